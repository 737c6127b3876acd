/**
 * How each unit's outcome changed since an earlier year, and because of which conditions. Both years are rated by
 * today's rules.
 */
import { factsOfDraft } from '../../draft/outcome/factsOf.ts';
import { rateOrContradict } from '../../rating/engine/contradiction.ts';
import {
  isGroupResult,
  type ConditionResult,
  type ConditionState,
  type LeafResult,
  type ReadingResult,
} from '../../rating/result.ts';
import type { OutcomeId, RuleSet } from '../../rating/ruleset.ts';
import { conditionPhrase, valuePhrase } from '../../rating/wording/phrases.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { outcomeOf } from '../summaryList.ts';
import type { SummaryRow } from '../summaryRow.ts';
import { unitGroups, type UnitMatches } from '../unitName.ts';
import type { UnitYear } from '../unitYears.ts';
import type { OfficeReport } from './officeReport.ts';

/** `other`: from or to no level at all, or while several outcomes are possible, so that neither is better. */
type YearChangeKind = 'rose' | 'fell' | 'stayed' | 'other' | 'new' | 'gone';

/** A condition that holds in one of the years only. */
interface ChangedCondition {
  readonly text: string;
  readonly before: string;
  readonly now: string;
  /** Its state this year. */
  readonly state: ConditionState;
  readonly clause: ProvisionId;
}

export interface YearChange {
  readonly kind: YearChangeKind;
  /** As spelled this year, or else in the earlier one. */
  readonly unit: string;
  /** The self-check of each year that counts; null if there is none. */
  readonly before: SummaryRow | null;
  readonly now: SummaryRow | null;
  /** The conditions that make the difference; empty where the outcome is the same. */
  readonly because: readonly ChangedCondition[];
}

/** The kinds in display order, each in words that follow a number of units. */
export const YEAR_KINDS: readonly (readonly [kind: YearChangeKind, words: string])[] = [
  ['rose', 'lên mức'],
  ['fell', 'xuống mức'],
  ['other', 'đổi khác, không so được'],
  ['stayed', 'giữ nguyên'],
  ['new', 'mới có năm nay'],
  ['gone', 'năm nay chưa có'],
];

/** The present state of a condition whose state was different the year before. */
export const STATE_WORDS: Readonly<Record<ConditionState, string>> = {
  met: 'nay thỏa mãn',
  notMet: 'nay không thỏa mãn',
  open: 'nay chưa rõ',
  undefined: 'nay không xét được',
};

/** A year compared with the one before it. */
export interface LastYear {
  readonly earlier: number;
  readonly changes: readonly YearChange[];
}

/**
 * The report's year compared with the latest earlier one that was opened; null if there is none, or no single year.
 * @param groups units of every year opened
 */
export function lastYearOf(
  ruleset: RuleSet,
  { year, years, units, reading }: Pick<OfficeReport, 'year' | 'years' | 'units' | 'reading'>,
  groups: readonly UnitYear[],
  matches: UnitMatches,
): LastYear | null {
  if (typeof year !== 'number') return null;
  const before = years.flatMap(({ year: one }) => (one !== null && one < year ? [one] : []));
  if (before.length === 0) return null;
  const earlier = Math.max(...before);
  const past = groups.filter((unit) => unit.year === earlier);
  return { earlier, changes: yearChanges(ruleset, units, past, matches, reading) };
}

/**
 * The units of a year compared with an earlier one, in the order of this year, then those that are gone.
 * @param now the units of this year, @param before of the earlier one; of each the first self-check counts
 * @param reading index of the reading
 */
export function yearChanges(
  ruleset: RuleSet,
  now: readonly UnitYear[],
  before: readonly UnitYear[],
  matches: UnitMatches,
  reading: number,
): readonly YearChange[] {
  const numbers = unitGroups(
    [...now, ...before].map(({ unit }) => unit),
    matches,
  );
  const earlier = new Map(before.map((unit, at) => [numbers[now.length + at], unit] as const));
  const seen = new Set<UnitYear>();
  const own = now.map((unit, at): YearChange => {
    const past = earlier.get(numbers[at]);
    if (past !== undefined) seen.add(past);
    return changeOf(ruleset, unit.unit, unit.rows[0] ?? null, past?.rows[0] ?? null, reading);
  });
  const gone = before
    .filter((unit) => !seen.has(unit))
    .map((unit) => changeOf(ruleset, unit.unit, null, unit.rows[0] ?? null, reading));
  return [...own, ...gone];
}

function changeOf(
  ruleset: RuleSet,
  unit: string,
  now: SummaryRow | null,
  before: SummaryRow | null,
  reading: number,
): YearChange {
  if (now === null || before === null) return { kind: now === null ? 'gone' : 'new', unit, before, now, because: [] };
  const [from, to] = [outcomeOf(before, reading), outcomeOf(now, reading)];
  const kind = kindOf(ruleset, from, to);
  let because: readonly ChangedCondition[] | null = kind === 'stayed' ? [] : null;
  return {
    kind,
    unit,
    before,
    now,
    // Computed on first use, because it rates both years once more.
    get because() {
      return (because ??= changedConditions(ruleset, before, now, [from, to], reading));
    },
  };
}

function kindOf({ levels }: RuleSet, from: OutcomeId, to: OutcomeId): YearChangeKind {
  if (from === to) return 'stayed';
  const [was, is] = [from, to].map((outcome) => levels.findIndex(({ id }) => id === outcome));
  if (was === undefined || is === undefined || was < 0 || is < 0) return 'other';
  return is < was ? 'rose' : 'fell';
}

/** The conditions of the two levels (or of all, where both are none) whose states differ. */
function changedConditions(
  ruleset: RuleSet,
  before: SummaryRow,
  now: SummaryRow,
  outcomes: readonly OutcomeId[],
  reading: number,
): readonly ChangedCondition[] {
  const [past, present] = [before, now].map(({ content }) => {
    const { rating } = rateOrContradict(ruleset, factsOfDraft(ruleset, content));
    return rating?.readings[ruleset.readings[reading]?.id ?? ''];
  });
  if (past === undefined || present === undefined) return [];
  const levels = ruleset.levels.map(({ id }) => id).filter((id) => outcomes.includes(id));
  const wanted = levels.length > 0 ? levels : ruleset.levels.map(({ id }) => id);
  const was = leavesOf(past, wanted);
  const changed = new Map<string, ChangedCondition>();
  for (const [id, leaf] of leavesOf(present, wanted)) {
    const old = was.get(id);
    if (old === undefined || old.state === leaf.state) continue;
    const one = {
      text: conditionPhrase(ruleset, leaf),
      before: valuePhrase(ruleset, old),
      now: valuePhrase(ruleset, leaf),
      state: leaf.state,
      clause: leaf.clause,
    };
    changed.set(JSON.stringify([one.text, one.clause]), one);
  }
  return [...changed.values()];
}

function leavesOf({ levels }: ReadingResult, wanted: readonly string[]): ReadonlyMap<string, LeafResult> {
  const leaves = new Map<string, LeafResult>();
  const visit = (condition: ConditionResult): void => {
    if (isGroupResult(condition)) condition.parts.forEach(visit);
    else leaves.set(condition.id, condition);
  };
  for (const { level, condition } of levels) if (wanted.includes(level)) visit(condition);
  return leaves;
}
