/** Separates an order from what it quotes in the same line. */
import { quoteDepths } from '../../tree/blocks.ts';

/** An order with what it quotes in the same line; “đổi tên Điều 5 thành “…”” needs no colon. */
const INLINE: readonly RegExp[] = [
  /^(.*?(?:như sau|sau đây) ?:) ?([“"«].*)$/su,
  /^((?:sửa đổi|bổ sung|thay thế)[^“”"«»:]* ?:) ?([“"«](?:Điều \d|\d{1,3}\p{Ll}?\. |\p{Ll}\d?\) ).*)$/isu,
  /^((?:sửa đổi|sửa|bổ sung)[^“”"«»]* thành ?:) ?([“"«].*)$/isu,
  /^((?:sửa đổi|sửa)(?:, bổ sung)? (?:điểm|khoản|điều) [^“”"«»]* (?:thành|là)) ([“"«](?:Điều \d|\d{1,3}\p{Ll}?\. |\p{Ll}\d?\) ).*)$/isu,
  /^((?:điểm|khoản|điều|tên|tiêu đề|đoạn|câu) [^“”"«»]*(?: (?:nay|được))? (?:sửa|viết|thay|ghi|đổi)(?: đổi| lại| thế)? (?:thành|là|bằng) ?:) ?([“"«].*)$/isu,
  /^((?:điểm|khoản|điều) [^“”"«»:]{1,60}: ?(?:sửa đổi|sửa|viết lại|thay)(?:, bổ sung)?(?: lại)? (?:thành|là|bằng)(?: như sau)? ?:?) ?([“"«](?:Điều \d|\d{1,3}\p{Ll}?\. |\p{Ll}\d?\) ).*)$/isu,
  /^((?:(?:đổi|đặt lại|thay đổi) )?(?:tên gọi|tên|tiêu đề)(?: của)? [^“”"«»]* (?:thành|là)) ?([“"«].*)$/isu,
  /^((?:sửa đổi|sửa|thay thế|thay) (?:câu|đoạn) [^“”"«»]* (?:bằng|thành)(?: (?:câu|đoạn|nội dung))?(?: văn)?(?: sau)? ?:?) ?([“"«].*)$/isu,
  /^((?:bổ sung|thêm) (?:một |01 )?(?:câu|đoạn)(?: văn)?(?: sau)? (?:vào )?(?:cuối|sau cùng)[^“”"«»]* ?:) ?([“"«].*)$/isu,
  /^((?:sửa đổi|sửa|thay đổi|đổi)(?:, bổ sung)?(?: lại)? (?:tên|tiêu đề) [^“”"«»]* (?:thành|là)) ([“"«].*)$/isu,
];

/** “Sửa đổi khoản 2 như sau: “2. …” và bổ sung khoản 3 như sau: “3. …”.” as orders and quotations in turn. */
export function inlineParts(words: string): readonly { readonly words: string; readonly quoted: boolean }[] {
  const [, order = '', quoted = ''] = INLINE.map((form) => form.exec(words)).find((match) => match !== null) ?? [];
  if (order === '') return [{ words, quoted: false }];
  const letters = [...quoted];
  const close = quoteDepths(quoted).findIndex((depth) => depth === 0);
  const after = close < 0 ? '' : letters.slice(close + 1).join('');
  const next = /^[.,;:]*(?: (?:và |đồng thời ))? ?(.+)$/su.exec(after)?.[1] ?? '';
  // “như sau: “a” sửa thành “b””: the quoted words are those replaced.
  if (/^(?:(?:nay|được|đã) )*(?:sửa|thay|đọc|đổi)(?: đổi| lại| thế)? (?:thành|là|bằng)(?![\p{L}])/iu.test(next))
    return [{ words, quoted: false }];
  if (!/[\p{L}]/u.test(next))
    return [
      { words: order, quoted: false },
      { words: quoted, quoted: true },
    ];
  return [
    { words: order, quoted: false },
    { words: letters.slice(0, close + 1).join(''), quoted: true },
    ...inlineParts(next.charAt(0).toUpperCase() + next.slice(1)),
  ];
}
