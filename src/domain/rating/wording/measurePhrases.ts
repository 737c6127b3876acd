/**
 * Phrases about counts over several values, choices, and computed numbers. Loading this module installs it
 * (jointWords.ts).
 */
import { isGroupResult, type ConditionResult, type LeafResult, type LeafValue } from '../result.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import { isGroup, type LeafCondition } from '../condition.ts';
import { isEntered } from '../fact.ts';
import type { Reading, RuleSet } from '../ruleset.ts';
import { readOtherwise } from '../analysis/printed.ts';
import type { Test } from '../conditionTest.ts';
import {
  choiceNames,
  countWords,
  manyPhrase,
  nonePhrase,
  onlyAtMost,
  testPhrase,
  type CountedItems,
} from './itemPhrases.ts';
import { installJointWords } from './jointWords.ts';
import { amountPhrase, boundsPhrase, capital, conditionPhrase, factName, sharePhrase, unitOf } from './phrases.ts';
import type { Sentence } from './sentence.ts';

/** The condition of a count, a choice or “otherwise” in words; null for every other. */
function measureCondition(ruleset: RuleSet, leaf: Test | LeafResult | LeafCondition): string | null {
  if (leaf.kind === 'otherwise') return 'Không thuộc mức nào khác';
  if (leaf.kind === 'together') return togetherPhrase(ruleset, leaf);
  if (leaf.kind === 'choice') {
    const fact = 'value' in leaf ? (leaf.value as Extract<LeafValue, { kind: 'choice' }>).fact : leaf.fact;
    return `${factName(ruleset, fact)}: ${choiceNames(ruleset, fact, leaf.in ?? []).join(' hoặc ')}`;
  }
  if (leaf.kind !== 'count') return null;
  const counted: CountedItems = 'value' in leaf ? (leaf.value as Extract<LeafValue, { kind: 'count' }>) : leaf;
  const bounds = leaf.bounds ?? {};
  const { subject, word, test } = countWords(ruleset, counted);
  const many = manyPhrase(bounds, counted.as, word);
  const atMost = onlyAtMost(counted.each);
  // “Không mục nào không quá 2 mức” negates twice.
  return many === nonePhrase(word) && atMost !== null
    ? `${capital(subject)}: mọi ${word} đều ${testPhrase(ruleset, counted.facts[0] ?? '', atMost)}`
    : `${capital(subject)}: ${many} ${test}`;
}

/** Maximum number of conditions that are named one by one; more are summarised by their number and provisions. */
const MAX_NAMED = 4;

/** Conditions taken as one: `Không thuộc trường hợp nào trong 22 trường hợp của Điều 4`. */
function togetherPhrase(
  ruleset: RuleSet,
  { group, bounds, conditions, is }: Extract<Test, { kind: 'together' }>,
): string {
  const clauses = [...new Set(conditions.map(({ clause }) => clause))];
  const provisions = clauses.length > MAX_NAMED ? '' : ` của ${clauses.map(provisionWords).join(', ')}`;
  const leaves = conditions.filter((one): one is LeafCondition => !isGroup(one));
  const named =
    conditions.length > MAX_NAMED || leaves.length < conditions.length
      ? ''
      : ` (${leaves.map((leaf) => conditionPhrase(ruleset, leaf)).join('; ')})`;
  const what = `${conditions.length} trường hợp${provisions}${named}`;
  if (group === 'all') return is ? `Đủ cả ${what}` : `Thiếu ít nhất một trong ${what}`;
  if (group === 'some') return `${is ? '' : 'Không phải: '}${capital(boundsPhrase(bounds ?? {}, ''))} trong ${what}`;
  return (group === 'any') === is ? `Thuộc ít nhất một trong ${what}` : `Không thuộc trường hợp nào trong ${what}`;
}

/** The value of a count or a choice; null for every other. */
function measureValue(ruleset: RuleSet, { value }: LeafResult): string | null {
  if (value.kind === 'otherwise') return '';
  if (value.kind === 'choice')
    return value.value === null ? 'chưa rõ' : (choiceNames(ruleset, value.fact, [value.value])[0] ?? value.value);
  if (value.kind !== 'count') return null;
  const counted = value.low === value.high ? `${value.low}` : `${value.low}–${value.high}`;
  const share =
    value.as === 'share' && value.low === value.high && value.of > 0 ? ` (${sharePhrase(value.low, value.of)})` : '';
  return `${counted}/${value.of}${share}`;
}

/**
 * A computed number: rounded if its decimals are infinite, a ratio with its two numbers, a range while something is
 * unknown.
 */
function computedValue(ruleset: RuleSet, value: Extract<LeafValue, { kind: 'number' }>): string {
  const unit = unitOf(ruleset, value.fact);
  if (value.value === null) {
    if (!Number.isFinite(value.low)) return 'không tính được';
    return value.low === value.high
      ? 'chưa rõ'
      : `từ ${numberPhrase(value.low, '')} đến ${numberPhrase(value.high, unit)}`;
  }
  const number = numberPhrase(value.value, unit);
  return value.ratio === undefined
    ? number
    : `${amountPhrase(value.ratio.part, '')}/${amountPhrase(value.ratio.whole, '')} (${number})`;
}

/** A number to at most two decimals; with `khoảng` if it was rounded. */
function numberPhrase(value: number, unit: string): string {
  const short = Math.round(value * 100) / 100;
  return `${Math.abs(short - value) < 1e-9 ? '' : 'khoảng '}${amountPhrase(short, unit)}`;
}

/** Why a count, a choice or “otherwise” holds or not, and why a ratio is undefined; null for every other condition. */
function measureReason(ruleset: RuleSet, reading: Reading, leaf: LeafResult): Sentence | null {
  const { value, state, bounds = {} } = leaf;
  const clause = { clause: leaf.clause };
  const readSo = readOtherwise(ruleset, leaf) ? ` (cách hiểu “${reading.name}”)` : '';
  if (value.kind === 'number' && state === 'undefined')
    return [`Không tính được ${factName(ruleset, value.fact)} vì chia cho 0, nên không xét được `, clause];
  if (value.kind === 'otherwise') {
    const why = {
      met: 'Không mức nào khác được thỏa mãn',
      notMet: 'Có mức khác được thỏa mãn',
      open: 'Chưa rõ có mức nào khác được thỏa mãn không',
      undefined: 'Có mức không xét được',
    };
    return [`${why[state]} (`, clause, ')'];
  }
  if (value.kind === 'choice') {
    const asked = choiceNames(ruleset, value.fact, leaf.in ?? []).join(' hoặc ');
    return [`${factName(ruleset, value.fact)}: ${measureValue(ruleset, leaf)}; `, clause, ` yêu cầu ${asked}${readSo}`];
  }
  if (value.kind !== 'count') return null;
  const { subject, word, test } = countWords(ruleset, value);
  return [
    `${capital(subject)}: ${measureValue(ruleset, leaf)} ${word} ${test}; `,
    clause,
    ` yêu cầu ${manyPhrase(bounds, value.as, word)} như vậy${readSo}`,
  ];
}

/** How the conditions of a group join, where it is neither all nor any of them. */
function measureJoined(_: RuleSet, group: ConditionResult): string | null {
  if (!isGroupResult(group)) return null;
  if (group.kind === 'none') return 'Không có trường hợp nào sau đây';
  return group.kind === 'some' ? `${capital(manyPhrase(group.bounds ?? {}, 'count', 'điều kiện'))} sau đây` : null;
}

installJointWords({
  condition: measureCondition,
  value: (ruleset, leaf) => {
    const { value } = leaf;
    const computed =
      value.kind === 'number' && ruleset.facts.some((fact) => fact.id === value.fact && !isEntered(fact));
    return computed ? computedValue(ruleset, value) : measureValue(ruleset, leaf);
  },
  reason: measureReason,
  joined: measureJoined,
});
