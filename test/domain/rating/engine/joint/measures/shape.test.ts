/** The steps applied to sums and quotients: points by bands, rounding, limits. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { within } from '../../../../../../src/domain/rating/bounds.ts';
import {
  bandPieces,
  isShaped,
  PLAIN,
  shaped,
  shapedEnds,
  type Shape,
} from '../../../../../../src/domain/rating/engine/joint/measures/shape.ts';
import {
  compare,
  decimalFraction,
  numberOf,
} from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Band } from '../../../../../../src/domain/rating/measures.ts';

const shapeOf = (
  bands: readonly Band[] | null,
  over: Partial<Record<'round' | 'least' | 'most', number>> = {},
): Shape => ({
  ...PLAIN,
  bands: bands === null ? null : bandPieces(bands),
  ...Object.fromEntries(Object.entries(over).map(([key, value]) => [key, decimalFraction(value)])),
});
const band = (bounds: Band['bounds'], points: number, times = 0): Band => ({ bounds, points, times });
const valueOf = (value: number, shape: Shape) => numberOf(shaped(decimalFraction(value), shape));
const endsOf = (low: number, high: number, shape: Shape) =>
  shapedEnds(decimalFraction(low), decimalFraction(high), shape).map(numberOf);

test('nothing is changed if nothing is declared', () => {
  expect(isShaped(PLAIN)).toBe(false);
  expect(isShaped(shapeOf([band({}, 1)]))).toBe(true);
  for (const one of ['round', 'least', 'most'] as const) expect(isShaped(shapeOf(null, { [one]: 1 }))).toBe(true);
  expect(valueOf(2.5, PLAIN)).toBe(2.5);
});

describe('points by bands', () => {
  const bands = [band({ from: 8 }, 5), band({ from: 4, below: 6 }, 1, 0.5), band({ atMost: 5 }, -1)];

  test.each([
    [8, 5],
    [9, 5],
    [4, 3],
    [5, 3.5],
    [5.5, 3.75],
    [3.5, -1],
    // In no band: the number itself.
    [6, 6],
    [7.5, 7.5],
  ])('%d gives %d', (value, points) => {
    expect(valueOf(value, shapeOf(bands))).toBe(points);
  });

  test('numbers in no band have no piece', () => {
    const pieces = bandPieces(bands).map(({ piece: { lo, loOpen, hi, hiOpen }, points }) => [
      lo === undefined ? null : numberOf(lo),
      loOpen ?? null,
      hi === undefined ? null : numberOf(hi),
      hiOpen ?? null,
      numberOf(points),
    ]);
    expect(pieces).toEqual([
      [null, null, 4, true, -1],
      [4, false, 5, false, 1],
      [5, true, 6, true, 1],
      [8, false, null, null, 5],
    ]);
  });
});

test('a number is rounded, halves up, then kept within limits', () => {
  const shape = shapeOf(null, { round: 0.5, least: 1, most: 2.2 });
  expect([0, 0.9, 1.2, 1.25, 1.8, 2.2, 2.25, 9].map((value) => valueOf(value, shape))).toEqual([
    1, 1, 1, 1.5, 2, 2, 2.2, 2.2,
  ]);
});

describe('the ends of the shaped numbers', () => {
  test('are those of all bands within reach, in whichever order the points are', () => {
    const falling = shapeOf([band({ from: 8 }, 1), band({ from: 4 }, 3), band({}, 7)]);
    expect(endsOf(0, 10, falling)).toEqual([1, 7]);
    expect(endsOf(0, 3.9, falling)).toEqual([7, 7]);
    expect(endsOf(5, 5, falling)).toEqual([3, 3]);
    expect(endsOf(9, 9, falling)).toEqual([1, 1]);
    expect(endsOf(5, 9, falling)).toEqual([1, 3]);
    const times = shapeOf([band({ from: 4 }, 10, -2), band({}, 0, 1)]);
    expect(endsOf(1, 6, times)).toEqual([-2, 4]);
    expect(endsOf(5, 6, times)).toEqual([-2, 0]);
  });

  test('are the numbers themselves without bands, or if no band is reached', () => {
    expect(endsOf(1, 3, PLAIN)).toEqual([1, 3]);
    expect(endsOf(1, 3, shapeOf([band({ from: 5 }, 9)]))).toEqual([1, 3]);
    expect(endsOf(1, 9, shapeOf(null, { least: 2, most: 4 }))).toEqual([2, 4]);
    expect(endsOf(1.2, 2.6, shapeOf(null, { round: 1 }))).toEqual([1, 3]);
  });

  const bands = fc
    .uniqueArray(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 3 })
    .chain((marks) =>
      fc.tuple(
        fc.constant([...marks].sort((a, b) => b - a)),
        fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 })), {
          minLength: 4,
          maxLength: 4,
        }),
      ),
    )
    .map(([marks, points]) => [
      ...marks.map((mark, at) => band({ from: mark }, ...points[at]!)),
      band({}, ...points[3]!),
    ]);

  test('contain the result of every number between', () => {
    const quarter = fc.integer({ min: -24, max: 24 }).map((value) => value / 4);
    const limits = fc.record({ round: fc.constantFrom(0.5, 1, 2) }, { requiredKeys: [] });
    fc.assert(
      fc.property(bands, limits, quarter, quarter, (all, over, one, other) => {
        const shape = shapeOf(all, over);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [least, most] = shapedEnds(decimalFraction(low), decimalFraction(high), shape);
        for (let value = low; value <= high; value += 0.25) {
          const found = shaped(decimalFraction(value), shape);
          expect(compare(found, least) >= 0 && compare(found, most) <= 0).toBe(true);
          // The first band that holds it counts.
          const first = all.find(({ bounds }) => within(value, bounds))!;
          if (over.round === undefined) expect(numberOf(found)).toBe(value * first.times + first.points);
        }
      }),
      { numRuns: 100 },
    );
  });
});
