/** Builds the numbered part of an instrument block by block, and reports irregularities. */
import { findLast, lastOf } from '../../../baseline.ts';
import { LEVEL_WORDS, isDraftDivision, type Block, type UnitLevel } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import { markOf, type Mark } from '../words/marks.ts';
import type { Remarks } from '../report/remarks.ts';
import { quote, type ReportProblem } from '../report/report.ts';
import { addDivisionTitle, isDivisionTitle } from './divisionTitles.ts';
import {
  DIVISIONS,
  holdsDecimal,
  HOLDERS,
  isRoman,
  makeNode,
  mayStandAlone,
  type BodyForm,
  type UnitNode,
} from './unitNodes.ts';
import { UnitNumbers } from './unitNumbers.ts';

/** The numbered part of one instrument under construction. */
export class Body {
  readonly nodes: UnitNode[] = [];
  readonly #report: ReportProblem;
  readonly #form: BodyForm;
  readonly #numbers: UnitNumbers;
  /** The units that contain the next line, outermost first. */
  #open: UnitNode[] = [];

  constructor(report: ReportProblem, remarks: Remarks, form: BodyForm) {
    this.#report = report;
    this.#numbers = new UnitNumbers(report, remarks);
    this.#form = form;
  }

  /** The block that a continuation line would extend, or null before the first unit. */
  get sink(): Block | null {
    const unit = lastOf(this.#open);
    if (unit === undefined) return null;
    return isDraftDivision(unit) ? (lastOf(unit.blocks) ?? unit.heading) : (lastOf(unit.blocks) ?? null);
  }

  /** True if the last line is in an article, so that the body may end after it. */
  get inArticle(): boolean {
    const unit = lastOf(this.#open);
    return unit !== undefined && (!isDraftDivision(unit) || (this.#form === 'outline' && unit.heading.text !== ''));
  }

  /** True if the last line is the first one of an article. */
  get isTitleLine(): boolean {
    const unit = lastOf(this.#open);
    return unit !== undefined && !isDraftDivision(unit) && unit.kind === 'article' && unit.blocks.length === 1;
  }

  /** True if the unit just before a mark in its list has a number printed in the same form: (1) before (2). */
  goesOn(mark: Mark): boolean {
    const before = lastOf(this.#parentFor(mark)?.children ?? this.nodes);
    if (before === undefined || isDraftDivision(before) || before.level !== mark.level) return false;
    return before.mark.replace(before.label, '#') === mark.printed.replace(mark.label, '#');
  }

  /** True below a clause with a Roman number, as in “I. …” in an article. */
  get inRomanClause(): boolean {
    return this.#open.some(({ level, label }) => level === 'clause' && /^[IVXLC]/.test(label));
  }

  /** True in an article with nothing numbered in it so far, or with Roman numbers. */
  get mayHaveRomanClauses(): boolean {
    const article = findLast(this.#open, ({ level }) => level === 'article');
    const [first] = article?.children ?? [];
    return article !== undefined && (first === undefined || /^[IVXLC]/.test(first.label));
  }

  /** True below a heading of an outline with that Roman number. */
  inOutlineHeading(label: string): boolean {
    return this.#open.some((unit) => unit.level === 'roman' && unit.label === label);
  }

  /** True in a unit like 1.2.1, below which no unit has an address. */
  get inDeepest(): boolean {
    const unit = lastOf(this.#open);
    return unit?.level === 'subpoint' && unit.label.includes('.');
  }

  /** True if a mark has the number that is expected next here. */
  expects(mark: Pick<Mark, 'level' | 'label'>): boolean {
    const parent = this.#parentFor(mark);
    if (parent === null && !mayStandAlone(mark.level, this.#form)) return false;
    return this.#numbers.fits(mark, lastOf(parent?.children ?? [])) && this.#isDecimalOf(mark);
  }

  /** True if a unit with this mark can be here, whatever its number. */
  holds(mark: Pick<Mark, 'level' | 'label'>): boolean {
    return this.#parentFor(mark) !== null || mayStandAlone(mark.level, this.#form);
  }

  /** Notes that the points of the open list have the letters of the Latin alphabet: a, b, c, d, e, f. */
  expectLatin(): void {
    this.#numbers.expectLatin();
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
    this.#numbers.pass(mark, line, lastOf(parent?.children ?? []));
    if (mark.level === 'roman' && this.#isRomanFirst) this.#numbers.restart('letter');
    if (this.#form === 'articles' && mark.rest !== '' && mark.level !== 'point' && mark.level !== 'subpoint')
      this.#checkSecondMark(mark.level, mark.rest, line);
    const siblings = parent === null ? this.nodes : parent.children;
    if (mark.level === 'clause' && lastOf(siblings)?.kind === 'point') {
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
  }

  /**
   * Adds an unnumbered paragraph or block (or, under a division's caption, its title). Returns false if no unit is
   * open.
   */
  add(line: Line): boolean {
    const unit = lastOf(this.#open);
    if (unit === undefined) return false;
    const block: Block = { text: line.text, line: line.line, strong: false };
    if (isDraftDivision(unit)) {
      if (isDivisionTitle(unit, line, this.#form)) addDivisionTitle(unit, line, this.#report);
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

  /**
   * The open unit that would contain a unit with this mark; null for the top level (and if a clause or point has no
   * parent).
   */
  #parentFor({ level, label }: Pick<Mark, 'level' | 'label'>): UnitNode | null {
    const isLoose = this.#form === 'outline' && (level === 'clause' || level === 'point');
    const holders = isLoose ? [...HOLDERS[level], ...DIVISIONS] : this.#holdersOf(level);
    const isDecimal = label.includes('.');
    return (
      findLast(this.#open, (unit) => {
        if (!holders.includes(unit.level)) return false;
        if (isDecimal) return holdsDecimal(unit, level, label, this.#form);
        // Letters below a point can only be distinguished from points if that point has a decimal number.
        return (
          level !== 'subpoint' ||
          isRoman(label) ||
          (unit.level === 'point' && (/^\d/.test(label) || /^\d/.test(unit.label) || unit.label.includes('.')))
        );
      }) ?? null
    );
  }

  /** The levels that can hold another one; letters are below Roman numbers where these come first. */
  #holdersOf(level: UnitLevel): readonly UnitLevel[] {
    if (!this.#isRomanFirst) return HOLDERS[level];
    if (level === 'letter') return [...HOLDERS.letter, 'roman'];
    return level === 'roman' ? HOLDERS.letter : HOLDERS[level];
  }

  get #isRomanFirst(): boolean {
    return this.#form === 'outline' && this.nodes[0]?.level === 'roman';
  }

  /** A decimal number needs a parent with the number that it extends: 1 for 1.2. */
  #isDecimalOf(mark: Pick<Mark, 'level' | 'label'>): boolean {
    return !mark.label.includes('.') || this.#parentFor(mark) !== null;
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
