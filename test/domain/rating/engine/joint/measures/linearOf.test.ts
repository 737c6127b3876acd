/** Computed facts as linear expressions of the values that they are made of. */
import { describe, expect, test } from 'vitest';
import { Expressions } from '../../../../../../src/domain/rating/engine/joint/measures/expressions.ts';
import { isNeverNegative, linearOf } from '../../../../../../src/domain/rating/engine/joint/measures/linearOf.ts';
import {
  decimalFraction,
  fraction,
  numberOf,
} from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import { pointsFact, ratioFact, sumFact, term } from '../../../smallFacts.ts';
import { number, numberFact, rules } from '../../../smallRules.ts';

const ENTERED = [numberFact('x', { max: 10 }), numberFact('y', { max: 10 })];

describe('as linear expressions', () => {
  const linear = (fact: Fact, others: readonly Fact[] = []) => {
    const facts = [...ENTERED, fact, ...others];
    const ruleset = rules({ doc: { tot: number('x', { from: 1 }) } }, { facts });
    const all = new Expressions(ruleset, ruleset.roles[0]!);
    const found = linearOf(all.expressionOf(fact.id));
    return found === null
      ? null
      : [numberOf(found.constant), ...[...found.factors].map(([at, one]) => [all.inputs[at]!.where, numberOf(one)])];
  };

  test('nested sums are flattened, each value once', () => {
    const inner = sumFact('trong', [term('x'), term('y')], { start: 2 });
    expect(linear(sumFact('s', [term('trong', 3), term('y', -1)], { start: 1 }), [inner])).toEqual([
      7,
      ['x', 3],
      ['y', 2],
    ]);
    expect(linear(sumFact('s', [term('trong'), term('y', -1)]), [inner])).toEqual([2, ['x', 1]]);
  });

  test('quotients, points and rounded or limited sums are not linear', () => {
    for (const over of [{ round: 1 }, { min: 1 }, { max: 1 }]) {
      const inner = sumFact('trong', [term('x')], over);
      expect(linear(inner)).toBeNull();
      expect(linear(sumFact('s', [term('y'), term('trong')]), [inner])).toBeNull();
    }
    expect(linear(ratioFact('r', [term('x')], [term('y')]))).toBeNull();
    expect(linear(pointsFact('p', 'x', [[{}, 0]]))).toBeNull();
  });

  test('one is known not to be negative by its ends, or as the negative of one that a relation keeps at most 0', () => {
    const of = (factors: Readonly<Record<number, number>>, constant = 0) => ({
      factors: new Map(Object.entries(factors).map(([at, factor]) => [Number(at), decimalFraction(factor)])),
      constant: decimalFraction(constant),
    });
    const ends = () => [fraction(0n), fraction(2n)] as const;
    expect(isNeverNegative(of({ 0: 1 }), ends, [])).toBe(true);
    expect(isNeverNegative(of({ 0: 1 }, -1), ends, [])).toBe(false);
    expect(isNeverNegative(of({ 0: -1 }, 2), ends, [])).toBe(true);
    expect(isNeverNegative(of({ 0: -1 }, 1.5), ends, [])).toBe(false);
    expect(isNeverNegative(of({ 0: 1, 1: -1 }), ends, [of({ 0: -2, 1: 2 })])).toBe(true);
    expect(isNeverNegative(of({ 0: 1, 1: -1 }, 1), ends, [of({ 0: -2, 1: 2 }, -2)])).toBe(true);
    expect(isNeverNegative(of({ 0: 1, 1: -1 }), ends, [of({ 0: -2, 1: 2 }, -2)])).toBe(false);
    expect(isNeverNegative(of({ 0: 1, 1: -1 }), ends, [of({ 0: 2, 1: -2 })])).toBe(false);
    expect(isNeverNegative(of({ 0: 1, 1: -1 }), ends, [of({ 0: -1, 2: 1 }), of({ 1: 1 })])).toBe(false);
    expect(isNeverNegative(of({}, -1), ends, [of({}, 1)])).toBe(false);
  });
});
