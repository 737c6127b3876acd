/**
 * A self-check draft: everything its owner typed, and nothing derived except the outcome last shown. Answers are keyed
 * by provision id, so reordered or added rules never shift an answer.
 */
import type { Id, RegulationId } from '../ids.ts';
import type { Answer, FactId, OutcomeId, ReadingId, RoleId } from '../rating/ruleset.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';

/**
 * Version of this shape, part of every stored or exported value; increase it together with a migration and a frozen
 * fixture.
 */
export const DRAFT_VERSION = 3;

/** The id of one of the things asked at an answer (`AnswerOption.ask.options`): in which way a duty falls short. */
export type Shortfall = string;

type EvidenceId = Id<'evidence'>;

export interface Evidence {
  readonly id: EvidenceId;
  /** Số văn bản, tên tài liệu or a link, as typed. */
  readonly text: string;
}

/** Everything entered for one duty. Each part is independent of the others (e.g. a note without an answer). */
export interface DutyEntry {
  readonly answer?: Answer | undefined;
  /**
   * Only with the best answer: answered together with all other duties (“mọi nội dung đều đạt, trừ …”) and not reviewed
   * since. It counts for the rating, but the form does not mention it until it is confirmed.
   */
  readonly unconfirmed?: true | undefined;
  /** Only with an answer that asks for it: in which of its ways. */
  readonly shortfalls?: readonly Shortfall[] | undefined;
  /** Only with an answer that asks for a reason. */
  readonly reason?: string | undefined;
  /** For a duty that is not assured, the reason. */
  readonly note?: string | undefined;
  /** How a duty that is not assured will be corrected, and by when. */
  readonly remedy?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** Last year's answer, offered for confirmation; not an answer, and only present while there is none. */
  readonly carried?: Answer | undefined;
}

/**
 * A declared fact as entered: a decimal in plain form (`87.5`), a yes/no, the id of a level or choice, or one text for
 * each item (a decimal, `true` or `false`, an id); points for duties by the duty's id. In place of a decimal, text that
 * is no number of the fact, as typed (`typedFigure.ts`): it counts as unknown.
 */
export type FigureValue = string | boolean | Readonly<Record<string, string>>;

export type DraftId = Id<'draft'>;

export interface Draft {
  readonly version: typeof DRAFT_VERSION;
  readonly id: DraftId;
  /** Slug of the regulation. */
  readonly regulation: RegulationId;
  /** Versions of text and rules at its last edit. */
  readonly textVersion: string;
  readonly rulesVersion: string;
  readonly role: RoleId;
  /** Được giao quyền hoặc giao phụ trách (Điều 2 khoản 2): same duties. */
  readonly acting: boolean;
  readonly unit: string;
  readonly year: number | null;
  readonly entries: Readonly<Record<ProvisionId, DutyEntry>>;
  readonly figures: Readonly<Record<FactId, FigureValue>>;
  /**
   * Edit counter, increased by one with each edit; of two records of one draft the one with the higher value is newer.
   */
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Possible outcomes per reading when last shown; used to distinguish a change of rules from a change of answers. */
  readonly lastSeen?:
    { readonly rulesVersion: string; readonly possible: Readonly<Record<ReadingId, readonly OutcomeId[]>> } | undefined;
}
