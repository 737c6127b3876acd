import { expect, test as base, type Page } from '@playwright/test';

/** Address of the first regulation, relative to the site's root. */
export const REGULATION = 'van-ban/212-qd-ubnd-2021/';

/**
 * Watches the page of every test: a console error or warning, a failed request, or a request to another origin fails
 * the test. A test that provokes one on purpose lists it in `allowed`.
 */
export const test = base.extend<{ allowed: RegExp[] }>({
  allowed: async ({}, use) => use([]),
  page: async ({ page, allowed, baseURL, javaScriptEnabled }, use) => {
    const wrong: string[] = [];
    watch(page, new URL(baseURL ?? 'http://localhost').origin, wrong);
    await use(page);
    expect(await shownThoughHidden(page), 'hidden, and shown by a style').toEqual([]);
    // With scripts disabled, browsers cancel module preloads.
    const fine = !javaScriptEnabled ? [...allowed, /^failed: .*\.js$/] : allowed;
    expect(wrong.filter((line) => !fine.some((pattern) => pattern.test(line)))).toEqual([]);
  },
});

/** Elements with the `hidden` attribute that are visible because of a style. */
async function shownThoughHidden(page: Page): Promise<string[]> {
  const shown = page.locator('[hidden]:visible');
  return page.isClosed()
    ? []
    : shown.evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 200)));
}

/** Collects errors, warnings, failed requests and requests to other origins into `wrong`. */
export function watch(page: Page, origin: string, wrong: string[]): void {
  page.on('console', (message) => {
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page aborts its open requests.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`failed: ${request.url()}`);
  });
  // Includes requests of the service worker.
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      wrong.push(`left the origin: ${request.url()}`);
  });
}

export { expect };
