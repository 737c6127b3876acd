/** The facts of a rule set that are entered as single figures and answers, and all kinds of facts together. */
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { ChoiceFact, MeasureFact, ScoresFact, Several } from './measures.ts';
import type { FactId, GroupId, ItemId } from './ruleset.ts';

/** A number typed in. `percent` facts show “%”; any other unit is shown after the number (`điểm`). */
export interface NumberFact extends Several {
  readonly id: FactId;
  readonly kind: 'number';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** Only whole numbers. */
  readonly whole?: true | undefined;
  /** Only `min`, `min + step`, … */
  readonly step?: number | undefined;
  /** The words for a number, or an item, that does not occur (“không phát sinh”); absent: it always occurs. */
  readonly absent?: string | undefined;
  /** A number of days after this deadline of the rated year (`15/12`), which may be entered as a date (due.ts). */
  readonly due?: string | undefined;
  /** The direction in which the number gets better; absent = higher. Least changes move it only that way. */
  readonly better?: 'higher' | 'lower' | undefined;
  readonly groups?: readonly GroupId[] | undefined;
}

/** Several numbers of one kind, of which the lowest counts. The items depend on the role (`RoleRule.items`). */
export interface LowestOfFact extends Omit<NumberFact, 'kind' | 'better' | 'absent' | 'due'> {
  readonly kind: 'lowestOf';
}

/** A yes/no question. A dotted id (`flags.discipline`) is read at that path of the facts. */
export interface YesNoFact extends Several {
  readonly id: FactId;
  readonly kind: 'yesNo';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  /** True if no effort can change the answer any more, so that a level it rules out stays ruled out. */
  readonly fixed: boolean;
  readonly groups?: readonly GroupId[] | undefined;
}

/** A choice among the levels, e.g. last year's rating. */
export interface LevelFact extends Several {
  readonly id: FactId;
  readonly kind: 'level';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  readonly groups?: readonly GroupId[] | undefined;
}

/** What is entered. */
export type EnteredFact = NumberFact | LowestOfFact | YesNoFact | LevelFact | ChoiceFact | ScoresFact;
export type Fact = EnteredFact | MeasureFact;

/** A named item of a `lowestOf` fact for one role. */
export interface FactItem {
  readonly id: ItemId;
  readonly name: string;
  /** The greatest number that this item can have, where it is another than the fact's. */
  readonly max?: number | undefined;
}

/** The kinds of facts that are computed from others. */
const COMPUTED: readonly Fact['kind'][] = ['sumOf', 'meanOf', 'ratioOf', 'pointsOf'];

/** True for a fact that is entered, not computed from others. */
export function isEntered(fact: Fact): fact is EnteredFact {
  return !COMPUTED.includes(fact.kind);
}
