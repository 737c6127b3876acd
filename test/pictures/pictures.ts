/** `npm run pictures`: takes the README's screenshots of the build in `dist/` at phone size. */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { siteServer } from '../../src/adapters/site/host/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../browser/chromium.ts';
import { seed } from '../browser/seed.ts';
import { fullDraft } from '../domain/report/reportContext.ts';

const REGULATION = 'van-ban/212-qd-ubnd-2021/';
const folder = fileURLToPath(new URL('../../src/pictures/', import.meta.url));

/** File names without extension, and how to reach the page they show. */
const PICTURES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  article: (page) => page.goto(`${REGULATION}dieu-12/`),
  async result(page) {
    const draft = fullDraft(
      'chu-tich-ubnd-xa',
      { 'dieu-5.khoan-1': { answer: 'deficient' } },
      { parIndex: '85', taskCompletion: '100' },
    );
    await seed(page, [{ ...draft, unit: 'UBND xã Tân Khai' }]);
    await page.goto(`${REGULATION}tu-kiem-tra/#${draft.id}/ket-qua`);
    await page.locator('.hero').waitFor();
  },
};

const server = siteServer(fileURLToPath(new URL('../../dist', import.meta.url)));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...CHROMIUM_ARGS] });
mkdirSync(folder, { recursive: true });
for (const [name, open] of Object.entries(PICTURES)) {
  const page = await browser.newPage({
    baseURL: `http://localhost:${(server.address() as AddressInfo).port}/`,
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    serviceWorkers: 'block',
  });
  await open(page);
  await page.evaluate(() => document.fonts.ready);
  const path = `${folder}${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  console.log(path);
  await page.close();
}
await browser.close();
server.closeAllConnections();
server.close();
