import { describe, expect, test } from 'vitest';
import {
  answersOf,
  areUsual,
  asksDuties,
  countedAnswers,
  countsDuties,
  leavingOut,
  shortName,
} from '../../../src/domain/rating/answers.ts';
import type { AnswerOption } from '../../../src/domain/rating/measures.ts';
import type { Condition } from '../../../src/domain/rating/condition.ts';
import type { RuleSet } from '../../../src/domain/rating/ruleset.ts';

const words = { duty: 'việc', answers: { assured: 'bảo đảm', deficient: 'chưa bảo đảm' } };
const own: readonly AnswerOption[] = [
  { id: 'dat', name: 'đạt' },
  { id: 'mot-phan', name: 'đạt một phần' },
  { id: 'khong', name: 'chưa đạt' },
  { id: 'bo', name: 'không thuộc', leftOut: true },
];
const usual = { words };
const named = { words, answers: own };

describe('rules that name no answers', () => {
  test('have the four usual answers; the last one leaves a duty out and asks why', () => {
    expect(answersOf(usual)).toEqual([
      { id: 'assured', name: 'bảo đảm' },
      { id: 'deficient', name: 'chưa bảo đảm' },
      { id: 'notDone', name: 'notDone' },
      { id: 'notApplicable', name: 'notApplicable', leftOut: true, ask: { question: 'Vì sao notApplicable' } },
    ]);
  });

  test('are called by the first answer that is not the best', () => {
    expect(shortName(usual)).toBe('chưa bảo đảm');
  });
});

describe('rules with answers of their own', () => {
  test('include the best, the others that count, and those that leave a duty out', () => {
    const { best, others } = countedAnswers(named);
    expect([best.id, others.map(({ id }) => id)]).toEqual(['dat', ['mot-phan', 'khong']]);
    expect(leavingOut(named).map(({ id }) => id)).toEqual(['bo']);
  });

  test('are called by all answers that are not the best', () => {
    expect(shortName(named)).toBe('đạt một phần, chưa đạt');
  });
});

test('answers count as the usual ones if they have these ids in this order and only the last leaves a duty out', () => {
  const options = answersOf(usual);
  expect(areUsual(options)).toBe(true);
  expect(areUsual(own)).toBe(false);
  expect(areUsual(options.slice(0, 3))).toBe(false);
  expect(areUsual(options.map(({ id, name }) => ({ id, name })))).toBe(false);
  expect(areUsual(options.map((option) => ({ ...option, leftOut: true as const })))).toBe(false);
  expect(areUsual(options.map((option, at) => (at === 1 ? { ...option, id: 'late' } : option)))).toBe(false);
});

test('duties are counted if a condition of any reading counts them, however deeply nested', () => {
  const leaf = (kind: string): Condition => ({ id: kind, clause: 'dieu-1', kind }) as unknown as Condition;
  const rules = (...readings: readonly (readonly Condition[])[]): Pick<RuleSet, 'readings'> =>
    ({
      readings: readings.map((conditions) => ({ conditions: Object.fromEntries(conditions.entries()) })),
    }) as unknown as Pick<RuleSet, 'readings'>;
  const group: Condition = { id: 'g', clause: 'dieu-1', kind: 'all', parts: [leaf('yesNo'), leaf('duties')] };
  expect(countsDuties(rules([leaf('number')]))).toBe(false);
  expect(countsDuties(rules([leaf('number'), group]))).toBe(true);
  expect(countsDuties(rules([leaf('number')], [leaf('duties')]))).toBe(true);
  expect(countsDuties(rules([{ ...group, parts: [leaf('yesNo')] }]))).toBe(false);
});

test('duties need answers unless every role only scores them', () => {
  const rules = (...roles: readonly (readonly [duties: readonly string[], scored: readonly string[]])[]) =>
    ({
      facts: [
        { id: 'diem', kind: 'scores' },
        { id: 'so', kind: 'number' },
      ],
      roles: roles.map(([duties, scored]) => ({
        duties,
        items: {
          so: [{ id: 'dieu-1' }],
          ...(scored.length === 0 ? {} : { diem: scored.map((id) => ({ id })) }),
        },
      })),
    }) as unknown as RuleSet;
  expect(
    asksDuties(
      rules([
        ['dieu-1', 'dieu-2'],
        ['dieu-1', 'dieu-2'],
      ]),
    ),
  ).toBe(false);
  expect(asksDuties(rules([['dieu-1', 'dieu-2'], ['dieu-2']]))).toBe(true);
  expect(asksDuties(rules([['dieu-2'], ['dieu-2']], [['dieu-1'], []]))).toBe(true);
  expect(asksDuties(rules([[], []]))).toBe(false);
});
