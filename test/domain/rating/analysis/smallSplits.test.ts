/** What makes two readings of few conditions differ. */
import { expect, test } from 'vitest';
import { splitsOf } from '../../../../src/domain/rating/analysis/splits.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Condition } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Reading, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { choiceFact, chosen, items } from '../smallFacts.ts';
import { group, number, numberFact, rules, yes } from '../smallRules.ts';

const CLAUSE = 'dieu-1';
const named = (id: string, condition: Condition): Condition => ({ ...condition, id });
const changing = (ruleset: RuleSet, changes: Readonly<Record<string, readonly string[]>>): RuleSet => ({
  ...ruleset,
  readings: ruleset.readings.map((reading): Reading => ({
    ...reading,
    changes: (changes[reading.id] ?? []).map((condition) => ({
      condition,
      clause: CLAUSE,
      because: `${reading.id}: ${condition}`,
    })),
  })),
});

/** The conditions that make each other reading differ from the first, with whose reason is given. */
function splitsFor(ruleset: RuleSet, facts: object) {
  return splitsOf(ruleset, rate(ruleset, { role: 'mot', ...facts })).map(({ reading, possible, conditions }) => [
    reading,
    [...possible],
    conditions.map(({ id, by, because }) => [id, by, because]),
  ]);
}

test('a condition that another reading omits among alternatives counts as not met there', () => {
  const ruleset = changing(
    rules({
      mot: { tot: group('any', [named('k-a', yes('a')), named('k-b', yes('b'))]) },
      hai: { tot: group('any', [named('k-a', yes('a'))]) },
    }),
    { hai: ['k-b'] },
  );
  expect(splitsFor(ruleset, { a: false, b: true })).toEqual([['hai', ['gap'], [['k-b', 'hai', 'hai: k-b']]]]);
  expect(splitsFor(ruleset, { a: true, b: true })).toEqual([]);
  // While it is open, it makes the difference too.
  expect(splitsFor(ruleset, { a: false })).toEqual([['hai', ['gap'], [['k-b', 'hai', 'hai: k-b']]]]);
});

test('conditions with the same state in both readings are listed only while open, and only those that differ', () => {
  const ruleset = changing(
    rules({
      mot: {
        tot: group('all', [
          named('k-n', number('n', { from: 50 })),
          named('k-tren', number('n', { below: 40 })),
          named('k-m', number('m', { from: 10 })),
        ]),
      },
      hai: {
        tot: group('all', [
          named('k-n', number('n', { from: 30 })),
          named('k-tren', number('n', { below: 40 })),
          named('k-m', number('m', { from: 20 })),
        ]),
      },
    }),
    { hai: ['k-n', 'k-tren', 'k-m'] },
  );
  // No number is from 50 and below 40.
  expect(splitsFor(ruleset, { m: 50 })).toEqual([['hai', ['gap', 'tot'], [['k-n', 'hai', 'hai: k-n']]]]);
  expect(splitsFor(ruleset, { m: 50, n: 35 })).toEqual([['hai', ['tot'], [['k-n', 'hai', 'hai: k-n']]]]);
});

test('readings that test other options of a choice, or each item differently, are told apart', () => {
  const facts: readonly Fact[] = [
    choiceFact('muc', ['cao', 'vua']),
    numberFact('mon', { items: items('toan', 'van') }),
  ];
  const choice = (...options: readonly string[]) => chosen('muc', options, 'k-muc');
  const count = (from: number): Condition => ({
    id: 'k-mon',
    clause: CLAUSE,
    kind: 'count',
    facts: ['mon'],
    each: { bounds: { from } },
    as: 'count',
    bounds: { from: 1 },
  });
  const ruleset = changing(
    rules(
      {
        mot: { tot: group('all', [choice('cao'), count(80)]) },
        hai: { tot: group('all', [choice('cao', 'vua'), count(70)]) },
      },
      { facts },
    ),
    { hai: ['k-muc', 'k-mon'] },
  );
  expect(splitsFor(ruleset, { muc: 'vua', mon: { toan: 90, van: 0 } })).toEqual([
    ['hai', ['tot'], [['k-muc', 'hai', 'hai: k-muc']]],
  ]);
  expect(splitsFor(ruleset, { muc: 'cao', mon: { toan: 75, van: 0 } })).toEqual([
    ['hai', ['tot'], [['k-mon', 'hai', 'hai: k-mon']]],
  ]);
});

test('the reason is that of the first reading if only that one departs from the text, else missing', () => {
  const readings = {
    mot: { tot: named('k-n', number('n', { from: 50 })), kem: named('k-a', yes('a')) },
    hai: { tot: named('k-n', number('n', { from: 60 })), kem: named('k-a', yes('a')) },
  };
  const facts = { n: 55, a: false };
  expect(splitsFor(changing(rules(readings), { mot: ['k-n'] }), facts)).toEqual([
    ['hai', ['gap'], [['k-n', 'mot', 'mot: k-n']]],
  ]);
  expect(splitsFor(rules(readings), facts)).toEqual([['hai', ['gap'], []]]);
});

test('a reading that a rating lacks has no split', () => {
  const ruleset = rules({ mot: { tot: yes('a') }, hai: { tot: yes('a', false) } });
  const rating = rate(ruleset, { role: 'mot', a: true });
  const { hai, mot } = rating.readings;
  expect(splitsOf(ruleset, rating)).toHaveLength(1);
  expect(splitsOf(ruleset, { ...rating, readings: { mot: mot! } })).toEqual([]);
  expect(splitsOf(ruleset, { ...rating, readings: { hai: hai! } })).toEqual([]);
  expect(splitsOf({ ...ruleset, readings: [] }, rating)).toEqual([]);
});
