/**
 * Reads and checks the official file in a regulation's folder: `ban-goc.pdf`, or pictures of its pages in `ban-goc/`.
 * They are published as they are, so the first bytes must be what the name says: hosts go by the name.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import type { Scan, ScanFile } from '../../../domain/regulation/scan.ts';
import { SCAN_FILE, SCAN_FOLDER } from './files/fileNames.ts';
import { shownPath } from './files/shownPath.ts';

const MB = 1_000_000;
/** Maximum bytes of one file: enough for a signed text of some hundred pages, and for a picture of one legible page. */
const MAX = { pdf: 25 * MB, picture: 2 * MB } as const;
const MAX_PAGES = 300;
/** Left behind by file managers; ignored. */
const IGNORED = /^(?:\..*|Thumbs\.db|desktop\.ini)$/i;
const PICTURE = /^(\d{1,3})\.(png|jpg|jpeg|webp)$/;
const EXTENSION_OF: Readonly<Record<string, readonly string[]>> = {
  PDF: ['pdf'],
  PNG: ['png'],
  JPEG: ['jpg', 'jpeg'],
  WebP: ['webp'],
};
/** Names that look like an official file. */
const LIKE_SCAN = /^ban[-_ ]?goc/i;
const LIKE_FILE = /\.(?:pdf|png|jpe?g|webp|tiff?|gif|bmp|heic)$/i;
const EXPECTED = `${SCAN_FILE}, hoặc thư mục ${SCAN_FOLDER}/ có hình từng trang: 01.png, 02.png… (.png, .jpg, .webp)`;

interface Found {
  /** Absent if there is none, or if something is wrong with it. */
  readonly scan: Scan | undefined;
  readonly problems: readonly Problem[];
  /** Files that may have been meant as the official one. */
  readonly remarks: readonly Problem[];
}

/** The official file in `folder`. */
export function readScan(folder: string): Found {
  const names = readdirSync(folder);
  const problems: Problem[] = [];
  const refuse = (name: string, found: string, expected: string, fix: string) =>
    problems.push({ file: shownPath(join(folder, name)), line: 1, found, expected, fix });
  for (const name of names)
    if (LIKE_SCAN.test(name) && name !== SCAN_FILE && name !== SCAN_FOLDER)
      refuse(name, `“${name}”, không phần nào của trang đọc`, EXPECTED, 'Sửa tên, hoặc chuyển đi nơi khác.');
  const remarks = names
    .filter((name) => LIKE_FILE.test(name) && !LIKE_SCAN.test(name))
    .map((name): Problem => ({
      file: shownPath(join(folder, name)),
      line: 1,
      found: 'tệp này không được đăng',
      expected: EXPECTED,
      fix: `Nếu là bản gốc, đổi tên thành ${SCAN_FILE} (PDF) hoặc ${SCAN_FOLDER}/01.png (hình).`,
    }));
  const [hasFile, hasFolder] = [names.includes(SCAN_FILE), names.includes(SCAN_FOLDER)];
  if (hasFile && hasFolder)
    refuse(SCAN_FILE, `cả ${SCAN_FILE} và ${SCAN_FOLDER}/`, 'một trong hai', 'Giữ một, chuyển cái kia đi.');
  const files = hasFile
    ? [fileOf(folder, SCAN_FILE, refuse)]
    : hasFolder
      ? picturesIn(folder, refuse).map((name) => fileOf(folder, name, refuse))
      : [];
  const good = files.filter((file) => file !== null);
  const isWhole = problems.length === 0 && good.length > 0;
  return { scan: isWhole ? { kind: hasFile ? 'pdf' : 'pictures', files: good } : undefined, problems, remarks };
}

type Refuse = (name: string, found: string, expected: string, fix: string) => void;

/** The names of the pictures under the regulation's folder, by page; each page from 1 on must be there once. */
function picturesIn(folder: string, refuse: Refuse): readonly string[] {
  const home = join(folder, SCAN_FOLDER);
  if (!statSync(home).isDirectory()) {
    refuse(SCAN_FOLDER, `“${SCAN_FOLDER}” là một tệp không có đuôi`, EXPECTED, `Đổi tên thành ${SCAN_FILE}.`);
    return [];
  }
  const pages: { readonly name: string; readonly page: number }[] = [];
  for (const name of readdirSync(home).filter((one) => !IGNORED.test(one))) {
    const page = Number(PICTURE.exec(name)?.[1] ?? 0);
    const path = `${SCAN_FOLDER}/${name}`;
    if (page === 0)
      refuse(
        path,
        `“${name}”, không phải hình của một trang`,
        'chỉ hình các trang, tên là số trang: 01.png, 02.jpg, 03.webp (chữ thường)',
        'Sửa tên tệp, lưu lại thành hình, hoặc chuyển tệp đi nơi khác.',
      );
    else pages.push({ name: path, page });
  }
  pages.sort((a, b) => a.page - b.page || (a.name < b.name ? -1 : 1));
  if (pages.length === 0)
    refuse(SCAN_FOLDER, 'thư mục không có hình nào', 'hình từng trang', 'Chép hình vào, hoặc bỏ thư mục này.');
  const wrong = pages.findIndex(({ page }, at) => page !== at + 1);
  const first = pages[wrong];
  if (first !== undefined)
    refuse(
      first.name,
      `trang ${first.page}`,
      `trang ${wrong + 1}, mỗi trang một hình, không thiếu trang`,
      'Đánh số lại các hình từ 1, hoặc chép thêm trang thiếu.',
    );
  if (pages.length > MAX_PAGES) {
    refuse(SCAN_FOLDER, `${pages.length} trang`, `nhiều nhất ${MAX_PAGES} trang`, `Dùng một tệp ${SCAN_FILE}.`);
    return [];
  }
  return pages.map(({ name }) => name);
}

function fileOf(folder: string, name: string, refuse: Refuse): ScanFile | null {
  const path = join(folder, name);
  const state = existsSync(path) ? statSync(path) : null;
  if (state === null || !state.isFile()) {
    refuse(name, 'không phải một tệp', 'một tệp đọc được', 'Chép lại tệp ấy.');
    return null;
  }
  const isPdf = name === SCAN_FILE;
  const most = MAX[isPdf ? 'pdf' : 'picture'];
  if (state.size > most) {
    const size = `tệp nặng ${(state.size / MB).toFixed(1).replace('.', ',')} MB`;
    const why = isPdf ? 'để mở được qua mạng điện thoại' : 'mỗi trang, để mở được qua mạng điện thoại';
    refuse(name, size, `nhiều nhất ${most / MB} MB ${why}`, 'Quét lại với độ phân giải thấp hơn, hoặc nén tệp.');
    return null;
  }
  const bytes = readFileSync(path);
  const type = typeOf(bytes);
  const extension = name.replace(/.*\./, '');
  if (type === null || EXTENSION_OF[type]?.includes(extension) !== true) {
    const found =
      bytes.length === 0 ? 'tệp rỗng' : type === null ? 'nội dung không phải PDF hay hình' : `nội dung là ${type}`;
    const expected = isPdf ? 'một tệp PDF' : `nội dung đúng với đuôi .${extension}`;
    const own = type === null || type === 'PDF' || isPdf ? null : (EXTENSION_OF[type]?.[0] ?? null);
    refuse(name, found, expected, own === null ? 'Lưu lại tệp cho đúng dạng.' : `Đổi đuôi tệp thành .${own}.`);
    return null;
  }
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** What a file is by its first bytes; null if it is none of what can be published. */
function typeOf(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('%PDF-')) return 'PDF';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'PNG';
  if (start.startsWith('\xff\xd8\xff')) return 'JPEG';
  return /^RIFF[^]{4}WEBP$/.test(start) ? 'WebP' : null;
}
