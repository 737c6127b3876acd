import type { DraftEvent, DraftNotice } from './held/draftSession.ts';
import type { DraftStore, StoredItem } from './storage/draftStore.ts';
import type { HeldDrafts } from './held/heldDrafts.ts';
import type { Journal } from './held/journal.ts';
import { reconcile } from './tabs/reconcile.ts';
import { isUnsaved } from './held/slot.ts';
import type { Splits } from './tabs/splits.ts';
import { StorageFailure } from './storage/storageFailure.ts';

/** Loads what is stored, and what other tabs' journals contain, into this tab's memory. */
export interface Loading {
  /** Loads once; after a failure the next call tries again. Rejects when the store fails. */
  readonly load: () => Promise<void>;
  readonly isLoaded: () => boolean;
  /** Uses only the journal while the store has not responded. */
  readonly loadJournal: () => void;
  /** True once the store has responded, or there is none; until then what the journal contains may be outdated. */
  readonly isSettled: () => boolean;
  /** Stops waiting for the store and accepts what the journal contains. */
  readonly settle: () => void;
  /** True if a draft is known only from the journal, so the store may have a later state of it. */
  readonly isOld: (id: string) => boolean;
}

export interface LoadingOptions {
  /** Id of this tab. */
  readonly me: string;
  readonly store: DraftStore;
  readonly journal: Journal;
  readonly held: HeldDrafts;
  readonly splits: Splits;
  readonly emit: (event: DraftEvent) => void;
  /** Called with the identity of the database that the drafts come from; null if it has none yet. */
  readonly begin: (identity: string | null) => void;
  /** Reports a problem. */
  readonly notify: (notice: DraftNotice) => void;
}

/** Prepares the loading; nothing is read before `load` or `loadJournal` is called. */
export function loadDrafts({ me, store, journal, held, splits, emit, begin, notify }: LoadingOptions): Loading {
  let loading: Promise<void> | null = null;
  let loaded = false;
  let settled = false;
  /** Ids of drafts known only from the journal. */
  const old = new Set<string>();

  function take({ items, identity }: Awaited<ReturnType<DraftStore['readAll']>>): void {
    loaded = true;
    begin(identity);
    const taken = new Set(
      items.filter(({ parsed }) => parsed.kind === 'newer' || parsed.kind === 'unreadable').map(({ id }) => id),
    );
    const entries = journal.read(notify).filter(({ by }) => by !== me);
    const found = reconcile(
      items.flatMap(({ parsed }) => (parsed.kind === 'record' ? [parsed.record] : [])),
      taken,
      entries,
    );
    journal.drop(found.spent);
    for (const [id, slot] of found.slots) {
      const before = held.slots.get(id);
      // Edited here before the store responded: the write resolves it.
      if (before !== undefined && before.token.by === me && isUnsaved(before)) continue;
      // It was shown as old until now, so a newer state is not a change by another tab.
      if (old.has(id)) held.keep(slot);
      else held.take(slot);
    }
    for (const id of old) if (!found.slots.has(id) && held.slots.get(id)?.token.by !== me) held.drop(id);
    for (const id of taken) {
      const mine = held.slots.get(id);
      if (mine !== undefined) splits.apart(mine, null);
    }
    for (const { id, parsed } of items) report(id, parsed);
    for (const { from, id } of found.splits) splits.announce(from, id, false);
    settle();
  }

  function settle(): void {
    settled = true;
    emit({ kind: 'list' });
  }

  function report(id: string, parsed: StoredItem['parsed']): void {
    const notice = noticeOf(id, parsed);
    if (notice !== null) notify(notice);
  }

  return {
    load: () =>
      (loading ??= store
        .readAll()
        .then(take)
        .catch((error: unknown) => {
          loading = null;
          if (
            !settled &&
            error instanceof StorageFailure &&
            (error.reason === 'missing' || error.reason === 'forbidden')
          )
            settle();
          throw error;
        })),
    isLoaded: () => loaded,
    isSettled: () => settled,
    settle,
    isOld: (id) => !settled && old.has(id) && held.slots.get(id)?.token.by !== me,
    loadJournal() {
      for (const slot of reconcile(null, new Set(), journal.read(notify)).slots.values()) {
        const { id } = slot.draft;
        if (held.slots.has(id)) continue;
        old.add(id);
        held.keep(slot);
      }
    },
  };
}

function noticeOf(id: string, parsed: StoredItem['parsed']): DraftNotice | null {
  switch (parsed.kind) {
    case 'record':
      return parsed.dropped.length === 0 ? null : { kind: 'dropped', id, dropped: parsed.dropped };
    case 'corrupt':
      return { kind: 'corrupt', id, because: parsed.because };
    case 'newer':
    case 'unreadable':
      return { kind: parsed.kind, id };
  }
}
