import { addressBelow, AUTO_KEEP_BYTES, slugOfAddress, type SiteFiles } from '../../../domain/site/siteFiles.ts';
import { respond } from './respond.ts';
import { readKeepMessage, type KeepAnswer, type KeepMessage } from './keepMessages.ts';
import { siteCache } from './siteCache.ts';
import { TAKE_OVER } from './takeOver.ts';
import type { WorkerScope } from './workerScope.ts';

/**
 * Serves the site from the device. A new build is installed next to the active one and waits: it becomes active when a
 * page requests it, or when no page is open. A file that cannot be fetched does not stop the installation; it is
 * retried on the next page load.
 */
export function serveSite(scope: WorkerScope, site: SiteFiles): void {
  const cache = siteCache(scope, site);
  let filling: Promise<boolean> | null = null;

  scope.addEventListener('install', (event) => event.waitUntil(cache.fill()));
  scope.addEventListener('activate', (event) => {
    // The previous build is kept for pages loaded from it and for files that this one still lacks. The second one kept
    // may be a build that never became active.
    event.waitUntil(cache.forgetEarlier(2).then(() => scope.clients.claim()));
  });
  scope.addEventListener('message', (event) => {
    if (event.data === TAKE_OVER) event.waitUntil(scope.skipWaiting());
    const message = readKeepMessage(event.data);
    const [port] = event.ports;
    if (message !== null && port !== undefined)
      event.waitUntil(carryOut(message, (reply: KeepAnswer) => port.postMessage(reply)));
  });
  scope.addEventListener('fetch', (event) => {
    const response = respond(scope, cache, event.request);
    if (response === null) return;
    event.respondWith(response);
    if (event.request.mode === 'navigate')
      event.waitUntil(complete(response).then(() => keepOpened(event.request.url)));
  });

  async function carryOut({ regulation, wish }: KeepMessage, reply: (respond: KeepAnswer) => void): Promise<void> {
    const { keep, drop, state } = cache.regulations;
    if (wish === 'keep') await keep(regulation, (share) => reply({ share }));
    // If the device refuses to delete, the state says what is still there.
    if (wish === 'drop') await drop(regulation).catch(() => undefined);
    reply({ state: await state(regulation).catch(() => ({ kept: 'none', bytes: 0 }) as const) });
  }

  /** Keeps the regulation of an opened page, unless it is large. */
  async function keepOpened(url: string): Promise<void> {
    const slug = slugOfAddress(addressBelow(scope.registration.scope, url) ?? '');
    const regulation = slug === null ? undefined : site.apart[slug];
    if (slug !== null && regulation !== undefined && regulation.bytes <= AUTO_KEEP_BYTES)
      await cache.regulations.keep(slug);
  }

  /**
   * Fetches the files that this build still lacks. Once it is complete and no other page is open, earlier builds are
   * deleted, unless the requested page came from one of them and still needs its scripts. Nothing is deleted while a
   * newer build is being installed, because this one may be needed then.
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
    // The page being left still counts as open.
    if (open.filter(({ url }) => url.startsWith(scope.registration.scope)).length <= 1) await cache.forgetEarlier(0);
  }
}
