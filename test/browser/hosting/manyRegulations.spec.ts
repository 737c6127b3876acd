/**
 * A site with more regulations than the search loads at once, built for these tests: catalogue, home page, sharded
 * search.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen, siteServer } from '../../../src/adapters/site/host/serve.ts';
import { buildSite, PROJECT, type BuiltSite } from '../../adapters/site/buildSite.ts';
import { expect, test } from '../watch.ts';

const COUNT = 14;
let site: BuiltSite;
let server: Server;

/** A separate port beside that of the site. */
const port = Number(process.env['TEST_PORT'] ?? 4399) + 100;
test.use({ baseURL: `http://localhost:${port}/nhieu/` });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  const content = join(folder, 'content');
  for (let index = 0; index < COUNT; index += 1) {
    const to = join(content, `${index + 1}-ql-2024`);
    cpSync(join(PROJECT, 'test/fixtures/regulations/dieu-le-cho-phien'), to, { recursive: true });
    for (const [file, from, into] of [
      ['metadata.yaml', 'number: 03/', `number: ${index + 1}/`],
      ['metadata.yaml', 'Điều lệ chợ phiên', `Điều lệ chợ phiên số ${index + 1}`],
      ['van-ban.txt', 'thắp sáng.', index === 12 ? 'thắp đèn lồng.' : 'thắp sáng.'],
    ] as const) {
      writeFileSync(join(to, file), readFileSync(join(to, file), 'utf8').replace(from, into));
    }
  }
  site = buildSite({ folder, content });
  server = siteServer(site.dist, '/nhieu/');
  expect(await listen(server, port)).toBe(port);
});
test.afterAll(() => {
  server.close();
  rmSync(site.folder, { recursive: true, force: true });
});

test('the home page shows the newest regulations and links to all', async ({ page }) => {
  await page.goto('');
  await expect(page.locator('article.card')).toHaveCount(10);
  await page.getByRole('link', { name: `Tất cả ${COUNT} văn bản` }).click();
  await expect(page.locator('article.card')).toHaveCount(COUNT);
});

test('the search fetches only the regulations that contain the query words', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('tim-kiem/');
  await page.getByRole('searchbox').fill('đèn lồng');
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', /\/van-ban\/13-ql-2024\/dieu-9\/$/);
  await expect(page.locator('.hits a')).toHaveCount(1);
  expect(asked.filter((path) => path.endsWith('/search.json'))).toEqual(['/nhieu/van-ban/13-ql-2024/search.json']);
});

test('equally promising regulations are searched in batches, with a button to continue', async ({ page }) => {
  await page.goto('tim-kiem/');
  await page.getByRole('searchbox').fill('chợ phiên');
  await expect(page.getByText(`Mới tìm trong 6 trên ${COUNT} văn bản`)).toBeVisible();
  await page.getByRole('button', { name: 'Tìm tiếp' }).click();
  await expect(page.getByText(`Mới tìm trong 12 trên ${COUNT} văn bản`)).toBeVisible();
  await page.getByRole('button', { name: 'Tìm tiếp' }).click();
  await expect(page.getByText(`Đã tìm trong ${COUNT} văn bản`)).toBeVisible();
});

test('a clause number typed on an article page refers to that regulation', async ({ page }) => {
  await page.goto('van-ban/14-ql-2024/dieu-5a/');
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await page.getByRole('searchbox').fill('khoản 1a');
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', /\/van-ban\/14-ql-2024\/dieu-5a\/#khoan-1a$/);
});

test.describe('when the network fails', () => {
  test.use({ allowed: [/tim-kiem\/tu\/|ERR_FAILED/] });

  test('the search says which file cannot be fetched and retries on request', async ({ page }) => {
    let broken = true;
    await page.route('**/tim-kiem/tu/*.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto('tim-kiem/');
    await page.getByRole('searchbox').fill('đèn lồng');
    const retry = page.getByRole('button', { name: 'Thử lại' });
    await expect(retry).toBeVisible();
    broken = false;
    await retry.click();
    await expect(page.locator('.hits a')).toHaveCount(1);
  });
});
