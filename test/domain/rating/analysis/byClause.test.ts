import { expect, test } from 'vitest';
import { byClausePhrase, changedByClause } from '../../../../src/domain/rating/analysis/byClause.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Answer } from '../../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, official } from '../official.ts';

/** Possible outcomes of the ladder when counting whole clauses; every duty assured except those given. */
function byClause(given: Readonly<Record<string, Answer | undefined>>, parIndex = 95): readonly string[] | undefined {
  return rate(official, caseOf({ parIndex, answers: { ...answersOf('truong-phong'), ...given } })).byClause['ladder'];
}

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((point) => `dieu-4.khoan-1.diem-${point}`) as [
  string,
  string,
  string,
  string,
];

test('a clause with all points assured is assured', () => {
  expect(byClause({})).toEqual(['xuat-sac']);
});

test('one late point makes its clause late', () => {
  expect(byClause({ [A]: 'deficient' })).toEqual(['hoan-thanh']);
});

test('one point not done makes its clause not done, whatever the other points are', () => {
  expect(byClause({ [A]: 'notDone', [B]: 'deficient' })).toEqual(['gap']);
  expect(byClause({ [A]: 'notDone', [B]: undefined })).toEqual(['gap']);
});

test('a clause with an unanswered point is open', () => {
  expect(byClause({ [A]: undefined })).toEqual(['gap', 'hoan-thanh', 'xuat-sac']);
});

test('a clause with a late and an unanswered point can only stay late or become not done', () => {
  expect(byClause({ [A]: 'deficient', [B]: undefined })).toEqual(['gap', 'hoan-thanh']);
});

test('points that do not apply are ignored', () => {
  expect(byClause({ [A]: 'notApplicable' })).toEqual(['xuat-sac']);
  expect(byClause({ [A]: 'notApplicable', [B]: 'deficient' })).toEqual(['hoan-thanh']);
  expect(byClause({ [A]: 'notApplicable', [B]: undefined })).toEqual(['gap', 'hoan-thanh', 'xuat-sac']);
  expect(byClause({ [A]: 'notApplicable', [B]: 'notApplicable', [C]: 'notApplicable', [D]: 'notApplicable' })).toEqual([
    'xuat-sac',
  ]);
});

test('the outcome is undefined if no duty applies', () => {
  const answers = answersOf('truong-phong', [42, 'notApplicable']);
  expect(rate(official, caseOf({ answers })).byClause['ladder']).toEqual(['undefined']);
});

test('readings with the same change are reported together', () => {
  const changed = (parIndex: number, given: Readonly<Record<string, Answer>>) => {
    const rating = rate(official, caseOf({ parIndex, answers: { ...answersOf('truong-phong'), ...given } }));
    return {
      changes: changedByClause(official, rating).map(({ possible, readings }) => [
        possible.join(),
        readings.map(({ id }) => id).join(' '),
      ]),
      phrase: byClausePhrase(official, rating),
    };
  };
  expect(changed(95, {})).toEqual({ changes: [], phrase: null });
  // Late points in seven clauses: few among the points, too many among the clauses, in every reading.
  const late = [
    'dieu-4.khoan-1.diem-a',
    'dieu-5.khoan-1',
    'dieu-5.khoan-2',
    'dieu-5.khoan-3',
    'dieu-5.khoan-4',
    'dieu-6.khoan-1.diem-a',
    'dieu-6.khoan-2.diem-a',
  ];
  const all = changed(70, Object.fromEntries(late.map((id) => [id, 'deficient'])));
  expect(all).toEqual({ changes: [['gap', 'ladder corrected verbatim lenient']], phrase: 'kết quả đổi' });
  // With an index of 95 only the ladder and the lenient reading gave a level at all.
  const some = changed(95, Object.fromEntries(late.map((id) => [id, 'deficient'])));
  expect(some).toEqual({ changes: [['gap', 'ladder lenient']], phrase: 'có cách hiểu đổi kết quả' });
});
