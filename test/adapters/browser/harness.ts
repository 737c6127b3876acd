/** A device that several fake tabs share: IndexedDB, localStorage, channels, a clock moved by hand, and faults to switch on. */
import { forceCloseDatabase, IDBFactory as FakeFactory } from 'fake-indexeddb';
import type { Browser, Channel } from '../../../src/adapters/browser/browser.ts';
import type { DraftEvent, DraftSession } from '../../../src/adapters/browser/draftSession.ts';
import { openDrafts } from '../../../src/adapters/browser/openDrafts.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { emptyDraft } from '../../domain/draft/arbitraries.ts';


/** What goes wrong; a number counts down to 0, Infinity never ends. */
export interface Faults {
  idbMissing: boolean;
  idbForbidden: boolean;
  openRejects: number;
  openThrows: number;
  openBlocked: number;
  openNever: number;
  /** Milliseconds that every open takes. */
  openSlow: number;
  putQuota: number;
  putThrows: number;
  abort: number;
  /** The transaction commits, and an abort is reported. */
  commitUntold: number;
  getRejects: number;
  getAllRejects: number;
  /** Value under keys with this text cannot be read. */
  unreadable: string | null;
  localMissing: boolean;
  localForbidden: boolean;
  localQuota: boolean;
  noChannel: boolean;
}

export const NO_FAULTS: Readonly<Faults> = {
  idbMissing: false, idbForbidden: false, openRejects: 0, openThrows: 0, openBlocked: 0, openNever: 0, openSlow: 0, putQuota: 0, putThrows: 0, abort: 0,
  commitUntold: 0, getRejects: 0, getAllRejects: 0, unreadable: null, localMissing: false, localForbidden: false, localQuota: false, noChannel: false,
};

type Counted = { [K in keyof Faults]: Faults[K] extends number ? K : never }[keyof Faults];

interface Timer {
  readonly at: number;
  readonly tab: Tab;
  readonly callback: () => void;
}

export interface Tab {
  readonly browser: Browser;
  readonly hide: (leaving?: boolean) => void;
  readonly show: () => void;
  /** The process is gone: nothing of it happens any more. Transactions under way are aborted unless `commit`. */
  readonly kill: (commit?: boolean) => void;
  /** Connections die; with their `close` event or without. */
  readonly cutConnections: (told: boolean) => void;
}

export const START = Date.parse('2026-11-03T07:05:00.000Z');
export const name = (scope = '/') => `ban-nhap:${encodeURIComponent(scope)}`;

export function device() {
  const faults: Faults = { ...NO_FAULTS };
  const local = new Map<string, string>();
  const channels = new Set<FakeChannel>();
  let factory = new FakeFactory();
  let now = START;
  let timers: Timer[] = [];
  let ids = 0;

  const strikes = (kind: Exclude<Counted, 'openSlow'>): boolean => faults[kind] > 0 && ((faults[kind] -= 1), true);
  const error = (kind: string) => new DOMException(`injected ${kind}`, kind);

  class FakeChannel implements Channel {
    onmessage: ((event: MessageEvent) => void) | null = null;
    readonly #name: string;
    constructor(channelName: string) {
      this.#name = channelName;
      channels.add(this);
    }
    postMessage(message: unknown): void {
      if (!channels.has(this)) throw error('InvalidStateError');
      const data = structuredClone(message);
      for (const other of channels) {
        if (other !== this && other.#name === this.#name) setImmediate(() => channels.has(other) && other.onmessage?.({ data } as MessageEvent));
      }
    }
    close(): void {
      channels.delete(this);
    }
  }

  function tab(): Tab {
    let alive = true;
    const mine = new Set<FakeChannel>();
    const connections = new Set<IDBDatabase>();
    const dead = new WeakSet<IDBDatabase>();
    const transactions = new Set<IDBTransaction>();
    const hides = new Set<(leaving: boolean) => void>();
    const shows = new Set<() => void>();

    function store(real: IDBObjectStore, transaction: IDBTransaction): IDBObjectStore {
      const put = real.put.bind(real);
      const get = real.get.bind(real);
      const getAll = real.getAll.bind(real);
      const failing = (request: IDBRequest): IDBRequest => {
        transaction.abort();
        return request;
      };
      real.put = (value, key) => {
        if (!alive) throw error('InvalidStateError');
        if (strikes('putThrows')) throw error('DataCloneError');
        if (strikes('putQuota')) throw error('QuotaExceededError');
        const request = put(value, key);
        if (strikes('abort')) queueMicrotask(() => transaction.abort());
        return request;
      };
      real.get = (key) => {
        const request = get(key);
        const unreadable = faults.unreadable !== null && transaction.mode === 'readonly' && String(key).includes(faults.unreadable);
        return unreadable || strikes('getRejects') ? failing(request) : request;
      };
      real.getAll = () => {
        const request = getAll();
        return faults.unreadable !== null || strikes('getAllRejects') ? failing(request) : request;
      };
      return real;
    }

    function wrap(db: IDBDatabase): IDBDatabase {
      connections.add(db);
      const begin = db.transaction.bind(db);
      db.transaction = (names, mode) => {
        if (!alive || dead.has(db)) throw error('InvalidStateError');
        const transaction = begin(names, mode);
        transactions.add(transaction);
        for (const type of ['complete', 'abort']) transaction.addEventListener(type, () => transactions.delete(transaction));
        if (mode === 'readwrite' && strikes('commitUntold')) {
          Object.defineProperty(transaction, 'oncomplete', {
            set: () => transaction.addEventListener('complete', () => transaction.onabort?.(new Event('abort'))),
          });
        }
        const objectStore = transaction.objectStore.bind(transaction);
        transaction.objectStore = (storeName) => store(objectStore(storeName), transaction);
        return transaction;
      };
      return db;
    }

    function open(databaseName: string, version?: number): IDBOpenDBRequest {
      if (!alive || strikes('openThrows')) throw error('UnknownError');
      const request = { result: undefined, error: null, onsuccess: null, onerror: null, onblocked: null, onupgradeneeded: null } as unknown as {
        -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K];
      };
      if (strikes('openNever')) return request;
      if (strikes('openRejects')) {
        request.error = error('UnknownError');
        setImmediate(() => request.onerror?.call(request, new Event('error')));
        return request;
      }
      if (strikes('openBlocked')) {
        setImmediate(() => request.onblocked?.call(request, new Event('blocked') as IDBVersionChangeEvent));
        return request;
      }
      const real = factory.open(databaseName, version);
      real.onupgradeneeded = (event) => {
        request.result = real.result;
        request.onupgradeneeded?.call(request, event);
      };
      real.onerror = () => {
        request.error = real.error;
        request.onerror?.call(request, new Event('error'));
      };
      real.onblocked = (event) => request.onblocked?.call(request, event);
      const slow = faults.openSlow;
      real.onsuccess = () => {
        if (!alive) return real.result.close();
        request.result = wrap(real.result);
        const answer = () => request.onsuccess?.call(request, new Event('success'));
        if (slow === 0) answer();
        else after(slow, answer);
      };
      return request;
    }

    function after(milliseconds: number, callback: () => void): () => void {
      const timer: Timer = { at: now + milliseconds, tab: self, callback };
      if (alive) timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    }

    const storage = {
      get length() {
        return local.size;
      },
      key: (index: number) => [...local.keys()][index] ?? null,
      getItem: (key: string) => local.get(key) ?? null,
      setItem(key: string, value: string) {
        if (faults.localQuota) throw error('QuotaExceededError');
        local.set(key, value);
      },
      removeItem: (key: string) => void local.delete(key),
      clear: () => local.clear(),
    };

    const self: Tab = {
      browser: {
        indexedDB() {
          if (faults.idbForbidden) throw error('SecurityError');
          return faults.idbMissing ? undefined : ({ open } as unknown as IDBFactory);
        },
        localStorage() {
          if (!alive || faults.localForbidden) throw error('SecurityError');
          return faults.localMissing ? null : storage;
        },
        channel(channelName) {
          if (!alive || faults.noChannel) return null;
          const channel = new FakeChannel(channelName);
          mine.add(channel);
          return channel;
        },
        onHide(listener) {
          hides.add(listener);
          return () => void hides.delete(listener);
        },
        onShow(listener) {
          shows.add(listener);
          return () => void shows.delete(listener);
        },
        now: () => new Date(now).toISOString(),
        after,
        random: () => `r${(ids += 1).toString(36)}`,
        persist: () => undefined,
      },
      hide: (leaving = false) => hides.forEach((listener) => listener(leaving)),
      show: () => shows.forEach((listener) => listener()),
      kill(commit = false) {
        alive = false;
        timers = timers.filter((timer) => timer.tab !== self);
        mine.forEach((channel) => channel.close());
        if (!commit) {
          for (const transaction of transactions) {
            try {
              transaction.abort();
            } catch {
              // Committing already.
            }
          }
        }
        connections.forEach((db) => db.close());
      },
      cutConnections(told) {
        for (const db of connections) {
          dead.add(db);
          if (told) forceCloseDatabase(db as unknown as Parameters<typeof forceCloseDatabase>[0]);
        }
        connections.clear();
      },
    };
    return self;
  }

  async function settle(turns = 40): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => void setImmediate(resolve));
  }

  /** Lets time pass: every timer at its time, and what follows from it. */
  async function pass(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    await settle();
    for (;;) {
      const next = timers.reduce<Timer | null>((first, timer) => (timer.at <= end && (first === null || timer.at < first.at) ? timer : first), null);
      if (next === null) break;
      timers = timers.filter((timer) => timer !== next);
      now = Math.max(now, next.at);
      next.callback();
      await settle();
    }
    now = end;
  }

  /** Opens the drafts in a tab, with as much time as that needs. */
  async function openIn(at: Tab, scope = '/', undoFor?: number): Promise<Opened> {
    let session: DraftSession | null = null;
    const opening = openDrafts({ scope, regulation: emptyDraft().regulation, browser: at.browser, undoFor });
    void opening.then((value) => (session = value));
    for (let waited = 0; session === null; waited += 100) {
      if (waited > 2_000) throw new Error('does not open in time');
      await pass(waited === 0 ? 0 : 100);
    }
    const opened: DraftSession = session;
    const events: DraftEvent[] = [];
    opened.subscribe((event) => void events.push(event));
    return { tab: at, session: opened, events };
  }

  /** Works on the raw store. */
  async function raw<T>(work: (store: IDBObjectStore) => IDBRequest<T>, scope = '/'): Promise<T> {
    const db = await requested(factory.open(name(scope)));
    const result = await requested(work(db.transaction('drafts', 'readwrite').objectStore('drafts')));
    db.close();
    return result;
  }

  return {
    faults,
    local,
    tab,
    settle,
    pass,
    raw,
    start: (scope?: string, undoFor?: number) => openIn(tab(), scope, undoFor),
    mend: () => void Object.assign(faults, NO_FAULTS),
    loseDatabase: () => void (factory = new FakeFactory()),
    /** A database whose first upgrade was killed: no object store. */
    bareDatabase: async () => (await requested(factory.open(name()))).close(),
    time: () => new Date(now).toISOString(),
  };
}

export interface Opened {
  readonly tab: Tab;
  readonly session: DraftSession;
  readonly events: DraftEvent[];
}

export type Device = ReturnType<typeof device>;

export function requested<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Drafts in a session by id. */
export function draftOf({ session }: Opened, id: string): Draft | undefined {
  return session.list().find(({ draft }) => draft.id === id)?.draft;
}

/** The same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed * 0x9e3779b9;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
