import type { Draft } from '../../../domain/draft/draft.ts';
import type { Browser } from './browser.ts';
import type { DraftEvent } from './draftSession.ts';
import type { DraftStore } from './draftStore.ts';
import type { HeldDrafts } from './heldDrafts.ts';
import type { Journal } from './journal.ts';
import { isUnsaved, type Slot } from './slot.ts';
import type { Splits } from './splits.ts';

/** Shortest wait before a deleted draft is removed for good, and between attempts at it, in milliseconds. */
const AGAIN = 1_000;

/** Deleting drafts, taking that back, and removing them for good when it no longer can be. */
export interface Deletions {
  /** Deletes a draft; the returned function takes that back, and gives the draft, or null when it is too late. */
  readonly remove: (slot: Slot) => () => Draft | null;
  /** Brings back a draft deleted here or in another tab; as it is where it is there already, null where it is gone for good. */
  readonly restore: (id: string) => Draft | null;
  /** When a deletion can no longer be taken back: the draft goes for good, the journal's copies first. */
  readonly expireLater: (id: string) => void;
}

export interface DeletionsOptions {
  readonly browser: Pick<Browser, 'after' | 'now'>;
  /** For how long a deletion can be taken back, in milliseconds. */
  readonly undoFor: number;
  readonly held: HeldDrafts;
  readonly store: DraftStore;
  readonly journal: Journal;
  readonly splits: Splits;
  readonly emit: (event: DraftEvent) => void;
  /** Something is to be saved soon. */
  readonly touch: () => void;
  /** A draft is gone from the store. */
  readonly purged: (id: string) => void;
  readonly isClosed: () => boolean;
}

export function deletions({ browser, undoFor, held, store, journal, splits, emit, touch, purged, isClosed }: DeletionsOptions): Deletions {
  const { slots } = held;

  function expireLater(id: string): void {
    const passed = Date.parse(browser.now()) - Date.parse(slots.get(id)?.deletedAt ?? '');
    browser.after(passed >= 0 ? Math.max(undoFor - passed, AGAIN) : undoFor, () => expire(id));
  }

  function expire(id: string): void {
    const slot = slots.get(id);
    if (isClosed() || slot?.deletedAt === undefined) return;
    if (isUnsaved(slot) && slot.stored !== null) return expireLater(id);
    journal.drop(slot.journals);
    journal.forget(id);
    if (slot.stored === null) {
      held.drop(id);
      return emit({ kind: 'list' });
    }
    void store.purge(id, slot.token).then(
      () => {
        if (slots.get(id) === slot) held.drop(id);
        purged(id);
        emit({ kind: 'list' });
      },
      () => undefined,
    );
  }

  function restore(id: string): Draft | null {
    const slot = slots.get(id);
    if (slot?.deletedAt === undefined) return slot?.draft ?? null;
    const { draft } = held.change(slot, { deletedAt: undefined });
    emit({ kind: 'list' });
    return draft;
  }

  return {
    remove(before) {
      const wasSaved = !isUnsaved(before);
      const removed = held.change(before, { deletedAt: browser.now() });
      const { id } = removed.draft;
      if (held.current() === id) held.open(null);
      expireLater(id);
      emit({ kind: 'list' });
      return () => {
        const lost = wasSaved ? null : splits.overruled(id, removed.token);
        if (lost === null) return restore(id);
        // Another tab's version was kept in spite of the deletion, and what was entered here is not in it.
        const slot = held.beside(lost);
        held.note(slot, false);
        touch();
        emit({ kind: 'list' });
        return slot.draft;
      };
    },
    restore,
    expireLater,
  };
}
