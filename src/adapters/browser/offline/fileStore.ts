import type { WorkerScope } from './workerScope.ts';

/** Number of parallel downloads: enough to be quick, few enough to leave the page bandwidth on a slow connection. */
const AT_ONCE = 4;
const LOOSELY: CacheQueryOptions = { ignoreVary: true };

/** Instead of a hash: the page as it was opened. */
const OPENED = 'mo';

/** A file by its address below the site's root and the hash of its bytes. */
type Wanted = readonly [address: string, hash: string];

/** The files of one build in the browser's caches. Earlier builds of the same deployment are stored separately. */
export interface FileStore {
  readonly find: (address: string, hash: string) => Promise<Response | undefined>;
  /** Stores a page as it was opened, whatever its bytes. Never rejects. */
  readonly putOpened: (address: string, response: Response) => Promise<void>;
  readonly findOpened: (address: string) => Promise<Response | undefined>;
  /** The file at the address in an earlier build, the latest first. */
  readonly findEarlier: (address: string) => Promise<Response | undefined>;
  /** Fetches the missing files; one that fails is skipped. True if none is missing any more. Never rejects. */
  readonly fetchMissing: (files: readonly Wanted[], progress?: (share: number) => void) => Promise<boolean>;
  readonly hasAll: (files: readonly Wanted[]) => Promise<boolean>;
  /** Deletes the files below an address, in all builds. */
  readonly forgetBelow: (address: string) => Promise<void>;
  /** Deletes earlier builds, except the latest `keep` of them. */
  readonly forgetEarlier: (keep: number) => Promise<void>;
}

/**
 * The store of a build. The names of its caches contain the deployment's path (two copies on one host share an origin)
 * and the build's version.
 */
export function fileStore(
  { caches, registration, fetch }: Pick<WorkerScope, 'registration' | 'caches' | 'fetch'>,
  version: string,
): FileStore {
  const root = registration.scope;
  const deployment = `trang:${encodeURIComponent(new URL(root).pathname)}:`;
  const own = deployment + version;
  /** A file is stored under its address and hash, so equal bytes have the same key in every build. */
  const keyOf = (address: string, hash: string) => `${root}${address}?${encodeURIComponent(hash)}`;

  /** Names of the earlier builds' caches, latest first. */
  const earlier = async () =>
    (await caches.keys()).filter((name) => name.startsWith(deployment) && name !== own).reverse();

  async function inEarlier(url: string, options: CacheQueryOptions): Promise<Response | undefined> {
    for (const name of await earlier()) {
      const found = await (await caches.open(name)).match(url, options);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * Fetches a file with exactly these bytes. A stale file from the browser's cache, a half-finished upload and a
   * network's login page all fail the integrity check: the file is requested once more bypassing the cache, then
   * skipped.
   */
  async function fetchExact(address: string, hash: string): Promise<Response> {
    const ask = (cache: RequestCache) =>
      fetch(root + address, {
        cache,
        integrity: `sha256-${hash}`,
        credentials: 'same-origin',
        priority: 'low',
      }).then((response) => {
        if (response.status !== 200) throw new TypeError(`${address} answered ${response.status}`);
        return response;
      });
    return lasting(await ask('default').catch(() => ask('reload')));
  }

  async function take(cache: Cache, [address, hash]: Wanted): Promise<void> {
    const key = keyOf(address, hash);
    if ((await cache.match(key, LOOSELY)) !== undefined) return;
    await cache.put(key, (await inEarlier(key, LOOSELY)) ?? (await fetchExact(address, hash)));
  }

  return {
    async putOpened(address, response) {
      try {
        await (await caches.open(own)).put(keyOf(address, OPENED), lasting(response));
      } catch {
        // The page was shown all the same.
      }
    },
    findOpened: async (address) => (await caches.open(own)).match(keyOf(address, OPENED), LOOSELY),
    find: async (address, hash) => (await caches.open(own)).match(keyOf(address, hash), LOOSELY),
    findEarlier: (address) => inEarlier(root + address, { ...LOOSELY, ignoreSearch: true }),
    async fetchMissing(files, progress = () => undefined) {
      const left = [...files];
      let whole = true;
      let done = 0;
      const work = async (cache: Cache) => {
        for (let next = left.shift(); next !== undefined; next = left.shift()) {
          await take(cache, next).catch(() => (whole = false));
          done += 1;
          progress(done / files.length);
        }
      };
      try {
        const cache = await caches.open(own);
        await Promise.all(Array.from({ length: AT_ONCE }, () => work(cache)));
        return whole;
      } catch {
        // The device refuses the cache itself: the site continues from the network.
        return false;
      }
    },
    async hasAll(files) {
      const stored = new Set((await (await caches.open(own)).keys()).map(({ url }) => url));
      return files.every(([address, hash]) => stored.has(keyOf(address, hash)));
    },
    async forgetBelow(address) {
      for (const name of [own, ...(await earlier())]) {
        const cache = await caches.open(name);
        const below = (await cache.keys()).filter(({ url }) => url.startsWith(root + address));
        await Promise.all(below.map((request) => cache.delete(request, LOOSELY)));
      }
    },
    async forgetEarlier(keep) {
      await Promise.all((await earlier()).slice(keep).map((name) => caches.delete(name)));
    },
  };
}

/**
 * The response in a form that can be cached and returned for any request: without the redirected flag (browsers reject
 * it for a navigation), without `Vary: *` (a cache rejects it), without headers about the transfer encoding.
 */
function lasting({ body, headers: given }: Response): Response {
  const headers = new Headers(given);
  for (const name of ['vary', 'content-encoding', 'content-length']) headers.delete(name);
  return new Response(body, { status: 200, headers });
}
