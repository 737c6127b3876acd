/** Faults of a browser's storage, put into fake-indexeddb and a stand-in for localStorage at the moment they are asked for. */

/** One way in which storage can fail. `times` counts down at each occurrence; Infinity lasts until the faults are cleared. */
export interface Fault {
  readonly at:
    /** Getting at `indexedDB` at all: `throw`, `missing`. */
    | 'factory'
    /** `open`: `throw`, `error`, `hang`. */
    | 'open'
    /** `transaction`: `throw`; `dead`: the connection was closed by the browser without a word; `closed`: with a close event. */
    | 'transaction'
    /** Reading one value, reading all at once: `error`. */
    | 'get'
    | 'getAll'
    /** Writing one value: `throw`, `error`. */
    | 'put'
    /** A whole readwrite transaction: `abort` (with the name as its error), `abortBare` (with none), `hang`, `silent` (commits, says nothing), `late` (waits `LATE` ms). */
    | 'commit'
    /** localStorage: `throw` on any use, `full` on writing, `missing`. */
    | 'local'
    /** BroadcastChannel: `throw`, `missing`, `deaf` (hears nothing). */
    | 'channel';
  readonly how: string;
  /** Name of the DOMException where one is raised. */
  readonly name?: string | undefined;
  times: number;
}

/** How long a `late` transaction waits, in virtual milliseconds: longer than “does not answer” takes to be said. */
export const LATE = 1_500;

export class Faults {
  private list: Fault[] = [];

  add(fault: Fault): void {
    this.list.push(fault);
  }

  clear(): void {
    this.list = [];
  }

  /** The fault that strikes here now, or null. */
  strike(at: Fault['at'], ...ways: readonly string[]): Fault | null {
    const fault = this.list.find((one) => one.at === at && one.times > 0 && (ways.length === 0 || ways.includes(one.how)));
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
      if (wrong !== null) return failing<IDBOpenDBRequest>(fail(wrong, 'UnknownError'));
      const request = version === undefined ? real.open(name) : real.open(name, version);
      request.addEventListener('success', () => {
        const db = request.result;
        connections.add(db);
        wrapTransactions(db, options);
        if (isDead()) db.close();
      });
      return request;
    },
  };
  return factory as IDBFactory;
}

/** A request that fails in the next turn. */
function failing<T extends IDBRequest>(error: DOMException): T {
  const request: { error: DOMException; onerror?: (event: Event) => void } = { error };
  setImmediate(() => request.onerror?.(new Event('error')));
  return request as unknown as T;
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
  transaction.objectStore = (name) => {
    const store = objectStore(name);
    for (const at of ['get', 'getAll', 'put'] as const) {
      const real = (store[at] as (...args: unknown[]) => IDBRequest).bind(store);
      const faulty = (...args: unknown[]): IDBRequest => {
        const fault = faults.strike(at);
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

const held = new WeakSet<IDBTransaction>();

/** Whether a transaction hangs, so that the death of its process cannot let it commit. */
export function isHeld(transaction: IDBTransaction): boolean {
  return held.has(transaction);
}

function spoilCommit(transaction: IDBTransaction, fault: Fault | null, after: FaultyOptions['after']): void {
  if (fault === null) return;
  const insides = transaction as unknown as Insides;
  const start = insides._start.bind(transaction);
  if (fault.how === 'silent') {
    Object.defineProperty(transaction, 'oncomplete', { set: () => undefined, get: () => null });
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
        request.addEventListener('success', () => insides._state !== 'finished' && insides._abort(fault.how === 'abort' ? (fault.name ?? 'QuotaExceededError') : null));
        return request;
      };
      Object.defineProperty(result, 'put', { value: spoiled, configurable: true });
      return result;
    };
  }
}
