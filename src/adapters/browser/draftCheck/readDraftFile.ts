/** Reads a user's file as a draft: .docx, .txt, or a draft saved by this page. Loaded when a file is opened. */
import { withLineBreaks } from '../../../domain/printable.ts';
import { MAX_LETTERS, readKeptText, type KeptText } from '../../../domain/draftCheck/kept/keptText.ts';
import { hasWords, readWordDocument } from '../../../domain/word/document.ts';
import {
  brokenPart,
  DAMAGED_WORD,
  fileKind,
  HEAD_BYTES,
  isMargin,
  MAX_MARGINS,
  NO_WORDS,
  otherZip,
  partXml,
  decodedText,
  wordPart,
  WORD_PARTS,
} from '../../../domain/word/fileKinds.ts';
import type { XmlElement } from '../../../domain/word/xml.ts';
import { reportPageError } from '../faults/pageErrors.ts';
import { zipMembers, type Member } from '../office/zip.ts';

/** Maximum size of a file, in bytes: larger than any real text with pictures. */
const LARGEST = 60 * 1024 * 1024;
/** Maximum unpacked size of all text parts together, in bytes; more would block an old phone for long. */
const MAX_UNPACKED = 24 * 1024 * 1024;
/** Maximum size of a plain text, in bytes: a larger one has more letters than are checked. */
const LARGEST_TEXT = 3 * MAX_LETTERS;

const PASTE = 'mở tệp ấy, chọn tất cả, chép rồi dán vào ô bên dưới.';
const TOO_LONG = 'có quá nhiều chữ cho một văn bản (trên 2 triệu ký tự). Tách riêng phần văn bản ra một tệp.';

export type DraftFile =
  | { readonly kind: 'text'; readonly text: string; readonly remarks: readonly string[] }
  /** A draft that this page saved, with what was dismissed in it. */
  | { readonly kind: 'kept'; readonly kept: KeptText }
  /** Why it cannot be used, and what to do. */
  | { readonly kind: 'refused'; readonly sentence: string };

type Refuse = (why: string) => DraftFile;

/** Never rejects, whatever the file contains. */
export async function readDraftFile(file: File, signal: AbortSignal): Promise<DraftFile> {
  const refuse: Refuse = (why) => ({ kind: 'refused', sentence: `“${file.name}” ${why}` });
  try {
    if (file.size === 0) return refuse('là tệp rỗng.');
    if (file.size > LARGEST)
      return refuse('quá lớn so với một văn bản (trên 60 MB). Bỏ bớt hình trong tệp rồi mở lại.');
    const kind = fileKind(await bytesOf(file.slice(0, HEAD_BYTES)), () => /\.docx$/i.test(file.name));
    if (kind === 'zip') return await readWordFile(file, refuse, signal);
    if (kind === 'pdf')
      return refuse(
        `là tệp PDF, trang này không đọc được. Hãy mở bản Word của dự thảo. Nếu không có bản Word: ${PASTE}`,
      );
    if (kind !== 'text') return refuse(kind.refusal);
    if (file.size > LARGEST_TEXT) return refuse(TOO_LONG);
    const text = decodedText(await bytesOf(file));
    if (text === null) return refuse(`không lưu bằng mã UTF-8. Hãy ${PASTE}`);
    if (text.includes('\0')) return refuse(`không phải tệp chữ. Hãy ${PASTE}`);
    return /^\s*\{/.test(text) ? savedIn(text, refuse) : asDraft(text, [], refuse);
  } catch (error) {
    if (signal.aborted) return refuse('chưa đọc xong vì bạn đã dừng.');
    if (error instanceof TypeError || error instanceof ReferenceError) {
      reportPageError(error);
      return refuse('chưa đọc được: lỗi của trang.');
    }
    return refuse('không đọc được. Có thể tệp đã bị xóa, đổi tên hoặc đang bị khóa.');
  }
}

function savedIn(text: string, refuse: Refuse): DraftFile {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return refuse('hỏng hoặc chưa tải đủ, không phải tệp dự thảo tải về từ trang này.');
  }
  const kept = readKeptText(found);
  return kept === null ? refuse('không phải tệp dự thảo tải về từ trang này.') : { kind: 'kept', kept };
}

function asDraft(read: string, remarks: readonly string[], refuse: Refuse): DraftFile {
  const text = withLineBreaks(read);
  if (text.trim() === '') return refuse('không có chữ nào.');
  return text.length > MAX_LETTERS ? refuse(TOO_LONG) : { kind: 'text', text, remarks };
}

async function readWordFile(file: File, refuse: Refuse, signal: AbortSignal): Promise<DraftFile> {
  const refuseWord = (why: string) => refuse(`không mở được: ${why}`);
  let members: readonly Member[];
  try {
    members = await zipMembers(file);
  } catch (error) {
    if (error instanceof TypeError) throw error;
    return refuseWord(DAMAGED_WORD);
  }
  const parts: Partial<Record<(typeof WORD_PARTS)[number], XmlElement>> = {};
  let left = MAX_UNPACKED;
  const margins: XmlElement[] = [];
  const wanted = [
    ...WORD_PARTS.flatMap((part) => members.find(({ name }) => wordPart(name) === part) ?? []),
    ...members.filter(({ name }) => isMargin(name)).slice(0, MAX_MARGINS),
  ];
  for (const member of wanted) {
    const part = wordPart(member.name);
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(await member.bytes(left, signal));
    } catch (error) {
      if (signal.aborted) throw error;
      return refuseWord(
        error instanceof RangeError
          ? 'phần chữ của tệp lớn khác thường (trên 24 MB khi mở nén). Tách riêng phần văn bản ra một tệp.'
          : DAMAGED_WORD,
      );
    }
    left -= bytes.length;
    const root = rootOf(partXml(bytes));
    if (part === undefined) {
      if (root !== null) margins.push(root);
    } else if (root === null) return refuseWord(brokenPart(part));
    else parts[part] = root;
  }
  const { document: words } = parts;
  if (words === undefined) return refuseWord(otherZip(members.map(({ name }) => name)));
  try {
    if (!hasWords(words)) return refuseWord(NO_WORDS);
    const { text, remarks } = readWordDocument({ ...parts, document: words, margins });
    return asDraft(text, remarks, refuse);
  } catch (error) {
    // The stack overflowed on thousands of nested elements, which no word processor writes.
    if (error instanceof RangeError) return refuseWord(DAMAGED_WORD);
    throw error;
  }
}

/** The root element; null for damaged XML, for which browsers return an error document. */
function rootOf(source: string | null): XmlElement | null {
  if (source === null) return null;
  const root = new DOMParser().parseFromString(source, 'application/xml').documentElement;
  return root.getElementsByTagName('parsererror').length > 0 || root.localName === 'parsererror' ? null : root;
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
