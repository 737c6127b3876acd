/** The component gallery (test/gallery/): works in development without errors and is never published. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { isFull, onlyFull } from '../../full.ts';
import { watch } from '../watch.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const TITLE = 'Mọi thành phần ở mọi trạng thái';

test('the build contains no trace of the gallery', () => {
  const files = readdirSync(`${root}dist`, { recursive: true, encoding: 'utf8' });
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((path) => /gallery/i.test(path))).toEqual([]);
  const texts = files.filter((path) => /\.(?:html|css|js|json)$/.test(path));
  expect(texts.filter((path) => /gallery|piece-name/.test(readFileSync(`${root}dist/${path}`, 'utf8')))).toEqual([]);
  expect(texts.some((path) => readFileSync(`${root}dist/${path}`, 'utf8').includes('answers'))).toBe(true);
});

test(`the gallery shows every group in development, without errors${onlyFull}`, async ({ page }) => {
  test.skip(!isFull, 'starts the development server, which takes a minute');
  test.setTimeout(400_000);
  // Detached into a process group, so that its child processes can be ended too.
  const server = spawn(
    'node',
    [
      `${root}node_modules/astro/bin/astro.mjs`,
      'dev',
      '--port',
      String(Number(process.env['TEST_PORT'] ?? 4399) + 1000),
    ],
    { cwd: root, detached: true },
  );
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      const hear = (words: Buffer) => {
        output += words.toString();
        const [found] = /http:\/\/localhost:\d+\//.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => reject(new Error(output)));
    });
    // On the first visit the dev server bundles the packages of the page and may reload it.
    const first = await page.context().browser()?.newPage();
    if (first === undefined) throw new Error('there is no browser');
    await expect(async () => {
      await first.goto(`${address}gallery/`);
      await expect(first.locator('.hits').first()).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: 200_000 });
    await first.close();

    const wrong: string[] = [];
    watch(page, new URL(address).origin, wrong);
    await page.goto(`${address}gallery/`);
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    // Parts drawn only in the browser: the search, the office's table, the quarantined record.
    await expect(page.locator('.hits').first()).toBeVisible();
    await expect(page.locator('.office tbody tr').first()).toBeVisible();
    await expect(page.getByText('Dữ liệu hỏng được cất riêng')).toBeVisible();
    await expect(page.locator('.framed')).toBeVisible();
    expect(await page.locator('.hero').count()).toBeGreaterThanOrEqual(8);
    expect(wrong).toEqual([]);
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
  }
});
