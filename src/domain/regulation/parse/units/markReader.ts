/** Reads the number at the start of a line: in the standard form or, if it has the expected number, in another form. */
import type { Body } from './body.ts';
import type { Block } from '../words/draftTree.ts';
import type { Line } from '../words/line.ts';
import { isDecimalLine, markOf, type Mark } from '../words/marks.ts';
import { formMarksOf, type FormMark } from '../words/printedForms.ts';
import type { Remarks } from '../report/remarks.ts';
import { isDangling, isTerminated } from '../words/sentences.ts';
import type { BodyForm } from './unitNodes.ts';

/** What an instrument needs to know about later lines. */
export interface Ahead {
  /**
   * True if a later line has the regular mark of that unit: for a clause or point, in the same article; for an article,
   * anywhere in the instrument.
   */
  readonly hasMark: (level: Mark['level'], label: string) => boolean;
  /** True if a later line of the same article starts with that decimal number: `1.2`. */
  readonly hasDecimal: (label: string) => boolean;
  /** True if a later line of the same article starts like that: “II”, “(2)”, “2 ” before a capital. */
  readonly hasListed: (start: string) => boolean;
  /** True if the next numbered line starts an article. */
  readonly nextIsArticle: () => boolean;
  /** True if the recipients (nơi nhận) that start here end with semicolons. */
  readonly recipientsPunctuated: () => boolean;
  /** True if no line below has a number in any form. */
  readonly noUnitBelow: () => boolean;
}

/** How an instrument is parsed. */
export interface InstrumentForm {
  readonly body: BodyForm;
  /** True for an appendix: numbers out of sequence are ordinary words, and it has no signature. */
  readonly isAnnex: boolean;
  /** The number of footnotes printed at the end of the text. */
  readonly footnotes: number;
}

/** The context of a line. */
interface MarkContext {
  readonly part: 'front' | 'body' | 'back';
  /** The block that the line would continue. */
  readonly sink: Block | null;
}

/** Numbers below tiết, which have no level of their own. */
const DEEPEST = /^\p{Ll}(?:\.\d{1,2}){2,3}[.)]? /u;

/** Reads the marks of one instrument, as its lines are taken. */
export class MarkReader {
  /** Lines of an outline whose numbers are out of sequence. */
  readonly unfit: number[] = [];
  readonly #form: InstrumentForm;
  readonly #body: Body;
  readonly #remarks: Remarks;
  #lastFootnote = 0;
  /** The letters of the open points are in brackets, so that “(i)” after “(h)” is a point. */
  #isBracketed = false;

  constructor(form: InstrumentForm, body: Body, remarks: Remarks) {
    this.#form = form;
    this.#body = body;
    this.#remarks = remarks;
  }

  /** The mark at the start of a line: in the standard form or, if it has the expected number, in another form. */
  read(line: Line, ahead: Ahead, { part, sink }: MarkContext): Mark | null {
    const standard = markOf(line.text);
    // Without an f after it, an e after d is where đ has been lost.
    const mayLackDd = standard?.level === 'point' && standard.label === 'e' && !this.#body.expects(standard);
    if (mayLackDd && ahead.hasMark('point', 'f')) this.#body.expectLatin();
    const isLenient = this.#form.body === 'outline';
    if (this.#isBracketed && standard?.kind === 'subpoint') {
      const point = { ...standard, kind: 'point', level: 'point' } as const;
      if (this.#body.expects(point)) return point;
    }
    const noted = standard === null ? null : this.#noted(line.text, standard);
    if (noted !== null) return noted;
    // “1.” below “I.” in an article is cited as điểm 1 of khoản I.
    if (standard?.kind === 'clause' && this.#form.body === 'articles' && this.#body.inRomanClause) {
      const point = { ...standard, kind: 'point', level: 'point' } as const;
      if (this.#body.expects(point)) return point;
    }
    if (standard !== null && (this.#body.expects(standard) || (!isLenient && standard.level !== 'subpoint'))) {
      if (this.#body.expects(standard) || formMarksOf(line.text).length === 0) return standard;
    }
    if (part !== 'back') {
      for (const found of this.#formsOf(line.text)) {
        const { mark, form, as, unsure } = found;
        if (!this.#body.expects(mark) || (unsure && !this.#mayBe(mark, line, ahead, sink))) continue;
        if (!this.#fitsList(found, ahead)) continue;
        if (ahead.hasMark(mark.level, mark.label) || this.#isDecimal(mark, ahead)) continue;
        if (mark.level === 'point') this.#isBracketed = form === '(a)';
        if (form !== 'I.' && form !== 'A.' && form !== '1.1' && form !== 'I.1.') {
          this.#remarks.add(
            form,
            line.line,
            (lines) => `Số viết dạng “${form}” (${lines}) được hiểu là ${as}; chữ giữ như in.`,
          );
        }
        return mark;
      }
    }
    if (standard?.level === 'point' && part === 'body' && this.#body.inDeepest && !this.#body.expects(standard)) {
      const sentence = (lines: string): string =>
        `Chữ a), b) dưới số như 1.2.1 (${lines}) được giữ như đoạn văn, không có địa chỉ riêng.`;
      this.#remarks.add('deepest', line.line, sentence);
      return null;
    }
    if (standard === null && part === 'body' && DEEPEST.test(line.text)) {
      const sentence = (lines: string): string =>
        `Số như a.1.1) (${lines}) được giữ như đoạn văn, không có địa chỉ riêng.`;
      this.#remarks.add('pointed', line.line, sentence);
    }
    if (standard === null && part === 'body' && /^\p{Ll}{2,3}\) /u.test(line.text)) {
      const say = (lines: string): string =>
        `Chữ như aa), bb) (${lines}) được giữ như đoạn văn, không có địa chỉ riêng.`;
      this.#remarks.add('lettered', line.line, say);
    }
    if (standard === null && part === 'body' && /^\(\d{1,2}\) /.test(line.text)) {
      const say = (lines: string): string =>
        `Số như (1), (2) (${lines}) được giữ như đoạn văn, không có địa chỉ riêng.`;
      this.#remarks.add('bracketed', line.line, say);
    }
    if (standard === null && part === 'body' && sink !== null && !isDangling(sink.text) && isDecimalLine(line.text)) {
      const say = (lines: string): string =>
        `Số như 1.2.1 không nối tiếp số trước (${lines}) được giữ như đoạn văn, không có địa chỉ riêng.`;
      this.#remarks.add('decimal', line.line, say);
    }
    if (isLenient && standard !== null && part !== 'front') this.unfit.push(line.line);
    return isLenient || standard?.level === 'subpoint' ? null : standard;
  }

  /** Whether a number that is one only in its list is in such a list here. */
  #fitsList({ mark, form, heading, isRomanClause }: FormMark, ahead: Ahead): boolean {
    if (heading !== undefined) return this.#form.body === 'outline' && this.#body.inOutlineHeading(heading);
    if (isRomanClause === true)
      return (
        this.#form.body === 'articles' &&
        this.#body.mayHaveRomanClauses &&
        (mark.label !== 'I' || ahead.hasListed('II'))
      );
    if (form !== '(1)' && !(form === '1)' && mark.level === 'point')) return true;
    return mark.label === '1' ? ahead.hasListed(mark.printed.replace('1', '2')) : this.#body.goesOn(mark);
  }

  /** The other forms that a line may have; first those that go on with the list just before it, the innermost first. */
  #formsOf(text: string): readonly FormMark[] {
    const isBelowRoman = this.#form.body === 'articles' && this.#body.inRomanClause;
    const forms = formMarksOf(text).map((one) => (isBelowRoman ? asPoint(one) : one));
    const going = forms.filter(({ mark, form }) => /^\(?1\)$/.test(form) && this.#body.goesOn(mark));
    return going.length === 0 ? forms : [...going.reverse(), ...forms.filter((one) => !going.includes(one))];
  }

  /**
   * A standard mark followed by a footnote number, as in `1. 4 Cho vay …`. Footnote numbers increase through the text.
   */
  #noted(text: string, standard: Mark): Mark | null {
    if (this.#form.footnotes === 0 || !this.#body.expects(standard)) return null;
    const found = formMarksOf(text).find(
      ({ mark }) =>
        mark.level === standard.level &&
        mark.label === standard.label &&
        'footnotes' in mark &&
        mark.footnotes.length > 0,
    )?.mark;
    const figures =
      found !== undefined && 'footnotes' in found
        ? found.footnotes.map((figure) => Number(figure.normalize('NFKC')))
        : [];
    const [first = 0] = figures;
    if (
      found === undefined ||
      first <= this.#lastFootnote ||
      figures.some((figure) => !(figure <= this.#form.footnotes))
    )
      return null;
    this.#lastFootnote = Math.max(...figures);
    return found;
  }

  /** “1.1 …” with “1.2 …” below it is not khoản 1 with footnote 1. */
  #isDecimal(mark: Mark, ahead: Ahead): boolean {
    const isFirst = 'footnotes' in mark && mark.footnotes.length === 1 && mark.footnotes[0] === '1';
    return isFirst && ahead.hasDecimal(`${mark.label}.2`);
  }

  /** Whether a mark that could also start a sentence counts: it has to start a paragraph, after a finished sentence. */
  #mayBe(mark: Mark, line: Line, ahead: Ahead, sink: Block | null): boolean {
    if (!line.hard && sink !== null && !isTerminated(sink.text)) return false;
    if (mark.level !== 'roman' && mark.level !== 'letter') return true;
    if (this.#form.body === 'outline') return true;
    return ahead.nextIsArticle() && (mark.rest === '' || !isTerminated(mark.rest));
  }
}

/** “1-” below “I-” in an article is điểm 1. */
function asPoint(form: FormMark): FormMark {
  const { mark } = form;
  return mark.kind === 'clause' && /^\d/.test(mark.label)
    ? { ...form, mark: { ...mark, kind: 'point', level: 'point' }, as: 'điểm' }
    : form;
}
