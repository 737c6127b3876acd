import type { Answer, FactId, ItemId } from '../../rating/ruleset.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Draft, Shortfall } from '../draft.ts';

/** What a draft is about. */
export type About = Pick<Draft, 'role' | 'acting' | 'unit' | 'year'>;

/**
 * Every possible change of a draft. Texts are kept as typed except for line breaks (`\n` in a note, a space in a
 * single-line field), and cut to LIMITS; a blank text removes the part.
 */
export type DraftAction =
  /**
   * Null removes the answer; repeating an `unconfirmed` answer confirms it. Parts that belong only to another answer
   * (shortfalls, reason) are removed; note and evidence are kept.
   */
  | { readonly type: 'setAnswer'; readonly id: ProvisionId; readonly answer: Answer | null }
  /** The ways in which a duty falls short; no effect without an answer, or with `assured`. */
  | { readonly type: 'setShortfalls'; readonly id: ProvisionId; readonly shortfalls: readonly Shortfall[] }
  /** Why a duty is so answered; no effect without an answer, or with `assured`. */
  | { readonly type: 'setReason'; readonly id: ProvisionId; readonly reason: string }
  | { readonly type: 'setNote'; readonly id: ProvisionId; readonly note: string }
  | { readonly type: 'setRemedy'; readonly id: ProvisionId; readonly remedy: string }
  /** `evidenceId` is a fresh id from the caller; an id that is already in the duty's list is rejected. */
  | { readonly type: 'addEvidence'; readonly id: ProvisionId; readonly evidenceId: string; readonly text: string }
  | { readonly type: 'editEvidence'; readonly id: ProvisionId; readonly evidenceId: string; readonly text: string }
  | { readonly type: 'removeEvidence'; readonly id: ProvisionId; readonly evidenceId: string }
  /** Sets the answer of those duties that have none yet. */
  | { readonly type: 'markRest'; readonly ids: readonly ProvisionId[]; readonly answer: Answer }
  /** Gives those duties that have no answer yet the best answer, all together: each is `unconfirmed`. */
  | { readonly type: 'assumeRest'; readonly ids: readonly ProvisionId[]; readonly answer: Answer }
  /** The duty is no longer an exception: it has the best answer and is `unconfirmed`, like the rest. */
  | { readonly type: 'countAsRest'; readonly id: ProvisionId; readonly answer: Answer }
  /** Confirms those answers that are `unconfirmed`. */
  | { readonly type: 'confirm'; readonly ids: readonly ProvisionId[] }
  /** Removes those answers that are `unconfirmed`. */
  | { readonly type: 'dropUnconfirmed'; readonly ids: readonly ProvisionId[] }
  /** Turns last year's answers of these duties into this year's, for those without an answer. */
  | { readonly type: 'confirmCarried'; readonly ids: readonly ProvisionId[] }
  /** A decimal in plain form (`87.5`), a yes/no, or the id of a level or choice; null removes it. */
  | { readonly type: 'setFigure'; readonly fact: FactId; readonly value: string | boolean | null }
  /** One value of a fact with several items; a yes/no as `true` or `false` in text. */
  | { readonly type: 'setFigureItem'; readonly fact: FactId; readonly item: ItemId; readonly value: string | null }
  /** Whom and which year the draft is about. Answers of duties that a new role does not have are kept. */
  | { readonly type: 'setAbout'; readonly about: Partial<About> }
  /**
   * The outcomes just shown, by the text and rules with which the owner now works. Dispatch it after an edit here or
   * after the owner was notified of a change, never in response to another tab's change: two tabs with different rules
   * would respond to each other for ever.
   */
  | { readonly type: 'seen'; readonly textVersion: string; readonly lastSeen: NonNullable<Draft['lastSeen']> }
  /**
   * Undoes one action, given the states before and after it: what it changed is restored unless it has been changed
   * again since; everything else is kept.
   */
  | { readonly type: 'undo'; readonly before: Draft; readonly after: Draft }
  /** Undo: the content of an earlier state of the same draft, as a new revision. */
  | { readonly type: 'restore'; readonly draft: Draft };
