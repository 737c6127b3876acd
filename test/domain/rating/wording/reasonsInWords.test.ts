/** Why a condition has its state, one kind of condition after the other. */
import { describe, expect, test } from 'vitest';
import type { ConditionState, LeafResult, LeafValue } from '../../../../src/domain/rating/result.ts';
import { caseReason, reasonOf } from '../../../../src/domain/rating/wording/reasons.ts';
import { asPrinted, duties, index, leaf, other, plain, ruleset } from './smallWords.ts';

describe('the reason for the state of a condition', () => {
  const reason = (value: LeafValue, state: ConditionState, over: Partial<LeafResult> = {}, reading = asPrinted) =>
    plain(reasonOf(ruleset, reading, leaf(value, state, over)));
  const printed = { bounds: { from: 80, below: 90 } };

  test.each<[LeafValue, ConditionState, Partial<LeafResult>, string]>([
    [index(85), 'met', printed, 'Chỉ số 85% thuộc mức từ 80% đến dưới 90% của khoản 3 Điều 2'],
    [index(70), 'notMet', printed, 'Chỉ số 70% thấp hơn mức 80% của khoản 3 Điều 2'],
    [index(90), 'notMet', printed, 'Chỉ số 90% không dưới mức 90% của khoản 3 Điều 2'],
    [index(null), 'open', printed, 'Chỉ số chưa rõ; khoản 3 Điều 2 xét mức từ 80% đến dưới 90%'],
  ])('%j, %s, has its reason as printed', (value, state, over, words) => {
    expect(reason(value, state, over)).toBe(words);
  });

  test.each<[LeafValue, ConditionState, Partial<LeafResult>, string]>([
    [
      index(75),
      'met',
      { bounds: { from: 70, below: 90 } },
      'Chỉ số 75% đạt yêu cầu từ 70% đến dưới 90% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    [
      index(75),
      'met',
      { bounds: { above: 70 } },
      'Chỉ số 75% đạt yêu cầu trên 70% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    // Nobody reaches an upper limit.
    [
      index(75),
      'met',
      { bounds: { atMost: 90 } },
      'Chỉ số 75% thuộc mức không quá 90% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    [
      index(65),
      'notMet',
      { bounds: { from: 70 } },
      'Chỉ số 65% thấp hơn mức 70% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    // What the clause prints is the clause's, whatever else the reading changes.
    [index(95), 'notMet', { bounds: { from: 70, below: 90 } }, 'Chỉ số 95% không dưới mức 90% của khoản 3 Điều 2'],
    [
      index(70),
      'notMet',
      { bounds: { above: 70 } },
      'Chỉ số 70% không trên mức 70% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    [index(95), 'notMet', { bounds: { atMost: 90 } }, 'Chỉ số 95% vượt mức 90% của khoản 3 Điều 2'],
    [
      index(null),
      'open',
      { bounds: { from: 70 } },
      'Chỉ số chưa rõ; khoản 3 Điều 2 (cách hiểu “Cách khac”) xét mức từ 70% trở lên',
    ],
    [
      index(75),
      'notMet',
      { bounds: { from: 90, below: 80 } },
      'Không số nào thuộc mức từ 90% đến dưới 80% của khoản 3 Điều 2, cách hiểu “Cách khac” (Chỉ số: 75%)',
    ],
    // A range misses what its nearest end misses; otherwise no threshold alone.
    [
      index(null, 20, 65),
      'notMet',
      { bounds: { from: 70 } },
      'Chỉ số chưa rõ thấp hơn mức 70% (khoản 3 Điều 2, cách hiểu “Cách khac”)',
    ],
    [index(75), 'notMet', { bounds: { from: 70 } }, 'Chỉ số 75% không đạt mức từ 70% trở lên của khoản 3 Điều 2'],
  ])('%j, %s, %j has its reason by the reading', (value, state, over, words) => {
    expect(reason(value, state, over, other)).toBe(words);
  });

  test.each<[LeafValue, ConditionState, Partial<LeafResult>, string]>([
    [duties(0, 0, 8), 'met', { bounds: { atMost: 0 } }, 'Không việc nào chưa làm, đúng yêu cầu của khoản 3 Điều 2'],
    [duties(0, 0, 8), 'met', { bounds: { below: 1 } }, 'Không việc nào chưa làm, đúng yêu cầu của khoản 3 Điều 2'],
    [
      duties(2, 2, 8),
      'notMet',
      { bounds: { atMost: 0 } },
      '2/8 việc chưa làm; khoản 3 Điều 2 không cho phép việc nào như vậy',
    ],
    [
      duties(2, 5, 8),
      'notMet',
      { bounds: { atMost: 0 } },
      'Ít nhất 2/8 việc chưa làm; khoản 3 Điều 2 không cho phép việc nào như vậy',
    ],
    [
      duties(0, 5, 8),
      'open',
      { bounds: { atMost: 0 } },
      'Còn 5 việc chưa trả lời; khoản 3 Điều 2 yêu cầu không việc nào chưa làm',
    ],
    [
      duties(3, 3, 8),
      'notMet',
      { id: 'd', bounds: { atMost: 2 } },
      '3/8 việc chưa làm, vượt mức 2 (khoản 3 Điều 2, cách hiểu “Cách nhuIn”)',
    ],
    [
      duties(3, 3, 8, 'share'),
      'notMet',
      { id: 'd', bounds: { atMost: 20 } },
      '3/8 (37,5%) việc chưa làm, vượt mức 20% (khoản 3 Điều 2, cách hiểu “Cách nhuIn”)',
    ],
    [
      duties(2, 2, 8, 'share'),
      'notMet',
      { id: 'd', bounds: { above: 25 } },
      '2/8 (25%) việc chưa làm, không trên mức 25% (khoản 3 Điều 2, cách hiểu “Cách nhuIn”)',
    ],
    [
      duties(0, 4, 8, 'share'),
      'open',
      { id: 'd', bounds: { below: 1 } },
      'Số việc chưa làm chưa rõ; khoản 3 Điều 2 (cách hiểu “Cách nhuIn”) xét mức dưới 1%',
    ],
    [
      duties(0, 0, 0),
      'undefined',
      { bounds: { atMost: 0 } },
      'Không có việc nào áp dụng nên không xét được khoản 3 Điều 2',
    ],
    [{ kind: 'yesNo', fact: 'a', value: true }, 'met', {}, 'Việc a (khoản 3 Điều 2)'],
    [{ kind: 'yesNo', fact: 'a', value: false }, 'notMet', {}, 'Không thuộc trường hợp: Việc a (khoản 3 Điều 2)'],
    [{ kind: 'yesNo', fact: 'a', value: null }, 'open', {}, 'Việc a: chưa trả lời (khoản 3 Điều 2)'],
    [
      { kind: 'number', fact: 'linhVuc', value: null, low: 0, high: 65, lowestItem: { id: 'x', name: 'X' } },
      'notMet',
      { id: 'd', bounds: { from: 70 } },
      'Lĩnh vực (X) 65% thấp hơn mức 70% (khoản 3 Điều 2, cách hiểu “Cách nhuIn”)',
    ],
  ])('%j, %s, %j has its reason', (value, state, over, words) => {
    expect(reason(value, state, over)).toBe(words);
  });

  test('is one sentence for the conditions of a case', () => {
    const leaves = [leaf(index(85), 'met', printed), leaf({ kind: 'yesNo', fact: 'a', value: true }, 'met')];
    expect(plain(caseReason(ruleset, asPrinted, { state: 'met', leaves }))).toBe(
      'Chỉ số 85% thuộc mức từ 80% đến dưới 90% của khoản 3 Điều 2 và Việc a (khoản 3 Điều 2)',
    );
  });
});
