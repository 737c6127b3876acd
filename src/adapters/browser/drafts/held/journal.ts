import type { Draft } from '../../../../domain/draft/draft.ts';
import { readDraft } from '../../../../domain/draft/read/readDraft.ts';
import { collectDrops, fieldsOf, type LeftOut } from '../../../../domain/draft/read/reader.ts';
import type { Browser } from '../storage/browser.ts';
import type { DraftNotice } from './draftSession.ts';
import { readMarks, readToken, type Marks, type StateToken } from '../storage/readMarks.ts';
import { sameToken } from '../storage/record.ts';
import { tolerate } from '../storage/storageFailure.ts';

/** One tab's latest state of one draft, written immediately with each edit. */
export interface JournalEntry extends Marks {
  readonly draft: Draft;
  /** The stored state from which it descends; null for none. */
  readonly base: StateToken | null;
  /** True once the store has confirmed it; from then on the entry is a backup in case the store is lost. */
  readonly saved: boolean;
}

/** The key of an entry and the state it held; its tab may have written a later one there since. */
export interface EntryMark extends StateToken {
  readonly key: string;
}

/** An entry with its key. */
export interface FoundEntry extends JournalEntry, EntryMark {}

/**
 * The journal in localStorage. It is written before the event handler returns, so a tab killed before the store commits
 * loses nothing. Each tab writes under its own keys. Nothing throws: if localStorage fails, there is no journal.
 */
export interface Journal {
  /**
   * All entries of all tabs. Unreadable ones are moved to quarantine, those of a newer version are left unchanged; of
   * one that can only be read in part, a copy of the whole goes to quarantine. Each of these is reported to `notify`.
   */
  readonly read: (notify?: (notice: DraftNotice) => void) => readonly FoundEntry[];
  /** Returns true if it was written. */
  readonly write: (entry: JournalEntry) => boolean;
  /** Removes these entries if they still hold the given states. */
  readonly drop: (marks: readonly EntryMark[]) => void;
  /** Removes this tab's own entry for a draft. */
  readonly dropOwn: (id: string) => void;
  /**
   * Removes what is left of a permanently deleted draft: this tab's entry and saved ones. Another tab's unsaved entry
   * is kept, because it was entered later.
   */
  readonly forget: (id: string) => void;
}

/** `prefix` separates deployments on one host; `me` is the id of this tab. */
export function openJournal(browser: Pick<Browser, 'localStorage'>, prefix: string, me: string): Journal {
  const live = `${prefix}journal/`;
  /**
   * Texts of partly read entries already in quarantine: if discarded there, they are not added again while the entry
   * exists.
   */
  const aside = new Set<string>();

  /** Runs `work` on the storage; returns `otherwise` if it is missing or fails. */
  function attempt<T>(work: (storage: Storage) => T, otherwise: T): T {
    try {
      const storage = browser.localStorage();
      return storage ? work(storage) : otherwise;
    } catch (error) {
      tolerate(error);
      return otherwise;
    }
  }

  const put = (key: string, value: string) => attempt((storage) => (storage.setItem(key, value), true), false);
  const remove = (key: string) => attempt((storage) => storage.removeItem(key), undefined);
  const moveToQuarantine = (key: string, text: string) => put(`${prefix}quarantine/${key.slice(live.length)}`, text);

  const all = () => attempt((storage) => readJournal(storage, prefix), []);

  function settle(
    { key, id, text, parsed }: JournalText,
    notify: (notice: DraftNotice) => void,
  ): readonly FoundEntry[] {
    if (parsed.kind === 'newer') {
      notify({ kind: 'newer', id });
      return [];
    }
    if (parsed.kind === 'corrupt') {
      if (moveToQuarantine(key, text)) remove(key);
      notify({ kind: 'corrupt', id, because: parsed.because });
      return [];
    }
    if (parsed.dropped.length > 0) {
      if (!aside.has(text) && moveToQuarantine(key, text)) aside.add(text);
      notify({ kind: 'dropped', id, dropped: parsed.dropped });
    }
    return [{ ...parsed.entry, key }];
  }

  return {
    read: (notify = () => undefined) => all().flatMap((text) => settle(text, notify)),
    write(entry) {
      const key = `${live}${entry.draft.id}/${me}`;
      const text = JSON.stringify(entry);
      if (put(key, text)) return true;
      // Backups give way to an entry that is not stored yet; except partly read ones, the rest of which exists nowhere
      // else.
      for (const { key: spare, parsed } of all()) {
        if (parsed.kind === 'entry' && parsed.entry.saved && parsed.dropped.length === 0) remove(spare);
      }
      return put(key, text);
    },
    drop(marks) {
      for (const mark of marks) {
        const parsed = attempt((storage) => readKey(storage, live, mark.key), null)?.parsed;
        if (parsed?.kind === 'entry' && sameToken(parsed.entry, mark)) remove(mark.key);
      }
    },
    dropOwn: (id) => remove(`${live}${id}/${me}`),
    forget(id) {
      remove(`${live}${id}/${me}`);
      for (const { key, parsed } of all()) {
        if (parsed.kind === 'entry' && parsed.entry.draft.id === id && parsed.entry.saved) remove(key);
      }
    },
  };
}

/** The result of reading one entry. */
type ParsedEntry =
  | { readonly kind: 'entry'; readonly entry: JournalEntry; readonly dropped: readonly LeftOut[] }
  | { readonly kind: 'newer' }
  | { readonly kind: 'corrupt'; readonly because: string };

/** The content of one key of a journal. */
interface JournalText {
  readonly key: string;
  /** Id of the draft, from the key. */
  readonly id: string;
  readonly text: string;
  readonly parsed: ParsedEntry;
}

/** Reads the whole journal of the deployment with this `prefix`; changes nothing. Throws what the storage throws. */
export function readJournal(storage: Storage, prefix: string): readonly JournalText[] {
  const live = `${prefix}journal/`;
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(live),
  );
  return keys.flatMap((key) => readKey(storage, live, key) ?? []);
}

function readKey(storage: Storage, live: string, key: string): JournalText | null {
  const text = storage.getItem(key);
  const id = key.slice(live.length).split('/')[0] ?? '';
  return text === null ? null : { key, id, text, parsed: readEntry(text, id) };
}

/** Parses an entry that was stored under a draft's id. */
function readEntry(text: string, id: string): ParsedEntry {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { kind: 'corrupt', because: 'Bản ghi tạm bị cắt cụt hoặc hỏng.' };
  }
  const fields = fieldsOf(raw) ?? {};
  const { draft: given, base, saved } = fields;
  const parsed = readDraft(given);
  if (parsed.kind !== 'draft') return parsed;
  if (parsed.draft.id !== id) return { kind: 'corrupt', because: 'Bản nháp nằm dưới mã của bản nháp khác.' };
  if (readToken({ by: fields['by'], seq: fields['seq'] }) === null) {
    return { kind: 'corrupt', because: 'Không rõ bản ghi tạm này do thẻ nào ghi.' };
  }
  const drops = collectDrops();
  const marks = readMarks(fields, ['draft', 'base', 'saved'], drops);
  const from = readToken(base);
  if (base !== null && from === null) drops.add('base', 'Không rõ bản ghi tạm này nối tiếp lần lưu nào.');
  if (typeof saved !== 'boolean') drops.add('saved', 'Không rõ bản ghi tạm này đã được lưu hay chưa nên coi như chưa.');
  const entry = { draft: parsed.draft, ...marks, base: from, saved: saved === true };
  return { kind: 'entry', entry, dropped: [...parsed.dropped, ...drops.all()] };
}
