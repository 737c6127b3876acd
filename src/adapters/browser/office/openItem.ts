/**
 * Opens files, folders and (nested) ZIP files given to the office's page. Whatever cannot be read becomes a Vietnamese
 * sentence.
 */
import { isNetworkFailure, overNetwork } from '../faults/networkFailure.ts';
import { reportPageError } from '../faults/pageErrors.ts';
import { entryItem, fileItem, isFolder, type FileItem, type Item } from './items.ts';
import type * as Zip from './zip.ts';

export type Opened =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly Item[]; readonly problems: readonly string[] }
  | { readonly kind: 'problem'; readonly problems: readonly string[] };

/** Larger than any file of self-checks; a larger file is not read at all. In bytes. */
const LARGEST = 60_000_000;
/** A ZIP file may be larger; what is unpacked of it is limited too (items.ts). */
const LARGEST_ZIP = 500_000_000;
/** A ZIP file in a ZIP file is opened; a third level is not. */
const MAX_DEPTH = 2;
/** Maximum number of names listed of files that were not read. */
const NAMED = 5;

/** Left behind by file managers; ignored. */
const HIDDEN = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/**
 * Opens an item: its text, or the items inside it to be opened next. Never rejects. @param signal stops long
 * operations.
 */
export async function openItem(item: Item, signal: AbortSignal): Promise<Opened> {
  try {
    if (item.kind === 'kept')
      return item.text === null ? { kind: 'problem', problems: item.problems } : { kind: 'text', text: item.text };
    if (item.kind === 'saved')
      return item.content === null
        ? { kind: 'problem', problems: item.problems }
        : { kind: 'text', text: JSON.stringify(item.content) };
    if (item.kind === 'folder') return await openFolder(item);
    if (item.kind === 'member') return await openMember(item, signal);
    return await openFile(item.kind === 'file' ? item : { ...fileItem(await fileOf(item.entry)), name: item.name });
  } catch (error) {
    if (wasPageError(error)) return problem(PAGE_ERROR);
    return problem(
      item.kind === 'folder'
        ? 'Máy không đọc được thư mục này.'
        : 'Máy không đọc được tệp này. Có thể tệp đã bị xóa, đổi tên hoặc đang bị khóa.',
    );
  }
}

async function openFile({ name, file, depth, allowance }: FileItem): Promise<Opened> {
  if (file.size === 0) return problem('Tệp trống, không có nội dung.');
  if (file.size > LARGEST_ZIP) return problem(TOO_LARGE);
  const kind = kindOf(new Uint8Array(await file.slice(0, 8).arrayBuffer()), name);
  if (kind === 'zip') return openZip({ name, file, depth, allowance });
  if (kind === 'document')
    return problem(
      'Tệp này là phiếu hoặc tài liệu, không phải tệp dữ liệu. Hãy xin đơn vị tệp dữ liệu (JSON) mà trang tự kiểm tra cho tải cùng với phiếu.',
    );
  if (kind === 'packed') return problem('Tệp nén kiểu này không mở được ở đây. Hãy giải nén rồi mở các tệp bên trong.');
  return file.size > LARGEST ? problem(TOO_LARGE) : { kind: 'text', text: await file.text() };
}

const PAGE_ERROR = 'Chưa đọc được tệp này: lỗi của trang.';
const TOO_LARGE = 'Tệp quá lớn, không phải tệp bản tự kiểm tra.';

/** The type of a file by its first bytes and, where those do not distinguish a Word file from a ZIP, by its name. */
function kindOf(head: Uint8Array, name: string): 'zip' | 'document' | 'packed' | 'text' {
  const start = String.fromCharCode(...head);
  if (/^PK(\x03\x04|\x05\x06)/.test(start)) return /\.(docx|xlsx|pptx|odt|ods)$/i.test(name) ? 'document' : 'zip';
  if (/^(%PDF|\xd0\xcf\x11\xe0)/.test(start)) return 'document';
  return /^(Rar!|7z\xbc\xaf|\x1f\x8b)/.test(start) ? 'packed' : 'text';
}

async function openZip({ name, file, depth, allowance }: Omit<FileItem, 'kind'>): Promise<Opened> {
  if (depth >= MAX_DEPTH)
    return problem('Tệp nén nằm trong quá nhiều lớp tệp nén. Hãy giải nén rồi mở các tệp bên trong.');
  let unzip: typeof Zip;
  try {
    unzip = await overNetwork(() => import('./zip.ts'));
  } catch (error) {
    if (isNetworkFailure(error))
      return problem('Chưa tải được phần mở tệp nén. Hãy kiểm tra kết nối mạng rồi mở lại tệp.');
    reportPageError(error);
    return problem(PAGE_ERROR);
  }
  let members: readonly Zip.Member[];
  try {
    members = await unzip.zipMembers(file);
  } catch (error) {
    if (wasPageError(error)) return problem(PAGE_ERROR);
    return problem('Tệp nén (ZIP) bị hỏng hoặc chưa tải về đủ nên không mở được.');
  }
  const { wanted, problems } = sorted(
    members.filter((one) => !HIDDEN.test(one.name)),
    'Tệp nén',
  );
  const allowed = wanted.slice(0, allowance.members);
  allowance.members -= allowed.length;
  const left = wanted.length - allowed.length;
  return {
    kind: 'items',
    items: allowed.map((member) => ({
      kind: 'member',
      name: `${name}/${member.name}`,
      member,
      depth: depth + 1,
      allowance,
    })),
    problems: left === 0 ? problems : [...problems, `Tệp nén có quá nhiều tệp; ${left} tệp sau cùng không được đọc.`],
  };
}

async function openMember(
  { name, member, depth, allowance }: Item & { readonly kind: 'member' },
  signal: AbortSignal,
): Promise<Opened> {
  if (member.isLocked) return problem('Tệp nén có mật khẩu. Hãy giải nén rồi mở các tệp bên trong.');
  try {
    const file = await member.bytes(Math.min(LARGEST, allowance.bytes), signal);
    allowance.bytes -= file.size;
    return await openFile({ kind: 'file', name, file, depth, allowance });
  } catch (error) {
    if (wasPageError(error)) return problem(PAGE_ERROR);
    return problem(
      error instanceof RangeError
        ? 'Tệp trong tệp nén bung ra quá lớn nên không được đọc.'
        : 'Tệp trong tệp nén bị hỏng nên không đọc được.',
    );
  }
}

async function openFolder({ name, folder }: Item & { readonly kind: 'folder' }): Promise<Opened> {
  const entries = (await entriesOf(folder)).filter((entry) => !HIDDEN.test(entry.name));
  const folders = entries.filter(isFolder);
  const { wanted, problems } = sorted(
    entries.filter((entry) => !isFolder(entry)),
    'Thư mục',
  );
  const items = [...wanted, ...folders].map((entry): Item => ({ ...entryItem(entry), name: `${name}/${entry.name}` }));
  return {
    kind: 'items',
    items,
    problems:
      entries.length === 0
        ? ['Thư mục không có tệp nào.']
        : folders.length > 0 && wanted.length === 0
          ? problems.slice(1)
          : problems,
  };
}

/** Those of a folder or ZIP file that may be files of self-checks, sorted by name, and a sentence about the others. */
function sorted<T extends { readonly name: string }>(
  all: readonly T[],
  where: 'Thư mục' | 'Tệp nén',
): { readonly wanted: readonly T[]; readonly problems: readonly string[] } {
  const wanted = all
    .filter(({ name }) => /\.(json|zip)$/i.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }));
  const others = all.filter((one) => !wanted.includes(one)).map(({ name }) => name);
  const ignored =
    others.length === 0
      ? ''
      : `${others.length} tệp không phải tệp dữ liệu (JSON) nên không đọc: ${others.slice(0, NAMED).join('; ')}${others.length > NAMED ? '; …' : ''}.`;
  if (wanted.length === 0)
    return {
      wanted,
      problems: [`${where} không có tệp dữ liệu (JSON) nào.`, ...(ignored === '' ? [] : [`Có ${ignored}`])],
    };
  return { wanted, problems: ignored === '' ? [] : [`Có ${ignored}`] };
}

function problem(sentence: string): Opened {
  return { kind: 'problem', problems: [sentence] };
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers return a folder's entries in batches of a hundred. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/**
 * Whether an error is a page error, for work that also throws its own errors about bad data: only the language's
 * built-in error types count. A page error is reported.
 */
function wasPageError(error: unknown): boolean {
  const isFault = error instanceof TypeError || error instanceof ReferenceError;
  if (isFault) reportPageError(error);
  return isFault;
}
