/** Values that facts of joint rules can have, and the problems with others. */
import { describe, expect, test } from 'vitest';
import { rate } from '../../../../../../src/domain/rating/engine/rate.ts';
import type { Fact } from '../../../../../../src/domain/rating/fact.ts';
import type { RuleSet } from '../../../../../../src/domain/rating/ruleset.ts';
import { choiceFact, chosen } from '../../../smallFacts.ts';
import { group, number, numberFact, rules, yes } from '../../../smallRules.ts';

const CLAUSE = 'dieu-1';
const facts: readonly Fact[] = [
  numberFact('nguyen', { min: 0, max: 10, whole: true }),
  numberFact('buoc', { min: 1, max: 3, step: 0.5 }),
  numberFact('mon', {
    max: 10,
    items: [
      { id: 'toan', name: 'Toán' },
      { id: 'the-duc', name: 'Thể dục', max: 5 },
    ],
  }),
  choiceFact('muc', ['cao', 'thap']),
  { id: 'truoc', kind: 'level', name: 'Năm trước', clause: CLAUSE },
  { id: 'co', kind: 'yesNo', name: 'Có', clause: CLAUSE, fixed: false, items: [{ id: 'i', name: 'I' }] },
];
const choice = (fact: string, ...options: readonly string[]) => chosen(fact, options);
const ruleset: RuleSet = rules(
  {
    doc: {
      tot: group('all', [
        number('nguyen', { from: 5 }),
        number('buoc', { from: 2 }),
        {
          id: 'dem',
          clause: CLAUSE,
          kind: 'count',
          facts: ['mon'],
          each: { bounds: { from: 5 } },
          as: 'count',
          bounds: { from: 2 },
        },
        choice('muc', 'cao'),
        choice('truoc', 'tot'),
        {
          id: 'co',
          clause: CLAUSE,
          kind: 'count',
          facts: ['co'],
          each: { is: true },
          as: 'count',
          bounds: { from: 1 },
        },
        yes('khac'),
      ]),
      kem: yes('khac', false),
    },
  },
  { facts },
);
const best = {
  role: 'mot',
  nguyen: 5,
  buoc: 2,
  mon: { toan: 5, 'the-duc': 5 },
  muc: 'cao',
  truoc: 'tot',
  co: { i: true },
  khac: true,
};
const outcome = (given: object) => rate(ruleset, { ...best, ...given }).readings['doc']?.possible;

test('values at the ends and on steps are accepted', () => {
  expect(outcome({})).toEqual(['tot']);
  expect(outcome({ nguyen: 4 })).toEqual(['gap']);
  expect(outcome({ nguyen: 10, buoc: 3 })).toEqual(['tot']);
  expect(outcome({ buoc: 1.5 })).toEqual(['gap']);
  expect(outcome({ mon: { toan: 10, 'the-duc': 4 } })).toEqual(['gap']);
  expect(outcome({ muc: 'thap' })).toEqual(['gap']);
  expect(outcome({ co: { i: false } })).toEqual(['gap']);
});

test('absent and null values are unknown', () => {
  for (const fact of ['nguyen', 'buoc', 'mon', 'muc', 'truoc', 'co'])
    for (const nothing of [undefined, null]) expect(outcome({ [fact]: nothing }), fact).toEqual(['gap', 'tot']);
  expect(outcome({ mon: { toan: 5 } })).toEqual(['gap', 'tot']);
  expect(outcome({ mon: { toan: 4 } })).toEqual(['gap']);
});

describe('values that a fact cannot have are refused', () => {
  test.each<[object, ErrorConstructor, string]>([
    [{ nguyen: '5' }, TypeError, 'nguyen must be a number or nothing'],
    [{ nguyen: 11 }, RangeError, 'nguyen is 11; expected 0 to 10'],
    [{ nguyen: -1 }, RangeError, 'nguyen is -1; expected 0 to 10'],
    [{ nguyen: NaN }, RangeError, 'nguyen is NaN; expected 0 to 10'],
    [{ nguyen: 5.5 }, RangeError, 'nguyen is 5.5; expected 0 to 10 in steps of 1'],
    [{ buoc: 1.25 }, RangeError, 'buoc is 1.25; expected 1 to 3 in steps of 0.5'],
    [{ mon: { toan: 11 } }, RangeError, 'mon["toan"] is 11; expected 0 to 10'],
    [{ mon: { 'the-duc': 6 } }, RangeError, 'mon["the-duc"] is 6; expected 0 to 5'],
    [{ mon: 5 }, TypeError, 'mon must be an object'],
    [{ muc: 3 }, TypeError, 'muc must be one of cao, thap or nothing'],
    [{ muc: 'khac' }, RangeError, 'muc is "khac"; expected cao, thap or nothing'],
    [{ truoc: 'khac' }, RangeError, 'truoc is "khac"; expected tot, kem or nothing'],
    [{ co: { i: 1 } }, TypeError, 'co["i"] must be true, false or nothing'],
  ])('%j', (given, kind, message) => {
    expect(() => outcome(given)).toThrow(new kind(message));
  });
});
