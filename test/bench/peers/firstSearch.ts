/** The bytes that a visit of one page and a first search from there fetch in Chromium. */
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

/** Bytes over the wire, with headers, as compressed by `npm start`'s server. */
export interface Fetched {
  /** Of the page with everything it loads on its own, including when idle. */
  readonly page: number;
  /** Then of the search until its first results are shown. */
  readonly search: number;
}

/** What one visit with one search fetches with an empty cache, without the worker for offline use. */
export async function fetched({ dist, page, search }: Searched): Promise<Fetched> {
  const server = siteServer(dist);
  const port = await listen(server, 4485);
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const tab = await context.newPage();
    let bytes = 0;
    const session = await context.newCDPSession(tab);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await tab.goto(`http://localhost:${port}/${page}`, { waitUntil: 'networkidle' });
    const before = bytes;
    await search(tab, QUERY);
    await tab.waitForLoadState('networkidle');
    return { page: before, search: bytes - before };
  } finally {
    await browser.close();
    server.close();
    await once(server, 'close');
  }
}
