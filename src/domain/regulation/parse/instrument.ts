/** Builds one instrument line by line: front, numbered body, back. Decides which lines continue the previous one. */
import { lastOf } from '../../baseline.ts';
import { backKind, isClosing, opensBack } from './frontAndBack/back.ts';
import { continuesBack, continuesFront } from './frontAndBack/continuing.ts';
import { BareNumbers } from './units/bareNumbers.ts';
import { Body } from './units/body.ts';
import type { Block, DraftPassage } from './words/draftTree.ts';
import { frontKind } from './frontAndBack/front.ts';
import type { Line } from './words/line.ts';
import { continuesText, isListed, isTitleAbove, restOf } from './words/continuing.ts';
import { MarkReader, type Ahead, type InstrumentForm } from './units/markReader.ts';
import { isDecimalLine, isDivisionMark, suspectOf, type Mark, type Suspect } from './words/marks.ts';
import type { Remarks } from './report/remarks.ts';
import { quote, type ReportProblem } from './report/report.ts';
import { endsItem, isAllCaps, isDangling, isTerminated } from './words/sentences.ts';

/** One instrument under construction. */
export class InstrumentDraft {
  readonly front: DraftPassage[];
  readonly body: Body;
  readonly back: DraftPassage[] = [];
  readonly form: InstrumentForm;
  readonly #report: ReportProblem;
  readonly #remarks: Remarks;
  readonly #marks: MarkReader;
  readonly #frontKinds: DraftPassage['kind'][] = [];
  readonly #backKinds: DraftPassage['kind'][] = [];
  #part: 'front' | 'body' | 'back' = 'front';
  #punctuated = false;
  #inList = false;
  #isClosed = false;

  constructor(form: InstrumentForm, report: ReportProblem, remarks: Remarks, front: readonly DraftPassage[] = []) {
    this.form = form;
    this.#report = report;
    this.#remarks = remarks;
    this.body = new Body(report, remarks, form.body);
    this.bare = new BareNumbers(this.body);
    this.#marks = new MarkReader(form, this.body, remarks);
    this.front = [...front];
  }

  /** Lines of an outline whose numbers are out of sequence. */
  get unfit(): readonly number[] {
    return this.#marks.unfit;
  }

  readonly bare: BareNumbers;

  /** Processes the next line. */
  take(line: Line, ahead: Ahead): void {
    const sink = this.#sink();
    const mark = line.block === undefined ? this.#marks.read(line, ahead, { part: this.#part, sink }) : null;
    const isBare = mark === null && this.#part === 'body' && this.bare.take(line, ahead);
    if (sink !== null && !isBare && this.#continues(sink, line, mark)) {
      sink.text = sink.text === '' ? line.text : `${sink.text} ${line.text}`;
      // The kind of a passage depends on all its words: “QUYẾT” alone is not yet recognisable.
      if (this.#part !== 'body') (sink as DraftPassage).kind = this.#kindOf(sink.text, this.#kinds().slice(0, -1));
      return;
    }
    if (mark !== null && !(this.#part === 'back' && !isDivisionMark(mark) && mark.kind !== 'article'))
      this.#takeMark(mark, line);
    else if (this.#part === 'body') this.#takeParagraph(line, ahead);
    else this.#takePassage(line, ahead);
  }

  /** Adds the caption of an appendix, or a printed footnote, as a passage of the front. */
  takeAs(kind: DraftPassage['kind'], text: string, { line, strong }: Pick<Line, 'line' | 'strong'>): void {
    this.front.push({ kind, text, line, strong });
  }

  /** Removes and returns the passages after the signature: they are the head of the next instrument. */
  takeTrailing(): readonly DraftPassage[] {
    const other = this.back.findIndex(({ kind }) => kind !== 'paragraph');
    const own = this.#isClosed ? (other < 0 ? this.back.length : other) : 0;
    let end = this.back.length;
    while (end > own && /^(?:paragraph|letterhead)$/.test(this.back[end - 1]?.kind ?? '')) end -= 1;
    const trailing = this.back.splice(end);
    this.#backKinds.length = 0;
    return trailing.map((passage) => (isAllCaps(passage.text) ? { ...passage, kind: 'letterhead' } : passage));
  }

  #sink(): Block | null {
    if (this.#part === 'body') return this.body.sink;
    return lastOf(this.#part === 'front' ? this.front : this.back) ?? null;
  }

  /** Whether a line continues the text of `sink` instead of starting something new. */
  #continues(sink: Block, line: Line, mark: Mark | null): boolean {
    if (line.strong !== sink.strong || sink.text.includes('\n') || sink.text.includes('\t') || line.block !== undefined)
      return false;
    const inText =
      continuesText(sink.text, line.text, mark ?? suspectOf(line.text)) &&
      !(endsItem(sink.text) && mark !== null && this.body.expects(mark));
    // The front often ends with a comma, but the first unit after a paragraph break is still a unit.
    if (mark !== null && this.#part === 'front' && line.hard) return false;
    if (mark !== null) return inText && !this.#isDoubtful(sink, line, mark);
    if (this.#part === 'body') return this.#continuesInBody(sink, line, inText);
    const passage = sink as DraftPassage;
    return this.#part === 'back'
      ? continuesBack(passage, line, this.#kinds(), this.#punctuated)
      : continuesFront(passage, line, this.#kinds());
  }

  #continuesInBody(sink: Block, line: Line, inText: boolean): boolean {
    if (!isDangling(sink.text) && this.#opensBack(line, sink.text)) return false;
    if (this.form.body === 'articles' && suspectOf(line.text)?.certainty === 'sure') return inText;
    if (sink.text === '' || isDangling(sink.text) || inText) return true;
    if (line.hard && isDecimalLine(line.text)) return false;
    // The title of an article, followed by its first sentence on the next line.
    if (!line.hard && line.wrapped !== true && this.body.isTitleLine && isTitleAbove(sink.text, line.text))
      return false;
    return !line.hard || restOf(sink.text, line.text);
  }

  /** A line that continues an unfinished sentence but has exactly the number expected next is reported as ambiguous. */
  #isDoubtful(sink: Block, line: Line, mark: Mark): boolean {
    if (!this.body.expects(mark)) return false;
    if (line.hard && isListed(sink.text, mark)) {
      const sentence = (lines: string): string =>
        `Câu trước số mới kết thúc bằng dấu phẩy (${lines}); số vẫn được hiểu là khoản, điểm mới.`;
      this.#remarks.add('comma', line.line, sentence);
      return true;
    }
    this.#report(
      line.line,
      `${quote(line.text)} sau câu chưa hết “… ${sink.text.slice(-30)}”`,
      'câu trước kết thúc rồi mới đến số mới, hoặc câu liền một dòng',
      'Nếu dòng này là phần tiếp của câu trước, nối nó vào cuối dòng trước; nếu là khoản, điểm, Điều mới, bổ sung phần cuối của câu trước theo bản chính.',
    );
    return true;
  }

  #takeMark(mark: Mark, line: Line): void {
    if (this.#part === 'back') {
      this.#report(
        line.line,
        `${quote(line.text)} đứng sau nơi nhận hoặc chữ ký`,
        'hết văn bản, hoặc văn bản kèm theo bắt đầu bằng tên loại (QUY ĐỊNH, QUY CHẾ …) ở một dòng riêng',
        'Đặt tên loại của văn bản kèm theo ở một dòng riêng trước đó, hoặc chuyển nơi nhận và chữ ký xuống cuối.',
      );
    }
    // A consolidated text lists the texts that amended it above its preamble.
    if (
      this.#part === 'front' &&
      this.form.body === 'articles' &&
      mark.level === 'clause' &&
      (lastOf(this.front)?.text.endsWith(':') === true || this.#inList)
    ) {
      this.#inList = true;
      this.takeAs('history', line.text, line);
      return;
    }
    if (this.#part !== 'front' || this.form.body === 'outline' || isDivisionMark(mark) || mark.kind === 'article')
      this.#part = 'body';
    this.body.open(mark, line);
  }

  /** Whether the body ends before a line. What ends a form in an appendix is part of the form, unless it is signed. */
  #opensBack(line: Line, last: string): boolean {
    return this.form.isAnnex ? line.back === 'signed' : opensBack(line, last);
  }

  /** Whether a sentence closes a text without articles: nothing numbered follows, and its last item is finished. */
  #closes({ text, hard, block }: Line, last: string, ahead: Ahead): boolean {
    const mayClose = this.form.body === 'outline' && !this.form.isAnnex && hard && block === undefined;
    return mayClose && isTerminated(last) && isClosing(text) && ahead.noUnitBelow();
  }

  #takeParagraph(line: Line, ahead: Ahead): void {
    const last = this.body.sink?.text ?? '';
    this.#isClosed = this.#closes(line, last, ahead);
    if (line.block === undefined && this.body.inArticle && (this.#isClosed || this.#opensBack(line, last))) {
      this.#part = 'back';
      this.#takePassage(line, ahead);
      return;
    }
    const suspect = line.block === undefined && this.form.body === 'articles' ? suspectOf(line.text) : null;
    if (suspect !== null && this.#refuses(suspect, ahead)) {
      this.#report(
        line.line,
        quote(line.text),
        `“${suspect.written}” nếu đây là một ${suspect.level === 'point' ? 'điểm' : suspect.level === 'clause' ? 'khoản' : 'đơn vị được đánh số'}`,
        `So với bản chính: sửa đầu dòng thành “${suspect.written}”, hoặc nối dòng này vào cuối dòng trước nếu nó là phần tiếp của câu.`,
      );
    }
    this.body.add(line);
  }

  /**
   * A sure lookalike is always reported; an unsure one only if it fills a gap in the numbering that no other line
   * fills.
   */
  #refuses(suspect: Suspect, ahead: Ahead): boolean {
    return suspect.certainty === 'sure' || (this.body.expects(suspect) && !ahead.hasMark(suspect.level, suspect.label));
  }

  #takePassage(line: Line, ahead: Ahead): void {
    const passages = this.#part === 'back' ? this.back : this.front;
    const kind = line.block === undefined ? this.#kindOf(line.text, this.#kinds()) : 'paragraph';
    if (kind === 'recipientsHead') this.#punctuated = ahead.recipientsPunctuated();
    passages.push({ kind, text: line.text, line: line.line, strong: line.strong });
  }

  #kindOf(text: string, before: readonly DraftPassage['kind'][]): DraftPassage['kind'] {
    return this.#part === 'back' ? backKind(text, before) : frontKind(text, before);
  }

  /** The kinds of the passages of this part so far, kept from line to line. */
  #kinds(): readonly DraftPassage['kind'][] {
    const isBack = this.#part === 'back';
    const passages = isBack ? this.back : this.front;
    const kinds = isBack ? this.#backKinds : this.#frontKinds;
    // Only the last passage may have changed its kind.
    for (let at = Math.max(0, kinds.length - 1); at < passages.length; at += 1)
      kinds[at] = passages[at]?.kind ?? 'paragraph';
    return kinds;
  }
}
