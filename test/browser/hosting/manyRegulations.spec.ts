/** A site with more regulations than the search loads at once: catalogue, home page, sharded search. */
import { COPIES, LANTERNS } from '../../otherSite/content.ts';
import { expect, test } from '../otherSite.ts';

test('the home page shows the newest regulations and links to all', async ({ page, served: { count } }) => {
  expect(count).toBeGreaterThan(COPIES.length);
  await page.goto('');
  await expect(page.locator('article.card')).toHaveCount(10);
  await page.getByRole('link', { name: `Tất cả ${count} văn bản` }).click();
  await expect(page.locator('article.card')).toHaveCount(count);
});

test('the search fetches only the regulations that contain the query words', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('tim-kiem/');
  await page.getByRole('searchbox').fill('đèn lồng');
  await expect(page.locator('.hits a').first()).toHaveAttribute('href', new RegExp(`/van-ban/${LANTERNS}/dieu-9/$`));
  await expect(page.locator('.hits a')).toHaveCount(1);
  expect(asked.filter((path) => path.endsWith('/search.json'))).toEqual([`/khac/van-ban/${LANTERNS}/search.json`]);
});

test('equally promising regulations are searched in batches, with a button to continue', async ({ page }) => {
  // The regulation that the copies are made of, too.
  const count = COPIES.length + 1;
  await page.goto('tim-kiem/');
  await page.getByRole('searchbox').fill('chợ phiên');
  await expect(page.getByText(`Mới tìm trong 6 trên ${count} văn bản`)).toBeVisible();
  await page.getByRole('button', { name: 'Tìm tiếp' }).click();
  await expect(page.getByText(`Mới tìm trong 12 trên ${count} văn bản`)).toBeVisible();
  await page.getByRole('button', { name: 'Tìm tiếp' }).click();
  await expect(page.getByText(`Đã tìm trong ${count} văn bản`)).toBeVisible();
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
