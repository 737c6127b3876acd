/** What the schemas refuse in their own words: ids, numbers, fractions and empty words; and the nearest accepted. */
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { casesFileSchema } from '../../../../../src/domain/rating/rules/schemas/casesSchema.ts';
import { conditionSchema } from '../../../../../src/domain/rating/rules/schemas/conditionSchema.ts';
import { answerSchema } from '../../../../../src/domain/rating/rules/schemas/ratingSchema.ts';
import {
  decimal,
  factId,
  percentage,
  provision,
  slug,
  words,
} from '../../../../../src/domain/rating/rules/schemas/ruleWords.ts';

const cases = (count: number): object => ({ cases: [{ name: 'A', outcome: 'tot', counts: { notDone: count } }] });
const answers = (id: string): object => ({ id: 'a', duties: [id], count: { atMost: 1 } });

const FORMS: Readonly<
  Record<string, readonly [z.ZodMiniType, wrong: readonly unknown[], problems: string, right: readonly unknown[]]>
> = {
  'an id of a level or role': [
    slug,
    ['Tot', 'hoàn-thành', '-tot', 'tot-', 'tot--kha', '1a', 'a_b', 'a.b', ''],
    'mã gồm chữ thường không dấu và số, nối bằng dấu gạch, ví dụ hoan-thanh',
    ['tot', 'hoan-thanh-2', 'a1'],
  ],
  'an id of a fact': [
    factId,
    ['ParIndex', 'diem_mon', 'flags.', '.flags', 'flags..a', 'flags.A', 'a-', 'điểm', '1a', ''],
    'mã số liệu như parIndex, diem-mon hoặc flags.discipline',
    ['parIndex', 'diem-mon', 'flags.discipline', 'a.b-2.c', 'a-B'],
  ],
  'words to be shown': [words, ['', ' ', '\n'], 'lời văn, không để trống', ['a', ' b ']],
  'an id of a provision': [
    provision,
    ['Điều 12', 'dieu 12', 'dieu-12/khoan-1', ''],
    'mã quy định như dieu-12.khoan-4.diem-dd',
    ['dieu-12.khoan-4.diem-dd', 'chuong-2'],
  ],
  'a number': [
    decimal,
    [0.1234567, 1_000_000_000.5, -1_000_000_001, 1e-7],
    'số không quá 6 chữ số thập phân và không quá một tỷ',
    [0.123456, 1_000_000_000, -1_000_000_000, 0, -0.5],
  ],
  'an id of an answer': [
    answerSchema,
    [
      { id: 'Dat', name: 'Đạt' },
      { id: 'chua dat', name: 'Chưa' },
      { id: 'dat-', name: 'Đạt' },
    ],
    'mã như dat hoặc chua-dat',
    [
      { id: 'dat', name: 'Đạt' },
      { id: 'notDone-2', name: 'Chưa' },
    ],
  ],
  'an answer that counts': [
    conditionSchema,
    [answers('Không'), answers('chua dat'), answers('-a')],
    'mã của một câu trả lời',
    [answers('notDone'), answers('chua-dat')],
  ],
  'a number of duties': [
    casesFileSchema,
    [cases(-1), cases(0.5)],
    'một số nội dung, là số nguyên từ 0 trở lên',
    [cases(0), cases(3)],
  ],
};

/** The messages of a schema, also those of the parts of a choice among schemas. */
function messagesOf(issues: readonly z.core.$ZodIssue[]): readonly string[] {
  return issues.flatMap((issue) =>
    issue.code === 'invalid_union' ? issue.errors.flatMap(messagesOf) : [issue.message],
  );
}

test.each(Object.entries(FORMS))('%s', (_name, [schema, wrong, problems, right]) => {
  for (const value of wrong)
    expect([value, messagesOf(schema.safeParse(value).error?.issues ?? [])]).toEqual([value, [problems]]);
  for (const value of right) expect([value, schema.safeParse(value).success]).toEqual([value, true]);
});

test.each<[string, string]>([
  ['2:3', 'phân số như 2/3'],
  ['0/3', 'phân số như 2/3'],
  ['100/3', 'phân số như 2/3'],
  ['2/100', 'phân số như 2/3'],
  ['1/2', 'phân số nhỏ hơn 1, không viết được bằng số thập phân, như 2/3 (1/2 thì ghi 50)'],
  ['3/2', 'phân số nhỏ hơn 1, không viết được bằng số thập phân, như 2/3 (1/2 thì ghi 50)'],
  ['3/3', 'phân số nhỏ hơn 1, không viết được bằng số thập phân, như 2/3 (1/2 thì ghi 50)'],
])('a percentage %s', (text, problems) => {
  expect(messagesOf(percentage.safeParse(text).error?.issues ?? [])).toContain(problems);
});

test('percentages as numbers and as fractions', () => {
  expect(percentage.parse(66.6)).toBe(66.6);
  expect(percentage.parse('2/3')).toBeCloseTo(66.666667, 5);
  expect(percentage.parse('1/3')).toBeCloseTo(33.333333, 5);
});
