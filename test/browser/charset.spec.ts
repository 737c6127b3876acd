/** A host that names a wrong character set in its headers: pages, styles and scripts are read right all the same. */
import { SELF_CHECK } from './selfcheck.ts';
import { expect, REGULATION, test } from './watch.ts';

test('a host that calls everything ISO 8859-1 spoils no letter', async ({ page }) => {
  const wrongly: string[] = [];
  await page.route('**', async (route) => {
    const response = await route.fetch();
    const type = (response.headers()['content-type'] ?? '').replace(/;.*/, '');
    if (/^(?:text|application)\//.test(type)) wrongly.push(type);
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': `${type}; charset=iso-8859-1` } });
  });
  await page.goto(`${REGULATION}dieu-12/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đánh giá, xếp loại chất lượng');
  expect(await page.locator('mark[data-n]').first().evaluate((mark) => getComputedStyle(mark, '::after').content)).toContain('ghi chú');
  await page.locator('#khoan-1 .n').first().click();
  await expect(page.getByRole('button', { name: 'Sao chép trích dẫn' })).toBeVisible();
  await page.goto(SELF_CHECK);
  await expect(page.getByText('Những gì nhập vào được tự động lưu trên máy này')).toBeVisible();
  expect(wrongly).toContain('text/javascript');
});
