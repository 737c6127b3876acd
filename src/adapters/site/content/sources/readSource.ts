import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { convertOldFont, detectOldFont, type OldFont } from '../../../../domain/oldFonts.ts';
import { fileKind, HEAD_BYTES, decodedText } from '../../../../domain/word/fileKinds.ts';
import { readPdf } from './readPdf.ts';
import { readWord } from './readWord.ts';
import { shownPath } from '../files/shownPath.ts';

/** A user's file as text. */
export interface SourceText {
  readonly text: string;
  /** What was changed or left out on the way, a sentence each. */
  readonly remarks: readonly string[];
  /** The file itself, to compare with later; null for plain text, which is kept as it is. */
  readonly file: { readonly name: string; readonly sha256: string } | null;
}

/** Maximum size of a file, in bytes: the longest codes have a few megabytes, with pictures some tens. */
const LARGEST = 60 * 1024 * 1024;
/** Maximum length of the words: those of the longest code take half a megabyte. */
const MAX_WORDS = 2_000_000;

const TOO_LONG = 'có quá nhiều chữ cho một văn bản (trên 2 triệu ký tự). Tách riêng phần văn bản ra một tệp.';
const SAVE_AS_TEXT = 'Mở văn bản, chọn tất cả, chép vào một tệp .txt mới và lưu bằng mã UTF-8.';
/**
 * The text of a file: .txt, .docx, or a PDF with a text layer.
 * @param font the old font in which a plain text was typed, to convert it.
 * @returns the text, or a sentence that says why it cannot be used and what to do. Never throws, whatever the file
 * contains.
 */
export async function readSource(path: string, font?: OldFont): Promise<SourceText | { readonly refusal: string }> {
  const refuse = (why: string) => ({ refusal: `${shownPath(path)} ${why}` });
  let bytes: Uint8Array;
  try {
    const { size } = statSync(path);
    if (size > LARGEST)
      return refuse(
        `lớn ${Math.round(size / 1024 / 1024)} MB, quá cỡ một văn bản (nhiều nhất ${LARGEST / 1024 / 1024} MB). Bỏ bớt hình trong tệp rồi thử lại.`,
      );
    bytes = readFileSync(path);
  } catch (error) {
    return { refusal: `Không đọc được ${shownPath(path)}: ${whyUnreadable(error)}.` };
  }
  if (bytes.length === 0) return refuse('là tệp rỗng.');
  const file = { name: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
  const kind = fileKind(bytes.subarray(0, HEAD_BYTES), () => isLocked(bytes));
  if (kind === 'zip') return withFile(readWord(bytes), file, path);
  if (kind === 'pdf') return withFile(await readPdf(bytes), file, path);
  if (kind !== 'text') return refuse(kind.refusal);
  return readPlain(bytes, font, refuse);
}

function withFile(
  read: { readonly text: string; readonly remarks: readonly string[] } | { readonly refusal: string },
  file: SourceText['file'],
  path: string,
): SourceText | { readonly refusal: string } {
  if ('refusal' in read) return { refusal: `${shownPath(path)}: ${read.refusal}` };
  return read.text.length > MAX_WORDS ? { refusal: `${shownPath(path)}: ${TOO_LONG}` } : { ...read, file };
}

function readPlain(
  bytes: Uint8Array,
  font: OldFont | undefined,
  refuse: (why: string) => { readonly refusal: string },
): SourceText | { readonly refusal: string } {
  const text = decodedText(bytes);
  if (text === null) return refuse(`không phải mã UTF-8. ${SAVE_AS_TEXT}`);
  if (text.length > MAX_WORDS) return refuse(TOO_LONG);
  if (text.includes('\0')) return refuse(`không phải tệp chữ. ${SAVE_AS_TEXT}`);
  if (font !== undefined) {
    const name = font === 'vni' ? 'VNI' : 'TCVN3';
    return {
      text: convertOldFont(text, font),
      remarks: [`Đã chuyển cả văn bản từ mã ${name} sang Unicode; hãy so lại với bản chính.`],
      file: null,
    };
  }
  const found = detectOldFont(text);
  if (found !== null) {
    const [first = ''] = text.split(/\r?\n/).filter((line) => detectOldFont(line) !== null || line.trim() !== '');
    const example = first.trim().slice(0, 60);
    return refuse(
      `gõ bằng phông cũ ${found === 'vni' ? 'VNI' : 'TCVN3 (.VnTime)'}, không phải Unicode: “${example}” là “${convertOldFont(example, found)}”. Chạy lại lệnh, thêm --phong=${found} để chuyển sang Unicode.`,
    );
  }
  return { text, remarks: [], file: null };
}

/** True for a Word file with a password: its one stream is called so. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'không có tệp này';
  if (code === 'EISDIR') return 'đây là thư mục, không phải tệp';
  return code === 'EACCES' ? 'không có quyền đọc' : String(error);
}
