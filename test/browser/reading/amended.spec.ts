/** The pages of an amended text: words in force, former words, history, versions, the amending text, print. */
import { AMENDED } from '../../otherSite/content.ts';
import { expectAccessible } from '../access/axe.ts';
import { expect, test } from '../otherSite.ts';

test('an amended text lists its changes, and prints as a consolidated one', async ({ page }) => {
  const base = `van-ban/${AMENDED}/`;
  await page.goto(`${base}dieu-3/`);
  const changed = page.locator('.change').first();
  await expect(changed).toContainText('Được sửa đổi bởi khoản 2 Điều 1 Quyết định 05/2022/QĐ-VC, từ ngày 01/6/2022.');
  await changed.getByText('So với lời văn trước').click();
  await expect(changed.locator('del').first()).toHaveText('7');
  await expect(changed.locator('ins').first()).toHaveText('6');
  await expectAccessible(page, 'a changed article');

  await page.getByRole('link', { name: 'Lịch sử sửa đổi' }).first().click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    '01/3/2020',
    '01/6/2022',
    '01/01/2024',
    '01/02/2024 (đang đọc)',
    '01/01/2099',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page, 'the history');

  await page.getByRole('link', { name: 'Quyết định 05/2022/QĐ-VC', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quyết định 05/2022/QĐ-VC');
  await expectAccessible(page, 'the amending text');

  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await page.getByRole('searchbox', { name: 'Tìm trong văn bản' }).fill('17 gio');
  const former = page.locator('.hits a', { hasText: 'Chữ trước đây, đến hết ngày 31/5/2022' });
  await expect(former.locator('mark')).toHaveText('17 giờ');
  await expectAccessible(page, 'a former wording found');
  await former.click();
  await expect(page).toHaveURL(/dieu-3\/#khoan-1$/);
  await expect(page.locator('#khoan-1 .change, #khoan-1 ~ .change').first()).toBeVisible();

  await page.goto(`${base}ngay/2022-06-01/`);
  await expect(page.getByText('XÁC THỰC VĂN BẢN HỢP NHẤT')).toBeHidden();
  await expectAccessible(page, 'a former version');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('XÁC THỰC VĂN BẢN HỢP NHẤT')).toBeVisible();
  await expect(page.getByText('Nội quy vườn cây số 3 số 01/2020/NQ-VC ngày')).toBeVisible();
});
