/** Collects remarks on reading a file: what was changed, left out or could not be read. */

/** Longest example that a sentence quotes. */
const EXAMPLE = 40;

/** Counts events while a file is read, and reports them in sentences. */
export class RemarkCounter {
  readonly #counts = new Map<
    string,
    { count: number; example: string; sentence: (count: number, example: string) => string }
  >();

  /** Counts one more of a kind; the first example is kept. */
  add(kind: string, example: string, sentence: (count: number, example: string) => string): void {
    const known = this.#counts.get(kind);
    if (known === undefined) this.#counts.set(kind, { count: 1, example: shorten(example), sentence });
    else {
      known.count += 1;
      if (known.example === '') known.example = shorten(example);
    }
  }

  /** One sentence for each kind, in the order in which they came up. */
  sentences(): readonly string[] {
    return [...this.#counts.values()].map(({ count, example, sentence }) => sentence(count, example));
  }
}

function shorten(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  return letters.length <= EXAMPLE ? letters.join('') : `${letters.slice(0, EXAMPLE).join('')}…`;
}
