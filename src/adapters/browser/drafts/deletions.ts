import type { Draft } from '../../../domain/draft/draft.ts';
import type { Browser } from './storage/browser.ts';
import type { DraftEvent } from './held/draftSession.ts';
import type { DraftStore } from './storage/draftStore.ts';
import type { HeldDrafts } from './held/heldDrafts.ts';
import type { Journal } from './held/journal.ts';
import type { StateToken } from './storage/readMarks.ts';
import { sameToken } from './storage/record.ts';
import { isUnsaved, type Slot } from './held/slot.ts';
import type { Splits } from './tabs/splits.ts';
import { tolerate } from './storage/storageFailure.ts';

/** Delay before an unsaved deletion is checked again, in milliseconds. */
const RETRY_DELAY = 1_000;

/**
 * Deletes drafts, undoes deletions, and removes deleted drafts permanently. The undo period starts when this page shows
 * the draft as deleted, and is measured by the page's own timer, so a wrong clock cannot remove a draft before anyone
 * could restore it.
 */
export interface Deletions {
  /** Deletes a draft; the returned function undoes that and returns the draft, or null when it is too late. */
  readonly remove: (slot: Slot) => () => Draft | null;
  /**
   * Restores a draft deleted here or in another tab; returns it unchanged if it is not deleted, null if it was removed
   * permanently.
   */
  readonly restore: (id: string) => Draft | null;
  /** These deleted drafts are displayed with a way to restore them. */
  readonly shown: (ids: readonly string[]) => void;
}

export interface DeletionsOptions {
  readonly browser: Pick<Browser, 'after' | 'now'>;
  /** How long a displayed deletion can be undone, in milliseconds. */
  readonly undoFor: number;
  readonly held: HeldDrafts;
  readonly store: DraftStore;
  readonly journal: Journal;
  readonly splits: Splits;
  readonly emit: (event: DraftEvent) => void;
  /** Called when something needs to be saved soon. */
  readonly touch: () => void;
  /** Called when a draft has been removed from the store. */
  readonly purged: (id: string) => void;
  readonly isClosed: () => boolean;
}

/** Prepares deleting drafts of this tab. */
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
  /** The deletions whose undo period is running, by draft. */
  const running = new Map<string, StateToken>();

  function shown(id: string): void {
    const slot = slots.get(id);
    if (slot?.deletedAt === undefined || sameToken(running.get(id) ?? null, slot.token)) return;
    const { token } = slot;
    running.set(id, token);
    browser.after(undoFor, () => expire(id, token));
  }

  /** The undo period of this deletion is over: removes the draft permanently, the journal's copies first. */
  function expire(id: string, deletion: StateToken): void {
    const slot = slots.get(id);
    if (isClosed() || slot?.deletedAt === undefined || !sameToken(slot.token, deletion)) return;
    if (isUnsaved(slot) && slot.stored !== null) return void browser.after(RETRY_DELAY, () => expire(id, deletion));
    journal.drop(slot.journals);
    journal.forget(id);
    if (slot.stored === null) {
      held.drop(id);
      return emit({ kind: 'list' });
    }
    void store.purge(id, slot.token).then((gone) => {
      if (!gone) return;
      if (slots.get(id) === slot) held.drop(id);
      purged(id);
      emit({ kind: 'list' });
    }, tolerate);
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
        // Another tab's version was kept in spite of the deletion, and the changes made here are not in it.
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
