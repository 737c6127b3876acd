/**
 * The words of a paragraph of a Word file: its runs with tracked changes accepted, hidden text left out, old fonts
 * converted.
 */
import { lastOf } from '../baseline.ts';
import { convertOldFont, oldFontOf } from '../oldFonts.ts';
import { formulaText } from './formula.ts';
import { lookIn, mergeLooks, type RunLook, type Styles } from './styles.ts';
import type { RemarkCounter } from './remarkCounter.ts';
import { attributeOf, childOf, childrenOf, wholeNumberOf, childValue, type XmlElement } from './xml.ts';

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

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Reads a paragraph (`w:p`). */
export function paragraphWords(paragraph: XmlElement, context: RunContext): ParagraphWords {
  const reader = new RunReader(context, childValue(childOf(paragraph, 'pPr'), 'pStyle') ?? context.styles.usual);
  reader.read(paragraph);
  return { words: reader.words.replace(/[^\S\n\t]+\n/g, '\n'), boxes: reader.boxes };
}

class RunReader {
  words = '';
  readonly boxes: XmlElement[] = [];
  readonly #reading: RunContext;
  readonly #paragraphLook: RunLook;
  /** The open fields, innermost last: their codes, and whether their results have begun. */
  readonly #fields: { code: string; inResult: boolean }[] = [];

  constructor(context: RunContext, style: string | undefined) {
    this.#reading = context;
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
    const { styles, remarks } = this.#reading;
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
        this.words += element.localName === 't' ? this.#drawn(words, look) : words;
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
        return this.#symbol(element);
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
          : this.#reading.noteMark(kind, attributeOf(element, 'id') ?? '', null);
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

  /** The letters as the font shows them. */
  #drawn(words: string, { font, capitals, position, struck }: RunLook): string {
    const { remarks } = this.#reading;
    const old = font === undefined ? null : oldFontOf(font);
    let drawn = words;
    if (old !== null) {
      drawn = convertOldFont(words, old.font);
      const name = old.font === 'vni' ? 'VNI' : 'TCVN3';
      remarks.add(
        `font ${name}`,
        drawn,
        (count, example) =>
          `Đã chuyển ${count} đoạn chữ từ phông ${name} sang Unicode (ví dụ “${example}”); hãy so lại với bản chính.`,
      );
    }
    if (capitals === true || old?.capitals === true) drawn = drawn.toUpperCase();
    if (position === 'superscript' && /^\d+$/.test(drawn))
      drawn = [...drawn].map((figure) => SUPERSCRIPTS.charAt(Number(figure))).join('');
    if (position === 'subscript' && /^\d+$/.test(drawn))
      drawn = [...drawn].map((figure) => SUBSCRIPTS.charAt(Number(figure))).join('');
    if (struck === true && /\S/.test(drawn))
      remarks.add(
        'struck',
        drawn,
        (count, example) =>
          `${count} chỗ chữ bị gạch ngang vẫn được giữ (ví dụ “${example}”); nếu là chữ đã bỏ thì xóa trong tệp Word rồi đọc lại.`,
      );
    return drawn;
  }

  /** A character of a symbol font, whose code means nothing in another font. */
  #symbol(element: XmlElement): string {
    const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
    const known: Readonly<Record<number, string>> = {
      0xf0b7: '•',
      0xf0a7: '▪',
      0xf0d8: '➢',
      0xf0fc: '✓',
      0xf0a8: '☐',
      0xf06f: '☐',
      0xf0fe: '☑',
      0xf0e0: '→',
      0xf0e8: '⇒',
      0xf0b0: '°',
      0xf0b1: '±',
      0xf0a3: '≤',
      0xf0b3: '≥',
      0xf0b4: '×',
      0xf0d7: '×',
      0xf0e5: 'Σ',
      0xf053: 'Σ',
      0xf02d: '-',
    };
    const sign = known[code] ?? known[code + 0xf000];
    if (sign !== undefined) return sign;
    this.#reading.remarks.add(
      'symbol',
      attributeOf(element, 'char') ?? '',
      (count) => `${count} ký hiệu vẽ bằng phông riêng không đọc được, để là “□”; hãy sửa theo bản chính.`,
    );
    return '□';
  }

  /** The sign for a field that Word draws without writing what it shows into the file: an old formula or number. */
  #field(type: string): string {
    const open = lastOf(this.#fields);
    if (type === 'begin') this.#fields.push({ code: '', inResult: false });
    else if (type === 'separate' && open !== undefined) open.inResult = true;
    else if (type === 'end' && this.#fields.pop()?.inResult === false && DRAWN_FIELD.test(open?.code ?? '')) {
      this.#reading.remarks.add(
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
    if (kind !== undefined) this.#reading.remarks.add(kind, '', (count) => `${count} ${sentence}`);
  }

  #formula(element: XmlElement): void {
    const words = formulaText(element);
    this.words += words;
    this.#reading.remarks.add(
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
      this.#reading.remarks.add(
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
      this.#reading.remarks.add(
        'inserted',
        words,
        (count, example) => `Đã chấp nhận ${count} chỗ thêm còn theo dõi trong tệp (ví dụ “${example}”).`,
      );
  }
}

/** Every descendant element with this name, outermost ones only, and each picture only once. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(element).flatMap((child): readonly XmlElement[] => {
    if (child.localName === name) return [child];
    if (child.localName === 'AlternateContent') {
      const chosen = childOf(child, 'Choice') ?? childOf(child, 'Fallback');
      return chosen === undefined ? [] : descendants(chosen, name);
    }
    return descendants(child, name);
  });
}

/** A number of columns or rows that a cell takes; at least one. */
export function columnSpan(value: string | undefined): number {
  return Math.max(1, Math.min(63, wholeNumberOf(value) ?? 1));
}
