import { TAKE_OVER } from './takeOver.ts';

/** Maximum wait for the new build to become active, in milliseconds. */
const TIMEOUT = 5_000;
/** Minimum time between two update checks while a page stays open, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/** Activates the new build if necessary, so that a reload shows it. Always resolves. */
export type TakeNewBuild = () => Promise<void>;

/**
 * Registers the service worker of the site at `root`. Does nothing if the browser has none or refuses it (a page
 * without https, a private window). `announce` is called, possibly more than once, when the device has a newer build
 * than this page.
 */
export async function registerWorker(root: URL, announce: (take: TakeNewBuild) => void): Promise<void> {
  // Undefined if the page was not loaded over https.
  const container = (navigator as Partial<Navigator>).serviceWorker;
  if (container === undefined) return;
  const registering = container.register(new URL('sw.js', root), { scope: root.pathname }).catch(() => undefined);
  const announceWaiting = () => announce(async () => takeOver(await registering));
  // A page that no worker controls yet is already as new as the build that will take control of it.
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (controlled) announceWaiting();
    controlled = true;
  });
  const registration = await registering;
  if (registration === undefined) return;
  if (registration.waiting !== null && registration.active !== null) announceWaiting();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active !== null) announceWaiting();
    });
  });
  lookAgain(registration);
}

/**
 * A page opened from the home screen may stay open for days, so it checks for a new build when it becomes visible
 * again.
 */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - looked < LOOK_AGAIN) return;
    looked = performance.now();
    registration.update().catch(() => undefined);
  });
}

function takeOver(registration: ServiceWorkerRegistration | undefined): Promise<void> {
  const waiting = registration?.waiting ?? null;
  if (waiting === null) return Promise.resolve();
  return new Promise((resolve) => {
    waiting.addEventListener('statechange', () => {
      if (waiting.state === 'activated' || waiting.state === 'redundant') resolve();
    });
    setTimeout(resolve, TIMEOUT);
    waiting.postMessage(TAKE_OVER);
  });
}
