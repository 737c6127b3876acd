/** Slow lines and long work: what is going on is said, and where it fails there is a way out. The answers of the server are held back, so that no clock decides. */
import type { Page } from '@playwright/test';
import { begin, saved, SELF_CHECK } from './selfcheck.ts';
import { expect, REGULATION, test } from './watch.ts';

/** Holds back what matches until the function given is called. */
async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

const ISLAND = /_astro\/SelfCheck\./;
const begun = (page: Page) => page.getByRole('link', { name: 'Tạo bản tự kiểm tra' });
const stored = (page: Page) => page.getByText('Những gì nhập vào được tự động lưu trên máy này');

test.describe('while the self-check is on its way', () => {
  test('a newcomer reads what it is, and the way in works however early it is followed', async ({ page }) => {
    const release = await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await expect(page.getByText('Đang mở phần tự kiểm tra…')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra xếp loại');
    await begun(page).click();
    await expect(page.getByText('Phần tự kiểm tra tính ngay trên máy bạn nên cần JavaScript.')).toHaveCSS('opacity', '1');
    release();
    await expect(page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' })).toBeVisible();
    await expect(page.locator('.opening')).toHaveCount(0);
  });

  test('nothing of what a newcomer reads moves when it comes', async ({ page }) => {
    const release = await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    const places = async () => {
      const boxes = await Promise.all([page.getByRole('heading', { level: 1 }), page.getByText('Trả lời từng nội dung'), page.getByText('Mọi thứ lưu trên máy này'), begun(page)].map((place) => place.boundingBox()));
      return boxes.map((box) => [box?.x, box?.y, box?.width, box?.height]);
    };
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const before = await places();
      expect(before.flat().every((side) => side !== undefined)).toBe(true);
      if (width === 1280) {
        release();
        await expect(stored(page)).toBeVisible();
        expect(await places()).toEqual(before);
      }
    }
  });

  test('who has drafts, or comes to one, is not told first what it is', async ({ page }) => {
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    await saved(page);
    const address = page.url();
    const release = await holdBack(page, ISLAND);
    for (const [path, heading] of [[SELF_CHECK, 'Các bản tự kiểm tra trên máy này'], [address, 'Phòng Tư pháp']] as const) {
      await page.goto('gioi-thieu/');
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByText('Đang mở phần tự kiểm tra…')).toBeVisible();
      await expect(begun(page)).toBeHidden();
      if (path === address) release();
      else continue;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    }
  });

  test('other copies of the site under the same host do not count', async ({ page }) => {
    await page.goto('gioi-thieu/');
    await page.evaluate(() => localStorage.setItem('ban-nhap:%2Fother%2F:journal/x', '{}'));
    await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await expect(begun(page)).toBeVisible();
  });
});

test.describe('where the self-check cannot come', () => {
  test.use({ allowed: [/./] });

  test('the page says what it needs and where the text is', async ({ page }) => {
    await page.route(ISLAND, (route) => route.abort());
    await page.goto(SELF_CHECK);
    await expect(page.getByText('Nếu không mở được, hãy bật JavaScript cho trang này rồi tải lại.')).toHaveCSS('opacity', '1');
    await page.locator('.opening').getByRole('link', { name: 'toàn văn' }).click();
    await expect(page).toHaveURL(new RegExp(`${REGULATION}toan-van/$`));
  });
});
