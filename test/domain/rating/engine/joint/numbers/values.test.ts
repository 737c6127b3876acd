import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined } from '../../../../../../src/domain/rating/engine/joint/numbers/joined.ts';
import {
  point,
  points,
  range,
  type StridedInterval,
  type Values,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { sumsOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sums.ts';
import {
  clamped,
  multiplied,
  rounded,
  valuesWithin,
} from '../../../../../../src/domain/rating/engine/joint/numbers/values.ts';

const spaced = fc
  .record({
    lo: fc.integer({ min: -12, max: 12 }),
    step: fc.integer({ min: 1, max: 5 }),
    count: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ lo, step, count }) => points(lo, lo + step * count, step));
const even = fc
  .record({
    lo: fc.integer({ min: -12, max: 12 }),
    length: fc.integer({ min: 1, max: 6 }),
    loOpen: fc.boolean(),
    hiOpen: fc.boolean(),
  })
  .map(({ lo, length, loOpen, hiOpen }) => range(lo, lo + length, loOpen, hiOpen));
const someValues = fc.array(fc.oneof(spaced, even), { minLength: 1, maxLength: 3 });

const GRID = 8;

/** The numbers of a set in eighths, between two ends: an eighth inside an open end stands for all numbers near it. */
function members(values: Values, lo: number, hi: number): readonly number[] {
  const has = (value: number, { lo: from, hi: to, step, loOpen, hiOpen }: StridedInterval): boolean => {
    if (step !== 0) return value >= from && value <= to && Math.abs((value - from) % step) === 0;
    return (loOpen ? value > from : value >= from) && (hiOpen ? value < to : value <= to);
  };
  const all: number[] = [];
  for (let eighth = lo * GRID; eighth <= hi * GRID; eighth += 1) {
    if (values.some((interval) => has(eighth / GRID, interval))) all.push(eighth / GRID);
  }
  return all;
}

/**
 * Sums of members found one by one; open ends are met half an eighth away, so only whole eighths further in can be
 * reported.
 */
test('sums of points are the sums of every pair', () => {
  fc.assert(
    fc.property(
      fc.array(spaced, { minLength: 1, maxLength: 3 }),
      fc.array(spaced, { minLength: 1, maxLength: 3 }),
      (a, b) => {
        const sums = new Set(members(a, -40, 40).flatMap((one) => members(b, -40, 40).map((other) => one + other)));
        expect(members(sumsOf(a, b), -80, 80)).toEqual([...sums].sort((x, y) => x - y));
      },
    ),
  );
});

test('the sum with a continuous interval contains a number if some shift of the interval does', () => {
  fc.assert(
    fc.property(even, someValues, (interval, other) => {
      const shifts = other.filter(({ lo, hi, step }) => step !== 0 || lo === hi);
      const expected = (value: number): boolean =>
        members(shifts, -40, 40).some((shift) => members([interval], value - shift, value - shift).length > 0) ||
        other.some(
          ({ lo, hi, step, loOpen, hiOpen }) =>
            step === 0 &&
            lo !== hi &&
            members(
              [range(interval.lo + lo, interval.hi + hi, interval.loOpen || loOpen, interval.hiOpen || hiOpen)],
              value,
              value,
            ).length > 0,
        );
      const found = new Set(members(sumsOf([interval], other), -60, 60));
      for (let eighth = -60 * GRID; eighth <= 60 * GRID; eighth += 1)
        expect(found.has(eighth / GRID)).toBe(expected(eighth / GRID));
    }),
    { numRuns: 40 },
  );
});

test('joining intervals keeps their numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(spaced, even), { maxLength: 5 }), (values) => {
      expect(members(joined(values), -40, 40)).toEqual(members(values, -40, 40));
    }),
  );
});

test('limiting values', () => {
  const end = fc.integer({ min: -15, max: 15 });
  fc.assert(
    fc.property(someValues, end, fc.boolean(), end, fc.boolean(), (values, lo, loOpen, hi, hiOpen) => {
      const inside = members(values, -40, 40).filter(
        (value) => (loOpen ? value > lo : value >= lo) && (hiOpen ? value < hi : value <= hi),
      );
      expect(members(valuesWithin(values, { lo, loOpen, hi, hiOpen }), -40, 40)).toEqual(inside);
    }),
  );
});

test('clamping moves what is outside to the ends', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: -10, max: 0 }), fc.integer({ min: 0, max: 10 }), (values, lo, hi) => {
      const moved = new Set(members(values, -40, 40).map((value) => Math.min(hi, Math.max(lo, value))));
      expect(members(clamped(values, lo, hi), -40, 40)).toEqual([...moved].sort((a, b) => a - b));
    }),
  );
});

test('rounding rounds halves up', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: 1, max: 6 }), (values, unit) => {
      // A hundredth stands for what is next to an open end.
      const near = values.flatMap((interval) => {
        const { lo, hi, step, loOpen, hiOpen } = interval;
        if (step !== 0 || lo === hi) return members([interval], -60, 60);
        return [...members([interval], -60, 60), ...(loOpen ? [lo + 0.01] : []), ...(hiOpen ? [hi - 0.01] : [])];
      });
      const expected = new Set(near.map((value) => Math.floor(value / unit + 0.5) * unit));
      expect(members(rounded(values, unit), -60, 60)).toEqual([...expected].sort((a, b) => a - b));
    }),
  );
});

test('the sum of a hundred stepped items is one interval', () => {
  let sum: Values = [point(0)];
  for (let item = 0; item < 100; item += 1) sum = sumsOf(sum, [points(0, 10 + (item % 7) * 5, item % 2 === 0 ? 5 : 1)]);
  expect(sum.length).toBeLessThan(12);
  expect(multiplied(sum, -2)[0]?.step).toBe(2);
});
