/** Which combinations are found where not all values can be tried, and how many are at most. */
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../../../../../src/domain/rating/bounds.ts';
import type { Bounds, LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import { blockOf, foundCombinations, spansOf } from '../smallBlocks.ts';
import { fromEach } from '../smallConditions.ts';

const muc = choiceFact('muc', ['cao', 'thap'], [1, 0]);
const fine = (id: string, max: number, min = 0) => numberFact(id, { min, max });
const found = (facts: readonly Fact[], tests: readonly LeafCondition[], given: object = {}) => {
  const block = blockOf(facts, tests);
  const spans = spansOf(block, given);
  return { all: foundCombinations(block, spans), exact: block.combinations(spans).exact };
};

/** A sum and a difference that cannot both be high: beside a choice that is found out only by trying all values. */
const tied = [
  fine('x', 10),
  fine('w', 10),
  sumFact('s', [term('x'), term('w')]),
  sumFact('d', [term('x'), term('w', -1)]),
];
const tests = [...fromEach('s', 15), ...fromEach('d', 8), chosen('muc', ['cao'])];

test('values up to the maximum number are all tried', () => {
  const whole = (id: string) => numberFact(id, { max: 49, whole: true });
  const relations = [relationOf('equal', [term('x'), term('y', -1)])];
  const all = [...fromEach('x', 10), ...fromEach('y', 20), chosen('muc', ['cao'])];
  const block = blockOf([muc, whole('x'), whole('y')], all, relations);
  expect(foundCombinations(block, spansOf(block))).toEqual(['0 0 0', '0 0 1', '1 0 0', '1 0 1', '1 1 0', '1 1 1']);
  expect(block.combinations(spansOf(block)).exact).toBe(true);
});

test('a combination that some values certainly give is certain, even if others only might give it', () => {
  const far = choiceFact('muc', ['cao', 'thap'], [5_000, 0]);
  const facts = [
    far,
    numberFact('x', { max: 5_000, step: 5_000 }),
    numberFact('y', { max: 9_700, step: 97 }),
    numberFact('z', { max: 8_900, step: 89 }),
    sumFact('a', [term('muc'), term('x', -1)]),
    sumFact('b', [term('x'), term('y'), term('z')]),
  ];
  // It is certain that `b` is 5000 only if `x` is 5000; then `a` is at most 0.
  const { all, exact } = found(facts, [...fromEach('a', 0), ...fromEach('b', 5_000), number('b', { above: 5_000 })]);
  expect(all).toEqual(['0 1', '0 2', '1 0', '1 1', '1 2']);
  expect(exact).toBe(true);
});

test('values between all neighbouring thresholds are tried, whatever the thresholds are on', () => {
  const facts = [
    ...['x', 'y', 'w', 'v'].map((id) => fine(id, 20)),
    ratioFact('a', [term('x')], [term('w')]),
    ratioFact('b', [term('x')], [term('v')]),
    sumFact('c', [term('a'), term('y', 10)]),
  ];
  const { all, exact } = found(facts, [number('a', { above: 55 }), ...fromEach('b', 30), ...fromEach('c', 80)], {
    w: 10,
    v: 20,
  });
  // Above 5.5 and below 6 is the first, but not the second.
  expect(all).toEqual(['0 0 0', '0 0 1', '1 0 0', '1 0 1', '1 1 0', '1 1 1']);
  expect(exact).toBe(true);
});

describe('a combination counts as possible if not all values can be tried', () => {
  test('every combination of up to four quotients is found, each with a denominator of 0 or not', () => {
    const wholes = ['a', 'b', 'c', 'd'];
    const facts = [muc, fine('x', 10), ...wholes.map((id) => fine(id, 10))];
    const ratios = wholes.map((id) => ratioFact(`ty-${id}`, [term('x')], [term(id)]));
    const { all, exact } = found(
      [...facts, ...ratios],
      [...ratios.flatMap(({ id }) => fromEach(id, 50)), chosen('muc', ['cao'])],
    );
    expect(exact).toBe(false);
    expect(all).toHaveLength(3 ** 4 * 2);
  });

  test('every sum with the points of a choice is found', () => {
    const points = choiceFact('muc', ['cao', 'thap'], [8, 0.5]);
    const sum = sumFact('a', [term('y'), term('muc')]);
    const { all, exact } = found([points, ...tied, fine('y', 1), sum], [...tests, ...fromEach('a', 8.6)]);
    expect(exact).toBe(false);
    expect(all).toEqual(expect.arrayContaining(['0 0 0 1', '0 1 0 1', '1 0 0 0', '1 0 0 1', '0 0 1 0']));
  });

  test('a quotient with a denominator of 0 is found beside the values of its numerator', () => {
    const sum = sumFact('t', [term('p'), term('r')]);
    const facts = [muc, ...tied, ...['p', 'q', 'r'].map((id) => fine(id, 10)), sum];
    const ratio = ratioFact('ty', [term('t')], [term('q')]);
    const { all, exact } = found([...facts, ratio], [...fromEach('t', 10), ...tests, ...fromEach('ty', 50)]);
    expect(exact).toBe(false);
    expect(all).toEqual(expect.arrayContaining(['0 0 0 0 -1', '1 0 0 1 -1', '0 0 0 0 0', '0 0 0 0 1', '1 0 0 1 1']));
  });

  test.each<[string, readonly [number, number], readonly [number, number], Bounds, readonly string[]]>([
    ['its greatest value', [1, 2], [3, 4], { from: percentOf(2, 3) }, ['0', '1']],
    ['its least value', [1, 2], [2, 3], { atMost: percentOf(1, 3) }, ['0', '1']],
    ['its least value below 0', [-2, -1], [3, 4], { below: -66.666666 }, ['0', '1']],
    ['its greatest value below 0', [-2, -1], [2, 3], { from: -33.333334 }, ['0', '1']],
    ['very great values', [99_999, 100_001], [2, 3], { atMost: 3_333_300 }, ['0', '1']],
    ['nothing just above a greatest value that is exact', [1, 2], [2, 4], { from: 100.000001 }, ['0']],
    ['nothing just below a least value that is exact', [1, 2], [2, 4], { atMost: 24.999999 }, ['1']],
    ['nothing far above its greatest value', [1, 2], [3, 4], { from: 66.7 }, ['0']],
    ['nothing far below its least value', [1, 2], [2, 3], { atMost: 33.3 }, ['1']],
    ['nothing below 0 where its least value is 0', [0, 2], [3, 4], { below: 0 }, ['0']],
  ])('of a quotient %s', (_, part, whole, bounds, expected) => {
    const facts = [
      muc,
      ...tied,
      numberFact('p', { min: part[0], max: part[1] }),
      numberFact('q', { min: whole[0], max: whole[1] }),
      ratioFact('ty', [term('p')], [term('q')]),
    ];
    const { all, exact } = found(facts, [...tests, number('ty', bounds)]);
    expect(exact).toBe(false);
    expect([...new Set(all.map((pieces) => pieces.split(' ')[3]))]).toEqual(expected);
  });
});

test('a single choice is linked to nothing', () => {
  expect(found([muc, fine('x', 1)], [chosen('muc', ['cao']), ...fromEach('x', 1)])).toEqual({
    all: ['0 0', '0 1', '1 0', '1 1'],
    exact: true,
  });
});
