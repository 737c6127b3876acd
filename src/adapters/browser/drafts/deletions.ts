import type { Draft } from '../../../domain/draft/draft.ts';
import type { Browser } from './storage/browser.ts';
import type { DraftEvent } from './held/draftSession.ts';
import type { DraftStore } from './storage/draftStore.ts';
import type { HeldDrafts } from './held/heldDrafts.ts';
import type { Journal } from './held/journal.ts';
import type { Token } from './storage/readMarks.ts';
import { sameToken } from './storage/record.ts';
import { isUnsaved, type Slot } from './held/slot.ts';
import type { Splits } from './tabs/splits.ts';

/** Wait before a deletion that is not stored yet is looked at again, in milliseconds. */
const AGAIN = 1_000;

/**
 * Deleting drafts, taking that back, and removing them for good. The time for taking back runs from the moment when this page
 * shows the draft as deleted, and by the page's own timer: no clock, whatever it says, removes a draft that nobody could have
 * brought back.
 */
export interface Deletions {
  /** Deletes a draft; the returned function takes that back, and gives the draft, or null when it is too late. */
  readonly remove: (slot: Slot) => () => Draft | null;
  /** Brings back a draft deleted here or in another tab; as it is where it is there already, null where it is gone for good. */
  readonly restore: (id: string) => Draft | null;
  /** These deleted drafts are before the owner's eyes, with the way to bring them back. */
  readonly shown: (ids: readonly string[]) => void;
}

export interface DeletionsOptions {
  readonly browser: Pick<Browser, 'after' | 'now'>;
  /** For how long a deletion that is shown can be taken back, in milliseconds. */
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

export function deletions({
  browser,
  undoFor,
  held,
  store,
  journal,
  splits,
  emit,
  touch,
  purged,
  isClosed,
}: DeletionsOptions): Deletions {
  const { slots } = held;
  /** The deletions whose time runs, by draft. */
  const running = new Map<string, Token>();

  function shown(id: string): void {
    const slot = slots.get(id);
    if (slot?.deletedAt === undefined || sameToken(running.get(id) ?? null, slot.token)) return;
    const { token } = slot;
    running.set(id, token);
    browser.after(undoFor, () => expire(id, token));
  }

  /** The time is over for this deletion: the draft goes for good, the journal's copies first. */
  function expire(id: string, deletion: Token): void {
    const slot = slots.get(id);
    if (isClosed() || slot?.deletedAt === undefined || !sameToken(slot.token, deletion)) return;
    if (isUnsaved(slot) && slot.stored !== null) return void browser.after(AGAIN, () => expire(id, deletion));
    journal.drop(slot.journals);
    journal.forget(id);
    if (slot.stored === null) {
      held.drop(id);
      return emit({ kind: 'list' });
    }
    void store.purge(id, slot.token).then(
      (gone) => {
        if (!gone) return;
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
      shown(id);
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
    shown: (ids) => ids.forEach(shown),
  };
}
