import { registerWorker } from '../../adapters/browser/offline/registerWorker.ts';
import { offerReload } from './notice.ts';

/** Makes the site work without a network from now on, and tells when a new build of it is there. Fetched when the page has loaded. */
const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI);
// When the page is at rest (Safari has no word for that). While developing there is no finished build to keep.
(self.requestIdleCallback ?? setTimeout)(() => {
  if (import.meta.env.PROD) void registerWorker(root, offerReload);
  // The first press on “Mục lục” is not to wait for it.
  import('../reading/panels.ts').catch(() => undefined);
});
