import type { Browser } from './storage/browser.ts';
import type { DraftEvent } from './held/draftSession.ts';
import type { DraftStore } from './storage/draftStore.ts';
import type { HeldDrafts } from './held/heldDrafts.ts';
import type { Journal } from './held/journal.ts';
import { sameToken } from './storage/record.ts';
import { isUnsaved, recordOfSlot, slotOf, type Slot } from './held/slot.ts';
import type { Splits } from './tabs/splits.ts';

export interface SavingOptions {
  readonly browser: Pick<Browser, 'now'>;
  readonly store: DraftStore;
  readonly journal: Journal;
  readonly held: HeldDrafts;
  readonly splits: Splits;
  readonly emit: (event: DraftEvent) => void;
  /** Called when a state of this draft has been stored. */
  readonly stored: (id: string) => void;
  /** Called when an attempt to save this draft has ended, with or without success. */
  readonly settled: (id: string) => void;
  /** Called when a stored draft turned out to be missing while a later state of it was written. */
  readonly vanished: () => void;
}

/**
 * Returns a function that stores every unsaved draft, calls back after each, and resolves to true if it wrote any. It
 * tries them all and rejects with the first failure.
 */
export function draftSaver({
  browser,
  store,
  journal,
  held,
  splits,
  emit,
  stored,
  settled,
  vanished,
}: SavingOptions): (progress: () => void) => Promise<boolean> {
  const { slots } = held;

  async function saveOne(id: string): Promise<boolean> {
    const slot = slots.get(id);
    if (slot === undefined || !isUnsaved(slot)) return false;
    const savedAt = browser.now();
    const result = await store.write(recordOfSlot(slot, savedAt), { stored: slot.stored, since: slot.since });
    // It may have been edited meanwhile, but not replaced by another tab's state, because it was unsaved.
    const now = slots.get(id);
    if (now === undefined) return false;
    if (result.kind === 'written') {
      written(slot, now, savedAt);
      if (result.anew && slot.stored !== null) vanished();
    } else if (result.kind === 'conflict') splits.apart(now, result.theirs);
    else if (sameToken(now.token, slot.token)) held.take(slotOf(result.theirs));
    settled(id);
    emit({ kind: 'list' });
    return true;
  }

  function written(slot: Slot, now: Slot, savedAt: string): void {
    held.keep({ ...now, stored: slot.token, savedAt, journals: [] });
    if (slot.deletedAt === undefined && sameToken(now.token, slot.token)) held.note(slot, true);
    journal.drop(slot.journals);
    stored(slot.draft.id);
  }

  return async (progress) => {
    let wrote = false;
    let failure: { readonly error: unknown } | null = null;
    for (const id of [...slots.keys()]) {
      try {
        if (!(await saveOne(id))) continue;
        wrote = true;
        progress();
      } catch (error) {
        failure ??= { error };
      }
    }
    if (failure !== null) throw failure.error;
    return wrote;
  };
}
