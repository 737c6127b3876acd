/** Builds the numbered part of an instrument, one block at a time, and refuses what is irregular. */
import {
  LEVEL_WORDS,
  ordinalOf,
  restartBelow,
  startSequences,
  isDraftDivision,
  type Block,
  type DraftDivision,
  type DraftProvision,
  type Level,
} from './draftTree.ts';
import type { Line } from './lines.ts';
import { markOf, type Mark } from './marks.ts';
import { expectedNext, fits, printLetter, printNumber, step, toRoman, type Sequence } from '../tree/numbering.ts';
import { quote, type Report } from './report.ts';
import { isTerminated } from './sentences.ts';

type Node = DraftDivision | DraftProvision;

/** The numbered part of one instrument while it grows. */
export class Body {
  readonly nodes: Node[] = [];
  readonly #report: Report;
  readonly #sequences = startSequences();
  /** The units that the next line stands in, outermost first. */
  #open: Node[] = [];
  /** Lines on which each article began, to tell a repeated one. */
  readonly #articleLines = new Map<string, number>();

  constructor(report: Report) {
    this.#report = report;
  }

  /** The block that a continuing line would join, or null before the first unit. */
  get sink(): Block | null {
    const unit = this.#open.at(-1);
    if (unit === undefined) return null;
    return isDraftDivision(unit) ? unit.heading : (unit.blocks.at(-1) ?? null);
  }

  /** True when it has at least one article. */
  get hasArticle(): boolean {
    return this.#articleLines.size > 0;
  }

  /** True when the last line stands in an article, so that the body may end after it. */
  get inArticle(): boolean {
    const unit = this.#open.at(-1);
    return unit !== undefined && !isDraftDivision(unit);
  }

  /** True when a mark bears the very number that would come next in this place. */
  expects(mark: Pick<Mark, 'kind' | 'label'>): boolean {
    const ordinal = ordinalOf(mark);
    if ((mark.kind === 'clause' || mark.kind === 'point') && this.#parentFor(mark.kind) === null) return false;
    return ordinal !== null && fits(this.#sequences[mark.kind], ordinal);
  }

  /** Opens the unit of a mark. */
  open(mark: Mark, line: Line): void {
    const node = makeNode(mark, line);
    const isProvision = !isDraftDivision(node);
    if (isProvision && line.strong) {
      this.#report(
        line.line,
        `dấu ** quanh ${quote(line.text)}`,
        'Điều, khoản, điểm không có dấu **',
        'Bỏ các dấu ** quanh đoạn này; trang tự in đậm tên Điều.',
      );
    }
    const parent = this.#parentFor(mark.kind);
    if (parent === null && (mark.kind === 'clause' || mark.kind === 'point')) {
      this.#report(
        line.line,
        quote(line.text),
        `${LEVEL_WORDS[mark.kind]} nằm trong một Điều`,
        'Bổ sung dòng “Điều …” đứng trước, hoặc nối dòng này vào đoạn trước nếu nó không phải khoản, điểm.',
      );
      return;
    }
    this.#checkNumber(mark, line);
    if (isProvision && mark.rest !== '' && mark.kind !== 'point') this.#checkSecondMark(mark.kind, mark.rest, line);
    const siblings = parent === null ? this.nodes : parent.children;
    if (mark.kind === 'clause' && siblings.at(-1)?.kind === 'point') {
      this.#report(
        line.line,
        quote(line.text),
        'các điểm đứng trong khoản, không đứng ngang hàng với khoản',
        'So lại với bản chính: bổ sung số khoản trước các điểm, hoặc nối dòng này vào câu trước.',
      );
    }
    // The kinds fit by construction: #parentFor only gives a unit that may hold this one.
    (siblings as Node[]).push(node);
    this.#open = parent === null ? [node] : [...this.#open.slice(0, this.#open.indexOf(parent) + 1), node];
    restartBelow(this.#sequences, mark.kind);
  }

  /** Adds an unnumbered paragraph (or, under a division's caption, its title). False when it stands in no unit. */
  add(line: Line): boolean {
    const unit = this.#open.at(-1);
    if (unit === undefined) return false;
    if (isDraftDivision(unit)) {
      this.#addTitle(unit, line);
      return true;
    }
    if (line.strong) {
      this.#report(
        line.line,
        `dấu ** quanh ${quote(line.text)}`,
        'lời văn trong Điều không có dấu **',
        'Bỏ các dấu ** quanh đoạn này.',
      );
    }
    unit.blocks.push({ text: line.text, line: line.line, strong: false });
    return true;
  }

  #addTitle(division: DraftDivision, line: Line): void {
    const { heading } = division;
    if (line.strong !== heading.strong) {
      this.#report(
        line.line,
        `tên ${quote(line.text)} ${line.strong ? 'in đậm' : 'không in đậm'}, khác với ${quote(division.caption)}`,
        'cả số và tên cùng in đậm, hoặc cùng không',
        'Đặt cả hai dòng trong một cặp dấu **, hoặc bỏ hết dấu **.',
      );
    }
    if (isTerminated(line.text) || (heading.text !== '' && isTerminated(heading.text))) {
      this.#report(
        line.line,
        `đoạn ${quote(line.text)} nằm ngoài các Điều`,
        `sau ${division.caption} là tên của nó rồi đến Mục hoặc Điều`,
        'Chuyển đoạn này vào một Điều, hoặc bỏ dấu câu cuối nếu đây là tên.',
      );
    }
    heading.text = heading.text === '' ? line.text : `${heading.text} ${line.text}`;
  }

  /** The open unit that holds a unit of this kind; null for the top level (and where a clause or point has none). */
  #parentFor(kind: Mark['kind']): Node | null {
    const holders: Readonly<Record<Level, readonly Level[]>> = {
      part: [],
      chapter: ['part'],
      section: ['part', 'chapter'],
      article: ['part', 'chapter', 'section'],
      clause: ['article'],
      point: ['article', 'clause'],
    };
    return this.#open.findLast((unit) => holders[kind].includes(unit.kind)) ?? null;
  }

  #checkNumber(mark: Mark, line: Line): void {
    const sequence = this.#sequences[mark.kind];
    const ordinal = ordinalOf(mark);
    const name = `${LEVEL_WORDS[mark.kind]} ${mark.label}`;
    const earlier = mark.kind === 'article' ? this.#articleLines.get(mark.label) : undefined;
    if (mark.kind === 'article' && earlier === undefined) this.#articleLines.set(mark.label, line.line);
    if (ordinal === null) {
      this.#report(
        line.line,
        name,
        expectedName(mark, sequence),
        mark.kind === 'point'
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
    this.#sequences[mark.kind] = step(sequence, ordinal);
  }

  #checkSecondMark(kind: Mark['kind'], rest: string, line: Line): void {
    const second = markOf(rest);
    if (second === null || (second.kind !== 'point' && (second.kind !== 'clause' || kind !== 'article'))) return;
    this.#report(
      line.line,
      `hai số trên một dòng: ${quote(line.text)}`,
      'mỗi khoản, mỗi điểm bắt đầu ở một dòng riêng',
      `Xuống dòng trước ${quote(rest)}.`,
    );
  }
}

function makeNode(mark: Mark, line: Line): Node {
  const block: Block = { text: mark.rest, line: line.line, strong: 'caption' in mark && line.strong };
  if ('caption' in mark)
    return { kind: mark.kind, label: mark.label, caption: mark.caption, line: line.line, heading: block, children: [] };
  return { kind: mark.kind, label: mark.label, line: line.line, blocks: [block], children: [] };
}

/** The unit that should have come, written as the found one is: Roman where the mark is Roman. */
function expectedName(mark: Mark, sequence: Sequence): string {
  const next = expectedNext(sequence);
  const label =
    mark.kind === 'point' ? printLetter(next) : /^[IVXLC]/.test(mark.label) ? toRoman(next.number) : printNumber(next);
  return label === '' ? 'không còn chữ nào sau điểm y' : `${LEVEL_WORDS[mark.kind]} ${label}`;
}
