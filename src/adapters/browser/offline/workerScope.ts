/** An event that the worker may keep itself alive for. */
export interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A page asks for something. */
export interface AskingEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response> | Response) => void;
}

/**
 * What the worker needs of the browser. The types of a service worker's global scope cannot be loaded beside those of a page;
 * and tests can stand in for this one.
 */
export interface WorkerScope {
  /** `installing` and `waiting` are null where no newer build is on its way. */
  readonly registration: {
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
  };
  readonly caches: CacheStorage;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }) => Promise<readonly { readonly url: string }[]>;
  };
  readonly fetch: (input: Request | string, init?: RequestInit) => Promise<Response>;
  readonly skipWaiting: () => Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: LastingEvent & { readonly data: unknown }) => void): void;
}
