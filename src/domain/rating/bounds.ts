import type { Bounds } from './condition.ts';

/** The maximum number of decimal places of thresholds and entered figures. */
export const MAX_DECIMALS = 6;
/**
 * The maximum magnitude of thresholds and entered figures. Up to here doubles distinguish all decimals with six places.
 */
export const GREATEST = 1_000_000_000;

/**
 * Whether a number is within bounds. The doubles are compared as they are: decimals of up to 15 digits, as guaranteed
 * by `MAX_DECIMALS` and `GREATEST`, compare exactly as typed.
 */
export function within(value: number, bounds: Bounds): boolean {
  return (
    (bounds.from === undefined || value >= bounds.from) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.atMost === undefined || value <= bounds.atMost) &&
    (bounds.below === undefined || value < bounds.below)
  );
}

/** The thresholds of the bounds, in no particular order. */
export function thresholdsOf(bounds: Bounds): readonly number[] {
  return [bounds.from, bounds.above, bounds.atMost, bounds.below].filter((threshold) => threshold !== undefined);
}

/** True if no number is within the bounds (as in "từ 90% đến dưới 80%"). */
export function isEmpty(bounds: Bounds): boolean {
  const low = Math.max(bounds.from ?? -Infinity, bounds.above ?? -Infinity);
  const high = Math.min(bounds.atMost ?? Infinity, bounds.below ?? Infinity);
  if (low !== high) return low > high;
  return bounds.above === low || bounds.below === high;
}

/** Tests `part` out of `whole` duties. `whole` is at least 1. */
export type DutyTest = (part: number, whole: number) => boolean;

/**
 * Creates the test for a number of duties, or for their share in percent. Shares are compared in integers: k of n
 * against p % as `100·10^s·k` against `(p·10^s)·n`, where s is the number of decimals of p. Exact for any realistic
 * number of duties.
 * @throws RangeError for a threshold with more than six decimals
 */
export function dutyTest(as: 'share' | 'count', given: Bounds): DutyTest {
  const bounds = evenBounds(given);
  if (as === 'count') return (part) => within(part, bounds);
  const from = scaled(bounds.from, -Infinity);
  const above = scaled(bounds.above, -Infinity);
  const atMost = scaled(bounds.atMost, Infinity);
  const below = scaled(bounds.below, Infinity);
  return (part, whole) =>
    from.den * part >= from.num * whole &&
    above.den * part > above.num * whole &&
    atMost.den * part <= atMost.num * whole &&
    below.den * part < below.num * whole;
}

/** A percentage as a quotient of whole numbers, for comparing `den * part` with `num * whole`. */
function scaled(percent: number | undefined, absent: number): { readonly num: number; readonly den: number } {
  if (percent === undefined) return { num: absent, den: 1 };
  const { num, den } = exactNumber(percent);
  return { num, den: 100 * den };
}

/** The same bounds with every key, so that reading them takes the same steps for all: this runs in every rating. */
export function evenBounds({ from, above, atMost, below }: Bounds): Bounds {
  return { from, above, atMost, below };
}

/** The denominators of shares that texts print as fractions (“hai phần ba”). */
const MAX_PARTS = 99;

/** The percentage that a fraction stands for: of 2 and 3 the double nearest to 66.666…, which `exactNumber` knows. */
export function percentOf(part: number, whole: number): number {
  return (100 * part) / whole;
}

/**
 * A threshold as a quotient of whole numbers: a decimal as it is written, a percentage made by `percentOf` as the
 * fraction that it was made of.
 * @throws RangeError for a number that is neither
 */
export function exactNumber(threshold: number): { readonly num: number; readonly den: number } {
  const written = /^(-?\d+)(?:\.(\d+))?$/.exec(String(threshold));
  const decimals = written?.[2]?.length ?? 0;
  if (written !== null && decimals <= MAX_DECIMALS)
    return { num: Number(`${written[1]}${written[2] ?? ''}`), den: 10 ** decimals };
  const { part, whole } = fractionOf(threshold) ?? {};
  if (part === undefined || whole === undefined)
    throw new RangeError(`threshold ${threshold}: at most ${MAX_DECIMALS} decimals`);
  return { num: 100 * part, den: whole };
}

/** The fraction that a percentage without an end was made of by `percentOf`; null for every other number. */
export function fractionOf(percent: number): { readonly part: number; readonly whole: number } | null {
  if (Math.abs(percent * 10 ** MAX_DECIMALS - Math.round(percent * 10 ** MAX_DECIMALS)) < 1e-4) return null;
  if (!(percent > 0 && percent < 100)) return null;
  for (let whole = 3; whole <= MAX_PARTS; whole += 1) {
    const part = Math.round((percent * whole) / 100);
    if (percentOf(part, whole) === percent) return { part, whole };
  }
  return null;
}
