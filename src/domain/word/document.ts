/**
 * A Word document as the plain text that van-ban.txt holds: paragraphs with their printed numbers, tables row by row,
 * footnotes at the end.
 */
import { readNumbering, type NumberPrinter } from './numbering.ts';
import { letterheadOfPages } from './pageHeads.ts';
import { paragraphWords, type RunContext } from './runs.ts';
import { listPositionIn, readStyles, type ListPosition, type Styles } from './styles.ts';
import { RemarkCounter } from './remarkCounter.ts';
import { WRAPPERS, tableBlocks } from './tables.ts';
import { attributeOf, childOf, childrenOf, childValue, descendants, type XmlElement } from './xml.ts';

/** The parsed parts of a file; only the document itself must be there. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles?: XmlElement | undefined;
  readonly numbering?: XmlElement | undefined;
  readonly footnotes?: XmlElement | undefined;
  readonly endnotes?: XmlElement | undefined;
  /** What is printed above and below every page. */
  readonly margins?: readonly XmlElement[];
}

export interface WordText {
  /** Paragraphs separated by empty lines; rows of a table are lines, their cells set off by tabs. */
  readonly text: string;
  /** What was changed or left out, one sentence each. */
  readonly remarks: readonly string[];
}

/** Reads a document. Never throws for what a file may hold. */
export function readWordDocument(parts: WordParts): WordText {
  const reader = new DocumentReader(parts);
  return reader.read(parts.document);
}

class DocumentReader {
  readonly #styles: Styles;
  readonly #numbers: NumberPrinter;
  readonly #remarks = new RemarkCounter();
  readonly #notes: { readonly mark: string; readonly element: XmlElement }[] = [];
  readonly #parts: WordParts;
  readonly #context: RunContext;

  constructor(parts: WordParts) {
    this.#parts = parts;
    this.#styles = readStyles(parts.styles);
    this.#numbers = readNumbering(parts.numbering, (style) => this.#styles.listPositionOf(style).list);
    this.#context = { styles: this.#styles, remarks: this.#remarks, noteMark: (kind, id) => this.#noteMark(kind, id) };
  }

  read(document: XmlElement): WordText {
    const body = this.#blocks(childOf(document, 'body') ?? document);
    const margins = (this.#parts.margins ?? []).map((part) => this.#blocks(part));
    const blocks = [...letterheadOfPages(margins, body, this.#remarks), ...body];
    // A note may cite another one.
    for (let index = 0; index < this.#notes.length; index += 1) {
      const note = this.#notes[index];
      if (note === undefined) break;
      const [first = '', ...others] = this.#blocks(note.element);
      blocks.push(`${note.mark} ${first.trim()}`, ...others);
    }
    if (this.#notes.length > 0)
      this.#remarks.add(
        'notes',
        '',
        () => `${this.#notes.length} chú thích cuối trang được chép xuống cuối văn bản, mỗi chú thích mang số [n].`,
      );
    return { text: `${blocks.join('\n\n')}\n`, remarks: this.#remarks.sentences() };
  }

  /** The paragraphs and tables in an element, each as one block of text. */
  #blocks(parent: XmlElement, inCell = false): string[] {
    const blocks: string[] = [];
    let carried = '';
    for (const element of childrenOf(parent)) {
      const name = element.localName ?? '';
      if (name === 'p') {
        const { words, boxes } = paragraphWords(element, this.#context);
        // A paragraph whose end mark was deleted continues with the next, and has that one's number.
        if (isEndGone(element)) carried += words;
        else {
          const own = this.#printed(element, (carried + words).trim(), inCell);
          if (own !== '') blocks.push(own);
          carried = '';
        }
        blocks.push(...boxes.flatMap((box) => this.#blocks(box)));
      } else if (name === 'tbl')
        blocks.push(...tableBlocks(element, (cell) => this.#blocks(cell, true), this.#remarks));
      else if (WRAPPERS.includes(name)) blocks.push(...this.#blocks(element, inCell));
      else if (name === 'altChunk')
        this.#remarks.add(
          'chunk',
          '',
          (count) => `${count} phần chép từ tệp khác vào không đọc được; hãy mở bằng Word và lưu lại.`,
        );
    }
    if (carried.trim() !== '') blocks.push(carried.trim());
    return blocks;
  }

  /**
   * The words of a paragraph with its number. An empty one has a number too: that is how the cells of a column are
   * counted; elsewhere a number without words is reported, and the next ones continue from it as in print.
   */
  #printed(paragraph: XmlElement, text: string, inCell: boolean): string {
    const number = this.#numbers.next(this.#listPositionOf(paragraph));
    if (number === null || (number.isBullet && text === '')) return text;
    if (text === '' && !inCell) {
      this.#remarks.add(
        'empty',
        number.words,
        (count, example) =>
          `${count} đoạn trống mang số tự động (ví dụ “${example}”) không được chép, số sau nó vẫn tiếp như bản in; nếu thừa thì xóa đoạn ấy trong tệp Word rồi đọc lại.`,
      );
      return '';
    }
    if (!number.isBullet)
      this.#remarks.add(
        'numbers',
        `${number.words} ${text}`,
        (count, example) => `${count} số tự động của Word đã được chép ra chữ (ví dụ “${example}”).`,
      );
    if (!number.isKnown)
      this.#remarks.add(
        'format',
        `${number.words} ${text}`,
        (count, example) =>
          `${count} số tự động viết theo kiểu không đọc được, chép thành chữ số (ví dụ “${example}”); hãy so lại với bản in.`,
      );
    return `${number.words} ${text}`.trimEnd();
  }

  /** The list position that a paragraph has by itself or by its style. */
  #listPositionOf(paragraph: XmlElement): ListPosition {
    const properties = childOf(paragraph, 'pPr');
    const own = childOf(properties, 'numPr');
    const styled = this.#styles.listPositionOf(childValue(properties, 'pStyle') ?? this.#styles.usual);
    if (own === undefined) return styled;
    const { list, level } = listPositionIn(own);
    return { list: list ?? styled.list, level: level ?? styled.level ?? 0 };
  }

  #noteMark(kind: 'footnote' | 'endnote', id: string): string {
    const root = kind === 'footnote' ? this.#parts.footnotes : this.#parts.endnotes;
    const element = childrenOf(root, kind).find((note) => attributeOf(note, 'id') === id);
    if (element === undefined) return '';
    const known = this.#notes.find((note) => note.element === element);
    if (known !== undefined) return known.mark;
    const mark = `[${this.#notes.length + 1}]`;
    this.#notes.push({ mark, element });
    return mark;
  }
}

/** True for a paragraph whose end mark was deleted or moved away. */
function isEndGone(paragraph: XmlElement): boolean {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr');
  return childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined;
}

/** False for a document without any words, as a scanned one is. */
export function hasWords(document: XmlElement): boolean {
  return descendants(document, 't').some(({ textContent }) => (textContent ?? '').trim() !== '');
}
