/** Orders that name their units in a list below: “Bãi bỏ các quy định sau: 1. Khoản 2 Điều 3; 2. Điều 5”. */

const LISTS =
  /^(.+?)(?: (tại|ở|trong))? (?:các|một số|những|toàn bộ) [^“”"]*(?:sau(?: đây)?|gồm)(?![\p{L}])[^“”":]{0,150}:$/su;

/** “Bãi bỏ:” above its list. */
const BARE = /^(bãi bỏ|hủy bỏ|huỷ bỏ|ngưng hiệu lực(?: thi hành)?) ?:$/iu;

const ITEM =
  /^[-–+• ]*(?=(?:(?:các |toàn bộ )?(?:tiết|điểm|khoản|điều|tiểu mục|mục|chương|phụ lục) |(?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị) (?:số )?\d))/iu;

/**
 * The beginning of each order of a list: “Bãi bỏ”, “Thay thế cụm từ “a” bằng cụm từ “b” tại”. Null if the words
 * announce no list.
 */
export function listedAct(words: string): string | null {
  const [, act = '', location = ''] = BARE.exec(words) ?? LISTS.exec(words) ?? [];
  return act === '' ||
    !/^(?:bãi bỏ|hủy bỏ|huỷ bỏ|ngưng|ngừng|tạm ngưng|thay|thay thế|bỏ|bổ sung cụm từ)(?![\p{L}])/iu.test(act)
    ? null
    : `${act}${location === '' ? '' : ` ${location}`}`;
}

/** One item of a list as a separate order; null if it does not start with a unit or text. */
export function listedOrder(act: string, item: string): string | null {
  const bare = item.replace(ITEM, '');
  if (!ITEM.test(item)) return null;
  const named = /^(?:tiết|điểm|khoản) /iu.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
  return `${act} ${named.replace(/;$/, '.')}`;
}
