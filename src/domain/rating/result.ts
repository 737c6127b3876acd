/** The result of `rate`. */
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { Bounds, CountedValues, GroupCondition } from './condition.ts';
import type { ConditionId, CountedAnswer, FactId, LevelId, OutcomeId, ReadingId } from './ruleset.ts';
import type { FactItem } from './fact.ts';

/** A condition's state: decided, still open, or undefined because no duty applies. */
export type ConditionState = 'met' | 'notMet' | 'open' | 'undefined';

/** The number of applicable duties of a role with each answer. */
export interface DutyCount {
  /** Duties not marked “không áp dụng” (n), including unanswered ones. */
  readonly applicable: number;
  readonly notApplicable: number;
  readonly assured: number;
  readonly deficient: number;
  readonly notDone: number;
  readonly unanswered: number;
  /**
   * With a scheme's own answers: how many have each; `assured` is then the best one, `deficient` every other that
   * counts.
   */
  readonly byAnswer?: Readonly<Record<string, number>> | undefined;
}

/** The value that a leaf condition tested. A range if something is unknown. */
export type LeafValue =
  | {
      readonly kind: 'duties';
      readonly answers: readonly CountedAnswer[];
      readonly as: 'share' | 'count';
      readonly low: number;
      readonly high: number;
      readonly of: number;
      /** The provisions whose duties are counted, if not all are. */
      readonly at?: readonly ProvisionId[] | undefined;
    }
  | {
      readonly kind: 'number';
      readonly fact: FactId;
      readonly value: number | null;
      readonly low: number;
      readonly high: number;
      readonly lowestItem?: FactItem | undefined;
      /** Of a known ratio: its two numbers. */
      readonly ratio?: { readonly part: number; readonly whole: number } | undefined;
    }
  | { readonly kind: 'yesNo'; readonly fact: FactId; readonly value: boolean | null }
  | { readonly kind: 'choice'; readonly fact: FactId; readonly value: string | null }
  | (CountedValues & { readonly low: number; readonly high: number; readonly of: number })
  | { readonly kind: 'otherwise' };

export interface LeafResult {
  readonly id: ConditionId;
  readonly kind: LeafValue['kind'];
  readonly clause: ProvisionId;
  readonly state: ConditionState;
  readonly value: LeafValue;
  readonly bounds?: Bounds | undefined;
  readonly is?: boolean | undefined;
  readonly in?: readonly string[] | undefined;
}

export interface GroupResult {
  readonly id: ConditionId;
  readonly kind: GroupCondition['kind'];
  readonly clause: ProvisionId;
  readonly state: ConditionState;
  readonly parts: readonly ConditionResult[];
  /** How many parts have to hold, if it is not all, any or none. */
  readonly bounds?: Bounds | undefined;
}

export type ConditionResult = LeafResult | GroupResult;

/** True for a group of conditions. */
export function isGroupResult(result: ConditionResult): result is GroupResult {
  return 'parts' in result;
}

export interface LevelResult {
  readonly level: LevelId;
  readonly clause: ProvisionId;
  readonly state: ConditionState;
  readonly condition: ConditionResult;
}

export interface ReadingResult {
  readonly id: ReadingId;
  /** Exactly the outcomes that are possible for some values of the unknown facts, sorted by id. */
  readonly possible: readonly OutcomeId[];
  /** The only possible outcome; null if there are several. */
  readonly outcome: OutcomeId | null;
  /** Every level with its conditions, best level first. */
  readonly levels: readonly LevelResult[];
  /** Levels that are certainly met together, if there is more than one. */
  readonly overlap: readonly LevelId[];
}

export interface Rating {
  readonly duties: DutyCount;
  readonly readings: Readonly<Record<ReadingId, ReadingResult>>;
  /** True if every reading has the same possible outcomes. */
  readonly agree: boolean;
  /** For each reading, the possible outcomes if whole clauses are counted instead of points. */
  readonly byClause: Readonly<Record<ReadingId, readonly OutcomeId[]>>;
}
