/** What conditions of a block compare, and the pieces into which their tests cut it. */
import { describe, expect, test } from 'vitest';
import { Expressions } from '../../../../../../src/domain/rating/engine/joint/measures/expressions.ts';
import {
  changesOf,
  extentOf,
  keyOf,
  measureOf,
  passes,
  truthsIn,
  type JointLeaf,
} from '../../../../../../src/domain/rating/engine/joint/measures/measures.ts';
import { decimalFraction, numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { ItemTest } from '../../../../../../src/domain/rating/measures.ts';
import { choiceFact, chosen, items, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, rules, yes, yesNoFact } from '../../../smallRules.ts';
import { itemCount } from '../smallConditions.ts';

const facts: readonly Fact[] = [
  numberFact('x', { max: 10 }),
  numberFact('mon', { max: 10, items: [...items('p', 'q'), { id: 'r', name: 'R', max: 4 }] }),
  { ...numberFact('thap', { min: 2, max: 8 }), kind: 'lowestOf', items: items('s', 't') } as Fact,
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'vua', 'thap']),
  { id: 'truoc', kind: 'level', name: 'Năm trước', clause: 'dieu-1' },
  sumFact('tong', [term('x'), term('mon')]),
  ratioFact('ty', [term('x')], [term('tong')]),
];
const ruleset = rules({ doc: { tot: yes('co'), kem: yes('co', false) } }, { facts });
const all = () => new Expressions(ruleset, ruleset.roles[0]!);
const measure = (...leaves: readonly JointLeaf[]) =>
  measureOf(
    all(),
    'k',
    leaves.map((_, at) => at + 7),
    leaves,
  );

test('tests measure the same thing if they have the same facts, items and counted answers', () => {
  expect(keyOf(number('x', { from: 1 }))).toBe(keyOf(number('x', { below: 9 })));
  expect(keyOf(chosen('muc', ['cao']))).toBe(keyOf(chosen('muc', ['vua'])));
  expect(keyOf(itemCount())).toBe(keyOf(itemCount({ as: 'share', bounds: { above: 50 } })));
  const keys = [
    number('x', {}),
    number('y', {}),
    yes('co'),
    itemCount(),
    itemCount({ items: ['p'] }),
    itemCount({ each: { is: true } }),
    itemCount({ facts: ['x'] }),
  ].map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('a tested quantity is cut', () => {
  test('into the options of a yes/no fact, a choice or a level', () => {
    expect(measure(yes('co'), yes('co', false))).toMatchObject({
      kind: 'option',
      slots: [7, 8],
      cuts: [{ truths: [2, 1] }, { truths: [1, 2] }],
    });
    expect(measure(chosen('muc', ['cao', 'thap']))).toMatchObject({
      kind: 'option',
      cuts: [{ truths: [1] }, { truths: [2] }, { truths: [1] }],
    });
    expect(measure(chosen('truoc', ['kem']))).toMatchObject({
      kind: 'option',
      cuts: [{ truths: [2] }, { truths: [1] }],
    });
  });

  test('at thresholds within the range of the number', () => {
    const pieces = (fact: string, ...marks: readonly number[]) => {
      const { kind, cuts } = measure(...marks.map((from) => number(fact, { from })));
      return kind === 'value' || kind === 'lowest' ? [kind, ...cuts.map(({ bounds }) => bounds)] : [];
    };
    expect(pieces('x', 5)).toEqual(['value', { below: 5 }, { from: 5 }]);
    expect(pieces('thap', 5)).toEqual(['lowest', { below: 5 }, { from: 5 }]);
    // Whatever the facts, it is never lower, or never as high.
    expect(pieces('tong', 0)).toEqual(['value', {}]);
    expect(pieces('tong', 40)).toEqual(['value', { below: 40 }, { from: 40 }]);
    expect(pieces('thap', 2)).toEqual(['lowest', {}]);
  });

  test('into numbers of items, including none', () => {
    expect(measure(itemCount({ items: ['p', 'r'] }))).toMatchObject({
      kind: 'count',
      inputs: [0, 2],
      cuts: [
        { from: 0, to: 1 },
        { from: 2, to: 2 },
      ],
    });
    expect(measure(itemCount({ items: [] }))).toMatchObject({ inputs: [], cuts: [{ from: 0, to: 1 }] });
    expect(measure(itemCount({ facts: ['mon', 'thap'], each: { bounds: { from: 3 } } }))).toMatchObject({
      inputs: [0, 1, 2, 3, 4],
    });
  });

  test('not at all if the test does not fit the fact', () => {
    expect(() => measure(yes('x'))).toThrow(new RangeError('fact "x" is a number'));
    expect(() => measure(chosen('mon', ['cao']))).toThrow('fact "mon" is a number');
    expect(() => measure(itemCount({ facts: ['tong'] }))).toThrow(
      new RangeError('fact "tong" is computed and has no items'),
    );
  });

  test('and has the test results of its piece, undefined ones without a value', () => {
    const of = measure(number('ty', { from: 50 }), number('ty', { below: 50 }));
    expect(truthsIn(of, 0)).toEqual([2, 1]);
    expect(truthsIn(of, 1)).toEqual([1, 2]);
    expect(truthsIn(of, -1)).toEqual([4, 4]);
  });
});

test('the extent of a number includes every threshold', () => {
  const extent = (id: string, ...marks: readonly number[]) => {
    const own = all();
    return extentOf(
      own,
      own.expressionOf(id),
      marks.map((from) => ({ from })),
    );
  };
  expect(extent('x')).toEqual([0, 10]);
  expect(extent('x', -3, 5)).toEqual([-3, 10]);
  expect(extent('x', 12)).toEqual([0, 12]);
  expect(extent('tong')).toEqual([0, 34]);
});

describe('an item passes a test', () => {
  const inputs = () => {
    const own = all();
    const [p, , r] = own.inputsOf(facts[1] as Extract<Fact, { kind: 'number' }>);
    return { p: own.inputs[p!]!, r: own.inputs[r!]! };
  };
  const { p, r } = inputs();
  const nothing = {
    ...p,
    span: { kind: 'number', lo: decimalFraction(0), hi: decimalFraction(0), step: null },
  } as const;

  test.each<[ItemTest, typeof p, number, boolean]>([
    [{ bounds: { from: 4 } }, p, 4, true],
    [{ bounds: { above: 4 } }, p, 4, false],
    [{ bounds: { from: 80 }, ofMax: true }, p, 8, true],
    [{ bounds: { from: 80 }, ofMax: true }, p, 7.9, false],
    [{ bounds: { from: 80 }, ofMax: true }, r, 3.2, true],
    [{ bounds: { from: 80 }, ofMax: true }, r, 3.1, false],
    // Of a maximum of 0 nothing is a share.
    [{ bounds: { atMost: 50 }, ofMax: true }, nothing, 0, false],
  ])('%j', (each, input, value, expected) => {
    expect(passes(each, input, decimalFraction(value), [])).toBe(expected);
  });

  test('by its option', () => {
    expect([0, 1].map((option) => passes({ is: true }, p, option, [false, true]))).toEqual([false, true]);
    expect([0, 1].map((option) => passes({ is: false }, p, option, [false, true]))).toEqual([true, false]);
    expect([0, 1, 2].map((option) => passes({ in: ['a', 'c'] }, p, option, ['a', 'b', 'c']))).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('with thresholds that are shares of its own maximum if declared so', () => {
    const changes = (each: ItemTest, input = p) => changesOf(each, input).map(numberOf);
    expect(changes({ bounds: { from: 4, below: 9 } })).toEqual([4, 9]);
    expect(changes({ bounds: { from: 50 }, ofMax: true })).toEqual([5]);
    expect(changes({ bounds: { from: 50 }, ofMax: true }, r)).toEqual([2]);
    expect(changes({ is: true })).toEqual([]);
    expect(changes({ in: ['a'] })).toEqual([]);
  });
});
