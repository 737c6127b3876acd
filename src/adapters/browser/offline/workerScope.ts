/** An event that can keep the worker alive. */
interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A request from a page. */
export interface AskingEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response> | Response) => void;
}

/** A message from a page; `ports` has the port to answer on, if an answer is wanted. */
interface MessageToWorker extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly Pick<MessagePort, 'postMessage'>[];
}

/**
 * The part of the service worker's global scope that is used. Its types cannot be loaded together with those of a page,
 * and tests can replace this one.
 */
export interface WorkerScope {
  /** `installing` and `waiting` are null if no newer build is being installed. */
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
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void;
}
