/**
 * The engine's hook for deciding conditions that tie several facts together (sums, ratios, counts, relations, a
 * scheme's own answers). That part is large and most rule sets do without it, so it is installed where needed: by
 * `rate.ts`, and by pages whose rule set is joint (`joint/install.ts`).
 */
import type { Cluster, Improvements } from '../conditionTest.ts';
import type { DutyCount, LeafValue } from '../result.ts';
import { isGroup, type Condition, type LeafCondition } from '../condition.ts';
import type { FactId, Facts, RoleRule, RuleSet } from '../ruleset.ts';
import type { OpenVariable } from './explore.ts';

/** Facts that are decided together. */
export interface JointBlock<State = unknown> {
  /** Adds a test; before the block is first used. */
  add(slot: number, leaf: LeafCondition): void;
  /** @throws TypeError or RangeError as `rate` does */
  read(facts: Facts): State;
  /** Fills the block's tests with what is known; returns it as an open variable while their results are not certain. */
  settle(state: State, values: Uint8Array, byClause: boolean): OpenVariable | null;
  /** As `settle` with nothing known; duties may then be left out too, but never all that a test counts. */
  settleAll(values: Uint8Array): OpenVariable | null;
  /**
   * Every quantity that the block's tests examine, for all facts; combinations in which a test is undefined are left
   * out.
   */
  cases(): Cluster;
  /** What they can become if nothing gets worse; with `fixedToo`, facts that no effort changes may change too. */
  improvements(state: State, fixedToo: boolean): Improvements;
  /** The value that a condition of the block was compared with. */
  valueOf(leaf: LeafCondition, state: State): LeafValue;
  /** The least and the greatest value of a number of the block, whatever the facts; absent where it has none. */
  extentOf?(fact: FactId): readonly [number, number];
}

/** The block of the answers to duties, if they are not the usual four. */
export interface JointDuties<State = unknown> extends JointBlock<State> {
  countOf(state: State): DutyCount;
}

export interface JointPlan {
  readonly blocks: readonly JointBlock[];
  /** The index of the block that decides a condition; -1 if the engine itself does. */
  blockOf(leaf: LeafCondition): number;
  /** The block of the duties; null if the engine itself counts them. */
  readonly duties: JointDuties | null;
}

type Planner = (ruleset: RuleSet, role: RoleRule, leaves: readonly LeafCondition[]) => JointPlan;
let planner: Planner | null = null;

/** Installs the part that decides joint conditions. */
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
  if (
    facts.some(
      (fact) => !plain.includes(fact.kind) || 'items' in fact || 'step' in fact || 'whole' in fact || 'absent' in fact,
    )
  )
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
