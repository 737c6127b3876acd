import type { SiteFiles } from '../../../domain/site/siteFiles.ts';
import type { WorkerScope } from './workerScope.ts';

/** Number of parallel downloads: enough to be quick, few enough to leave the page bandwidth on a slow connection. */
const AT_ONCE = 4;
const LOOSELY: CacheQueryOptions = { ignoreVary: true };

/**
 * The files of one build on this device. Earlier builds of the same deployment are stored separately; other deployments
 * are never touched.
 */
export interface SiteCache {
  /** True if the address belongs to this build. */
  readonly has: (address: string) => boolean;
  /** True if this build has any file in the top-level folder of the address. */
  readonly hasFolderOf: (address: string) => boolean;
  /** This build's file, if it is on the device. */
  readonly find: (address: string) => Promise<Response | undefined>;
  /** The file at the address in an earlier build, the latest first. */
  readonly findEarlier: (address: string) => Promise<Response | undefined>;
  /** True if a response was found by `findEarlier`. */
  readonly isEarlier: (response: Response) => boolean;
  /**
   * Fetches the missing files; one that fails is skipped. Resolves to true if none is missing any more. Never rejects.
   */
  readonly fill: () => Promise<boolean>;
  /** Deletes earlier builds, except the latest `keep` of them. */
  readonly forgetEarlier: (keep: number) => Promise<void>;
}

/**
 * Opens the cache of a build. Its name contains the deployment's path (two copies on one host share an origin) and the
 * build's version.
 */
export function siteCache(scope: Pick<WorkerScope, 'registration' | 'caches' | 'fetch'>, site: SiteFiles): SiteCache {
  const { caches } = scope;
  const root = scope.registration.scope;
  const files = new Map(Object.entries(site.files));
  const folders = new Set([...files.keys()].filter((address) => address.includes('/')).map(topFolder));
  const deployment = `trang:${encodeURIComponent(new URL(root).pathname)}:`;
  const own = deployment + site.version;
  /** Responses that came from an earlier build. */
  const handedOut = new WeakSet<Response>();
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
      scope
        .fetch(root + address, { cache, integrity: `sha256-${hash}`, credentials: 'same-origin', priority: 'low' })
        .then((response) => {
          if (response.status !== 200) throw new TypeError(`${address} answered ${response.status}`);
          return response;
        });
    return lasting(await ask('default').catch(() => ask('reload')));
  }

  async function take(cache: Cache, address: string, hash: string): Promise<void> {
    const key = keyOf(address, hash);
    if ((await cache.match(key, LOOSELY)) !== undefined) return;
    await cache.put(key, (await inEarlier(key, LOOSELY)) ?? (await fetchExact(address, hash)));
  }

  return {
    has: (address) => files.has(address),
    hasFolderOf: (address) => folders.has(topFolder(address)),
    async find(address) {
      const hash = files.get(address);
      return hash === undefined ? undefined : (await caches.open(own)).match(keyOf(address, hash), LOOSELY);
    },
    async findEarlier(address) {
      const found = await inEarlier(root + address, { ...LOOSELY, ignoreSearch: true });
      if (found !== undefined) handedOut.add(found);
      return found;
    },
    isEarlier: (response) => handedOut.has(response),
    async fill() {
      const left = [...files];
      let whole = true;
      const work = async (cache: Cache) => {
        for (let next = left.shift(); next !== undefined; next = left.shift())
          await take(cache, ...next).catch(() => (whole = false));
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
    async forgetEarlier(keep) {
      await Promise.all((await earlier()).slice(keep).map((name) => caches.delete(name)));
    },
  };
}

function topFolder(address: string): string {
  return address.split('/', 1)[0] ?? '';
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
