import { describe, expect, test } from 'vitest';
import type { Test } from '../../../../src/domain/rating/conditionTest.ts';
import type { Bounds, Condition } from '../../../../src/domain/rating/condition.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { group, yes } from '../smallRules.ts';
import { CLAUSE, leaf, plain, ruleset } from './measureWords.ts';

const count = (over: Partial<Extract<Test, { kind: 'count' }>> = {}): Test => ({
  kind: 'count',
  facts: ['mon'],
  each: { bounds: { from: 8 } },
  as: 'count',
  bounds: { from: 6 },
  ...over,
});

describe('the phrase of a count', () => {
  test.each<[Partial<Extract<Test, { kind: 'count' }>>, string]>([
    // How many of them
    [{ bounds: { from: 6 } }, 'ít nhất 6 môn từ 8 trở lên'],
    [{ bounds: { from: 6 }, as: 'share' }, 'ít nhất 6% số môn từ 8 trở lên'],
    [{ bounds: { from: 100 }, as: 'share' }, 'mọi môn đều từ 8 trở lên'],
    [{ bounds: { from: 100 } }, 'ít nhất 100 môn từ 8 trở lên'],
    [{ bounds: { atMost: 0 } }, 'không môn nào từ 8 trở lên'],
    [{ bounds: { atMost: 0 }, as: 'share' }, 'không môn nào từ 8 trở lên'],
    [{ bounds: { below: 1 } }, 'không môn nào từ 8 trở lên'],
    [{ bounds: { below: 1 }, as: 'share' }, 'dưới 1% số môn từ 8 trở lên'],
    [{ bounds: { above: 0 } }, 'có môn từ 8 trở lên'],
    [{ bounds: { above: 0 }, as: 'share' }, 'có môn từ 8 trở lên'],
    [{ bounds: { above: 0, atMost: 2 } }, 'trên 0 đến 2 môn từ 8 trở lên'],
    [{ bounds: { above: 0, below: 3 } }, 'trên 0 đến dưới 3 môn từ 8 trở lên'],
    [{ bounds: { above: 1 } }, 'trên 1 môn từ 8 trở lên'],
    [{ bounds: { from: 2, atMost: 4 } }, 'từ 2 đến 4 môn từ 8 trở lên'],
    [{ bounds: { from: 2, below: 4 } }, 'từ 2 đến dưới 4 môn từ 8 trở lên'],
    [{ bounds: { atMost: 20 }, as: 'share' }, 'không quá 20% số môn từ 8 trở lên'],
    [{ bounds: { atMost: 2 } }, 'không quá 2 môn từ 8 trở lên'],
    [{ bounds: { atMost: 0 }, each: { bounds: { atMost: 2 } } }, 'mọi môn đều trên 2'],
    [{ bounds: { atMost: 0 }, each: { bounds: { from: 1, atMost: 2 } } }, 'không môn nào từ 1 đến 2'],
    [{ bounds: { atMost: 0 }, each: { bounds: { atMost: 50 }, ofMax: true } }, 'mọi môn đều đạt trên 50 % mức tối đa'],
    [{ bounds: { atMost: 1 }, each: { bounds: { atMost: 2 } } }, 'không quá 1 môn không quá 2'],
    // What each is asked
    [{ each: { bounds: { from: 50 }, ofMax: true } }, 'ít nhất 6 môn đạt từ 50 % mức tối đa trở lên'],
    [{ each: { is: true } }, 'ít nhất 6 môn trả lời “có”'],
    [{ each: { is: false } }, 'ít nhất 6 môn trả lời “không”'],
  ])('%j has its phrase', (over, words) => {
    expect(plain(conditionPhrase(ruleset, count(over)))).toBe(`Điểm môn học: ${words}`);
  });

  test('of some items names them, or uses their common name', () => {
    expect(plain(conditionPhrase(ruleset, count({ items: ['van', 'toan'] })))).toBe(
      'Điểm môn học (Văn, Toán): ít nhất 6 môn từ 8 trở lên',
    );
    expect(plain(conditionPhrase(ruleset, count({ facts: ['viec'], items: ['v1', 'v2'] })))).toBe(
      'Điểm việc (Việc thứ nhất, v2): ít nhất 6 mục từ 8 điểm trở lên',
    );
    expect(plain(conditionPhrase(ruleset, count({ facts: ['viec'], items: [] })))).toBe(
      'Điểm việc: ít nhất 6 mục từ 8 điểm trở lên',
    );
  });

  test('of choices names them', () => {
    expect(
      plain(
        conditionPhrase(ruleset, count({ facts: ['renLuyen'], each: { in: ['tot', 'kha'] }, bounds: { from: 1 } })),
      ),
    ).toBe('Rèn luyện: ít nhất 1 mục là Tốt học kỳ hoặc Khá học kỳ');
  });

  test('of several facts, or of an unknown one, names each', () => {
    expect(plain(conditionPhrase(ruleset, count({ facts: ['soNgay', 'tong'], bounds: { from: 1 } })))).toBe(
      'Trong 2 điều: số ngày; tổng điểm: ít nhất 1 điều từ 8 ngày trở lên',
    );
    expect(plain(conditionPhrase(ruleset, count({ facts: ['la'], bounds: { from: 1 } })))).toBe(
      'Trong 1 điều: la: ít nhất 1 điều từ 8 trở lên',
    );
    expect(plain(conditionPhrase(ruleset, count({ facts: [], each: { is: true }, bounds: { from: 1 } })))).toBe(
      'Trong 0 điều: : ít nhất 1 điều trả lời “có”',
    );
  });
});

describe('the phrase of a choice', () => {
  test.each<[string, readonly string[], string]>([
    ['renLuyen', ['tot'], 'rèn luyện: Tốt học kỳ'],
    ['renLuyen', ['tot', 'kha'], 'rèn luyện: Tốt học kỳ hoặc Khá học kỳ'],
    ['renLuyen', ['la'], 'rèn luyện: la'],
    // A choice among the levels.
    ['namTruoc', ['tot'], 'mức năm trước: Mức tot'],
  ])('of %s among %j has its phrase', (fact, options, words) => {
    expect(conditionPhrase(ruleset, { kind: 'choice', fact, in: options })).toBe(words);
    const result = leaf({ kind: 'choice', fact, value: null }, 'open', { in: options });
    expect(conditionPhrase(ruleset, result)).toBe(words);
  });
});

test('the level for all remaining cases has its own phrase', () => {
  expect(conditionPhrase(ruleset, { id: 'x', clause: CLAUSE, kind: 'otherwise' })).toBe('Không thuộc mức nào khác');
});

describe('conditions of one group', () => {
  const at = (clause: string, condition: Condition): Condition => ({ ...condition, clause });
  const together = (
    kind: Extract<Test, { kind: 'together' }>['group'],
    is: boolean,
    conditions: readonly Condition[],
    bounds?: Bounds,
  ): string => plain(conditionPhrase(ruleset, { kind: 'together', group: kind, is, conditions, bounds }));
  const two = [at('dieu-4.khoan-1', yes('co')), at('dieu-4.khoan-1', yes('khong', false))];
  const what = '2 trường hợp của khoản 1 Điều 4 (Việc co; Không thuộc trường hợp: Việc khong)';

  test.each<[Extract<Test, { kind: 'together' }>['group'], Bounds | undefined, boolean, string]>([
    ['all', undefined, true, `Đủ cả ${what}`],
    ['all', undefined, false, `Thiếu ít nhất một trong ${what}`],
    ['any', undefined, true, `Thuộc ít nhất một trong ${what}`],
    ['any', undefined, false, `Không thuộc trường hợp nào trong ${what}`],
    ['none', undefined, true, `Không thuộc trường hợp nào trong ${what}`],
    ['none', undefined, false, `Thuộc ít nhất một trong ${what}`],
    ['some', { from: 2 }, true, `Từ 2 trở lên trong ${what}`],
    ['some', { from: 2 }, false, `Không phải: Từ 2 trở lên trong ${what}`],
    ['some', undefined, true, `Bất kỳ trong ${what}`],
  ])('of kind %s with bounds %j, true: %s', (kind, bounds, is, words) => {
    expect(together(kind, is, two, bounds)).toBe(words);
  });

  const many = (length: number, clauses: number): readonly Condition[] =>
    Array.from({ length }, (_, i) => at(`dieu-${(i % clauses) + 1}`, yes(`f${i}`)));

  test('are named one by one up to four', () => {
    const four = many(4, 1);
    expect(together('any', true, four)).toBe('Thuộc ít nhất một trong 4 trường hợp của Điều 1 (f0; f1; f2; f3)');
    expect(together('any', true, many(5, 1))).toBe('Thuộc ít nhất một trong 5 trường hợp của Điều 1');
  });

  test('name up to four provisions, each once', () => {
    expect(together('any', true, many(8, 4))).toBe(
      'Thuộc ít nhất một trong 8 trường hợp của Điều 1, Điều 2, Điều 3, Điều 4',
    );
    expect(together('any', true, many(8, 5))).toBe('Thuộc ít nhất một trong 8 trường hợp');
  });

  test('are counted if one of them is a group', () => {
    expect(together('any', true, [at(CLAUSE, yes('co')), group('all', two)])).toBe(
      'Thuộc ít nhất một trong 2 trường hợp của Điều 1',
    );
  });
});
