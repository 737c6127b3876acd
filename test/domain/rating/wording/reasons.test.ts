import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { caseReason, reasonOf } from '../../../../src/domain/rating/wording/reasons.ts';
import { decidingCases, decidingLeaves } from '../../../../src/domain/rating/wording/decidingConditions.ts';
import { testSentences, plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, official } from '../official.ts';

/** The conditions that decide one level. */
function deciding(level: string, facts: Facts, reading = 'ladder'): readonly string[] {
  const found = rate(official, facts).readings[reading]?.levels.find((one) => one.level === level);
  if (found === undefined) throw new Error(`no level ${level}`);
  return decidingLeaves(found.condition).map(({ id }) => id);
}

describe('conditions that decide a level', () => {
  test('are all of a level that is met', () => {
    expect(deciding('xuat-sac', caseOf())).toEqual(['k1-noi-dung', 'k1-chi-so']);
  });

  test('are all unmet ones of a level that is not met', () => {
    expect(
      deciding('xuat-sac', caseOf({ parIndex: 70, answers: answersOf('truong-phong', [1, 'deficient']) })),
    ).toEqual(['k1-noi-dung', 'k1-chi-so']);
    expect(deciding('xuat-sac', caseOf({ parIndex: 70 }))).toEqual(['k1-chi-so']);
  });

  test('are the met cases of alternatives, or else all of them, each with its failing part', () => {
    expect(
      deciding(
        'khong-hoan-thanh',
        caseOf({ taskCompletion: 10, flags: { ideology: false, corruption: true, discipline: false } }),
      ),
    ).toEqual(['k4-c', 'k4-d']);
    expect(deciding('khong-hoan-thanh', caseOf({ parIndex: 50 }))).toEqual([
      'k4-a',
      'k4-b-tieu-chi',
      'k4-c',
      'k4-d',
      'k4-dd',
    ]);
  });

  test('are the unknown ones of an open level', () => {
    expect(deciding('khong-hoan-thanh', caseOf({ taskCompletion: null }))).toEqual(['k4-c']);
    expect(deciding('tot', caseOf({ parIndex: null, answers: {} }))).toEqual(['k2-noi-dung', 'k2-chi-so']);
  });

  test('are the undefined ones if no duty applies', () => {
    expect(deciding('hoan-thanh', caseOf({ answers: answersOf('truong-phong', [42, 'notApplicable']) }))).toEqual([
      'k3-hoan-thanh',
      'k3-tieu-chi',
    ]);
  });
});

test('a case with two conditions is one reason joined by “và”', () => {
  const level = rate(official, caseOf({ parIndex: 50, answers: answersOf('truong-phong', [30, 'deficient']) }))
    .readings['ladder']?.levels[3];
  const cases = decidingCases(level!.condition);
  expect(cases.map(({ leaves }) => leaves.map(({ id }) => id))).toEqual([['k4-b-tieu-chi', 'k4-b-chi-so']]);
  expect(plainWords(caseReason(official, official.readings[0]!, cases[0]!)).replaceAll('\u00a0', ' ')).toBe(
    '30/42 (khoảng 71,43%) tiêu chí chưa bảo đảm hoặc chưa hoàn thành, thuộc mức trên 50% của điểm b khoản 4 Điều 12 và Chỉ số cải cách hành chính 50% thuộc mức dưới 60% của điểm b khoản 4 Điều 12',
  );
});

test('the conditions of a level that requires all of them stay separate', () => {
  const level = rate(official, caseOf()).readings['ladder']?.levels[0];
  expect(decidingCases(level!.condition).map(({ leaves }) => leaves.map(({ id }) => id))).toEqual([
    ['k1-noi-dung'],
    ['k1-chi-so'],
  ]);
});

test('a sentence has its provision as a separate part for a link', () => {
  const level = rate(official, caseOf({ parIndex: 78.5 })).readings['ladder']?.levels[1];
  const [leaf] = decidingLeaves(level!.condition);
  const sentence = reasonOf(official, official.readings[0]!, leaf!);
  expect(sentence).toContainEqual({ clause: 'dieu-12.khoan-2' });
  expect(plainWords(sentence).replaceAll('\u00a0', ' ')).toBe(
    'Chỉ số cải cách hành chính 78,5% thấp hơn mức 80% (khoản 2 Điều 12, cách hiểu “Bậc thang”)',
  );
});

test('no clause is credited with a number at the end at which it does not print it', () => {
  // Khoản 2 prints “từ 90% đến dưới 80%”, which one reading takes as “từ 80% đến dưới 90%”.
  const corrected = official.readings.find(({ id }) => id === 'corrected')!;
  const said = (parIndex: number) => {
    const [leaf] = decidingLeaves(rate(official, caseOf({ parIndex })).readings['corrected']!.levels[1]!.condition);
    return plainWords(reasonOf(official, corrected, leaf!)).replaceAll('\u00a0', ' ');
  };
  const how = '(khoản 2 Điều 12, cách hiểu “Hiệu đính khoản 2”)';
  expect(said(78.5)).toBe(`Chỉ số cải cách hành chính 78,5% thấp hơn mức 80% ${how}`);
  expect(said(95)).toBe(`Chỉ số cải cách hành chính 95% không dưới mức 90% ${how}`);
});

test('tests that exclude cases form one sentence', () => {
  const tests = [
    { kind: 'yesNo' as const, fact: 'flags.ideology', is: false },
    { kind: 'number' as const, fact: 'taskCompletion', bounds: { from: 50 } },
    { kind: 'yesNo' as const, fact: 'flags.discipline', is: false },
    { kind: 'yesNo' as const, fact: 'flags.corruption', is: true },
  ];
  expect(testSentences(official, tests).map((sentence) => plainWords(sentence).replaceAll('\u00a0', ' '))).toEqual([
    'Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính từ 50% trở lên',
    'Thuộc điểm d khoản 4 Điều 12',
    'Không thuộc các điểm a, đ khoản 4 Điều 12',
  ]);
});
