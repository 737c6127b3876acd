/** Finds quotations in amending texts: words of another text between quotation marks, as separate paragraphs. */
import { lastOf } from '../../../baseline.ts';
import { quoteDepths } from '../../tree/blocks.ts';
import { quotedMark } from '../words/quotedLines.ts';
import { ordinalOf, type UnitLevel } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import { markOf, type Mark } from '../words/marks.ts';
import { mayFollow, type Ordinal } from '../../tree/numbering.ts';
import type { Remarks } from '../report/remarks.ts';
import { quote, type ReportProblem } from '../report/report.ts';
import { isTerminated, startsInside } from '../words/sentences.ts';
import { singleEnd, withOwnOpening } from './quotationStarts.ts';

const OPENING = /^[“"«]/;
const CLOSED = /[”"»] ?[.,;:)]*$/;
/** What an amending text orders; a unit that starts like this is not part of a quotation. */
const ORDER =
  /^(?:Sửa đổi|Bổ sung|Thay|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Đính chính|Hiệu lực|Điều khoản|Trách nhiệm|Tổ chức thực hiện|Quy định chuyển tiếp)/u;

/**
 * A quoted unit between other marks than “ ” or " ": single ones, two of them, a closing mark where it opens. What
 * follows would be read as units of this text.
 */
const ODD_OPENING =
  /^(?:['‘’‚‛`´]{1,2}|[”„‟»]|,,) ?(?=(?:Điều|Chương|Mục|Tiểu mục|Khoản|Phụ lục|PHỤ LỤC) [\dIVX]|\d{1,3}\p{Ll}?\. |\p{Ll}\d?\) )/u;

/** Maximum number of unclosed quotations; after that nothing is certain about the others. */
const MAX_UNCLOSED = 20;

/**
 * Joins each quotation into one line, with its paragraphs separated by line breaks. It starts with a quotation mark at
 * the start of a paragraph, after a colon (“… như sau:”) or before a number (“Điều 7. …), and ends where the mark is
 * closed at the end of a line.
 * An unclosed quotation ends before the next unit that orders something, with a remark. If there is no such unit, it is
 * reported.
 */
export function joinQuotations(printed: readonly Line[], report: ReportProblem, remarks: Remarks): readonly Line[] {
  const lines = withOwnOpening(printed, remarks);
  const joined: Line[] = [];
  const outer = new Outer();
  const quoted = new QuotedText(lines);
  let unclosed = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const after = line.block === undefined && lastOf(joined)?.text.endsWith(':') === true ? singleEnd(lines, index) : 0;
    if (after > 0) {
      const paragraphs = joinParagraphs(lines.slice(index, after));
      joined.push({ ...line, text: paragraphs.join('\n'), hard: true, block: 'quotation' });
      index = after - 1;
      continue;
    }
    if (unclosed === MAX_UNCLOSED || !opensQuotation(line, lastOf(joined))) {
      if (line.block === undefined && ODD_OPENING.test(line.text) && lastOf(joined)?.text.endsWith(':') === true)
        report(
          line.line,
          `đoạn trích dẫn mở bằng dấu khác dấu ngoặc kép ở ${quote(line.text)}`,
          'đoạn trích dẫn có dấu “ ở đầu và dấu ” ở cuối',
          'Thay dấu ở đầu và ở cuối đoạn trích dẫn bằng dấu ngoặc kép “ ”; chữ bên trong giữ nguyên.',
        );
      joined.push(line);
      if (line.block === undefined) outer.pass(line.text);
      continue;
    }
    const end = quoted.endOf(index, outer);
    if (end === null) {
      unclosed += 1;
      report(
        line.line,
        `dấu ngoặc kép mở ở ${quote(line.text)} mà không đóng`,
        'đoạn trích dẫn có dấu đóng ở cuối',
        'So với bản chính và bổ sung dấu đóng ngoặc kép ở cuối đoạn được trích dẫn.',
      );
      joined.push(line);
      continue;
    }
    if (!end.closed)
      remarks.add(
        'open',
        line.line,
        (at) => `Đoạn trích dẫn không có dấu đóng ngoặc kép, hiểu là hết ở trước số mới (${at}).`,
      );
    const paragraphs = joinParagraphs(lines.slice(index, end.after));
    joined.push({ ...line, text: paragraphs.join('\n'), hard: true, block: 'quotation' });
    index = end.after - 1;
  }
  return joined;
}

function opensQuotation({ text, block }: Line, before: Line | undefined): boolean {
  if (block !== undefined || !OPENING.test(text) || before === undefined) return false;
  const depths = quoteDepths(text);
  const closes = depths.findIndex((depth) => depth === 0);
  // “Cây” là …: a quoted term being explained.
  if (closes >= 0 && !/^ ?[.,;:)]*$/.test([...text].slice(closes + 1).join(''))) return false;
  return (
    before.text.endsWith(':') ||
    before.block === 'quotation' ||
    (quotedMark(text) !== null && isTerminated(before.text))
  );
}

/** How a line changes the number of open quotation marks. */
interface QuoteShape {
  readonly net: number;
  /** The largest number of marks that it closes before it opens as many. */
  readonly closes: number;
  readonly endsClosed: boolean;
}

function quoteShape(text: string): QuoteShape {
  let closes = 0;
  let net = 0;
  // Marks are counted from far above zero, so that closing ones count too.
  const start = text.length;
  for (const depth of quoteDepths(text, start)) {
    net = depth - start;
    closes = Math.max(closes, -net);
  }
  return { net, closes, endsClosed: CLOSED.test(text) };
}

/** The lines of a text, with cached answers to repeated questions about them. */
class QuotedText {
  readonly lines: readonly Line[];
  readonly #shapes: readonly QuoteShape[];
  readonly #lastClosed: number;
  readonly #marks = new Map<number, Mark | null>();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.#shapes = lines.map(({ text }) => quoteShape(text));
    let last = lines.length - 1;
    while (last >= 0 && this.#shapes[last]?.endsClosed !== true) last -= 1;
    this.#lastClosed = last;
  }

  /** Index after the last line of the quotation that starts at `start`; null if its end cannot be found. */
  endOf(start: number, outer: Outer): { readonly after: number; readonly closed: boolean } | null {
    let depth = 0;
    for (let index = start; index <= this.#lastClosed; index += 1) {
      const { net, closes, endsClosed } = this.#shapes[index] ?? { net: 0, closes: 0, endsClosed: false };
      depth = net + Math.max(depth, closes);
      if (endsClosed && (depth === 0 || outer.expects(this.#markAt(index + 1))))
        return { after: index + 1, closed: true };
    }
    for (let index = start + 1; index < this.lines.length; index += 1) {
      const mark = this.#markAt(index);
      if (outer.expects(mark) && (ORDER.test(mark?.rest ?? '') || mark?.kind === 'article'))
        return { after: index, closed: false };
    }
    return null;
  }

  #markAt(index: number): Mark | null {
    const known = this.#marks.get(index);
    if (known !== undefined) return known;
    const mark = markOf(this.lines[index]?.text ?? '');
    this.#marks.set(index, mark);
    return mark;
  }
}

/** The paragraphs of a quotation, with soft line breaks joined. */
function joinParagraphs(lines: readonly Line[]): readonly string[] {
  const paragraphs: string[] = [];
  let mayGoOn = false;
  for (const { text, hard, block } of lines) {
    const last = lastOf(paragraphs);
    const isRest =
      last !== undefined &&
      mayGoOn &&
      block === undefined &&
      !isTerminated(last) &&
      quotedMark(text) === null &&
      (!hard || startsInside(text));
    if (isRest) paragraphs[paragraphs.length - 1] = `${last} ${text}`;
    else paragraphs.push(text);
    mayGoOn = block === undefined;
  }
  return paragraphs;
}

/** The numbering state of the amending text itself. */
class Outer {
  readonly #last = new Map<UnitLevel, Ordinal>();

  pass(text: string): void {
    const mark = markOf(text);
    const ordinal = mark === null ? null : ordinalOf(mark);
    if (mark === null || ordinal === null) return;
    this.#last.set(mark.level, ordinal);
    if (mark.level === 'article') this.#last.delete('clause');
    if (mark.level === 'article' || mark.level === 'clause') this.#last.delete('point');
  }

  /** True for the next number of the amending text. */
  expects(mark: Mark | null): boolean {
    const ordinal = mark === null ? null : ordinalOf(mark);
    const last = mark === null ? undefined : this.#last.get(mark.level);
    return ordinal !== null && last !== undefined && mayFollow(last, ordinal);
  }
}
