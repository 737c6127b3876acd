/** Ranges as provisions write them: “từ 80% đến dưới 90%”, “trên 5 ngày”, “không quá 20%”, “dưới 50 điểm”. */

export interface Bound {
  readonly value: number;
  /** True if the value itself is in the range. */
  readonly within: boolean;
}

export interface Range {
  readonly low: Bound | null;
  readonly high: Bound | null;
  /** `%`, `điểm`, `triệu đồng` … */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '\\d+(?:[.,]\\d+)*';
const UNIT =
  '%|phần trăm|điểm|ngày|tháng|năm|tuần|người|lần|tuổi|triệu đồng|tỷ đồng|nghìn đồng|đồng|mét|km|m²|m2|ha|kg|tấn|hộ|bản';
/** With what it is counted for: `đồng/tháng`. */
const AMOUNT = `(?:${UNIT})(?:/\\p{L}+)?`;
const SPACE = '[ \\u00a0]?';
const END = '(?![\\p{L}\\d])';

/** Both bounds; the first unit may be left out. */
const BOTH = `(?:từ )?(?<over>trên )?(?:đủ )?(?<low>${NUMBER})${SPACE}(?<first>${AMOUNT}|triệu|tỷ|nghìn)? (?:cho )?(?:đến|tới) (?<under>dưới )?(?:hết |đủ )?(?<high>${NUMBER})${SPACE}(?<unitB>${AMOUNT})`;
const UP = `(?:từ )?(?:đủ )?(?<up>${NUMBER})${SPACE}(?<unitU>${AMOUNT}) trở lên`;
const DOWN = `(?:từ )?(?<down>${NUMBER})${SPACE}(?<unitD>${AMOUNT}) trở xuống`;
/** “70 - 89 điểm”, “80% - 90%”. */
const DASH = `(?:từ )?(?<dashA>${NUMBER})${SPACE}(?<dashU>${AMOUNT})? ?[-–] ?(?<dashB>${NUMBER})${SPACE}(?<unitS>${AMOUNT})`;
/** “≥ 90 điểm”, “< 50%”. */
const SIGN = `(?<sign>≥|≤|>=|<=|>|<) ?(?<signed>${NUMBER})${SPACE}(?<unitI>${AMOUNT})`;
const AT_LEAST = `(?:ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn)(?: là)? (?<least>${NUMBER})${SPACE}(?<unitL>${AMOUNT})`;
const AT_MOST = `(?:không quá|tối đa|không vượt quá|nhiều nhất|không lớn hơn|không cao hơn)(?: là)? (?<most>${NUMBER})${SPACE}(?<unitM>${AMOUNT})`;
const ABOVE = `(?:trên|lớn hơn|cao hơn|vượt quá|quá) (?<above>${NUMBER})${SPACE}(?<unitA>${AMOUNT})`;
const BELOW = `(?:dưới|nhỏ hơn|thấp hơn|chưa đến) (?<below>${NUMBER})${SPACE}(?<unitE>${AMOUNT})`;
const RANGE = new RegExp(
  `(?<lead>^|[^\\p{L}\\d.,])(?:${BOTH}|${DASH}|${SIGN}|${UP}|${DOWN}|${AT_LEAST}|${AT_MOST}|${ABOVE}|${BELOW})${END}`,
  'giu',
);

/** `1.000.000` → 1000000, `37,5` → 37.5. */
export function printedNumber(printed: string): number {
  return /^\d{1,3}(?:\.\d{3})+$/.test(printed) ? Number(printed.replace(/\./g, '')) : Number(printed.replace(',', '.'));
}

/** The ranges in some words, in order. */
export function rangesIn(words: string): readonly Range[] {
  return [...words.matchAll(RANGE)].flatMap((match): Range[] => {
    const groups = match.groups ?? {};
    const bound = (printed: string | undefined, within: boolean): Bound | null =>
      printed === undefined ? null : { value: printedNumber(printed), within };
    const unit =
      Object.entries(groups).find(([name, found]) => name.startsWith('unit') && found !== undefined)?.[1] ?? '';
    const low =
      bound(groups['low'], groups['over'] === undefined) ??
      bound(groups['up'], true) ??
      bound(groups['least'], true) ??
      bound(groups['above'], false);
    const high =
      bound(groups['high'], groups['under'] === undefined) ??
      bound(groups['down'], true) ??
      bound(groups['most'], true) ??
      bound(groups['below'], false);
    const start = match.index + (groups['lead']?.length ?? 0);
    const [sign, signed] = [groups['sign'] ?? '', groups['signed']];
    if (signed !== undefined) {
      const within = /[=≥≤]/.test(sign);
      const side = /[>≥]/.test(sign)
        ? { low: bound(signed, within), high: null }
        : { low: null, high: bound(signed, within) };
      return [{ ...side, unit: unit.toLowerCase(), start, end: match.index + match[0].length }];
    }
    if (groups['dashA'] !== undefined) {
      const [one, other] = [bound(groups['dashA'], true), bound(groups['dashB'], true)];
      const isOther = groups['dashU'] !== undefined && groups['dashU'].toLowerCase() !== unit.toLowerCase();
      // “12-5 người”, “Điều 10-5 ngày”: only “từ” says that it is a range.
      const isTurned = (one?.value ?? 0) > (other?.value ?? 0) && !/^từ/iu.test(match[0].slice(start - match.index));
      if (isOther || isTurned || (unit === 'năm' && (one?.value ?? 0) > 1900)) return [];
      return [{ low: one, high: other, unit: unit.toLowerCase(), start, end: match.index + match[0].length }];
    }
    // “từ 06 tháng đến 03 năm”, “trên 500 triệu đồng đến 03 tỷ đồng”: 6 and 3 cannot be compared.
    // “từ 3 triệu đến 2 triệu đồng” is one unit.
    const first = groups['first']?.toLowerCase();
    if (first !== undefined && first !== unit.toLowerCase() && `${first} đồng` !== unit.toLowerCase()) return [];
    // “từ năm 2015 đến năm 2020”, “từ 2015 đến 2020 năm”: years are not amounts.
    if ([low, high].some((one) => one !== null && unit === 'năm' && one.value > 1900)) return [];
    return [{ low, high, unit: unit.toLowerCase(), start, end: match.index + match[0].length }];
  });
}

/** True if no number is in the range. */
export function isEmptyRange({ low, high }: Range): boolean {
  if (low === null || high === null) return false;
  return low.value > high.value || (low.value === high.value && !(low.within && high.within));
}

/** A number as it is printed: `2.500.000`, `37,5`. */
export function figure(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return part === undefined ? grouped : `${grouped},${part}`;
}

/** A range in words. */
export function rangeWords({ low, high, unit }: Pick<Range, 'low' | 'high' | 'unit'>): string {
  const amount = ({ value }: Bound) => `${figure(value)}${unit === '%' ? '%' : ` ${unit}`}`;
  if (low !== null && high !== null)
    return `${low.within ? 'từ' : 'từ trên'} ${amount(low)} đến ${high.within ? '' : 'dưới '}${amount(high)}`;
  if (low !== null) return low.within ? `từ ${amount(low)} trở lên` : `trên ${amount(low)}`;
  return high === null ? '' : `${high.within ? 'không quá' : 'dưới'} ${amount(high)}`;
}
