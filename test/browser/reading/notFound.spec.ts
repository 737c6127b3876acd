import { expect, REGULATION, test } from '../watch.ts';

// The browser logs every 404 response, including those of the page's own requests for the way home.
test.use({ allowed: [/404/] });

test('an unknown article lists the existing articles and offers a search', async ({ page }) => {
  const response = await page.goto(`${REGULATION}dieu-99/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('#why')).toHaveText('Quyết định 212/QĐ-UBND không có trang “dieu-99”.');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Quyết định 212/QĐ-UBND có 17 Điều');
  await expect(page.getByRole('listitem')).toHaveCount(17);
  await expect(page.locator('#near')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Tìm trong các văn bản' })).toHaveAttribute(
    'href',
    '/cchc/tim-kiem/?q=dieu%2099',
  );
  await page.getByRole('link', { name: 'Điều 15. Xử lý trách nhiệm đối với người đứng đầu' }).click();
  await expect(page).toHaveURL(/\/cchc\/van-ban\/212-qd-ubnd-2021\/dieu-15\/$/);
});

for (const [path, label, leadsTo] of [
  ['dieu12/', 'Điều 12', 'dieu-12/'],
  ['Dieu-012', 'Điều 12', 'dieu-12/'],
  ['dieu-12/khoan-4/diem-dd/', 'Điều 12', 'dieu-12/#khoan-4-diem-dd'],
  ['%C4%90i%E1%BB%81u-3/', 'Điều 3', 'dieu-3/'],
] as const) {
  test(`a nearly correct address, ${path}, suggests the correct one`, async ({ page }) => {
    await page.goto(`${REGULATION}${path}`);
    const near = page.locator('#near').getByRole('link', { name: label, exact: true });
    await expect(near).toHaveAttribute('href', `/cchc/${REGULATION}${leadsTo}`);
  });
}

test('an unknown regulation lists the existing regulations', async ({ page }) => {
  await page.goto('van-ban/999-qd-ubnd-2031/dieu-1/');
  await expect(page.locator('#why')).toHaveText('Ở đây không có văn bản nào mang địa chỉ “999-qd-ubnd-2031”.');
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('listitem').getByRole('link').click();
  await expect(page).toHaveURL(/\/cchc\/van-ban\/212-qd-ubnd-2021\/$/);
});

test('markup in the address stays text', async ({ page }) => {
  await page.goto(`${REGULATION}${encodeURIComponent('<img src=x onerror=alert(1)>')}/`);
  await expect(page.locator('#why')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
  await page.goto(`${REGULATION}%E0%A4%A/`).catch(() => null);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the 404 page explains and offers a way out', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-99/`);
    await expect(page.getByText('Địa chỉ có thể đã gõ nhầm')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Về trang chủ' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tìm trong các văn bản' })).toBeHidden();
  });
});

test('the 404 page uses the chosen theme and text size', async ({ page, baseURL }) => {
  const look = () =>
    page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.documentElement).fontSize,
    ]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('khong-co/');
  await expect(page.locator('#search')).toBeVisible();
  expect(await look()).toEqual(['rgb(22, 21, 18)', '18px']);
  const root = new URL(baseURL ?? '').pathname;
  await page.evaluate((at) => {
    localStorage.setItem(`${at}theme`, 'contrast');
    localStorage.setItem(`${at}size`, 'larger');
  }, root);
  await page.reload();
  await expect(page.locator('#search')).toBeVisible();
  expect(await look()).toEqual(['rgb(0, 0, 0)', '25px']);
});
