import type { UseStore } from 'idb-keyval';
import type { Browser } from './browser.ts';
import { StorageFailure, storageFailure } from './storageFailure.ts';

const STORE = 'drafts';
/** Maximum wait for one attempt, in milliseconds; then it is aborted and the connection, if any, closed. */
const TIMEOUT = 4_000;

export interface IdbEvents {
  /** Another page has deleted the database. */
  readonly deleted?: () => void;
  /** The database is open now, after an operation has failed with `slow` because it was not. */
  readonly opened?: () => void;
}

/**
 * A store for idb-keyval's functions that handles the known faults of IndexedDB and of idb-keyval's own `createStore`:
 * an `open` that throws or fails is not cached; one that never completes does not block the next, and one that takes
 * longer than any operation waits is used once it completes; a database without its object store (an upgrade that was
 * killed) gets one; a connection that died without a `close` event is replaced; an abort without an error on the
 * request gets the transaction's; a deletion or upgrade by another tab is not blocked.
 *
 * Each operation is retried once on a new connection, unless a retry cannot help, so a callback may run twice and must
 * be idempotent. Always settles; rejects with StorageFailure if the storage fails, and with the callback's own error
 * otherwise.
 */
export function idbHandle(
  browser: Pick<Browser, 'indexedDB' | 'after'>,
  name: string,
  { deleted, opened }: IdbEvents = {},
): UseStore {
  let connection: IDBDatabase | null = null;
  /** The `open` that operations wait for; null if none is pending, or if an operation has given up on it. */
  let asked: Promise<IDBDatabase> | null = null;
  const waiting = new Set<Waiting>();
  let waitedInVain = false;

  function connect(): { readonly db: Promise<IDBDatabase>; readonly leave: () => void } {
    if (connection !== null) return { db: Promise.resolve(connection), leave: () => {} };
    let leave = () => {};
    const db = new Promise<IDBDatabase>((resolve, reject) => {
      const one = { resolve, reject };
      waiting.add(one);
      leave = () => {
        // The next operation opens again; this `open` is still used if it completes first.
        if (!waiting.delete(one)) return;
        asked = null;
        waitedInVain = true;
      };
    });
    if (asked === null) ask();
    return { db, leave };
  }

  function ask(): void {
    const mine = open(browser, name, drop, deleted);
    asked = mine;
    mine.then(
      (db) => {
        if (asked === mine) asked = null;
        // Another was quicker; left open, this one would block other tabs.
        if (connection !== null) return db.close();
        connection = db;
        answer(({ resolve }) => resolve(db));
        if (waitedInVain) opened?.();
        waitedInVain = false;
      },
      (error: unknown) => {
        if (asked !== mine) return;
        asked = null;
        answer(({ reject }) => reject(error));
      },
    );
  }

  function answer(settle: (one: Waiting) => void): void {
    const all = [...waiting];
    waiting.clear();
    all.forEach(settle);
  }

  /** Closes a connection and stops using it. */
  function drop(db: IDBDatabase): void {
    if (connection === db) connection = null;
    db.close();
  }

  async function attempt<T>(
    mode: IDBTransactionMode,
    callback: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    const opening = connect();
    let db: IDBDatabase | null = null;
    let transaction: IDBTransaction | null = null;
    let late = false;
    const work = async (): Promise<T> => {
      db = await opening.db;
      // It was reported to the caller as failed, so it must not be carried out after all.
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
        opening.leave();
        abort(transaction);
      });
    } catch (error) {
      if (db !== null) drop(db);
      throw storageFailure(error) ?? error;
    }
  }

  return async (mode, callback) => {
    try {
      return await attempt(mode, callback);
    } catch (error) {
      if (storageFailure(error)?.reason !== 'broken') throw error;
      return attempt(mode, callback);
    }
  };
}

/** An operation that waits for the database to be open. */
interface Waiting {
  readonly resolve: (db: IDBDatabase) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens the database and creates the object store if it is missing. `drop` is called when the connection has ended or
 * must be closed.
 */
async function open(
  browser: Pick<Browser, 'indexedDB'>,
  name: string,
  drop: (db: IDBDatabase) => void,
  deleted?: () => void,
): Promise<IDBDatabase> {
  let db = await request(browser, name);
  if (!db.objectStoreNames.contains(STORE)) {
    const next = db.version + 1;
    db.close();
    db = await request(browser, name, next);
  }
  const made = db;
  made.onclose = () => drop(made);
  made.onversionchange = ({ newVersion }) => {
    drop(made);
    if (newVersion === null) deleted?.();
  };
  return made;
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
    const stop = browser.after(TIMEOUT, () => {
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
