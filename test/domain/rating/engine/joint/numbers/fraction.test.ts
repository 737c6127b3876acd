import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  decimalFraction,
  floorOf,
  fraction,
  gcdOf,
  minus,
  numberOf,
  ONE,
  over,
  plus,
  roundTo,
  times,
  ZERO,
} from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';

const small = fc.integer({ min: -60, max: 60 });
const some = fc.tuple(small, fc.integer({ min: 1, max: 12 })).map(([num, den]) => fraction(BigInt(num), BigInt(den)));

test.each([
  [12n, 18n, 6n],
  [-12n, 18n, 6n],
  [12n, -18n, 6n],
  [7n, 5n, 1n],
  [0n, 5n, 5n],
  [5n, 0n, 5n],
  [0n, 0n, 0n],
])('the greatest common divisor of %s and %s is %s', (a, b, divisor) => {
  expect(gcdOf(a, b)).toBe(divisor);
});

test.each([
  [6n, 4n, { num: 3n, den: 2n }],
  [-6n, 4n, { num: -3n, den: 2n }],
  [6n, -4n, { num: -3n, den: 2n }],
  [-6n, -4n, { num: 3n, den: 2n }],
  [1n, -1n, { num: -1n, den: 1n }],
  [0n, 7n, { num: 0n, den: 1n }],
  [3n, 2n, { num: 3n, den: 2n }],
])('%s of %s is in lowest terms, above 0 below the line', (num, den, expected) => {
  expect(fraction(num, den)).toEqual(expected);
});

test('a whole number is itself over 1', () => {
  expect(fraction(4n)).toEqual({ num: 4n, den: 1n });
  expect([ZERO, ONE]).toEqual([fraction(0n), fraction(1n)]);
});

describe('a decimal number', () => {
  test.each([
    [3, { num: 3n, den: 1n }],
    [0, { num: 0n, den: 1n }],
    [-2, { num: -2n, den: 1n }],
    [0.5, { num: 1n, den: 2n }],
    [-0.75, { num: -3n, den: 4n }],
    [33.3, { num: 333n, den: 10n }],
    [0.1, { num: 1n, den: 10n }],
    [1e-7, { num: 1n, den: 10_000_000n }],
    [1.5e-8, { num: 3n, den: 200_000_000n }],
    [1.234_567_891, { num: 1_234_567_891n, den: 1_000_000_000n }],
    [1e21, { num: 10n ** 21n, den: 1n }],
    [1.5e21, { num: 15n * 10n ** 20n, den: 1n }],
  ])('%s is exactly as written', (value, expected) => {
    expect(decimalFraction(value)).toEqual(expected);
  });

  test.each([1 / 3, 1e-10, 1.5e-9, NaN, Infinity, -Infinity])('%s is refused', (value) => {
    expect(() => decimalFraction(value)).toThrow(new RangeError(`${value} is not a decimal with at most nine places`));
  });
});

test('arithmetic is that of fractions', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      // Brought to one denominator, so that only integers are compared.
      const [left, right, den] = [a.num * b.den, b.num * a.den, a.den * b.den];
      expect(plus(a, b)).toEqual(fraction(left + right, den));
      expect(minus(a, b)).toEqual(fraction(left - right, den));
      expect(times(a, b)).toEqual(fraction(a.num * b.num, den));
      expect(Math.sign(compare(a, b))).toBe(left < right ? -1 : left > right ? 1 : 0);
      if (b.num !== 0n) expect(times(over(a, b), b)).toEqual(a);
      expect(plus(a, a)).toEqual(times(a, fraction(2n)));
    }),
  );
});

test('the whole number below is the greatest one not above', () => {
  fc.assert(
    fc.property(some, (value) => {
      const whole = floorOf(value);
      expect(whole * value.den <= value.num).toBe(true);
      expect((whole + 1n) * value.den > value.num).toBe(true);
    }),
  );
});

test('a fraction is converted to the nearest double', () => {
  expect(numberOf(fraction(7n))).toBe(7);
  expect(numberOf(fraction(1n, 3n))).toBe(1 / 3);
  expect(numberOf(fraction(-7n, 2n))).toBe(-3.5);
  expect(numberOf(fraction(10n ** 18n + 1n, 2n))).toBe(5e17);
});

test('rounding is to the nearest multiple, halves up', () => {
  const round = (value: number, unit: number) => numberOf(roundTo(decimalFraction(value), decimalFraction(unit)));
  expect(round(2.5, 1)).toBe(3);
  expect(round(2.49, 1)).toBe(2);
  expect(round(-2.5, 1)).toBe(-2);
  expect(round(-2.51, 1)).toBe(-3);
  expect(round(7.25, 0.5)).toBe(7.5);
  expect(round(7.24, 0.5)).toBe(7);
  expect(round(14, 5)).toBe(15);
});
