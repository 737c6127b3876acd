import type { Draft } from '../../../domain/draft/draft.ts';
import type { EntryMark } from './journal.ts';
import { absorb, absorbedOf, sameToken, tokenOf, type StoredDraft, type Token } from './record.ts';

/** One draft in this tab's memory, and how it stands to what is stored. Replaced as a whole, never changed in place. */
export interface Slot {
  readonly draft: Draft;
  /** The state that `draft` is. */
  readonly token: Token;
  /** The state last known to be stored, from which `draft` descends; null for none. The slot is unsaved while it differs from `token`. */
  readonly stored: Token | null;
  /** The writer's own states from this one on are ancestors of `draft`, stored or not. */
  readonly since: number;
  readonly savedAt: string | null;
  /** As in the record. */
  readonly absorbed?: readonly Token[] | undefined;
  readonly splitFrom?: string | undefined;
  readonly deletedAt?: string | undefined;
  /** Other tabs' journal entries whose content is in `draft`: dropped once it is saved. */
  readonly journals: readonly EntryMark[];
}

export function isUnsaved({ token, stored }: Slot): boolean {
  return !sameToken(token, stored);
}

/** The slot of a draft that is not stored yet, before its first state; `by` is the tab. */
export function emptySlot(draft: Draft, by: string): Slot {
  return { draft, token: { by, seq: 0 }, stored: null, since: Number.POSITIVE_INFINITY, savedAt: null, journals: [] };
}

/** The slot of a record as it is stored. */
export function slotOf(record: StoredDraft): Slot {
  const { draft, savedAt, absorbed, splitFrom, deletedAt } = record;
  const token = tokenOf(record);
  return { draft, token, stored: token, since: Number.POSITIVE_INFINITY, savedAt, journals: [], ...absorbedOf(absorbed), ...optional(splitFrom, deletedAt) };
}

/** The record that stores a slot. */
export function recordOfSlot({ draft, token, absorbed, splitFrom, deletedAt }: Slot, savedAt: string): StoredDraft {
  return { draft, ...token, savedAt, ...absorbedOf(absorbed), ...optional(splitFrom, deletedAt) };
}

/** The slot after a change made in this tab; `token` is the tab's next. */
export function changedSlot(slot: Slot, token: Token, change: { readonly draft?: Draft; readonly deletedAt?: string | undefined }): Slot {
  if (slot.token.by === token.by) return { ...slot, ...change, token, since: Math.min(slot.since, token.seq) };
  return { ...slot, ...change, token, since: token.seq, absorbed: absorb(slot.absorbed, slot.token) };
}

function optional(splitFrom: string | undefined, deletedAt: string | undefined): Pick<Slot, 'splitFrom' | 'deletedAt'> {
  return { ...(splitFrom === undefined ? {} : { splitFrom }), ...(deletedAt === undefined ? {} : { deletedAt }) };
}
