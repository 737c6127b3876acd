import type { SiteFiles } from '../../../domain/site/siteFiles.ts';
import { answer } from './answer.ts';
import { siteCache } from './siteCache.ts';
import { TAKE_OVER } from './takeOver.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * Serves the site from the device. A build installs beside the one in use and waits: it takes over when a page asks for it, or
 * when no page is open. A file that could not be fetched never stops it; it is tried again at the next page.
 */
export function serveSite(scope: WorkerScope, site: SiteFiles): void {
  const cache = siteCache(scope, site);
  let filling: Promise<boolean> | null = null;

  scope.addEventListener('install', (event) => event.waitUntil(cache.fill()));
  scope.addEventListener('activate', (event) => {
    // The build before stays for the pages that were loaded from it, and for what this one may still lack; beside it perhaps one
    // that never took over.
    event.waitUntil(cache.forgetEarlier(2).then(() => scope.clients.claim()));
  });
  scope.addEventListener('message', (event) => {
    if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
  });
  scope.addEventListener('fetch', (event) => {
    const response = answer(scope, cache, event.request);
    if (response === null) return;
    event.respondWith(response);
    if (event.request.mode === 'navigate') event.waitUntil(complete(response));
  });

  /**
   * Fetches what this build still lacks; when it lacks nothing and no other page is open, the builds before it can go: unless the page
   * asked for came from one of them, and still needs its scripts. Where a build is on its way, nothing goes: its files are here too.
   */
  async function complete(page: Promise<Response> | Response): Promise<void> {
    filling ??= cache.fill();
    if (!(await filling)) {
      filling = null;
      return;
    }
    const answered = await Promise.resolve(page).catch(() => null);
    const { installing, waiting } = scope.registration;
    if (installing !== null || waiting !== null || (answered !== null && cache.isEarlier(answered))) return;
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    // The page that is being left still counts.
    if (open.filter(({ url }) => url.startsWith(scope.registration.scope)).length <= 1) await cache.forgetEarlier(0);
  }
}
