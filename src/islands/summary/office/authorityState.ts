/** What the office enters, for all regulations: shown at once, stored at once, and undone act by act. */
import type { AuthorityStore, StoredEntry } from '../../../adapters/browser/office/authorityStore.ts';
import {
  changedEntry,
  entryKey,
  mergedEntries,
  type AuthorityChange,
  type AuthorityEntries,
  type AuthorityEntry,
} from '../../../domain/report/office/authority.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';

interface RowChange {
  readonly row: SummaryRow;
  /** As it is now; undefined if there is none. */
  readonly entry: AuthorityEntry | undefined;
  readonly change: AuthorityChange;
}

interface Act {
  readonly slug: string;
  /** The same for edits of one text, which are undone together. */
  readonly mark: string;
  readonly before: readonly { readonly key: string; readonly entry: AuthorityEntry | undefined }[];
}

export interface AuthorityState {
  readonly entries: (slug: string) => AuthorityEntries;
  /** The slugs of regulations with entries. */
  readonly slugs: () => readonly string[];
  /** Enters something for one or more units, as one undoable action. @param mark the same for edits of one text */
  readonly change: (slug: string, changes: readonly RowChange[], mark?: string) => void;
  /** Takes over the entries of a session; of two about one unit the later one is kept. */
  readonly merge: (slug: string, entries: readonly AuthorityEntry[]) => void;
  /** Undoes the last action; null if there is none. */
  readonly undo: (() => void) | null;
  /** Deletes everything here and on the device; returns a function that restores it. */
  readonly clear: () => () => void;
  /** Reads the stored entries. */
  readonly load: () => Promise<void>;
  /** Resolves once everything is stored; false if something could not be. */
  readonly flush: () => Promise<boolean>;
  /** True if the last attempt to store failed. */
  readonly isFailing: () => boolean;
  /** Calls back after every change. Returns a function that stops. */
  readonly subscribe: (listener: () => void) => () => void;
}

const MAX_ACTS = 100;
const NOTHING: AuthorityEntries = new Map();

export function authorityState(
  store: AuthorityStore,
  now: () => string,
  failed: (error: unknown) => void,
): AuthorityState {
  let all: ReadonlyMap<string, AuthorityEntries> = new Map();
  let acts: readonly Act[] = [];
  let failing = false;
  const unsaved = new Map<string, StoredEntry>();
  /** For each read in progress: what was entered since it began. */
  const entered = new Set<Map<string, StoredEntry>>();
  /** The number of times everything was deleted. */
  let clearings = 0;
  let saving = Promise.resolve();
  const listeners = new Set<() => void>();
  const notify = () => listeners.forEach((listener) => listener());

  const save = () =>
    (saving = saving.then(async () => {
      while (unsaved.size > 0) {
        const part = [...unsaved];
        try {
          await store.save(part.map(([, one]) => one));
        } catch (error) {
          failed(error);
          failing = true;
          notify();
          return;
        }
        for (const [key, one] of part) if (unsaved.get(key) === one) unsaved.delete(key);
      }
      if (failing) {
        failing = false;
        notify();
      }
    }));
  /** Sets entries, here and on the device; undefined ones are removed. */
  const put = (
    slug: string,
    changes: readonly { readonly key: string; readonly entry: AuthorityEntry | undefined }[],
  ) => {
    const next = new Map(all.get(slug));
    for (const { key, entry } of changes) {
      const known = next.get(key);
      if (entry === undefined) next.delete(key);
      else next.set(key, entry);
      const stored = entry ?? (known === undefined ? undefined : { ...known, ...BLANK });
      if (stored === undefined) continue;
      for (const since of [unsaved, ...entered]) since.set(`${slug} ${key}`, { slug, entry: stored });
    }
    all = new Map(all).set(slug, next);
    notify();
    void save();
  };
  return {
    entries: (slug) => all.get(slug) ?? NOTHING,
    slugs: () => [...all.keys()],
    change(slug, changes, mark = '') {
      const made = changes.map(({ row, entry, change }) => changedEntry(row, entry, change, now()));
      const before = made.map((entry) => {
        const key = entryKey(entry);
        return { key, entry: all.get(slug)?.get(key) };
      });
      const last = acts[acts.length - 1];
      if (mark === '' || last?.mark !== mark || last.slug !== slug)
        acts = [...acts, { slug, mark, before }].slice(-MAX_ACTS);
      put(
        slug,
        made.map((entry) => ({ key: entryKey(entry), entry })),
      );
    },
    merge(slug, entries) {
      const before = all.get(slug) ?? NOTHING;
      const changed = [...mergedEntries(before, entries)].filter(([key, entry]) => before.get(key) !== entry);
      if (changed.length === 0) return;
      acts = [...acts, { slug, mark: '', before: changed.map(([key]) => ({ key, entry: before.get(key) })) }];
      put(
        slug,
        changed.map(([key, entry]) => ({ key, entry })),
      );
    },
    get undo() {
      const last = acts[acts.length - 1];
      if (last === undefined) return null;
      return () => {
        acts = acts.slice(0, -1);
        put(last.slug, last.before);
      };
    },
    clear() {
      const before = all;
      const actsBefore = acts;
      all = new Map();
      acts = [];
      unsaved.clear();
      clearings += 1;
      notify();
      saving = saving.then(() => store.clear()).catch(failed);
      return () => {
        acts = actsBefore;
        for (const [slug, entries] of before)
          put(
            slug,
            [...entries].map(([key, entry]) => ({ key, entry })),
          );
      };
    },
    async load(): Promise<void> {
      const since = new Map<string, StoredEntry>();
      const before = clearings;
      entered.add(since);
      const stored = await store.all().finally(() => entered.delete(since));
      // The result may be from before the deletion.
      if (clearings !== before) return saving.then(() => this.load());
      const next = new Map<string, Map<string, AuthorityEntry>>();
      // Entries that are not stored yet, or were not when the read began, are newer than its result.
      for (const { slug, entry } of [...stored, ...unsaved.values(), ...since.values()]) {
        const own = next.get(slug) ?? new Map<string, AuthorityEntry>();
        own.set(entryKey(entry), entry);
        next.set(slug, own);
      }
      all = next;
      notify();
    },
    async flush() {
      await save();
      return unsaved.size === 0;
    },
    isFailing: () => failing,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const BLANK = { proposed: null, decided: null, reason: '', remark: '', unitLevel: null } as const;
