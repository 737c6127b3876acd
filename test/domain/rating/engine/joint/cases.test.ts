/** Everything that a block can come to, as the dimensions and cases that maps, gaps and overlaps are made of. */
import { describe, expect, test } from 'vitest';
import type { LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, items, ratioFact, relationOf, sumFact, term } from '../../smallFacts.ts';
import { number, numberFact, yes, yesNoFact } from '../../smallRules.ts';
import { blockOf } from './smallBlocks.ts';
import { itemCount } from './smallConditions.ts';

const facts: readonly Fact[] = [
  numberFact('x', { max: 3, whole: true }),
  numberFact('y', { max: 3, whole: true }),
  numberFact('mon', { max: 10, items: items('p', 'q', 'r', 's') }),
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'vua', 'thap'], [2, 1, 0]),
  sumFact('tong', [term('x'), term('y')]),
  ratioFact('ty', [term('x')], [term('y')]),
];

/** What each range of pieces of a block's first dimension is in words of a test. */
function spanned(tests: readonly LeafCondition[]): Readonly<Record<string, unknown>> {
  const [dimension] = blockOf(facts, tests).cases().dimensions;
  const { pieces } = dimension!;
  return Object.fromEntries(
    pieces.flatMap((_, first) =>
      pieces.slice(first).map((__, more) => [`${first}-${first + more}`, dimension!.spanned(first, first + more)]),
    ),
  );
}

describe('a range of pieces, written as a test,', () => {
  const bounds = (from: string, of: object) => [from, { kind: 'number', fact: 'tong', bounds: of }] as const;

  test('of a number has the outer ends of its pieces', () => {
    expect(spanned([number('tong', { from: 2 }), number('tong', { above: 4 })])).toEqual(
      Object.fromEntries([
        bounds('0-0', { below: 2 }),
        bounds('0-1', { atMost: 4 }),
        ['0-2', null],
        bounds('1-1', { from: 2, atMost: 4 }),
        bounds('1-2', { from: 2 }),
        bounds('2-2', { above: 4 }),
      ]),
    );
  });

  test('of a yes/no fact or a choice lists the answers', () => {
    const answer = (is: boolean) => ({ kind: 'yesNo', fact: 'co', is });
    expect(spanned([yes('co')])).toEqual({ '0-0': answer(false), '1-1': answer(true), '0-1': null });
    const of = (...options: readonly string[]) => ({ kind: 'choice', fact: 'muc', in: options });
    expect(spanned([chosen('muc', ['cao'])])).toEqual({
      '0-0': of('cao'),
      '0-1': of('cao', 'vua'),
      '0-2': null,
      '1-1': of('vua'),
      '1-2': of('vua', 'thap'),
      '2-2': of('thap'),
    });
  });

  test('of a count is a number of items, even if a share is tested', () => {
    const test_ = (limits: object, over: object = {}) => ({
      kind: 'count',
      facts: ['mon'],
      each: { bounds: { from: 5 } },
      as: 'count',
      bounds: limits,
      ...over,
    });
    expect(spanned([itemCount({}), itemCount({ as: 'share', bounds: { from: 80 } })])).toEqual({
      '0-0': test_({ atMost: 1 }),
      '0-1': test_({ atMost: 3 }),
      '0-2': null,
      '1-1': test_({ from: 2, atMost: 3 }),
      '1-2': test_({ from: 2 }),
      '2-2': test_({ from: 4 }),
    });
    expect(spanned([itemCount({ items: ['p', 'q'] })])).toEqual({
      '0-0': test_({ atMost: 1 }, { items: ['p', 'q'] }),
      '0-1': null,
      '1-1': test_({ from: 2 }, { items: ['p', 'q'] }),
    });
  });
});

describe('the possible cases', () => {
  test('are the combinations that can occur together, without those in which a share is undefined', () => {
    const tests = [number('ty', { from: 100 }), number('tong', { from: 5 })];
    const cases = blockOf(facts, tests, [relationOf('atMost', [term('x'), term('y', -1)])]).cases();
    expect(cases.combinations.map((pieces) => pieces.join(' ')).sort()).toEqual(['0 0', '0 1', '1 0', '1 1']);
    expect(cases.exact).toBe(true);
    expect(cases.dimensions.map(({ slots }) => slots)).toEqual([[0], [1]]);
    expect(cases.dimensions.map(({ pieces }) => pieces.map(({ truths }) => [...truths]))).toEqual([
      [[2], [1]],
      [[2], [1]],
    ]);
    // With x at most 2 they cannot both be high and unequal.
    const less = [relationOf('atMost', [term('x'), term('y', -1)]), relationOf('atMost', [term('x')], -1)];
    expect(
      blockOf(facts, tests, less)
        .cases()
        .combinations.map((pieces) => pieces.join(' '))
        .sort(),
    ).toEqual(['0 0', '1 0']);
  });

  test('have one dimension for all tests on the same quantity', () => {
    const cases = blockOf(facts, [
      number('tong', { from: 2 }),
      yes('co'),
      number('tong', { from: 4 }),
      yes('co', false),
    ]).cases();
    expect(cases.dimensions.map(({ slots }) => slots)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(cases.combinations).toHaveLength(3 * 2);
  });

  test('have the test results of every combination of facts, undefined ones included', () => {
    const block = blockOf(facts, [number('ty', { from: 100 }), number('tong', { from: 5 })]);
    const values = new Uint8Array(2);
    const { cells, slots } = block.settleAll(values)!;
    expect(slots).toEqual([0, 1]);
    const rows = ['1 1', '1 2', '2 1', '2 2'];
    expect(cells.map((cell) => cell.join(' ')).sort()).toEqual([...rows, '4 2']);
    expect([...values]).toEqual([1 | 2 | 4, 1 | 2]);
    expect(block.cases().combinations).toHaveLength(rows.length);
  });

  test('of values too fine to be kept separate are all combinations that each measure allows', () => {
    const fine = [
      numberFact('x', { max: 10 }),
      choiceFact('muc', ['cao', 'thap'], [2, 0]),
      sumFact('tong', [term('x'), term('muc', 0.000001)], { start: 100_000_000 }),
    ];
    const cases = blockOf(fine, [number('tong', { from: 100_000_005 }), chosen('muc', ['cao'])]).cases();
    expect(cases.exact).toBe(false);
    expect(cases.combinations.map((pieces) => pieces.join(' ')).sort()).toEqual(['0 0', '0 1', '1 0', '1 1']);
  });
});
