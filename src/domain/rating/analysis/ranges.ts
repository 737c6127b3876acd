import { lastOf } from '../../baseline.ts';
import { thresholdsOf, within } from '../bounds.ts';
import type { Bounds } from '../ruleset.ts';

/** A stretch of numbers within which every test of a list comes out alike; its bounds leave out the ends of the whole range. */
export interface Stretch {
  readonly bounds: Bounds;
  /** A number in it. */
  readonly sample: number;
  /** Which tests hold, in their order. */
  readonly holds: readonly boolean[];
}

/**
 * Cuts the numbers from `min` to `max` where tests change, ascending.
 * @param tests bounds that the numbers are tested against.
 */
export function stretchesOf(min: number, max: number, tests: readonly Bounds[]): readonly Stretch[] {
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
  const stretches: { low: Bounds; high: Bounds; sample: number; holds: readonly boolean[] }[] = [];
  for (const cell of cells) {
    const holds = tests.map((test) => within(cell.sample, test));
    const last = lastOf(stretches);
    if (last !== undefined && last.holds.every((held, i) => held === holds[i])) last.high = cell.high;
    else stretches.push({ ...cell, holds });
  }
  return stretches.map(({ low, high, sample, holds }) => ({
    sample,
    holds,
    bounds: { ...(low.from === min ? {} : low), ...(high.atMost === max ? {} : high) },
  }));
}

/** The bounds from where one stretch begins to where another ends. */
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
