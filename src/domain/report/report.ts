/**
 * The content of a self-check report as plain data: the check page, the printed form, the DOCX file and the tests all
 * use this model. Sentences are ready to print; ids stay ids, so that a page can link them and a form can name them
 * (`provisionWords`).
 */
import type { ComputedFigure } from './computedFigures.ts';
import type { DutyCount, ConditionState } from '../rating/result.ts';
import type { Answer, DutyWords, FactId, LevelId, OutcomeId, ReadingId, ItemId } from '../rating/ruleset.ts';
import type { Fact } from '../rating/fact.ts';
import type { PageWords } from '../rating/wording/schemeWords.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** What a report says about the regulation, from its metadata. */
export interface ReportSource {
  /** The regulation's title. */
  readonly title: string;
  /** The full name of the instrument, as it ends a citation. */
  readonly basis: string;
  /** What is known of the text's validity, in one line, and the date (`22/11/2026`) on which it was checked. */
  readonly validity: string;
  readonly checked: string;
}

/** A statement with the provision on which it is based; null if it is the site's own. */
export interface Statement {
  readonly text: string;
  readonly clause: ProvisionId | null;
}

/** One duty with everything entered for it. */
export interface ReportDuty {
  readonly id: ProvisionId;
  /** Official words: the title on its first line, if any, and its paragraphs. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly answer: Answer | null;
  /** The points in words, for a duty that is given points; null while it has none, and for any other duty. */
  readonly points: string | null;
  /** Answered together with all others, and not reviewed since. */
  readonly unconfirmed: boolean;
  /** The answer in words with its details: `Chưa bảo đảm (chậm tiến độ)`, `Chưa trả lời`. */
  readonly answered: string;
  readonly evidence: readonly string[];
  /** Empty if there is none. */
  readonly note: string;
  /** How it is to be corrected, and by when; empty if not stated. */
  readonly remedy: string;
  /** What a duty with this answer should state besides, in words; empty if nothing is missing. */
  readonly advice: readonly string[];
}

/** The duties of one clause, with the official words that introduce its points, if any. */
interface ReportClause {
  readonly id: ProvisionId;
  readonly lead: string | null;
  readonly duties: readonly ReportDuty[];
}

export interface ReportArticle {
  readonly id: ProvisionId;
  /** `Điều 5. Công tác chỉ đạo`. */
  readonly name: string;
  readonly clauses: readonly ReportClause[];
}

/** One figure or yes/no question; a fact with several items has one for each. */
export interface ReportFigure {
  readonly fact: FactId;
  readonly item: ItemId | null;
  readonly name: string;
  /** `87,5 %`, `có`, a level's name; while unknown `chưa có`, or what was typed: `“150” chưa dùng được`. */
  readonly value: string;
  readonly known: boolean;
  /** A yes/no question's answer; null for any other figure and while unknown. */
  readonly yes: boolean | null;
  readonly kind: Fact['kind'];
  readonly clause: ProvisionId;
}

/** One condition of a level, or the words that join those one level deeper. */
export interface ReportCondition {
  /** 0 for a level's own conditions, 1 within a group of them, … */
  readonly depth: number;
  readonly text: string;
  /** The actual value it was compared with; empty for joining words. */
  readonly value: string;
  readonly state: ConditionState;
  readonly standing: string;
  readonly clause: ProvisionId;
}

export interface ReportLevel {
  readonly id: LevelId;
  readonly name: string;
  readonly clause: ProvisionId;
  readonly state: ConditionState;
  readonly standing: string;
  /** How its conditions are combined: `Phải đủ các điều kiện sau`. */
  readonly joined: string;
  readonly conditions: readonly ReportCondition[];
}

export interface ReportAnswer {
  readonly id: Answer;
  readonly name: string;
  /** Duties so answered are not counted. */
  readonly leftOut: boolean;
  readonly count: number;
}

interface ReportReading {
  readonly id: ReadingId;
  readonly name: string;
  readonly reason: string;
  readonly clause: ProvisionId;
  readonly possible: readonly OutcomeId[];
  /** The outcome's name, or all that are still possible. */
  readonly outcome: string;
  /** If the outcome differs from the first reading's: the conditions that cause it. */
  readonly because: readonly { readonly text: string; readonly clause: ProvisionId }[];
}

/** Something missing on which the rating depends, and where to enter it. */
export interface ReportGap {
  readonly text: string;
  /** The unanswered duty, or null for a figure. */
  readonly duty: ProvisionId | null;
  readonly fact: FactId | null;
  /** The item, if the fact has several. */
  readonly item: ItemId | null;
}

export interface Report {
  readonly source: ReportSource;
  readonly unit: string;
  readonly year: number | null;
  readonly role: { readonly name: string; readonly clause: ProvisionId };
  /** Set if the head is only acting (được giao quyền, giao phụ trách). */
  readonly acting: { readonly text: string; readonly clause: ProvisionId } | null;
  /** The duties of the role, each once, in the order of the text. */
  readonly articles: readonly ReportArticle[];
  readonly count: DutyCount;
  /** How many of the duties with the best answer were answered together with all others and not reviewed since. */
  readonly unconfirmed: number;
  /** The regulation's words for duties and answers. */
  readonly words: DutyWords;
  /** The answers to duties, best first, and how many duties have each. */
  readonly answers: readonly ReportAnswer[];
  /** The words for those who are rated. */
  readonly names: PageWords;
  /** The words for duties without the best answer: `chưa bảo đảm`. */
  readonly shortName: string;
  /** The counts as sentences: applicable, assured, share not assured … */
  readonly counted: readonly string[];
  readonly figures: readonly ReportFigure[];
  /** What the rules compute from them. */
  readonly computed: readonly ComputedFigure[];
  /** Conditions of the levels according to the first reading. */
  readonly levels: readonly ReportLevel[];
  /** According to the first reading; best first. More than one while facts are missing. */
  readonly outcomes: readonly { readonly id: OutcomeId; readonly name: string; readonly clause: ProvisionId }[];
  /** One outcome, or several still possible, as a sentence with its provision. */
  readonly verdict: Statement;
  /** A sentence about whether the readings agree. */
  readonly certainty: string;
  readonly readings: readonly ReportReading[];
  readonly missing: readonly ReportGap[];
  /** What the regulation says elsewhere that is relevant to this case. */
  readonly consequences: readonly Statement[];
  /** Assumptions and limits of the result. */
  readonly assumptions: readonly Statement[];
  /** Versions of text and rules, and the draft's last edit (ISO 8601, UTC). */
  readonly textVersion: string;
  readonly rulesVersion: string;
  readonly editedAt: string;
}

/** All duties of some articles, in the order of the text. */
export function dutiesIn(articles: readonly ReportArticle[]): readonly ReportDuty[] {
  return articles.flatMap(({ clauses }) => clauses.flatMap(({ duties }) => duties));
}
