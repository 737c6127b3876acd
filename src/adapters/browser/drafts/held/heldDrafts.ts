/** The state of one tab: every draft in memory, the journal kept in step with them, and which draft is open. */
import type { DraftEvent } from './draftSession.ts';
import type { Journal } from './journal.ts';
import type { StateToken } from '../storage/readMarks.ts';
import { optionalMarks, sameToken, splitId } from '../storage/record.ts';
import { changedSlot, type Slot, type SlotChange } from './slot.ts';

export interface HeldDrafts {
  /** By id; includes deleted drafts until they are removed permanently. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Stores this state in memory; the tab already shows it. */
  readonly keep: (slot: Slot) => void;
  /** Stores a state that was created elsewhere, and reports it if that draft is open here. */
  readonly take: (slot: Slot) => void;
  readonly drop: (id: string) => void;
  /** A draft's next state, created here: written to the journal before this returns, and to be saved. */
  readonly change: (slot: Slot, what: SlotChange) => Slot;
  /** Keeps a state of this tab as a separate draft, beside the draft it is a state of; the caller must call `note`. */
  readonly beside: (mine: Slot) => Slot;
  /** Writes a state to the journal; returns true if that worked. */
  readonly note: (slot: Slot, saved: boolean) => boolean;
  /** Id of the open draft, or null. */
  readonly current: () => string | null;
  readonly open: (id: string | null) => void;
}

export interface HeldOptions {
  /** Id of this tab. */
  readonly me: string;
  readonly journal: Journal;
  readonly emit: (event: DraftEvent) => void;
  /** Called when something needs saving: soon, or immediately if `urgent`. */
  readonly touch: (urgent: boolean) => void;
  /** Called when another draft, or none, is opened. */
  readonly opened: (id: string | null) => void;
}

export function heldDrafts({ me, journal, emit, touch, opened }: HeldOptions): HeldDrafts {
  const slots = new Map<string, Slot>();
  let current: string | null = null;
  let count = 0;

  const nextToken = (): StateToken => ({ by: me, seq: (count += 1) });

  const keep = (slot: Slot) => void slots.set(slot.draft.id, slot);

  const note = (slot: Slot, saved: boolean) =>
    journal.write({ draft: slot.draft, ...slot.token, base: slot.stored, saved, ...optionalMarks(slot) });

  return {
    slots,
    keep,
    take(slot) {
      const { id } = slot.draft;
      const isOther = !sameToken(slots.get(id)?.token ?? null, slot.token);
      keep(slot);
      if (isOther && id === current)
        emit(slot.deletedAt === undefined ? { kind: 'changed', draft: slot.draft } : { kind: 'removed', id });
    },
    drop: (id) => void slots.delete(id),
    change(slot, what) {
      const next = changedSlot(slot, nextToken(), what);
      const noted = next.deletedAt === undefined && note(next, false);
      // What this tab took over from another tab's journal is now in its own entry; left there, the old one would look
      // like an independent change.
      if (noted) journal.drop(next.journals);
      keep(noted ? { ...next, journals: [] } : next);
      // A deletion is not in the journal, so it is saved at once: otherwise leaving the page could undo it.
      touch(!noted);
      return next;
    },
    beside(mine) {
      const { id } = mine.draft;
      const copy = splitId(id, mine.token.by, mine.stored, (free) => !slots.has(free));
      const token = nextToken();
      const slot: Slot = {
        ...mine,
        draft: { ...mine.draft, id: copy },
        token,
        since: token.seq,
        stored: null,
        splitFrom: id,
        deletedAt: undefined,
      };
      keep(slot);
      return slot;
    },
    note,
    current: () => current,
    open(id) {
      current = id;
      opened(id);
    },
  };
}
