/** A rule set with every kind of fact that rules can count or compute, for the words of them. */
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import type { ConditionState, LeafResult, LeafValue } from '../../../../src/domain/rating/result.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Reading, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { group, number, numberFact, rules, yes } from '../smallRules.ts';

export const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

export const CLAUSE = 'dieu-1';
const terms = [{ fact: 'soNgay', times: 1 }];
const computed = { clause: CLAUSE, unit: 'điểm' };
const FACTS: readonly Fact[] = [
  numberFact('soNgay', { name: 'số ngày', unit: 'ngày' }),
  numberFact('mon', {
    name: 'điểm môn học',
    unit: '',
    itemWord: 'môn',
    items: [
      { id: 'toan', name: 'Toán' },
      { id: 'van', name: 'Văn' },
    ],
  }),
  numberFact('viec', { name: 'điểm việc', unit: 'điểm', items: 'perRole' }),
  {
    id: 'renLuyen',
    kind: 'choice',
    name: 'rèn luyện',
    clause: CLAUSE,
    choices: [
      { id: 'tot', name: 'Tốt học kỳ' },
      { id: 'kha', name: 'Khá học kỳ' },
    ],
  },
  { id: 'namTruoc', kind: 'level', name: 'mức năm trước', clause: CLAUSE },
  { id: 'tong', kind: 'sumOf', name: 'tổng điểm', start: 0, terms, ...computed },
  { id: 'tb', kind: 'meanOf', name: 'trung bình', terms, ...computed, unit: '' },
  { id: 'tyLe', kind: 'ratioOf', name: 'tỷ lệ', part: terms, whole: terms, ...computed, unit: 'percent' },
];

const role = {
  id: 'mot',
  name: 'Một',
  clause: CLAUSE,
  groups: [],
  duties: [],
  items: { viec: [{ id: 'v1', name: 'Việc thứ nhất' }] },
};

export const ruleset: RuleSet = rules(
  {
    nhuIn: {
      tot: group('any', [
        yes('co'),
        yes('khong'),
        { ...number('soNgay', { from: 3 }), id: 'k-dem' },
        { ...number('soNgay', { from: 3 }), id: 'k-muc' },
      ]),
    },
  },
  { facts: FACTS, roles: [role] },
);
export const reading: Reading = ruleset.readings[0]!;

/** A result of a condition. */
export function leaf(value: LeafValue, state: ConditionState, over: Partial<LeafResult> = {}): LeafResult {
  return { id: 'k', kind: value.kind, clause: 'dieu-2.khoan-3', state, value, ...over };
}

export const counted = (over: Partial<Extract<LeafValue, { kind: 'count' }>> = {}): LeafValue => ({
  kind: 'count',
  facts: ['mon'],
  each: { bounds: { from: 8 } },
  as: 'count',
  low: 3,
  high: 3,
  of: 8,
  ...over,
});
export const numeric = (fact: string, over: Partial<Extract<LeafValue, { kind: 'number' }>>): LeafValue => ({
  kind: 'number',
  fact,
  value: null,
  low: 0,
  high: 100,
  ...over,
});
