/** Builds the numbered part of an instrument block by block, and reports irregularities. */
import {
  LEVEL_WORDS,
  ordinalOf,
  restartBelow,
  startSequences,
  isDraftDivision,
  type Block,
  type DraftDivision,
  type DraftProvision,
  type UnitLevel,
} from './draftTree.ts';
import type { Line } from './lines.ts';
import { isDivisionMark, markOf, type Mark } from './marks.ts';
import { expectedNext, fits, printLetter, printNumber, step, toRoman, type Sequence } from '../tree/numbering.ts';
import type { Remarks } from './remarks.ts';
import { quote, type ReportProblem } from './report.ts';
import { isAllCaps, isTerminated } from './sentences.ts';

type Node = DraftDivision | DraftProvision;

/** How an instrument is divided: into articles, or as an outline without articles (plans and appendices). */
export type BodyForm = 'articles' | 'outline';

const DIVISIONS: readonly UnitLevel[] = ['part', 'chapter', 'section', 'subsection', 'letter', 'roman'];

/** The levels that can directly contain a unit of each level, in a text with articles. */
const HOLDERS: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  part: [],
  chapter: ['part'],
  section: ['part', 'chapter'],
  subsection: ['chapter', 'section'],
  letter: ['part', 'chapter', 'section'],
  roman: ['part', 'chapter', 'section', 'letter'],
  article: DIVISIONS,
  clause: ['article'],
  point: ['article', 'clause'],
  subpoint: ['article', 'clause', 'point'],
};

/** The numbered part of one instrument under construction. */
export class Body {
  readonly nodes: Node[] = [];
  readonly #report: ReportProblem;
  readonly #remarks: Remarks;
  readonly #form: BodyForm;
  readonly #sequences = startSequences();
  /** The units that contain the next line, outermost first. */
  #open: Node[] = [];
  #isLatin = false;
  /** The line on which each article started, to detect repeated ones. */
  readonly #articleLines = new Map<string, number>();

  constructor(report: ReportProblem, remarks: Remarks, form: BodyForm) {
    this.#report = report;
    this.#remarks = remarks;
    this.#form = form;
  }

  /** The block that a continuation line would extend, or null before the first unit. */
  get sink(): Block | null {
    const unit = this.#open.at(-1);
    if (unit === undefined) return null;
    return isDraftDivision(unit) ? (unit.blocks.at(-1) ?? unit.heading) : (unit.blocks.at(-1) ?? null);
  }

  /** True if the last line is in an article, so that the body may end after it. */
  get inArticle(): boolean {
    const unit = this.#open.at(-1);
    return unit !== undefined && (!isDraftDivision(unit) || (this.#form === 'outline' && unit.heading.text !== ''));
  }

  /** True if the last line is the first one of an article. */
  get isTitleLine(): boolean {
    const unit = this.#open.at(-1);
    return unit !== undefined && !isDraftDivision(unit) && unit.kind === 'article' && unit.blocks.length === 1;
  }

  /** True if a mark has the number that is expected next here. */
  expects(mark: Pick<Mark, 'level' | 'label'>): boolean {
    if (this.#isLatinNext(mark)) return true;
    const ordinal = ordinalOf(mark);
    if (ordinal === null || (!mayStandAlone(mark.level, this.#form) && this.#parentFor(mark) === null)) return false;
    return fits(this.#sequences[mark.level], ordinal) && this.#isDecimalOf(mark);
  }

  /** Opens the unit of a mark. */
  open(mark: Mark, line: Line): void {
    const node = makeNode(mark, line);
    const isProvision = !isDraftDivision(node);
    if (isProvision && line.strong && this.#form === 'articles') {
      this.#report(
        line.line,
        `dấu ** quanh ${quote(line.text)}`,
        'Điều, khoản, điểm không có dấu **',
        'Bỏ các dấu ** quanh đoạn này; trang tự in đậm tên Điều.',
      );
    }
    const parent = this.#parentFor(mark);
    if (parent === null && !mayStandAlone(mark.level, this.#form)) {
      this.#report(
        line.line,
        quote(line.text),
        `${LEVEL_WORDS[mark.level]} nằm trong một Điều`,
        'Bổ sung dòng “Điều …” đứng trước, hoặc nối dòng này vào đoạn trước nếu nó không phải khoản, điểm.',
      );
      return;
    }
    if (mark.level === 'point' && mark.label === 'a') this.#isLatin = false;
    if (this.#isLatinNext(mark)) this.#passLatin(mark, line);
    else this.#checkNumber(mark, line);
    if (this.#form === 'articles' && mark.rest !== '' && mark.level !== 'point' && mark.level !== 'subpoint')
      this.#checkSecondMark(mark.level, mark.rest, line);
    const siblings = parent === null ? this.nodes : parent.children;
    if (mark.level === 'clause' && siblings.at(-1)?.kind === 'point') {
      this.#report(
        line.line,
        quote(line.text),
        'các điểm đứng trong khoản, không đứng ngang hàng với khoản',
        'So lại với bản chính: bổ sung số khoản trước các điểm, hoặc nối dòng này vào câu trước.',
      );
    }
    // The kinds fit by construction: #parentFor only gives a unit that may hold this one.
    siblings.push(node);
    this.#open = parent === null ? [node] : [...this.#open.slice(0, this.#open.indexOf(parent) + 1), node];
    restartBelow(this.#sequences, mark.level);
  }

  /**
   * Adds an unnumbered paragraph or block (or, under a division's caption, its title). Returns false if no unit is
   * open.
   */
  add(line: Line): boolean {
    const unit = this.#open.at(-1);
    if (unit === undefined) return false;
    const block: Block = { text: line.text, line: line.line, strong: false };
    if (isDraftDivision(unit)) {
      if (this.#isTitle(unit, line)) this.#addTitle(unit, line);
      else unit.blocks.push(block);
      return true;
    }
    if (line.strong && this.#form === 'articles') {
      this.#report(
        line.line,
        `dấu ** quanh ${quote(line.text)}`,
        'lời văn trong Điều không có dấu **',
        'Bỏ các dấu ** quanh đoạn này.',
      );
    }
    unit.blocks.push(block);
    return true;
  }

  /** In a text of articles nothing but titles stands under a division's caption; in an outline, words of its own as well. */
  #isTitle({ kind, heading, blocks }: DraftDivision, line: Line): boolean {
    if (this.#form === 'articles') return true;
    if (blocks.length > 0 || line.block !== undefined || isTerminated(line.text)) return false;
    // The title of a Phần often takes two lines; an outline's stands on the line of its number.
    const mayRun = kind !== 'outline' || !line.hard;
    return heading.text === ''
      ? kind !== 'outline' || isAllCaps(line.text)
      : mayRun && isAllCaps(heading.text) && isAllCaps(line.text);
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
    if (isTerminated(line.text) || line.block !== undefined || (heading.text !== '' && isTerminated(heading.text))) {
      this.#report(
        line.line,
        `đoạn ${quote(line.text)} nằm ngoài các Điều`,
        `sau ${division.caption} là tên của nó rồi đến Mục hoặc Điều`,
        'Chuyển đoạn này vào một Điều, hoặc bỏ dấu câu cuối nếu đây là tên.',
      );
    }
    heading.text = heading.text === '' ? line.text : `${heading.text} ${line.text}`;
  }

  /**
   * The open unit that would contain a unit with this mark; null for the top level (and if a clause or point has no
   * parent).
   */
  #parentFor({ level, label }: Pick<Mark, 'level' | 'label'>): Node | null {
    const isLoose = this.#form === 'outline' && (level === 'clause' || level === 'point');
    const holders = isLoose ? [...HOLDERS[level], ...DIVISIONS] : HOLDERS[level];
    const isDecimal = label.includes('.');
    return (
      this.#open.findLast((unit) => {
        if (!holders.includes(unit.level)) return false;
        if (isDecimal) return holdsDecimal(unit, level, label, this.#form);
        // Letters below a point can only be distinguished from points if that point has a decimal number.
        return (
          level !== 'subpoint' ||
          isRoman(label) ||
          (unit.level === 'point' && (/^\d/.test(label) || unit.label.includes('.')))
        );
      }) ?? null
    );
  }

  /** A decimal number needs a parent with the number that it extends: 1 for 1.2. */
  #isDecimalOf(mark: Pick<Mark, 'level' | 'label'>): boolean {
    return !mark.label.includes('.') || this.#parentFor(mark) !== null;
  }

  /** Tells that the points of the open list have the letters of the Latin alphabet: a, b, c, d, e, f. */
  expectLatin(): void {
    this.#isLatin = true;
  }

  /** True for the point that follows in the Latin alphabet, but not in the Vietnamese one: e after d, f, j, w, z. */
  #isLatinNext({ level, label }: Pick<Mark, 'level' | 'label'>): boolean {
    if (!this.#isLatin || level !== 'point' || label.length !== 1) return false;
    const before = this.#parentFor({ level, label })?.children.at(-1);
    if (before === undefined || before.level !== 'point' || before.label.length !== 1) return false;
    const isNext = before.label.charCodeAt(0) + 1 === label.charCodeAt(0);
    const ordinal = ordinalOf({ level, label });
    return isNext && (ordinal === null || !fits(this.#sequences.point, ordinal));
  }

  #passLatin(mark: Mark, line: Line): void {
    this.#remarks.add(
      'latin',
      line.line,
      (lines) => `Điểm đánh theo bảng chữ Latinh, như điểm e ngay sau điểm d (${lines}), được giữ như in.`,
    );
    const ordinal = ordinalOf(mark);
    if (ordinal !== null) this.#sequences.point = { after: [ordinal] };
  }

  #checkNumber(mark: Mark, line: Line): void {
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

  #checkSecondMark(level: UnitLevel, rest: string, line: Line): void {
    const second = markOf(rest);
    const isSecond = DIVISIONS.includes(level)
      ? second?.level === 'article'
      : second?.level === 'point' || (second?.level === 'clause' && level === 'article');
    if (!isSecond) return;
    this.#report(
      line.line,
      `hai số trên một dòng: ${quote(line.text)}`,
      'mỗi khoản, mỗi điểm bắt đầu ở một dòng riêng',
      `Xuống dòng trước ${quote(rest)}.`,
    );
  }
}

function mayStandAlone(level: UnitLevel, form: BodyForm): boolean {
  return (
    DIVISIONS.includes(level) ||
    level === 'article' ||
    (form === 'outline' && (level === 'clause' || level === 'point'))
  );
}

function isRoman(label: string): boolean {
  return /^[ivx]+$/.test(label);
}

/**
 * Whether a unit can contain a decimal number: a clause or point whose label it extends by one part, or an article with
 * the same number.
 */
function holdsDecimal(unit: Node, level: UnitLevel, label: string, form: BodyForm): boolean {
  const parts = label.split('.');
  if (level === 'clause')
    return parts.length === 2 && (unit.level === 'article' ? unit.label === parts[0] : form === 'outline');
  return unit.level !== 'article' && unit.label === parts.slice(0, -1).join('.');
}

function makeNode(mark: Mark, line: Line): Node {
  const { level, label, printed, rest } = mark;
  const block: Block = { text: rest, line: line.line, strong: isDivisionMark(mark) && line.strong };
  if (isDivisionMark(mark))
    return {
      kind: mark.kind,
      level,
      label,
      caption: printed,
      line: line.line,
      heading: block,
      blocks: [],
      children: [],
    };
  return {
    kind: mark.kind,
    level,
    label,
    mark: printed,
    footnotes: mark.footnotes,
    line: line.line,
    blocks: [block],
    children: [],
  };
}

/** The unit expected instead, in the same notation as the one found (Roman or Arabic). */
function expectedName(mark: Mark, sequence: Sequence): string {
  const next = expectedNext(sequence);
  const label =
    mark.level === 'point' ? printLetter(next) : /^[IVXLC]/.test(mark.label) ? toRoman(next.number) : printNumber(next);
  return label === '' ? 'không còn chữ nào sau điểm y' : `${LEVEL_WORDS[mark.level]} ${label}`;
}
