/** Keys made of digits, and how many of them are put together at most. */
import { describe, expect, test } from 'vitest';
import { Keys, type Digit } from '../../../../../../src/domain/rating/engine/joint/numbers/keys.ts';
import { point, TooFine } from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { keysOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sumTables.ts';
import type { SumSource } from '../../../../../../src/domain/rating/engine/joint/numbers/tree.ts';

const DIGITS: readonly Digit[] = [
  { mode: 'add', most: 2 },
  { mode: 'min', most: 4 },
  { mode: 'add', most: 3 },
];
const keys = new Keys(DIGITS);
const digitsOf = (key: number) => DIGITS.map((_, at) => keys.digit(key, at));
const of = (...digits: readonly number[]) => keys.of(digits.map((value, at) => [at, value]));

describe('the keys of combinations', () => {
  test('contain their digits; those not given are 0', () => {
    expect(digitsOf(of(1, 3, 2))).toEqual([1, 3, 2]);
    expect(digitsOf(keys.of([[2, 3]]))).toEqual([0, 0, 3]);
    expect(digitsOf(keys.without(of(2, 3, 1), 1))).toEqual([2, 0, 1]);
  });

  test('without values have no minimum yet', () => {
    expect(digitsOf(keys.none)).toEqual([0, 4, 0]);
    expect([...keysOf(keys, [])]).toEqual([[keys.none, true]]);
  });

  test('of two parts are added up to the last threshold, or have their minimum', () => {
    expect(digitsOf(keys.joined(of(1, 3, 1), of(1, 2, 1)))).toEqual([2, 2, 2]);
    expect(digitsOf(keys.joined(of(2, 1, 2), of(1, 4, 2)))).toEqual([2, 1, 3]);
    expect(keys.joined(keys.none, of(1, 3, 1))).toBe(of(1, 3, 1));
    expect(keys.joined(of(1, 3, 1), keys.none)).toBe(of(1, 3, 1));
  });

  test('must fit into a safe integer', () => {
    const fitting = (...sizes: readonly number[]) => new Keys(sizes.map((size) => ({ mode: 'add', most: size - 1 })));
    // 2 ** 53 - 1 keys.
    expect(fitting(6_361, 69_431, 20_394_401).none).toBe(0);
    expect(() => fitting(2, 2 ** 52)).toThrow(TooFine);
  });
});

test('are refused at once if there are too many pairs', () => {
  const source = (at: number): SumSource => ({
    options: Array.from({ length: 2_001 }, (_, value) => ({ digits: [[at, value]], values: [point(0)] })),
  });
  const wide = new Keys([0, 1].map(() => ({ mode: 'add', most: 2_000 })));
  expect(keysOf(wide, [source(0)]).size).toBe(2_001);
  expect(() => keysOf(wide, [source(0), source(1)])).toThrow(new TooFine('4004001 steps'));
});

test('an option without any number adds no key', () => {
  const source: SumSource = {
    options: [
      { digits: [[0, 1]], values: [] },
      { digits: [[0, 2]], values: [point(3)] },
    ],
  };
  expect([...keysOf(keys, [source])]).toEqual([[of(2, 4, 0), true]]);
});
