/** What each tested thing can come to on its own, whatever the others do. */
import { describe, expect, test } from 'vitest';
import type { CountCondition, LeafCondition } from '../../../../../../src/domain/rating/condition.ts';
import { combinationsApart } from '../../../../../../src/domain/rating/engine/joint/combinations/apart.ts';
import { TooFine } from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { choiceFact, chosen, items, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, yes, yesNoFact } from '../../../smallRules.ts';
import { blockOf, spansOf } from '../smallBlocks.ts';

const facts: readonly Fact[] = [
  numberFact('x', { max: 10 }),
  numberFact('y', { max: 10 }),
  numberFact('mot', { min: 1, max: 10 }),
  numberFact('mon', { max: 10, items: items('p', 'q', 'r') }),
  { ...numberFact('thap', { max: 10 }), kind: 'lowestOf', items: items('s', 't') } as Fact,
  { ...yesNoFact('viec'), items: items('u', 'v') } as Fact,
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'vua', 'thap'], [2, 1, 0]),
  sumFact('tong', [term('x'), term('y', -1)]),
  ratioFact('ty', [term('x')], [term('y')]),
  ratioFact('tyMot', [term('x')], [term('mot')]),
  ratioFact('tyKhong', [term('x')], [term('y')], { ifNone: 100 }),
  ratioFact('tyLech', [term('x')], [term('mot'), term('y', -1)]),
  sumFact('gom', [term('ty'), term('x')]),
];
const count = (over: Partial<CountCondition>, ...marks: readonly number[]): readonly LeafCondition[] =>
  marks.map((mark) => ({
    id: `dem${mark}`,
    clause: 'dieu-1',
    kind: 'count',
    facts: ['mon'],
    each: { bounds: { from: 5 } },
    as: 'count',
    bounds: { from: mark },
    ...over,
  }));

/** The pieces of the only measure of some tests. */
function pieces(tests: readonly LeafCondition[], given: object = {}): readonly number[] {
  const block = blockOf(facts, tests);
  return combinationsApart(block.plan, spansOf(block, given)).map(([piece]) => piece!);
}

describe('a number can be in the pieces between its ends', () => {
  // Below 2, 2 itself, from above 2 to 6, above 6.
  const cut = (fact: string) => [number(fact, { below: 2 }), number(fact, { atMost: 2 }), number(fact, { above: 6 })];

  test.each<[string, object, readonly number[]]>([
    ['x', {}, [0, 1, 2, 3]],
    ['x', { x: 1 }, [0]],
    ['x', { x: 2 }, [1]],
    ['x', { x: 6 }, [2]],
    ['x', { x: 7 }, [3]],
    ['tong', { y: 0 }, [0, 1, 2, 3]],
    ['tong', { y: 4 }, [0, 1, 2]],
    ['tong', { y: 8 }, [0, 1]],
    ['tong', { y: 9 }, [0]],
    ['tong', { x: 2 }, [0, 1]],
    ['tong', { x: 1 }, [0]],
    ['tong', { x: 10, y: 4 }, [2]],
    ['tong', { x: 10, y: 3 }, [3]],
    ['tong', { x: 10, y: 8 }, [1]],
  ])('%s, while %j is known: %j', (fact, given, expected) => {
    expect(pieces(cut(fact), given)).toEqual(expected);
  });
});

describe('a quotient may be undefined', () => {
  test.each<[string, object, readonly number[]]>([
    ['ty', {}, [0, 1, -1]],
    ['ty', { y: 4 }, [0, 1]],
    ['ty', { y: 0 }, [-1]],
    ['ty', { x: 0 }, [0, -1]],
    ['tyMot', {}, [0, 1]],
    ['tyKhong', {}, [0, 1]],
    ['tyKhong', { y: 0 }, [1]],
    ['tyLech', {}, [0, 1, -1]],
    ['gom', {}, [0, 1, -1]],
    ['gom', { y: 5, x: 2 }, [0]],
  ])('%s, while %j is known: %j', (fact, given, expected) => {
    expect(pieces([number(fact, { from: 50 })], given)).toEqual(expected);
  });
});

describe('options, counts and minima have the pieces of their own values', () => {
  test.each<[object, readonly number[]]>([
    [{}, [0, 1, 2]],
    [{ muc: 'vua' }, [1]],
  ])('a choice, while %j is known: %j', (given, expected) => {
    expect(pieces([chosen('muc', ['cao'])], given)).toEqual(expected);
  });

  test('a yes/no fact', () => {
    expect(pieces([yes('co')])).toEqual([0, 1]);
    expect(pieces([yes('co')], { co: true })).toEqual([1]);
  });

  test.each<[object, readonly number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ mon: { p: 5 } }, [1, 2, 3]],
    [{ mon: { p: 4 } }, [0, 1, 2]],
    [{ mon: { p: 5, q: 4 } }, [1, 2]],
    [{ mon: { p: 5, q: 4, r: 9 } }, [2]],
  ])('how many are high, while %j is known: %j', (given, expected) => {
    expect(pieces(count({}, 1, 2, 3), given)).toEqual(expected);
  });

  test.each<[object, readonly number[]]>([
    [{}, [0, 1, 2]],
    [{ viec: { u: true } }, [1, 2]],
    [{ viec: { u: false } }, [0, 1]],
    [{ viec: { u: false, v: true } }, [1]],
  ])('how many are done, while %j is known: %j', (given, expected) => {
    expect(pieces(count({ facts: ['viec'], each: { is: true } }, 1, 2), given)).toEqual(expected);
  });

  test('a minimum of several values is not narrowed', () => {
    expect(pieces([number('thap', { from: 5 })], { thap: { s: 7, t: 8 } })).toEqual([0, 1]);
  });
});

test('several quantities are combined in every way while there are not too many combinations', () => {
  const block = blockOf(facts, [number('x', { from: 5 }), chosen('muc', ['cao']), yes('co')]);
  const all = combinationsApart(block.plan, spansOf(block, { co: false })).map((some) => some.join(''));
  expect(all.sort()).toEqual(['000', '010', '020', '100', '110', '120']);
  const pairs = (steps: number) => {
    const tests = ['x', 'y'].flatMap((fact) =>
      Array.from({ length: steps }, (_, at) => number(fact, { below: (at + 1) / 20 })),
    );
    const fine = blockOf(facts, tests);
    return combinationsApart(fine.plan, spansOf(fine)).length;
  };
  expect(pairs(139)).toBe(140 * 140);
  expect(() => pairs(150)).toThrow(TooFine);
});
