import { sameContent } from '../../../../domain/draft/sameContent.ts';
import type { EntryMark, FoundEntry } from '../held/journal.ts';
import { contains, optionalMarks, sameToken, splitId, tokenOf, type StoredDraft } from '../storage/record.ts';
import { isUnsaved, slotOf, type Slot } from '../held/slot.ts';

/** The initial state of a tab. */
export interface Reconciled {
  readonly slots: ReadonlyMap<string, Slot>;
  /** Drafts kept beside another because two tabs had edited it independently. */
  readonly splits: readonly { readonly from: string; readonly id: string }[];
  /** Journal entries whose content is in the store or in another entry. */
  readonly spent: readonly EntryMark[];
}

/**
 * Combines stored records and journal entries: an entry that descends from the stored state replaces it (and must be
 * saved); one that is contained in it is spent; one that is neither is kept beside it as a separate draft. Pure.
 * @param records the readable records, including deleted ones; null while the store has not responded: then entries are
 * trusted about what is stored, and the write resolves it
 * @param taken ids under which something is stored that cannot be read here
 */
export function reconcile(
  records: readonly StoredDraft[] | null,
  taken: ReadonlySet<string>,
  journal: readonly FoundEntry[],
): Reconciled {
  const slots = new Map<string, Slot>((records ?? []).map((record) => [record.draft.id, slotOf(record)]));
  const splits: { from: string; id: string }[] = [];
  const spent: EntryMark[] = [];
  const oldestFirst = [...journal].sort((a, b) => a.draft.revision - b.draft.revision || a.seq - b.seq);
  for (const entry of oldestFirst) settle(entry);
  return { slots, splits, spent };

  function settle(entry: FoundEntry): void {
    const { id } = entry.draft;
    const slot = slots.get(id);
    if (taken.has(id)) return split(entry);
    if (slot === undefined) {
      const stored = records !== null ? null : entry.saved ? tokenOf(entry) : entry.base;
      slots.set(id, { ...slotOfEntry(entry), stored });
      return;
    }
    // Deleted after this state: the entry is removed together with the record, not before, because the deletion can
    // still be undone.
    if (slot.deletedAt !== undefined && !descends(entry, slot)) return;
    // Already taken over and saved; a kill restored the removed entry.
    if (contains(slot.absorbed, entry)) return void spent.push(entry);
    // Equal to the stored state: a backup, kept until this tab saves a later state.
    const journals = [...slot.journals, markOf(entry)];
    if (sameToken(slot.token, entry)) slots.set(id, { ...slot, journals });
    else if (descends(entry, slot)) {
      const stored = records === null && entry.saved ? tokenOf(entry) : slot.stored;
      slots.set(id, { ...slotOfEntry(entry), stored, savedAt: slot.savedAt, journals });
    } else if (slot.token.by === entry.by || entry.saved || sameContent(slot.draft, entry.draft)) spent.push(entry);
    else split(entry);
  }

  /** Keeps the entry under a separate id; it may already be there. */
  function split(entry: FoundEntry): void {
    const from = entry.draft.id;
    const isIt = (there: Slot) => sameToken(there.token, entry) || sameContent(there.draft, entry.draft);
    const id = splitId(from, entry.by, entry.base, (free) => {
      const there = slots.get(free);
      return !taken.has(free) && (there === undefined || isIt(there));
    });
    const before = slots.get(id);
    if (before !== undefined) {
      if (!isUnsaved(before)) spent.push(entry);
      return;
    }
    slots.set(id, { ...slotOfEntry(entry), draft: { ...entry.draft, id }, splitFrom: from });
    splits.push({ from, id });
  }
}

/**
 * True if an entry continues the slot's state. Saved states form a single line, so of two the one with more edits is
 * later, even if the store lost it.
 */
function descends(entry: FoundEntry, { token, draft }: Slot): boolean {
  if (token.by === entry.by) return entry.seq > token.seq;
  return (
    sameToken(token, entry.base) ||
    contains(entry.absorbed, token) ||
    (entry.saved && entry.draft.revision > draft.revision)
  );
}

function slotOfEntry(entry: FoundEntry): Slot {
  const token = tokenOf(entry);
  return {
    draft: entry.draft,
    token,
    stored: null,
    since: entry.seq,
    savedAt: null,
    journals: [markOf(entry)],
    ...optionalMarks(entry),
  };
}

function markOf(entry: FoundEntry): EntryMark {
  return { key: entry.key, ...tokenOf(entry) };
}
