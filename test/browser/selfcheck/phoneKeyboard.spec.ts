/**
 * The on-screen keyboard of a phone never covers the focused field. Browsers that overlay the keyboard scroll the field
 * into view themselves; here the viewport shrinks, as in the other browsers, and the bar at the bottom must not cover
 * the field.
 */
import type { Locator, Page } from '@playwright/test';
import { begin, opened, openTask, SELF_CHECK } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

test.use({ hasTouch: true });

/** Taps a field, shrinks the viewport and types; the field must be fully visible before and after. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  const seen = async () =>
    field.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const bars = [...document.querySelectorAll('.bar, .dock')]
        .filter((bar) => !bar.contains(element) && ['fixed', 'sticky'].includes(getComputedStyle(bar).position))
        .map((bar) => bar.getBoundingClientRect());
      const covered =
        element.closest('dialog') === null && bars.some((bar) => bar.top < bottom - 0.5 && bar.bottom > top + 0.5);
      return { whole: top >= 0 && bottom <= innerHeight, covered };
    });
  await page.setViewportSize({ width: 360, height: 740 });
  await field.tap();
  await expect(field).toBeFocused();
  await page.setViewportSize({ width: 360, height: 330 });
  await expect
    .poll(seen, `${await field.getAttribute('id')} when the keyboard has come`)
    .toEqual({ whole: true, covered: false });
  await page.keyboard.type(text);
  await expect.poll(seen, `${await field.getAttribute('id')} while typing`).toEqual({ whole: true, covered: false });
}

test('the keyboard covers no field in the draft form', async ({ page }) => {
  await page.goto(SELF_CHECK);
  await opened(page);
  await page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).tap();
  await typeInto(page, page.getByLabel('Tên cơ quan, đơn vị'), 'Phòng Tư pháp');
  await typeInto(page, page.getByLabel('Năm đánh giá'), '2026');
});

test('the keyboard covers no field of the figures or of an answer’s details', async ({ page }) => {
  await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
  await openTask(page, 'Số liệu');
  const figures = page.locator('main input:is([type=text], [inputmode])');
  expect(await figures.count()).toBeGreaterThanOrEqual(3);
  for (const field of await figures.all()) await typeInto(page, field, '50');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: 'Quay lại' }).tap();
  await openTask(page, 'Điều 9');
  const last = page.locator('fieldset').last();
  await last.getByRole('radio', { name: 'Không áp dụng' }).check();
  const fields = page.locator('main :is(textarea, input[type=text]):visible');
  expect(await fields.count()).toBeGreaterThan(0);
  for (const field of await fields.all()) await typeInto(page, field, 'Không có nội dung này');
});

test('the keyboard does not cover the search field, and the last hit can be scrolled above it', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await page.getByRole('link', { name: 'Tìm kiếm' }).tap();
  const field = page.getByRole('searchbox', { name: 'Tìm trong văn bản' });
  await typeInto(page, field, 'thanh tra');
  await page.setViewportSize({ width: 360, height: 740 });
  const last = page.locator('.hits a').last();
  await expect(last).toBeVisible();
  await page.locator('.search-dialog').evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  const box = await last.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740 * 0.5);
  await expect(field).toBeFocused();
});
