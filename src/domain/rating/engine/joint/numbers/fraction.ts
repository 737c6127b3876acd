/** Exact fractions. Integers of any size, so nothing overflows and nothing is rounded. */
import { exactNumber } from '../../../bounds.ts';

export interface Fraction {
  readonly num: bigint;
  /** Greater than 0; the fraction is in lowest terms. */
  readonly den: bigint;
}

export const ZERO: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

/** Greatest common divisor of two integers, never negative; 0 only of 0 and 0. */
export function gcdOf(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** num / den in lowest terms. `den` is not 0. */
export function fraction(num: bigint, den = 1n): Fraction {
  const common = gcdOf(num, den) * (den < 0n ? -1n : 1n);
  return common === 1n ? { num, den } : { num: num / common, den: den / common };
}

/**
 * A decimal as a fraction, exactly as it is written.
 * @throws RangeError for a number with more than nine decimals, or not finite.
 */
export function decimalFraction(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n };
  const [digits = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  if (!Number.isFinite(value) || places > 9) throw new RangeError(`${value} is not a decimal with at most nine places`);
  const num = BigInt(whole + decimals);
  return places >= 0 ? fraction(num, 10n ** BigInt(places)) : fraction(num * 10n ** BigInt(-places));
}

/** A threshold of a condition: a decimal, or a percentage that stands for a fraction such as two thirds. */
export function thresholdFraction(threshold: number): Fraction {
  const { num, den } = exactNumber(threshold);
  return fraction(BigInt(num), BigInt(den));
}

/** a + b, reduced. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

/** a − b, reduced. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { num: -b.num, den: b.den });
}

/** a · b, reduced. */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** `b` is not 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The greatest whole number not above it. */
export function floorOf({ num, den }: Fraction): bigint {
  const whole = num / den;
  return num < 0n && whole * den !== num ? whole - 1n : whole;
}

/** The nearest double. */
export function numberOf({ num, den }: Fraction): number {
  if (den === 1n) return Number(num);
  const whole = num / den;
  return Number(whole) + Number(num - whole * den) / Number(den);
}

/** Rounded to a multiple of `unit` (above 0); halves go up. */
export function roundTo(value: Fraction, unit: Fraction): Fraction {
  const units = over(value, unit);
  return times({ num: floorOf(plus(units, { num: 1n, den: 2n })), den: 1n }, unit);
}
