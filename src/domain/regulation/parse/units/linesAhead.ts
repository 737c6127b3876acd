/** What an instrument needs to know about its later lines, computed once for all of them. */
import type { Line } from '../words/line.ts';
import type { Ahead } from './markReader.ts';
import { markOf, type Mark } from '../words/marks.ts';
import { formMarksOf } from '../words/printedForms.ts';

/** Starts of lines that only their followers show to be numbers: “II.”, “(2)”, “2 ” before a capital. */
const LISTED = /^(?:[IVXLC]{1,6}(?= ?(?:[.)/]|[-–] ) ?\P{N})|\(?\d{1,2}\)(?= )|\d{1,2} (?=\p{Lu}\p{Ll}))/u;

/** True for a line that starts an article, also in another form (`Điều 1:`). */
export function isArticleLine({ text, block }: Line): boolean {
  return (
    block === undefined &&
    (markOf(text)?.kind === 'article' || formMarksOf(text).some(({ mark }) => mark.kind === 'article'))
  );
}

/** The lines of one instrument, searchable from any line on. */
export class LinesAhead {
  readonly #lines: readonly Line[];
  /** The lines with each standard mark, in order: “clause 2” → [4, 19]. */
  readonly #marked = new Map<string, number[]>();
  /** From each line on, the first with a standard mark of an article, of an article or a clause, and with any mark. */
  readonly #nextArticle: number[] = [];
  readonly #nextClause: number[] = [];
  readonly #nextMark: number[] = [];
  #lastSemicolon = -1;
  /** The last line with a number in any form, above what ends the text. */
  #lastUnit = -1;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    const none = lines.length;
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      const line = lines[index];
      const mark = line === undefined || line.block !== undefined ? null : markOf(line.text);
      const isArticle = mark?.kind === 'article';
      this.#nextArticle[index] = isArticle ? index : (this.#nextArticle[index + 1] ?? none);
      this.#nextClause[index] = isArticle || mark?.kind === 'clause' ? index : (this.#nextClause[index + 1] ?? none);
      const isMarked = mark !== null || (line !== undefined && isArticleLine(line));
      this.#nextMark[index] = isMarked ? index : (this.#nextMark[index + 1] ?? none);
      if (mark !== null) this.#at(mark).push(index);
      const decimal = line?.block === undefined ? /^\d{1,3}\.\d{1,3}(?=[.)]? \P{N})/u.exec(line?.text ?? '') : null;
      if (decimal !== null) this.#at({ level: 'decimal', label: decimal[0] }).push(index);
      const listed = line?.block === undefined ? LISTED.exec(line?.text ?? '') : null;
      if (listed !== null) this.#at({ level: 'listed', label: listed[0] }).push(index);
      if (this.#lastUnit < 0 && line?.block === undefined && line?.back === undefined && line !== undefined)
        if (mark !== null || formMarksOf(line.text).length > 0) this.#lastUnit = index;
      if (this.#lastSemicolon < 0 && line?.block === undefined && line?.text.endsWith(';') === true)
        this.#lastSemicolon = index;
    }
    for (const indexes of this.#marked.values()) indexes.reverse();
  }

  /** Looks ahead from the line after `index`. */
  from(index: number): Ahead {
    return {
      hasMark: (level, label) => {
        const found = this.#next(level, label, index);
        if (found === undefined) return false;
        if (level !== 'clause' && level !== 'point' && level !== 'subpoint') return true;
        const end = (level === 'point' ? this.#nextClause : this.#nextArticle)[index + 1];
        return found <= (end ?? this.#lines.length);
      },
      hasDecimal: (label) => {
        const found = this.#next('decimal', label, index);
        return found !== undefined && found <= (this.#nextArticle[index + 1] ?? this.#lines.length);
      },
      hasListed: (start) => {
        const found = this.#next('listed', start, index);
        return found !== undefined && found <= (this.#nextArticle[index + 1] ?? this.#lines.length);
      },
      nextIsArticle: () => {
        const line = this.#lines[this.#nextMark[index + 1] ?? this.#lines.length];
        return line !== undefined && isArticleLine(line);
      },
      recipientsPunctuated: () => this.#lastSemicolon > index,
      noUnitBelow: () => this.#lastUnit <= index,
    };
  }

  #at({ level, label }: { readonly level: Mark['level'] | 'decimal' | 'listed'; readonly label: string }): number[] {
    const key = `${level} ${label}`;
    const known = this.#marked.get(key) ?? [];
    this.#marked.set(key, known);
    return known;
  }

  /** The first line after `index` with a mark, found by binary search. */
  #next(level: Mark['level'] | 'decimal' | 'listed', label: string, index: number): number | undefined {
    const indexes = this.#marked.get(`${level} ${label}`) ?? [];
    let [low, high] = [0, indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((indexes[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return indexes[low];
  }
}
