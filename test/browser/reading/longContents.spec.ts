/** A code of 690 articles beside other regulations: contents, filter, search, offline use. */
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';
import { isFull, onlyFull } from '../../full.ts';
import { UNRATED } from '../../otherSite/content.ts';
import { CODE } from '../../otherSite/longCode.ts';
import { expectAccessible } from '../access/axe.ts';
import { visitor } from '../hosting/offline.ts';
import { expect, test } from '../otherSite.ts';

test('the page of a code folds its contents and opens what the address names', async ({ page }) => {
  await page.goto(CODE);
  await expect(page.locator('.outline.folded > summary:visible')).toHaveCount(5);
  await expect(page.locator('[data-contents] .row:visible')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5_000);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.locator('summary', { hasText: 'Phần thứ hai' }).click();
  await page.locator('summary', { hasText: 'Chương VII' }).first().click();
  await expect(page.getByRole('link', { name: /^Điều 163 / })).toBeVisible();
  await expectAccessible(page, 'the folded contents');
  await page.goto(`${CODE}#phan-4-chuong-17`);
  await expect(page.locator('#phan-4-chuong-17')).toBeInViewport();
  await expect(page.locator('.outline.folded[open]')).toHaveCount(4);
});

test('an address within the whole text of a code leads to its article', async ({ page }) => {
  await page.goto(`${CODE}toan-van/#dieu-500`);
  const top = () => page.locator('#dieu-500').evaluate((article) => article.getBoundingClientRect().top);
  const bar = await page.locator('.bar').evaluate((element) => element.getBoundingClientRect().bottom);
  await expect(page.locator('#dieu-500')).toBeInViewport();
  expect(await top()).toBeGreaterThanOrEqual(bar);
  expect(await top()).toBeLessThan(bar + 100);
});

test('the filter shows the articles with the typed words, and restores the folds', async ({ page }) => {
  await page.goto(CODE);
  await page.locator('summary', { hasText: 'Phần thứ hai' }).click();
  const field = page.getByRole('searchbox', { name: 'Lọc mục lục theo từ hoặc số điều' });
  await field.fill('thua ke 12');
  await expect(page.locator('[data-contents] .row:visible')).toHaveText([/Điều 125/]);
  await expect(page.getByRole('status').filter({ hasText: '1 dòng có chữ đã gõ.' })).toBeVisible();
  await field.fill('không có chữ này');
  await expect(page.getByText('Mục lục không có dòng nào như vậy.')).toBeVisible();
  await field.fill('');
  await expect(page.locator('[data-contents] .row:visible')).toHaveCount(0);
  await expect(page.locator('.outline.folded[open]')).toHaveCount(1);
});

test('beside an article the whole contents are loaded on request, with the current part open', async ({ page }) => {
  await page.goto(`${CODE}dieu-300/`);
  await page.getByRole('link', { name: 'Mục lục', exact: true }).click();
  const sheet = page.getByRole('navigation', { name: 'Mục lục' });
  await sheet.getByRole('link', { name: 'Lọc trong cả mục lục' }).click();
  await expect(sheet.getByRole('searchbox')).toBeFocused();
  await expect(sheet.locator('.row[aria-current]')).toContainText('Điều 300');
  await expect(sheet.locator('.folded[open]')).toHaveCount(2);
  await expectAccessible(page, 'the whole contents beside an article');
  await sheet.getByRole('searchbox').fill('501');
  await sheet.locator('.row:visible').click();
  await expect(page).toHaveURL(/\/dieu-501\/$/);
});

test('the search begins with the regulation that the reader is in, and says so', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const texts = () => asked.filter((path) => path.endsWith('/search.json'));
  await page.goto(`van-ban/${UNRATED}/dieu-3/`);
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await page.getByRole('searchbox').fill('bảo lãnh');
  await expect(page.getByText('Đang tìm trong Điều lệ 03/ĐL-HĐND.')).toBeVisible();
  expect(texts()).toEqual([`/khac/van-ban/${UNRATED}/search.json`]);
  await page.getByRole('button', { name: 'Tìm trong tất cả văn bản' }).click();
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', /bo-luat-dan-su/);
  await expect(page.getByText('Đang tìm trong')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toBeFocused();
  expect(texts()).toHaveLength(2);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the folds open by a tap, and an article leads to the whole contents', async ({ page }) => {
    await page.goto(`${CODE}dieu-300/`);
    await page.locator('a.all').click();
    await page.locator('summary', { hasText: 'Phần thứ năm' }).click();
    await page.locator('summary', { hasText: 'Chương XXV' }).click();
    await page.getByRole('link', { name: /^Điều 690 / }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 690');
  });
});

test(`a large code is kept when its reader wants it, and then needs no network${onlyFull}`, async ({
  browser,
  served: { dist },
}) => {
  test.skip(!isFull, 'stores a code of 690 articles on the device');
  const server = siteServer(dist, '/bo-luat/');
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { page, wrong, leave } = await visitor(browser, `http://localhost:${port}`, {
    viewport: { width: 360, height: 740 },
  });
  const at = (path: string) => `http://localhost:${port}/bo-luat/${path}`;
  await page.goto(at(CODE));
  const slot = page.locator('#doc-khong-mang');
  await expect(slot.getByText('Văn bản này chưa được lưu trên máy.')).toBeVisible();
  await slot.getByRole('button', { name: /^Lưu vào máy \([0-9]+,[0-9] MB\)$/ }).click();
  await expect(slot.getByText('Văn bản này đã được lưu trên máy')).toBeVisible({ timeout: 120_000 });
  await expectAccessible(page, 'a code kept on the device');
  server.close();
  server.closeAllConnections();
  await page.goto(at(`${CODE}dieu-612/`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 612');
  await page.goto(at(`van-ban/${UNRATED}/dieu-3/`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Điều 3');
  await page.goto(at(CODE));
  await slot.getByRole('button', { name: 'Xóa khỏi máy' }).click();
  await expect(slot.getByText('Văn bản này chưa được lưu trên máy.')).toBeVisible();
  await page.goto(at(`${CODE}dieu-612/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa mở được trang này');
  // The browser logs what it cannot fetch without a server.
  wrong.splice(0);
  await leave();
});
