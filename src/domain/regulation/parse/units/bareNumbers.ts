/** Finds lines of an article that begin with a number and nothing after it: “1 Cán bộ”, “2 Công chức”. */
import type { Line } from '../words/line.ts';
import type { Body } from './body.ts';
import type { Ahead } from './markReader.ts';

/** The lists without full stops of one instrument. */
export class BareNumbers {
  /** The lines that begin with such a number. */
  readonly lines: number[] = [];
  readonly #body: Body;
  #last = 0;

  constructor(body: Body) {
    this.#body = body;
  }

  /** Whether a line begins with the next number of such a list, in an article without clauses. */
  take({ text, line, block }: Line, ahead: Ahead): boolean {
    const [, number = ''] = block === undefined ? (/^(\d{1,2}) \p{Lu}\p{Ll}/u.exec(text) ?? []) : [];
    if (number === '1') {
      if (!this.#body.expects({ level: 'clause', label: '1' }) || !ahead.hasListed('2 ')) return false;
      this.#last = 0;
    }
    if (Number(number) !== this.#last + 1) return false;
    this.#last += 1;
    this.lines.push(line);
    return true;
  }
}
