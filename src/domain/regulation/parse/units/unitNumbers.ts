/** The numbering state of an instrument: what comes next at every level, and what is out of sequence. */
import { LEVEL_WORDS, ordinalOf, restartBelow, startSequences, type UnitLevel } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import type { Mark } from '../words/marks.ts';
import {
  expectedNext,
  fits,
  printLetter,
  printNumber,
  START,
  step,
  toRoman,
  type Sequence,
} from '../../tree/numbering.ts';
import type { Remarks } from '../report/remarks.ts';
import type { ReportProblem } from '../report/report.ts';
import type { UnitNode } from './unitNodes.ts';

/** The numbers of one instrument, as its units are opened. */
export class UnitNumbers {
  readonly #report: ReportProblem;
  readonly #remarks: Remarks;
  readonly #sequences = startSequences();
  #isLatin = false;
  /** The line on which each article started, to detect repeated ones. */
  readonly #articleLines = new Map<string, number>();

  constructor(report: ReportProblem, remarks: Remarks) {
    this.#report = report;
    this.#remarks = remarks;
  }

  /** True if a mark has the next number of its level. @param before the unit before it in the same parent */
  fits(mark: Pick<Mark, 'level' | 'label'>, before: UnitNode | undefined): boolean {
    if (this.#isLatinNext(mark, before)) return true;
    // Letters below 1.1 are not its neighbours: b) does not follow 1.1.
    if (before?.level === mark.level && before.label.includes('.') !== mark.label.includes('.')) return false;
    // Nor do (1), (2) go on where a) was, or 1. where I. was.
    if (before?.level === mark.level && isProvisionLevel(mark.level) && styleOf(before) !== styleOf(mark)) return false;
    const ordinal = ordinalOf(mark);
    return ordinal !== null && fits(this.#sequences[mark.level], ordinal);
  }

  /** Notes that the points of the open list have the letters of the Latin alphabet: a, b, c, d, e, f. */
  expectLatin(): void {
    this.#isLatin = true;
  }

  /** Begins a level anew. */
  restart(level: UnitLevel): void {
    this.#sequences[level] = START;
  }

  /** True for the point that follows in the Latin alphabet, but not in the Vietnamese one: e after d, f, j, w, z. */
  #isLatinNext({ level, label }: Pick<Mark, 'level' | 'label'>, before: UnitNode | undefined): boolean {
    if (level !== 'point' || label.length !== 1) return false;
    if (before === undefined || before.level !== 'point' || before.label.length !== 1) return false;
    const isNext = before.label.charCodeAt(0) + 1 === label.charCodeAt(0);
    const ordinal = ordinalOf({ level, label });
    // f, j, w and z come after e, i, v and y whatever the letters before; e after d only where đ is left out.
    return isNext && (ordinal === null || (this.#isLatin && !fits(this.#sequences.point, ordinal)));
  }

  #passLatin(mark: Mark, line: Line): void {
    this.#remarks.add(
      'latin',
      line.line,
      (lines) =>
        `Điểm đánh theo bảng chữ Latinh, như điểm e ngay sau điểm d, điểm f sau điểm e (${lines}), được giữ như in.`,
    );
    const ordinal = ordinalOf(mark);
    if (ordinal !== null) this.#sequences.point = { after: [ordinal] };
  }

  /** Reports a number that is out of sequence, and advances. @param before the unit before it in the same parent */
  pass(mark: Mark, line: Line, before: UnitNode | undefined): void {
    if (mark.level === 'point' && mark.label === 'a') this.#isLatin = false;
    if (this.#isLatinNext(mark, before)) this.#passLatin(mark, line);
    else this.#check(mark, line);
    restartBelow(this.#sequences, mark.level);
  }

  #check(mark: Mark, line: Line): void {
    const sequence = this.#sequences[mark.level];
    const ordinal = ordinalOf(mark);
    const name = `${LEVEL_WORDS[mark.level]} ${mark.label}`;
    const earlier = mark.level === 'article' ? this.#articleLines.get(mark.label) : undefined;
    if (mark.level === 'article' && earlier === undefined) this.#articleLines.set(mark.label, line.line);
    if (ordinal === null) {
      this.#report(
        line.line,
        name,
        expectedName(mark, sequence),
        mark.level === 'point'
          ? 'Chữ của điểm theo thứ tự a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y (không có f, j, w, z): sửa theo bản chính.'
          : 'Viết số theo bản chính: 1, 2, 5a; I, II; thứ nhất (không có số 0 đứng trước).',
      );
    } else if (!fits(sequence, ordinal)) {
      const found = earlier === undefined ? name : `${name} (đã có ở dòng ${earlier})`;
      this.#report(
        line.line,
        found,
        expectedName(mark, sequence),
        'So với bản chính rồi sửa số, bỏ đoạn lặp hoặc bổ sung đoạn thiếu; nếu dòng này là phần tiếp của câu trước thì nối nó vào cuối dòng trước.',
      );
    }
    this.#sequences[mark.level] = step(sequence, ordinal);
  }
}

function isProvisionLevel(level: UnitLevel): boolean {
  return level === 'clause' || level === 'point' || level === 'subpoint';
}

/** How a unit of a list is numbered: with figures, capitals (Roman) or small letters. */
function styleOf({ label }: { readonly label: string }): 'figure' | 'capital' | 'letter' {
  return /^\d/.test(label) ? 'figure' : /^\p{Lu}/u.test(label) ? 'capital' : 'letter';
}

/** The unit expected instead, in the same notation as the one found (Roman or Arabic). */
function expectedName(mark: Mark, sequence: Sequence): string {
  const next = expectedNext(sequence);
  const label =
    mark.level === 'point' ? printLetter(next) : /^[IVXLC]/.test(mark.label) ? toRoman(next.number) : printNumber(next);
  return label === '' ? 'không còn chữ nào sau điểm y' : `${LEVEL_WORDS[mark.level]} ${label}`;
}
