/** The bytes that a first search fetches in Chromium, from opening the search to its first result. */
import { once } from 'node:events';
import { chromium, type Page } from '@playwright/test';
import { listen, siteServer } from '../../../src/adapters/site/host/serve.ts';
import { launchOptions } from '../../browser/chromium.ts';

/** Words that every text contains: the worst case. */
const QUERY = 'cải cách hành chính';

/** How a site is searched. */
export interface Searched {
  readonly dist: string;
  /** The page on which a reader starts. */
  readonly page: string;
  readonly search: (page: Page, query: string) => Promise<void>;
}

export const ownSearch = (dist: string, page: string): Searched => ({
  dist,
  page,
  search: async (tab, query) => {
    await tab.keyboard.press('/');
    await tab.getByRole('searchbox', { name: 'Tìm trong văn bản' }).fill(query);
    await tab.locator('.results .hits a').first().waitFor();
  },
});

export const starlightSearch = (dist: string, page: string): Searched => ({
  dist,
  page,
  search: async (tab, query) => {
    await tab.locator('button[data-open-modal]').click();
    await tab.locator('.pagefind-ui__search-input').fill(query);
    await tab.locator('.pagefind-ui__result').first().waitFor();
  },
});

/** Bytes over the wire (as compressed by `npm start`'s server) after the page itself was loaded. */
export async function firstSearchBytes({ dist, page, search }: Searched): Promise<number> {
  const server = siteServer(dist);
  const port = await listen(server, 4485);
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const tab = await context.newPage();
    await tab.goto(`http://localhost:${port}/${page}`, { waitUntil: 'networkidle' });
    let bytes = 0;
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await search(tab, QUERY);
    await tab.waitForLoadState('networkidle');
    return bytes;
  } finally {
    await browser.close();
    server.close();
    await once(server, 'close');
  }
}
