/** Splits a sentence that gives several orders: “Thay … tại Điều 7; bỏ cụm từ … tại Điều 1”. */
import { quoteDepths } from '../../tree/blocks.ts';
import { readOrderSentence } from './orderSentence.ts';

/** Where another order, or other words to change, may start. */
const NEXT =
  /(?:;|,| và|, và|; và) (?=(?:(?:thay thế|thay|bỏ|bãi bỏ|hủy bỏ|huỷ bỏ|bổ sung|sửa đổi|sửa)(?![\p{L}])|(?:các )?(?:cụm từ|từ|chữ) [“"«]|tại (?:tiết|điểm|khoản|điều|mục|chương|phụ lục) ))/giu;

/**
 * The orders of a sentence that changes words and does something else too, each complete with its act and its units. A
 * sentence whose parts are not complete stays whole.
 */
export function splitOrders(words: string): readonly string[] {
  if (!/[“«"]/.test(words)) return [words];
  const depths = quoteDepths(words);
  // The depths are by character, the offsets of a match by UTF-16 unit; they agree in the basic plane.
  const cuts = [...words.matchAll(NEXT)].filter(({ index }) => (depths[index] ?? 0) === 0);
  for (const { index, 0: separator } of cuts) {
    const left = words.slice(0, index);
    const rest = words.slice(index + separator.length);
    const act = /^[^“"«]*?(?:thay thế|thay|bỏ|bãi bỏ|hủy bỏ|bổ sung|sửa đổi|sửa)(?![\p{L}])/iu.exec(left)?.[0];
    const right = /^(?:các )?(?:cụm từ|từ|chữ) /iu.test(rest) && act !== undefined ? `${act} ${rest}` : rest;
    if (isComplete(left) && splitOrders(right).every(isComplete)) return [left, ...splitOrders(right)];
  }
  return [words];
}

function isComplete(words: string): boolean {
  const { acts, units, words: changes, addressee } = readOrderSentence(words);
  if ((units.length === 0 && addressee === null) || changes === null) return false;
  return changes.length > 0 || (!/[“«"]/.test(words) && acts.includes('repeal'));
}
