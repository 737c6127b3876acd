/** Tests on the site of other regulations (`test/otherSite`), which each worker serves under a separate path. */
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../src/adapters/site/host/serve.ts';
import { otherSite } from '../otherSite/site.ts';
import { test as base } from './watch.ts';

interface Served {
  readonly dist: string;
  /** The address of its root. */
  readonly url: string;
  /** How many regulations it has. */
  readonly count: number;
}

export const test = base.extend<object, { served: Served }>({
  served: [
    async ({}, use) => {
      const { dist, content } = otherSite();
      const server = siteServer(dist, '/khac/');
      await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const folders = readdirSync(content, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      await use({ dist, url: `http://localhost:${port}/khac/`, count: folders.length });
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ served }, use) => use(served.url),
});

export { expect } from './watch.ts';
