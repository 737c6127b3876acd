import { expect, test } from 'vitest';
import { rate } from '../../../src/domain/rating/rate.ts';
import type { Answer } from '../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, official } from './official.ts';

/** Outcomes of the ladder counting whole clauses, every duty assured but those given. */
function byClause(given: Readonly<Record<string, Answer | undefined>>, parIndex = 95): readonly string[] | undefined {
  return rate(official, caseOf({ parIndex, answers: { ...answersOf('truong-phong'), ...given } as Record<string, Answer> })).byClause['ladder'];
}

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((point) => `dieu-4.khoan-1.diem-${point}`) as [string, string, string, string];

test('a clause all assured', () => {
  expect(byClause({})).toEqual(['xuat-sac']);
});

test('one late point makes its clause late', () => {
  expect(byClause({ [A]: 'deficient' })).toEqual(['hoan-thanh']);
});

test('one point not done makes its clause not done, whatever the others are', () => {
  expect(byClause({ [A]: 'notDone', [B]: 'deficient' })).toEqual(['gap']);
  expect(byClause({ [A]: 'notDone', [B]: undefined })).toEqual(['gap']);
});

test('a clause with an unanswered point is open', () => {
  expect(byClause({ [A]: undefined })).toEqual(['gap', 'hoan-thanh', 'xuat-sac']);
});

test('a clause with a late and an unanswered point can only stay late or become not done', () => {
  expect(byClause({ [A]: 'deficient', [B]: undefined })).toEqual(['gap', 'hoan-thanh']);
});

test('points that do not apply are left out', () => {
  expect(byClause({ [A]: 'notApplicable' })).toEqual(['xuat-sac']);
  expect(byClause({ [A]: 'notApplicable', [B]: 'deficient' })).toEqual(['hoan-thanh']);
  expect(byClause({ [A]: 'notApplicable', [B]: undefined })).toEqual(['gap', 'hoan-thanh', 'xuat-sac']);
  expect(byClause({ [A]: 'notApplicable', [B]: 'notApplicable', [C]: 'notApplicable', [D]: 'notApplicable' })).toEqual(['xuat-sac']);
});

test('nothing applies', () => {
  const answers = answersOf('truong-phong', [42, 'notApplicable']);
  expect(rate(official, caseOf({ answers })).byClause['ladder']).toEqual(['undefined']);
});
