/** Sums of sets of which only the longest gap is known. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  point,
  points,
  range,
  type StridedInterval,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { sumsOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sums.ts';

/** Some numbers, and all that is known of them: their ends, which may lie beyond them, and the longest gap. */
interface Known {
  readonly numbers: readonly number[];
  readonly interval: StridedInterval;
}

const known: fc.Arbitrary<Known> = fc
  .record({
    start: fc.integer({ min: -20, max: 20 }),
    distances: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
    before: fc.nat(3),
    after: fc.nat(3),
  })
  .map(({ start, distances, before, after }) => {
    let last = start;
    const numbers = [start, ...distances.map((distance) => (last += distance))];
    const gap = Math.max(...distances, before, after);
    const [lo, hi] = [start - before, last + after];
    return { numbers, interval: { lo, hi, step: 0, loOpen: before > 0, hiOpen: after > 0, gap } };
  });

/** The longest part of an interval without any of some numbers. */
function longestGap({ lo, hi }: StridedInterval, numbers: readonly number[]): number {
  const marks = [lo, ...[...numbers].sort((a, b) => a - b), hi];
  return Math.max(...marks.slice(1).map((mark, at) => mark - marks[at]!));
}

const sums = (a: readonly number[], b: readonly number[]) => a.flatMap((one) => b.map((other) => one + other));

describe('the sum of two such sets', () => {
  test('contains every sum, and has no longer gap than stated', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const all = sums(a.numbers, b.numbers);
        const [sum, ...others] = sumsOf([a.interval], [b.interval]);
        expect(others).toEqual([]);
        expect(sum).toMatchObject({ lo: a.interval.lo + b.interval.lo, hi: a.interval.hi + b.interval.hi, step: 0 });
        expect(longestGap(sum!, all)).toBeLessThanOrEqual(sum!.gap!);
        // An end that may not belong to it is reported as open.
        expect(sum!.loOpen).toBe(!all.includes(sum!.lo));
        expect(sum!.hiOpen).toBe(!all.includes(sum!.hi));
        expect(sum).not.toHaveProperty('maybe');
      }),
      { numRuns: 300 },
    );
  });

  test('contains every sum with points and with a range too', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), (a, step, count) => {
        const spaced = points(0, step * count, step);
        const shifts = Array.from({ length: count + 1 }, (_, i) => i * step);
        const [sum] = sumsOf([a.interval], [spaced]);
        expect(longestGap(sum!, sums(a.numbers, shifts))).toBeLessThanOrEqual(sum!.gap!);
        const [other] = sumsOf([spaced], [a.interval]);
        expect(other).toEqual(sum);
        // A whole range fills gaps that are not longer.
        const [filled] = sumsOf([a.interval], [range(0, 9)]);
        expect(filled?.gap).toBeLessThanOrEqual(a.interval.gap!);
        expect(sumsOf([a.interval], [point(5)])[0]).toMatchObject({ lo: a.interval.lo + 5, gap: a.interval.gap });
      }),
      { numRuns: 200 },
    );
  });

  test('may be empty if one of them may be', () => {
    const sure: StridedInterval = { lo: 0, hi: 4, step: 0, loOpen: false, hiOpen: false, gap: 2 };
    const unsure: StridedInterval = { ...sure, maybe: true };
    expect(sumsOf([sure], [unsure])).toEqual([{ ...sure, hi: 8, maybe: true }]);
    expect(sumsOf([unsure], [point(1)])).toEqual([{ ...sure, lo: 1, hi: 5, maybe: true }]);
    expect(sumsOf([unsure], [unsure])[0]?.maybe).toBe(true);
  });

  test('is as dense as the two fill each other’s gaps', () => {
    const wide: StridedInterval = { lo: 0, hi: 20, step: 0, loOpen: false, hiOpen: false, gap: 10 };
    const narrow: StridedInterval = { lo: 0, hi: 6, step: 0, loOpen: false, hiOpen: false, gap: 2 };
    // Shifted by up to 6, a gap of 10 leaves one of 4.
    expect(sumsOf([wide], [narrow])[0]?.gap).toBe(4);
    expect(sumsOf([wide], [{ ...narrow, hi: 9 }])[0]?.gap).toBe(2);
    expect(sumsOf([narrow], [narrow])[0]?.gap).toBe(2);
    // Open ends may be as much narrower as the gap is wide.
    expect(sumsOf([wide], [{ ...narrow, loOpen: true }])[0]?.gap).toBe(6);
    expect(sumsOf([wide], [{ ...narrow, loOpen: true, hiOpen: true }])[0]?.gap).toBe(8);
  });
});

test('points far apart and a range become loose if there would be too many ranges', () => {
  expect(sumsOf([points(0, 300, 3)], [range(0, 1)])).toHaveLength(101);
  expect(sumsOf([points(0, 900, 3)], [range(0, 1)])).toEqual([
    { lo: 0, hi: 901, step: 0, loOpen: false, hiOpen: false, gap: 2 },
  ]);
  expect(sumsOf([points(0, 900, 3)], [range(0, 3)])).toEqual([range(0, 903)]);
  // The ends of a step meet where one of them belongs to it.
  expect(sumsOf([points(0, 9, 3)], [range(0, 3, true)])).toEqual([range(0, 12, true)]);
  expect(sumsOf([points(0, 9, 3)], [range(0, 3, true, true)])).toHaveLength(4);
});

test('coarse and fine points are one interval if the fine ones fill the steps', () => {
  expect(sumsOf([points(0, 30, 10)], [points(0, 8, 2)])).toEqual([points(0, 38, 2)]);
  expect(sumsOf([points(0, 30, 10)], [points(0, 6, 2)])).toHaveLength(4);
  expect(sumsOf([points(0, 30, 10)], [points(0, 9, 3)])).not.toHaveLength(1);
  // Too many of them are loose.
  const [many, ...others] = sumsOf([points(0, 30_000, 100)], [points(0, 6, 2)]);
  expect(others).toEqual([]);
  expect(many).toMatchObject({ lo: 0, hi: 30_006, step: 0 });
  expect(many?.gap).toBeGreaterThanOrEqual(94);
});
