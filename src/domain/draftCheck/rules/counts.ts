/** Lists below a sentence that says how many items they have, and shares of one whole. */
import type { Division, Provision } from '../../regulation/tree/tree.ts';
import { isDivision } from '../../regulation/tree/tree.ts';
import { instrumentsOf, walk } from '../../regulation/tree/walk.ts';
import { findingAt, type DraftFinding, type DraftText, type Rule, type TextPiece } from '../text/finding.ts';
import { figure, printedNumber, rangesIn } from './thresholds.ts';

const WORDS: readonly string[] = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
/** Nouns that are counted one by one; members and papers may be several in one item. */
const THINGS =
  'bước|nhiệm vụ|nội dung|tiêu chí|mức|loại|nhóm|giai đoạn|trường hợp|phần|nguyên tắc|hình thức|loại giấy tờ|yêu cầu|điều kiện|tiêu chuẩn|phương án|cấp độ|bậc|hạng';
const COUNTED = new RegExp(
  `(?:^|(?:gồm|có|theo|qua|thành|làm|là|các|đủ)(?: có)?(?: đủ)? )((\\d{1,2}|${WORDS.join('|')})(?: \\([^()]{1,20}\\))? (?:${THINGS})(?![\\p{L}]))[^.;:]{0,40}:$`,
  'iu',
);

/** The provisions, each with the piece that introduces the units below it. */
function announced(
  draft: DraftText,
): readonly { readonly node: Provision; readonly piece: TextPiece; readonly items: readonly string[] }[] {
  const pieces = new Map<string, TextPiece[]>();
  for (const piece of draft.pieces) pieces.set(piece.at, [...(pieces.get(piece.at) ?? []), piece]);
  return instrumentsOf(draft.text).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node }: { readonly node: Division | Provision }) => {
      if (isDivision(node)) return [];
      const own = pieces.get(node.id) ?? [];
      const lead = own.findIndex(({ words }) => words.endsWith(':'));
      const piece = own[lead];
      if (piece === undefined) return [];
      // Items with dashes are paragraphs of the provision itself.
      const dashed = own.slice(lead + 1).filter(({ words }) => /^[-–+•] ?/u.test(words));
      const below = node.children.map(({ heading, paragraphs }) => [heading ?? '', ...paragraphs].join(' '));
      const items = node.children.length > 0 ? below : dashed.map(({ words }) => words);
      const isLast = node.children.length > 0 ? lead === own.length - 1 : dashed.length === own.length - lead - 1;
      return items.length > 1 && isLast ? [{ node, piece, items }] : [];
    }),
  );
}

/** “gồm 04 bước sau:” above three. */
export const miscounted: Rule = (draft) =>
  announced(draft).flatMap(({ piece, items }): DraftFinding[] => {
    const [, words = '', printed = ''] = COUNTED.exec(piece.words) ?? [];
    const stated = /^\d/.test(printed) ? Number(printed) : WORDS.indexOf(printed.toLowerCase()) + 2;
    if (words === '' || stated === items.length) return [];
    const start = piece.words.lastIndexOf(words);
    return [
      findingAt(piece, start, start + words.length, {
        rule: 'dem-sai',
        severity: 'check',
        why: `Ghi “${words}” nhưng bên dưới liệt kê ${items.length}.`,
      }),
    ];
  });

const QUANTITY = '(\\d[\\d.,]*)(?: \\([^()]{1,40}\\))? (ngày|giờ|phút|tháng|điểm|đồng)(?: làm việc)?(?![\\p{L}/])';
const WHOLE = new RegExp(
  `(?:thời hạn|thời gian|tổng|thang điểm|tối đa|kinh phí|mức)[^.;:]{0,120}?${QUANTITY}[^.;:]{0,60}?(?:trong đó|gồm|chia|phân bổ)[^.;:]{0,60}:$`,
  'iu',
);
/** Items that are not simply a part of the whole. */
const NO_PART = /trừ|cộng thêm|thưởng|mỗi|hoặc|từ [\d.,]+ [^;]*đến|\d ?[-–] ?\d|tương ứng/iu;

/** “10 ngày, trong đó:” above 1, 7 and 3 days. */
export const unevenParts: Rule = (draft) =>
  announced(draft).flatMap(({ piece, items }): DraftFinding[] => {
    const [, stated = '', unit = ''] = WHOLE.exec(piece.words) ?? [];
    if (stated === '' || items.some((words) => NO_PART.test(words))) return [];
    const parts = items.map((words) => [...words.matchAll(new RegExp(QUANTITY, 'giu'))]);
    if (!parts.every((found) => found.length === 1 && found[0]?.[2]?.toLowerCase() === unit.toLowerCase())) return [];
    // Maxima of points are added up by another rule.
    if (unit === 'điểm' && items.every((words) => /tối đa/iu.test(words))) return [];
    const sum = parts.reduce((all, [match]) => all + printedNumber(match?.[1]?.replace(/[.,]$/, '') ?? '0'), 0);
    const whole = printedNumber(stated);
    // “không quá 15 ngày” may leave some days free.
    const isLimit = /không quá|tối đa|không vượt/iu.test(piece.words);
    if (Math.abs(sum - whole) < 1e-6 || (isLimit && sum < whole && unit !== 'điểm')) return [];
    const start = piece.words.lastIndexOf(`${stated} `);
    return [
      findingAt(piece, start, start + stated.length + 1 + unit.length, {
        rule: 'tong-sai',
        severity: 'check',
        why: `Các mục bên dưới cộng lại được ${figure(Number(sum.toFixed(6)))} ${unit}, nhưng ở đây ghi ${stated} ${unit}.`,
      }),
    ];
  });

const SHARE = /\d{1,3}(?:,\d+)? ?%/gu;
const IS_PART = /chiếm|trọng số|tỷ trọng/iu;
const DIVIDES = /phân bổ|phân chia|cơ cấu|trọng số|tỷ trọng|điều tiết/iu;

/** “60%”, “30%” and “20%” of one whole. */
export const unevenShares: Rule = (draft) =>
  instrumentsOf(draft.text).flatMap((instrument) =>
    [...walk(instrument)].flatMap(({ node }): readonly DraftFinding[] => {
      if (isDivision(node) || node.children.length < 2) return [];
      const below = node.children.map(({ heading, paragraphs }) => [heading ?? '', ...paragraphs].join(' '));
      const divides = DIVIDES.test([node.heading ?? '', ...node.paragraphs].join(' '));
      if (!divides && !below.every((words) => IS_PART.test(words))) return [];
      const shares = below.map((words) => (rangesIn(words).length > 0 ? [] : [...words.matchAll(SHARE)]));
      if (!shares.every((one) => one.length === 1)) return [];
      const sum = shares.reduce((all, [match]) => all + printedNumber(match?.[0].replace(/ ?%$/, '') ?? '0'), 0);
      const last = node.children[node.children.length - 1];
      const piece = draft.pieces.find(({ at, words }) => at === last?.id && words.includes('%'));
      // Far from a hundred they are hardly parts of one whole.
      if (piece === undefined || Math.abs(sum - 100) < 1e-6 || sum < 80 || sum > 120) return [];
      const [match] = piece.words.matchAll(SHARE);
      if (match === undefined) return [];
      return [
        findingAt(piece, match.index, match.index + match[0].length, {
          rule: 'tong-sai',
          severity: 'check',
          why: `Các tỷ lệ ngang hàng cộng lại được ${figure(Number(sum.toFixed(6)))}%, không phải 100%.`,
          elsewhere: node.children
            .slice(0, -1)
            .map(({ id }, index) => ({ at: id, words: shares[index]?.[0]?.[0] ?? '' })),
        }),
      ];
    }),
  );
