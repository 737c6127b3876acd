/**
 * Why a level is met, missed or open: the conditions that decide it, each as a sentence with its value, its threshold
 * and its clause.
 */
import { parentId, provisionWords } from '../../regulation/tree/ids.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { exactNumber, isEmpty } from '../bounds.ts';
import { jointWords } from './jointWords.ts';
import type { Test } from '../conditionTest.ts';
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
import {
  isGroupResult,
  type ConditionResult,
  type LeafResult,
  type LeafValue,
  type ConditionState,
} from '../result.ts';
import type { Bounds } from '../condition.ts';
import type { FactId, Reading, RuleSet } from '../ruleset.ts';

/** A sentence in pieces, so that a page can make each provision in it a link. No full stop. */
export type Sentence = readonly (string | Cited)[];

/** A provision by its full name, or by the words that stand for it beside others (`đ khoản 4 Điều 12`). */
interface Cited {
  readonly clause: ProvisionId;
  readonly words?: string;
}

/** A sentence as plain text. */
export function plainWords(sentence: Sentence): string {
  return sentence
    .map((piece) => (typeof piece === 'string' ? piece : (piece.words ?? provisionWords(piece.clause))))
    .join('');
}

/** Yes/no cases by their provisions: `Không thuộc các điểm a, d, đ khoản 4 Điều 12`. */
export function casesSentence(ruleset: RuleSet, facts: readonly FactId[], is: boolean): Sentence {
  const clauses = ruleset.facts.filter(({ id }) => facts.includes(id)).map(({ clause }) => clause);
  return [`${is ? 'Thuộc' : 'Không thuộc'} `, ...provisionList(clauses)];
}

/**
 * Provisions one after the other; points or clauses that stand beside each other under one name: `các điểm a, d, đ
 * khoản 4 Điều 12`.
 */
export function provisionList(clauses: readonly ProvisionId[]): Sentence {
  const groups: ProvisionId[][] = [];
  for (const clause of clauses) {
    const before = groups.find(([first = '']) => siblingKey(first) === siblingKey(clause));
    if (before === undefined) groups.push([clause]);
    else before.push(clause);
  }
  return groups.flatMap((group, at): Sentence => [...(at === 0 ? [] : [', ']), ...siblings(group)]);
}

function siblings(group: readonly ProvisionId[]): Sentence {
  const [first = ''] = group;
  if (group.length < 2) return [{ clause: first }];
  const kind = provisionWords(first).split(' ')[0] ?? '';
  return [
    `các ${kind} `,
    ...group.flatMap((clause, at): Sentence => {
      const [, number = '', ...above] = provisionWords(clause).split(' ');
      const words = at === group.length - 1 ? [number, ...above].join(' ') : number;
      return [...(at === 0 ? [] : [', ']), { clause, words }];
    }),
  ];
}

/** The same for provisions of one kind in one unit. */
function siblingKey(id: ProvisionId): string {
  return `${parentId(id) ?? ''} ${provisionWords(id).split(' ')[0] ?? ''}`;
}

/** Tests in sentences, one each; all yes/no cases that must not be in one. */
export function testSentences(ruleset: RuleSet, tests: readonly Test[]): readonly Sentence[] {
  const outside = tests.flatMap((test) => (test.kind === 'yesNo' && !test.is ? [test.fact] : []));
  const others = tests.flatMap((test): Sentence[] => {
    if (test.kind !== 'yesNo') return [[conditionPhrase(ruleset, test)]];
    return test.is ? [casesSentence(ruleset, [test.fact], true)] : [];
  });
  return outside.length === 0 ? others : [...others, casesSentence(ruleset, outside, false)];
}

/**
 * Regions as the cases of a list, each as sentences joined by “and”; yes/no cases that are the only test of a region
 * are listed together.
 */
export function casesOf(ruleset: RuleSet, regions: readonly (readonly Test[])[]): readonly (readonly Sentence[])[] {
  const single = regions.flatMap(([test, ...more]) =>
    test?.kind === 'yesNo' && test.is && more.length === 0 ? [test.fact] : [],
  );
  if (single.length < 2) return regions.map((region) => testSentences(ruleset, region));
  const others = regions.filter(([test, ...more]) => more.length > 0 || test?.kind !== 'yesNo' || !test.is);
  const clauses = ruleset.facts.filter(({ id }) => single.includes(id)).map(({ clause }) => clause);
  return [...others.map((region) => testSentences(ruleset, region)), [['Thuộc một trong ', ...provisionList(clauses)]]];
}

/**
 * The conditions that determine the state of another: of `all` not met those not met, of `any` met those met, of an
 * open one those open; otherwise every part. All of them, in the order of the text.
 */
export function decidingLeaves(condition: ConditionResult): readonly LeafResult[] {
  if (!isGroupResult(condition)) return [condition];
  const { state, parts } = condition;
  const alike = parts.filter((part) => part.state === state);
  // Each part of an open group may be decided while the group is not; then all parts matter.
  return (alike.length > 0 ? alike : parts).flatMap(decidingLeaves);
}

/** The deciding conditions of a level, grouped by case: conditions that only together form a case stay together. */
export interface DecidingCase {
  readonly state: ConditionState;
  readonly leaves: readonly LeafResult[];
}

/** Like `decidingLeaves`, but a case of a list (`any`) that consists of several conditions stays together. */
export function decidingCases(condition: ConditionResult): readonly DecidingCase[] {
  if (!isGroupResult(condition)) return [{ state: condition.state, leaves: [condition] }];
  const alike = condition.parts.filter(({ state }) => state === condition.state);
  return (alike.length > 0 ? alike : condition.parts).flatMap((part): readonly DecidingCase[] => {
    if (condition.kind === 'any' && isGroupResult(part) && part.kind === 'all')
      return [{ state: part.state, leaves: decidingLeaves(part) }];
    return decidingCases(part);
  });
}

/** What a condition is about, as a key: conditions on duties, on one fact, and all yes/no cases alike share one. */
export function conditionSubject({ id, value }: LeafResult): string {
  if (value.kind === 'duties') return 'duties';
  if (value.kind === 'yesNo') return value.value === true ? `case ${value.fact}` : 'cases';
  return value.kind === 'number' ? value.fact : id;
}

/** Why the conditions of a case hold or not, in one sentence. */
export function caseReason(ruleset: RuleSet, reading: Reading, { leaves }: DecidingCase): Sentence {
  return leaves.flatMap((leaf, at) => [...(at === 0 ? [] : [' và ']), ...reasonOf(ruleset, reading, leaf)]);
}

/**
 * Why a condition holds or not in a reading: `Chỉ số cải cách hành chính 78,5% thấp hơn mức 80% của khoản 2 Điều 12`.
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
  const { words, thresholds } = missed(value, bounds, unit);
  // A threshold that the clause prints is attributed to the clause, even if the reading changes the other bound.
  const printed = Object.values(printedBounds(ruleset, leaf.id));
  return !asRead || thresholds.every((threshold) => printed.includes(threshold))
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
 * Which bounds a value misses and how: `thấp hơn mức 80%`, `không dưới mức 80%`. All that it misses, with their
 * thresholds.
 */
function missed(
  value: Quantity,
  bounds: Bounds,
  unit: string,
): { readonly words: string; readonly thresholds: readonly number[] } {
  const share = value.kind === 'duties' && value.as === 'share';
  const compare = (end: number, threshold: number): number => {
    const { num, den } = exactNumber(threshold);
    return share ? 100 * den * end - num * value.of : end - threshold;
  };
  const misses: { readonly words: string; readonly threshold: number }[] = [];
  // If the value is a range, a bound is missed only if the range's nearest end misses it.
  const miss = (threshold: number | undefined, end: number, fails: (sign: number) => boolean, words: string): void => {
    if (threshold !== undefined && fails(compare(end, threshold)))
      misses.push({ words: `${words} mức ${amountPhrase(threshold, unit)}`, threshold });
  };
  miss(bounds.from, value.high, (sign) => sign < 0, 'thấp hơn');
  miss(bounds.above, value.high, (sign) => sign <= 0, 'không trên');
  miss(bounds.atMost, value.low, (sign) => sign > 0, 'vượt');
  miss(bounds.below, value.low, (sign) => sign >= 0, 'không dưới');
  const words =
    misses.length === 0 ? `không đạt mức ${boundsPhrase(bounds, unit)}` : misses.map((one) => one.words).join(' và ');
  return { words, thresholds: misses.map(({ threshold }) => threshold) };
}

/** The name of the quantity that a value belongs to. */
function subject(ruleset: RuleSet, value: Quantity): string {
  return value.kind === 'duties'
    ? `Số ${dutyWord(ruleset, value.as)} ${answersPhrase(ruleset, value.answers)}`
    : factName(ruleset, value.fact);
}
