/** What relations between facts rule out, and what they leave of what is unknown. */
import { describe, expect, test } from 'vitest';
import { rateOrContradict } from '../../../../../../src/domain/rating/engine/contradiction.ts';
import '../../../../../../src/domain/rating/engine/joint/install.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../../src/domain/rating/measures.ts';
import { term } from '../../../smallFacts.ts';
import { number, numberFact, rules } from '../../../smallRules.ts';

const relation = (is: Relation['is'], terms: Relation['terms'], constant = 0): Relation => ({
  id: 'r',
  text: 'Không thể.',
  terms,
  constant,
  is,
});
const WHOLE = [numberFact('x', { max: 10, whole: true }), numberFact('y', { max: 10, whole: true })];
const FINE = [numberFact('x', { max: 10 }), numberFact('y', { max: 10 })];

/** The possible outcomes where “tot” asks for a y from 5, or null for contradictory facts. */
function possible(facts: readonly Fact[], relations: readonly Relation[], given: object): readonly string[] | null {
  const ruleset = rules(
    { doc: { tot: number('y', { from: 5 }), kha: number('x', { from: 5 }) } },
    { facts, relations },
  );
  return rateOrContradict(ruleset, { role: 'mot', ...given }).rating?.readings['doc']?.possible ?? null;
}

const difference = [term('x'), term('y', -1)];

describe.each([
  ['integers', WHOLE],
  ['any numbers', FINE],
])('of %s', (_, facts) => {
  test.each<[Relation['is'], readonly [less: boolean, same: boolean, more: boolean]]>([
    ['atMost', [true, true, false]],
    ['below', [true, false, false]],
    ['equal', [false, true, false]],
  ])('one that is %s another', (is, allowed) => {
    const can = [2, 3, 4].map((x) => possible(facts, [relation(is, difference)], { x, y: 3 }) !== null);
    expect(can).toEqual(allowed);
  });

  test('unknown values can still satisfy the relation, or the known facts contradict it', () => {
    expect(possible(facts, [relation('atMost', difference)], { x: 10 })).toEqual(['tot']);
    expect(possible(facts, [relation('below', difference)], { x: 10 })).toBeNull();
    expect(possible(facts, [relation('below', difference)], { y: 0 })).toBeNull();
    expect(possible(facts, [relation('atMost', difference)], { y: 0 })).toEqual(['gap']);
    expect(possible(facts, [relation('equal', difference, -11)], {})).toBeNull();
    expect(possible(facts, [relation('equal', difference, -10)], {})).toEqual(['kha']);
    expect(possible(facts, [relation('equal', difference, 10)], {})).toEqual(['tot']);
  });

  test('unknown values are limited to those that the relation allows', () => {
    expect(possible(facts, [relation('atMost', difference)], { x: 6 })).toEqual(['tot']);
    expect(possible(facts, [relation('atMost', difference)], { x: 3 })).toEqual(['gap', 'tot']);
    expect(possible(facts, [relation('equal', difference)], { x: 3 })).toEqual(['gap']);
    expect(possible(facts, [relation('equal', difference)], {})).toEqual(['gap', 'tot']);
    expect(possible(facts, [relation('atMost', [term('y'), term('x', -1)])], { x: 4 })).toEqual(['gap']);
    // With factors and a constant: 2x - y + 3 is at most 0.
    const steep = relation('atMost', [term('x', 2), term('y', -1)], 3);
    expect(possible(facts, [steep], { x: 1 })).toEqual(['tot']);
    expect(possible(facts, [steep], { y: 5 })).toEqual(['tot']);
    expect(possible(facts, [steep], { x: 4 })).toBeNull();
    expect(possible(facts, [steep], {})).toEqual(['gap', 'tot']);
  });

  test('several relations hold together', () => {
    const both = [relation('atMost', difference), relation('atMost', [term('y'), term('x', -1)])];
    expect(possible(facts, both, { x: 3 })).toEqual(['gap']);
    expect(possible(facts, both, { x: 3, y: 4 })).toBeNull();
    expect(possible(facts, [...both, relation('atMost', [term('x')], -4)], {})).toEqual(['gap']);
  });
});

test('relations of facts that a role does not have are left out', () => {
  const facts = [WHOLE[0]!, { ...WHOLE[1]!, groups: ['khac'] } as Fact];
  const ruleset = rules(
    { doc: { tot: number('x', { from: 5 }) } },
    { facts, relations: [relation('equal', difference, -11)] },
  );
  expect(rateOrContradict(ruleset, { role: 'mot', x: 6 }).rating?.readings['doc']?.possible).toEqual(['tot']);
});
