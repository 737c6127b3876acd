/** The official file: a link on a phone, beside the text on a wide screen. */
import { UNRATED } from '../../otherSite/content.ts';
import { expectAccessible } from '../access/axe.ts';
import { expect, test } from '../otherSite.ts';

const ADDRESS = `van-ban/${UNRATED}/dieu-3/`;

test('the official file is a link on a phone and is shown beside the text on a wide screen', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('ban-goc/')) asked.push(request.url().replace(/.*\//, ''));
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(ADDRESS);
  const link = page.getByRole('link', { name: 'Xem bản gốc, trang 2' });
  await expect(page.getByRole('button', { name: 'In', exact: true })).toBeVisible();
  expect(asked).toEqual([]);
  await link.click();
  const beside = page.getByRole('complementary', { name: 'Bản gốc' });
  const picture = beside.getByRole('img');
  const isLoaded = () => picture.evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect(beside.getByRole('status')).toHaveText('Trang 2 / 3');
  await expect.poll(isLoaded).toBe(300);
  expect(asked).toEqual(['02.png']);
  const [text, column] = [await page.locator('main').boundingBox(), await beside.boundingBox()];
  expect(column?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
  await expectAccessible(page, 'an article with its official file beside it');

  await beside.getByRole('button', { name: 'Trang sau' }).click();
  await expect(beside.getByRole('status')).toHaveText('Trang 3 / 3');
  await expect(beside.getByRole('button', { name: 'Trang sau' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Escape');
  await expect(beside).toBeHidden();
  await expect(link).toBeFocused();

  await page.setViewportSize({ width: 360, height: 640 });
  await link.click();
  await expect(page).toHaveURL(/\/ban-goc\/02\.png$/);
});
