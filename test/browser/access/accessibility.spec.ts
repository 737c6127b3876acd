import { isFull } from '../../full.ts';
import { back, begin, dock, markRest, openTask, openView, QUICK_VIEWS, quickDraft, SELF_CHECK } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';
import { expectAccessible, WIDTHS } from './axe.ts';

const PAGES = [
  '',
  'gioi-thieu/',
  REGULATION,
  `${REGULATION}quyet-dinh/`,
  `${REGULATION}dieu-3/`,
  `${REGULATION}dieu-12/#khoan-4-diem-dd`,
  `${REGULATION}toan-van/`,
  `${REGULATION}hieu-dinh/`,
  `${REGULATION}vai-tro/chanh-van-phong/`,
];

/** A text's contents, an article beside them, and the whole text. */
const WIDE = [REGULATION, `${REGULATION}dieu-12/#khoan-4-diem-dd`, `${REGULATION}toan-van/`];

for (const width of WIDTHS) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

    test('every page has no axe violations', async ({ page }) => {
      // At desktop width, the quick run checks only the kinds of pages whose layout differs there.
      for (const path of isFull || width === 360 ? PAGES : WIDE) {
        await page.goto(path);
        await expectAccessible(page, path);
      }
    });
  });
}

// The self-check has one structure at any width.
for (const width of isFull ? WIDTHS : WIDTHS.slice(0, 1)) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

    test('every view of the quick way has no axe violations', async ({ page }) => {
      const address = await quickDraft(page);
      for (const [path, title] of QUICK_VIEWS) {
        await openView(page, address + path, title);
        await page.evaluate(() =>
          document.querySelectorAll('main details').forEach((details) => details.setAttribute('open', '')),
        );
        await expectAccessible(page, title);
      }
    });

    test('every state of the self-check has no axe violations', async ({ page }) => {
      await page.goto(SELF_CHECK);
      await expect(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' })).toBeVisible();
      await expectAccessible(page, 'empty list');
      await page.goto(`${SELF_CHECK}#moi`);
      await page.getByRole('button', { name: 'Bắt đầu' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'form with an error');
      await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
      await expectAccessible(page, 'overview');
      await openTask(page, 'Điều 9');
      await page.locator('#dieu-9-khoan-1').getByLabel('Chưa bảo đảm', { exact: true }).check();
      await page.locator('#dieu-9-khoan-2').getByLabel('Không áp dụng').check();
      await page.locator('#dieu-9-khoan-1').getByText('Nguyên nhân, minh chứng').click();
      await page.locator('#dieu-9-khoan-1').getByRole('button', { name: 'Thêm minh chứng' }).click();
      await markRest(page);
      await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
      await expectAccessible(page, 'article with every kind of entry and an undo');
      await back(page);
      await openTask(page, 'Số liệu');
      await page.getByLabel('Chỉ số cải cách hành chính', { exact: true }).fill('101');
      await expectAccessible(page, 'figures with an error');
      await dock(page).getByRole('link', { name: 'Kết quả' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tự kiểm tra');
      await expectAccessible(page, 'result');
      await page.goto(SELF_CHECK);
      await expect(page.locator('.drafts li')).toHaveCount(1);
      await expectAccessible(page, 'list');
    });
  });
}

test('the settings and citation panels have no axe violations', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await expect(page.getByRole('dialog', { name: 'Hiển thị' })).toBeVisible();
  await expectAccessible(page, 'settings');
  await page.keyboard.press('Escape');
  await page.locator('#khoan-4-diem-dd > .n').click();
  await expect(page.getByRole('dialog', { name: 'Trích dẫn' })).toBeVisible();
  await expectAccessible(page, 'citing');
});

test.describe('the 404 page', () => {
  test.use({ allowed: [/404/] });

  test('has no axe violations', async ({ page }) => {
    await page.goto('khong-co/');
    await expectAccessible(page, '404');
  });
});
