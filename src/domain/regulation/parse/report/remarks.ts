/** Collects how unusual lines of a text were understood, one sentence for each kind, for a person to review. */

/** One remark: the first of its lines (1-based), and a sentence. */
export interface Remark {
  readonly line: number;
  readonly words: string;
}

/** The maximum number of lines that a remark lists. */
const LISTED = 12;

/** Collects remarks; lines of the same kind share one remark. */
export class Remarks {
  readonly #kinds = new Map<string, { lines: number[]; sentence: (lines: string) => string }>();

  /** Adds a line of a kind. `sentence` receives the lines of that kind in words: “dòng 3, 8”. */
  add(kind: string, line: number, sentence: (lines: string) => string): void {
    const known = this.#kinds.get(kind);
    if (known === undefined) this.#kinds.set(kind, { lines: [line], sentence });
    else known.lines.push(line);
  }

  /** The remarks, in order of their first lines. */
  all(): readonly Remark[] {
    return [...this.#kinds.values()]
      .map(({ lines, sentence }) => ({
        line: [...lines].sort((a, b) => a - b)[0] ?? 1,
        words: sentence(listLines(lines)),
      }))
      .sort((a, b) => a.line - b.line);
  }
}

/** “dòng 3, 8, 9”, shortened if there are many. */
function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, LISTED).join(', ');
  return lines.length <= LISTED ? `dòng ${shown}` : `dòng ${shown} và ${lines.length - LISTED} dòng nữa`;
}
