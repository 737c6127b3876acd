/** Storage faults, injected into fake-indexeddb and a localStorage fake at the moment of use. */

/** One way in which storage can fail. `times` counts down at each occurrence; Infinity lasts until `clear`. */
export interface Fault {
  readonly at:
    /** Access to `indexedDB`: `throw`, `missing`. */
    | 'factory'
    /** `open`: `throw`, `error`, `hang`, `blocked` (fires `blocked` and stays so), `late` (after `takes` ms). */
    | 'open'
    /**
     * `transaction`: `throw`; `dead` (the browser closed the connection without an event); `closed` (with a close
     * event).
     */
    | 'transaction'
    /**
     * Reading one or all values: `error`; `unreadable` only affects reads outside a change, of keys that contain `key`.
     */
    | 'get'
    | 'getAll'
    /** Writing one value: `throw`, `error`. */
    | 'put'
    /**
     * A readwrite transaction: `abort` (with `name` as its error), `abortBare` (without an error), `hang`, `silent`
     * (commits without an event), `unreported` (commits but fires `abort`), `late` (waits `LATE` ms).
     */
    | 'commit'
    /** localStorage: `throw` on any use, `full` on writing, `missing`. */
    | 'local'
    /** BroadcastChannel: `throw`, `missing`, `deaf` (receives nothing). */
    | 'channel';
  readonly how: string;
  /** Name of the DOMException, if one is thrown. */
  readonly name?: string | undefined;
  readonly key?: string | undefined;
  /** Delay of a `late` fault in virtual milliseconds; default `LATE`. */
  readonly takes?: number | undefined;
  times: number;
}

/** Delay of `late` faults in virtual milliseconds; longer than the time until a slow store is reported. */
const LATE = 1_500;

/** The active faults of a tab. */
export class Faults {
  private list: Fault[] = [];

  add(fault: Fault): void {
    this.list.push({ ...fault });
  }

  clear(): void {
    this.list = [];
  }

  /** The fault that applies to this operation now, or null. Uses up one of its occurrences. */
  strike(at: Fault['at'], ...ways: readonly string[]): Fault | null {
    return this.strikeIf((one) => one.at === at && (ways.length === 0 || ways.includes(one.how)));
  }

  strikeIf(strikes: (fault: Fault) => boolean): Fault | null {
    const fault = this.list.find((one) => one.times > 0 && strikes(one));
    if (fault === undefined) return null;
    fault.times -= 1;
    return fault;
  }
}

/** Internals of fake-indexeddb that the tests need to fire real events. */
interface Insides {
  _start: () => void;
  _abort: (name: string | null) => void;
  _execRequestAsync: (request: { source: IDBObjectStore; operation: () => never }) => IDBRequest;
  _started: boolean;
  _state: string;
}

export interface FaultyOptions {
  readonly faults: Faults;
  /** True once the tab was killed: its operations have no effect any more. */
  readonly isDead: () => boolean;
  readonly after: (milliseconds: number, callback: () => void) => unknown;
  /** All connections and transactions of the tab, for ending them on a kill. */
  readonly connections: Set<IDBDatabase>;
  readonly transactions: Set<IDBTransaction>;
}

const fail = (fault: Fault, otherwise: string) => new DOMException('injected', fault.name ?? otherwise);

/** The device's IndexedDB as seen by the tab. */
export function faultyFactory(real: IDBFactory, options: FaultyOptions): IDBFactory {
  const { faults, isDead, connections } = options;
  const factory: Pick<IDBFactory, 'open'> = {
    open(name: string, version?: number): IDBOpenDBRequest {
      const thrown = faults.strike('open', 'throw');
      if (thrown !== null) throw fail(thrown, 'SecurityError');
      if (isDead() || faults.strike('open', 'hang') !== null) return {} as IDBOpenDBRequest;
      const wrong = faults.strike('open', 'error');
      if (wrong !== null) return answering(fail(wrong, 'UnknownError'), 'onerror');
      if (faults.strike('open', 'blocked') !== null) return answering(null, 'onblocked');
      const request = version === undefined ? real.open(name) : real.open(name, version);
      request.addEventListener('success', () => {
        const db = request.result;
        connections.add(db);
        wrapTransactions(db, options);
        if (isDead()) db.close();
      });
      const late = faults.strike('open', 'late');
      if (late !== null) delay(request, options.after, late.takes ?? LATE);
      return request;
    },
  };
  return factory as IDBFactory;
}

/** A request that fires only this handler, in the next turn. */
function answering(error: DOMException | null, handler: 'onerror' | 'onblocked'): IDBOpenDBRequest {
  const request: { error: DOMException | null; onerror?: (event: Event) => void; onblocked?: (event: Event) => void } =
    { error };
  setImmediate(() => request[handler]?.(new Event(handler.slice(2))));
  return request as unknown as IDBOpenDBRequest;
}

/** Delays the `success` event for a handler set as `onsuccess`. */
function delay(request: IDBOpenDBRequest, after: FaultyOptions['after'], milliseconds: number): void {
  Object.defineProperty(request, 'onsuccess', {
    set: (listener: (event: Event) => void) => {
      request.addEventListener('success', (event) => void after(milliseconds, () => listener(event)));
    },
  });
}

function wrapTransactions(db: IDBDatabase, { faults, isDead, after, transactions }: FaultyOptions): void {
  const real = db.transaction.bind(db);
  db.transaction = (names, mode) => {
    if (isDead()) throw new DOMException('killed', 'InvalidStateError');
    const fault = faults.strike('transaction');
    if (fault !== null && fault.how !== 'throw') {
      db.close();
      if (fault.how === 'closed') setImmediate(() => db.onclose?.(new Event('close')));
    }
    if (fault !== null) throw fail(fault, 'InvalidStateError');
    const transaction = real(names, mode);
    transactions.add(transaction);
    wrapRequests(transaction, faults);
    if (mode === 'readwrite') spoilCommit(transaction, faults.strike('commit'), after);
    return transaction;
  };
}

function wrapRequests(transaction: IDBTransaction, faults: Faults): void {
  const insides = transaction as unknown as Insides;
  const objectStore = transaction.objectStore.bind(transaction);
  const hits = (fault: Fault, at: string, key: unknown) =>
    transaction.mode === 'readonly' && (at === 'getAll' || String(key).includes(fault.key ?? ''));
  transaction.objectStore = (name) => {
    const store = objectStore(name);
    for (const at of ['get', 'getAll', 'put'] as const) {
      const real = (store[at] as (...args: unknown[]) => IDBRequest).bind(store);
      const faulty = (...args: unknown[]): IDBRequest => {
        const fault = faults.strikeIf((one) => one.at === at && (one.how !== 'unreadable' || hits(one, at, args[0])));
        if (fault === null) return real(...args);
        const error = fail(fault, 'UnknownError');
        if (fault.how === 'throw') throw error;
        const operation = (): never => {
          throw error;
        };
        return insides._execRequestAsync({ source: store, operation });
      };
      Object.defineProperty(store, at, { value: faulty, configurable: true });
    }
    return store;
  };
}

/** Fires `abort` instead of `complete` for listeners of the transaction. */
function sayAborted(transaction: IDBTransaction): void {
  const listeners: ((event: Event) => void)[] = [(event) => transaction.onabort?.(event)];
  const add = transaction.addEventListener.bind(transaction) as (
    type: string,
    listener: (event: Event) => void,
  ) => void;
  add('complete', () => listeners.forEach((listener) => listener(new Event('abort'))));
  const hear = (type: string, listener: (event: Event) => void) =>
    type === 'abort' ? void listeners.push(listener) : add(type, listener);
  Object.defineProperty(transaction, 'addEventListener', { value: hear });
}

const held = new WeakSet<IDBTransaction>();

/** Whether a transaction hangs, so that killing its process cannot commit it. */
export function isHeld(transaction: IDBTransaction): boolean {
  return held.has(transaction);
}

function spoilCommit(transaction: IDBTransaction, fault: Fault | null, after: FaultyOptions['after']): void {
  if (fault === null) return;
  const insides = transaction as unknown as Insides;
  const start = insides._start.bind(transaction);
  if (fault.how === 'silent' || fault.how === 'unreported') {
    Object.defineProperty(transaction, 'oncomplete', { set: () => {}, get: () => null });
    if (fault.how === 'unreported') sayAborted(transaction);
    return;
  }
  if (fault.how === 'hang' || fault.how === 'late') {
    insides._start = () => {
      // Started, so that it blocks later transactions, but idle.
      insides._started = true;
      held.add(transaction);
      if (fault.how === 'late') after(LATE, resume);
    };
  }
  function resume(): void {
    held.delete(transaction);
    insides._start = start;
    if (insides._state !== 'finished') start();
  }
  if (fault.how === 'abort' || fault.how === 'abortBare') {
    const store = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => {
      const result = store(name);
      const put = result.put.bind(result);
      const spoiled = (value: unknown, key?: IDBValidKey): IDBRequest<IDBValidKey> => {
        const request = put(value, key);
        request.addEventListener(
          'success',
          () =>
            insides._state !== 'finished' &&
            insides._abort(fault.how === 'abort' ? (fault.name ?? 'QuotaExceededError') : null),
        );
        return request;
      };
      Object.defineProperty(result, 'put', { value: spoiled, configurable: true });
      return result;
    };
  }
}
