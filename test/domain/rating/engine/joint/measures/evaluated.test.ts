/** What computed facts come to where everything is known, and what they are made of. */
import { describe, expect, test } from 'vitest';
import {
  evaluated,
  expressionsIn,
  inputsIn,
  ratiosIn,
} from '../../../../../../src/domain/rating/engine/joint/measures/expression.ts';
import { Expressions } from '../../../../../../src/domain/rating/engine/joint/measures/expressions.ts';
import { decimalFraction, numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { meanFact, pointsFact, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, rules } from '../../../smallRules.ts';

const ENTERED: readonly Fact[] = [
  numberFact('x', { max: 10 }),
  numberFact('y', { max: 10 }),
  numberFact('tu', { min: 2, max: 10 }),
];

function expressions(facts: readonly Fact[]) {
  const ruleset = rules({ doc: { tot: number('x', { from: 1 }) } }, { facts: [...ENTERED, ...facts] });
  return new Expressions(ruleset, ruleset.roles[0]!);
}

describe('the value of a computed fact', () => {
  const value = (fact: Fact, [x, y = 0]: readonly number[], others: readonly Fact[] = []) => {
    const all = expressions([fact, ...others]);
    const found = evaluated(all.expressionOf(fact.id), (at) => decimalFraction(all.inputs[at]!.where === 'x' ? x! : y));
    return found === null ? null : numberOf(found);
  };

  test.each<[Fact, readonly number[], number | null]>([
    [sumFact('s', [term('x'), term('y', -2)], { start: 1 }), [5, 2], 2],
    [sumFact('s', [term('x', -2, { max: 5 })]), [4], -5],
    [sumFact('s', [term('x', 2, { min: 5 })]), [1], 5],
    [meanFact('m', [term('x', 3), term('y')]), [4, 8], 5],
    [ratioFact('r', [term('x')], [term('y')]), [3, 4], 75],
    [ratioFact('r', [term('x')], [term('y')]), [3, 0], null],
    [ratioFact('r', [term('x')], [term('y')], { ifNone: 40, max: 30 }), [3, 0], 40],
    [ratioFact('r', [term('x')], [term('y')], { round: 10, max: 70 }), [2, 3], 70],
    [
      pointsFact(
        'p',
        'x',
        [
          [{ from: 5 }, 3],
          [{ from: 2 }, 1, 2],
          [{}, 0],
        ],
        { max: 6 },
      ),
      [4],
      6,
    ],
    [
      pointsFact(
        'p',
        'x',
        [
          [{ from: 5 }, 3],
          [{ from: 2 }, 1, 2],
          [{}, 0],
        ],
        { max: 6 },
      ),
      [2],
      5,
    ],
  ])('%j of %j is %j', (fact, values, expected) => {
    expect(value(fact, values)).toBe(expected);
  });

  test('is missing if a part has none', () => {
    const inner = ratioFact('trong', [term('x')], [term('y')]);
    expect(value(sumFact('s', [term('trong'), term('x')]), [3, 0], [inner])).toBeNull();
    expect(value(ratioFact('r', [term('trong')], [term('x')], { ifNone: 7 }), [0, 0], [inner])).toBeNull();
    expect(value(ratioFact('r', [term('x')], [term('trong')], { ifNone: 7 }), [3, 0], [inner])).toBeNull();
  });
});

test('every fact is built once, and its parts are found', () => {
  const facts = [
    sumFact('trong', [term('x'), term('y')]),
    ratioFact('r', [term('trong')], [term('x'), term('tu')]),
    sumFact('s', [term('r'), term('trong', 2)]),
  ];
  const all = expressions(facts);
  const of = all.expressionOf('s');
  expect(all.expressionOf('s')).toBe(of);
  expect(inputsIn(of).map((at) => all.inputs[at]!.where)).toEqual(['x', 'y', 'x', 'tu', 'x', 'y']);
  expect(ratiosIn(of)).toEqual([all.expressionOf('r')]);
  expect(expressionsIn(of)).toContain(all.expressionOf('trong'));
  expect(expressionsIn(of)[0]).toBe(of);
  expect(expressionsIn(of)).toContainEqual({ kind: 'input', input: 0 });
  expect(() => all.expressionOf('khac')).toThrow('"khac"');
  expect(() => all.fact('khac')).toThrow(RangeError);
});
