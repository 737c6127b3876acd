import type { ProvisionId } from './tree.ts';

/** Point letters in the order used in Vietnamese drafting (no f, j, w, z). */
export const POINT_LETTERS: readonly string[] = [...'abcdđeghiklmnopqrstuvxy'];

/**
 * A printed label in the form used in ids: ASCII, lower case, `đ` as `dd` (as commonly typed in Vietnam), to differ
 * from `d`; `1.2` as `1-2`.
 */
export function labelSlug(label: string): string {
  return label.normalize('NFC').toLowerCase().replaceAll('đ', 'dd').replaceAll('.', '-');
}

/** The label that `labelSlug` came from, for points and numbers: `dd` → `đ`, `5dd` → `5đ`, `1-2` → `1.2`. */
export function labelOfSlug(slug: string): string {
  return slug.replaceAll('dd', 'đ').replaceAll('-', '.');
}

/** The page and anchor of a provision. */
export interface PageAnchor {
  /** Folder of the page under `/van-ban/S/`: `dieu-12`, `quyet-dinh`, or empty for the contents page. */
  readonly page: string;
  /** Fragment on that page without `#`; empty for the page itself. */
  readonly anchor: string;
}

/** Ids of annexes, each of which has its own page. */
const ANNEX = /^(?:phu-luc|mau|kem-theo)(?![^-])/;

/** A division that contains articles: its anchor is on the contents page. */
const DIVISION = /^(?:(?:phan|chuong|muc|tieu-muc)-\d[^.]*(?:\.|$))+$/;

/**
 * Page and anchor of a provision (product.md, Identifiers): `dieu-12.khoan-4.diem-dd` → `dieu-12` + `khoan-4-diem-dd`.
 * The whole decision is on `quyet-dinh`, an appendix on a page such as `phu-luc-1`, a division on the contents page.
 * Units of an outline without articles, and passages outside numbered units, are on the page of the whole text.
 */
export function pageAnchorOf(id: ProvisionId): PageAnchor {
  const [head = '', ...rest] = id.split('.');
  if (head === 'quyet-dinh' || head.startsWith('dieu-') || ANNEX.test(head))
    return { page: head, anchor: rest.join('-') };
  return { page: id === '' || DIVISION.test(id) ? '' : 'toan-van', anchor: anchorInWhole(id) };
}

/** Anchor of a provision on the whole-text page: the whole id with hyphens. */
export function anchorInWhole(id: ProvisionId): string {
  return id.replaceAll('.', '-');
}

/** The id of the article to which a provision belongs, or null if there is none (a division, a passage). */
export function articleIdOf(id: ProvisionId): ProvisionId | null {
  return /^(?:quyet-dinh\.)?dieu-[^.]+/.exec(id)?.[0] ?? null;
}

/** The parent id (`dieu-12.khoan-4.diem-dd` → `dieu-12.khoan-4`), or null at the top. */
export function parentId(id: ProvisionId): ProvisionId | null {
  const cut = id.lastIndexOf('.');
  return cut < 0 ? null : id.slice(0, cut);
}

const WORDS: readonly (readonly [prefix: string, word: string])[] = [
  ['tiet-', 'tiết'],
  ['diem-', 'điểm'],
  ['khoan-', 'khoản'],
  ['dieu-', 'Điều'],
];

/**
 * A provision in words, smallest unit first, as it is cited: `điểm đ khoản 4 Điều 12`. Divisions (`Chương II`) need the
 * tree; see citation.ts.
 */
export function provisionWords(id: ProvisionId): string {
  const parts = id.split('.').reverse();
  const words: string[] = [];
  for (const part of parts) {
    const found = WORDS.find(([prefix]) => part.startsWith(prefix));
    if (found) words.push(`${found[1]} ${labelOfSlug(part.slice(found[0].length))}`);
  }
  return words.join(' ');
}
