/**
 * Everything a self-check report says, as plain data: the check page, the printed form, the DOCX file and the tests read this one model.
 * Sentences are ready to print; ids stay ids, so that a page can link them and a form can name them (`provisionWords`).
 */
import type { DutyCount, State } from '../rating/result.ts';
import type { Answer, FactId, LevelId, OutcomeId, ReadingId } from '../rating/ruleset.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/** What a report says of the text that it goes by; the regulation's metadata give it. */
export interface ReportSource {
  /** The regulation's title. */
  readonly title: string;
  /** The instrument in full, as a citation ends with it. */
  readonly basis: string;
  /** What is known of the text's validity, in one line, and the day (`22/11/2026`) it was checked. */
  readonly validity: string;
  readonly checked: string;
}

/** A statement with the provision it rests on; null where it is the site's own. */
export interface Statement {
  readonly text: string;
  readonly clause: ProvisionId | null;
}

/** One duty with all that was entered at it. */
export interface ReportDuty {
  readonly id: ProvisionId;
  /** Official words: the title on its first line, if any, and its paragraphs. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly answer: Answer | null;
  /** The answer in words with what belongs to it: `Chưa bảo đảm (chậm tiến độ)`, `Chưa trả lời`. */
  readonly answered: string;
  readonly evidence: readonly string[];
  /** Empty where there is none. */
  readonly note: string;
}

/** The duties of one clause, under the official words that lead to its points where it has any. */
export interface ReportClause {
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

/** One figure or yes/no question; a fact of several items gives one for each. */
export interface ReportFigure {
  readonly fact: FactId;
  readonly item: string | null;
  readonly name: string;
  /** `87,5 %`, `có`, a level's name; `chưa có` while unknown. */
  readonly value: string;
  readonly known: boolean;
  readonly clause: ProvisionId;
}

/** One condition of a level, or the words that join those one step deeper. */
export interface ReportCondition {
  /** 0 for a level's own conditions, 1 within a group of them, … */
  readonly depth: number;
  readonly text: string;
  /** What it was compared by; empty for joining words. */
  readonly value: string;
  readonly state: State;
  readonly standing: string;
  readonly clause: ProvisionId;
}

export interface ReportLevel {
  readonly id: LevelId;
  readonly name: string;
  readonly clause: ProvisionId;
  readonly state: State;
  readonly standing: string;
  /** How its conditions join: `Phải đủ các điều kiện sau`. */
  readonly joined: string;
  readonly conditions: readonly ReportCondition[];
}

export interface ReportReading {
  readonly id: ReadingId;
  readonly name: string;
  readonly reason: string;
  readonly clause: ProvisionId;
  readonly possible: readonly OutcomeId[];
  /** The outcome's name, or all that are still possible. */
  readonly outcome: string;
  /** Where it comes out otherwise than the first reading: what makes the difference. */
  readonly because: readonly { readonly text: string; readonly clause: ProvisionId }[];
}

/** Something a rating depends on that is not known, and where it is entered. */
export interface ReportGap {
  readonly text: string;
  /** The duty that is not answered, or null for a figure. */
  readonly duty: ProvisionId | null;
  readonly fact: FactId | null;
  /** The item, where the fact has several. */
  readonly item: string | null;
}

export interface Report {
  readonly source: ReportSource;
  readonly unit: string;
  readonly year: number | null;
  readonly role: { readonly name: string; readonly clause: ProvisionId };
  /** Set where the head acts in the place of one (được giao quyền, giao phụ trách). */
  readonly acting: { readonly text: string; readonly clause: ProvisionId } | null;
  /** The duties of the role, each once, in the order of the text. */
  readonly articles: readonly ReportArticle[];
  readonly count: DutyCount;
  /** The count in a sentence each: applicable, assured, share not assured … */
  readonly counted: readonly string[];
  readonly figures: readonly ReportFigure[];
  /** Conditions of the levels in the reading shown first. */
  readonly levels: readonly ReportLevel[];
  /** The first reading's; best first. More than one while facts are missing. */
  readonly outcomes: readonly { readonly id: OutcomeId; readonly name: string; readonly clause: ProvisionId }[];
  /** One outcome, or several still possible, in a sentence with its provision. */
  readonly verdict: Statement;
  /** Whether the readings agree, in a sentence. */
  readonly certainty: string;
  readonly readings: readonly ReportReading[];
  readonly missing: readonly ReportGap[];
  /** What the regulation says elsewhere that matters for this case. */
  readonly consequences: readonly Statement[];
  /** What the result takes for granted, and its limits. */
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
