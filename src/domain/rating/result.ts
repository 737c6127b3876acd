/** The result of `rate`. */
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { Bounds, CountedAnswer, FactId, FactItem, LevelId, OutcomeId, ReadingId, ConditionId } from './ruleset.ts';

/** A condition's state: decided, still open, or undefined because no duty applies. */
export type State = 'met' | 'notMet' | 'open' | 'undefined';

/** The number of applicable duties of a role with each answer. */
export interface DutyCount {
  /** Duties not marked “không áp dụng” (n), including unanswered ones. */
  readonly applicable: number;
  readonly notApplicable: number;
  readonly assured: number;
  readonly deficient: number;
  readonly notDone: number;
  readonly unanswered: number;
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
    }
  | {
      readonly kind: 'number';
      readonly fact: FactId;
      readonly value: number | null;
      readonly low: number;
      readonly high: number;
      readonly lowestItem?: FactItem | undefined;
    }
  | { readonly kind: 'yesNo'; readonly fact: FactId; readonly value: boolean | null };

export interface LeafResult {
  readonly id: ConditionId;
  readonly kind: 'duties' | 'number' | 'yesNo';
  readonly clause: ProvisionId;
  readonly state: State;
  readonly value: LeafValue;
  readonly bounds?: Bounds | undefined;
  readonly is?: boolean | undefined;
}

export interface GroupResult {
  readonly id: ConditionId;
  readonly kind: 'all' | 'any';
  readonly clause: ProvisionId;
  readonly state: State;
  readonly parts: readonly ConditionResult[];
}

export type ConditionResult = LeafResult | GroupResult;

/** True for `all` and `any`. */
export function isGroupResult(result: ConditionResult): result is GroupResult {
  return result.kind === 'all' || result.kind === 'any';
}

export interface LevelResult {
  readonly level: LevelId;
  readonly clause: ProvisionId;
  readonly state: State;
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
