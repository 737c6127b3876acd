/** Numbers written twice, in figures and in words: “05 (năm) ngày”, “100.000.000 đồng (một trăm triệu đồng)”. */
import { findingAt, type DraftFinding, type Rule } from '../text/finding.ts';
import { syllablesOf } from '../text/pieces.ts';

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** The value of a number in words (`hai mươi lăm`); null if these are not only words of a number. */
function valueOfWords(words: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const word of words) {
    const scale = SCALES[word];
    if (DIGITS[word] !== undefined) {
      if (digit !== null) return null;
      digit = DIGITS[word];
    } else if (word === 'mười') {
      if (digit !== null) return null;
      group += 10;
    } else if (word === 'mươi') {
      if (digit === null) return null;
      group += digit * 10;
      digit = null;
    } else if (word === 'trăm') {
      if (digit === null) return null;
      group += digit * 100;
      digit = null;
    } else if (scale !== undefined) {
      const value = group + (digit ?? 0);
      if (value === 0) return null;
      total += value * scale;
      [group, digit] = [0, null];
    } else if (word !== 'linh' && word !== 'lẻ') return null;
  }
  return words.length === 0 ? null : total + group + (digit ?? 0);
}

const UNITS =
  /^(?:đồng|ngày|tháng|năm|người|bản|bộ|lần|điểm|giờ|phút|phần|trăm|chẵn|việc|làm|nam|việt|cơ|quan|thành|viên)$/;
/** A figure, with decimals or not, with a bracket after it, with or without a unit between. */
const BOTH =
  /(^|[^\p{L}\d.,/])((?:\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,\d{1,6})?)((?: ?(?:đồng|%|ngày|tháng|năm|người))?) ?\(([^()\d]{2,80})\)/gu;

/** The number that the words of a bracket begin with; null if they are not a number. */
function numberIn(words: readonly string[]): number | null {
  for (let length = words.length; length > 0; length -= 1) {
    const value = valueOfWords(words.slice(0, length));
    if (value !== null && words.slice(length).every((word) => UNITS.test(word))) return value;
  }
  return null;
}

/** The digits that stand after a decimal comma in words: `không năm`, `hai mươi lăm`, `hai lăm`. */
function decimalsOf(words: readonly string[]): string | null {
  const digits = words.map((word) => DIGITS[word]);
  if (words.length > 0 && digits.every((digit) => digit !== undefined)) return digits.join('');
  const value = valueOfWords(words);
  return value === null ? null : String(value);
}

/** The decimal number that the words of a bracket begin with; null if they are none. */
function decimalIn(words: readonly string[]): number | null {
  const comma = words.findIndex((word) => word === 'phẩy' || word === 'phảy');
  const whole = comma < 0 ? null : valueOfWords(words.slice(0, comma));
  if (whole === null) return null;
  for (let length = words.length; length > comma + 1; length -= 1) {
    const decimals = decimalsOf(words.slice(comma + 1, length));
    if (decimals !== null && words.slice(length).every((word) => UNITS.test(word)))
      return Number(`${whole}.${decimals}`);
  }
  return null;
}

/** Words of a number with a figure in brackets after them. */
const WORDS_FIRST = new RegExp(
  `(?:^|[^\\p{L}])((?:(?:${[...Object.keys(DIGITS), ...Object.keys(SCALES), 'mười', 'mươi', 'trăm', 'linh', 'lẻ'].join('|')}) )+)\\((\\d{2,3})\\)`,
  'giu',
);

/** “hai (03) người”. A figure of one digit may be the mark of a note, “năm” alone a year. */
export const figuresAfterWords: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    [...piece.words.matchAll(WORDS_FIRST)].flatMap((match): DraftFinding[] => {
      const [whole, printed = '', figure = ''] = match;
      const words = printed.trim();
      const written = valueOfWords(words.toLowerCase().split(' '));
      if (written === null || written === Number(figure) || /^(?:năm|tư|không)$/iu.test(words)) return [];
      const start = match.index + whole.lastIndexOf(printed);
      return [
        findingAt(piece, start, match.index + whole.length, {
          rule: 'so-va-chu',
          severity: 'severe',
          why: `Số viết bằng chữ là “${words}”, viết bằng chữ số là ${figure}.`,
        }),
      ];
    }),
  );

/** “05 (sáu)”. */
export const numbersInWords: Rule = ({ pieces }) =>
  pieces.flatMap((piece) =>
    [...piece.words.matchAll(BOTH)].flatMap((match): DraftFinding[] => {
      const [whole, lead = '', figure = '', unit = '', bracket = ''] = match;
      const words = syllablesOf(bracket);
      const written = decimalIn(words) ?? numberIn(words);
      const value = Number(figure.replace(/\./g, '').replace(',', '.'));
      // “5 (năm 2020)”, “30 (tính cả ngày nghỉ)” have no number in words.
      if (written === null || written === value || (words.length === 1 && UNITS.test(words[0] ?? '') && unit !== ''))
        return [];
      return [
        findingAt(piece, match.index + lead.length, match.index + whole.length, {
          rule: 'so-va-chu',
          severity: 'severe',
          why: `Số viết bằng chữ số là ${figure}, viết bằng chữ là “${bracket}”.`,
        }),
      ];
    }),
  );
