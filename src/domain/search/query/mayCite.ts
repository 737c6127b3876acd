import { fold } from '../../fold.ts';

/**
 * What a citation cannot do without: a number; or “điểm” or “tiết” with a letter, a division with a Roman numeral or
 * “thứ nhất”, or “phụ lục”, all without diacritics.
 */
const SIGNS =
  /\p{N}|diem\P{L}*\p{L}{1,2}(?!\p{L})|tiet\P{L}*(?:[ivx]+|[a-z])(?!\p{L})|(?:chuong|phan|muc|mau)\P{L}*(?:so\P{L}*)?(?:thu|[ivxl]+(?!\p{L}))|phu *luc/u;

/**
 * False only for a query in which `readQuery` finds no citation in any text: it consists of words to search for, and
 * what reads citations need not be loaded.
 */
export function mayCite(typed: string): boolean {
  return SIGNS.test(fold(typed));
}
