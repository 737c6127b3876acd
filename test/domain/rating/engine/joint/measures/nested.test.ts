/** Sums that contain others are written as sums of those, without coming to anything else. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  evaluated,
  expressionsIn,
  type Expression,
} from '../../../../../../src/domain/rating/engine/joint/measures/expression.ts';
import { nestedExpressions } from '../../../../../../src/domain/rating/engine/joint/measures/nested.ts';
import { PLAIN } from '../../../../../../src/domain/rating/engine/joint/measures/shape.ts';
import { decimalFraction, fraction, ZERO } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';

type Sum = Extract<Expression, { kind: 'sum' }>;
const input = (at: number): Expression => ({ kind: 'input', input: at });
/** A sum of values by their numbers, each times a number. */
const sum = (factors: Readonly<Record<number, number>>, start = 0, over: Partial<Sum> = {}): Sum => ({
  ...PLAIN,
  kind: 'sum',
  start: decimalFraction(start),
  terms: Object.entries(factors).map(([at, times]) => ({ times: decimalFraction(times), of: input(Number(at)) })),
  ...over,
});
const ratio = (part: Expression, whole: Expression): Expression => ({
  ...PLAIN,
  kind: 'ratio',
  part,
  whole,
  leastWhole: ZERO,
  none: null,
  isShare: { fromZero: false, toWhole: false },
});

/** Whether a sum, beside another, is written as a part of it. */
function isNested(part: Expression, whole: Expression): boolean {
  const written = nestedExpressions([whole, part]).get(whole)!;
  return expressionsIn(written).includes(part);
}

describe('a sum is written as a part of another', () => {
  const pair = sum({ 0: 1, 1: 1 });

  test.each<[string, boolean, Expression, Expression]>([
    ['that has its values', true, pair, sum({ 0: 1, 1: 1, 2: 1 })],
    ['in any order, with any start', true, sum({ 1: 1, 0: 1 }, 3), sum({ 0: 1, 1: 1, 2: 5 }, 2)],
    ['that has them as many times', true, sum({ 0: 2, 1: 4 }), sum({ 0: -1, 1: -2, 2: 1 })],
    ['but not where it has them unequally', false, pair, sum({ 0: 1, 1: 2, 2: 1 })],
    ['but not where one is missing', false, pair, sum({ 0: 1, 2: 1, 3: 1 })],
    ['but not where they do not count', false, pair, sum({ 0: 0, 1: 0, 2: 1 })],
    ['but not where its own do not count', false, sum({ 0: 0, 1: 1 }), sum({ 0: 1, 1: 1, 2: 1 })],
    ['but not of the same size', false, pair, sum({ 0: 1, 1: 1 })],
    ['but not of a single value', false, sum({ 0: 1 }), sum({ 0: 1, 1: 1 })],
    ['but not where it is rounded', false, sum({ 0: 1, 1: 1 }, 0, { round: fraction(1n) }), sum({ 0: 1, 1: 1, 2: 1 })],
    ['but not where it is limited', false, sum({ 0: 1, 1: 1 }, 0, { most: fraction(1n) }), sum({ 0: 1, 1: 1, 2: 1 })],
    ['of a shaped one', true, pair, sum({ 0: 1, 1: 1, 2: 1 }, 0, { round: fraction(1n), most: fraction(4n) })],
    ['that is part of a quotient', true, pair, ratio(sum({ 0: 1, 1: 1, 2: 1 }), sum({ 3: 1 }))],
    ['that divides', true, pair, ratio(sum({ 3: 1 }), sum({ 0: 1, 1: 1, 2: 1 }))],
    [
      'within another',
      true,
      pair,
      sum({ 4: 1 }, 0, { terms: [input(3), sum({ 0: 1, 1: 1, 2: 1 })].map((of) => ({ times: fraction(3n), of })) }),
    ],
  ])('%s: %s', (_, expected, part, whole) => {
    expect(isNested(part, whole)).toBe(expected);
  });

  test('but not if it contains a value twice', () => {
    const twice: Sum = { ...pair, terms: [...pair.terms, ...pair.terms] };
    expect(isNested(pair, { ...twice, terms: [...twice.terms, { times: fraction(1n), of: input(2) }] })).toBe(false);
    const double: Sum = { ...sum({ 0: 1, 1: 1 }), terms: [0, 0].map((at) => ({ times: fraction(1n), of: input(at) })) };
    expect(isNested(double, sum({ 0: 1, 1: 1, 2: 1 }))).toBe(false);
  });

  test('not if it is itself made of sums', () => {
    const inner = sum({ 0: 1, 1: 1 }, 0, { most: fraction(2n) });
    const outer: Sum = {
      ...PLAIN,
      kind: 'sum',
      start: ZERO,
      terms: [inner, input(2)].map((of) => ({ times: fraction(1n), of })),
    };
    expect(isNested(outer, sum({ 0: 1, 1: 1, 2: 1 }))).toBe(false);
  });

  test('the larger part first, which is itself written as a sum of the smaller', () => {
    const [triple, all] = [sum({ 0: 1, 1: 1, 2: 1 }), sum({ 0: 2, 1: 2, 2: 2, 3: 1 }, 1)];
    const nested = nestedExpressions([pair, triple, all]);
    const [within] = expressionsIn(nested.get(all)!).filter((one) => one === nested.get(triple));
    expect(within).toBeDefined();
    expect(expressionsIn(within!)).toContain(pair);
    expect(nested.get(pair)).toBe(pair);
  });

  test('and other sums stay as they are', () => {
    const others = [input(3), sum({ 3: 1 }), ratio(sum({ 3: 1 }), sum({ 2: 1 })), sum({ 2: 1, 3: 1 })];
    const nested = nestedExpressions([...others, pair]);
    for (const one of others) expect(nested.get(one)).toBe(one);
  });
});

test('every sum keeps its value, whatever the inputs', () => {
  const factor = fc.constantFrom(0, 1, 1, 1, 2, -1, 0.5);
  const some = fc.tuple(factor, factor, factor, factor, fc.integer({ min: -2, max: 2 })).map(([a, b, c, d, start]) => {
    const factors = Object.entries({ 0: a, 1: b, 2: c, 3: d }).filter(([, times]) => times !== 0);
    return sum(Object.fromEntries(factors), start);
  });
  fc.assert(
    fc.property(
      fc.array(some, { minLength: 2, maxLength: 5 }),
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }),
      (sums, values) => {
        const all = [...sums, ratio(sums[0]!, sums[1]!)];
        const value = (at: number) => fraction(BigInt(values[at]!));
        const nested = nestedExpressions(all);
        for (const one of all) expect(evaluated(nested.get(one)!, value)).toEqual(evaluated(one, value));
      },
    ),
    { numRuns: 200 },
  );
});
