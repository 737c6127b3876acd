/**
 * One folder on any server under any path. `npm test` runs our own server on one path; `npm run test:servers`
 * (ALL_SERVERS=1) runs it and those installed on the machine on every path.
 */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  downloadAll,
  expectSound,
  keptOnDevice,
  lookForNewBuild,
  notice,
  onlyThisBuild,
  takeNewBuild,
  visitor,
} from './offline.ts';
import { back, beginByForm, dock, openTask, saved, SELF_CHECK } from '../selfcheck.ts';
import { CHANGED, changeBuild, emptyFolder, pagesOf, putBuild } from '../site.ts';
import { expect, REGULATION, test } from '../watch.ts';
import { CONFIGURED, freePort, OURS, SERVERS } from './webServers.ts';

const PATHS = ['/', '/cchc/', '/a/b/c/'];
const all = process.env['ALL_SERVERS'] === '1';

/** Common reading actions, with or without a network. */
async function reads(page: Page, root: string): Promise<void> {
  await page.goto(`${root}${REGULATION}dieu-12/#khoan-4-diem-dd`);
  await expect(page.locator('#khoan-4-diem-dd')).toBeInViewport();
  await page.goto(`${root}tim-kiem/?q=d12k4dd`);
  await expect(page.locator('.hits a').first()).toContainText('Điểm đ khoản 4 Điều 12');
  await page.getByRole('searchbox').fill('ky luat');
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${root}${REGULATION}`));
}

/** Fetches every file that the regulation's pages offer for download. */
async function takesAway(page: Page, root: string): Promise<void> {
  await page.goto(root + REGULATION);
  const answers = await page.evaluate(() =>
    Promise.all(
      [
        ...document.querySelectorAll<HTMLAnchorElement>(
          'main a[href$=".json"], main a[href$=".xml"], main a[download]',
        ),
      ].map(async ({ href }) => [href, (await fetch(href)).status]),
    ),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
}

const views = (draft: string) => ['#', `#${draft}`, `#${draft}/ket-qua`, `#${draft}/kiem-tra`, `#${draft}/phieu`];

for (const server of all ? [...SERVERS, ...CONFIGURED] : [OURS]) {
  for (const path of all ? PATHS : ['/']) {
    test(`${server.name} at ${path}`, async ({ browser }) => {
      const missing = server.missing();
      test.skip(missing !== null, missing ?? '');
      test.setTimeout(180_000);
      const root = emptyFolder();
      const scratch = emptyFolder();
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const site = origin + path;
      const start = () => server.start({ folder: root, scratch, path, port });
      const build = putBuild(root, path);
      let running = await start();
      try {
        if (all) {
          await test.step('every page loads from the server', async () => {
            const { page, wrong, leave } = await visitor(browser, origin, { worker: false });
            for (const address of pagesOf(build)) {
              expect((await page.goto(site + address))?.status(), address).toBe(200);
              await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
            }
            await page.goto(`${site}${REGULATION}dieu-12`);
            await expect(page).toHaveURL(`${site}${REGULATION}dieu-12/`);
            await reads(page, site);
            expect(wrong).toEqual([]);
            await leave();
          });
        }

        const { page, wrong, leave } = await visitor(browser, origin);
        await page.goto(site);
        await keptOnDevice(page);
        await beginByForm(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', site);
        const draft = new URL(page.url()).hash.slice(1);
        await openTask(page, 'Điều 9');
        await page.locator('#dieu-9-khoan-1').getByLabel('Bảo đảm', { exact: true }).check();
        await saved(page);
        await back(page);
        const files = await downloadAll(page, views(draft));
        expectSound(files);
        await takesAway(page, site);

        await test.step('everything works with the server stopped', async () => {
          await running.stop();
          // The quick run opens every fourth page.
          for (const address of pagesOf(build).filter((_, at) => all || at % 4 === 0)) {
            await page.goto(site + address);
            await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
          }
          await page.goto(`${site}${REGULATION}dieu-11`);
          await expect(page).toHaveURL(`${site}${REGULATION}dieu-11/`);
          await reads(page, site);
          await takesAway(page, site);
          await page.goto(`${site}${SELF_CHECK}#${draft}/dieu-9`);
          await expect(page.locator('#dieu-9-khoan-1').getByLabel('Bảo đảm', { exact: true })).toBeChecked();
          await page.locator('#dieu-9-khoan-2').getByLabel('Bảo đảm', { exact: true }).check();
          await expect(dock(page)).toContainText('2/43 nội dung');
          await saved(page);
          const again = await downloadAll(page, views(draft));
          expectSound(again);
          expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
        });

        await test.step('a changed build is offered and loads without losing an edit', async () => {
          putBuild(root, path);
          await changeBuild(build);
          running = await start();
          await page.goto(`${site}${SELF_CHECK}#${draft}/dieu-9`);
          await lookForNewBuild(page);
          // Entered last: not yet reported as saved when the button is clicked.
          await page.locator('#dieu-9-khoan-3').getByLabel('Chưa hoàn thành').check();
          await takeNewBuild(page);
          await expect(dock(page)).toContainText('3/43 nội dung');
          await expect(page.locator('#dieu-9-khoan-3').getByLabel('Chưa hoàn thành')).toBeChecked();
          expect(await page.locator('astro-island').first().getAttribute('component-url')).toContain('-moi.js');
          await page.goto(`${site}${REGULATION}dieu-12/`);
          await expect(page.getByText(CHANGED)).toBeVisible();
          await expect(notice(page)).toHaveCount(0);
          await onlyThisBuild(page, `${site}${REGULATION}dieu-12/`);
        });
        expect(wrong).toEqual([]);
        await leave();
      } finally {
        await running.stop().catch(() => undefined);
        for (const folder of [root, scratch]) rmSync(folder, { recursive: true, force: true });
      }
    });
  }
}
