/** The state of tests on what rules tie together. */
import { describe, expect, test } from 'vitest';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { choiceFact, chosen, items, sumFact, term } from '../smallFacts.ts';
import { group, number, numberFact, rules, yes } from '../smallRules.ts';
import { standing } from './standing.ts';

const CLAUSE = 'dieu-1';

/** Facts of every kind that rules can tie together. */
const JOINT: readonly Fact[] = [
  numberFact('x', { max: 10, unit: 'điểm' }),
  numberFact('y', { max: 10, unit: 'điểm' }),
  sumFact('tong', [term('x'), term('y')]),
  choiceFact('muc', ['cao', 'vua', 'thap']),
  numberFact('mon', { max: 10, unit: '', items: items('toan', 'van', 'ly') }),
];

const counted = (over: object = {}): Extract<Test, { kind: 'count' }> => ({
  kind: 'count',
  facts: ['mon'],
  each: { bounds: { from: 8 } },
  as: 'count',
  bounds: { from: 2 },
  ...over,
});
const ofDuties = (over: object = {}): Extract<Test, { kind: 'duties' }> => ({
  kind: 'duties',
  answers: ['notDone', 'deficient'],
  of: ['dieu-2'],
  as: 'count',
  bounds: { atMost: 1 },
  ...over,
});

describe('a condition on facts that rules tie together', () => {
  const ruleset = rules(
    {
      doc: {
        tot: group('all', [
          number('tong', { from: 12 }),
          chosen('muc', ['cao']),
          { id: 'mon', clause: CLAUSE, ...counted() },
          { id: 'van', clause: CLAUSE, ...counted({ items: ['van', 'ly'], bounds: { from: 1 } }) },
          { id: 'muoi', clause: CLAUSE, ...counted({ each: { bounds: { from: 10 } }, bounds: { from: 1 } }) },
          yes('co'),
          { id: 'viec', clause: CLAUSE, ...ofDuties() },
          { id: 'ca', clause: CLAUSE, ...ofDuties({ of: undefined, as: 'share', bounds: { atMost: 50 } }) },
          number('n', { from: 50 }),
        ]),
      },
    },
    { facts: JOINT, duties: ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-3', 'dieu-4'] },
  );
  const all = { 'dieu-2.khoan-1': 'assured', 'dieu-2.khoan-2': 'assured', 'dieu-3': 'assured', 'dieu-4': 'assured' };

  test.each<[string, Test, object, 'holds' | 'fails' | 'open']>([
    ['a number', { kind: 'number', fact: 'n', bounds: { from: 50 } }, { n: 50 }, 'holds'],
    ['a number', { kind: 'number', fact: 'n', bounds: { from: 50 } }, { n: 49 }, 'fails'],
    ['a number', { kind: 'number', fact: 'n', bounds: { from: 50 } }, {}, 'open'],
    ['a yes', { kind: 'yesNo', fact: 'co', is: true }, { co: true }, 'holds'],
    ['a yes', { kind: 'yesNo', fact: 'co', is: true }, { co: false }, 'fails'],
    ['a no', { kind: 'yesNo', fact: 'co', is: false }, { co: false }, 'holds'],
    ['a no', { kind: 'yesNo', fact: 'co', is: false }, {}, 'open'],
    ['a sum', { kind: 'number', fact: 'tong', bounds: { from: 12 } }, { x: 6, y: 6 }, 'holds'],
    ['a sum', { kind: 'number', fact: 'tong', bounds: { from: 12 } }, { x: 6, y: 5 }, 'fails'],
    ['a sum', { kind: 'number', fact: 'tong', bounds: { from: 12 } }, { x: 2 }, 'open'],
    ['a sum', { kind: 'number', fact: 'tong', bounds: { from: 12 } }, { x: 1 }, 'fails'],
    ['a choice', { kind: 'choice', fact: 'muc', in: ['cao', 'vua'] }, { muc: 'vua' }, 'holds'],
    ['a choice', { kind: 'choice', fact: 'muc', in: ['cao'] }, { muc: 'thap' }, 'fails'],
    ['a choice', { kind: 'choice', fact: 'muc', in: ['cao'] }, {}, 'open'],
    ['a count', counted(), { mon: { toan: 8, van: 9, ly: 1 } }, 'holds'],
    ['a count', counted(), { mon: { toan: 8, van: 7, ly: 1 } }, 'fails'],
    ['a count', counted(), { mon: { toan: 8 } }, 'open'],
    ['a count of some', counted({ items: ['van', 'ly'], bounds: { from: 1 } }), { mon: { van: 7, ly: 8 } }, 'holds'],
    [
      'a count of some',
      counted({ items: ['van', 'ly'], bounds: { from: 1 } }),
      { mon: { toan: 9, van: 7, ly: 7 } },
      'fails',
    ],
    [
      'another count',
      counted({ each: { bounds: { from: 10 } }, bounds: { from: 1 } }),
      { mon: { toan: 9, van: 9, ly: 9 } },
      'fails',
    ],
    ['a count that no condition makes', counted({ items: ['toan'] }), { mon: { toan: 1, van: 1, ly: 1 } }, 'open'],
    ['a fact that no condition tests', { kind: 'number', fact: 'x', bounds: { from: 5 } }, { x: 1, y: 1 }, 'holds'],
    ['a fact that no condition tests', { kind: 'yesNo', fact: 'khac', is: true }, {}, 'holds'],
    ['duties of an article', ofDuties(), { answers: { ...all, 'dieu-2.khoan-1': 'notDone' } }, 'holds'],
    [
      'duties of an article',
      ofDuties(),
      { answers: { 'dieu-2.khoan-1': 'notDone', 'dieu-2.khoan-2': 'deficient' } },
      'fails',
    ],
    ['duties of an article', ofDuties(), { answers: { 'dieu-2.khoan-1': 'notDone' } }, 'open'],
    [
      'answers in another order',
      ofDuties({ answers: ['deficient', 'notDone'] }),
      { answers: { 'dieu-2.khoan-1': 'notDone', 'dieu-2.khoan-2': 'deficient' } },
      'fails',
    ],
    [
      'duties of none',
      ofDuties(),
      { answers: { 'dieu-2.khoan-1': 'notApplicable', 'dieu-2.khoan-2': 'notApplicable' } },
      'open',
    ],
    [
      'a share of all',
      ofDuties({ of: undefined, as: 'share', bounds: { atMost: 50 } }),
      { answers: { ...all, 'dieu-3': 'notDone', 'dieu-4': 'notDone' } },
      'holds',
    ],
    [
      'a share of all',
      ofDuties({ of: undefined, as: 'share', bounds: { atMost: 50 } }),
      { answers: { 'dieu-2.khoan-1': 'deficient', 'dieu-3': 'notDone', 'dieu-4': 'notDone' } },
      'fails',
    ],
    [
      'a share of other answers',
      ofDuties({ of: undefined, answers: ['notDone'], as: 'share', bounds: { atMost: 0 } }),
      { answers: { 'dieu-3': 'notDone' } },
      'open',
    ],
  ])('%s, %j, for %j, %s', (_, one, facts, expected) => {
    expect(standing(ruleset, { role: 'mot', ...facts }, one)).toBe(expected);
  });
});

describe('a position on a scale', () => {
  const ruleset = rules({ doc: { tot: group('all', [number('tong', { from: 12 })]) } }, { facts: JOINT });
  // The sum is from 4 to 14.
  const facts: Facts = { role: 'mot', x: 4 };

  test.each<[Bounds, 'holds' | 'fails' | 'open']>([
    [{ from: 4, atMost: 14 }, 'holds'],
    [{ above: 3, below: 15 }, 'holds'],
    [{ from: 14 }, 'open'],
    [{ from: 14.5 }, 'fails'],
    [{ above: 14 }, 'fails'],
    [{ above: 13.5 }, 'open'],
    [{ atMost: 4 }, 'open'],
    [{ atMost: 3.5 }, 'fails'],
    [{ below: 4 }, 'fails'],
    [{ below: 4.5 }, 'open'],
    [{ from: 3, atMost: 10 }, 'open'],
    [{ from: 10, atMost: 20 }, 'open'],
    [{ from: 6, atMost: 8 }, 'open'],
  ])('against %j %s', (bounds, expected) => {
    expect(standing(ruleset, facts, { kind: 'number', fact: 'tong', bounds })).toBe(expected);
  });
});
