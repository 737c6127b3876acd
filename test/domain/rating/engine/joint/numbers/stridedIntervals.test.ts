/** Intervals of numbers, and fractions as integers of a unit. */
import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import {
  eachPoint,
  isSure,
  MAX_POINTS,
  point,
  points,
  range,
  TooFine,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { sumsOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sums.ts';
import { leastCommon, safe, integerIn } from '../../../../../../src/domain/rating/engine/joint/numbers/units.ts';

const closed = { loOpen: false, hiOpen: false };

test('an interval from a number to itself is that number', () => {
  expect(point(3)).toEqual({ lo: 3, hi: 3, step: 0, ...closed });
  expect(points(3, 3, 2)).toEqual(point(3));
  expect(range(3, 3)).toEqual(point(3));
  expect(points(3, 7, 2)).toEqual({ lo: 3, hi: 7, step: 2, ...closed });
  expect(range(3, 7)).toEqual({ lo: 3, hi: 7, step: 0, ...closed });
  expect(range(3, 7, true)).toEqual({ lo: 3, hi: 7, step: 0, loOpen: true, hiOpen: false });
});

test('the points of an interval are listed while there are not too many', () => {
  expect(eachPoint(point(4))).toEqual([4]);
  expect(eachPoint(points(-2, 4, 3))).toEqual([-2, 1, 4]);
  expect(eachPoint(points(1, MAX_POINTS, 1))).toHaveLength(MAX_POINTS);
  expect(() => eachPoint(points(0, MAX_POINTS, 1))).toThrow(new TooFine(`${MAX_POINTS + 1} points`));
});

test('a set certainly contains a number if one of its intervals does', () => {
  const maybe = { ...point(1), maybe: true as const };
  expect(isSure([])).toBe(false);
  expect(isSure([maybe])).toBe(false);
  expect(isSure([point(2)])).toBe(true);
  expect(isSure([maybe, point(2)])).toBe(true);
});

describe('a single number added to a set', () => {
  test.each([points(0, 3_000, 3), range(0, 5, true), range(0, 5, false, true), { ...range(0, 20), gap: 4 }])(
    'moves it: %j',
    (set) => {
      const moved = { ...set, lo: set.lo + 7, hi: set.hi + 7 };
      expect(sumsOf([point(7)], [set])).toEqual([moved]);
      expect(sumsOf([set], [point(7)])).toEqual([moved]);
    },
  );
});

describe('units', () => {
  test('fractions are whole in the least common multiple of their denominators', () => {
    expect(leastCommon(4n, 6n)).toBe(12n);
    expect(leastCommon(5n, 1n)).toBe(5n);
    expect(integerIn(fraction(3n, 4n), 12n)).toBe(9);
    expect(integerIn(fraction(-1n, 2n), 10n)).toBe(-5);
  });

  test('numbers too large to be exact in sums are refused', () => {
    for (const most of [2 ** 46, -(2 ** 46)]) expect(safe(most)).toBe(most);
    for (const more of [2 ** 46 + 1, -(2 ** 46) - 1, 2 ** 60, 0.5, NaN]) expect(() => safe(more)).toThrow(TooFine);
    expect(() => integerIn(fraction(2n ** 40n), 1_000n)).toThrow(TooFine);
  });
});
