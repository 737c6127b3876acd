/** The words and labels that references are made of. Sticky patterns are matched at an offset. */
import { ORDINAL_PATTERN } from '../tree/numbering.ts';

/** How a token is connected to the previous one. */
export type Join =
  /** Only a space or “của”, “thuộc”, “tại”: the larger unit that contains it. */
  | 'within'
  | 'comma'
  | 'and'
  /** “đến”: the end of a range. */
  | 'to';

/** Where a label ends. */
const NO_MORE = '(?![\\p{L}\\p{N}%/]|[.,:]\\d)';
const DIVISION_LABEL = `(?:[IVXLC]+|\\d{1,3}|[A-EĐ])\\p{Ll}?${NO_MORE}`;
/** The label of a unit, by its rank (`ReferenceToken.rank`). */
export const LABELS: readonly string[] = [
  `(?:\\((?:[ivx]{1,6}|\\d{1,2})\\)|(?:[ivx]{1,6}|\\p{Ll}\\d{0,2}|\\d{1,2}(?:\\.\\d{1,2})*)${NO_MORE}\\)?)`,
  `(?:\\p{Ll}(?:\\.\\d{1,2}|\\d{0,2})${NO_MORE}(?! tế )|\\d{1,2}(?:\\.\\d{1,2})*${NO_MORE})\\)?`,
  `\\d{1,3}(?:\\p{Ll}|(?:\\.\\d{1,2})+)?${NO_MORE}`,
  `(?:\\d{1,4}\\p{Ll}?|thứ (?:\\d{1,3}|${ORDINAL_PATTERN}))${NO_MORE}`,
  DIVISION_LABEL,
  DIVISION_LABEL,
  DIVISION_LABEL,
  `(?:[Tt]hứ (?:${ORDINAL_PATTERN})|THỨ \\p{Lu}+|[IVXLC]+|\\d{1,2}|[A-EĐ])${NO_MORE}`,
  `(?:số )?(?:[IVXLC]+|\\d{1,3}|[A-Z])(?:[-./]\\d{1,2})?[A-Za-z]?${NO_MORE}`,
];

/** Unit words; see `OTHER_WORDS`. */
const UNIT_WORD =
  '(?:[Tt]iết(?= (?:\\([ivx]|[\\p{Ll}\\d.]{1,5}\\)? (?:điểm|khoản)))|[Kk]hoản|[Đđ]iểm|[Đđ]iều|[Tt]iểu mục|Mục|mục(?= [IVXLC]+(?![\\p{L}]))|Chương|Phần|phần(?= [IVXLC]+(?![\\p{L}]))|Phụ lục)';
/** Words that end with a unit's word: tài khoản, điều khoản, thời điểm, địa điểm … */
export const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  tiết: /(?:chi|thời|Chi) $/,
  khoản: /(?:tài|điều|Tài|Điều) $/,
  điểm: /(?:thời|địa|quan|đặc|trọng|ưu|nhược|chấm|cao|số|tính|yếu) $/,
};

/** A unit's word before its label, “… này”, and the beginning of any reference. */
export const UNIT = new RegExp(`(?:[Cc]ác |những )?(?<word>${UNIT_WORD}) `, 'uy');
export const THIS = new RegExp(`(?<word>${UNIT_WORD}) này(?![\\p{L}])`, 'uy');
export const BEGIN = new RegExp(
  `(?:[Cc]ác |những )?(?:(?<word>${UNIT_WORD}) (?=[\\p{L}\\p{N}(])|Phụ lục(?![\\p{L}]))`,
  'gu',
);

/** Instruments that may be cited by article; “… này” is this text, anything else is another one. */
const INSTRUMENTS =
  'Hiến pháp|Bộ [Ll]uật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Sắc lệnh|Sắc luật|Quy định|Quy chế|Quy tắc|Điều lệ|Nội quy|Quy trình|Chương trình|Kế hoạch|Đề án|Phương án|Hướng dẫn|Hiệp định|Công ước|Nghị định thư|Hiệp ước|Tuyên bố|Điều ước|Hợp đồng|Thỏa thuận|Thoả thuận|Hương ước|Quy ước|Giao ước|Biên bản|Giấy phép';
/** The same in lower case; without “quy định” and “quyết định”, which are verbs too. */
const SMALL_INSTRUMENTS = 'hiến pháp|bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư|chỉ thị|công ước';
const ABBREVIATED = 'BL(?:DS|HS|LĐ|HH|TTDS|TTHS)|L[A-ZĐ]{2,4}(?= (?:năm )?\\d{4})';
export const OWN_ATTACHED = new RegExp(
  `(?:${INSTRUMENTS}) (?:được )?(?:ban hành )?kèm theo (?:${INSTRUMENTS}) này(?![\\p{L}])`,
  'uy',
);
export const OWN = new RegExp(`(?<name>${INSTRUMENTS}) này(?![\\p{L}])`, 'uy');
export const FOREIGN = new RegExp(
  `(?:(?:${INSTRUMENTS}|${SMALL_INSTRUMENTS}|${ABBREVIATED})(?![\\p{L}])|(?:quyết định|quy định|quy chế|NĐ|QĐ|NQ|TT|TTLT|CT|HD|PL)(?: số)? ?\\d)`,
  'uy',
);

/** Tried in this order. */
export const JOINS: readonly (readonly [join: Join, pattern: RegExp])[] = [
  ['to', / (?:cho )?đến (?:hết )?|[-–](?=\d)/uy],
  ['and', /(?:,? (?:và|hoặc|hay|và\/hoặc)|;)(?: (?:quy định )?(?:tại|theo|từ))? /uy],
  ['comma', /, (?:(?:quy định )?(?:tại|từ) )?/uy],
  ['within', / (?:(?:được )?(?:ban hành )?kèm theo |của |thuộc |tại |trong |ở )?/uy],
];

/** A bare number is not a unit if a measure or counted noun follows: “Điều 4, 02 năm liên tiếp”. */
export const COUNTED =
  /^ (?:năm|tháng|ngày|giờ|tuần|quý|người|lần|bộ|bản|văn bản|tỷ|triệu|nghìn|đồng|cơ quan|đơn vị|xã|huyện|tỉnh|tiêu chí|nhiệm vụ|trường hợp|loại|mức|cấp|phòng|thành viên|đối tượng|nội dung|tổ chức|cá nhân|điểm|phần)(?![\p{L}])/u;
