/**
 * Stores the drafts to be checked on this device: for each, one record with its text and a small one for the list. The
 * database is named after the deployment's path.
 */
import type { UseStore } from 'idb-keyval';
import { readKeptText, type KeptText } from '../../../domain/draftCheck/kept/keptText.ts';
import { thisBrowser, type Browser } from '../drafts/storage/browser.ts';
import { idbHandle } from '../drafts/storage/idbHandle.ts';
import { otherTabs } from '../office/otherTabs.ts';

/** A draft in the list. */
export interface ListedText {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly editedAt: string;
  /** When it was deleted (ISO 8601); null while it is not. */
  readonly deletedAt: string | null;
}

/** A stored draft, and the token of this state of it. */
export interface StoredText {
  readonly kept: KeptText;
  readonly token: string;
}

/** Every operation rejects with StorageFailure if the storage fails. */
export interface TextStore {
  /** Latest first. What was deleted more than a day ago is removed for good. */
  readonly list: () => Promise<readonly ListedText[]>;
  /** Null if there is none; 'damaged' if it cannot be read. */
  readonly read: (id: string) => Promise<StoredText | 'damaged' | null>;
  /**
   * Stores a state that was made from the state `based` (null for a new draft). Stores nothing if another state has
   * been stored since: then neither may replace the other.
   */
  readonly save: (state: StoredText, based: string | null) => Promise<'saved' | 'changed'>;
  /** Marks a draft as deleted, so that it can be restored for a day, or restores it. */
  readonly markDeleted: (id: string, deletedAt: string | null) => Promise<void>;
  /** Calls back when another tab has changed something. Returns a function that stops. */
  readonly onChanged: (listener: () => void) => () => void;
}

const LISTED = 'muc:';
const WHOLE = 'ban:';
const DAY = 86_400_000;

/**
 * @param scope the deployment's path
 * @param opened called when the database is open after an operation has failed with `slow`
 */
export function textStore(scope: string, browser: Browser = thisBrowser, opened: () => void = () => {}): TextStore {
  const name = `soat-du-thao:${encodeURIComponent(scope)}`;
  const use = idbHandle(browser, name, { opened });
  const others = otherTabs(browser, name, 'changed');
  return {
    async list() {
      const found = await inStore<readonly unknown[]>(use, 'readonly', (store, give) => {
        const request = store.getAll(IDBKeyRange.bound(LISTED, `${LISTED}\uffff`));
        request.onsuccess = () => give(request.result);
      });
      const listed = found.flatMap((one) => (isListed(one) ? [one] : []));
      const old = listed.filter(({ deletedAt }) => deletedAt !== null && isPast(deletedAt, browser.now()));
      if (old.length > 0)
        await inStore<void>(use, 'readwrite', (store, give) => {
          for (const { id } of old) {
            store.delete(LISTED + id);
            store.delete(WHOLE + id);
          }
          give();
        });
      return listed.filter((one) => !old.includes(one)).sort((a, b) => (a.editedAt < b.editedAt ? 1 : -1));
    },
    read: (id) =>
      inStore(use, 'readonly', (store, give) => {
        const request = store.get(WHOLE + id);
        request.onsuccess = () => give(storedIn(request.result));
      }),
    async save(state, based) {
      const { kept, token } = state;
      const done = await inStore<'saved' | 'changed'>(use, 'readwrite', (store, give) => {
        const request = store.get(WHOLE + kept.id);
        request.onsuccess = () => {
          const known = tokenIn(request.result);
          // Deleted in another tab: edits made since are kept.
          if (known !== null && known !== based && known !== token) return give('changed');
          const listed: ListedText = { id: kept.id, name: kept.name, editedAt: kept.editedAt, deletedAt: null };
          store.put(state, WHOLE + kept.id);
          store.put(listed, LISTED + kept.id);
          give('saved');
        };
      });
      if (done === 'saved') others.notify();
      return done;
    },
    async markDeleted(id, deletedAt) {
      await inStore<void>(use, 'readwrite', (store, give) => {
        const request = store.get(LISTED + id);
        request.onsuccess = () => {
          const listed: unknown = request.result;
          if (isListed(listed)) store.put({ ...listed, deletedAt }, LISTED + id);
          give();
        };
      });
      others.notify();
    },
    onChanged: others.onNotified,
  };
}

/** Runs one transaction; resolves with its result once it has completed, and so is on disk. */
function inStore<T>(
  use: UseStore,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore, give: (result: T) => void) => void,
): Promise<T> {
  return use(
    mode,
    (store) =>
      new Promise<T>((resolve, reject) => {
        let result: T | undefined;
        store.transaction.oncomplete = () => resolve(result as T);
        store.transaction.onabort = () => reject(store.transaction.error);
        work(store, (given) => {
          result = given;
        });
      }),
  );
}

function isPast(deletedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(deletedAt) > DAY;
}

function tokenIn(found: unknown): string | null {
  const { token } = (found ?? {}) as Partial<Record<keyof StoredText, unknown>>;
  return typeof token === 'string' ? token : null;
}

function storedIn(found: unknown): StoredText | 'damaged' | null {
  if (found === undefined) return null;
  const { kept } = (found ?? {}) as Partial<Record<keyof StoredText, unknown>>;
  const [read, token] = [readKeptText(kept), tokenIn(found)];
  return read === null || token === null ? 'damaged' : { kept: read, token };
}

function isListed(found: unknown): found is ListedText {
  const { id, name, editedAt, deletedAt } = (found ?? {}) as Partial<Record<keyof ListedText, unknown>>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof editedAt === 'string' &&
    (deletedAt === null || typeof deletedAt === 'string')
  );
}
