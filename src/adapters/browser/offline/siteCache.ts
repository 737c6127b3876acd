import type { SiteFiles } from '../../../domain/site/siteFiles.ts';
import type { WorkerScope } from './workerScope.ts';

/** How many files are fetched at once: enough to be quick, few enough to leave the page its share of a slow line. */
const AT_ONCE = 4;
const LOOSELY: CacheQueryOptions = { ignoreVary: true };

/** The files of one build on this device. Earlier builds of the same deployment are kept apart from it, other deployments never touched. */
export interface SiteCache {
  /** Whether the address is one of this build's. */
  readonly has: (address: string) => boolean;
  /** Whether this build has anything in the top folder that the address begins with. */
  readonly hasFolderOf: (address: string) => boolean;
  /** The file of this build, if it is on the device. */
  readonly find: (address: string) => Promise<Response | undefined>;
  /** What an earlier build had at the address, the latest first. */
  readonly findEarlier: (address: string) => Promise<Response | undefined>;
  /** Whether a response was found by `findEarlier`. */
  readonly isEarlier: (response: Response) => boolean;
  /** Fetches what is missing; a file that fails is left out. Whether all is there now. Never rejects. */
  readonly fill: () => Promise<boolean>;
  /** Forgets earlier builds, except the latest `keep` of them. */
  readonly forgetEarlier: (keep: number) => Promise<void>;
}

/** Opens the cache of a build, named after the deployment's path (two copies under one host share an origin) and the build's version. */
export function siteCache(scope: Pick<WorkerScope, 'registration' | 'caches' | 'fetch'>, site: SiteFiles): SiteCache {
  const { caches } = scope;
  const root = scope.registration.scope;
  const files = new Map(Object.entries(site.files));
  const folders = new Set([...files.keys()].filter((address) => address.includes('/')).map(topFolder));
  const deployment = `trang:${encodeURIComponent(new URL(root).pathname)}:`;
  const own = deployment + site.version;
  /** What came from an earlier build. */
  const handedOut = new WeakSet<Response>();
  /** A file is kept under its address and hash: equal bytes are equal in every build. */
  const keyOf = (address: string, hash: string) => `${root}${address}?${encodeURIComponent(hash)}`;

  /** Names of the earlier builds' caches, the latest first. */
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
   * Fetches a file of exactly these bytes. What a host let the browser keep too long, a half-finished upload and a network's
   * own login page all fail the hash: such a file is asked for past the browser's cache once, then left out.
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
        // The device refuses the cache itself: the site goes on from the network.
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
 * The response in a form that can be kept and be the answer to any request: without the mark of a redirect (a browser refuses
 * such an answer to a navigation), without `Vary: *` (a cache refuses it), without headers that speak of the bytes as they travelled.
 */
function lasting({ body, headers: given }: Response): Response {
  const headers = new Headers(given);
  for (const name of ['vary', 'content-encoding', 'content-length']) headers.delete(name);
  return new Response(body, { status: 200, headers });
}
