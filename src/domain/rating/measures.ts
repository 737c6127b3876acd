/**
 * What rules can count and add up beyond single figures: a scheme's own answers, facts of several values, sums, means,
 * ratios, counts, relations between facts, and rules across people. Part of a rule set (ruleset.ts); rating.yaml writes
 * them.
 */
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { Bounds } from './condition.ts';
import type { FactId, LevelId } from './ruleset.ts';
import type { FactItem } from './fact.ts';

/** One of a scheme's own answers to a duty, best first. */
export interface AnswerOption {
  readonly id: string;
  /** The words after a duty with this answer ("chưa bảo đảm"). */
  readonly name: string;
  readonly help?: string | undefined;
  /** A duty with this answer is not counted at all. */
  readonly leftOut?: true | undefined;
  /** What this answer asks for: some options of a list, or a reason in words. */
  readonly ask?: { readonly question: string; readonly options?: readonly AskedOption[] | undefined } | undefined;
}

interface AskedOption {
  readonly id: string;
  readonly name: string;
}

/** What a scheme calls those it rates; absent words are neutral ones. */
export interface SchemeWords {
  /** Above the choice of a role ("Chức danh của người đứng đầu"). */
  readonly role?: string | undefined;
  /** A role in a sentence and above a column ("chức danh"). */
  readonly roleShort?: string | undefined;
  /** Above the name of who is rated ("Tên cơ quan, đơn vị"), and the words where there is none. */
  readonly unit?: string | undefined;
  readonly noUnit?: string | undefined;
  /** The name is a person's or a household's, not that of a body that issues papers. */
  readonly unitIsPerson?: true | undefined;
  /** The same above a column ("Cơ quan, đơn vị"). */
  readonly unitShort?: string | undefined;
  /** Above the year ("Năm đánh giá"). */
  readonly year?: string | undefined;
  /** Who uses the self-check, in a sentence ("người đứng đầu"). */
  readonly person?: string | undefined;
  /** Shown under every result. */
  readonly remark?: string | undefined;
}

/** The items of a fact of several values, the same for every role or (`perRole`) in `RoleRule.items`. */
export interface Several {
  readonly items?: readonly FactItem[] | 'perRole' | undefined;
  /** What one item is called in a sentence ("môn học"). */
  readonly itemWord?: string | undefined;
}

interface FactBase {
  readonly id: FactId;
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  readonly groups?: readonly string[] | undefined;
}

/** A choice among named values, best first. */
export interface ChoiceFact extends FactBase, Several {
  readonly kind: 'choice';
  /** `points`: the number for which it counts in a sum. */
  readonly choices: readonly {
    readonly id: string;
    readonly name: string;
    readonly points?: number | undefined;
    /** With this option the item does not occur: it counts neither in sums nor in what they could come to. */
    readonly absent?: true | undefined;
  }[];
}

/**
 * Points for each of some duties, entered at the duty instead of an answer. The items are those duties
 * (`RoleRule.items`).
 */
export interface ScoresFact extends FactBase {
  readonly kind: 'scores';
  readonly items: 'perRole';
  readonly itemWord?: string | undefined;
  /** The provisions whose duties are scored. */
  readonly of: readonly ProvisionId[];
  readonly min: number;
  /** The greatest of all items'. */
  readonly max: number;
  readonly unit: string;
  readonly step?: number | undefined;
  /** The words for an item that does not occur (“không phát sinh”); absent: every item has a number. */
  readonly absent?: string | undefined;
  readonly better?: undefined;
}

/** Something added up: a fact, all its items or some of them, times a number (negative to take away). */
export interface Term {
  readonly fact: FactId;
  readonly items?: readonly string[] | undefined;
  readonly times: number;
  /** In a whole: the greatest number of each item that occurs, instead of its number. */
  readonly most?: true | undefined;
  /** Limits of this term's own magnitude, before it is added or subtracted. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

interface DerivedFact extends FactBase {
  /** `percent`, or the word after the number. */
  readonly unit: string;
  /** Values below or above these count as these. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Rounded to a multiple of this, halves up, before the limits. */
  readonly round?: number | undefined;
  readonly better?: 'higher' | 'lower' | undefined;
}

/** A computed number: the sum of others. */
interface SumOfFact extends DerivedFact {
  readonly kind: 'sumOf';
  readonly start: number;
  /** Which multiple of `round` it counts as between two; absent = the nearest. */
  readonly rounding?: 'down' | 'up' | undefined;
  readonly terms: readonly Term[];
}

/** The mean of others, each as heavy as its `times`; every item of a fact of several counts. */
interface MeanOfFact extends DerivedFact {
  readonly kind: 'meanOf';
  readonly terms: readonly Term[];
}

/** A part of a whole, in percent. */
interface RatioOfFact extends DerivedFact {
  readonly kind: 'ratioOf';
  readonly part: readonly Term[];
  readonly whole: readonly Term[];
  /** What it counts as where the whole is 0; absent: it has no meaning then. */
  readonly ifNone?: number | undefined;
}

/** Points for a number by the band that it lies in. */
interface PointsOfFact extends DerivedFact {
  readonly kind: 'pointsOf';
  /** The number: entered or computed, of one value. */
  readonly of: FactId;
  /** The first that fits counts; one always does. */
  readonly bands: readonly Band[];
}

/** Numbers within bounds count as themselves times a number (0: not at all), and points. */
export interface Band {
  readonly bounds: Bounds;
  readonly times: number;
  readonly points: number;
}

export type MeasureFact = SumOfFact | MeanOfFact | RatioOfFact | PointsOfFact;

/** The test on each item: limits of its number (or of its share of the item's own maximum), a yes or no, a choice. */
export type ItemTest =
  | { readonly bounds: Bounds; readonly ofMax?: true | undefined }
  | { readonly is: boolean }
  | { readonly in: readonly string[] };

/** A constraint: a sum of facts is at most, below or equal to another. Facts that break it are contradictory. */
export interface Relation {
  readonly id: string;
  /** The sentence that says so where facts break it. */
  readonly text: string;
  readonly clause?: ProvisionId | undefined;
  /** Terms that come to at most 0, below 0, or 0. */
  readonly terms: readonly Term[];
  /** Added to the terms. */
  readonly constant: number;
  readonly is: 'atMost' | 'below' | 'equal';
}

/** A rule across people, checked in the reviewing office's table. */
export type GroupRule = GroupRuleBase &
  (
    | {
        readonly kind: 'cap';
        readonly levels: readonly LevelId[];
        /** Percent of those whom the rule's reading counts. */
        readonly atMost: number;
        /** Another cap that applies under a condition, in the words of the text. */
        readonly unless?: { readonly atMost: number; readonly text: string; readonly clause: ProvisionId } | undefined;
        /** Among whom: one unit, or one unit and group of like duties. */
        readonly within: readonly ('unit' | 'likeDuties')[];
      }
    | { readonly kind: 'notAbove'; /** Roles that head a unit. */ readonly heads: readonly string[] }
  );

interface GroupRuleBase {
  readonly id: string;
  readonly name: string;
  readonly clause: ProvisionId;
  readonly text: string;
  /** Who is counted in the whole, one way or another. */
  readonly readings: readonly GroupRuleReading[];
}

interface GroupRuleReading {
  readonly id: string;
  readonly name: string;
  readonly because: string;
  /** The levels of those counted. */
  readonly of: readonly LevelId[];
}
