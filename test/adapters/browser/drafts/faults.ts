/** Faults of a browser's storage, put into fake-indexeddb and a stand-in for localStorage at the moment they are asked for. */

/** One way in which storage can fail. `times` counts down at each occurrence; Infinity lasts until the faults are cleared. */
export interface Fault {
  readonly at:
    /** Getting at `indexedDB` at all: `throw`, `missing`. */
    | 'factory'
    /** `open`: `throw`, `error`, `hang`, `blocked` (says so and stays so), `late` (takes `LATE` ms). */
    | 'open'
    /** `transaction`: `throw`; `dead`: the connection was closed by the browser without a word; `closed`: with a close event. */
    | 'transaction'
    /** Reading one value, reading all at once: `error`; `unreadable` strikes only what is read outside of a change, under a key that holds `key`. */
    | 'get'
    | 'getAll'
    /** Writing one value: `throw`, `error`. */
    | 'put'
    /** A whole readwrite transaction: `abort` (with the name as its error), `abortBare` (with none), `hang`, `silent` (commits, says nothing), `untold` (commits, says that it was aborted), `late` (waits `LATE` ms). */
    | 'commit'
    /** localStorage: `throw` on any use, `full` on writing, `missing`. */
    | 'local'
    /** BroadcastChannel: `throw`, `missing`, `deaf` (hears nothing). */
    | 'channel';
  readonly how: string;
  /** Name of the DOMException where one is raised. */
  readonly name?: string | undefined;
  readonly key?: string | undefined;
  times: number;
}

/** How long what is `late` waits, in virtual milliseconds: longer than “does not answer” takes to be said. */
export const LATE = 1_500;

export class Faults {
  private list: Fault[] = [];

  add(fault: Fault): void {
    this.list.push({ ...fault });
  }

  clear(): void {
    this.list = [];
  }

  /** The fault that strikes here now, or null. */
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

/** What the tests use of fake-indexeddb's insides to make real events happen. */
interface Insides {
  _start: () => void;
  _abort: (name: string | null) => void;
  _execRequestAsync: (request: { source: IDBObjectStore; operation: () => never }) => IDBRequest;
  _started: boolean;
  _state: string;
}

export interface FaultyOptions {
  readonly faults: Faults;
  /** True once the tab has been killed: nothing it does has any effect. */
  readonly isDead: () => boolean;
  readonly after: (milliseconds: number, callback: () => void) => unknown;
  /** Every connection and transaction of the tab, so that a kill can end them. */
  readonly connections: Set<IDBDatabase>;
  readonly transactions: Set<IDBTransaction>;
}

const fail = (fault: Fault, otherwise: string) => new DOMException('injected', fault.name ?? otherwise);

/** The tab's view of the device's IndexedDB. */
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
      if (faults.strike('open', 'late') !== null) delay(request, options.after);
      return request;
    },
  };
  return factory as IDBFactory;
}

/** A request of which only this is ever heard, in the next turn. */
function answering(error: DOMException | null, handler: 'onerror' | 'onblocked'): IDBOpenDBRequest {
  const request: { error: DOMException | null; onerror?: (event: Event) => void; onblocked?: (event: Event) => void } =
    { error };
  setImmediate(() => request[handler]?.(new Event(handler.slice(2))));
  return request as unknown as IDBOpenDBRequest;
}

/** Lets whoever sets `onsuccess` hear of the success late. */
function delay(request: IDBOpenDBRequest, after: FaultyOptions['after']): void {
  Object.defineProperty(request, 'onsuccess', {
    set: (listener: (event: Event) => void) =>
      request.addEventListener('success', (event) => void after(LATE, () => listener(event))),
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

/** Tells whoever listens for an abort of one when the transaction completes. */
function sayAborted(transaction: IDBTransaction): void {
  const told: ((event: Event) => void)[] = [(event) => transaction.onabort?.(event)];
  const add = transaction.addEventListener.bind(transaction) as (
    type: string,
    listener: (event: Event) => void,
  ) => void;
  add('complete', () => told.forEach((listener) => listener(new Event('abort'))));
  const hear = (type: string, listener: (event: Event) => void) =>
    type === 'abort' ? void told.push(listener) : add(type, listener);
  Object.defineProperty(transaction, 'addEventListener', { value: hear });
}

const held = new WeakSet<IDBTransaction>();

/** Whether a transaction hangs, so that the death of its process cannot let it commit. */
export function isHeld(transaction: IDBTransaction): boolean {
  return held.has(transaction);
}

function spoilCommit(transaction: IDBTransaction, fault: Fault | null, after: FaultyOptions['after']): void {
  if (fault === null) return;
  const insides = transaction as unknown as Insides;
  const start = insides._start.bind(transaction);
  if (fault.how === 'silent' || fault.how === 'untold') {
    Object.defineProperty(transaction, 'oncomplete', { set: () => undefined, get: () => null });
    if (fault.how === 'untold') sayAborted(transaction);
    return;
  }
  if (fault.how === 'hang' || fault.how === 'late') {
    insides._start = () => {
      // It has begun, so that it holds up the transactions after it, but does nothing.
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
