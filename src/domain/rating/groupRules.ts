/**
 * Rules across people: whether a group satisfies them, as far as is known. Decides nothing; the reviewing office's
 * table shows it.
 */
import { exactNumber } from './bounds.ts';
import type { GroupRule } from './measures.ts';
import type { LevelId, OutcomeId, RoleId, RuleSet } from './ruleset.ts';

/** Someone who is rated. */
export interface RatedPerson {
  readonly id: string;
  /** Whom they belong to; the same text for the same unit. */
  readonly unit: string;
  readonly role: RoleId;
  /** The outcomes still possible; one where it is known. */
  readonly possible: readonly OutcomeId[];
}

/** Met or broken for every possible outcome, or open. */
type GroupState = 'met' | 'broken' | 'open';

/** One group of people under a cap, in one way of reading who is counted. */
interface CapResult {
  readonly rule: string;
  readonly reading: string;
  readonly unit: string;
  /** The role whose holders have like duties, where the cap is for each such group. */
  readonly role: RoleId | null;
  /** How many may be, and surely are, in the levels capped. */
  readonly counted: { readonly low: number; readonly high: number };
  /** How many are counted in the whole. */
  readonly whole: { readonly low: number; readonly high: number };
  readonly state: GroupState;
  /** The state with the other cap, where the rule has one. */
  readonly unless: GroupState | null;
}

/** Someone who must not be rated above their unit. */
interface AboveResult {
  readonly rule: string;
  readonly person: string;
  readonly unit: string;
  readonly state: GroupState;
}

/** A rule that caps levels. */
type CapRule = Extract<GroupRule, { kind: 'cap' }>;

/**
 * A cap in every group and every reading of whom it counts, in the order of first people. Exact while outcomes are
 * open: `met` and `broken` hold for every way in which they can turn out.
 */
export function capResults(rule: CapRule, people: readonly RatedPerson[]): readonly CapResult[] {
  const byRole = rule.within.includes('likeDuties');
  const groups = new Map<string, RatedPerson[]>();
  for (const person of people) {
    const key = JSON.stringify([person.unit, byRole ? person.role : null]);
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups.values()].flatMap((group) =>
    rule.readings.map(({ id, of }): CapResult => {
      const [first] = group as [RatedPerson, ...RatedPerson[]];
      return {
        rule: rule.id,
        reading: id,
        unit: first.unit,
        role: byRole ? first.role : null,
        counted: countIn(group, rule.levels),
        whole: countIn(group, of),
        state: capState(group, rule.levels, of, rule.atMost),
        unless: rule.unless === undefined ? null : capState(group, rule.levels, of, rule.unless.atMost),
      };
    }),
  );
}

function countIn(
  group: readonly RatedPerson[],
  levels: readonly LevelId[],
): { readonly low: number; readonly high: number } {
  const isIn = (outcome: OutcomeId): boolean => levels.includes(outcome);
  return {
    low: group.filter(({ possible }) => possible.every(isIn)).length,
    high: group.filter(({ possible }) => possible.some(isIn)).length,
  };
}

/**
 * Each person adds to one side independently of the others, so the least and the greatest excess are sums of each
 * one's.
 */
function capState(
  group: readonly RatedPerson[],
  levels: readonly LevelId[],
  of: readonly LevelId[],
  atMost: number,
): GroupState {
  const { num, den } = exactNumber(atMost);
  const excess = (outcome: OutcomeId): number =>
    (levels.includes(outcome) ? 100 * den : 0) - (of.includes(outcome) ? num : 0);
  let [least, most] = [0, 0];
  for (const { possible } of group) {
    const own = possible.map(excess);
    least += Math.min(...own);
    most += Math.max(...own);
  }
  return least > 0 ? 'broken' : most <= 0 ? 'met' : 'open';
}

/**
 * Whether heads are rated above their units.
 * @param units the outcomes possible for each unit; a unit without any is not rated yet
 */
export function aboveResults(
  { levels, roles }: Pick<RuleSet, 'levels' | 'roles'>,
  rule: Extract<GroupRule, { kind: 'notAbove' }>,
  people: readonly RatedPerson[],
  units: ReadonlyMap<string, readonly OutcomeId[]>,
): readonly AboveResult[] {
  // Being in no level is below all of them.
  const rank = (outcome: OutcomeId): number => {
    const at = levels.findIndex(({ id }) => id === outcome);
    return at < 0 ? levels.length : at;
  };
  const isHead = (id: RoleId): boolean => {
    const role = roles.find((one) => one.id === id);
    return rule.heads.includes(id) || role?.groups.some((group) => rule.heads.includes(group)) === true;
  };
  return people
    .filter(({ role }) => isHead(role))
    .map(({ id, unit, possible }): AboveResult => {
      const own = possible.map(rank);
      const around = (units.get(unit) ?? []).map(rank);
      const state =
        around.length === 0 || own.length === 0
          ? 'open'
          : Math.max(...own) < Math.min(...around)
            ? 'broken'
            : Math.min(...own) >= Math.max(...around)
              ? 'met'
              : 'open';
      return { rule: rule.id, person: id, unit, state };
    });
}
