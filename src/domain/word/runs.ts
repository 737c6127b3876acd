/**
 * The words of a paragraph of a Word file: its runs with tracked changes accepted, hidden text left out, old fonts
 * converted.
 */
import { lastOf } from '../baseline.ts';
import { drawnLetters, symbolLetter } from './drawnLetters.ts';
import { formulaText } from './formula.ts';
import { lookIn, mergeLooks, type RunLook, type Styles } from './styles.ts';
import type { RemarkCounter } from './remarkCounter.ts';
import { attributeOf, childOf, childrenOf, childValue, descendants, wholeNumberOf, type XmlElement } from './xml.ts';

/** State shared by the paragraphs of a document while it is read. */
export interface RunContext {
  readonly styles: Styles;
  readonly remarks: RemarkCounter;
  /** The mark of a footnote or endnote, by kind and id; remembers that it was cited. */
  readonly noteMark: (kind: 'footnote' | 'endnote', id: string, custom: string | null) => string;
}

/** The words of a paragraph, and the text boxes anchored in it. */
export interface ParagraphWords {
  readonly words: string;
  readonly boxes: readonly XmlElement[];
}

/** Wrappers whose content is read as if they were not there. */
const THROUGH = [
  'hyperlink',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'bdo',
  'dir',
  'moveTo',
  'ins',
  'ruby',
  'rubyBase',
];

/** Fields whose look is computed and not kept in the file. */
const DRAWN_FIELD = /^\s*(?:EQ|AUTONUM\w*|LISTNUM|SYMBOL)(?!\w)/i;

/** Reads a paragraph (`w:p`). */
export function paragraphWords(paragraph: XmlElement, context: RunContext): ParagraphWords {
  const reader = new RunReader(context, childValue(childOf(paragraph, 'pPr'), 'pStyle') ?? context.styles.usual);
  reader.read(paragraph);
  return { words: reader.words.replace(/[^\S\n\t]+\n/g, '\n'), boxes: reader.boxes };
}

class RunReader {
  words = '';
  readonly boxes: XmlElement[] = [];
  readonly #context: RunContext;
  readonly #paragraphLook: RunLook;
  /** The open fields, innermost last: their codes, and whether their results have begun. */
  readonly #fields: { code: string; inResult: boolean }[] = [];

  constructor(context: RunContext, style: string | undefined) {
    this.#context = context;
    this.#paragraphLook = mergeLooks(context.styles.lookOf(style), context.styles.base);
  }

  read(parent: XmlElement): void {
    for (const element of childrenOf(parent)) {
      const name = element.localName ?? '';
      if (name === 'r') this.#run(element);
      else if (name === 'del' || name === 'moveFrom') this.#deleted(element);
      else if (name === 'oMath' || name === 'oMathPara') this.#formula(element);
      else if (THROUGH.includes(name)) {
        if (name === 'ins' || name === 'moveTo') this.#inserted(element);
        this.read(element);
      }
    }
  }

  #run(run: XmlElement): void {
    const { styles, remarks } = this.#context;
    const own = childOf(run, 'rPr');
    const look = mergeLooks(lookIn(own), styles.lookOf(childValue(own, 'rStyle')), this.#paragraphLook);
    for (const element of childrenOf(run)) {
      const words = this.#piece(element);
      if (words === '') continue;
      if (look.hidden === true)
        remarks.add(
          'hidden',
          words,
          (count, example) => `Đã bỏ ${count} chỗ chữ ẩn (ví dụ “${example}”): bản in không có.`,
        );
      else if (this.#fields.every(({ inResult }) => inResult))
        this.words += element.localName === 't' ? drawnLetters(words, look, remarks) : words;
    }
  }

  /** The text of one element of a run; keeps track of fields and text boxes. */
  #piece(element: XmlElement): string {
    switch (element.localName) {
      case 't':
        return element.textContent ?? '';
      case 'tab':
      case 'ptab':
        return '\t';
      case 'br':
        return '\n';
      case 'cr':
        return '\n';
      case 'noBreakHyphen':
        return '-';
      case 'sym':
        return symbolLetter(element, this.#context.remarks);
      case 'fldChar':
        return this.#field(attributeOf(element, 'fldCharType') ?? '');
      case 'instrText': {
        const field = lastOf(this.#fields);
        if (field !== undefined && !field.inResult) field.code += element.textContent ?? '';
        return '';
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const kind = element.localName === 'footnoteReference' ? 'footnote' : 'endnote';
        return attributeOf(element, 'customMarkFollows') === '1'
          ? ''
          : this.#context.noteMark(kind, attributeOf(element, 'id') ?? '', null);
      }
      case 'AlternateContent': {
        // The same picture twice, for newer and for older programs.
        const chosen = childOf(element, 'Choice') ?? childOf(element, 'Fallback');
        return chosen === undefined
          ? ''
          : childrenOf(chosen)
              .map((one) => this.#piece(one))
              .join('');
      }
      case 'drawing':
      case 'pict':
      case 'object':
        this.#picture(element);
        return '';
      default:
        return '';
    }
  }

  /** The sign for a field that Word draws without writing what it shows into the file: an old formula or number. */
  #field(type: string): string {
    const open = lastOf(this.#fields);
    if (type === 'begin') this.#fields.push({ code: '', inResult: false });
    else if (type === 'separate' && open !== undefined) open.inResult = true;
    else if (type === 'end' && this.#fields.pop()?.inResult === false && DRAWN_FIELD.test(open?.code ?? '')) {
      this.#context.remarks.add(
        'field',
        open?.code ?? '',
        (count, example) =>
          `${count} trường của Word (“${example}”) là công thức hoặc số tự động kiểu cũ, không đọc được, để là “□”; hãy sửa theo bản chính.`,
      );
      return '□';
    }
    return '';
  }

  #picture(element: XmlElement): void {
    const boxes = descendants(element, 'txbxContent');
    this.boxes.push(...boxes);
    if (boxes.length > 0) return;
    const has = (name: string): boolean => descendants(element, name).length > 0;
    const [kind, sentence] =
      element.localName === 'object'
        ? ['object', 'đối tượng nhúng (có thể là công thức) không đọc được; hãy chép nội dung vào đúng chỗ.']
        : has('blip') || has('imagedata')
          ? ['picture', 'hình không đọc được chữ; nếu là con dấu, chữ ký thì bỏ qua.']
          : has('relIds') || has('chart') || has('textpath')
            ? ['diagram', 'sơ đồ, biểu đồ hoặc chữ nghệ thuật không đọc được; hãy chép chữ vào đúng chỗ.']
            : [];
    if (kind !== undefined) this.#context.remarks.add(kind, '', (count) => `${count} ${sentence}`);
  }

  #formula(element: XmlElement): void {
    const words = formulaText(element);
    this.words += words;
    this.#context.remarks.add(
      'formula',
      words,
      (count, example) => `${count} công thức đã chép thành một dòng (ví dụ “${example}”); hãy so lại với bản chính.`,
    );
  }

  #deleted(element: XmlElement): void {
    const words = descendants(element, 'delText')
      .map(({ textContent }) => textContent ?? '')
      .join('');
    if (words !== '')
      this.#context.remarks.add(
        'deleted',
        words,
        (count, example) => `Đã chấp nhận ${count} chỗ xóa còn theo dõi trong tệp (ví dụ “${example}”).`,
      );
  }

  #inserted(element: XmlElement): void {
    const words = descendants(element, 't')
      .map(({ textContent }) => textContent ?? '')
      .join('');
    if (words !== '')
      this.#context.remarks.add(
        'inserted',
        words,
        (count, example) => `Đã chấp nhận ${count} chỗ thêm còn theo dõi trong tệp (ví dụ “${example}”).`,
      );
  }
}

/** A number of columns or rows that a cell takes; at least one. */
export function columnSpan(value: string | undefined): number {
  return Math.max(1, Math.min(63, wholeNumberOf(value) ?? 1));
}
