import { expect, REGULATION, test } from './watch.ts';

test('theme and text size are remembered, and there before the first paint of the next page', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const size = await page.evaluate(() => getComputedStyle(document.querySelector('.official p') as Element).fontSize);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('radio', { name: 'Tối' }).check();
  await page.getByRole('radio', { name: 'Rất lớn' }).check();
  await page.goto(`${REGULATION}dieu-3/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(parseFloat(await page.evaluate(() => getComputedStyle(document.querySelector('.official p') as Element).fontSize))).toBeGreaterThan(parseFloat(size) * 1.3);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('radio', { name: 'Theo máy' }).check();
  await page.reload();
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test.describe('citing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a point is cited in the exact form, and its address copied', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.locator('#khoan-4-diem-dd > .n').click();
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('điểm đ khoản 4 Điều 12 Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản');
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/van-ban\/212-qd-ubnd-2021\/dieu-12\/#khoan-4-diem-dd$/);
  });

  test('an article of the decision is cited as the decision’s', async ({ page }) => {
    await page.goto(`${REGULATION}quyet-dinh/`);
    await page.locator('#dieu-2 .no').click();
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Điều 2 Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản');
  });
});

test('a clause that the article does not have is told, with what there is', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#khoan-9`);
  await expect(page.getByRole('status')).toContainText('Trang này không có “khoản 9”. Điều này có 4 khoản.');
});

test('the contents offer the way back to where one was reading', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#khoan-3`);
  await expect(page.locator('#khoan-3')).toBeInViewport();
  await page.goto(REGULATION);
  const resume = page.getByRole('link', { name: /^Đọc tiếp:/ });
  await expect(resume).toContainText('khoản 3 Điều 12');
  await resume.click();
  await expect(page).toHaveURL(/dieu-12\/#khoan-3$/);
});

test('a role’s page holds its duties only, and leads into a self-check for it', async ({ page }) => {
  await page.goto(`${REGULATION}vai-tro/chu-tich-ubnd-xa/`);
  await expect(page.locator('#dieu-7-khoan-2-diem-a')).toBeVisible();
  await expect(page.locator('#dieu-7-khoan-1')).toHaveCount(0);
  await expect(page.locator('#dieu-11-khoan-1')).toHaveCount(0);
  await page.getByRole('link', { name: 'Tự kiểm tra cho chức danh này' }).click();
  await expect(page.getByRole('radio', { name: 'Chủ tịch UBND xã, thị trấn' })).toBeChecked();
});

test('an article says whom it binds', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-9/`);
  const binding = page.getByRole('complementary', { name: 'Áp dụng cho ai' });
  await expect(binding).toContainText('3 nội dung trách nhiệm');
  await expect(binding.getByRole('link', { name: 'khoản 3 Điều 9' })).toHaveAttribute('href', /dieu-9\/#khoan-3$|#khoan-3$/);
});
