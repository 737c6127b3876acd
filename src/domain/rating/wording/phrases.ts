/**
 * Phrases about ratings in plain Vietnamese. All terms specific to a regulation come from its rule data (names, units,
 * bounds, words for duties); only the connecting words are here.
 */
import { fractionOf } from '../bounds.ts';
import { formatDecimal } from '../decimal.ts';
import type { LeafResult, LeafValue } from '../result.ts';
import type { Test } from '../conditionTest.ts';
import { provisionWords } from '../../regulation/tree/ids.ts';
import { jointWords } from './jointWords.ts';
import type { Bounds, LeafCondition } from '../condition.ts';
import type { CountedAnswer, OutcomeId, RoleRule, RuleSet } from '../ruleset.ts';

/** The space between a number and its unit. */
const NBSP = '\u00a0';

/**
 * A number with its unit: `80%`, `12 điểm`, or the bare number where there is no unit. The space does not break. A
 * percentage that the text prints as a fraction: `2/3`.
 */
export function amountPhrase(value: number, unit: string): string {
  const share = unit === 'percent' || unit.startsWith('%') ? fractionOf(value) : null;
  if (share !== null) return `${share.part}/${share.whole}${unit === 'percent' ? '' : unit.slice(1)}`;
  const number = formatDecimal(value);
  if (unit === 'percent') return `${number}%`;
  return unit === '' ? number : `${number}${NBSP}${unit}`;
}

/** A share rounded to two percent decimals, as maps show it: a share such as one duty in six has infinitely many. */
export function sharePercent(value: number): string {
  return amountPhrase(Math.round(value * 100) / 100, 'percent');
}

/** Bounds in words: `từ 80% đến dưới 90%`, `trên 50%`, `không quá 20%`, `từ 90% trở lên`, `đúng 60%`. */
export function boundsPhrase(bounds: Bounds, unit: string): string {
  const { from, above, atMost, below } = bounds;
  const format = (value: number): string => amountPhrase(value, unit);
  const high = below !== undefined ? `dưới ${format(below)}` : atMost !== undefined ? format(atMost) : null;
  if (from !== undefined) {
    if (from === atMost) return `đúng ${format(from)}`;
    return high === null ? `từ ${format(from)} trở lên` : `từ ${format(from)} đến ${high}`;
  }
  if (above !== undefined) return high === null ? `trên ${format(above)}` : `trên ${format(above)} đến ${high}`;
  if (high === null) return 'bất kỳ';
  return below === undefined ? `không quá ${high}` : high;
}

/**
 * What a condition asks for: `Chỉ số cải cách hành chính từ 90% trở lên`, `Không quá 20% tiêu chí chưa bảo đảm hoặc
 * chưa hoàn thành`.
 */
export function conditionPhrase(ruleset: RuleSet, leaf: Test | LeafResult | LeafCondition): string {
  const measured = jointWords()?.condition(ruleset, leaf) ?? null;
  if (measured !== null) return measured;
  if (leaf.kind === 'duties') {
    const { answers, as, at } = 'value' in leaf ? asDuties(leaf.value) : { ...leaf, at: leaf.of };
    const bounds = leaf.bounds ?? {};
    const within = at === undefined ? '' : ` thuộc ${at.map(provisionWords).join(', ')}`;
    const unit = as === 'share' ? 'percent' : '';
    const so = answersPhrase(ruleset, answers);
    // “Trên 0%” is phrased by its meaning.
    if (bounds.above === 0)
      return `Có ${ruleset.words.duty}${within} ${so}${bounds.atMost === undefined && bounds.below === undefined ? '' : `, nhưng ${boundsPhrase({ ...bounds, above: undefined }, unit)}`}`;
    const none = bounds.atMost === 0 || (as === 'count' && bounds.below === 1);
    return none
      ? `Không ${ruleset.words.duty} nào${within} ${so}`
      : `${capital(boundsPhrase(bounds, unit))} ${dutyWord(ruleset, as)}${within} ${so}`;
  }
  const fact = 'value' in leaf ? factOf(leaf.value) : 'fact' in leaf ? leaf.fact : '';
  const name = factName(ruleset, fact);
  if (leaf.kind === 'yesNo') return leaf.is === false ? `Không thuộc trường hợp: ${name}` : name;
  const bounds = 'bounds' in leaf ? leaf.bounds : undefined;
  return `${name} ${boundsPhrase(bounds ?? {}, unitOf(ruleset, fact))}`;
}

/** The value that a condition was compared with: `78,5%`, `8/42 (khoảng 19,05%)`, `không quá 65%`, `chưa rõ`, `có`. */
export function valuePhrase(ruleset: RuleSet, leaf: LeafResult): string {
  const { value } = leaf;
  const measured = jointWords()?.value(ruleset, leaf) ?? null;
  if (measured !== null) return measured;
  if (value.kind === 'yesNo') return value.value === null ? 'chưa rõ' : value.value ? 'có' : 'không';
  if (value.kind === 'number') {
    const unit = unitOf(ruleset, value.fact);
    if (value.value !== null) return amountPhrase(value.value, unit);
    return value.lowestItem === undefined ? 'chưa rõ' : `không quá ${amountPhrase(value.high, unit)}`;
  }
  if (value.kind !== 'duties') return '';
  if (value.of === 0) return `không có ${ruleset.words.duty} nào`;
  const counted = value.low === value.high ? `${value.low}` : `${value.low}–${value.high}`;
  const share = value.as === 'share' && value.low === value.high ? ` (${sharePhrase(value.low, value.of)})` : '';
  return `${counted}/${value.of}${share}`;
}

/** k of n in percent with two decimals, with `khoảng` if that is rounded. `n` is at least 1. */
export function sharePhrase(part: number, whole: number): string {
  const hundredths = Math.round((part * 10_000) / whole);
  const exact = hundredths * whole === part * 10_000;
  return `${exact ? '' : 'khoảng '}${amountPhrase(hundredths / 100, 'percent')}`;
}

/** The name of an outcome: a level's printed name, or the name in the rule data for the others. */
export function outcomeName(ruleset: RuleSet, outcome: OutcomeId): string {
  if (outcome === 'gap') return ruleset.gap.name;
  if (outcome === 'undefined') return ruleset.undefined.name;
  return ruleset.levels.find(({ id }) => id === outcome)?.name ?? outcome;
}

/** The short name of an outcome, for narrow layouts. */
export function outcomeShort(ruleset: RuleSet, outcome: OutcomeId): string {
  if (outcome === 'gap') return ruleset.gap.short;
  if (outcome === 'undefined') return ruleset.undefined.short;
  return ruleset.levels.find(({ id }) => id === outcome)?.short ?? outcome;
}

/** The explanation for a role if no level is met: the one for a group of the role or else the general one. */
export function gapText({ gap }: RuleSet, { groups }: Pick<RoleRule, 'groups'>): string {
  return gap.forGroups?.find((one) => one.groups.some((group) => groups.includes(group)))?.text ?? gap.text;
}

/** Sorts outcomes best first, then those that are not levels. */
export function bestFirst(ruleset: RuleSet, outcomes: readonly OutcomeId[]): readonly OutcomeId[] {
  const order = [...ruleset.levels.map(({ id }) => id), 'gap', 'undefined'];
  return [...outcomes].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** The possible outcomes: the outcome's name if there is only one, otherwise `Còn có thể: …; …`. */
export function possibleSentence(ruleset: RuleSet, possible: readonly OutcomeId[]): string {
  const names = bestFirst(ruleset, possible).map((outcome) => outcomeName(ruleset, outcome));
  return names.length === 1 ? (names[0] ?? '') : `Còn có thể: ${names.join('; ')}`;
}

/** The same in few words, for narrow columns: `Còn có thể: Tốt, Hoàn thành`, `Chưa loại trừ mức nào`. */
export function briefSentence(ruleset: RuleSet, possible: readonly OutcomeId[]): string {
  const [only] = possible;
  if (possible.length === 1 && only !== undefined) return outcomeName(ruleset, only);
  if (ruleset.levels.every(({ id }) => possible.includes(id))) return 'Chưa loại trừ mức nào';
  return `Còn có thể: ${bestFirst(ruleset, possible)
    .map((id) => outcomeShort(ruleset, id))
    .join(', ')}`;
}

/** The same where only one line fits: several outcomes are counted, not named (`Còn 4 khả năng`). */
export function shortestSentence(ruleset: RuleSet, possible: readonly OutcomeId[]): string {
  const brief = briefSentence(ruleset, possible);
  return possible.length > 1 && brief.startsWith('Còn có thể') ? `Còn ${possible.length} khả năng` : brief;
}

/** The word for a duty: the text's own where it counts shares of them. */
export function dutyWord({ words }: RuleSet, as: 'share' | 'count'): string {
  return as === 'share' ? (words.counted ?? words.duty) : words.duty;
}

/** Answers as written after a duty: `chưa bảo đảm hoặc chưa hoàn thành`. */
export function answersPhrase(ruleset: RuleSet, answers: readonly CountedAnswer[]): string {
  return answers.map((answer) => ruleset.words.answers[answer] ?? answer).join(' hoặc ');
}

/** The name of a fact. */
export function factName(ruleset: RuleSet, fact: string): string {
  return ruleset.facts.find(({ id }) => id === fact)?.name ?? fact;
}

/** The unit of a number; empty for facts that are not numbers. */
export function unitOf(ruleset: RuleSet, fact: string): string {
  const found = ruleset.facts.find(({ id }) => id === fact);
  return found !== undefined && 'unit' in found ? found.unit : '';
}

function asDuties(value: LeafValue): Extract<LeafValue, { kind: 'duties' }> {
  return value.kind === 'duties' ? value : { kind: 'duties', answers: [], as: 'count', low: 0, high: 0, of: 0 };
}

function factOf(value: LeafValue): string {
  return 'fact' in value ? value.fact : '';
}

/** Capitalises the first letter. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
