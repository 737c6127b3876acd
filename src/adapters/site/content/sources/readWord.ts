import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { hasWords, readWordDocument, type WordText } from '../../../../domain/word/document.ts';
import {
  brokenPart,
  DAMAGED_WORD,
  isMargin,
  MAX_MARGINS,
  NO_WORDS,
  otherZip,
  partXml,
  wordPart,
  type WORD_PARTS,
} from '../../../../domain/word/fileKinds.ts';
import type { XmlElement } from '../../../../domain/word/xml.ts';

/** Maximum unpacked size of all parts together; no real text comes near it. */
const MAX_UNPACKED = 32 * 1024 * 1024;

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
        if (wordPart(name) === undefined && !isMargin(name)) return false;
        unpacked += originalSize;
        return unpacked <= MAX_UNPACKED;
      },
    });
  } catch {
    return { refusal: DAMAGED_WORD };
  }
  if (unpacked > MAX_UNPACKED)
    return { refusal: 'phần chữ của tệp lớn khác thường (trên 32 MB khi mở nén), không phải một văn bản.' };
  const parts: Partial<Record<(typeof WORD_PARTS)[number], XmlElement>> = {};
  const margins: XmlElement[] = [];
  for (const [name, file] of Object.entries(files)) {
    if (isMargin(name)) {
      const margin = margins.length < MAX_MARGINS ? parseXml(file) : null;
      if (margin !== null) margins.push(margin);
      continue;
    }
    const part = wordPart(name);
    if (part === undefined || parts[part] !== undefined) continue;
    const root = parseXml(file);
    if (root === null) return { refusal: brokenPart(part) };
    parts[part] = root;
  }
  const { document } = parts;
  if (document === undefined) return { refusal: otherZip(names) };
  try {
    if (!hasWords(document)) return { refusal: NO_WORDS };
    return readWordDocument({ ...parts, document, margins });
  } catch (error) {
    // The stack overflowed on thousands of nested elements, which no word processor writes.
    if (error instanceof RangeError) return { refusal: DAMAGED_WORD };
    throw error;
  }
}

/** The root element; null for XML that is damaged or declares entities, which no Word file does. */
function parseXml(bytes: Uint8Array): XmlElement | null {
  const source = partXml(bytes);
  if (source === null) return null;
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
