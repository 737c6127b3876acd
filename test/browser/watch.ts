import { expect, test as base, type Page } from '@playwright/test';

/** Address of the first regulation below the site's root. */
export const REGULATION = 'van-ban/212-qd-ubnd-2021/';

/**
 * Every page of every test is watched: an error in the console, a failed request or one that leaves the origin fails the test.
 * A test that provokes one on purpose says so by `allowed`.
 */
export const test = base.extend<{ allowed: RegExp[] }>({
  allowed: async ({}, use) => use([]),
  page: async ({ page, allowed, baseURL, javaScriptEnabled }, use) => {
    const wrong: string[] = [];
    watch(page, new URL(baseURL ?? 'http://localhost').origin, wrong);
    await use(page);
    expect(await shownThoughHidden(page), 'hidden, and shown by a style').toEqual([]);
    // A browser without scripts refuses those that a page names ahead of their use.
    const fine = javaScriptEnabled === false ? [...allowed, /^failed: .*\.js$/] : allowed;
    expect(wrong.filter((line) => !fine.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

/** What the page says is hidden, and a style shows all the same; the button of the settings keeps its place, unseen. */
async function shownThoughHidden(page: Page): Promise<string[]> {
  const shown = page.locator('[hidden]:visible');
  return page.isClosed()
    ? []
    : shown.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 200)));
}

/** Collects what a good page never does. */
export function watch(page: Page, origin: string, wrong: string[]): void {
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left takes its open requests with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`);
  });
  // Those of the service worker too.
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      wrong.push(`left the origin: ${request.url()}`);
  });
}

export { expect };
