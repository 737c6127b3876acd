import type { DraftEvent, DraftNotice } from '../held/draftSession.ts';
import type { DraftStore } from '../storage/draftStore.ts';
import type { HeldDrafts } from '../held/heldDrafts.ts';
import { sameToken, type ParsedRecord } from '../storage/record.ts';
import { isUnsaved, slotOf, type Slot } from '../held/slot.ts';
import { tolerate } from '../storage/storageFailure.ts';

/** Keeps this tab's memory in step with what other tabs store. */
export interface Following {
  /** Reads a draft again and takes it over, unless something is unsaved here: then the save resolves it. */
  readonly look: (id: string) => Promise<void>;
  readonly lookAtAll: () => Promise<void>;
  /** The drafts held here were read from the database with this identity; null if it has none yet. */
  readonly begin: (identity: string | null) => void;
  /** A draft that was unsaved here is now saved: takes over changes that had to wait for that. */
  readonly saved: (id: string) => void;
  /** Drafts held here that are no longer stored although nobody deleted them, because the database was deleted. */
  readonly lost: () => readonly string[];
  /** Saves the drafts in `lost` again. */
  readonly saveAgain: () => void;
}

export interface FollowingOptions {
  readonly store: DraftStore;
  readonly held: HeldDrafts;
  readonly emit: (event: DraftEvent) => void;
  readonly notify: (notice: DraftNotice) => void;
  /** Called when something needs saving immediately. */
  readonly touch: () => void;
  /** True if the drafts are loaded and the session is not closed. */
  readonly isLive: () => boolean;
}

/** Prepares following the store; nothing is read before it is called. */
export function followStore({ store, held, emit, notify, touch, isLive }: FollowingOptions): Following {
  const { slots } = held;
  /** Ids stored by another tab while something was unsaved here. */
  const stale = new Set<string>();
  const lost = new Set<string>();
  /** Identity of the database in which the drafts held here were stored. */
  let identity: string | null = null;

  async function look(id: string): Promise<void> {
    for (;;) {
      const before = slots.get(id);
      if (!isLive()) return;
      if (before !== undefined && isUnsaved(before)) return void stale.add(id);
      const parsed = await store.readOne(id).catch(tolerate);
      if (parsed === undefined) return;
      // If it changed here while it was read, the result may be outdated, so it is read again.
      if (slots.get(id) === before) return takeOver(id, parsed);
    }
  }

  function takeOver(id: string, parsed: ParsedRecord | null): void {
    const before = slots.get(id);
    if (parsed === null) return isGone(before, id);
    lost.delete(id);
    if (parsed.kind !== 'record' || sameToken(before?.token ?? null, parsed.record)) return;
    if (parsed.dropped.length > 0) notify({ kind: 'dropped', id, dropped: parsed.dropped });
    held.take(slotOf(parsed.record));
    emit({ kind: 'list' });
  }

  /** Nothing is stored under this id any more. */
  function isGone(before: Slot | undefined, id: string): void {
    if (before === undefined || lost.has(id) || id === held.current()) return;
    held.drop(id);
    emit({ kind: 'list' });
  }

  /**
   * Checks if the database is still the one in which the drafts held here were stored; drafts it no longer has are
   * lost.
   */
  async function findLost(): Promise<void> {
    const now = await store.identity().catch(tolerate);
    if (now === undefined || !isLive()) return;
    const before = identity;
    identity = now;
    if (before === null || before === now) return;
    const stored = await store.ids().catch(tolerate);
    if (stored === undefined) return void (identity = before);
    for (const [id, slot] of slots) {
      if (slot.stored !== null && slot.deletedAt === undefined && !stored.includes(id)) lost.add(id);
    }
    if (lost.size > 0) emit({ kind: 'lost' });
  }

  return {
    look,
    begin(found) {
      identity = found;
      if (found === null) void store.identity().then((given) => (identity = given), tolerate);
    },
    async lookAtAll() {
      if (!isLive()) return;
      await findLost();
      const stored = (await store.ids().catch(tolerate)) ?? [];
      await Promise.all([...new Set([...slots.keys(), ...stored])].map(look));
    },
    saved(id) {
      lost.delete(id);
      if (stale.delete(id)) void look(id);
    },
    lost: () => [...lost].filter((id) => slots.get(id)?.deletedAt === undefined),
    saveAgain() {
      for (const id of lost) {
        const slot = slots.get(id);
        if (slot !== undefined) held.keep({ ...slot, stored: null });
      }
      touch();
    },
  };
}
