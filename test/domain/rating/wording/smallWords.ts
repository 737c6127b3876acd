/** A rule set of a few facts with plain names, for sentences that can be read in full. */
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import type { ConditionState, LeafResult, LeafValue } from '../../../../src/domain/rating/result.ts';
import type { Fact } from '../../../../src/domain/rating/fact.ts';
import type { Reading, RuleSet } from '../../../../src/domain/rating/ruleset.ts';
import { plainWords, type Sentence } from '../../../../src/domain/rating/wording/sentence.ts';
import { number, numberFact, rules, yesNoFact } from '../smallRules.ts';

/** A sentence as text with plain spaces. */
export const plain = (sentence: Sentence): string => plainWords(sentence).replaceAll('\u00a0', ' ');

const at = (clause: string, fact: Fact): Fact => ({ ...fact, clause });

const FACTS: readonly Fact[] = [
  numberFact('chiSo', { name: 'Chỉ số' }),
  numberFact('cham', { name: 'Số ngày chậm', unit: 'ngày', better: 'lower', max: 365 }),
  numberFact('diem', { name: 'Điểm', unit: 'điểm', max: 10 }),
  { ...numberFact('linhVuc', { name: 'Lĩnh vực', max: 90 }), kind: 'lowestOf' } as Fact,
  { ...numberFact('mon', { name: 'môn học', unit: '', max: 10 }), kind: 'lowestOf', itemWord: 'môn' } as Fact,
  { id: 'tong', kind: 'sumOf', name: 'tổng điểm', clause: 'dieu-1', unit: 'điểm', start: 0, terms: [], max: 50 },
  at('dieu-4.khoan-1.diem-a', yesNoFact('a')),
  at('dieu-4.khoan-1.diem-b', yesNoFact('b')),
  at('dieu-4.khoan-2', yesNoFact('c')),
  at('dieu-5.khoan-1', yesNoFact('d')),
  {
    id: 'renLuyen',
    kind: 'choice',
    name: 'Rèn luyện',
    clause: 'dieu-1',
    choices: [{ id: 'tot', name: 'Tốt' }],
  },
];
/** Two readings with one condition, `k`; the first follows the text. */
export const ruleset: RuleSet = rules(
  {
    nhuIn: { tot: { ...number('chiSo', { from: 80, below: 90 }), id: 'k' } },
    khac: { tot: { ...number('chiSo', { from: 70, below: 90 }), id: 'k' } },
  },
  { facts: FACTS },
);
export const [asPrinted, other] = ruleset.readings as [Reading, Reading];

/** A result of a condition. */
export function leaf(value: LeafValue, state: ConditionState, over: Partial<LeafResult> = {}): LeafResult {
  return { id: 'k', kind: value.kind, clause: 'dieu-2.khoan-3', state, value, ...over };
}

export const index = (value: number | null, low = value ?? 0, high = value ?? 100): LeafValue => ({
  kind: 'number',
  fact: 'chiSo',
  value,
  low,
  high,
});
export const duties = (low: number, high: number, of: number, as: 'share' | 'count' = 'count'): LeafValue => ({
  kind: 'duties',
  answers: ['notDone'],
  as,
  low,
  high,
  of,
});
