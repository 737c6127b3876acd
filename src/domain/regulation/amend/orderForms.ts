/** The forms in which amending texts give orders. */

/** Starts of sentences that order something. */
const ORDER =
  /^(?:sửa đổi|bổ sung|thay|bãi bỏ|hủy bỏ|huỷ bỏ|bỏ|ngưng|ngừng|tạm ngưng|tạm ngừng|đình chỉ|đính chính|sửa)(?![\p{L}])/iu;

/** “Tại khoản 2 Điều 3, cụm từ “a” được sửa thành “b””. */
const AT_UNIT = /^tại (?:tiết|điểm|khoản|điều|mục|chương|phụ lục) (?:.*(?:sửa|thay|đính chính|bỏ|bổ sung)|[^“”"]*:$)/iu;

/** “Khoản 2 Điều 5 được sửa đổi, bổ sung như sau:”. */
const PASSIVE =
  /^((?:tên |đoạn mở đầu (?:của )?|các )?(?:tiết|điểm|khoản|điều|tiểu mục|mục|chương|phần) [^“”"]*?) (?:đã )?được (sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đính chính)(?![\p{L}])(.*)$/isu;

/** True for words that order an amendment. */
export function isOrder(words: string): boolean {
  return ORDER.test(words) || AT_UNIT.test(words) || PASSIVE.test(words);
}

/** An order in the passive voice as the others are: “Sửa đổi, bổ sung khoản 2 Điều 5 như sau:”. */
export function active(sentence: string): string {
  const [, unit = '', act = '', rest = ''] = PASSIVE.exec(sentence) ?? [];
  if (unit === '') return sentence;
  const named = /^điều |^mục |^chương |^phần /iu.test(unit) ? unit : unit.charAt(0).toLowerCase() + unit.slice(1);
  return `${act.charAt(0).toUpperCase()}${act.slice(1)} ${named}${rest}`;
}
