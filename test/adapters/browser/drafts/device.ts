/**
 * A simulated device with one browser: its storage, a clock that only moves on request, and tabs that can be killed.
 */
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import type { UseStore } from 'idb-keyval';
import type { Browser, Channel } from '../../../../src/adapters/browser/drafts/storage/browser.ts';
import { idbHandle } from '../../../../src/adapters/browser/drafts/storage/idbHandle.ts';
import { faultyFactory, Faults, isHeld } from './faults.ts';

const START = Date.parse('2026-11-03T07:00:00.000Z');

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => unknown;
}

export interface Tab {
  readonly browser: Browser;
  readonly faults: Faults;
  /** Hides the page; `leaving` as when it enters the back/forward cache or closes. */
  readonly hide: (leaving?: boolean) => void;
  readonly show: () => void;
  /** Kills the process. `commits` decides whether pending transactions are committed. */
  readonly kill: (commits: boolean) => void;
  /** The browser closes the tab's connections, with or without a `close` event. */
  readonly cut: (reported: boolean) => void;
  /** How often the page requested persistent storage. */
  readonly persisted: () => number;
}

/** The simulated device; its tabs share storage, clock and channels. */
export class Device {
  indexedDB = new IDBFactory();
  readonly local = new Map<string, string>();
  private clock = START;
  private timers: Timer[] = [];
  private order = 0;
  private tabCount = 0;
  private readonly channels = new Map<string, Set<Ear>>();

  now(): string {
    return new Date(this.clock).toISOString();
  }

  /** Advances the clock, runs all due timers and lets the storage settle after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.clock + milliseconds;
    await settle();
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.order - b.order);
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.clock = Math.max(this.clock, next.at);
      next.run();
      await settle();
    }
    this.clock = end;
  }

  /** Calls back after virtual milliseconds. Returns a function that cancels the timer. */
  after(milliseconds: number, callback: () => unknown): () => void {
    this.order += 1;
    const timer: Timer = { at: this.clock + milliseconds, order: this.order, run: callback };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  }

  /** The number of open broadcast channels. */
  openChannels(): number {
    return [...this.channels.values()].reduce((sum, ears) => sum + ears.size, 0);
  }

  /** Direct access to the stored records, without faults. `scope` is the deployment's path. */
  raw(scope = '/'): UseStore {
    return idbHandle({ indexedDB: () => this.indexedDB, after: () => () => undefined }, databaseName(scope));
  }

  tab(): Tab {
    this.tabCount += 1;
    const me = this.tabCount;
    const faults = new Faults();
    let dead = false;
    let randoms = 0;
    let persisted = 0;
    const hiding = new Set<(leaving: boolean) => void>();
    const showing = new Set<() => void>();
    const connections = new Set<IDBDatabase>();
    const transactions = new Set<IDBTransaction>();
    const ears = new Set<Ear>();
    const after = (milliseconds: number, callback: () => void) => this.after(milliseconds, () => dead || callback());
    const options = { faults, isDead: () => dead, after, connections, transactions };
    const browser: Browser = {
      indexedDB: () => {
        const fault = faults.strike('factory');
        if (fault?.how === 'throw') throw new DOMException('injected', 'SecurityError');
        return fault === null ? faultyFactory(this.indexedDB, options) : undefined;
      },
      localStorage: () =>
        faults.strike('local', 'missing') === null ? localStorageOf(this.local, faults, () => dead) : null,
      channel: (name) => {
        const fault = faults.strike('channel', 'throw', 'missing');
        if (fault?.how === 'throw') throw new DOMException('injected', 'SecurityError');
        if (fault !== null || dead) return null;
        const ear = openEar(this.channels, name, () => dead || faults.strike('channel', 'deaf') !== null);
        ears.add(ear);
        return ear;
      },
      onHide: (listener) => (hiding.add(listener), () => void hiding.delete(listener)),
      onShow: (listener) => (showing.add(listener), () => void showing.delete(listener)),
      now: () => this.now(),
      after,
      random: () => `tab${me}r${(randoms += 1)}`,
      persist: () => void (persisted += 1),
    };
    return {
      browser,
      faults,
      hide: (leaving = false) => hiding.forEach((listener) => listener(leaving)),
      show: () => showing.forEach((listener) => listener()),
      kill(commits) {
        dead = true;
        ears.forEach((ear) => ear.close());
        for (const transaction of transactions) if (!commits || isHeld(transaction)) abort(transaction);
        for (const db of connections) db.close();
      },
      cut(reported) {
        for (const db of connections) {
          if (reported) forceCloseDatabase(db as unknown as Parameters<typeof forceCloseDatabase>[0]);
          else db.close();
        }
        connections.clear();
      },
      persisted: () => persisted,
    };
  }
}

/** The database name of the deployment at `scope`. */
export function databaseName(scope = '/'): string {
  return `ban-nhap:${encodeURIComponent(scope)}`;
}

/** Runs the event loop until everything not waiting for a timer is done; fewer turns leave it unfinished. */
export async function settle(turns = 40): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already finished.
  }
}

interface Ear extends Channel {
  readonly hear: (data: unknown) => void;
}

function openEar(channels: Map<string, Set<Ear>>, name: string, isDeaf: () => boolean): Ear {
  const all = channels.get(name) ?? new Set<Ear>();
  channels.set(name, all);
  const ear: Ear = {
    onmessage: null,
    postMessage(message) {
      const copy: unknown = structuredClone(message);
      for (const other of all) if (other !== ear) setImmediate(() => other.hear(copy));
    },
    close: () => void all.delete(ear),
    hear: (data) => {
      if (all.has(ear) && !isDeaf()) ear.onmessage?.({ data } as MessageEvent);
    },
  };
  all.add(ear);
  return ear;
}

function localStorageOf(map: Map<string, string>, faults: Faults, isDead: () => boolean): Storage {
  const refuse = (...ways: readonly string[]) => {
    const fault = faults.strike('local', ...ways);
    if (fault !== null)
      throw new DOMException('injected', fault.name ?? (fault.how === 'full' ? 'QuotaExceededError' : 'SecurityError'));
  };
  return {
    get length() {
      refuse('throw');
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => (refuse('throw'), map.get(key) ?? null),
    setItem(key, value) {
      refuse('throw', 'full');
      if (!isDead()) map.set(key, value);
    },
    removeItem(key) {
      refuse('throw');
      if (!isDead()) map.delete(key);
    },
    clear: () => map.clear(),
  };
}

/** Watches the connections that are opened from now on; returns whether each is closed, in the order of opening. */
export function connectionsOf({ indexedDB }: Device): () => readonly boolean[] {
  const opened: IDBDatabase[] = [];
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...args: Parameters<typeof open>) => {
    const request = open(...args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  };
  return () => opened.map((database) => (database as unknown as { readonly _closed: boolean })._closed);
}
