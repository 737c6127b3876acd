/** The conditions of a rule set: tests on duties and facts, and groups of them. */
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { ItemTest } from './measures.ts';
import type { ConditionId, CountedAnswer, FactId, GroupId } from './ruleset.ts';

/** Bounds of a number: `from` ≥, `above` >, `atMost` ≤, `below` <. */
export interface Bounds {
  readonly from?: number | undefined;
  readonly above?: number | undefined;
  readonly atMost?: number | undefined;
  readonly below?: number | undefined;
}

interface ConditionBase {
  /** Unique in the rule set, and the same in every reading so that readings can be compared. */
  readonly id: ConditionId;
  /** The provision that states this condition. */
  readonly clause: ProvisionId;
  /** Role groups to which it applies; all roles if absent. A condition that does not apply is left out. */
  readonly groups?: readonly GroupId[] | undefined;
}

/** A test on the share (percent of applicable duties) or the number of duties with one of the answers. */
export interface DutiesCondition extends ConditionBase {
  readonly kind: 'duties';
  readonly answers: readonly CountedAnswer[];
  /** The provisions whose duties are counted; absent = all duties. */
  readonly of?: readonly ProvisionId[] | undefined;
  readonly as: 'share' | 'count';
  readonly bounds: Bounds;
}

/** A test on a declared number fact (for a `lowestOf` fact, on its lowest item). */
export interface NumberCondition extends ConditionBase {
  readonly kind: 'number';
  readonly fact: FactId;
  readonly bounds: Bounds;
}

/** A test on a declared yes/no fact. */
export interface YesNoCondition extends ConditionBase {
  readonly kind: 'yesNo';
  readonly fact: FactId;
  readonly is: boolean;
}

/** A test on a choice, or on a choice among the levels. */
export interface ChoiceCondition extends ConditionBase {
  readonly kind: 'choice';
  readonly fact: FactId;
  readonly in: readonly string[];
}

/** A count of the values that pass a test: items of a fact of several values, or several facts of one value each. */
export interface CountedValues {
  readonly kind: 'count';
  readonly facts: readonly FactId[];
  /** The items counted, if it is one fact of several values; absent = all. */
  readonly items?: readonly string[] | undefined;
  readonly each: ItemTest;
  readonly as: 'share' | 'count';
}

/** A test on how many values pass a test. */
export interface CountCondition extends ConditionBase, CountedValues {
  readonly bounds: Bounds;
}

/** Holds where no other level's condition does. */
interface OtherwiseCondition extends ConditionBase {
  readonly kind: 'otherwise';
}

export type LeafCondition =
  DutiesCondition | NumberCondition | YesNoCondition | ChoiceCondition | CountCondition | OtherwiseCondition;

/** All, any or none of the parts; `some`: as many as `bounds` says. */
export interface GroupCondition extends ConditionBase {
  readonly kind: 'all' | 'any' | 'none' | 'some';
  readonly parts: readonly Condition[];
  readonly bounds?: Bounds | undefined;
}

export type Condition = LeafCondition | GroupCondition;

/** True for a group of conditions. */
export function isGroup(condition: Condition): condition is GroupCondition {
  return 'parts' in condition;
}
