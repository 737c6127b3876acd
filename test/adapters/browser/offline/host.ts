/** A web server with faults, and the browser side of a service worker, as far as the worker uses it. */
import { createHash } from 'node:crypto';
import { serveSite } from '../../../../src/adapters/browser/offline/serveSite.ts';
import type { AskingEvent, WorkerScope } from '../../../../src/adapters/browser/offline/workerScope.ts';
import type { SiteFiles } from '../../../../src/domain/site/siteFiles.ts';

export const ROOT = 'https://host.example/cchc/';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

/** Address → content of a build. */
export type Content = Readonly<Record<string, string>>;

/** The file list of a build with this content, as its worker receives it. */
export function siteOf(content: Content): SiteFiles {
  const files = Object.fromEntries(Object.entries(content).map(([address, text]) => [address, sha256(text)]));
  return { version: sha256(JSON.stringify(files)).slice(0, 12), files, apart: {} };
}

/** The same with the regulation `x` apart, of the given size; and the content with the list of its files. */
export function apartOf(content: Content, bytes: number): { readonly site: SiteFiles; readonly content: Content } {
  const { files, version } = siteOf(content);
  const part = (isWanted: (address: string) => boolean) =>
    Object.fromEntries(Object.entries(files).filter(([address]) => isWanted(address)));
  const list = JSON.stringify(part((address) => address.startsWith('van-ban/x/')));
  return {
    site: {
      version,
      files: part((address) => !address.startsWith('van-ban/x/')),
      apart: { x: { list: sha256(list), bytes } },
    },
    content: { ...content, 'van-ban/x/tep.json': list },
  };
}

class FakeCache {
  readonly kept = new Map<string, Response>();

  async match(key: string, options: CacheQueryOptions = {}): Promise<Response | undefined> {
    const plain = (url: string) => (options.ignoreSearch === true ? url.replace(/\?.*/, '') : url);
    for (const [url, response] of this.kept) if (plain(url) === plain(key)) return response.clone();
    return undefined;
  }

  async keys(): Promise<readonly { readonly url: string }[]> {
    return [...this.kept.keys()].map((url) => ({ url }));
  }

  async delete(request: { readonly url: string }): Promise<boolean> {
    return this.kept.delete(request.url);
  }

  async put(key: string, response: Response): Promise<void> {
    if (response.headers.get('vary')?.includes('*') === true || response.status === 206)
      throw new TypeError('cannot be kept');
    this.kept.set(key, new Response(await response.text(), { status: response.status, headers: response.headers }));
  }
}

/** A browser on one host; its caches outlive its workers. */
export class Host {
  readonly stored = new Map<string, FakeCache>();
  /** The server's content by address. */
  content: Content = {};
  /** Whether the server is unreachable. */
  down = false;
  /** Special responses by address, created per request. */
  readonly odd = new Map<string, (init: RequestInit | undefined) => Response>();
  /** URLs of open pages. */
  open: string[] = [];
  readonly asked: string[] = [];
  /** A new build being installed, as in the browser's registration. */
  installing: object | null = null;
  waiting: object | null = null;

  /** The names of all caches. */
  names(): readonly string[] {
    return [...this.stored.keys()];
  }

  async fetch(input: Request | string, init?: RequestInit): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    const address = url.slice(ROOT.length).replace(/[?#].*/, '');
    this.asked.push(address);
    if (this.down) throw new TypeError('Failed to fetch');
    const text = this.content[address];
    const response =
      this.odd.get(address)?.(init) ??
      (text === undefined ? new Response('none', { status: 404 }) : new Response(text));
    const wanted = init?.integrity?.replace('sha256-', '');
    if (wanted !== undefined && sha256(await response.clone().text()) !== wanted)
      throw new TypeError('Failed to find a valid digest');
    return response;
  }

  /** Starts the worker of a build at `root`. */
  worker(site: SiteFiles, root = ROOT): FakeWorker {
    const stored = this.stored;
    const caches = {
      open: async (name: string) => {
        const cache = stored.get(name) ?? new FakeCache();
        stored.set(name, cache);
        return cache;
      },
      keys: async () => [...stored.keys()],
      delete: async (name: string) => stored.delete(name),
    };
    // oxlint-disable-next-line typescript/no-this-alias -- the getters below have a `this` of their own
    const host = this;
    return new FakeWorker(site, {
      registration: {
        scope: root,
        get installing() {
          return host.installing;
        },
        get waiting() {
          return host.waiting;
        },
      },
      caches: caches as unknown as CacheStorage,
      clients: { claim: async () => undefined, matchAll: async () => this.open.map((url) => ({ url })) },
      fetch: (input, init) => this.fetch(input, init),
    });
  }
}

/** Runs `serveSite` with a fake worker scope; the methods fire its events. */
export class FakeWorker {
  /** How often it replaced the previous worker. */
  tookOver = 0;
  private readonly listeners = new Map<string, (event: never) => void>();

  constructor(site: SiteFiles, scope: Omit<WorkerScope, 'addEventListener' | 'skipWaiting'>) {
    const addEventListener = (type: string, listener: (event: never) => void) =>
      void this.listeners.set(type, listener);
    const skipWaiting = async () => void (this.tookOver += 1);
    serveSite({ ...scope, skipWaiting, addEventListener }, site);
  }

  private async dispatch(type: string, event: object): Promise<void> {
    const lasting: Promise<unknown>[] = [];
    this.listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => lasting.push(work) } as never);
    await Promise.all(lasting);
  }

  install(): Promise<void> {
    return this.dispatch('install', {});
  }

  activate(): Promise<void> {
    return this.dispatch('activate', {});
  }

  /** Sends a message; returns the worker's answers. */
  async message(data: unknown): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    await this.dispatch('message', { data, ports: [{ postMessage: (reply: unknown) => void answers.push(reply) }] });
    return answers;
  }

  /**
   * The worker's response to a page, or null if it leaves the request to the browser. Waits for all of its background
   * work.
   */
  async ask(
    url: string,
    { mode = 'navigate', method = 'GET' }: { readonly mode?: string; readonly method?: string } = {},
  ): Promise<Response | null> {
    const request = { url, mode, method } as Request;
    let given: Promise<Response> | Response | null = null;
    const respondWith: AskingEvent['respondWith'] = (response) => void (given = response);
    await this.dispatch('fetch', { request, respondWith });
    return given;
  }
}
