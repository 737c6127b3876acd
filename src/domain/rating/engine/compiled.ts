/** The compiled form of a rule set. */
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Bounds, Condition } from '../condition.ts';
import type { ConditionId, CountedAnswer, LevelId, OutcomeId, ReadingId, RoleRule, RuleSet } from '../ruleset.ts';
import type { CompiledDuties } from './duties.ts';
import type { CompiledFigure } from './figures.ts';
import type { JointPlan } from './joint.ts';

/**
 * A rule set compiled for one role. Every distinct test and every distinct group of tests has one slot in an array of
 * truth values, shared by all conditions and readings with the same meaning. A rating sets the tests and evaluates the
 * groups.
 */
export interface Compiled {
  readonly ruleset: RuleSet;
  readonly role: RoleRule;
  readonly duties: CompiledDuties;
  readonly figures: readonly CompiledFigure[];
  /** What decides conditions that tie several facts together; null for rules without such. */
  readonly joint: JointPlan | null;
  readonly slots: number;
  /** Every group, parts before the groups that contain them. */
  readonly groups: readonly CompiledGroup[];
  /** Every distinct condition, parts before groups; the source of explanations. */
  readonly conditions: readonly CompiledCondition[];
  readonly readings: readonly CompiledReading[];
  /** What tests on duties compare, each once. */
  readonly shares: readonly CompiledShare[];
  /** Every level with each of its conditions in the readings. */
  readonly levels: readonly CompiledLevel[];
  /** Level indexes in order of precedence. */
  readonly precedence: readonly number[];
  /** One truth value per slot; scratch space of the rating in progress. */
  readonly values: Uint8Array;
  /** Cache of sorted outcome lists, by bit set of outcomes. */
  readonly outcomeLists: Map<number, readonly OutcomeId[]>;
}

export interface CompiledGroup {
  readonly slot: number;
  readonly any: boolean;
  /** How many parts have to be true, where it is neither all nor any. */
  readonly count: { readonly least: number; readonly most: number } | null;
  readonly parts: readonly number[];
  /** The groups inside it, then itself; parts before the groups that contain them. */
  readonly inside: readonly CompiledGroup[];
}

/** The number or share of duties with one of some answers. */
export interface CompiledShare {
  readonly answers: readonly CountedAnswer[];
  /** `answers` as a bit set. */
  readonly wants: number;
  readonly as: 'share' | 'count';
}

export interface CompiledLevel {
  readonly level: LevelId;
  /** The provision that states it for the role. */
  readonly clause: ProvisionId;
  /** The index in `Compiled.conditions`. */
  readonly condition: number;
}

export interface CompiledCondition {
  readonly condition: Condition;
  readonly slot: number;
  /** For a group: indexes of its parts in `Compiled.conditions`. */
  readonly parts: readonly number[];
  readonly group: CompiledGroup | null;
  /** For a leaf: its fact's index in `figures`, or -1 for duties. */
  readonly figure: number;
  /** For a leaf: its block's index in `joint`, or -1 where it is in none. */
  readonly block: number;
  /** For a leaf on duties in no block: the index in `shares` of what it compares, otherwise -1. */
  readonly share: number;
  /** Of the condition itself, for explanations. */
  readonly id: ConditionId;
  readonly kind: Condition['kind'];
  readonly clause: ProvisionId;
  readonly bounds: Bounds | undefined;
  readonly is: boolean | undefined;
}

export interface CompiledReading {
  readonly id: ReadingId;
  /** The slot of each level's condition, best level first. */
  readonly roots: readonly number[];
  /** The index in `Compiled.conditions` of each level's condition. */
  readonly conditions: readonly number[];
  /** The index in `Compiled.levels` of each level that the role has. */
  readonly levels: readonly number[];
  /** The groups that this reading needs, parts before the groups that contain them. */
  readonly groups: readonly CompiledGroup[];
}
