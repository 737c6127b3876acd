/**
 * The text layer of a PDF file as lines: pieces put in the order in which they are read, heads and feet of pages left
 * out.
 */
import type { WordText } from './document.ts';

/** A piece of text with its position on the page: points, from the lower left corner. */
export interface PdfPiece {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

interface PdfLine {
  readonly text: string;
  readonly y: number;
  readonly size: number;
}

/** Minimum number of letters on a page; fewer are a stamp or a page number on a picture. */
const MIN_LETTERS = 40;

/** Text that a digital signature adds to the picture of a page. */
const SIGNATURE =
  /^(?:Người ký|Ký bởi|Ký số bởi|Cơ quan|Tổ chức|Email|Thời gian ký|Ngày ký|Giờ ký|Digitally signed|Signature|Signer|Reason|Location|Date|DN|Foxit|Contact)(?: ?:| by |=)/u;

/**
 * The text of all pages, or why there is none. Paragraphs are separated by empty lines, lines as the page breaks them.
 */
export function pagesText(pages: readonly (readonly PdfPiece[])[]): WordText | { readonly refusal: string } {
  const lines = pages.map(linesOf);
  const letters = lines.map((page) =>
    page.reduce((sum, { text }) => sum + (SIGNATURE.test(text) ? 0 : text.length), 0),
  );
  const pictures = letters.flatMap((count, index) => (count < MIN_LETTERS ? [index + 1] : []));
  if (pictures.length === pages.length) {
    return {
      refusal: `tệp PDF là ảnh quét (${pages.length} trang), không có lớp chữ. Nhận dạng chữ (OCR) rồi soát lại, hoặc xin bản Word gốc.`,
    };
  }
  const repeated = repeatedLines(lines);
  const remarks: string[] = [];
  if (pictures.length > 0)
    remarks.push(
      `${pictures.length} trên ${pages.length} trang không có lớp chữ (ảnh quét hoặc trang trống): trang ` +
        `${pictures.slice(0, 12).join(', ')}${pictures.length > 12 ? ' …' : ''}. ` +
        'Nhận dạng chữ (OCR) các trang ấy rồi chép vào đúng chỗ, hoặc xin bản Word gốc.',
    );
  if (repeated.size > 0)
    remarks.push(
      `Đã bỏ dòng lặp lại ở đầu hoặc cuối trang: ${[...repeated]
        .slice(0, 5)
        .map((line) => `“${line}”`)
        .join(', ')}.`,
    );
  const text = lines
    .map((page) =>
      page.filter((line, index) => !((index < 2 || index >= page.length - 2) && repeated.has(patternOf(line.text)))),
    )
    .map(withGaps)
    .filter((page) => page !== '')
    .join('\n');
  return { text: `${text}\n`, remarks };
}

/** The lines of a page from top to bottom. */
function linesOf(pieces: readonly PdfPiece[]): readonly PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    // Superscript figures belong to the line that they are on.
    if (
      row !== undefined &&
      first !== undefined &&
      Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.5
    )
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => {
    const text = rowText(row.toSorted((a, b) => a.x - b.x));
    const [first] = row;
    return text === '' || first === undefined
      ? []
      : [{ text, y: first.y, size: Math.max(...row.map(({ size }) => size)) }];
  });
}

/** Joins adjacent pieces: with a space where there is a gap, with a tab between columns. */
function rowText(row: readonly PdfPiece[]): string {
  let text = '';
  let end: number | null = null;
  for (const { words, x, width, size } of row) {
    const gap = end === null ? 0 : x - end;
    if (end !== null && gap > size * 2.5) text += '\t';
    else if (end !== null && gap > size * 0.18 && !/\s$/.test(text) && !/^\s/.test(words)) text += ' ';
    text += words;
    end = x + width;
  }
  return text
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
}

/** Inserts an empty line where the gap is larger than between the lines of a paragraph. */
function withGaps(page: readonly PdfLine[]): string {
  const steps = page
    .slice(1)
    .map((line, index) => (page[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 0;
  return page
    .map((line, index) => {
      const before = page[index - 1];
      const isApart = before !== undefined && usual > 0 && before.y - line.y > usual * 1.6;
      return `${isApart ? '\n' : ''}${line.text}`;
    })
    .join('\n');
}

/** Lines that are at the head or foot of most pages, whatever the figures in them. */
function repeatedLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].map(({ text }) => patternOf(text)));
    for (const pattern of edges) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([pattern, count]) => count * 10 >= pages.length * 6 && pattern.length < 120)
      .map(([pattern]) => pattern),
  );
}

function patternOf(text: string): string {
  return text.replace(/\d+/g, '#');
}
