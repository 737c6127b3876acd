/** Values of counts, choices and computed numbers, and why conditions on them hold or not. */
import { describe, expect, test } from 'vitest';
import type { ConditionState, GroupResult, LeafResult, LeafValue } from '../../../../src/domain/rating/result.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';
import { jointWords } from '../../../../src/domain/rating/wording/jointWords.ts';
import { conditionPhrase, valuePhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import { reasonOf } from '../../../../src/domain/rating/wording/reasons.ts';
import { share } from '../smallRules.ts';
import { CLAUSE, counted, leaf, numeric, plain, reading, ruleset } from './measureWords.ts';

describe('the phrase of a known value', () => {
  test.each<[LeafValue, string]>([
    [counted(), '3/8'],
    [counted({ high: 5 }), '3–5/8'],
    [counted({ as: 'share' }), '3/8 (37,5%)'],
    [counted({ as: 'share', low: 1, high: 1, of: 3 }), '1/3 (khoảng 33,33%)'],
    [counted({ as: 'share', high: 5 }), '3–5/8'],
    [counted({ as: 'share', low: 0, high: 0, of: 0 }), '0/0'],
    [{ kind: 'choice', fact: 'renLuyen', value: null }, 'chưa rõ'],
    [{ kind: 'choice', fact: 'renLuyen', value: 'kha' }, 'Khá học kỳ'],
    [{ kind: 'choice', fact: 'renLuyen', value: 'la' }, 'la'],
    [{ kind: 'otherwise' }, ''],
    [numeric('tong', { value: 12.5, low: 12.5, high: 12.5 }), '12,5 điểm'],
    [numeric('tong', { value: 100 / 3 }), 'khoảng 33,33 điểm'],
    [numeric('tb', { value: 7.25 }), '7,25'],
    [numeric('tb', { value: 2 / 3 }), 'khoảng 0,67'],
    [numeric('tong', { low: 4, high: 20 }), 'từ 4 đến 20 điểm'],
    [numeric('tong', { low: 1 / 3, high: 20 }), 'từ khoảng 0,33 đến 20 điểm'],
    [numeric('tong', { low: 4, high: 4 }), 'chưa rõ'],
    [numeric('tyLe', { low: NaN, high: NaN }), 'không tính được'],
    [numeric('tyLe', { low: -Infinity, high: 3 }), 'không tính được'],
    [numeric('tyLe', { value: 50, ratio: { part: 4, whole: 8 } }), '4/8 (50%)'],
    [numeric('tyLe', { value: 200 / 3, ratio: { part: 2, whole: 3 } }), '2/3 (khoảng 66,67%)'],
    // Numbers that are typed in have the usual reason.
    [numeric('soNgay', { value: 33.335 }), '33,335 ngày'],
    [numeric('soNgay', { low: 4, high: 20 }), 'chưa rõ'],
    [{ kind: 'yesNo', fact: 'co', value: true }, 'có'],
  ])('%j has its phrase', (value, words) => {
    expect(plain(valuePhrase(ruleset, leaf(value, 'open')))).toBe(words);
  });
});

describe('the sentence of a reason', () => {
  const reason = (one: LeafResult): string => plain(plainWords(reasonOf(ruleset, reading, one)));

  test('of a count says how many there are and how many are required', () => {
    expect(reason(leaf(counted(), 'notMet', { bounds: { from: 6 } }))).toBe(
      'Điểm môn học: 3/8 môn từ 8 trở lên; khoản 3 Điều 2 yêu cầu ít nhất 6 môn như vậy (cách hiểu “Cách nhuIn”)',
    );
    // A condition that the text prints with the same bounds is not the reading's.
    expect(reason(leaf(counted(), 'met', { id: 'k-dem', bounds: { from: 3 } }))).toBe(
      'Điểm môn học: 3/8 môn từ 8 trở lên; khoản 3 Điều 2 yêu cầu ít nhất 3 môn như vậy',
    );
    expect(reason(leaf(counted({ items: ['toan'] }), 'met'))).toBe(
      'Điểm môn học (Toán): 3/8 môn từ 8 trở lên; khoản 3 Điều 2 yêu cầu bất kỳ môn như vậy',
    );
    expect(reason(leaf(counted({ as: 'share' }), 'met', { bounds: { from: 20 } }))).toBe(
      'Điểm môn học: 3/8 (37,5%) môn từ 8 trở lên; khoản 3 Điều 2 yêu cầu ít nhất 20% số môn như vậy (cách hiểu “Cách nhuIn”)',
    );
  });

  test('of a choice says what it is and what is required', () => {
    const choice = (value: string | null, over: Partial<LeafResult> = {}) =>
      reason(leaf({ kind: 'choice', fact: 'renLuyen', value }, 'notMet', { in: ['tot', 'kha'], ...over }));
    expect(choice('la')).toBe('rèn luyện: la; khoản 3 Điều 2 yêu cầu Tốt học kỳ hoặc Khá học kỳ');
    expect(choice(null)).toBe('rèn luyện: chưa rõ; khoản 3 Điều 2 yêu cầu Tốt học kỳ hoặc Khá học kỳ');
    expect(choice('kha', { in: undefined })).toBe('rèn luyện: Khá học kỳ; khoản 3 Điều 2 yêu cầu ');
    expect(choice('kha', { id: 'k-muc' })).toBe(
      'rèn luyện: Khá học kỳ; khoản 3 Điều 2 yêu cầu Tốt học kỳ hoặc Khá học kỳ (cách hiểu “Cách nhuIn”)',
    );
  });

  test.each<[ConditionState, string]>([
    ['met', 'Không mức nào khác được thỏa mãn (khoản 3 Điều 2)'],
    ['notMet', 'Có mức khác được thỏa mãn (khoản 3 Điều 2)'],
    ['open', 'Chưa rõ có mức nào khác được thỏa mãn không (khoản 3 Điều 2)'],
    ['undefined', 'Có mức không xét được (khoản 3 Điều 2)'],
  ])('of what no other level takes, %s: %s', (state, words) => {
    expect(reason(leaf({ kind: 'otherwise' }, state))).toBe(words);
  });

  test('of a ratio with a denominator of 0 says that it cannot be computed', () => {
    expect(reason(leaf(numeric('tyLe', {}), 'undefined', { bounds: { from: 50 } }))).toBe(
      'Không tính được tỷ lệ vì chia cho 0, nên không xét được khoản 3 Điều 2',
    );
    expect(reason(leaf(numeric('tyLe', { value: 60, low: 60, high: 60 }), 'met', { bounds: { from: 50 } }))).toBe(
      'tỷ lệ 60% đạt yêu cầu từ 50% trở lên (khoản 3 Điều 2, cách hiểu “Cách nhuIn”)',
    );
  });

  test('of duties is phrased elsewhere', () => {
    const duties: LeafValue = { kind: 'duties', answers: ['notDone'], as: 'share', low: 0, high: 0, of: 0 };
    expect(reason(leaf(duties, 'undefined'))).toBe('Không có việc nào áp dụng nên không xét được khoản 3 Điều 2');
    expect(plain(conditionPhrase(ruleset, share(['notDone'], { atMost: 20 })))).toBe('Không quá 20% việc chưa làm');
  });
});

test('groups state how their conditions combine if it is neither all nor any', () => {
  const joined = (kind: GroupResult['kind'], bounds?: Bounds): string | null | undefined =>
    jointWords()?.joined(ruleset, { id: 'g', kind, clause: CLAUSE, state: 'met', parts: [], bounds });
  expect(joined('none')).toBe('Không có trường hợp nào sau đây');
  expect(joined('some', { from: 2 })).toBe('Ít nhất 2 điều kiện sau đây');
  expect(joined('some', { atMost: 1 })).toBe('Không quá 1 điều kiện sau đây');
  expect(joined('some')).toBe('Bất kỳ điều kiện sau đây');
  expect(joined('all')).toBeNull();
  expect(joined('any')).toBeNull();
  expect(jointWords()?.joined(ruleset, leaf(counted(), 'met'))).toBeNull();
});
