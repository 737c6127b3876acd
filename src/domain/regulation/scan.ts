/** The official file of a text (a scan or a signed PDF) that its folder may hold, and where an article is in it. */
import { refuseInto, type Source } from '../source.ts';
import type { Problem } from '../problem.ts';
import type { Metadata } from './metadata.ts';
import type { Regulation } from './regulation.ts';
import type { ProvisionId, RegulationText } from './tree/tree.ts';
import { articlesOf } from './tree/walk.ts';

/** One published file of it. */
export interface ScanFile {
  /** Its address under the regulation's: `ban-goc.pdf`, `ban-goc/03.png`. */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly sha256: string;
}

/** A PDF, or one picture for each page, in order. */
export interface Scan {
  readonly kind: 'pdf' | 'pictures';
  readonly files: readonly ScanFile[];
}

/** A link from an article to its page in the official file. */
export interface ScanLink {
  /** Under the regulation's address. */
  readonly href: string;
  readonly words: string;
  /** The names of the pictures, if they can be shown beside the text. */
  readonly pictures: readonly string[];
  /** The 1-based page on which the article begins; null if not given. */
  readonly page: number | null;
}

/**
 * The link for an article or an appendix of the text in force; null where there is no official file, or where the part
 * was added after the file was signed. Of a renumbered article no page is named.
 * @param part null for the decision and the whole text, which have no page of their own
 */
export function scanLink(
  { meta, scan, history }: Pick<Regulation, 'meta' | 'scan' | 'history'>,
  part: ProvisionId | null,
): ScanLink | null {
  if (scan === undefined) return null;
  const printed = part === null ? 'other' : printedAs(history, part);
  if (printed === 'not') return null;
  const page = part !== null && printed === 'same' ? (meta.scan?.pages?.[part] ?? null) : null;
  const name = history === null ? 'Xem bản gốc' : 'Xem bản gốc khi ban hành';
  return {
    // Without a page: the list of all pages, which leads to each of them.
    href:
      scan.kind === 'pdf'
        ? `${scan.files[0]?.name ?? ''}${page === null ? '' : `#page=${page}`}`
        : page === null
          ? '#tai-ve'
          : (scan.files[page - 1]?.name ?? '#tai-ve'),
    words: page === null ? name : `${name}, trang ${page}`,
    pictures: scan.kind === 'pdf' ? [] : scan.files.map((file) => file.name.replace(/.*\//, '')),
    page,
  };
}

/** How an article or appendix in force was first printed: under its number, under another one, or not at all. */
function printedAs(history: Regulation['history'], article: ProvisionId): 'same' | 'other' | 'not' {
  if (history === null) return 'same';
  const isRenumbered = history.current.changes.some(
    ({ as, id, former }) => as === 'renumbered' && (id === article || former?.id === article),
  );
  if (isRenumbered) return 'other';
  const { regulation, annexes } = history.versions[0].text;
  const wasPrinted =
    annexes.some(({ id }) => id === article) || articlesOf(regulation).some(({ node }) => node.id === article);
  return wasPrinted ? 'same' : 'not';
}

/** Reports entries of `scan` in metadata.yaml for a file, articles or pages that do not exist. */
export function refuseUnscanned(
  meta: Pick<Metadata, 'scan'>,
  scan: Scan | undefined,
  issued: RegulationText,
  source: Pick<Source<unknown>, 'locate'>,
): readonly Problem[] {
  if (meta.scan === undefined) return [];
  const problems: Problem[] = [];
  const refuse = refuseInto(problems, source);
  if (scan === undefined)
    refuse(
      ['scan'],
      'mục scan, mà thư mục không có bản gốc',
      'tệp ban-goc.pdf, hoặc thư mục ban-goc/ có hình từng trang',
      'Chép tệp vào thư mục của văn bản, hoặc bỏ mục này.',
    );
  const articles = new Set(articlesOf(issued.regulation).map(({ node }) => node.id));
  for (const [article, page] of Object.entries(meta.scan.pages ?? {})) {
    if (!articles.has(article))
      refuse(
        ['scan', 'pages', article],
        `“${article}”`,
        'mã của một Điều có trong văn bản',
        'Viết mã như trong địa chỉ trang, ví dụ dieu-12, hoặc bỏ dòng này.',
      );
    if (scan?.kind === 'pictures' && page > scan.files.length)
      refuse(
        ['scan', 'pages', article],
        `trang ${page}, mà bản gốc chỉ có ${scan.files.length} trang`,
        `số từ 1 đến ${scan.files.length}`,
        'Sửa số trang, hoặc chép thêm hình của các trang còn thiếu.',
      );
  }
  return problems;
}

/** Kind and size of the official file: `PDF, 1,2 MB`, `3 trang hình, 900 KB`. */
export function scanSize({ kind, files }: Scan): string {
  const size = fileSize(files.reduce((sum, { bytes }) => sum + bytes, 0));
  return kind === 'pdf' ? `PDF, ${size}` : `${files.length} trang hình, ${size}`;
}

/** A size as read: `1,2 MB`, `340 KB`. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
