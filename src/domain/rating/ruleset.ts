/**
 * A rating rule set as plain data: what the engine reads, what the self-check page carries, what exports quote.
 * Built and validated from `content/<slug>/` (rating.yaml, roles.yaml and the text's tree); see ratingSchema.ts and rolesSchema.ts for the files' form.
 */
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** An answer to a duty; an absent answer is unknown (and counts as applicable). */
export type Answer = 'assured' | 'deficient' | 'notDone' | 'notApplicable';

/** Statuses that a duty can be counted in. */
export type CountedAnswer = Exclude<Answer, 'notApplicable'>;

export type LevelId = string;
export type ReadingId = string;
export type FactId = string;
export type RoleId = string;

/** An outcome is a level's id, or `gap` (no provision covers the case), or `undefined` (no duty applies, so shares have no meaning). */
export type OutcomeId = LevelId | 'gap' | 'undefined';

/** Bounds of a number: `from` ≥, `above` >, `atMost` ≤, `below` <. */
export interface Bounds {
  readonly from?: number | undefined;
  readonly above?: number | undefined;
  readonly atMost?: number | undefined;
  readonly below?: number | undefined;
}

interface ConditionBase {
  /** Unique in the rule set; the same in every reading, so that readings can be compared. */
  readonly id: string;
  /** The provision that states this condition. */
  readonly clause: ProvisionId;
  /** Role groups to which it applies; absent = all roles. A condition that does not apply is left out. */
  readonly groups?: readonly string[] | undefined;
}

/** A test on the share (percent of applicable duties) or the number of duties with one of the answers. */
export interface DutiesCondition extends ConditionBase {
  readonly kind: 'duties';
  readonly answers: readonly CountedAnswer[];
  readonly as: 'share' | 'count';
  readonly bounds: Bounds;
}

/** A test on a declared number fact (a `lowestOf` fact counts as its lowest item). */
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

export type LeafCondition = DutiesCondition | NumberCondition | YesNoCondition;

/** All or any of the parts. */
export interface GroupCondition extends ConditionBase {
  readonly kind: 'all' | 'any';
  readonly parts: readonly Condition[];
}

export type Condition = LeafCondition | GroupCondition;

/** True for `all` and `any`. */
export function isGroup(condition: Condition): condition is GroupCondition {
  return condition.kind === 'all' || condition.kind === 'any';
}

export interface Level {
  readonly id: LevelId;
  /** The level's name as the text prints it. */
  readonly name: string;
  /** Short name for narrow places. */
  readonly short: string;
  readonly clause: ProvisionId;
  /** A level that nobody wants to reach: being in no level at all is not worse, and least changes never lead to it. */
  readonly failing?: true | undefined;
}

/** A number typed in. `percent` facts show “%”; any other unit is shown after the number (`điểm`). */
export interface NumberFact {
  readonly id: FactId;
  readonly kind: 'number';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** The direction in which the number gets better; absent = higher. Least changes move it only that way. */
  readonly better?: 'higher' | 'lower' | undefined;
  readonly groups?: readonly string[] | undefined;
}

/** Several numbers of one kind of which the lowest counts; which items there are depends on the role (RoleRule.items). */
export interface LowestOfFact extends Omit<NumberFact, 'kind' | 'better'> {
  readonly kind: 'lowestOf';
}

/** A yes/no question. A dotted id (`flags.discipline`) is read at that path of the facts. */
export interface YesNoFact {
  readonly id: FactId;
  readonly kind: 'yesNo';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  /** True where no effort can change the answer any more, so a level it closes stays closed. */
  readonly fixed: boolean;
  readonly groups?: readonly string[] | undefined;
}

/** A choice among the levels, e.g. last year's rating. Never part of a level's condition; consequences read it. */
export interface LevelFact {
  readonly id: FactId;
  readonly kind: 'level';
  readonly name: string;
  readonly help?: string | undefined;
  readonly clause: ProvisionId;
  readonly groups?: readonly string[] | undefined;
}

export type Fact = NumberFact | LowestOfFact | YesNoFact | LevelFact;

/** One thing that a reading takes differently from the text as printed, and why. */
export interface ReadingChange {
  readonly condition: string;
  readonly clause: ProvisionId;
  readonly because: string;
}

/** One way to read the text: its own condition tree for every level. */
export interface Reading {
  readonly id: ReadingId;
  readonly name: string;
  /** Why the text may be read so. */
  readonly reason: string;
  /** The provision on which it turns. */
  readonly clause: ProvisionId;
  readonly changes: readonly ReadingChange[];
  /** One condition for each level, by level id. */
  readonly conditions: Readonly<Record<LevelId, Condition>>;
}

/** A kind of role that rules speak of together ("người đứng đầu quy định tại Điều 11"). */
export interface RoleGroup {
  readonly id: string;
  readonly name: string;
}

/** A named item of a `lowestOf` fact for one role. */
export interface FactItem {
  readonly id: string;
  readonly name: string;
}

export interface RoleRule {
  readonly id: RoleId;
  readonly name: string;
  /** The provision that names such heads. */
  readonly clause: ProvisionId;
  readonly groups: readonly string[];
  /** The duties that apply, in the order of the text. */
  readonly duties: readonly ProvisionId[];
  /** Items of each `lowestOf` fact. */
  readonly items: Readonly<Record<FactId, readonly FactItem[]>>;
}

/** A part of the duties that does not bind every role, and why it is read so. */
export interface DutyException {
  /** Article, clause or point; everything below it is meant. */
  readonly provision: ProvisionId;
  /** The roles that it binds, in the order of `RuleSet.roles`. */
  readonly roles: readonly RoleId[];
  /** The provision that shows whom it binds. */
  readonly clause: ProvisionId;
  readonly because: string;
}

/** What an outcome that is no level is called, and what the page says of it. */
interface OutcomeText {
  readonly name: string;
  readonly short: string;
  readonly text: string;
  readonly clause: ProvisionId;
}

/** What is said where no level is met; to some groups of roles something else than to the others. */
interface GapText extends OutcomeText {
  readonly forGroups?: readonly { readonly groups: readonly string[]; readonly text: string }[] | undefined;
}

/** The regulation's words for what is counted; phrases are made of them. */
export interface DutyWords {
  /** What a duty is called ("tiêu chí"). */
  readonly duty: string;
  /** What stands after it for each answer ("chưa bảo đảm"). */
  readonly answers: Readonly<Record<Answer, string>>;
}

/**
 * Something the regulation says elsewhere that matters beside a rating (Điều 3 khoản 2 b, 13, 14, 15), shown when it matters.
 * Absent fields do not restrict.
 */
export interface Consequence {
  readonly id: string;
  readonly clause: ProvisionId;
  readonly text: string;
  /** What the editor notes on that provision (a wrong reference); no part of the text. */
  readonly remark?: string | undefined;
  /** Shown only while one of these outcomes is possible in the reading shown first. */
  readonly outcomes?: readonly OutcomeId[] | undefined;
  /** Shown only to roles in one of these groups. */
  readonly groups?: readonly string[] | undefined;
  /** Shown only when this fact has one of these values (`null` = not answered). */
  readonly fact?: { readonly id: FactId; readonly in: readonly (string | boolean | null)[] } | undefined;
}

export interface RuleSet {
  /** The regulation's slug. */
  readonly regulation: string;
  /** Changes whenever the rules change; kept in drafts and exports. */
  readonly version: string;
  /** The provision that states how one is rated (Điều 12). */
  readonly clause: ProvisionId;
  /** Best first. */
  readonly levels: readonly Level[];
  /** Which level is the outcome when several are met: the first of these. */
  readonly precedence: readonly LevelId[];
  /** Why that order, and the provision read so. */
  readonly precedenceBecause: { readonly text: string; readonly clause: ProvisionId };
  readonly words: DutyWords;
  readonly facts: readonly Fact[];
  readonly groups: readonly RoleGroup[];
  readonly roles: readonly RoleRule[];
  /** Heads in an acting capacity, where the text gives them the same duties. */
  readonly acting?: { readonly text: string; readonly clause: ProvisionId } | undefined;
  readonly exceptions: readonly DutyException[];
  /** In the order shown; the first is the one whose outcome is called the likely rating. */
  readonly readings: readonly Reading[];
  readonly consequences: readonly Consequence[];
  /** No level is met: what that is called, what the page says, who decides then. */
  readonly gap: GapText;
  /** No duty applies, so shares have no meaning. */
  readonly undefined: OutcomeText;
}

/**
 * What is known of one case. Beside `role` and `answers`, each declared fact stands under its id (dotted ids as nested objects):
 * `{ role, answers: {…}, parIndex: 87.5, fieldIndexes: { 'the-che': 70 }, flags: { discipline: false } }`. Absent = unknown.
 */
export interface Facts {
  readonly role: RoleId;
  readonly answers?: Readonly<Record<ProvisionId, Answer | undefined>>;
  readonly [fact: string]: unknown;
}
