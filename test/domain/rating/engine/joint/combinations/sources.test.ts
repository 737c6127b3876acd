/** Values that are tested and are part of sums: each number counts for the tests that it passes. */
import { describe, expect, test } from 'vitest';
import type { Bounds, LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, items, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact } from '../../../smallRules.ts';
import { blockOf, foundCombinations, spansOf, triedCombinations } from '../smallBlocks.ts';

const count = (fact: string, mark: number, least: number): LeafCondition => ({
  id: `dem-${fact}-${mark}`,
  clause: 'dieu-1',
  kind: 'count',
  facts: [fact],
  each: { bounds: { from: mark } },
  as: 'count',
  bounds: { from: least },
});

describe('the number at which a test changes belongs to the right piece', () => {
  test.each<[Bounds, readonly string[]]>([
    [{ from: 5 }, ['0 0', '1 0', '1 1']],
    [{ above: 4 }, ['0 0', '1 0', '1 1']],
    [{ atMost: 4 }, ['0 0', '1 0', '1 1']],
    [{ below: 5 }, ['0 0', '1 0', '1 1']],
  ])('is on one side of it only: %j', (bounds, expected) => {
    const facts = [
      numberFact('x', { max: 10, whole: true }),
      numberFact('y', { max: 1, whole: true }),
      sumFact('s', [term('x'), term('y')]),
    ];
    const block = blockOf(facts, [number('x', bounds), number('s', { from: 6 })]);
    expect(foundCombinations(block, spansOf(block))).toEqual(expected);
  });
});

test('tests of a number may have several thresholds, in any order and between its steps', () => {
  const tests = [number('x', { from: 5 }), number('x', { above: 5 }), count('x', 3, 1)];
  const block = blockOf([numberFact('x', { max: 10, step: 2 })], tests);
  // 4 is counted, but less than 5; nothing is 5.
  expect(foundCombinations(block, spansOf(block))).toEqual(['0 0', '0 1', '2 1']);
  expect(block.combinations(spansOf(block)).exact).toBe(true);
});

test('steps that do not divide the range end below its maximum', () => {
  const facts = [
    numberFact('y', { max: 10, step: 3 }),
    choiceFact('muc', ['cao', 'thap'], [1, 0]),
    sumFact('s', [term('y'), term('muc')]),
  ];
  const block = blockOf(facts, [number('s', { from: 10 }), number('s', { above: 10 })]);
  expect(foundCombinations(block, spansOf(block))).toEqual(['0', '1']);
});

test('steps and thresholds of any size are kept exactly', () => {
  const facts = [
    numberFact('x', { min: 0.25, max: 2, step: 0.7 }),
    numberFact('y', { max: 1, step: 0.3 }),
    choiceFact('muc', ['cao', 'thap'], [0.5, 0.125]),
    sumFact('s', [term('x'), term('y', 2), term('muc')]),
  ];
  const block = blockOf(facts, [
    number('x', { above: 0.9 }),
    number('y', { from: 0.55 }),
    chosen('muc', ['cao']),
    number('s', { from: 2.875 }),
  ]);
  for (const given of [{}, { x: 0.95 }, { y: 0.6 }, { muc: 'thap' }]) {
    const spans = spansOf(block, given);
    expect(foundCombinations(block, spans)).toEqual(
      triedCombinations(block, spans, {
        x: ({ x }) => x!,
        y: ({ y }) => y!,
        muc: ({ muc }) => muc!,
        s: ({ x, y, muc }) => Number((x! + 2 * y! + [0.5, 0.125][muc!]!).toFixed(6)),
      }),
    );
  }
});

test('with everything known, counts and minima are those of the values', () => {
  const facts = [
    numberFact('mon', { max: 10, items: items('p', 'q', 'r') }),
    { ...numberFact('thap', { max: 10 }), kind: 'lowestOf', items: items('s', 't') } as Fact,
  ];
  const block = blockOf(facts, [count('mon', 5, 2), number('thap', { from: 4 }), number('thap', { from: 8 })]);
  const one = (mon: readonly number[], thap: readonly number[]) => {
    const given = {
      mon: Object.fromEntries(mon.map((value, at) => ['pqr'[at]!, value])),
      thap: Object.fromEntries(thap.map((value, at) => ['st'[at]!, value])),
    };
    return foundCombinations(block, spansOf(block, given));
  };
  expect(one([5, 4, 4], [3, 9])).toEqual(['0 0']);
  expect(one([5, 4, 6], [9, 4])).toEqual(['1 1']);
  expect(one([9, 9, 9], [8, 9])).toEqual(['1 2']);
  expect(one([0, 0, 0], [9, 8])).toEqual(['0 2']);
});
