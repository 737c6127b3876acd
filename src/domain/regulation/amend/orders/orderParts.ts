/** Which part of a unit an order is about, and whether the words before the unit are understood. */
import type { UnitPart } from '../operation/operation.ts';

/** A part of a unit: its title, its opening words, one of its paragraphs or sentences (from 0; -1 is the last). */
export type NamedPart = UnitPart | { readonly paragraph: number } | { readonly sentence: number };

const COUNTED: readonly string[] = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'];
const PARAGRAPH =
  /(?<thing>đoạn|câu) (?:văn )?(?:(?:thứ )?(?:(?<figure>\d)|(?<word>nhất|hai|ba|tư|năm|sáu|bảy|tám))|(?<first>đầu(?: tiên)?)|(?<last>cuối(?: cùng)?|(?:sau )?vào cuối))(?: của| tại| vào)? $/iu;

/** The part that an order names just before a unit: “tên Điều 5”, “đoạn thứ hai khoản 2”. Null if it names the unit. */
export function partBefore(before: string): NamedPart | null {
  if (/(?:tên|tiêu đề|tên gọi)(?: của| các)? $/iu.test(before)) return 'heading';
  if (/(?:đoạn mở đầu|phần mở đầu|câu dẫn|lời dẫn|đoạn dẫn)(?: của| tại)? $/iu.test(before)) return 'opening';
  const { thing = '', figure, word, first, last } = PARAGRAPH.exec(before)?.groups ?? {};
  const counted = figure === undefined ? COUNTED.indexOf((word ?? '').toLowerCase()) : Number(figure) - 1;
  const at = last !== undefined ? -1 : first !== undefined ? 0 : counted >= 0 ? counted : null;
  if (at === null) return null;
  return thing.toLowerCase() === 'câu' ? { sentence: at } : { paragraph: at };
}

/** Words that may come before a unit without changing what the order does to it. */
const PLAIN =
  'và|hoặc|cùng|thêm|các|những|toàn bộ|toàn văn|tất cả|một số|nội dung|quy định|thực hiện|áp dụng|tại|của|ở|trong|thuộc|theo|vào|ngay|tiếp|kế|sau|trước|từ|đến|tên|tiêu đề|tên gọi|cụm từ|chữ|số|câu|nội dung|là|thành|bằng|cho|điều|khoản|điểm|tiết|mục|chương|phụ lục|lỗi|kỹ thuật|trình bày|in|sai sót|như|việc|hiệu lực|thi hành|thời hạn|điều khoản|lại|hai|ba|bốn|cả|lần lượt|tương ứng|này|bổ sung|sửa đổi|đối với|thứ tự|hiện hành|hiện nay|cũ|mới|đã|in|viết|ghi|nay|đoạn mở đầu|phần mở đầu|câu dẫn|lời dẫn|đoạn dẫn|đoạn cuối|nêu';
const UNDERSTOOD = new RegExp(`^(?:[\\s,:;_“”"().]|(?<![\\p{L}])(?:${PLAIN})(?![\\p{L}]))*$`, 'iu');

/**
 * The words before a unit that are not understood, such as “một phần” or “câu thứ hai”; null if all are.
 * @param before the prose from the last act, unit or document before the unit
 */
export function unclearBefore(before: string): string | null {
  const near = before.replace(/^.*(?:[,;:_]| và | thành(?= ))/su, ' ').replace(PARAGRAPH, '');
  return UNDERSTOOD.test(near) ? null : near.trim();
}

/**
 * A restriction that an order states after its units: “đối với …”, “(trừ …)”, “đến hết ngày …”; null if nothing does.
 * @param after the prose from the last unit
 * @param before the prose up to it
 * @param mayEnd the order may hold until a day, as a suspension does
 */
export function limitAfter(after: string, before: string, mayEnd: boolean): string | null {
  return (
    /^,? (?:đối với|áp dụng|trong trường hợp|khi|nếu|của (?:hợp đồng|trường hợp)) .{0,40}/iu.exec(after)?.[0].trim() ??
    /(?:, |; | |\()(?:trừ|ngoại trừ|không bao gồm) .{0,40}/iu.exec(after)?.[0].trim() ??
    (mayEnd ? undefined : TEMPORARY.exec(after)?.[0].trim()) ??
    // “quy định tại Điều 3 về tưới cây” is a part of Điều 3; “Điều 3 về tưới cây” is all of it.
    (SUBJECT.test(before) ? /^ về .{0,40}/iu.exec(after)?.[0].trim() : undefined) ??
    null
  );
}

/** An order that holds for a time. */
const TEMPORARY =
  /(?<![\p{L}])(?:trong (?:thời gian|thời hạn|giai đoạn) .{0,30}|(?:cho )?đến (?:hết )?(?:ngày|tháng|năm|khi) .{0,30})/iu;
const SUBJECT = /(?<![\p{L}])(?:quy định|nội dung) (?:tại|của|trong) (?:các )?(?:tiết|điểm|khoản|điều) [^;_]*$/iu;

/** Numbers that are understood although they name no unit: days, numbers of documents, lines and paragraphs. */
const OTHER_NUMBERS =
  /(?:ngày )?\d{1,2}(?: tháng |[/.-])\d{1,2}(?: năm |[/.-])\d{4}|số [\p{L}\d/.–-]+|(?:dòng|trang|đoạn)(?: văn)?(?: thứ)? \d+/giu;

/**
 * A number among or directly after the units of an order that is not part of them, such as that of a misspelt unit;
 * null if there is none.
 * @param prose with the units and documents blanked
 * @param from start of the order's act
 * @param until end of its last unit
 */
export function strayNumber(prose: string, from: number, until: number): string | null {
  const rest = prose.replace(OTHER_NUMBERS, (found) => ' '.repeat(found.length)).slice(from, until + 20);
  return /[^\s,;]*\d[^\s,;]*/u.exec(rest)?.[0] ?? null;
}

/** A day from which an order says that it holds, but that cannot be read; null if there is none. */
export function strangeDay(prose: string): string | null {
  return /(?<!có hiệu lực (?:thi hành )?(?:kể )?)từ ngày \d[^,;.]{0,20}/iu.exec(prose)?.[0] ?? null;
}

/** Locations that are not units: the title of a text, its preamble, a form, a table, an item with a dash. */
const OTHER_LOCATION =
  /(?<![\p{L}])(?:(?:tên|tiêu đề)(?: gọi)?(?: của)? (?:Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Quy định|Quy chế|văn bản)|(?:Biểu mẫu|biểu mẫu|Mẫu|mẫu|Biểu|biểu|Bảng|bảng)(?: số)? [\dIVX]\S*|(?:phần|các) căn cứ|gạch đầu dòng)(?![\p{L}])/u;

/**
 * A location that an order names beside units but that is not a unit, such as “Mẫu số 02” after “khoản 1 Điều 3 và”; it
 * would be left out. Null if there is none.
 * @param prose with the units and documents blanked
 */
export function otherLocation(prose: string): string | null {
  return OTHER_LOCATION.exec(prose)?.[0] ?? null;
}
