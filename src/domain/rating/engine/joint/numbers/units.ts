/** Fractions as integers: multiples of a unit. */
import { gcdOf, type Fraction } from './fraction.ts';
import { TooFine } from './stridedIntervals.ts';
import type { Limits } from './values.ts';

/** The least common multiple of two numbers above 0. */
export function leastCommon(a: bigint, b: bigint): bigint {
  return (a / gcdOf(a, b)) * b;
}

/** value · scale, which must be whole. @throws TooFine where it is too great to be exact */
export function integerIn({ num, den }: Fraction, scale: bigint): number {
  return safe(Number((num * scale) / den));
}

/** The number itself. @throws TooFine where it is too great to be exact in sums */
export function safe(value: number): number {
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 46) throw new TooFine(`${value} is too great`);
  return value;
}

/** The ends of a piece, each as a whole number. */
export function limitsIn(
  {
    lo,
    loOpen,
    hi,
    hiOpen,
  }: {
    readonly lo?: Fraction | undefined;
    readonly loOpen?: boolean | undefined;
    readonly hi?: Fraction | undefined;
    readonly hiOpen?: boolean | undefined;
  },
  end: (value: Fraction) => number,
): Limits {
  return { lo: lo === undefined ? undefined : end(lo), loOpen, hi: hi === undefined ? undefined : end(hi), hiOpen };
}
