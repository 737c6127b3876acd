import { addressBelow } from '../../../domain/site/siteFiles.ts';
import type { SiteCache } from './siteCache.ts';
import type { WorkerScope } from './workerScope.ts';

/** Files named by content hash: one from an earlier build is still correct, and the server may no longer have it. */
const NAMED_BY_CONTENT = '_astro/';

/**
 * The response to a page's request, or null if the browser should handle it as without a worker: other methods, other
 * sites, and anything else on the host outside this site's own pages.
 */
export function respond(
  scope: Pick<WorkerScope, 'registration' | 'fetch'>,
  cache: SiteCache,
  request: Request,
): Promise<Response> | Response | null {
  const root = scope.registration.scope;
  const address = request.method === 'GET' ? addressBelow(root, request.url) : null;
  if (address === null) return null;
  const isPage = request.mode === 'navigate';
  if (cache.has(address) || (cache.regulations.isApart(address) && /\/$|\.[a-z]+$/.test(address)))
    return fromDevice(scope, cache, request, address);
  // Served at this address, the page's relative links would resolve wrongly.
  if (isPage && cache.has(`${address}/`)) return Response.redirect(`${root}${address}/${new URL(request.url).search}`);
  if (address.startsWith(NAMED_BY_CONTENT))
    return earlierOf(cache, address).then((found) => found ?? scope.fetch(request));
  if (isPage && cache.hasFolderOf(address)) return scope.fetch(request).catch(() => notCachedResponse(root));
  return null;
}

/**
 * From this build's files; else from the network; else as it was last opened, or from an earlier build; else, for a
 * page, an offline page.
 */
async function fromDevice(
  scope: Pick<WorkerScope, 'registration' | 'fetch'>,
  cache: SiteCache,
  request: Request,
  address: string,
): Promise<Response> {
  const found = await cache.find(address).catch(() => undefined);
  if (found !== undefined) return found;
  try {
    const response = await scope.fetch(request);
    const isOpened = request.mode === 'navigate' && response.status === 200 && cache.regulations.isApart(address);
    if (isOpened) void cache.putOpened(address, response.clone());
    return response;
  } catch (error) {
    const earlier = (await cache.findOpened(address).catch(() => undefined)) ?? (await earlierOf(cache, address));
    if (earlier !== undefined) return earlier;
    if (request.mode === 'navigate') return notCachedResponse(scope.registration.scope);
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

/** Colours and fonts as on 404.html. Allowed by its hash, so a change here needs a new hash below; a test prints it. */
export const STYLE =
  ":root{color-scheme:light dark}html{font:112.5%/1.65 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;background:light-dark(#fffdf9,#161512);color:light-dark(#1c1b19,#f1eee7)}main{max-width:36rem;margin:0 auto;padding:3rem 1rem}h1{font-size:1.5rem;line-height:1.35}a{color:inherit;display:inline-block;padding:.5rem 0}";
const STYLE_HASH = 'sha256-Xj6DehqMsgnybVfE3zzmdQI2dQbxk/IaCG4k7g6oWh8=';

/**
 * The response for a page that is neither on the device nor available from the network. @param root the site's root.
 */
export function notCachedResponse(root: string): Response {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chưa mở được trang này</title><style>${STYLE}</style></head><body><main><h1>Chưa mở được trang này</h1><p>Máy đang không có mạng và trang này chưa được lưu trên máy. Hãy xem lại địa chỉ, hoặc mở lại khi có mạng.</p><p><a href="${root}">Về trang chủ</a></p></main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'`,
    },
  });
}
