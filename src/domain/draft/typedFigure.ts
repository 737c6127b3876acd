import { decimalValue, formatDecimal, isCanonical, readDecimal, type DecimalRange } from '../rating/decimal.ts';
import { ABSENT } from '../rating/entered.ts';
import { cut, LIMITS } from './guards.ts';

const ANY = { min: -Infinity, max: Infinity } as const;

/**
 * What a draft keeps of text typed for a number: the number as a canonical decimal; text that is no number of the range
 * as typed, which counts as unknown; null for none.
 */
export function figureTyped(typed: string, range: DecimalRange): string | null {
  const parsed = readDecimal(typed, range);
  if (parsed.ok) return parsed.value;
  if (parsed.problem === 'empty') return null;
  const anywhere = readDecimal(typed, ANY);
  const whole = anywhere.ok ? anywhere.value : typed.trim();
  // Cut without a sign of it, a number could become another one.
  const text = whole.length < LIMITS.figure ? whole : `${cut(whole, LIMITS.figure - 1)}…`;
  // A point that may mean thousands, or the word for a missing number: the space keeps them from being taken for that.
  return text === ABSENT || decimalValue(text, range) !== null ? `${text} ` : text;
}

/** What a number's field shows of a kept text. */
export function figureShown(kept: string): string {
  return isCanonical(kept) ? formatDecimal(kept) : kept.trim();
}
