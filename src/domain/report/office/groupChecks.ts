/**
 * Rules across people in the reviewing office's table: whether each is met under each reading, by how much it is
 * exceeded, and who is at the margin. Decides nothing. Self-checks do not say which unit a person belongs to, so the
 * whole table counts as one group, which the page has to say.
 */
import { exactNumber } from '../../rating/bounds.ts';
import { aboveResults, capResults, type RatedPerson } from '../../rating/groupRules.ts';
import type { GroupRule } from '../../rating/measures.ts';
import type { LevelId, OutcomeId, RoleId, RuleSet } from '../../rating/ruleset.ts';
import type { SummaryRow } from '../summaryRow.ts';

export type CapRule = Extract<GroupRule, { kind: 'cap' }>;
type AboveRule = Extract<GroupRule, { kind: 'notAbove' }>;
type State = 'met' | 'broken' | 'open';

/** A range while outcomes are open. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** A cap in one group of people and one reading of who is counted in the whole. */
export interface CapCheck {
  /** Index in the rule's `readings`. */
  readonly reading: number;
  /** The role of the group where the cap is for each group of like duties; null for everybody. */
  readonly role: RoleId | null;
  readonly counted: Range;
  readonly whole: Range;
  readonly state: State;
  /** The most people that the cap allows for the whole as it may be. */
  readonly allowed: Range;
  /** By how many people the cap is exceeded; from 0 while that is open. */
  readonly over: Range;
  /** With the rule's other cap (`unless`): its state and the most that it allows; null where there is none. */
  readonly unless: { readonly state: State; readonly allowed: Range } | null;
  /** Those surely in the capped levels, and those who may turn out to be. */
  readonly inside: readonly SummaryRow[];
  readonly open: readonly SummaryRow[];
}

/** A head against the unit that they lead. */
interface AboveCheck {
  readonly row: SummaryRow;
  /** Open while the unit's level is not entered, or the head's is not known. */
  readonly state: State;
  /** The unit's level; null if it is not entered. */
  readonly unit: LevelId | null;
  /** The head has the same level as the unit: allowed, but nothing higher. */
  readonly atMargin: boolean;
}

export type GroupCheck =
  | { readonly rule: CapRule; readonly caps: readonly CapCheck[] }
  | { readonly rule: AboveRule; readonly heads: readonly AboveCheck[] };

/** The inputs: the outcomes that count for a row, and the levels of units entered by the office. */
export interface GroupChoice {
  /** The outcomes still possible: of the self-check in a reading, or the level proposed or decided. */
  readonly possibleOf: (row: SummaryRow) => readonly OutcomeId[];
  /** The level entered for the unit that a head leads; null if none is. */
  readonly unitLevelOf: (row: SummaryRow) => LevelId | null;
}

/** Checks every rule across people; empty for rules without such. */
export function groupChecks(
  ruleset: RuleSet,
  rows: readonly SummaryRow[],
  { possibleOf, unitLevelOf }: GroupChoice,
): readonly GroupCheck[] {
  const every: readonly OutcomeId[] = [...ruleset.levels.map(({ id }) => id), 'gap'];
  const possible = new Map(
    rows.map((row) => {
      const outcomes = possibleOf(row);
      // Facts that contradict each other leave everything open.
      return [row.key, outcomes.length === 0 ? every : outcomes] as const;
    }),
  );
  const people = rows.map((row): RatedPerson => ({
    id: row.key,
    unit: '',
    role: row.roleId,
    possible: possible.get(row.key) ?? every,
  }));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return (ruleset.groupRules ?? []).map((rule): GroupCheck => {
    if (rule.kind === 'cap') return { rule, caps: capChecks(rule, byKey, people) };
    const heads = people.map((person) => ({ ...person, unit: person.id }));
    const units = new Map(
      rows.flatMap((row) => {
        const level = unitLevelOf(row);
        return level === null ? [] : [[row.key, [level]] as const];
      }),
    );
    return {
      rule,
      heads: aboveResults(ruleset, rule, heads, units).flatMap(({ person, state }) => {
        const row = byKey.get(person);
        const [unit = null] = units.get(person) ?? [];
        const own = possible.get(person) ?? [];
        return row === undefined
          ? []
          : [{ row, state, unit, atMargin: unit !== null && own.length === 1 && own[0] === unit }];
      }),
    };
  });
}

function capChecks(
  rule: CapRule,
  byKey: ReadonlyMap<string, SummaryRow>,
  people: readonly RatedPerson[],
): readonly CapCheck[] {
  return capResults(rule, people).map(({ reading, role, counted, whole, state, unless }) => {
    const group = people.filter((person) => role === null || person.role === role);
    const isIn = (outcome: OutcomeId): boolean => rule.levels.includes(outcome);
    const rowsOf = (wanted: (person: RatedPerson) => boolean) =>
      group.filter(wanted).flatMap(({ id }) => byKey.get(id) ?? []);
    const allowed = allowedOf(whole, rule.atMost);
    return {
      reading: rule.readings.findIndex(({ id }) => id === reading),
      role,
      counted,
      whole,
      state,
      allowed,
      over: { low: Math.max(0, counted.low - allowed.high), high: Math.max(0, counted.high - allowed.low) },
      unless:
        unless === null || rule.unless === undefined
          ? null
          : { state: unless, allowed: allowedOf(whole, rule.unless.atMost) },
      inside: rowsOf(({ possible }) => possible.every(isIn)),
      open: rowsOf(({ possible }) => possible.some(isIn) && !possible.every(isIn)),
    };
  });
}

/** The whole people that a share of others allows, rounded down exactly. @param atMost percent */
function allowedOf({ low, high }: Range, atMost: number): Range {
  const { num, den } = exactNumber(atMost);
  const most = (whole: number): number => Math.floor((num * whole) / (100 * den));
  return { low: most(low), high: most(high) };
}
