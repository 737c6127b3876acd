/** The kind of a file by its first bytes and, if it is not a text, a sentence that says what to do. */

const SAVE_AS_WORD = 'Mở bằng Word, lưu thành .docx rồi thử lại.';

/** Number of bytes that have to be given. */
export const HEAD_BYTES = 200;

/** The first bytes of other kinds of files. */
const KINDS: readonly (readonly [start: string, sentence: string])[] = [
  ['89504e47', 'là tệp ảnh PNG'],
  ['ffd8ff', 'là tệp ảnh JPEG'],
  ['47494638', 'là tệp ảnh GIF'],
  ['424d', 'là tệp ảnh BMP'],
  ['49492a00', 'là tệp ảnh TIFF'],
  ['4d4d002a', 'là tệp ảnh TIFF'],
  ['52494646', 'là tệp ảnh hoặc âm thanh'],
  ['52617221', 'là tệp nén RAR'],
  ['377abcaf', 'là tệp nén 7z'],
  ['7f454c46', 'là tệp chương trình'],
  ['4d5a', 'là tệp chương trình'],
];

/** A ZIP file may be a Word file; anything that is not refused may be plain text. */
export type FileKind = 'zip' | 'pdf' | 'text' | { readonly refusal: string };

/**
 * @param bytes the first bytes of a file, HEAD_BYTES or all
 * @param isLocked whether the file names the stream of a Word file with a password; asked only for old Word files
 * @returns the kind; a refusal continues a sentence that begins with the file's name
 */
export function fileKind(bytes: Uint8Array, isLocked: () => boolean): FileKind {
  const start = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start.startsWith('504b0304')) return 'zip';
  if (start.startsWith('25504446')) return 'pdf';
  if (start.startsWith('d0cf11e0'))
    return {
      refusal: isLocked()
        ? 'đang đặt mật khẩu nên không đọc được. Mở bằng Word, bỏ mật khẩu, lưu thành .docx rồi thử lại.'
        : `là tệp Word đời cũ (.doc). ${SAVE_AS_WORD}`,
    };
  if (start.startsWith('7b5c727466')) return { refusal: `là tệp .rtf. ${SAVE_AS_WORD}` };
  if (start.slice(8).startsWith('66747970'))
    return {
      refusal: 'là tệp ảnh HEIC hoặc tệp phim, không phải văn bản. Nhận dạng chữ (OCR) hoặc xin bản Word gốc.',
    };
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES));
  if (/^(?:\xEF\xBB\xBF)?\s*(?:<!doctype html|<html|MIME-Version:)/i.test(head))
    return { refusal: `là trang web (.html), không phải tệp Word. ${SAVE_AS_WORD}` };
  const kind = KINDS.find(([known]) => start.startsWith(known));
  return kind === undefined
    ? 'text'
    : { refusal: `${kind[1]}, không phải văn bản. Nhận dạng chữ (OCR) hoặc xin bản Word gốc.` };
}

/** What a ZIP file without a Word document is, by the names in it. */
export function otherZip(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'đây là tệp Excel. Chép bảng vào tệp Word của văn bản.';
  if (has('ppt/')) return 'đây là tệp PowerPoint, không phải văn bản.';
  if (has('content.xml')) return 'đây là tệp OpenDocument (.odt). Mở ra, lưu thành .docx rồi thử lại.';
  return 'đây là tệp nén ZIP, không phải tệp Word.';
}

/** The text of a plain file: UTF-8 or, after its mark, UTF-16; null if it is neither. */
export function decodedText(bytes: Uint8Array): string | null {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Parts of a Word file that hold its words; whatever else is in it stays packed. */
export const WORD_PARTS = ['document', 'styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** True for a part with what is printed above or below the pages of a section: `word/header1.xml`. */
export function isMargin(name: string): boolean {
  return /^word\/(?:header|footer)\d*\.xml$/.test(name);
}

/** More headers and footers are not read: a section has at most six, and few texts have several sections. */
export const MAX_MARGINS = 24;

/** The part that a name in a Word file is; some programs number them: `word/document2.xml`. */
export function wordPart(name: string): (typeof WORD_PARTS)[number] | undefined {
  const [, own] = /^word\/([a-z]+)\d*\.xml$/.exec(name) ?? [];
  return WORD_PARTS.find((part) => part === own);
}

export const DAMAGED_WORD = 'tệp Word hỏng hoặc chưa tải hết. Mở bằng Word, lưu lại thành .docx rồi thử lại.';
export const NO_WORDS = 'tệp Word không có chữ, có lẽ chỉ gồm hình quét. Nhận dạng chữ (OCR) hoặc xin bản Word gốc.';

/** Why a part of a Word file cannot be read. */
export function brokenPart(part: string): string {
  return `phần “${part}” trong tệp Word không đọc được (XML hỏng hoặc có khai báo lạ). Mở bằng Word, lưu lại thành .docx rồi thử lại.`;
}

/** The XML of a part; null if it declares entities, which no Word file does. */
export function partXml(bytes: Uint8Array): string | null {
  const source = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  return /<!(?:DOCTYPE|ENTITY)/i.test(source) ? null : source;
}
