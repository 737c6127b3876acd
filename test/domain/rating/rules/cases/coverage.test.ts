import { describe, expect, test } from 'vitest';
import { untouchedClauses } from '../../../../../src/domain/rating/rules/cases/coverage.ts';
import type { Condition } from '../../../../../src/domain/rating/condition.ts';
import { group, number, otherwise, rules, share, yes } from '../../smallRules.ts';

const at = (clause: string, condition: Condition): Condition => ({ ...condition, clause });

describe('a provision is covered by worked cases', () => {
  const ruleset = rules(
    {
      doc: {
        tot: at(
          'dieu-3',
          group('all', [at('dieu-3.khoan-1', yes('a')), at('dieu-3.khoan-2', number('n', { from: 50 }))]),
        ),
        kem: at('dieu-4', group('any', [at('dieu-4.khoan-1', yes('b')), at('dieu-4.khoan-2', yes('c'))])),
      },
    },
    { precedence: ['kem', 'tot'] },
  );
  const left = (...cases: readonly object[]) =>
    untouchedClauses(
      ruleset,
      cases.map((facts) => ({ role: 'mot', ...facts })),
    );

  test.each<[object, readonly string[]]>([
    // Each of these would change the outcome.
    [{ a: true, n: 60, b: false, c: false }, []],
    [{ a: true, n: 40, b: false, c: false }, ['dieu-3.khoan-1']],
    [{ a: false, n: 60, b: false, c: false }, ['dieu-3.khoan-2']],
    // With one of two alternatives met, only that one decides.
    [{ a: true, n: 60, b: true, c: false }, ['dieu-3.khoan-1', 'dieu-3.khoan-2', 'dieu-4.khoan-2']],
    [{ a: true, n: 60, b: true, c: true }, ['dieu-3.khoan-1', 'dieu-3.khoan-2', 'dieu-4.khoan-1', 'dieu-4.khoan-2']],
    // Conditions on unknown facts are not covered.
    [{ a: true, b: false, c: false }, ['dieu-3.khoan-2']],
    [{}, ['dieu-3.khoan-1', 'dieu-3.khoan-2', 'dieu-4.khoan-1', 'dieu-4.khoan-2']],
  ])('by a case in which its condition decides: %j leaves %j', (facts, untouched) => {
    expect(left(facts)).toEqual(untouched);
  });

  test('by any of several cases', () => {
    expect(left()).toEqual(['dieu-3.khoan-1', 'dieu-3.khoan-2', 'dieu-4.khoan-1', 'dieu-4.khoan-2']);
    expect(left({ a: true, n: 40, b: false, c: false }, { a: false, n: 60, b: false, c: false })).toEqual([]);
  });
});

test('a provision is covered if one of its conditions is, in any reading', () => {
  const one = (fact: string) => at('dieu-3', yes(fact));
  const ruleset = rules({
    mot: { tot: group('all', [one('a'), one('b')]) },
    hai: { tot: group('all', [one('a'), at('dieu-4', yes('b', false))]) },
  });
  expect(untouchedClauses(ruleset, [{ role: 'mot', a: true, b: false }])).toEqual([]);
  expect(untouchedClauses(ruleset, [{ role: 'mot', a: false, b: false }])).toEqual(['dieu-4']);
  expect(untouchedClauses(ruleset, [{ role: 'mot', a: false, b: true }])).toEqual(['dieu-4']);
});

test('conditions on duties and counts are covered like any other', () => {
  const two = group(
    'some',
    [at('dieu-3', yes('a')), at('dieu-4', yes('b')), at('dieu-5', share(['notDone'], { atMost: 0 }))],
    {
      from: 2,
    },
  );
  const ruleset = rules({ doc: { tot: two } }, { duties: ['dieu-2'] });
  const left = (a: boolean, b: boolean, done: boolean) =>
    untouchedClauses(ruleset, [{ role: 'mot', a, b, answers: { 'dieu-2': done ? 'assured' : 'notDone' } }]);
  expect(left(true, true, true)).toEqual(['dieu-3', 'dieu-4', 'dieu-5']);
  expect(left(true, false, true)).toEqual(['dieu-4']);
  expect(left(true, false, false)).toEqual(['dieu-3']);
  expect(left(false, false, false)).toEqual(['dieu-3', 'dieu-4', 'dieu-5']);
});

test('the level for all remaining cases is covered if it is the outcome', () => {
  const ruleset = rules({ doc: { tot: at('dieu-3', yes('a')), con: at('dieu-4', otherwise) } });
  expect(untouchedClauses(ruleset, [{ role: 'mot', a: true }])).toEqual(['dieu-4']);
  expect(untouchedClauses(ruleset, [{ role: 'mot', a: false }])).toEqual([]);
  expect(untouchedClauses(ruleset, [{ role: 'mot' }])).toEqual(['dieu-3', 'dieu-4']);
});
