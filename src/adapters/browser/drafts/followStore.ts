import type { DraftEvent } from './draftSession.ts';
import type { DraftStore } from './draftStore.ts';
import type { HeldDrafts } from './heldDrafts.ts';
import { sameToken, type RecordReading } from './record.ts';
import { isUnsaved, slotOf } from './slot.ts';

/** Keeping this tab's memory in step with what other tabs store. */
export interface Following {
  /** Reads a draft anew and takes it over, unless something is unsaved here: then the save will find out. */
  readonly look: (id: string) => Promise<void>;
  readonly lookAtAll: () => Promise<void>;
  /** What was unsaved here is saved now: looks at what had to wait for that. */
  readonly saved: (id: string) => void;
}

export interface FollowingOptions {
  readonly store: DraftStore;
  readonly held: HeldDrafts;
  readonly emit: (event: DraftEvent) => void;
  /** Whether the drafts are loaded, and the session not closed. */
  readonly isLive: () => boolean;
}

export function followStore({ store, held, emit, isLive }: FollowingOptions): Following {
  const { slots } = held;
  /** Stored by another tab while something was unsaved here. */
  const stale = new Set<string>();

  async function look(id: string): Promise<void> {
    for (;;) {
      const before = slots.get(id);
      if (!isLive()) return;
      if (before !== undefined && isUnsaved(before)) return void stale.add(id);
      const reading = await store.readOne(id).catch(() => undefined);
      if (reading === undefined) return;
      // Changed here while it was read: what was read may be older.
      if (slots.get(id) === before) return takeOver(id, reading);
    }
  }

  function takeOver(id: string, reading: RecordReading | null): void {
    const before = slots.get(id);
    if (reading === null && before !== undefined && id !== held.current()) held.drop(id);
    else if (reading?.kind === 'record' && !sameToken(before?.token ?? null, reading.record)) held.take(slotOf(reading.record));
    else return;
    emit({ kind: 'list' });
  }

  return {
    look,
    async lookAtAll() {
      const stored = await store.ids().catch(() => []);
      await Promise.all([...new Set([...slots.keys(), ...stored])].map(look));
    },
    saved(id) {
      if (stale.delete(id)) void look(id);
    },
  };
}
