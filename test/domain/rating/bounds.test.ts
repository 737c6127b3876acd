import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dutyTest,
  exactNumber,
  fractionOf,
  isEmpty,
  percentOf,
  thresholdsOf,
  within,
} from '../../../src/domain/rating/bounds.ts';
import { intervalsOf } from '../../../src/domain/rating/ranges.ts';
import type { Bounds } from '../../../src/domain/rating/condition.ts';

test.each<[Bounds, readonly number[]]>([
  [{ from: 1 }, [1, 2, 3]],
  [{ above: 1 }, [2, 3]],
  [{ atMost: 2 }, [0, 1, 2]],
  [{ below: 2 }, [0, 1]],
  [{ from: 1, below: 3 }, [1, 2]],
  [{ above: 0, atMost: 2 }, [1, 2]],
  [{}, [0, 1, 2, 3]],
])('of 0 to 3 within %j are %j, as numbers and as numbers of duties', (bounds, inside) => {
  expect([0, 1, 2, 3].filter((value) => within(value, bounds))).toEqual(inside);
  expect([0, 1, 2, 3].filter((part) => dutyTest('count', bounds)(part, 3))).toEqual(inside);
});

test.each<[Bounds, readonly number[]]>([
  [{ from: 25 }, [1, 2, 3, 4]],
  [{ above: 25 }, [2, 3, 4]],
  [{ atMost: 75 }, [0, 1, 2, 3]],
  [{ below: 75 }, [0, 1, 2]],
  [{ above: 0, below: 100 }, [1, 2, 3]],
  [{ from: 50.000001 }, [3, 4]],
  [{ atMost: 24.999999 }, [0]],
])('shares of 4 duties within %j are those of %j', (bounds, inside) => {
  expect([0, 1, 2, 3, 4].filter((part) => dutyTest('share', bounds)(part, 4))).toEqual(inside);
});

test('a share of three in ten is exactly 30%, of any multiple of ten', () => {
  for (const tens of [1, 7, 4_000]) {
    expect(dutyTest('share', { from: 30, atMost: 30 })(3 * tens, 10 * tens)).toBe(true);
    expect(dutyTest('share', { below: 30 })(3 * tens, 10 * tens)).toBe(false);
  }
});

test('a share of two thirds is exact for any number of duties', () => {
  const twoThirds = { from: percentOf(2, 3) };
  for (const whole of [3, 12, 27, 999]) {
    expect(dutyTest('share', twoThirds)((2 * whole) / 3, whole)).toBe(true);
    expect(dutyTest('share', twoThirds)((2 * whole) / 3 - 1, whole)).toBe(false);
    expect(dutyTest('share', { above: percentOf(2, 3) })((2 * whole) / 3, whole)).toBe(false);
    // A percentage written with decimals is another number.
    expect(dutyTest('share', { from: 66.67 })((2 * whole) / 3, whole)).toBe(false);
  }
});

test('a percentage made from a fraction gives the fraction back; a decimal gives none', () => {
  for (let whole = 2; whole < 100; whole += 1) {
    for (let part = 1; part < whole; part += 1) {
      const found = fractionOf(percentOf(part, whole));
      const { num, den } = exactNumber(percentOf(part, whole));
      expect(num * whole).toBe(100 * part * den);
      if (found !== null) expect(found.part * whole).toBe(part * found.whole);
    }
  }
  for (const decimal of [0, 33.3, 33.333333, 66.67, 66.666667, 99.999999, 100]) expect(fractionOf(decimal)).toBe(null);
});

test('thresholds of shares have at most six decimals', () => {
  expect(() => dutyTest('share', { from: 33.333333 })).not.toThrow();
  for (const threshold of [33.3333333, 1e-7, Infinity, NaN])
    expect(() => dutyTest('share', { atMost: threshold })).toThrow(
      new RangeError(`threshold ${threshold}: at most 6 decimals`),
    );
});

test.each<[Bounds, boolean]>([
  [{}, false],
  [{ from: 90, below: 80 }, true],
  [{ from: 80, below: 90 }, false],
  [{ from: 80, atMost: 80 }, false],
  [{ from: 80, below: 80 }, true],
  [{ above: 80, atMost: 80 }, true],
  [{ above: 80, below: 80 }, true],
  [{ from: 80, above: 80, atMost: 80 }, true],
  [{ from: 80, atMost: 80, below: 90 }, false],
  [{ above: 79, from: 80, atMost: 80 }, false],
])('%j being empty is %s', (bounds, empty) => {
  expect(isEmpty(bounds)).toBe(empty);
});

test('intervals are adjacent, contain their samples, and no test result changes within one', () => {
  const mark = fc.integer({ min: -2, max: 12 });
  const bounds = fc
    .record({ from: mark, above: mark, atMost: mark, below: mark }, { requiredKeys: [] })
    .map((all): Bounds => all);
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 3 }), (tests) => {
      const intervals = intervalsOf(0, 10, tests);
      const outside = tests.flatMap(thresholdsOf).filter((at) => at < 0 || at > 10);
      expect(intervals.flatMap((one) => thresholdsOf(one.bounds)).filter((at) => outside.includes(at))).toEqual([]);
      for (const { bounds: own, sample } of intervals) expect(within(sample, own)).toBe(true);
      for (let half = 0; half <= 20; half += 1) {
        const value = half / 2;
        const around = intervals.filter((one) => within(value, one.bounds));
        expect(around.map(({ holds }) => holds)).toEqual([tests.map((one) => within(value, one))]);
      }
      // Neighbours differ in some test, so there are as few as can be.
      for (let i = 1; i < intervals.length; i += 1) expect(intervals[i]!.holds).not.toEqual(intervals[i - 1]!.holds);
    }),
  );
});

test('intervals are in ascending order whatever the order of tests, and not cut at the ends of the range', () => {
  const tests = [{ from: 8 }, { atMost: 2 }, { above: 5 }];
  expect(intervalsOf(0, 10, tests).map(({ bounds }) => bounds)).toEqual([
    { atMost: 2 },
    { above: 2, atMost: 5 },
    { above: 5, below: 8 },
    { from: 8 },
  ]);
});
