/** Builds one instrument line by line: its front, its numbered body, its back; decides what continues what. */
import { backKind, continuesAuthority, hasDash, opensBack, startsBackPassage, unfinishedRecipient } from './back.ts';
import { Body } from './body.ts';
import type { Block, DraftPassage } from './draftTree.ts';
import { frontKind, hasOpeningWords, standsAlone, startsPassage } from './front.ts';
import type { Line } from './lines.ts';
import { markOf, suspectOf, type Mark, type Suspect } from './marks.ts';
import { quote, type Report } from './report.ts';
import {
  endsInPointWord,
  endsInReference,
  hasOpenBracket,
  isDangling,
  isTerminated,
  startsInside,
} from './sentences.ts';
import { isTable } from '../tree/tables.ts';

/** What an instrument needs to know of the lines still to come. */
export interface Ahead {
  /** True when a later line of this instrument is the proper mark of that unit. */
  readonly hasMark: (kind: Mark['kind'], label: string) => boolean;
  /** True when the lines of the nơi nhận that begins here end with semicolons. */
  readonly recipientsPunctuated: () => boolean;
}

/** One instrument while it grows. */
export class InstrumentDraft {
  readonly front: DraftPassage[];
  readonly body: Body;
  readonly back: DraftPassage[] = [];
  readonly #report: Report;
  #part: 'front' | 'body' | 'back' = 'front';
  #punctuated = false;

  constructor(report: Report, front: readonly DraftPassage[] = []) {
    this.#report = report;
    this.body = new Body(report);
    this.front = [...front];
  }

  /** True when the words before it are finished and an article stands there: an attached regulation may begin. */
  get mayEnd(): boolean {
    const sink = this.#sink();
    return this.#part !== 'front' && this.body.inArticle && (sink === null || !isDangling(sink.text));
  }

  /** Takes the next line in. */
  take(line: Line, ahead: Ahead): void {
    const mark = markOf(line.text);
    const sink = this.#sink();
    if (sink !== null && this.#continues(sink, line, mark)) {
      sink.text = sink.text === '' ? line.text : `${sink.text} ${line.text}`;
      // What a passage is depends on its whole words: “QUYẾT” alone is nothing yet.
      if (this.#part !== 'body') (sink as DraftPassage).kind = this.#kindOf(sink.text, this.#kinds().slice(0, -1));
      return;
    }
    if (mark !== null && !(this.#part === 'back' && (mark.kind === 'clause' || mark.kind === 'point')))
      this.#takeMark(mark, line);
    else if (this.#part === 'body') this.#takeParagraph(line, ahead);
    else this.#takePassage(line, ahead);
  }

  /** Takes away what stands after the signature: it is the heading of the instrument that follows. */
  takeTrailing(): readonly DraftPassage[] {
    const last = this.back.findLastIndex(({ kind }) => kind !== 'paragraph');
    return last < 0 ? [] : this.back.splice(last + 1);
  }

  #sink(): Block | null {
    if (this.#part === 'body') return this.body.sink;
    return (this.#part === 'front' ? this.front : this.back).at(-1) ?? null;
  }

  /** Whether a line goes on with the words of `sink` rather than beginning something of its own. */
  #continues(sink: Block, line: Line, mark: Mark | null): boolean {
    if (line.strong !== sink.strong || isTable(sink.text) || isTable(line.text)) return false;
    const inText = goesOn(sink.text, line.text, mark ?? suspectOf(line.text));
    // The front often ends with a comma; after a paragraph break its first unit begins all the same.
    if (mark !== null && this.#part === 'front' && line.hard) return false;
    if (mark !== null) return inText && !this.#isDoubtful(sink, line, mark);
    if (this.#part === 'body') return this.#continuesInBody(sink, line, inText);
    const open = sink as DraftPassage;
    if (standsAlone(open.kind)) return false;
    const before = this.#kinds();
    if (this.#part === 'back') {
      const kind = backKind(line.text, before);
      if (unfinishedRecipient(open, kind, this.#punctuated) || continuesAuthority(line.text, open)) return true;
      if (!line.hard) return !startsBackPassage(line.text, open, before, this.#punctuated);
      return (
        open.kind === kind &&
        (kind === 'recipient' || kind === 'paragraph') &&
        !hasDash(line.text) &&
        restOf(sink.text, line.text)
      );
    }
    if (!line.hard) return !startsPassage(line.text, open, before);
    return (isDangling(sink.text) && !hasOpeningWords(frontKind(line.text, before))) || restOf(sink.text, line.text);
  }

  #continuesInBody(sink: Block, line: Line, inText: boolean): boolean {
    if (!isDangling(sink.text) && opensBack(line.text, line.hard, sink.text)) return false;
    if (suspectOf(line.text)?.certainty === 'sure') return inText;
    if (sink.text === '' || isDangling(sink.text) || inText) return true;
    return !line.hard || restOf(sink.text, line.text);
  }

  /** A line that reads on from an unfinished sentence, yet bears the very number that comes next, is refused: nobody can tell. */
  #isDoubtful(sink: Block, line: Line, mark: Mark): boolean {
    if (!this.body.expects(mark)) return false;
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
    if (this.#part === 'front' && (mark.kind === 'clause' || mark.kind === 'point')) {
      this.body.open(mark, line);
      return;
    }
    this.#part = 'body';
    this.body.open(mark, line);
  }

  #takeParagraph(line: Line, ahead: Ahead): void {
    if (this.body.inArticle && opensBack(line.text, line.hard, this.body.sink?.text ?? '')) {
      this.#part = 'back';
      this.#takePassage(line, ahead);
      return;
    }
    const suspect = suspectOf(line.text);
    if (suspect !== null && this.#refuses(suspect, ahead)) {
      this.#report(
        line.line,
        quote(line.text),
        `“${suspect.written}” nếu đây là một ${suspect.kind === 'point' ? 'điểm' : suspect.kind === 'clause' ? 'khoản' : 'đơn vị được đánh số'}`,
        `So với bản chính: sửa đầu dòng thành “${suspect.written}”, hoặc nối dòng này vào cuối dòng trước nếu nó là phần tiếp của câu.`,
      );
    }
    if (/^PHỤ LỤC(?: |$)/.test(line.text)) {
      this.#report(
        line.line,
        quote(line.text),
        'văn bản có các Điều, không kèm phụ lục',
        'Bỏ phụ lục khỏi tệp này và đưa vào danh mục tài liệu liên quan.',
      );
    }
    this.body.add(line);
  }

  /** A sure lookalike is always refused; an unsure one only where it fills a place that nothing else fills. */
  #refuses(suspect: Suspect, ahead: Ahead): boolean {
    return suspect.certainty === 'sure' || (this.body.expects(suspect) && !ahead.hasMark(suspect.kind, suspect.label));
  }

  #takePassage(line: Line, ahead: Ahead): void {
    const passages = this.#part === 'back' ? this.back : this.front;
    const kind = this.#kindOf(line.text, this.#kinds());
    if (kind === 'recipientsHead') this.#punctuated = ahead.recipientsPunctuated();
    passages.push({ kind, text: line.text, line: line.line, strong: line.strong });
  }

  #kindOf(text: string, before: readonly DraftPassage['kind'][]): DraftPassage['kind'] {
    return this.#part === 'back' ? backKind(text, before) : frontKind(text, before);
  }

  #kinds(): DraftPassage['kind'][] {
    return (this.#part === 'back' ? this.back : this.front).map(({ kind }) => kind);
  }
}

/** True when a block can only be the rest of the unfinished one before it, across whatever break. */
function restOf(before: string, text: string): boolean {
  return !isTerminated(before) && startsInside(text);
}

/** True when words that look like a mark read on from what stands before them: “quy định tại khoản” + “1.”, “(điểm” + “a)”, “tại khoản 2” + “Điều 5.”. */
function goesOn(before: string, text: string, mark: Mark | Suspect | null): boolean {
  if (before === '') return false;
  if (isDangling(before)) return true;
  const reads = /^(?:(?:Điều|Chương|Mục|Phần) [\p{L}\p{N}]|\p{L}+(?: \p{Ll}+)? này(?:[ ,;.]|$))/u.test(text);
  if (endsInReference(before) && reads) return true;
  const inBracket = hasOpenBracket(before) && !isTerminated(before);
  if (mark?.kind === 'point') return endsInPointWord(before) || (inBracket && /^.\)/u.test(text));
  return mark?.kind === 'clause' && inBracket && /^\d{1,3}\)/.test(text);
}
