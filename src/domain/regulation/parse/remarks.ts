/** What the parser took a text's unusual lines for, one sentence for each kind, so that a person can look them over. */

/** One thing understood or left out: the first of its lines (1-based), and a sentence. */
export interface Remark {
  readonly line: number;
  readonly words: string;
}

/** Longest list of lines that a remark spells out. */
const LISTED = 12;

/** Gathers what is to be told; lines of one kind become one remark. */
export class Remarks {
  readonly #kinds = new Map<string, { lines: number[]; sentence: (lines: string) => string }>();

  /** A line that belongs to a kind. `sentence` gets the kind's lines as words: “dòng 3, 8”. */
  add(kind: string, line: number, sentence: (lines: string) => string): void {
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#kinds.set(kind, { lines: [line], sentence });
    else known.lines.push(line);
  }

  /** The remarks in the order of their first lines. */
  all(): readonly Remark[] {
    return [...this.#kinds.values()]
      .map(({ lines, sentence }) => ({ line: Math.min(...lines), words: sentence(listLines(lines)) }))
      .sort((a, b) => a.line - b.line);
  }
}

/** “dòng 3, 8 và 9”, shortened where they are many. */
function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, LISTED).join(', ');
  return lines.length <= LISTED ? `dòng ${shown}` : `dòng ${shown} và ${lines.length - LISTED} dòng nữa`;
}
