import { describe, expect, test } from 'vitest';
import { decimalFraction, numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import {
  onlyOf,
  sizeOf,
  valueAfter,
  type InputSpan,
} from '../../../../../../src/domain/rating/engine/joint/measures/inputs.ts';
import {
  atLeast,
  atMost,
  everyValue,
  keyOfSpan,
  nearest,
} from '../../../../../../src/domain/rating/engine/joint/measures/spans.ts';

type NumberSpan = Extract<InputSpan, { kind: 'number' }>;
const f = decimalFraction;
const span = (lo: number, hi: number, step: number | null = null): NumberSpan => ({
  kind: 'number',
  lo: f(lo),
  hi: f(hi),
  step: step === null ? null : f(step),
});
const options = (...all: readonly number[]): InputSpan => ({ kind: 'option', options: all });
/** A span's ends as numbers. */
const ends = (of: InputSpan | null): readonly number[] | null =>
  of === null || of.kind === 'option' ? null : [numberOf(of.lo), numberOf(of.hi)];

test('spans have the same key only if they are equal', () => {
  expect(keyOfSpan(options(0, 2))).toBe('0|2');
  expect(keyOfSpan(span(0.5, 3))).toBe('1/2-3/1');
  const all = [options(0), options(0, 1), options(1), span(0, 1), span(0, 0.5), span(0.5, 1), span(1, 1)];
  expect(new Set(all.map(keyOfSpan)).size).toBe(all.length);
});

test('the size of a span is the number of its values', () => {
  expect(sizeOf(options(0, 2, 3))).toBe(3);
  expect(sizeOf(span(2, 2))).toBe(1);
  expect(sizeOf(span(2, 2, 1))).toBe(1);
  expect(sizeOf(span(0, 3, 1))).toBe(4);
  expect(sizeOf(span(0, 1, 0.25))).toBe(5);
  expect(sizeOf(span(0, 3))).toBe(Infinity);
  // The greatest one may lie between two steps.
  expect(sizeOf(span(0, 10, 3))).toBe(4);
});

test('the only value of a span counts as known', () => {
  expect(onlyOf(options(2))).toBe(2);
  expect(onlyOf(options(1, 2))).toBeNull();
  expect(onlyOf(span(0.5, 0.5))).toEqual(f(0.5));
  expect(onlyOf(span(0.5, 1.5))).toBeNull();
  expect(onlyOf(span(0.5, 1))).toBeNull();
});

test('a value is found by its number of steps', () => {
  expect(valueAfter(span(1, 3, 0.5), 0n)).toEqual(f(1));
  expect(valueAfter(span(1, 3, 0.5), 3n)).toEqual(f(2.5));
});

test('every value is listed once, from the ends inwards', () => {
  const values = (of: InputSpan) => everyValue(of).map((one) => (one.kind === 'option' ? one.options : ends(one)));
  expect(values(options(3, 1))).toEqual([[3], [1]]);
  expect(values(span(2, 2))).toEqual([[2, 2]]);
  expect(values(span(0, 4, 1)).map((one) => one?.[0])).toEqual([4, 0, 3, 1, 2]);
  expect(values(span(0, 1.5, 0.5)).map((one) => one?.[0])).toEqual([1.5, 0, 1, 0.5]);
  for (const one of everyValue(span(0, 4, 1))) expect(onlyOf(one)).not.toBeNull();
});

describe('the nearest values', () => {
  test.each<[NumberSpan, number, readonly number[]]>([
    // Without steps the number itself, or the end that is nearest.
    [span(1, 3), 2.2, [2.2]],
    [span(1, 3), 0, [1]],
    [span(1, 3), 5, [3]],
    [span(1, 3), 1, [1]],
    [span(0.5, 2.5), 0.3, [0.5]],
    [span(0.5, 2.5), 0.7, [0.7]],
    [span(0.5, 2.5), 2.4, [2.4]],
    [span(0.5, 2.5), 2.7, [2.5]],
    [span(0.5, 2.5), 2.5, [2.5]],
    // On both sides of it, one where it is hit.
    [span(0, 4, 1), 2, [2]],
    [span(0, 4, 1), 2.4, [2, 3]],
    [span(1, 3, 0.5), 1.6, [1.5, 2]],
    [span(0, 4, 1), -3, [0]],
    [span(0, 4, 1), 9, [4]],
    [span(0, 4, 1), 3.9, [3, 4]],
    [span(0, 4, 1), -0.5, [0]],
    [span(0, 4, 1), 4.5, [4]],
  ])('of %# to %f are %j', (of, wanted, values) => {
    expect(nearest(of, wanted).map(numberOf)).toEqual(values);
  });
});

describe('a span cut off', () => {
  test.each<[NumberSpan, number, readonly number[] | null]>([
    [span(1, 3), 3, [1, 3]],
    [span(1, 3), 4, [1, 3]],
    [span(1, 3), 2.5, [1, 2.5]],
    [span(1, 3), 1, [1, 1]],
    [span(1, 3), 0.5, null],
    [span(1, 4, 1), 3.5, [1, 3]],
    [span(1, 4, 1), 3, [1, 3]],
    [span(1, 4, 1), 1, [1, 1]],
    [span(1, 4, 1), 0.9, null],
    [span(0.5, 4.5, 1), 3, [0.5, 2.5]],
    [span(0.25, 3.5), 1.75, [0.25, 1.75]],
    [span(0.25, 3.5), 0.25, [0.25, 0.25]],
    [span(0.25, 3.5), 0.2, null],
    [span(0.25, 3.5), 3.6, [0.25, 3.5]],
    [span(0.25, 3.25, 0.5), 1.8, [0.25, 1.75]],
    [span(0, 6, 1.5), 5, [0, 4.5]],
    [span(0.25, 3.25, 0.5), 0.3, [0.25, 0.25]],
    [span(0.25, 3.25, 0.5), 0.2, null],
  ])('above: %# at %f leaves %j', (of, end, left) => {
    expect(ends(atMost(of, f(end)))).toEqual(left);
  });

  test.each<[NumberSpan, number, readonly number[] | null]>([
    [span(1, 3), 1, [1, 3]],
    [span(1, 3), 0, [1, 3]],
    [span(1, 3), 2.5, [2.5, 3]],
    [span(1, 3), 3, [3, 3]],
    [span(1, 3), 3.5, null],
    [span(1, 4, 1), 2.5, [3, 4]],
    [span(1, 4, 1), 3, [3, 4]],
    [span(1, 4, 1), 4, [4, 4]],
    [span(1, 4, 1), 4.1, null],
    [span(1, 4, 1), 0.5, [1, 4]],
    [span(0.5, 4.5, 1), 3, [3.5, 4.5]],
    [span(0.25, 3.5), 1.75, [1.75, 3.5]],
    [span(0.25, 3.5), 3.5, [3.5, 3.5]],
    [span(0.25, 3.5), 3.6, null],
    [span(0.25, 3.5), 0.2, [0.25, 3.5]],
    [span(0.25, 3.25, 0.5), 1.8, [2.25, 3.25]],
    [span(0.25, 3.25, 0.5), 1.75, [1.75, 3.25]],
    [span(0.25, 3.25, 0.5), 3.2, [3.25, 3.25]],
    [span(0.25, 3.25, 0.5), 3.3, null],
  ])('below: %# at %f leaves %j', (of, end, left) => {
    expect(ends(atLeast(of, f(end)))).toEqual(left);
  });

  test('is the same object if nothing is cut off', () => {
    const one = span(1, 3, 1);
    expect(atMost(one, f(3))).toBe(one);
    expect(atLeast(one, f(1))).toBe(one);
  });
});
