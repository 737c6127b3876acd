import { storageChannel } from './storageChannel.ts';

/** What drafts need of the browser, so that tests can replace it and inject faults. */
export interface Browser {
  /** May throw (forbidden) or return undefined (missing); called again for every connection. */
  readonly indexedDB: () => IDBFactory | undefined;
  /** May throw or return null, like `window.localStorage`. */
  readonly localStorage: () => Storage | null | undefined;
  /** A channel to the other tabs, or null if unavailable. */
  readonly channel: (name: string) => Channel | null;
  /**
   * Calls back when the page is hidden; `leaving` if it is being left (perhaps for the back/forward cache). Returns a
   * function that stops.
   */
  readonly onHide: (listener: (leaving: boolean) => void) => () => void;
  /** Calls back when the page is visible again, also from the back/forward cache. Returns a function that stops. */
  readonly onShow: (listener: () => void) => () => void;
  /** The time, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Calls back once after this many milliseconds. Returns a function that cancels. */
  readonly after: (milliseconds: number, callback: () => void) => () => void;
  /** A few random letters and digits, different on each call. */
  readonly random: () => string;
  /** Requests that the browser does not evict the site's storage. */
  readonly persist: () => void;
}

/** The part of BroadcastChannel that is used. */
export interface Channel {
  readonly postMessage: (message: unknown) => void;
  readonly close: () => void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** The browser that the page runs in. */
export const thisBrowser: Browser = {
  indexedDB: () => globalThis.indexedDB,
  localStorage: () => globalThis.localStorage,
  channel: (name) =>
    typeof BroadcastChannel === 'undefined' ? storageChannel(window, name) : new BroadcastChannel(name),
  onHide(listener) {
    const stops = [
      listen(document, 'visibilitychange', () => document.visibilityState === 'hidden' && listener(false)),
      listen(window, 'pagehide', () => listener(true)),
    ];
    return () => stops.forEach((stop) => stop());
  },
  onShow(listener) {
    const stops = [
      listen(document, 'visibilitychange', () => document.visibilityState === 'visible' && listener()),
      listen(window, 'pageshow', (event) => (event as PageTransitionEvent).persisted && listener()),
    ];
    return () => stops.forEach((stop) => stop());
  },
  now: () => new Date().toISOString(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join(''),
  persist: () => void navigator.storage?.persist?.().catch(() => undefined),
};

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
