/** Sets of very many intervals as a few loose ones: nothing is lost, and no statement about a gap is wrong. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from '../../../../../../src/domain/rating/engine/joint/numbers/joined.ts';
import {
  point,
  points,
  range,
  type StridedInterval,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';

/** Ascending numbers at these distances. */
function ascending(distances: readonly number[]): readonly number[] {
  let last = 0;
  return [0, ...distances.map((distance) => (last += distance))];
}

/** The widest part of an interval without any of these ascending numbers. */
function widestGap(interval: StridedInterval, numbers: readonly number[]): number {
  const inside = numbers.filter((number) => number >= interval.lo && number <= interval.hi);
  const marks = [interval.lo, ...inside, interval.hi];
  return Math.max(0, ...marks.slice(1).map((mark, at) => mark - marks[at]!));
}

describe('more intervals than can be kept separate', () => {
  // More than 256 runs: mostly further apart than the least distance.
  const many = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 2, max: 40 }) }, { weight: 1, arbitrary: fc.constant(1) }),
    {
      minLength: 400,
      maxLength: 500,
    },
  );

  test('become a few loose ones that contain every number, separated at the widest gaps', () => {
    fc.assert(
      fc.property(many, (distances) => {
        const numbers = ascending(distances);
        const loose = joined(numbers.map(point));
        expect(loose.length).toBeLessThanOrEqual(32);
        const held = numbers.filter((number) => loose.some(({ lo, hi }) => number >= lo && number <= hi));
        expect(held).toEqual(numbers);
        for (const interval of loose) {
          expect(numbers).toContain(interval.lo);
          expect(numbers).toContain(interval.hi);
          expect(interval.gap ?? interval.step).toBe(widestGap(interval, numbers));
        }
        const between = loose.slice(1).map(({ lo }, at) => lo - loose[at]!.hi);
        const within = Math.max(...loose.map(({ gap = 0 }) => gap));
        for (const distance of between) expect(distance).toBeGreaterThan(within);
      }),
      { numRuns: 8 },
    );
  });

  test('keep what is known about their ends', () => {
    // Ranges that are open at one end, far enough apart not to be one.
    const ranges = Array.from({ length: 300 }, (_, i) => range(3 * i, 3 * i + 1, i % 2 === 0, i % 2 === 1));
    expect(joined(ranges)).toEqual([{ lo: 0, hi: 898, step: 0, loOpen: true, hiOpen: true, gap: 2 }]);
    const closed = Array.from({ length: 300 }, (_, i) => range(3 * i, 3 * i + 1));
    expect(joined(closed)).toEqual([{ lo: 0, hi: 898, step: 0, loOpen: false, hiOpen: false, gap: 2 }]);
  });

  test('keep the longest gap of those that were already loose', () => {
    // More points than can be written out, in two steps, beside more ranges than can be kept separate.
    const spaced = [points(0, 15_000_000, 100), points(50, 15_000_050, 80)];
    const ranges = Array.from({ length: 300 }, (_, i) => range(-10 * i - 10, -10 * i - 9));
    const [only, ...others] = joined([...spaced, ...ranges]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ lo: -3_000, hi: 15_000_050 });
    // Nothing lies between 210 and 290.
    expect(only?.gap).toBeGreaterThanOrEqual(80);
  });

  test('are separated at the few wide gaps among many narrow ones', () => {
    const numbers = ascending(Array.from({ length: 599 }, (_, i) => (i % 100 === 99 ? 1_000 : 2 + (i % 2))));
    const loose = joined(numbers.map(point));
    expect(loose.map(({ gap }) => gap)).toEqual(loose.map(() => 3));
    expect(loose).toHaveLength(6);
  });
});

describe('loose intervals', () => {
  const loose = (lo: number, hi: number, gap: number, over: Partial<StridedInterval> = {}): StridedInterval => ({
    lo,
    hi,
    step: 0,
    loOpen: false,
    hiOpen: false,
    gap,
    ...over,
  });

  test('stay as they are beside exact ones, unless a range covers them', () => {
    const [one, two] = [loose(0, 10, 3), loose(20, 30, 3)];
    expect(joined([one, two])).toEqual([one, two]);
    expect(joined([range(-5, 15), one, two])).toEqual([range(-5, 15), two]);
    expect(joined([range(0, 10, true), one, two])).toEqual([range(0, 10, true), one, two]);
    expect(joined([range(0, 10, false, true), one, two])).toEqual([range(0, 10, false, true), one, two]);
    expect(joined([range(0, 10), one, two])).toEqual([range(0, 10), two]);
    expect(joined([one, point(40), point(41)])).toEqual([points(40, 41, 1), one]);
  });

  test('are merged where they meet, with the widest gap that is possible', () => {
    const intervals = Array.from({ length: 40 }, (_, i) => loose(10 * i, 10 * i + 12, 2));
    const [first, ...rest] = joined(intervals);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ lo: 0, hi: 402, loOpen: false, hiOpen: false });
    expect(first?.gap).toBeGreaterThanOrEqual(2);
    expect(first).not.toHaveProperty('maybe');
  });

  test('are merged where they only meet once there are many, not while there are few', () => {
    const meeting = (count: number) => Array.from({ length: count }, (_, i) => loose(10 * i, 10 * i + 10, 2));
    expect(joined(meeting(32))).toEqual(meeting(32));
    const [only, ...others] = joined(meeting(33));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ lo: 0, hi: 330, loOpen: false, hiOpen: false });
    expect(only?.gap).toBeGreaterThanOrEqual(4);
    // Without an overlap, the gap is both gaps and what lies between.
    const apart = Array.from({ length: 33 }, (_, i) => loose(100 * i, 100 * i + 10, 4));
    expect(joined(apart)).toEqual([...apart.slice(0, 31), loose(3_100, 3_210, 98)]);
  });

  test('are merged into a few if very many are separate, and the gap accounts for the space between', () => {
    const intervals = Array.from({ length: 40 }, (_, i) => loose(100 * i, 100 * i + 10, 4));
    const few = joined(intervals);
    expect(few).toHaveLength(32);
    expect(few.slice(0, 31)).toEqual(intervals.slice(0, 31));
    // A part longer than both gaps and the 90 between them contains a number.
    expect(few[31]?.lo).toBe(3_100);
    expect(few[31]?.hi).toBe(3_910);
    expect(few[31]?.gap).toBeGreaterThanOrEqual(98);
  });

  test('that may be empty are never joined with those that contain a number', () => {
    const intervals = Array.from({ length: 40 }, (_, i) =>
      loose(10 * i, 10 * i + 12, 2, i < 20 ? { maybe: true } : {}),
    );
    const summary = joined(intervals).map(({ lo, hi, maybe }) => [lo, hi, maybe === true]);
    expect(summary).toEqual([
      [0, 202, true],
      [200, 402, false],
    ]);
    const other = intervals.map(({ maybe, ...rest }) => ({
      ...rest,
      ...(maybe === true ? {} : { maybe: true as const }),
    }));
    expect(joined(other).map(({ lo, hi, maybe }) => [lo, hi, maybe === true])).toEqual([
      [0, 202, false],
      [200, 402, true],
    ]);
  });

  test('have an open end only if each of them leaves that end out', () => {
    const alike = (count: number, over: Partial<StridedInterval>, last: Partial<StridedInterval>) =>
      Array.from({ length: count }, (_, i) => loose(0, 10, 1, i === count - 1 ? last : over));
    const ends = (...all: readonly StridedInterval[]) => joined(all).map(({ loOpen, hiOpen }) => [loOpen, hiOpen]);
    const open = { loOpen: true, hiOpen: true };
    expect(ends(...alike(40, open, open))).toEqual([[true, true]]);
    expect(ends(...alike(40, open, { loOpen: true }))).toEqual([[true, false]]);
    expect(ends(...alike(40, open, { hiOpen: true }))).toEqual([[false, true]]);
    expect(ends(...alike(40, {}, open))).toEqual([[false, false]]);
  });
});
