/** Takes out of an order what it says of the numbers of the other units beside those that it changes. */
import { blankQuoted } from './orderProse.ts';

const AGAIN = '(?:đánh|sắp xếp|điều chỉnh|thay đổi)(?: lại| số| thứ tự){1,4}';
const NEXT = '(?:tiếp theo|còn lại|kế tiếp|liền sau|phía sau|sau đó|sau)';
const FITTING = '(?: (?:cho phù hợp|tương ứng|theo thứ tự|lần lượt|liên tục|tiếp theo))*';
/** “Các khoản tiếp theo được đánh số lại.”, “và đánh lại số thứ tự các khoản tiếp theo cho phù hợp”. */
const FOLLOWING = new RegExp(
  `(?:[;,.]| và|, và|;? đồng thời)+ ?(?:đồng thời )?(?:các (khoản|điểm) ${NEXT}(?: (?:của|tại) Điều (?:này|\\d+\\p{Ll}?))?(?: được)? ${AGAIN}|${AGAIN} (?:của )?các (khoản|điểm) ${NEXT})${FITTING}(?=[.;:]? *$| như sau)`,
  'iu',
);

/** An order without what it says of the units that follow, and the level of those; null if it says nothing. */
export function withoutShift(words: string): {
  readonly words: string;
  readonly shifts: 'clause' | 'point' | null;
} {
  const found = FOLLOWING.exec(blankQuoted(words));
  if (found === null) return { words, shifts: null };
  const [whole, active, passive] = found;
  const rest = words.slice(0, found.index) + words.slice(found.index + whole.length);
  const shifts = (active ?? passive ?? '').toLowerCase() === 'điểm' ? 'point' : 'clause';
  return { words: rest.endsWith(':') ? rest : rest.replace(/[.;]?\s*$/u, '.'), shifts };
}

/** “; khoản 2 hiện hành được đánh số lại thành khoản 3”: units with both of their numbers, after another order. */
const RENUMBERED =
  /(?:[;.]|,| và|,? đồng thời)+ ?(?:đồng thời )?((?:các )?(?:khoản|điểm) [^“”:;.]{1,80}?) (?:được )?(?:đánh số lại|chuyển|đổi)(?: số)? (thành (?:các )?(?:khoản|điểm) [^“”:;.]{1,60}?)(?=[.;]? *$| như sau| ?:)/iu;
const VERB = /^(?:sửa đổi|bổ sung|thêm|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ)(?![\p{L}])/iu;

/**
 * An order that changes units and gives others new numbers, as two orders; only the words as they are if it does not.
 * The second one is completed with the article of the first.
 */
export function splitRenumbering(words: string): readonly [string] | readonly [string, string] {
  const found = VERB.test(words) ? RENUMBERED.exec(blankQuoted(words)) : null;
  if (found === null) return [words];
  const [whole, olds = '', news = ''] = found;
  const first = words.slice(0, found.index) + words.slice(found.index + whole.length);
  const [article = ''] = /Điều \d+\p{Ll}?/u.exec(first) ?? [];
  if (article === '') return [words];
  const complete = /Điều \d/u.test(olds) ? olds : `${olds} ${article}`;
  const bare = complete.replace(/ (?:hiện hành|hiện nay|hiện tại|cũ)(?![\p{L}])/giu, '');
  return [first, `Đánh số lại ${bare.charAt(0).toLowerCase()}${bare.slice(1)} ${news}.`];
}
