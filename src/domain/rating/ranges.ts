import { lastOf } from '../baseline.ts';
import { thresholdsOf, within } from './bounds.ts';
import type { Bounds } from './condition.ts';

/** An interval of numbers on which no test of a list changes. Its bounds omit the ends of the whole range. */
export interface Interval {
  readonly bounds: Bounds;
  /** A number in the interval. */
  readonly sample: number;
  /** Whether each test holds, in the order of the tests. */
  readonly holds: readonly boolean[];
}

/**
 * Splits the range from `min` to `max` where a test changes, in ascending order.
 * @param tests bounds that the numbers are tested against
 */
export function intervalsOf(min: number, max: number, tests: readonly Bounds[]): readonly Interval[] {
  const marks = [...new Set([min, max, ...tests.flatMap(thresholdsOf)])]
    .filter((mark) => mark >= min && mark <= max)
    .sort((a, b) => a - b);
  const cells = marks.flatMap((mark, i): readonly { low: Bounds; high: Bounds; sample: number }[] => {
    const point = { low: { from: mark }, high: { atMost: mark }, sample: mark };
    const before = marks[i - 1];
    return before === undefined
      ? [point]
      : [{ low: { above: before }, high: { below: mark }, sample: (before + mark) / 2 }, point];
  });
  const intervals: { low: Bounds; high: Bounds; sample: number; holds: readonly boolean[] }[] = [];
  for (const cell of cells) {
    const holds = tests.map((test) => within(cell.sample, test));
    const last = lastOf(intervals);
    if (last !== undefined && last.holds.every((held, i) => held === holds[i])) last.high = cell.high;
    else intervals.push({ ...cell, holds });
  }
  return intervals.map(({ low, high, sample, holds }) => ({
    sample,
    holds,
    bounds: { ...(low.from === min ? {} : low), ...(high.atMost === max ? {} : high) },
  }));
}

/** The bounds from the start of one interval to the end of another. */
export function spanOf(first: Bounds, last: Bounds): Bounds {
  const { from, above } = first;
  const { atMost, below } = last;
  return {
    ...(from === undefined ? {} : { from }),
    ...(above === undefined ? {} : { above }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(below === undefined ? {} : { below }),
  };
}
