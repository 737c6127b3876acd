/** What an order does to a unit, and the verbs that say so. */
import { REGROUPS } from './orderForms.ts';

export type Act = 'amend' | 'insert' | 'repeal' | 'suspend' | 'resume' | 'renumber' | 'regroup' | 'correct';

const SUSPENDS = '(?:tạm )?(?:ngưng|ngừng|đình chỉ)(?: một phần)? (?:việc )?(?:thi hành|hiệu lực)(?: thi hành)?';
const ACTS: readonly (readonly [act: Act, pattern: RegExp])[] = [
  [
    'resume',
    new RegExp(
      `(?<![\\p{L}])(?:(?:chấm dứt|kết thúc|bãi bỏ|hủy bỏ|huỷ bỏ) (?:việc |thời hạn )?${SUSPENDS}|tiếp tục (?:có hiệu lực|thi hành|thực hiện|áp dụng)(?: hiệu lực)?(?: thi hành)?)(?![\\p{L}])`,
      'giu',
    ),
  ],
  [
    'renumber',
    /(?<![\p{L}])(?:được )?(?:đánh số lại|(?:chuyển|đổi)(?: số)?(?= (?:các )?(?:tiết|điểm|khoản|điều|mục|chương|thành) )|thay đổi số thứ tự)(?![\p{L}])/giu,
  ],
  ['regroup', new RegExp(`(?<![\\p{L}])(?:${REGROUPS})(?= (?:các )?(?:tiết|điểm|khoản|điều|mục|chương) )`, 'giu')],
  ['insert', /(?<![\p{L}])bổ sung(?![\p{L}])/giu],
  [
    'amend',
    /(?<![\p{L}])(?:sửa đổi,? (?:và )?bổ sung|sửa đổi|sửa|(?:thay đổi|đổi|đặt lại)(?= (?:tên|tiêu đề) )|thay thế|thay|viết lại)(?![\p{L}])/giu,
  ],
  ['repeal', /(?<![\p{L}])(?:bãi bỏ|hủy bỏ|huỷ bỏ|(?<!bãi |hủy |huỷ )bỏ)(?![\p{L}])/giu],
  ['suspend', new RegExp(`(?<![\\p{L}])${SUSPENDS}(?![\\p{L}])`, 'giu')],
  ['correct', /(?<![\p{L}])đính chính(?![\p{L}])/giu],
];

/** The acts that the prose of an order names, in its order; of verbs that overlap only the first, longest one. */
export function actsIn(prose: string): readonly { readonly act: Act; readonly start: number; readonly end: number }[] {
  const found = ACTS.flatMap(([act, pattern]) =>
    [...prose.matchAll(pattern)].map(({ index, 0: { length } }) => ({ act, start: index, end: index + length })),
  ).sort((a, b) => a.start - b.start || b.end - a.end);
  const acts: { act: Act; start: number; end: number }[] = [];
  for (const one of found) if (one.start >= (acts.at(-1)?.end ?? 0)) acts.push(one);
  return acts;
}
