import { registerWorker } from '../../adapters/browser/offline/registerWorker.ts';
import { offerReload } from './notice.ts';

/** Makes the site work without a network from now on, and tells when a new build of it is there. Fetched when the page is at rest. */
const root = new URL(document.documentElement.dataset.root ?? '/', document.baseURI);
// While developing there is no finished build to keep.
if (import.meta.env.PROD) void registerWorker(root, offerReload);
