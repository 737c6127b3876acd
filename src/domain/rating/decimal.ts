import { MAX_DECIMALS } from './bounds.ts';

/** Why typed text cannot be used as a number. */
export type DecimalProblem = 'empty' | 'unreadable' | 'tooLow' | 'tooHigh' | 'tooPrecise' | 'offStep';

/** The least and greatest number allowed, both included; with a step only every step from the least on. */
export interface DecimalRange {
  readonly min: number;
  readonly max: number;
  readonly step?: number | undefined;
}

export type ParsedDecimal =
  /** `value` is in canonical form: decimal point, no redundant zeros, no sign but `-` (`87.5`, `0`, `-3.25`). */
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: DecimalProblem };

const SPACES = '[\\s\\u200b\\ufeff]*';
const TYPED = new RegExp(`^${SPACES}([-\\u2212]?)(\\d+)(?:([.,])(\\d*))?${SPACES}%?${SPACES}$`);
const BLANK = new RegExp(`^${SPACES}%?${SPACES}$`);

/**
 * Reads a number as people in Vietnam type it: decimal comma or point, spaces around, a percent sign after. A comma or
 * point with nothing behind it (`87,`) adds nothing: such a number is being typed, or was left so. Grouped digits
 * (`1.234,5`), exponents, signs other than minus, letters and full-width digits are unreadable. A point before exactly
 * three digits is refused too where the range reaches 1000, because it may mean thousands.
 */
export function readDecimal(typed: string, range: DecimalRange): ParsedDecimal {
  if (BLANK.test(typed)) return refused('empty');
  const parts = TYPED.exec(typed);
  if (parts === null) return refused('unreadable');
  const [, , , mark = '', decimals = ''] = parts;
  if (mark === '.' && decimals.length === 3 && Math.max(Math.abs(range.min), Math.abs(range.max)) >= 1000)
    return refused('unreadable');
  const value = canonical(parts);
  const problem = problemOf(value, range);
  return problem === null ? { ok: true, value } : refused(problem);
}

/** Why a canonical decimal is not in a range; null if it is. */
function problemOf(value: string, { min, max, step }: DecimalRange): DecimalProblem | null {
  const number = Number(value);
  if (number < min) return 'tooLow';
  if (number > max) return 'tooHigh';
  const precision = value.indexOf('.') < 0 ? 0 : value.length - value.indexOf('.') - 1;
  if (precision > MAX_DECIMALS) return 'tooPrecise';
  return step === undefined || isOnStep(number, min, step) ? null : 'offStep';
}

/** Whether a number is a whole number of steps from another; all are decimals of at most six places. */
export function isOnStep(value: number, from: number, step: number): boolean {
  const millionths = (decimal: number): number => Math.round(decimal * 1e6);
  return (millionths(value) - millionths(from)) % millionths(step) === 0;
}

function refused(problem: DecimalProblem): ParsedDecimal {
  return { ok: false, problem };
}

function canonical([, sign = '', whole = '', , decimals = '']: RegExpExecArray): string {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = decimals.replace(/0+$/, '');
  const digits = right === '' ? left : `${left}.${right}`;
  return sign !== '' && digits !== '0' ? `-${digits}` : digits;
}

/** True for text in the form that `readDecimal` gives numbers. Its point never means thousands. */
export function isCanonical(text: string): boolean {
  const parts = TYPED.exec(text);
  return parts !== null && canonical(parts) === text;
}

/** The number that a canonical decimal stands for, or null when the text is not one or lies outside the range. */
export function decimalValue(text: string, range: DecimalRange): number | null {
  return isCanonical(text) && problemOf(text, range) === null ? Number(text) : null;
}

/**
 * Formats a number or canonical decimal the Vietnamese way: `87.5` → `87,5`. Without grouping, so that `readDecimal`
 * can parse it.
 */
export function formatDecimal(value: number | string): string {
  return String(value).replace('.', ',').replace('-', '−');
}
