import type { Division, Provision } from './tree.ts';

/**
 * A title set in capitals, in sentence case, for navigation only: `NHỮNG QUY ĐỊNH CHUNG` → `Những quy định chung`.
 * The text itself always shows the words as printed.
 */
export function quietTitle(title: string): string {
  if (title !== title.toUpperCase()) return title;
  const lower = title.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** A division's name for navigation: `Chương II. Nội dung trách nhiệm …`. */
export function divisionName({ caption, heading }: Division): string {
  return heading === '' ? caption : `${caption.replace(/[.:]$/, '')}. ${quietTitle(heading)}`;
}

/** An article's name for navigation: `Điều 12. Đánh giá, xếp loại chất lượng`; without a title, `Điều 1`. */
export function articleName({ label, heading }: Provision): string {
  return heading === null ? `Điều ${label}` : `Điều ${label}. ${heading}`;
}
