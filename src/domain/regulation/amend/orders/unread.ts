/** Finds sentences of an amending text that say something of the amended one without being orders that are read. */
import { blankQuoted } from './orderProse.ts';
import { readOrderSentence } from './orderSentence.ts';

/**
 * A sentence about a unit or words that nothing reads: “Khoản 1 Điều 3 được hiểu là …”, “Thôi áp dụng Điều 6”. In an
 * amending text a unit without “này” or another document is one of the amended text.
 */
const ABOUT_UNIT =
  /^(?:(?:tại|đối với|riêng|thôi áp dụng|không áp dụng|áp dụng|thực hiện|nội dung|quy định|tên|tiêu đề)(?: tại| của| quy định tại)? )?(?:các )?(?:tiết|điểm|khoản|điều|mục|chương|phụ lục) (?:[IVXLC]+|\d{1,4}\p{Ll}?|\p{Ll}\d?)(?![\p{L}\p{N}])/iu;
/** “Khoản 2 Điều này …”. */
const OWN_UNIT = /^[^,;:“”]{0,60} này(?![\p{L}])/u;
/** It stays, or the amending text says from when one of its own provisions holds. */
const UNCHANGED = /(?:giữ nguyên|không (?:thay|sửa) đổi|vẫn (?:áp dụng|thực hiện)|có hiệu lực)(?![\p{L}])/iu;

const REST =
  /^(?:(?:ngoài ra|đồng thời),? )?(?:các |những |toàn bộ )?(?:nội dung|quy định|điều khoản|điều, khoản|phần)(?: (?:còn lại|khác))(?![\p{L}])[^“”"]*(?:giữ nguyên|không (?:thay|sửa) đổi|(?:vẫn|tiếp tục) (?:có hiệu lực|áp dụng|thực hiện|theo|giữ))(?![\p{L}])/iu;

/** True for “Các nội dung khác … vẫn giữ nguyên”, which changes nothing. */
export function keepsTheRest(words: string): boolean {
  return REST.test(words);
}

/** True for a sentence that begins with a unit of the amended text, of which it does not say that it stays. */
export function isAboutBase(words: string): boolean {
  if (!ABOUT_UNIT.test(words) || UNCHANGED.test(words) || OWN_UNIT.test(words)) return false;
  const { units } = readOrderSentence(
    `Sửa đổi ${words.replace(/^(\p{Lu})(?=(?:iết|iểm|hoản) )/u, (letter) => letter.toLowerCase())}`,
  );
  const [first] = units;
  return first !== undefined && first.addressee === null;
}

const VERBS = 'sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|đánh số lại|đính chính';
const UNIT_WORD = '(?:tiết|điểm|khoản|điều|mục|chương|phụ lục) [\\p{L}\\d(]';
/** A unit that a sentence declares changed: “bãi bỏ quy định tại khoản 2 …”, “khoản 2 Điều 5 … hết hiệu lực”. */
const CHANGES = new RegExp(
  `(?<![\\p{L}])(?:${VERBS})(?: các)?(?: quy định| nội dung)?(?: tại| của)?(?: các)? ${UNIT_WORD}|${UNIT_WORD}[^,;]{0,160} (?:(?:được|bị) (?:${VERBS})|hết hiệu lực|(?:ngưng|ngừng|đình chỉ) hiệu lực|chuyển thành)(?![\\p{L}])`,
  'iu',
);

/** What was amended before, as a sentence cites it: “đã được sửa đổi, bổ sung bởi …”. */
const DONE_BEFORE =
  /đã được (?:sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)|được (?:sửa đổi, bổ sung|sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính)(?=[^.;]{0,30} (?:bởi|theo|tại) )/giu;

/** The numbers of the texts whose units are changed according to a sentence that is not an order. */
export function amendedIn(words: string): readonly string[] {
  return words.split(/(?<=[.;])\s/u).flatMap((sentence) => {
    const prose = blankQuoted(sentence)
      .replace(/\([^()]*\)/g, '')
      .replace(DONE_BEFORE, '');
    if (!CHANGES.test(prose)) return [];
    const { units } = readOrderSentence(`Sửa đổi ${sentence}`);
    return [...new Set(units.flatMap(({ addressee }) => addressee?.number ?? []))];
  });
}
