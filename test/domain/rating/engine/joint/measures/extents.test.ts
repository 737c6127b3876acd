/** How far computed facts can go, whatever is entered. */
import { describe, expect, test } from 'vitest';
import { boundsOf, type Expression } from '../../../../../../src/domain/rating/engine/joint/measures/expression.ts';
import { Expressions } from '../../../../../../src/domain/rating/engine/joint/measures/expressions.ts';
import { endsOf } from '../../../../../../src/domain/rating/engine/joint/measures/inputs.ts';
import { numberOf } from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { choiceFact, items, meanFact, pointsFact, ratioFact, relationOf, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, rules, yesNoFact } from '../../../smallRules.ts';

type Ratio = Extract<Expression, { kind: 'ratio' }>;
const whole = (id: string, over: object = {}) => numberFact(id, { max: 10, whole: true, ...over });
const ENTERED: readonly Fact[] = [
  whole('x'),
  whole('y'),
  whole('tu', { min: 2 }),
  numberFact('le', { max: 10 }),
  choiceFact('bac', ['cao', 'vua', 'thap'], [2, 0.5, 0]),
  numberFact('nua', { max: 3, step: 0.5 }),
  numberFact('mon', { max: 4, step: 0.25, items: items('p', 'q') }),
  yesNoFact('co'),
  choiceFact('muc', ['cao', 'thap'], [2, 0.5]),
];

function expressions(facts: readonly Fact[], relations: readonly Relation[] = []) {
  const ruleset = rules({ doc: { tot: number('x', { from: 1 }) } }, { facts: [...ENTERED, ...facts], relations });
  return new Expressions(ruleset, ruleset.roles[0]!);
}

/** The least and the greatest that a fact can come to, whatever is entered. */
function extent(
  fact: Fact,
  relations: readonly Relation[] = [],
  others: readonly Fact[] = [],
): readonly number[] | null {
  const all = expressions([fact, ...others], relations);
  const bounds = boundsOf(all.expressionOf(fact.id), (at) => endsOf(all.inputs[at]!));
  return bounds === null ? null : bounds.map(numberOf);
}

const notMore = relationOf('atMost', [term('y'), term('x', -1)]);

describe('the bounds of a computed fact', () => {
  test.each<[Fact, readonly number[] | null]>([
    [sumFact('s', [term('x'), term('y', -2)], { start: 1 }), [-19, 11]],
    [sumFact('s', [term('mon'), term('co', 3), term('muc', 2)]), [1, 15]],
    [sumFact('s', [term('mon', 1, { items: ['p'] })]), [0, 4]],
    [sumFact('s', [term('x', -1, { max: 4 }), term('y', 1, { min: 2 })]), [-2, 10]],
    [sumFact('s', [term('x')], { min: 2, max: 7 }), [2, 7]],
    [sumFact('s', [term('nua')], { round: 2 }), [0, 4]],
    [meanFact('m', [term('x', 3), term('mon')]), [0, 7.6]],
    [meanFact('m', [term('x', 0)]), [0, 0]],
    [
      pointsFact('p', 'x', [
        [{ from: 5 }, 3],
        [{}, -1],
      ]),
      [-1, 3],
    ],
    [
      pointsFact('p', 'x', [
        [{ from: 20 }, 3],
        [{ from: 5 }, 1, 0.5],
        [{}, 0],
      ]),
      [0, 6],
    ],
    // No whole above nothing is below its least step.
    [ratioFact('r', [term('x')], [term('y')]), [0, 1_000]],
    [ratioFact('r', [term('x')], [term('nua')]), [0, 2_000]],
    [ratioFact('r', [term('x')], [term('mon')]), [0, 4_000]],
    [ratioFact('r', [term('x')], [term('muc')]), [0, 2_000]],
    [ratioFact('r', [term('x')], [term('co', 2)]), [0, 1_000]],
    [ratioFact('r', [term('x')], [term('nua', 0.1)]), [0, 20_000]],
    [ratioFact('r', [term('x')], [term('y'), term('nua')]), [0, 2_000]],
    [ratioFact('r', [term('x')], [term('bac')]), [0, 2_000]],
    [ratioFact('r', [term('x')], [term('le')]), [0, 1_000_000_000]],
    [ratioFact('r', [term('x')], [term('y', 1, { max: 4 })]), [0, 1_000_000_000]],
    [ratioFact('r', [term('x')], [term('tu')]), [0, 500]],
    [ratioFact('r', [term('x', -1)], [term('tu')]), [-500, 0]],
    [ratioFact('r', [term('x')], [term('tu')], { max: 100 }), [0, 100]],
    [ratioFact('r', [term('x')], [term('y', 0)]), null],
    [ratioFact('r', [term('x')], [term('y', 0)], { ifNone: 30 }), [30, 30]],
    [ratioFact('r', [term('tu')], [term('y')], { ifNone: 5 }), [5, 1_000]],
    [ratioFact('r', [term('x')], [term('tu')], { ifNone: 600 }), [0, 500]],
    [ratioFact('r', [term('x', 1, { max: 3 }), term('y', -1)], [term('tu')]), [-500, 150]],
    [
      pointsFact('p', 'x', [
        [{ from: 5 }, -1],
        [{ from: 10 }, 0],
        [{}, 3],
      ]),
      [-1, 3],
    ],
    [
      pointsFact('p', 'x', [
        [{ from: 10 }, 7],
        [{}, 0],
      ]),
      [0, 7],
    ],
    [
      pointsFact('p', 'x', [
        [{ from: 20 }, 7],
        [{ above: 30 }, 8],
      ]),
      [0, 10],
    ],
    // A part of its whole.
    [ratioFact('r', [term('x')], [term('x'), term('y')]), [0, 100]],
    [ratioFact('r', [term('x'), term('y')], [term('x')]), [0, 2_000]],
    [ratioFact('r', [term('x'), term('y', -1)], [term('x'), term('y')]), [-1_000, 100]],
  ])('%j', (fact, expected) => {
    expect(extent(fact)).toEqual(expected);
  });

  test('span all values of the computed facts that it is made of', () => {
    const inner = sumFact('trong', [term('x'), term('y')], { max: 5 });
    expect(extent(sumFact('s', [term('trong', 2)], { start: 1 }), [], [inner])).toEqual([1, 11]);
    expect(
      extent(
        pointsFact('p', 'trong', [
          [{ from: 6 }, 9],
          [{}, 1],
        ]),
        [],
        [inner],
      ),
    ).toEqual([1, 1]);
    const none = ratioFact('trong', [term('x')], [term('y', 0)]);
    expect(extent(sumFact('s', [term('trong')]), [], [none])).toBeNull();
    expect(extent(ratioFact('r', [term('trong')], [term('x')]), [], [none])).toBeNull();
    expect(extent(ratioFact('r', [term('x')], [term('trong')]), [], [none])).toBeNull();
  });

  test.each<[string, number, readonly Relation[]]>([
    ['a relation keeps it within its whole', 100, [notMore]],
    ['strictly', 100, [relationOf('below', [term('y'), term('x', -1)])]],
    ['times a number', 100, [relationOf('atMost', [term('y', 3), term('x', -3)])]],
    ['but not an equation', 1_000, [relationOf('equal', [term('y'), term('x', -1)])]],
    ['nor one with something to spare', 1_000, [relationOf('atMost', [term('y'), term('x', -1)], -1)]],
    ['nor one of other factors', 1_000, [relationOf('atMost', [term('y'), term('x', -2)])]],
    ['nor one the other way round', 1_000, [relationOf('atMost', [term('x'), term('y', -1)])]],
    ['nor one of more values', 1_000, [relationOf('atMost', [term('y'), term('x', -1), term('nua')])]],
    ['nor one of others', 1_000, [relationOf('atMost', [term('nua'), term('x', -1)])]],
    ['nor one of limited terms', 1_000, [relationOf('atMost', [term('y', 1, { max: 3 }), term('x', -1)])]],
  ])('a share: %s', (_, most, relations) => {
    expect(extent(ratioFact('r', [term('y')], [term('x')]), relations)).toEqual([0, most]);
  });

  test('a share whose numerator a relation keeps above 0 stays above 0', () => {
    const over = ratioFact('r', [term('x'), term('y', -1)], [term('tu')]);
    expect(extent(over)).toEqual([-500, 500]);
    expect(extent(over, [notMore])).toEqual([0, 500]);
  });

  test('relations of facts that the role lacks are ignored', () => {
    const limited = whole('z', { groups: ['khac'] });
    const other = relationOf('atMost', [term('y'), term('x', -1), term('z', 0)]);
    const all = expressions([ratioFact('r', [term('y')], [term('x')]), limited], [other]);
    expect((all.expressionOf('r') as Ratio).isShare.toWhole).toBe(false);
    const mine = expressions([ratioFact('r', [term('y')], [term('x')]), whole('z')], [other]);
    expect((mine.expressionOf('r') as Ratio).isShare.toWhole).toBe(true);
  });
});
