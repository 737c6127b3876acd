/** Pages without the self-check say where the owner left off; in the browser of another app, the self-check warns. */
import { quickDraft, SELF_CHECK } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

test('home page, page of the regulation and list offer the draft edited last, until it is deleted', async ({
  page,
}) => {
  await page.goto('');
  await expect(page.locator('#lam-tiep')).toBeHidden();
  const address = await quickDraft(page);
  await page.goto(`${address}/nhanh`);
  await page.getByRole('button', { name: 'Bỏ nhận chung' }).click();
  await expect(page.locator('[data-storage="saved"]')).toHaveText(/lúc/);
  for (const path of ['', REGULATION]) {
    await page.goto(path);
    await page.getByRole('link', { name: 'Làm tiếp: UBND xã Tân Khai (3/45, sửa hôm nay)' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('UBND xã Tân Khai');
  }
  await page.goto(SELF_CHECK);
  await expect(page.locator('.drafts li')).toContainText('3/45 nội dung · sửa hôm nay');
  await expect(page.locator('.drafts').getByRole('link', { name: 'Làm tiếp' })).toBeVisible();
  await page.getByRole('button', { name: 'Xóa UBND xã Tân Khai' }).click();
  await expect(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('/cchc/lam-tiep'))).toBeNull();
  await page.goto('');
  await expect(page.locator('#lam-tiep')).toBeHidden();
});

test('an invalid stored note offers nothing', async ({ page }) => {
  await page.goto('');
  for (const note of [
    '{',
    JSON.stringify({ path: 'javascript:alert(1)', unit: 'x', done: 1, total: 2, editedAt: '' }),
  ]) {
    await page.evaluate((value) => localStorage.setItem('/cchc/lam-tiep', value), note);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.locator('#lam-tiep')).toBeHidden();
  }
});

test.describe('in the browser of another app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (Linux; Android 13; SM-A045F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 ' +
      'Chrome/124.0.0.0 Mobile Safari/537.36 Zalo android/24050',
  });

  test('the self-check says where drafts are stored and how to leave, with the file at hand', async ({ page }) => {
    await page.goto(SELF_CHECK);
    const notice = page.getByRole('complementary', { name: 'Đang mở trong Zalo' });
    await expect(notice).toContainText('bản tự kiểm tra chỉ lưu trong Zalo');
    await expect(notice.getByRole('button')).toHaveCount(0);
    const address = await quickDraft(page);
    await page.goto(address);
    const download = page.waitForEvent('download');
    await notice.getByRole('button', { name: 'Tải tệp về' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.json$/);
  });
});

test('no other browser shows this', async ({ page }) => {
  await page.goto(SELF_CHECK);
  await expect(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: /^Đang mở trong/ })).toHaveCount(0);
});
