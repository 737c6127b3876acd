import { addressBelow } from '../../../domain/site/siteFiles.ts';
import { notHere } from './notHere.ts';
import type { SiteCache } from './siteCache.ts';
import type { WorkerScope } from './workerScope.ts';

/** Files whose name changes with their content: an earlier build's is as good as it ever was, and the server may not have it any more. */
const NAMED_BY_CONTENT = '_astro/';

/**
 * The answer to a page's request, or null where the browser should do as it would without a worker: other methods, other sites,
 * whatever else stands on the host beside this site's own pages.
 */
export function answer(scope: Pick<WorkerScope, 'registration' | 'fetch'>, cache: SiteCache, request: Request): Promise<Response> | Response | null {
  const root = scope.registration.scope;
  const address = request.method === 'GET' ? addressBelow(root, request.url) : null;
  if (address === null) return null;
  const isPage = request.mode === 'navigate';
  if (cache.has(address)) return fromDevice(scope, cache, request, address);
  // Shown at this address, a page's relative links would lead astray.
  if (isPage && cache.has(`${address}/`)) return Response.redirect(`${root}${address}/${new URL(request.url).search}`);
  if (address.startsWith(NAMED_BY_CONTENT)) return earlierOf(cache, address).then((found) => found ?? scope.fetch(request));
  if (isPage && cache.hasFolderOf(address)) return scope.fetch(request).catch(() => notHere(root));
  return null;
}

/** From this build's files; else from the network; else what an earlier build had there; else, for a page, a sentence and a way out. */
async function fromDevice(scope: Pick<WorkerScope, 'registration' | 'fetch'>, cache: SiteCache, request: Request, address: string): Promise<Response> {
  const found = await cache.find(address).catch(() => undefined);
  if (found !== undefined) return found;
  try {
    return await scope.fetch(request);
  } catch (error) {
    const earlier = await earlierOf(cache, address);
    if (earlier !== undefined) return earlier;
    if (request.mode === 'navigate') return notHere(scope.registration.scope);
    throw error;
  }
}

async function earlierOf(cache: SiteCache, address: string): Promise<Response | undefined> {
  try {
    return await cache.findEarlier(address);
  } catch {
    return undefined;
  }
}
