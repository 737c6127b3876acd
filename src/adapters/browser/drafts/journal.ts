import type { Draft } from '../../../domain/draft/draft.ts';
import { readDraft } from '../../../domain/draft/readDraft.ts';
import { fieldsOf } from '../../../domain/draft/reader.ts';
import type { Browser } from './browser.ts';
import { absorbedOf, readToken, readTokens, sameToken, type Token } from './record.ts';

/** One tab's latest state of one draft, written at once with each edit. */
export interface JournalEntry extends Token {
  readonly draft: Draft;
  /** The stored state that it descends from; null for none. */
  readonly base: Token | null;
  /** True once the store has confirmed it: from then on it is a second copy, for the day the store is lost. */
  readonly saved: boolean;
  /** As in the record. */
  readonly absorbed?: readonly Token[] | undefined;
  readonly splitFrom?: string | undefined;
}

/** Where one entry stood, and which state it then was: its tab may have written a later one there since. */
export interface EntryMark extends Token {
  readonly key: string;
}

/** An entry with the key that it stands under. */
export interface FoundEntry extends JournalEntry, EntryMark {}

/**
 * The journal in localStorage: it is written before the tap's handler returns, so a tab killed before the store commits
 * loses nothing. Each tab writes under keys of its own. Nothing throws: where localStorage fails, there is no journal.
 */
export interface Journal {
  /** All entries of all tabs; unreadable ones are moved aside, those of a newer version left alone. */
  readonly read: () => readonly FoundEntry[];
  /** Whether it was written. */
  readonly write: (entry: JournalEntry) => boolean;
  /** Removes these entries where they still are the states that they were. */
  readonly drop: (marks: readonly EntryMark[]) => void;
  /** Removes this tab's own entry for a draft. */
  readonly dropOwn: (id: string) => void;
  /** Removes what a draft deleted for good has left: this tab's entry and saved ones. What another tab has not saved stays: it was entered since. */
  readonly forget: (id: string) => void;
}

/** `prefix` sets deployments on one host apart; `me` names this tab. */
export function openJournal(browser: Pick<Browser, 'localStorage'>, prefix: string, me: string): Journal {
  const live = `${prefix}journal/`;

  /** The storage at work, or `otherwise` where it is missing or refuses. */
  function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
    try {
      const storage = browser.localStorage();
      return storage ? work(storage) : otherwise;
    } catch {
      return otherwise;
    }
  }

  const keysOf = (storage: Storage) =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter((key): key is string => key?.startsWith(live) === true);

  const put = (key: string, value: string) => attempt((storage) => (storage.setItem(key, value), true), false);

  const remove = (key: string) => attempt((storage) => storage.removeItem(key), undefined);

  const at = (key: string) => {
    const text = attempt((storage) => storage.getItem(key), null);
    return text === null ? null : readEntry(text);
  };

  function read(): readonly FoundEntry[] {
    const found: FoundEntry[] = [];
    for (const key of attempt(keysOf, [])) {
      const text = attempt((storage) => storage.getItem(key), null);
      if (text === null) continue;
      const entry = readEntry(text);
      if (entry === 'newer') continue;
      if (entry !== null) found.push({ ...entry, key });
      else if (put(`${prefix}quarantine/${key.slice(live.length)}`, text)) remove(key);
    }
    return found;
  }

  return {
    read,
    write(entry) {
      const key = `${live}${entry.draft.id}/${me}`;
      const text = JSON.stringify(entry);
      if (put(key, text)) return true;
      // Second copies give way to what has no first one yet.
      for (const spare of read()) if (spare.saved) remove(spare.key);
      return put(key, text);
    },
    drop(marks) {
      for (const mark of marks) {
        const entry = at(mark.key);
        if (entry !== null && entry !== 'newer' && sameToken(entry, mark)) remove(mark.key);
      }
    },
    dropOwn: (id) => remove(`${live}${id}/${me}`),
    forget(id) {
      remove(`${live}${id}/${me}`);
      for (const { key, draft, saved } of read()) if (draft.id === id && saved) remove(key);
    },
  };
}

/** An entry out of its text; null when it cannot be read. */
function readEntry(text: string): JournalEntry | 'newer' | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const { draft: given, base, saved, absorbed, splitFrom, ...rest } = fieldsOf(raw) ?? {};
  const reading = readDraft(given);
  if (reading.kind === 'newer') return 'newer';
  const token = readToken(rest);
  if (reading.kind === 'corrupt' || token === null) return null;
  return { draft: reading.draft, ...token, base: readToken(base), saved: saved === true, ...absorbedOf(readTokens(absorbed)), ...(typeof splitFrom === 'string' ? { splitFrom } : {}) };
}
