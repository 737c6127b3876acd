import type { Bounds } from './ruleset.ts';

/** The most digits after the decimal point that thresholds and typed figures may have. */
export const MOST_DECIMALS = 6;
/** The greatest size of thresholds and typed figures. With six decimals a double still holds every such decimal apart from its neighbours. */
export const GREATEST = 1_000_000_000;

/**
 * Whether a number lies within bounds. Both are compared as they stand, so decimals of at most 15 digits
 * (what `MOST_DECIMALS` and `GREATEST` allow) compare exactly as typed.
 */
export function within(value: number, bounds: Bounds): boolean {
  return (
    (bounds.from === undefined || value >= bounds.from) &&
    (bounds.above === undefined || value > bounds.above) &&
    (bounds.atMost === undefined || value <= bounds.atMost) &&
    (bounds.below === undefined || value < bounds.below)
  );
}

/** The thresholds that bounds name, in no particular order. */
export function thresholdsOf(bounds: Bounds): readonly number[] {
  return [bounds.from, bounds.above, bounds.atMost, bounds.below].filter((threshold) => threshold !== undefined);
}

/** True when no number at all lies within (as in "từ 90% đến dưới 80%"). */
export function isEmpty(bounds: Bounds): boolean {
  const low = Math.max(bounds.from ?? -Infinity, bounds.above ?? -Infinity);
  const high = Math.min(bounds.atMost ?? Infinity, bounds.below ?? Infinity);
  if (low !== high) return low > high;
  return bounds.above === low || bounds.below === high;
}

/** Tells whether `part` of `whole` duties pass. `whole` is at least 1. */
export type DutyTest = (part: number, whole: number) => boolean;

/**
 * The test for a number of duties, or for their share in percent. Shares are compared in integers:
 * k of n against p % is `100·10^s·k` against `(p·10^s)·n`, s being the decimals of p. Exact for any number of duties a text can hold.
 * @throws RangeError for a threshold with more than six decimals.
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

/** A function whose sign tells how k of n compares with a percentage; null without one. */
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
