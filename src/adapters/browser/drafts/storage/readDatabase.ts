import type { Browser } from './browser.ts';

const DRAFTS_STORE = 'drafts';
/** The maximum wait, in milliseconds. */
const TIMEOUT = 4_000;

/**
 * Reads all values, by key, of a draft database that belongs to another deployment. Empty if the database does not
 * exist; it is not created then. Rejects with a DOMException if it cannot be read.
 */
export function readDatabase(
  browser: Pick<Browser, 'indexedDB' | 'after'>,
  name: string,
): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
  return new Promise((resolve, reject) => {
    const factory = browser.indexedDB();
    if (!factory) return resolve([]);
    const stop = browser.after(TIMEOUT, () => reject(new DOMException('no answer', 'TimeoutError')));
    const opening = factory.open(name);
    // It does not exist, and opening must not create it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onblocked = () => reject(new DOMException('blocked', 'InvalidStateError'));
    opening.onerror = () => {
      stop();
      if (opening.error?.name === 'AbortError') resolve([]);
      else reject(opening.error);
    };
    opening.onsuccess = () => {
      stop();
      const db = opening.result;
      readAll(db)
        .then(resolve, reject)
        .finally(() => db.close());
    };
  });
}

function readAll(db: IDBDatabase): Promise<readonly (readonly [IDBValidKey, unknown])[]> {
  if (!db.objectStoreNames.contains(DRAFTS_STORE)) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(DRAFTS_STORE, 'readonly');
    const store = transaction.objectStore(DRAFTS_STORE);
    const keys = store.getAllKeys();
    const values = store.getAll() as IDBRequest<unknown[]>;
    transaction.oncomplete = () => resolve(keys.result.map((key, at) => [key, values.result[at]]));
    transaction.onabort = () => reject(transaction.error);
  });
}
