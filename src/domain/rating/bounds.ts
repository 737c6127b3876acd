import type { Bounds } from './condition.ts';

/** The maximum number of decimal places of thresholds and entered figures. */
export const MOST_DECIMALS = 6;
/**
 * The maximum magnitude of thresholds and entered figures. Up to here doubles distinguish all decimals with six places.
 */
export const GREATEST = 1_000_000_000;

/**
 * Whether a number is within bounds. The doubles are compared as they are: decimals of up to 15 digits, as guaranteed
 * by `MOST_DECIMALS` and `GREATEST`, compare exactly as typed.
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
export function dutyTest(as: 'share' | 'count', bounds: Bounds): DutyTest {
  if (as === 'count') return (part) => within(part, bounds);
  const from = percentTest(bounds.from);
  const above = percentTest(bounds.above);
  const atMost = percentTest(bounds.atMost);
  const below = percentTest(bounds.below);
  return (part, whole) =>
    (from === null || from(part, whole) >= 0) &&
    (above === null || above(part, whole) > 0) &&
    (atMost === null || atMost(part, whole) <= 0) &&
    (below === null || below(part, whole) < 0);
}

/** A function whose sign says how k of n compares with a percentage; null if there is no percentage. */
function percentTest(percent: number | undefined): ((part: number, whole: number) => number) | null {
  if (percent === undefined) return null;
  const written = /^(-?\d+)(?:\.(\d+))?$/.exec(String(percent));
  const decimals = written?.[2]?.length ?? 0;
  if (written === null || decimals > MOST_DECIMALS)
    throw new RangeError(`threshold ${percent}: at most ${MOST_DECIMALS} decimals`);
  const hundred = 100 * 10 ** decimals;
  const threshold = Number(`${written[1]}${written[2] ?? ''}`);
  return (part, whole) => hundred * part - threshold * whole;
}
