/** What a tab holds: every draft in its memory, its journal in step with them, and which of them is open. */
import type { DraftEvent } from './draftSession.ts';
import type { Journal } from './journal.ts';
import type { Token } from '../storage/readMarks.ts';
import { optionalMarks, sameToken, splitId } from '../storage/record.ts';
import { changedSlot, type Slot, type SlotChange } from './slot.ts';

export interface HeldDrafts {
  /** By id; deleted drafts too, until they go for good. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Holds this state, which is already what the tab shows. */
  readonly keep: (slot: Slot) => void;
  /** Holds a state that came about elsewhere, and says so if that draft is open here. */
  readonly take: (slot: Slot) => void;
  readonly drop: (id: string) => void;
  /** A draft's next state, made here: in the journal when this returns, and to be saved. */
  readonly change: (slot: Slot, what: SlotChange) => Slot;
  /** Holds a state of this tab as a draft of its own, beside the one that it is a state of; `note` is left to the caller. */
  readonly beside: (mine: Slot) => Slot;
  /** Writes a state to the journal; whether that worked. */
  readonly note: (slot: Slot, saved: boolean) => boolean;
  /** Id of the draft open here, or null. */
  readonly current: () => string | null;
  readonly open: (id: string | null) => void;
}

export interface HeldOptions {
  /** This tab. */
  readonly me: string;
  readonly journal: Journal;
  readonly emit: (event: DraftEvent) => void;
  /** Something is to be saved: soon, or at once when `urgent`. */
  readonly touch: (urgent: boolean) => void;
  /** Another draft, or none, is open here from now on. */
  readonly opened: (id: string | null) => void;
}

export function heldDrafts({ me, journal, emit, touch, opened }: HeldOptions): HeldDrafts {
  const slots = new Map<string, Slot>();
  let current: string | null = null;
  let count = 0;

  const nextToken = (): Token => ({ by: me, seq: (count += 1) });

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
      // What this tab took over from another's journal is in its own now; left there it would look like a change made apart.
      if (noted) journal.drop(next.journals);
      keep(noted ? { ...next, journals: [] } : next);
      // A deletion is not in the journal: whoever leaves at once must not find the draft again.
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
