import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { hasWords, readWordDocument, type WordText } from '../../../domain/word/document.ts';
import type { XmlElement } from '../../../domain/word/xml.ts';

/** The parts that are read; whatever else is in the file stays packed. */
const PARTS = ['document', 'styles', 'numbering', 'footnotes', 'endnotes'] as const;

/** No office's text comes near it unpacked, all parts together; a file that claims more is no text. */
const MOST_UNPACKED = 32 * 1024 * 1024;

const DAMAGED = 'tệp Word hỏng hoặc chưa tải hết. Mở bằng Word, lưu lại thành .docx rồi thử lại.';

/**
 * Reads a .docx file. Nothing in it is run, nothing outside it is fetched, and no more is unpacked than its words need.
 * @returns the text, or a sentence that says why there is none.
 */
export function readWord(bytes: Uint8Array): WordText | { readonly refusal: string } {
  const names: string[] = [];
  let unpacked = 0;
  let files: Readonly<Record<string, Uint8Array>>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        if (!PARTS.some((part) => name === `word/${part}.xml`)) return false;
        unpacked += originalSize;
        return unpacked <= MOST_UNPACKED;
      },
    });
  } catch {
    return { refusal: DAMAGED };
  }
  if (unpacked > MOST_UNPACKED)
    return { refusal: 'phần chữ của tệp lớn khác thường (trên 32 MB khi mở nén), không phải một văn bản.' };
  if (files['word/document.xml'] === undefined) return { refusal: otherKind(names) };
  const parts: Partial<Record<(typeof PARTS)[number], XmlElement>> = {};
  for (const part of PARTS) {
    const file = files[`word/${part}.xml`];
    if (file === undefined) continue;
    const root = parseXml(file);
    if (root === null)
      return {
        refusal: `phần “${part}” trong tệp Word không đọc được (XML hỏng hoặc có khai báo lạ). Mở bằng Word, lưu lại thành .docx rồi thử lại.`,
      };
    parts[part] = root;
  }
  const { document } = parts;
  try {
    if (document === undefined || !hasWords(document))
      return { refusal: 'tệp Word không có chữ, có lẽ chỉ gồm hình quét. Nhận dạng chữ (OCR) hoặc xin bản Word gốc.' };
    return readWordDocument({ ...parts, document });
  } catch (error) {
    // Thousands of elements in one another: no program that writes texts makes them.
    if (error instanceof RangeError) return { refusal: DAMAGED };
    throw error;
  }
}

/** The root element; null for XML that is damaged or declares entities, which no Word file does. */
function parseXml(bytes: Uint8Array): XmlElement | null {
  const source = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) return null;
  try {
    let isBroken = false;
    const fail = (): void => void (isBroken = true);
    const parser = new DOMParser({ errorHandler: { warning: () => undefined, error: fail, fatalError: fail } });
    // Typed loosely by the package; only what XmlElement names is used.
    const root = parser.parseFromString(source, 'text/xml').documentElement as unknown as XmlElement | null;
    return isBroken ? null : root;
  } catch {
    return null;
  }
}

function otherKind(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'đây là tệp Excel. Chép bảng vào tệp Word của văn bản.';
  if (has('ppt/')) return 'đây là tệp PowerPoint, không phải văn bản.';
  if (has('content.xml')) return 'đây là tệp OpenDocument (.odt). Mở ra, lưu thành .docx rồi thử lại.';
  return 'đây là tệp nén ZIP, không phải tệp Word.';
}
