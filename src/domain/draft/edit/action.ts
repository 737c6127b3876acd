import type { Answer, FactId, RoleId } from '../../rating/ruleset.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Draft, Shortfall } from '../draft.ts';

/** Everything that can be done to a draft. Texts are kept as typed but for their line
 * ends (`\n` in a note, a space in a field of one line), cut to LIMITS; blank removes them. */
export type DraftAction =
  /** Null takes the answer back; given again, an `unconfirmed` answer is confirmed. What belongs only to another answer (shortfalls, reason) goes; note and evidence stay. */
  | { readonly type: 'setAnswer'; readonly id: ProvisionId; readonly answer: Answer | null }
  /** In what a `deficient` duty falls short; without effect on any other. */
  | { readonly type: 'setShortfalls'; readonly id: ProvisionId; readonly shortfalls: readonly Shortfall[] }
  /** Why a duty is `notApplicable`; without effect on any other. */
  | { readonly type: 'setReason'; readonly id: ProvisionId; readonly reason: string }
  | { readonly type: 'setNote'; readonly id: ProvisionId; readonly note: string }
  | { readonly type: 'setRemedy'; readonly id: ProvisionId; readonly remedy: string }
  /** `evidenceId` is a fresh id from the caller; an id already in the duty's list is refused. */
  | { readonly type: 'addEvidence'; readonly id: ProvisionId; readonly evidenceId: string; readonly text: string }
  | { readonly type: 'editEvidence'; readonly id: ProvisionId; readonly evidenceId: string; readonly text: string }
  | { readonly type: 'removeEvidence'; readonly id: ProvisionId; readonly evidenceId: string }
  /** Answers those of the duties that have no answer yet. */
  | { readonly type: 'markRest'; readonly ids: readonly ProvisionId[]; readonly answer: Answer }
  /** Answers those of the duties that have no answer yet as `assured`, all together: each is `unconfirmed`. */
  | { readonly type: 'assumeRest'; readonly ids: readonly ProvisionId[] }
  /** The owner stands by the answers among these that are `unconfirmed`. */
  | { readonly type: 'confirm'; readonly ids: readonly ProvisionId[] }
  /** Takes back the answers among these that are `unconfirmed`. */
  | { readonly type: 'dropUnconfirmed'; readonly ids: readonly ProvisionId[] }
  /** Makes last year's answers of these duties this year's, where none is given yet. */
  | { readonly type: 'confirmCarried'; readonly ids: readonly ProvisionId[] }
  /** A decimal in plain form (`87.5`), a yes/no, or a level's id; null takes it back. */
  | { readonly type: 'setFigure'; readonly fact: FactId; readonly value: string | boolean | null }
  /** One decimal of a fact that has several. */
  | { readonly type: 'setFigureItem'; readonly fact: FactId; readonly item: string; readonly value: string | null }
  | { readonly type: 'rename'; readonly unit: string }
  | { readonly type: 'setYear'; readonly year: number | null }
  /** Answers of duties that the new role does not have are kept. */
  | { readonly type: 'setRole'; readonly role: RoleId }
  | { readonly type: 'setActing'; readonly acting: boolean }
  /** The versions of text and rules that the owner now works with. */
  | { readonly type: 'setVersions'; readonly textVersion: string; readonly rulesVersion: string }
  /**
   * The outcomes just shown. Dispatch it after something was entered here or when the owner was told of a change,
   * never in answer to another tab's change: two tabs with different rules would answer each other for ever.
   */
  | { readonly type: 'seen'; readonly lastSeen: NonNullable<Draft['lastSeen']> }
  /** Undo of one act, told by the states before and after it: what it changed goes back, unless it has been changed again since; all else stays. */
  | { readonly type: 'takeBack'; readonly before: Draft; readonly after: Draft }
  /** Undo: the content of an earlier state of the same draft, as a new revision. */
  | { readonly type: 'restore'; readonly draft: Draft };
