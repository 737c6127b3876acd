/** Notices that the host publishes in `site.json` without a build: shown on their days, as plain text. */
import { expect, REGULATION, test } from '../watch.ts';

const CODE = '<img src=x onerror="window.__ran = true"><b>đậm</b>';
const HOST_NOTE = {
  banner: `Bản thử nghiệm ${CODE}`,
  notices: [
    { words: `Nộp bản tự kiểm tra trước ngày 10. ${CODE}`, from: '2026-12-01', until: '2026-12-10' },
    { words: 'Đã qua hạn', until: '2026-12-04' },
    { words: 'Chưa đến ngày', from: '2026-12-06' },
  ],
  contact: { office: `Phòng Nội vụ ${CODE}`, phone: '0271 386 0100', mail: 'javascript:alert(1)' },
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-05T08:00:00'));
});

test('banner, notices of the day and contact are shown as text, and a notice that was read stays away', async ({
  page,
}) => {
  await page.route('**/site.json', (route) => route.fulfill({ json: HOST_NOTE }));
  await page.goto(`${REGULATION}dieu-12/`);
  const notices = page.getByRole('region', { name: 'Thông báo của nơi công bố' });
  await expect(notices.locator('p')).toHaveText([HOST_NOTE.banner, HOST_NOTE.notices[0]?.words ?? '']);
  const contact = page.locator('.foot address');
  await expect(contact).toContainText(HOST_NOTE.contact.office);
  await expect(contact.getByRole('link')).toHaveText(['0271 386 0100']);
  await expect(contact.getByRole('link')).toHaveAttribute('href', 'tel:02713860100');
  expect(await page.evaluate(() => '__ran' in window)).toBe(false);
  expect(await page.locator('.foot img, .foot b, .host-note img, .host-note b').count()).toBe(0);
  // On a phone only the first lines, until the rest is asked for.
  await page.setViewportSize({ width: 360, height: 740 });
  const last = notices.locator('p').last();
  const cut = () =>
    last.evaluate(
      (line) => line.getBoundingClientRect().bottom - (line.parentElement?.getBoundingClientRect().bottom ?? 0) > 1,
    );
  await expect.poll(cut).toBe(true);
  await notices.getByRole('button', { name: 'Đọc hết' }).click();
  expect(await cut()).toBe(false);
  await notices.getByRole('button', { name: 'Thu gọn' }).click();
  expect(await cut()).toBe(true);
  await notices.getByRole('button', { name: 'Đã đọc' }).click();
  await expect(notices.locator('p')).toHaveText([HOST_NOTE.banner]);
  await page.goto(REGULATION);
  await expect(notices.locator('p')).toHaveText([HOST_NOTE.banner]);
});

for (const [what, answer] of [
  ['half a file', { body: '{"banner": "Bản thử' }],
  ['a login page', { body: '<!doctype html><p>Đăng nhập', contentType: 'text/html' }],
] as const)
  test(`${what} in its place changes nothing`, async ({ page }) => {
    await page.route('**/site.json', (route) => route.fulfill(answer));
    const asked = page.waitForResponse('**/site.json');
    await page.goto(`${REGULATION}dieu-12/`);
    await asked;
    await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
    await expect(page.getByRole('dialog', { name: 'Hiển thị' })).toBeVisible();
    await expect(page.locator('.host-note')).toHaveCount(0);
    await expect(page.locator('.foot address')).toHaveCount(0);
  });

test.describe('without the file', () => {
  // The browser itself logs the response.
  test.use({ allowed: [/status of 404/] });

  test('the page is as it was built, without a page error', async ({ page }) => {
    await page.route('**/site.json', (route) => route.fulfill({ status: 404 }));
    const asked = page.waitForResponse('**/site.json');
    await page.goto(`${REGULATION}dieu-12/`);
    await asked;
    await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
    await expect(page.getByRole('dialog', { name: 'Hiển thị' })).toBeVisible();
    await expect(page.locator('.host-note')).toHaveCount(0);
  });
});
