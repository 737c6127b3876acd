import { TAKE_OVER } from './takeOver.ts';

/** Longest wait for the new build to take over, in milliseconds. */
const PATIENCE = 5_000;
/** Shortest time between two looks for a new build while one page stays open, in milliseconds. */
const LOOK_AGAIN = 3_600_000;

/** Brings the new build into use, as far as that is still to do: afterwards a reload shows it. Resolves in any case. */
export type TakeNewBuild = () => Promise<void>;

/**
 * Registers the service worker of the site at `root`; where the browser has none, or refuses (a page without https, a private window),
 * nothing happens. `announce` is called, perhaps more than once, when this page is older than a build that is on the device.
 */
export async function registerWorker(root: URL, announce: (take: TakeNewBuild) => void): Promise<void> {
  // Missing where the page did not come by https.
  const container = (navigator as Partial<Navigator>).serviceWorker;
  if (container === undefined) return;
  const registering = container.register(new URL('sw.js', root), { scope: root.pathname }).catch(() => undefined);
  const tell = () => announce(async () => takeOver(await registering));
  // A page that no worker controls yet is as new as the build that is about to take it on.
  let controlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (controlled) tell();
    controlled = true;
  });
  const registration = await registering;
  if (registration === undefined) return;
  if (registration.waiting !== null && registration.active !== null) tell();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active !== null) tell();
    });
  });
  lookAgain(registration);
}

/** A page opened from the home screen may stay for days: on coming back to it, looks whether there is a new build. */
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
    setTimeout(resolve, PATIENCE);
    waiting.postMessage(TAKE_OVER);
  });
}
