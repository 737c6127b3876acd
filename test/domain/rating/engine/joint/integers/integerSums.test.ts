/** Sums and ranges in integers of a unit. */
import { describe, expect, test } from 'vitest';
import type { Expression } from '../../../../../../src/domain/rating/engine/joint/measures/expression.ts';
import { PLAIN } from '../../../../../../src/domain/rating/engine/joint/measures/shape.ts';
import { decimalFraction, fraction, ZERO } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import {
  doubleOf,
  MAX,
  pieceIn,
  rangeIn,
  floorIn,
  integerSumOf,
} from '../../../../../../src/domain/rating/engine/joint/integers/integerSums.ts';

type Sum = Extract<Expression, { kind: 'sum' }>;
const f = decimalFraction;
const input = (at: number): Expression => ({ kind: 'input', input: at });
const sum = (terms: readonly (readonly [number, Expression])[], over: Partial<Sum> = {}): Sum => ({
  ...PLAIN,
  kind: 'sum',
  start: ZERO,
  terms: terms.map(([times, of]) => ({ times: f(times), of })),
  ...over,
});

describe('a sum in integers', () => {
  const value = (of: Expression, numbers: readonly number[]) => {
    const units = integerSumOf(of, 10n, [100, 100])!;
    return [Number(units.per), units.comesTo(numbers)];
  };

  test('has the unit in which all its numbers are whole', () => {
    // Values in tenths.
    expect(value(input(1), [7, 25])).toEqual([10, 25]);
    expect(
      value(
        sum(
          [
            [2, input(0)],
            [-1, input(1)],
          ],
          { start: f(1.5) },
        ),
        [7, 25],
      ),
    ).toEqual([10, 15 + 14 - 25]);
    expect(value(sum([[0.25, input(0)]]), [8, 0])).toEqual([40, 8]);
    expect(value(sum([[1, input(0)]], { start: f(0.125) }), [8, 0])).toEqual([40, 37]);
    expect(value(sum([[1, input(0)]], { most: f(0.75) }), [8, 0])).toEqual([20, 15]);
    const inner = sum([[0.5, input(0)]], { least: f(1) });
    expect(
      value(
        sum([
          [3, inner],
          [1, input(1)],
        ]),
        [8, 5],
      ),
    ).toEqual([20, 3 * 20 + 10]);
  });

  test('is bounded by its terms or limits, and is left to fractions beyond the precision of doubles', () => {
    const most = (of: Expression, mosts: readonly number[]) => integerSumOf(of, 1n, mosts)?.most ?? null;
    expect(
      most(
        sum(
          [
            [2, input(0)],
            [-3, input(1)],
          ],
          { start: f(-4) },
        ),
        [10, 20],
      ),
    ).toBe(4 + 20 + 60);
    expect(most(sum([[1, input(0)]], { least: f(-500), most: f(30) }), [10])).toBe(500);
    expect(most(sum([[1, input(0)]]), [MAX])).toBe(MAX);
    expect(
      most(
        sum([
          [1, input(0)],
          [1, input(1)],
        ]),
        [MAX, 1],
      ),
    ).toBeNull();
    expect(most(sum([[1, input(0)]], { most: fraction(BigInt(MAX) + 1n) }), [10])).toBeNull();
    expect(most(sum([[1, sum([[2, input(0)]])]]), [MAX])).toBeNull();
  });

  test('quotients and points by bands are left to fractions', () => {
    const ratio: Expression = {
      ...PLAIN,
      kind: 'ratio',
      part: input(0),
      whole: input(1),
      leastWhole: ZERO,
      none: null,
      isShare: { fromZero: false, toWhole: false },
    };
    const points = sum([[1, input(0)]], { bands: [] });
    for (const of of [
      ratio,
      points,
      sum([[1, ratio]]),
      sum([
        [1, input(0)],
        [1, points],
      ]),
    ])
      expect(integerSumOf(of, 1n, [1, 1])).toBeNull();
  });

  test.each([
    [-25, -20],
    [-26, -30],
    [-24, -20],
    [-5, 0],
    [4, 0],
    [5, 10],
    [14, 10],
    [15, 20],
  ])('rounds %d to %d, halves up', (tenths, expected) => {
    const units = integerSumOf(sum([[1, input(0)]], { round: f(1) }), 10n, [100])!;
    expect(units.comesTo([tenths]) * (10 / Number(units.per))).toBe(expected);
  });
});

describe('the integers of units between two ends', () => {
  test.each([
    [{}, -Infinity, Infinity],
    [{ lo: f(1) }, 10, Infinity],
    [{ lo: f(1), loOpen: true }, 11, Infinity],
    [{ hi: f(1) }, -Infinity, 10],
    [{ hi: f(1), hiOpen: true }, -Infinity, 9],
    [{ lo: f(0.25), hi: f(0.55) }, 3, 5],
    [{ lo: f(0.25), loOpen: true, hi: f(0.55), hiOpen: true }, 3, 5],
    [{ lo: f(-0.25), hi: f(-0.05) }, -2, -1],
  ])('%o', (piece, from, to) => {
    expect(rangeIn(piece, 10n)).toEqual({ from, to: to === 0 ? expect.closeTo(0) : to });
  });

  test('the first piece that contains a number is its piece', () => {
    const ranges = [
      { from: -Infinity, to: 2 },
      { from: 3, to: 5 },
    ];
    expect([-9, 2, 3, 5, 6].map((number) => pieceIn(ranges, number))).toEqual([0, 0, 1, 1, -1]);
  });

  test('a number of units is converted to the nearest double', () => {
    expect(doubleOf(300, 1_000)).toBe(0.3);
    expect(doubleOf(-1_250, 1_000)).toBe(-1.25);
    expect(doubleOf(4_000, 1_000)).toBe(4);
    expect(floorIn(f(-0.05), 10n)).toBe(-1);
    expect(floorIn(f(0.99), 10n)).toBe(9);
  });
});
