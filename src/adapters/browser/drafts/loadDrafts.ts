import type { DraftEvent, Notice } from './draftSession.ts';
import type { DraftStore, StoredItem } from './draftStore.ts';
import type { HeldDrafts } from './heldDrafts.ts';
import type { Journal } from './journal.ts';
import { reconcile } from './reconcile.ts';
import { isUnsaved } from './slot.ts';
import type { Splits } from './splits.ts';

/** Bringing what is stored, and what other tabs' journals hold, into this tab's memory. */
export interface Loading {
  /** Loads: once, and again until it succeeds. Rejects when the store fails. */
  readonly load: () => Promise<void>;
  readonly isLoaded: () => boolean;
  /** Makes do with the journal while the store has not answered. */
  readonly loadJournal: () => void;
  /** What was found amiss. */
  readonly notices: readonly Notice[];
}

export interface LoadingOptions {
  /** This tab. */
  readonly me: string;
  readonly store: DraftStore;
  readonly journal: Journal;
  readonly held: HeldDrafts;
  readonly splits: Splits;
  readonly emit: (event: DraftEvent) => void;
  /** A draft was found deleted. */
  readonly expireLater: (id: string) => void;
}

export function loadDrafts({ me, store, journal, held, splits, emit, expireLater }: LoadingOptions): Loading {
  const notices: Notice[] = [];
  let loading: Promise<void> | null = null;
  let loaded = false;

  function take(items: readonly StoredItem[]): void {
    loaded = true;
    const taken = new Set(items.filter(({ reading }) => reading.kind === 'newer' || reading.kind === 'unreadable').map(({ id }) => id));
    const entries = journal.read().filter(({ by }) => by !== me);
    const found = reconcile(items.flatMap(({ reading }) => (reading.kind === 'record' ? [reading.record] : [])), taken, entries);
    journal.drop(found.spent);
    for (const [id, slot] of found.slots) {
      const before = held.slots.get(id);
      // Entered while the store did not answer: the write will decide.
      if (before === undefined || !isUnsaved(before)) held.take(slot);
      if (slot.deletedAt !== undefined) expireLater(id);
    }
    for (const id of taken) {
      const mine = held.slots.get(id);
      if (mine !== undefined) splits.apart(mine, null);
    }
    for (const { id, reading } of items) report(id, reading);
    for (const { from, id } of found.splits) splits.announce(from, id, false);
    emit({ kind: 'list' });
  }

  function report(id: string, reading: StoredItem['reading']): void {
    const notice = noticeOf(id, reading);
    if (notice === null) return;
    notices.push(notice);
    emit({ kind: 'notice', notice });
  }

  return {
    load: () =>
      (loading ??= store.readAll().then(take).catch((error: unknown) => {
        loading = null;
        throw error;
      })),
    isLoaded: () => loaded,
    loadJournal() {
      for (const slot of reconcile(null, new Set(), journal.read()).slots.values()) held.keep(slot);
    },
    notices,
  };
}

function noticeOf(id: string, reading: StoredItem['reading']): Notice | null {
  switch (reading.kind) {
    case 'record':
      return reading.dropped.length === 0 ? null : { kind: 'dropped', id, dropped: reading.dropped };
    case 'corrupt':
      return { kind: 'corrupt', id, because: reading.because };
    case 'newer':
    case 'unreadable':
      return { kind: reading.kind, id };
  }
}
