import type { UseStore } from 'idb-keyval';
import type { Browser } from './browser.ts';
import { StorageFailure, storageFailure } from './storageFailure.ts';

const STORE = 'drafts';
/** Maximum wait for one attempt, in milliseconds; then it is aborted and the connection closed. */
const PATIENCE = 4_000;

/**
 * A store for idb-keyval's functions that handles the known faults of IndexedDB and of idb-keyval's own `createStore`:
 * an `open` that throws, fails or never completes is not cached; a database without its object store (an upgrade that
 * was killed) gets one; a connection that died without a `close` event is replaced; an abort without an error on the
 * request gets the transaction's; a deletion or upgrade by another tab is not blocked.
 *
 * Each operation is retried once on a new connection, unless a retry cannot help, so a callback may run twice and must
 * be idempotent. Rejects only with StorageFailure, and always settles. `deleted` is called when another page deletes
 * the database.
 */
export function idbHandle(
  browser: Pick<Browser, 'indexedDB' | 'after'>,
  name: string,
  deleted: () => void = () => undefined,
): UseStore {
  let opening: Promise<IDBDatabase> | null = null;

  function connect(): Promise<IDBDatabase> {
    if (opening !== null) return opening;
    const connection = open(browser, name, () => forget(connection), deleted);
    opening = connection;
    return connection;
  }

  function forget(connection: Promise<IDBDatabase>): void {
    if (opening === connection) opening = null;
  }

  function giveUp(connection: Promise<IDBDatabase>): void {
    forget(connection);
    // Including one that opens later: left open, it would block other tabs.
    connection.then(
      (db) => db.close(),
      () => undefined,
    );
  }

  async function attempt<T>(
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    const connection = connect();
    let transaction: IDBTransaction | null = null;
    let late = false;
    const work = async (): Promise<T> => {
      const db = await connection;
      // The caller has been told that it failed, so it must not be carried out after all.
      if (late) throw new StorageFailure('slow');
      // Strict: “complete” then means written to disk. With “relaxed”, Chromium reports it earlier, and a browser
      // killed at that moment loses what was shown as saved.
      transaction = db.transaction(STORE, mode, { durability: 'strict' });
      const aborted = new Promise<unknown>((resolve) => {
        transaction?.addEventListener('abort', () => resolve(transaction?.error));
      });
      try {
        return await callback(transaction.objectStore(STORE));
      } catch (error) {
        throw error ?? (await aborted) ?? new StorageFailure('broken');
      }
    };
    try {
      return await inTime(browser, work(), () => {
        late = true;
        abort(transaction);
      });
    } catch (error) {
      giveUp(connection);
      throw storageFailure(error);
    }
  }

  return async (mode, callback) => {
    try {
      return await attempt(mode, callback);
    } catch (error) {
      if (storageFailure(error).reason !== 'broken') throw error;
      return attempt(mode, callback);
    }
  };
}

/** Opens the database and creates the object store if it is missing. */
async function open(
  browser: Pick<Browser, 'indexedDB'>,
  name: string,
  forget: () => void,
  deleted: () => void,
): Promise<IDBDatabase> {
  let db = await request(browser, name);
  if (!db.objectStoreNames.contains(STORE)) {
    const next = db.version + 1;
    db.close();
    db = await request(browser, name, next);
  }
  db.onclose = forget;
  db.onversionchange = ({ newVersion }) => {
    forget();
    db.close();
    if (newVersion === null) deleted();
  };
  return db;
}

function request(browser: Pick<Browser, 'indexedDB'>, name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const factory = browser.indexedDB();
    if (!factory) throw new StorageFailure('missing');
    const opening = factory.open(name, version);
    opening.onupgradeneeded = () => {
      if (!opening.result.objectStoreNames.contains(STORE)) opening.result.createObjectStore(STORE);
    };
    let refused = false;
    opening.onsuccess = () => (refused ? opening.result.close() : resolve(opening.result));
    opening.onblocked = () => {
      refused = true;
      reject(new StorageFailure('blocked'));
    };
    // Opening a database that cannot be written to (a private window of older Firefox) fails with InvalidStateError.
    opening.onerror = () =>
      reject(
        opening.error?.name === 'InvalidStateError' ? new StorageFailure('forbidden', opening.error) : opening.error,
      );
  });
}

/** The result, or StorageFailure `slow` if it takes too long; `callOff` is called then. */
function inTime<T>(browser: Pick<Browser, 'after'>, work: Promise<T>, callOff: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = browser.after(PATIENCE, () => {
      callOff();
      reject(new StorageFailure('slow'));
    });
    work.then(resolve, reject).finally(stop);
  });
}

/** Aborts a transaction, so that it cannot commit after being reported as failed. Has no effect on a finished one. */
function abort(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort();
  } catch {
    // It has finished, so there is nothing to abort.
  }
}
