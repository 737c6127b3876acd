/**
 * The engine's connection to what decides conditions that tie several facts together (sums, ratios, counts, relations,
 * a scheme's own answers). That part is large and most rule sets do without it, so it is installed by who needs it:
 * `rate.ts` does, and pages load `joint/plan.ts` where a rule set is joint.
 */
import type { Cluster, Improvements } from '../conditionTest.ts';
import type { DutyCount, LeafValue } from '../result.ts';
import { isGroup, type Condition, type Facts, type LeafCondition, type RoleRule, type RuleSet } from '../ruleset.ts';
import type { OpenVariable } from './explore.ts';

/** Facts that are decided together. */
export interface JointBlock<State = unknown> {
  /** Adds a test; before the block is first used. */
  add(slot: number, leaf: LeafCondition): void;
  /** @throws TypeError or RangeError as `rate` does */
  read(facts: Facts): State;
  /** Fills the block's tests with what is known; gives it as an open variable while they can come out differently. */
  settle(state: State, values: Uint8Array, byClause: boolean): OpenVariable | null;
  /** As `settle` with nothing known; duties may then be left out too, but never all that a test looks at. */
  settleAll(values: Uint8Array): OpenVariable | null;
  /** Everything that the block's tests look at, whatever the facts; ways in which a test has no meaning left out. */
  cases(): Cluster;
  /** What they can become while nothing gets worse; with `fixedToo` also what no effort changes. */
  improvements(state: State, fixedToo: boolean): Improvements;
  /** What a condition of the block was compared by. */
  valueOf(leaf: LeafCondition, state: State): LeafValue;
}

/** The block that the answers to duties are, where they are more than the usual four. */
export interface JointDuties<State = unknown> extends JointBlock<State> {
  countOf(state: State): DutyCount;
}

export interface JointPlan {
  readonly blocks: readonly JointBlock[];
  /** The place of the block that decides a condition; -1 where the engine itself does. */
  blockOf(leaf: LeafCondition): number;
  /** The one of the blocks that the duties are; null where the engine itself counts them. */
  readonly duties: JointDuties | null;
}

type Planner = (ruleset: RuleSet, role: RoleRule, leaves: readonly LeafCondition[]) => JointPlan;
let planner: Planner | null = null;

/** Installs what decides joint conditions. */
export function installJoint(plan: Planner): void {
  planner = plan;
}

/** The plan for a role's conditions; null for rules that are not joint. */
export function jointPlanFor(ruleset: RuleSet, role: RoleRule, leaves: readonly LeafCondition[]): JointPlan | null {
  if (!isJoint(ruleset)) return null;
  if (planner === null) throw new Error('rules that tie facts together need engine/joint/plan.ts to be loaded');
  return planner(ruleset, role, leaves);
}

/** Whether a rule set has anything that ties facts together. */
export function isJoint({ answers, relations = [], facts, readings }: RuleSet): boolean {
  if (answers !== undefined || relations.length > 0) return true;
  const plain = ['number', 'lowestOf', 'yesNo', 'level'];
  if (facts.some((fact) => !plain.includes(fact.kind) || 'items' in fact || 'step' in fact || 'whole' in fact))
    return true;
  const special = (condition: Condition): boolean => {
    if (isGroup(condition)) return condition.parts.some(special);
    return (
      condition.kind === 'count' ||
      condition.kind === 'choice' ||
      (condition.kind === 'duties' && condition.of !== undefined)
    );
  };
  return readings.some(({ conditions }) => Object.values(conditions).some(special));
}
