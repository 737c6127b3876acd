import { expect, test } from 'vitest';
import {
  answeredDuties,
  appliesTo,
  leafConditionsFor,
  conditionApplies,
} from '../../../../src/domain/rating/engine/applies.ts';
import type { RoleRule } from '../../../../src/domain/rating/ruleset.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import { items, limitedTo, roleOf } from '../smallFacts.ts';
import { group, numberFact, rules, yes } from '../smallRules.ts';

const role: RoleRule = {
  ...roleOf('mot', ['x', 'y'], ['dieu-2', 'dieu-3', 'dieu-4']),
  items: { diem: items('dieu-3'), mon: items('dieu-4') },
};

test('a condition without groups concerns every role, one with groups only the roles in them', () => {
  expect(appliesTo(role, undefined)).toBe(true);
  expect(appliesTo(role, ['z', 'y'])).toBe(true);
  expect(appliesTo(role, ['z'])).toBe(false);
  expect(appliesTo(role, [])).toBe(false);
});

test('scored duties need no answer', () => {
  const scores: Fact = {
    id: 'diem',
    kind: 'scores',
    name: '',
    clause: 'dieu-1',
    items: 'perRole',
    of: ['dieu-3'],
    min: 0,
    max: 10,
    unit: 'điểm',
  };
  const answered = (...facts: readonly Fact[]) => answeredDuties(rules({ doc: { tot: yes('a') } }, { facts }), role);
  expect(answered(scores)).toEqual(['dieu-2', 'dieu-4']);
  // Items of other facts are not duties.
  expect(answered(numberFact('mon'))).toBe(role.duties);
  expect(answered({ ...scores, id: 'khac' })).toBe(role.duties);
});

test('a condition is kept if it concerns the role, a group if one of its parts does', () => {
  const other = limitedTo(yes('a'), 'z');
  expect(conditionApplies(role, yes('a'))).toBe(true);
  expect(conditionApplies(role, limitedTo(yes('a'), 'x'))).toBe(true);
  expect(conditionApplies(role, other)).toBe(false);
  expect(conditionApplies(role, group('any', [other, yes('b')]))).toBe(true);
  expect(conditionApplies(role, group('any', [other, group('all', [other])]))).toBe(false);
  expect(conditionApplies(role, limitedTo(group('any', [yes('b')]), 'z'))).toBe(false);
});

test('the leaf conditions of a role are those of every reading that concern it', () => {
  const ruleset = rules({
    mot: { tot: group('all', [yes('a'), group('any', [limitedTo(yes('b'), 'z'), yes('c')])]), kem: yes('d') },
    hai: { tot: limitedTo(group('all', [yes('e')]), 'z'), kem: yes('f') },
  });
  expect(leafConditionsFor(ruleset, role).map(({ id }) => id)).toEqual(['a-co', 'c-co', 'd-co', 'f-co']);
});
