/**
 * Why a level is met, missed or open: the conditions that decide it, each as a sentence with its value, its threshold
 * and its clause.
 */
import { exactNumber, isEmpty } from '../bounds.ts';
import { jointWords } from './jointWords.ts';
import {
  amountPhrase,
  answersPhrase,
  boundsPhrase,
  conditionPhrase,
  dutyWord,
  factName,
  unitOf,
  valuePhrase,
} from './phrases.ts';
import { printedBounds, readOtherwise } from '../analysis/printed.ts';
import type { DecidingCase } from './decidingConditions.ts';
import type { LeafResult, LeafValue } from '../result.ts';
import type { Sentence } from './sentence.ts';
import type { Bounds } from '../condition.ts';
import type { Reading, RuleSet } from '../ruleset.ts';

/** The bounds at the same end of a range as each. */
const SIDES = {
  from: ['from', 'above'],
  above: ['from', 'above'],
  atMost: ['atMost', 'below'],
  below: ['atMost', 'below'],
} as const satisfies Readonly<Record<keyof Bounds, readonly (keyof Bounds)[]>>;

/** Why the conditions of a case hold or not, in one sentence. */
export function caseReason(ruleset: RuleSet, reading: Reading, { leaves }: DecidingCase): Sentence {
  return leaves.flatMap((leaf, at) => [...(at === 0 ? [] : [' và ']), ...reasonOf(ruleset, reading, leaf)]);
}

/**
 * Why a condition holds or not in a reading: `Chỉ số cải cách hành chính 78,5% thấp hơn mức 90% của khoản 1 Điều 12`.
 * Bounds that its clause does not print are attributed to the reading: `… 95% đạt yêu cầu từ 60% trở lên (khoản 3 Điều
 * 12, cách hiểu “Bậc thang”)`.
 */
export function reasonOf(ruleset: RuleSet, reading: Reading, leaf: LeafResult): Sentence {
  const { value, state, bounds = {} } = leaf;
  const clause = { clause: leaf.clause };
  const joint = jointWords()?.reason(ruleset, reading, leaf) ?? null;
  if (joint !== null) return joint;
  const { duty } = ruleset.words;
  if (state === 'undefined') return [`Không có ${duty} nào áp dụng nên không xét được `, clause];
  if (value.kind === 'yesNo') {
    const name = factName(ruleset, value.fact);
    if (value.value === null) return [`${name}: chưa trả lời (`, clause, ')'];
    return [`${value.value ? '' : 'Không thuộc trường hợp: '}${name} (`, clause, ')'];
  }
  if (value.kind !== 'duties' && value.kind !== 'number') return [conditionPhrase(ruleset, leaf), ' (', clause, ')'];
  if (value.kind === 'duties' && noneOnly(value.as, bounds)) return noneReason(ruleset, leaf, value);
  const unit = value.kind === 'number' ? unitOf(ruleset, value.fact) : value.as === 'share' ? 'percent' : '';
  const asRead = readOtherwise(ruleset, leaf);
  const how = `cách hiểu “${reading.name}”`;
  const readSo = asRead ? ` (${how})` : '';
  if (state === 'open')
    return [`${subject(ruleset, value)} chưa rõ; `, clause, `${readSo} xét mức ${boundsPhrase(bounds, unit)}`];
  if (isEmpty(bounds))
    return [
      `Không số nào thuộc mức ${boundsPhrase(bounds, unit)} của `,
      clause,
      `${asRead ? `, ${how}` : ''} (${subject(ruleset, value)}: ${valuePhrase(ruleset, leaf)})`,
    ];
  const stated = `${statedOf(ruleset, leaf, value)} `;
  if (state === 'met') {
    // A number can be “reached” only if it has a lower bound.
    const reached = bounds.from !== undefined || bounds.above !== undefined ? 'đạt yêu cầu' : 'thuộc mức';
    return asRead
      ? [`${stated}${reached} ${boundsPhrase(bounds, unit)} (`, clause, `, ${how})`]
      : [`${stated}thuộc mức ${boundsPhrase(bounds, unit)} của `, clause];
  }
  const { words, ends } = missed(value, bounds, unit);
  // A bound that the clause prints at the same end is attributed to the clause, even if the reading changes the other.
  const printed = printedBounds(ruleset, leaf.id);
  return !asRead || ends.every((end) => SIDES[end].some((same) => printed[same] === bounds[end]))
    ? [`${stated}${words} của `, clause]
    : [`${stated}${words} (`, clause, `, ${how})`];
}

/**
 * The value that a condition was compared with, with the name of the quantity; of several figures the lowest known, by
 * its own name.
 */
function statedOf(ruleset: RuleSet, leaf: LeafResult, value: Quantity): string {
  if (value.kind === 'duties')
    return `${valuePhrase(ruleset, leaf)} ${dutyWord(ruleset, value.as)} ${answersPhrase(ruleset, value.answers)},`;
  if (value.lowestItem === undefined) return `${subject(ruleset, value)} ${valuePhrase(ruleset, leaf)}`;
  // “không quá” applies to the lowest of all while others are unknown; the figure named here is known exactly and
  // already decides.
  return `${subject(ruleset, value)} (${value.lowestItem.name}) ${amountPhrase(value.high, unitOf(ruleset, value.fact))}`;
}

type Quantity = Extract<LeafValue, { kind: 'duties' | 'number' }>;

/** A test that no duty at all may have these answers. */
function noneOnly(as: 'share' | 'count', { atMost, below }: Bounds): boolean {
  return atMost === 0 || (as === 'count' && below === 1);
}

function noneReason(
  ruleset: RuleSet,
  { clause: id, state }: LeafResult,
  value: Extract<LeafValue, { kind: 'duties' }>,
): Sentence {
  const { duty } = ruleset.words;
  const so = answersPhrase(ruleset, value.answers);
  const clause = { clause: id };
  if (state === 'met') return [`Không ${duty} nào ${so}, đúng yêu cầu của `, clause];
  if (state === 'notMet')
    return [
      `${value.low === value.high ? '' : 'Ít nhất '}${value.low}/${value.of} ${duty} ${so}; `,
      clause,
      ` không cho phép ${duty} nào như vậy`,
    ];
  return [`Còn ${value.high} ${duty} chưa trả lời; `, clause, ` yêu cầu không ${duty} nào ${so}`];
}

/**
 * Which bounds a value misses and how: `thấp hơn mức 80%`, `không dưới mức 80%`. All that it misses, with their ends.
 */
function missed(
  value: Quantity,
  bounds: Bounds,
  unit: string,
): { readonly words: string; readonly ends: readonly (keyof Bounds)[] } {
  const share = value.kind === 'duties' && value.as === 'share';
  const compare = (end: number, threshold: number): number => {
    const { num, den } = exactNumber(threshold);
    return share ? 100 * den * end - num * value.of : end - threshold;
  };
  const misses: { readonly words: string; readonly end: keyof Bounds }[] = [];
  // If the value is a range, a bound is missed only if the range's nearest end misses it.
  const miss = (end: keyof Bounds, nearest: number, fails: (sign: number) => boolean, words: string): void => {
    const threshold = bounds[end];
    if (threshold !== undefined && fails(compare(nearest, threshold)))
      misses.push({ words: `${words} mức ${amountPhrase(threshold, unit)}`, end });
  };
  miss('from', value.high, (sign) => sign < 0, 'thấp hơn');
  miss('above', value.high, (sign) => sign <= 0, 'không trên');
  miss('atMost', value.low, (sign) => sign > 0, 'vượt');
  miss('below', value.low, (sign) => sign >= 0, 'không dưới');
  const words =
    misses.length === 0 ? `không đạt mức ${boundsPhrase(bounds, unit)}` : misses.map((one) => one.words).join(' và ');
  return { words, ends: misses.map(({ end }) => end) };
}

/** The name of the quantity that a value belongs to. */
function subject(ruleset: RuleSet, value: Quantity): string {
  return value.kind === 'duties'
    ? `Số ${dutyWord(ruleset, value.as)} ${answersPhrase(ruleset, value.answers)}`
    : factName(ruleset, value.fact);
}
