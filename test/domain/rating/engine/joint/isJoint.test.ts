/** Whether rules tie facts together, so that they need a plan. */
import { describe, expect, test } from 'vitest';
import type { Condition } from '../../../../../src/domain/rating/condition.ts';
import { isJoint, jointPlanFor } from '../../../../../src/domain/rating/engine/joint.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../../src/domain/rating/ruleset.ts';
import { choiceFact, chosen, items, pointsFact, ratioFact, relationOf, sumFact, term } from '../../smallFacts.ts';
import { group, number, numberFact, rules, share, yes } from '../../smallRules.ts';
import { count, duty } from './smallConditions.ts';

const low: Fact = { ...numberFact('thap'), kind: 'lowestOf' } as Fact;
const TYING: readonly Fact[] = [
  numberFact('nguyen', { whole: true }),
  numberFact('buoc', { step: 0.5 }),
  numberFact('mon', { items: items('p', 'q') }),
  choiceFact('muc', ['cao', 'thap']),
  sumFact('tong', [term('x')]),
  pointsFact('diem', 'x', [[{}, 0]]),
  ratioFact('ty', [term('x')], [term('x')]),
];

describe('rules tie facts together', () => {
  const plain = { doc: { tot: group('all', [number('x', { from: 5 }), yes('a'), share(['notDone'], { atMost: 5 })]) } };
  const level: Fact = { id: 'truoc', kind: 'level', name: '', clause: 'dieu-1' };
  const tied = (levels: Condition, facts: readonly Fact[] = [], over: Partial<RuleSet> = {}) =>
    isJoint(rules({ doc: { tot: group('any', [group('all', [levels, yes('a')]), yes('b')]) } }, { facts, over }));

  test('by their facts, relations, answers or conditions', () => {
    expect(isJoint(rules(plain, { facts: [low, level] }))).toBe(false);
    for (const fact of TYING) expect(tied(yes('a'), [fact]), fact.id).toBe(true);
    expect(tied(yes('a'), [], { answers: [] })).toBe(true);
    expect(tied(yes('a'), [], { relations: [relationOf('atMost', [term('x')])] })).toBe(true);
    expect(tied(yes('a'), [], { relations: [] })).toBe(false);
    expect(tied(count('a', 'b'))).toBe(true);
    expect(tied(chosen('truoc', ['tot']), [level])).toBe(true);
    expect(tied(duty(['notDone'], 'dieu-2'))).toBe(true);
    expect(tied(duty(['notDone']))).toBe(false);
  });

  test('in one of several readings', () => {
    expect(isJoint(rules({ mot: { tot: yes('a'), kem: yes('b') }, hai: { tot: yes('a'), kem: count('a') } }))).toBe(
      true,
    );
  });

  test('only joint rules have a plan', () => {
    const one = rules(plain);
    expect(jointPlanFor(one, one.roles[0]!, [])).toBeNull();
    const other = rules({ doc: { tot: number('tong', { from: 5 }) } }, { facts: [numberFact('x'), ...TYING] });
    expect(jointPlanFor(other, other.roles[0]!, [number('tong', { from: 5 })])?.blocks).toHaveLength(1);
  });
});
