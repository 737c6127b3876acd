import { registerWorker } from '../../adapters/browser/offline/registerWorker.ts';
import { watchHost } from './hostSilence.ts';
import { offerReload } from './newBuild.ts';

/**
 * Makes the site work without a network from now on, tells when a new build of it is there, and when the place that
 * publishes it is there no more. Fetched when the page has loaded.
 */
const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI);

function keepSite(): void {
  void registerWorker(root, offerReload);
  // A page that no worker can keep always comes from there. Missing where the page did not come by https.
  if ('serviceWorker' in navigator) watchHost(new URL('sw.js', root));
}

// When the page is at rest (Safari has no word for that). While developing there is no finished build to keep.
(self.requestIdleCallback ?? setTimeout)(() => {
  if (import.meta.env.PROD) keepSite();
  // The first press on “Mục lục” is not to wait for it.
  import('../reading/panels.ts').catch(() => undefined);
});
