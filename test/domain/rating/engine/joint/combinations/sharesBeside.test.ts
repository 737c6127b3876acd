/** Values that need not occur, in shares beside and within each other: exactly what trying all values gives. */
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { items, meanFact, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { numberFact } from '../../../smallRules.ts';
import {
  blockOf,
  foundCombinations,
  spansOf,
  triedCombinations,
  type Values,
  type BlockCase,
  shaped,
} from '../smallBlocks.ts';
import { fromEach } from '../smallConditions.ts';

const absent = { whole: true, absent: 'không có' } as const;
const d = numberFact('d', { max: 2, ...absent, items: items('p', 'q') });
const e = numberFact('e', { max: 2, ...absent, items: items('r', 's') });
const most = (fact: string) => term(fact, 1, { most: true });
/** The share of what the values that occur can come to; null where none does. */
const shareOf = (values: Values, ...wheres: readonly string[]) => {
  const there = wheres.map((where) => values[where]!).filter((value) => value >= 0);
  const sum = there.reduce((all, value) => all + value, 0);
  return there.length === 0 ? null : { sum, whole: 2 * there.length, share: (100 * sum) / (2 * there.length) };
};
const ofD = (values: Values) => shareOf(values, 'd["p"]', 'd["q"]');
const ofE = (values: Values) => shareOf(values, 'e["r"]', 'e["s"]');

/** Rounded shares that come to a number where nothing occurs, and what is made of them. */
const a = ratioFact('a', [term('d')], [most('d')], { ifNone: 50, round: 10 });
const b = ratioFact('b', [term('e')], [most('e')], { ifNone: 0, round: 25 });
const aOf = (values: Values) => shaped(ofD(values)?.share ?? 50, 10);
const bOf = (values: Values) => shaped(ofE(values)?.share ?? 0, 25);

const CASES: Readonly<Record<string, BlockCase>> = {
  'two rounded shares in one sum': [
    [d, e, a, b, sumFact('tong', [term('a', 0.5), term('b', 0.5)])],
    fromEach('tong', 40, 60, 85),
    { tong: (values) => (aOf(values) + bOf(values)) / 2 },
    [
      {},
      { d: { p: 'absent' } },
      { d: { p: 1, q: 2 } },
      { e: { r: 'absent', s: 'absent' } },
      { d: { q: 0 }, e: { s: 2 } },
    ],
  ],
  'two rounded shares that are tested too': [
    [d, e, a, b, sumFact('tong', [term('a', 0.5), term('b', 0.5)])],
    [...fromEach('b', 50), ...fromEach('tong', 60), ...fromEach('a', 40, 70)],
    { a: aOf, b: bOf, tong: (values) => (aOf(values) + bOf(values)) / 2 },
    [{}, { d: { p: 'absent', q: 'absent' } }, { d: { p: 1 }, e: { r: 2 } }],
  ],
  'two shares as they are, beside each other': [
    [d, e, ratioFact('u', [term('d')], [most('d')]), ratioFact('v', [term('e')], [most('e')])],
    [...fromEach('u', 30, 60), ...fromEach('v', 50, 80)],
    { u: (values) => ofD(values)?.share ?? null, v: (values) => ofE(values)?.share ?? null },
    [{}, { d: { p: 'absent' }, e: { r: 'absent' } }, { d: { p: 2, q: 'absent' } }, { e: { r: 0, s: 1 } }],
  ],
  'a share of a sum with another share in it': [
    [d, e, a, ratioFact('m', [term('a', 0.1), term('e')], [term('a', 0.1, { most: true }), most('e')])],
    [...fromEach('m', 40, 70), ...fromEach('a', 60)],
    {
      a: aOf,
      m: (values) => (100 * (aOf(values) / 10 + (ofE(values)?.sum ?? 0))) / (10 + (ofE(values)?.whole ?? 0)),
    },
    [{}, { e: { r: 'absent', s: 'absent' } }, { d: { p: 2 }, e: { r: 2 } }, { d: { p: 'absent', q: 'absent' } }],
  ],
  'two shares of the same values': [
    [d, ratioFact('u', [term('d')], [most('d')]), meanFact('tb', [term('d')])],
    [...fromEach('u', 30, 60), ...fromEach('tb', 1, 1.5)],
    {
      u: (values) => ofD(values)?.share ?? null,
      tb: (values) => (ofD(values) === null ? null : (2 * ofD(values)!.sum) / ofD(values)!.whole),
    },
    [{}, { d: { p: 'absent' } }, { d: { p: 2, q: 'absent' } }],
  ],
  'two rounded shares of the same values in one sum': [
    [
      d,
      a,
      ratioFact('u', [term('d')], [most('d')], { ifNone: 0, round: 25 }),
      sumFact('tong', [term('a', 0.5), term('u', 0.5)]),
    ],
    [...fromEach('tong', 25, 26, 50, 76), ...fromEach('a', 40), ...fromEach('u', 50)],
    {
      a: aOf,
      u: (values) => shaped(ofD(values)?.share ?? 0, 25),
      tong: (values) => (aOf(values) + shaped(ofD(values)?.share ?? 0, 25)) / 2,
    },
    [{}, { d: { p: 'absent', q: 'absent' } }, { d: { p: 0 } }],
  ],
  'a share that comes to a fraction where nothing occurs': [
    [d, ratioFact('u', [term('d')], [most('d')], { ifNone: 12.5, round: 10 }), sumFact('tong', [term('u', 2)])],
    fromEach('tong', 20, 25, 30, 100),
    { tong: (values) => 2 * (ofD(values) === null ? 12.5 : shaped(ofD(values)!.share, 10)) },
    [{}, { d: { p: 'absent', q: 'absent' } }, { d: { p: 0 } }],
  ],
  'a number that need not occur, tested by itself and in a sum': [
    [
      numberFact('x', { min: 1, max: 3, ...absent }),
      numberFact('z', { max: 2, whole: true }),
      sumFact('s', [term('x'), term('z')]),
    ],
    [...fromEach('x', 2), ...fromEach('s', 1, 3)],
    { x: ({ x }) => Math.max(0, x!), s: ({ x, z }) => Math.max(0, x!) + z! },
    [{}, { x: 'absent' }, { x: 2 }, { z: 0 }, { z: 2 }],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, [facts, tests, quantities, given]) => {
  test.each(given)('while %j is known', (known) => {
    for (const order of [tests, [...tests].reverse()]) {
      const block = blockOf(facts, order);
      const spans = spansOf(block, known);
      expect(foundCombinations(block, spans)).toEqual(triedCombinations(block, spans, quantities));
      expect(block.combinations(spans).exact).toBe(true);
    }
  });
});

test('the absence of a value is tried beside its numbers', () => {
  const facts = [
    numberFact('x', { min: 5, max: 10, absent: 'không có' }),
    numberFact('y', { max: 10 }),
    sumFact('s', [term('x'), term('y')]),
    sumFact('t', [term('x'), term('y', -1)]),
  ];
  const block = blockOf(facts, [...fromEach('s', 6), ...fromEach('t', 0)]);
  expect(foundCombinations(block, spansOf(block))).toEqual(['0 0', '0 1', '1 0', '1 1']);
  expect(block.combinations(spansOf(block)).exact).toBe(true);
});

describe('a share that may be undefined', () => {
  const u = ratioFact('u', [term('d')], [most('d')], { round: 10 });
  const tong = sumFact('tong', [term('u', 0.1), term('e')]);
  const found = (share: Fact, given: object) => {
    const block = blockOf([d, e, share, tong], fromEach('tong', 5, 11));
    const spans = spansOf(block, given);
    return { all: foundCombinations(block, spans), exact: block.combinations(spans).exact };
  };

  test('is added up exactly once some item of it certainly occurs', () => {
    expect(found(u, {}).exact).toBe(false);
    expect(found(u, {}).all).toEqual(expect.arrayContaining(['-1', '0', '1', '2']));
    expect(found(u, { d: { p: 1 } })).toEqual({ all: ['0', '1', '2'], exact: true });
    expect(found(u, { d: { p: 2, q: 'absent' }, e: { r: 0 } })).toEqual({ all: ['1', '2'], exact: true });
  });

  test('is never added up exactly unless it is rounded', () => {
    const bare = ratioFact('u', [term('d')], [most('d')]);
    expect(found(bare, { d: { p: 1 } })).toEqual({ all: ['0', '1', '2'], exact: false });
  });
});
