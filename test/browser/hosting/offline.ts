/** Visitors whose browser keeps the site for offline use, and their actions. */
import type { Browser, BrowserContextOptions, Download, Page } from '@playwright/test';
import { expect, watch } from '../watch.ts';

export interface Visitor {
  readonly page: Page;
  /** Opens another tab. */
  readonly tab: () => Promise<Page>;
  /** Page errors collected from all tabs; must be empty at the end of a test. */
  readonly wrong: string[];
  readonly leave: () => Promise<void>;
}

/**
 * A new visitor of `origin` with empty storage. Without `worker` nothing is kept and every file comes from the server.
 */
export async function visitor(
  browser: Browser,
  origin: string,
  { worker = true, ...options }: BrowserContextOptions & { readonly worker?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    serviceWorkers: worker ? 'allow' : 'block',
    acceptDownloads: true,
    ...options,
  });
  const wrong: string[] = [];
  const tab = async () => {
    const page = await context.newPage();
    watch(page, origin, wrong);
    return page;
  };
  return { page: await tab(), tab, wrong, leave: () => context.close() };
}

/** Waits until the whole site is cached and the page is controlled by its service worker. */
export async function keptOnDevice(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** The names of the caches of this origin. */
export function cacheNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => caches.keys());
}

/**
 * Reloads `address` until only this build's cache is left. Earlier caches stay while the previous page still counts as
 * open.
 */
export async function onlyThisBuild(page: Page, address: string): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    expect(await cacheNames(page)).toHaveLength(1);
  }).toPass({ timeout: 30_000 });
}

/** The notice about a new build, with its button. */
export function notice(page: Page) {
  return page.locator('div.screen', { hasText: 'Có bản mới. Tải lại khi tiện' });
}

/** Checks for a new build now; browsers do so on their own some time after a page was opened. */
export async function lookForNewBuild(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect(notice(page)).toBeVisible({ timeout: 20_000 });
}

/** Clicks the button of the notice and waits for the page to reload. */
export async function takeNewBuild(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), notice(page).getByRole('button', { name: 'Tải lại' }).click()]);
}

/** The stored record of contact with the host, for the copy at this path. */
function remembered(page: Page, path: string): Promise<{ answered: number; asked: number; gone: number }> {
  return page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? '{}'), `${path}host`);
}

/** Opens the page as if the given number of days had passed, and waits until the host has been contacted. */
export async function visitAfter(page: Page, days: number, url: string, path = '/'): Promise<void> {
  const { answered, asked, gone } = await remembered(page, path);
  const ago = days * 86_400_000;
  const before = { answered: answered - ago, asked: asked - ago, gone };
  await page.evaluate(
    ([name = '', value = '']) => localStorage.setItem(name, value),
    [`${path}host`, JSON.stringify(before)],
  );
  await page.goto(url);
  await expect.poll(async () => (await remembered(page, path)).asked).toBeGreaterThan(before.asked);
}

/** The notice that the site is no longer published at its source, or that the source was not reached for long. */
export function silence(page: Page) {
  return page.locator('div.notice', { hasText: 'nơi công bố' });
}

async function contentOf(download: Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/**
 * Downloads every export offered by the given views of a draft: all buttons labelled “Tải … (DOCX)” and the like.
 * Returns contents by file name.
 * @param views URL fragments of the views
 */
export async function downloadAll(page: Page, views: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const view of views) {
    await page.evaluate((hash) => (location.hash = hash), view);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const button of await page.getByRole('button', { name: /\((DOCX|JSON|CSV|XLSX)\)/ }).all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      files.set(download.suggestedFilename(), await contentOf(download));
    }
  }
  return files;
}

/** Expects the content of each file to match the type in its name. */
export function expectSound(files: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of files) {
    if (/\.(docx|xlsx)$/.test(name)) expect(content.subarray(0, 2).toString('latin1'), name).toBe('PK');
    else if (name.endsWith('.json')) expect(() => JSON.parse(content.toString('utf8')) as unknown, name).not.toThrow();
    else expect(content.length, name).toBeGreaterThan(0);
  }
}
