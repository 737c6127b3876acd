/**
 * A rating rule set as plain data: what the engine reads, what the self-check page carries, what exports quote. Built
 * and validated from `content/<slug>/` (rating.yaml, roles.yaml and the text's tree); see ratingSchema.ts and
 * rolesSchema.ts for the files' form.
 */
import type { Id, RegulationId } from '../ids.ts';
import type { Condition } from './condition.ts';
import type { Fact, FactItem } from './fact.ts';
import type { AnswerOption, GroupRule, Relation, SchemeWords } from './measures.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/**
 * An answer to a duty by its id: one of the scheme's own (`RuleSet.answers`), by default assured, deficient, notDone,
 * notApplicable. An absent answer is unknown (and counts as applicable).
 */
export type Answer = string;

/** An answer that counts a duty. */
export type CountedAnswer = Answer;

export type LevelId = Id<'level'>;
export type ReadingId = Id<'reading'>;
export type FactId = Id<'fact'>;
export type RoleId = Id<'role'>;
export type GroupId = Id<'group'>;
export type ConditionId = Id<'condition'>;
/** An item of a `lowestOf` fact. */
export type ItemId = Id<'item'>;
type ConsequenceId = Id<'consequence'>;

/** A level's id, or `gap` (no provision covers the case), or `undefined` (no duty applies, so shares are undefined). */
export type OutcomeId = LevelId | 'gap' | 'undefined';

export interface Level {
  readonly id: LevelId;
  /** The level's name as printed in the text. */
  readonly name: string;
  /** A short name for narrow layouts. */
  readonly short: string;
  readonly clause: ProvisionId;
  /** The only groups of roles that have this level; absent = all roles. */
  readonly groups?: readonly string[] | undefined;
  /** Where another provision states the level for some groups of roles; the first that fits. */
  readonly forGroups?: readonly { readonly groups: readonly string[]; readonly clause: ProvisionId }[] | undefined;
  /** A level that nobody wants to reach: being in no level at all is not worse, and least changes never lead to it. */
  readonly failing?: true | undefined;
}

/** One way in which a reading departs from the text as printed, and why. */
export interface ReadingChange {
  readonly condition: ConditionId;
  readonly clause: ProvisionId;
  readonly because: string;
}

/** One interpretation of the text, with a complete condition tree for every level. */
export interface Reading {
  readonly id: ReadingId;
  readonly name: string;
  /** Why the text may be read this way. */
  readonly reason: string;
  /** The provision whose interpretation differs. */
  readonly clause: ProvisionId;
  readonly changes: readonly ReadingChange[];
  /** One condition per level, by level id. */
  readonly conditions: Readonly<Record<LevelId, Condition>>;
}

/** Roles that rules refer to collectively ("người đứng đầu quy định tại Điều 11"). */
export interface RoleGroup {
  readonly id: GroupId;
  readonly name: string;
}

export interface RoleRule {
  readonly id: RoleId;
  readonly name: string;
  /** The provision that names this role. */
  readonly clause: ProvisionId;
  readonly groups: readonly GroupId[];
  /** The duties that apply, in the order of the text. */
  readonly duties: readonly ProvisionId[];
  /** The items of each `lowestOf` fact. */
  readonly items: Readonly<Record<FactId, readonly FactItem[]>>;
}

/** Duties that do not bind every role, and why. */
export interface DutyException {
  /** An article, clause or point; includes everything below it. */
  readonly provision: ProvisionId;
  /** The roles that it binds, in the order of `RuleSet.roles`. */
  readonly roles: readonly RoleId[];
  /** The provision that says whom it binds. */
  readonly clause: ProvisionId;
  readonly because: string;
}

/** The name of an outcome that is not a level, and what the page says about it. */
interface OutcomeText {
  readonly name: string;
  readonly short: string;
  readonly text: string;
  readonly clause: ProvisionId;
}

/** The explanation if no level is met; some groups of roles may get a different one. */
interface GapText extends OutcomeText {
  readonly forGroups?: readonly { readonly groups: readonly GroupId[]; readonly text: string }[] | undefined;
}

/** The regulation's words for what is counted; phrases are made of them. */
export interface DutyWords extends SchemeWords {
  /** What a duty is called ("nội dung trách nhiệm"). */
  readonly duty: string;
  /** What the text calls it where it counts shares of them ("20% tiêu chí"); absent where that is the same. */
  readonly counted?: string | undefined;
  /** A shorter name for it where the context is clear ("nội dung"). */
  readonly dutyShort?: string | undefined;
  /** The words after it for each answer ("chưa bảo đảm"), by the answer's id. */
  readonly answers: Readonly<Record<Answer, string>>;
  /** The usual four answers with the words and questions of each; absent if the rules do not define them. */
  readonly usual?: readonly AnswerOption[] | undefined;
}

/**
 * A related provision elsewhere in the regulation (Điều 3 khoản 2 b, 13, 14, 15), shown when it is relevant. Absent
 * fields do not restrict.
 */
export interface Consequence {
  readonly id: ConsequenceId;
  readonly clause: ProvisionId;
  readonly text: string;
  /** The editor's note on that provision (such as a wrong reference); not part of the text. */
  readonly remark?: string | undefined;
  /** Shown only while one of these outcomes is possible in the first reading. */
  readonly outcomes?: readonly OutcomeId[] | undefined;
  /** Shown only to roles in one of these groups. */
  readonly groups?: readonly GroupId[] | undefined;
  /** Shown only if this fact has one of these values (`null` = not answered). */
  readonly fact?: { readonly id: FactId; readonly in: readonly (string | boolean | null)[] } | undefined;
}

export interface RuleSet {
  /** The regulation's slug. */
  readonly regulation: RegulationId;
  /** Changes whenever the rules change; stored in drafts and exports. */
  readonly version: string;
  /** The provision that states the rating procedure (Điều 12). */
  readonly clause: ProvisionId;
  /** Best level first. */
  readonly levels: readonly Level[];
  /** If several levels are met, the first of these is the outcome. */
  readonly precedence: readonly LevelId[];
  /** The reason for that order, and the provision it interprets. */
  readonly precedenceBecause: { readonly text: string; readonly clause: ProvisionId };
  readonly words: DutyWords;
  /** The scheme's own answers to duties, best first; absent = the usual four. */
  readonly answers?: readonly AnswerOption[] | undefined;
  readonly facts: readonly Fact[];
  readonly relations?: readonly Relation[] | undefined;
  readonly groups: readonly RoleGroup[];
  readonly roles: readonly RoleRule[];
  /** Acting heads, if the text gives them the same duties. */
  readonly acting?:
    { readonly text: string; readonly short?: string | undefined; readonly clause: ProvisionId } | undefined;
  readonly exceptions: readonly DutyException[];
  /** In display order; the outcome of the first is shown as the likely rating. */
  readonly readings: readonly Reading[];
  readonly consequences: readonly Consequence[];
  readonly groupRules?: readonly GroupRule[] | undefined;
  /** The outcome if no level is met: its name, what the page says, and who decides then. */
  readonly gap: GapText;
  /** The outcome if no duty applies, so that shares are undefined. */
  readonly undefined: OutcomeText;
}

/**
 * The known facts of one case. Besides `role` and `answers`, each declared fact is stored under its id (dotted ids as
 * nested objects): `{ role, answers: {…}, parIndex: 87.5, fieldIndexes: { 'the-che': 70 }, flags: { discipline: false }
 * }`. Absent = unknown.
 */
export interface Facts {
  readonly role: RoleId;
  readonly answers?: Readonly<Record<ProvisionId, Answer | undefined>>;
  readonly [fact: string]: unknown;
}
