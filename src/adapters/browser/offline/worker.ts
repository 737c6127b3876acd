/**
 * The service worker: after one visit the whole site is on the device. Bundled into `sw.js` by
 * adapters/site/finish/serviceWorker.ts, which defines SITE.
 */
import type { SiteFiles } from '../../../domain/site/siteFiles.ts';
import { serveSite } from './serveSite.ts';
import type { WorkerScope } from './workerScope.ts';

declare const SITE: SiteFiles;

serveSite(globalThis as unknown as WorkerScope, SITE);
