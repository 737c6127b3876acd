import type { Draft } from '../../../../domain/draft/draft.ts';
import type { EntryMark } from './journal.ts';
import { MAX_EDITS, type Marks, type StateToken } from '../storage/readMarks.ts';
import { absorb, optionalMarks, sameToken, tokenOf, type StoredDraft } from '../storage/record.ts';

/** One draft in this tab's memory, and its relation to what is stored. Replaced as a whole, never mutated. */
export interface Slot extends Omit<Marks, keyof StateToken> {
  readonly draft: Draft;
  /** Token of the state in `draft`. */
  readonly token: StateToken;
  /**
   * The last state known to be stored, from which `draft` descends; null for none. The slot is unsaved while it differs
   * from `token`.
   */
  readonly stored: StateToken | null;
  /** The writer's own states from this sequence number on are ancestors of `draft`, stored or not. */
  readonly since: number;
  readonly savedAt: string | null;
  /** As in the record. */
  readonly deletedAt?: string | undefined;
  /** Other tabs' journal entries whose content is in `draft`: removed once it is saved. */
  readonly journals: readonly EntryMark[];
}

/** The fields that a change made in this tab replaces. */
export interface SlotChange {
  readonly draft?: Draft;
  readonly deletedAt?: string | undefined;
  readonly order?: number;
}

/** True if the state in memory is not the one that is stored. */
export function isUnsaved({ token, stored }: Slot): boolean {
  return !sameToken(token, stored);
}

/** The slot of a draft that is not stored yet, before its first state; `by` is the tab. */
export function emptySlot(draft: Draft, by: string): Slot {
  return { draft, token: { by, seq: 0 }, stored: null, since: Number.POSITIVE_INFINITY, savedAt: null, journals: [] };
}

/** The slot of a stored record. */
export function slotOf(record: StoredDraft): Slot {
  const { draft, savedAt } = record;
  const token = tokenOf(record);
  return {
    draft,
    token,
    stored: token,
    since: Number.POSITIVE_INFINITY,
    savedAt,
    journals: [],
    ...optionalMarks(record),
    ...deletion(record),
  };
}

/** The record to be stored for a slot. */
export function recordOfSlot(slot: Slot, savedAt: string): StoredDraft {
  return { draft: slot.draft, ...slot.token, savedAt, ...optionalMarks(slot), ...deletion(slot) };
}

/** The slot after a change made in this tab; `token` is the tab's next. */
export function changedSlot(slot: Slot, token: StateToken, change: SlotChange): Slot {
  if (slot.token.by === token.by) return { ...slot, ...change, token, since: Math.min(slot.since, token.seq) };
  return { ...slot, ...change, token, since: token.seq, absorbed: absorb(slot.absorbed, slot.token) };
}

/** The highest `order` of any draft; 0 for none. */
export function highestOrder(slots: Iterable<Slot>): number {
  return Math.max(0, ...[...slots].map(({ order }) => order ?? 0));
}

/** The `order` of the draft edited next. */
export function nextOrder(slots: Iterable<Slot>): number {
  return Math.min(highestOrder(slots) + 1, MAX_EDITS);
}

function deletion({ deletedAt }: Pick<Slot, 'deletedAt'>): Pick<Slot, 'deletedAt'> {
  return deletedAt === undefined ? {} : { deletedAt };
}
