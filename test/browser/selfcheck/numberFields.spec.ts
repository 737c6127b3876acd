/** Fields for figures: the value shown is the value used; errors appear when the field is left, not on every key. */
import type { Page } from '@playwright/test';
import { complete, result, ROLE, trial } from '../result.ts';
import { assuredDraft, begin, dock, INDEX, openStored, openTask, saved, TASKS } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

/** Starts counting the changes of alert texts; returns a getter of the count. */
async function countAlerts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let spoken = '';
    Object.assign(window, { alerts: 0 });
    new MutationObserver(() => {
      const now = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent).join('\n');
      if (now !== spoken && now !== '') (window as unknown as { alerts: number }).alerts += 1;
      spoken = now;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { alerts: number }).alerts);
}

test('an unreadable figure is reported once, when its field loses focus', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Số liệu');
  const alerts = await countAlerts(page);
  const field = page.getByLabel(INDEX, { exact: true });
  await field.pressSequentially('khoảng 87');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  expect(await alerts()).toBe(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('alert')).toHaveText(
    'Không đọc được “khoảng 87” thành số. Hãy nhập một số từ 0 đến 100, ví dụ 87,5.',
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await alerts()).toBe(1);

  // Corrected key by key: no further alert until it is a number, then the sentence disappears.
  await field.focus();
  await page.keyboard.press('Home');
  for (let key = 0; key < 'khoảng '.length; key += 1) await page.keyboard.press('Delete');
  await expect(field).toHaveValue('87');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await alerts()).toBe(1);
});

test('an unfinished number counts as the number shown', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Số liệu');
  const field = page.getByLabel(INDEX, { exact: true });
  await expect(page.getByText(/^0\/\d+ mục$/)).toBeVisible();
  await field.pressSequentially('87,');
  await expect(page.getByText(/^1\/\d+ mục$/)).toBeVisible();
  await field.blur();
  await expect(field).toHaveValue('87');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.reload();
  await expect(field).toHaveValue('87');
});

test('a number that cannot be used is kept as typed until it is corrected', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Số liệu');
  await page.getByLabel(INDEX, { exact: true }).fill('150');
  await page.getByLabel(TASKS, { exact: true }).fill('1.234,5');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/^0\/\d+ mục$/)).toBeVisible();
  await saved(page);
  await page.reload();
  await result(page);
  await expect(page.getByRole('link', { name: INDEX, exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Lập phiếu', exact: true }).click();
  await expect(page.locator('.check-list').getByText('“150” chưa dùng được')).toBeVisible();
  await page.getByRole('link', { name: `${INDEX}: “150” chưa dùng được` }).click();

  const field = page.getByLabel(INDEX, { exact: true });
  await expect(field).toHaveValue('150');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('“150” lớn hơn 100. Hãy nhập một số từ 0 đến 100.')).toBeVisible();
  await expect(page.getByLabel(TASKS, { exact: true })).toHaveValue('1.234,5');
  await field.fill('15');
  await expect(page.getByText(/^1\/\d+ mục$/)).toBeVisible();
  await expect(page.getByText('lớn hơn 100')).toHaveCount(0);
});

test('a level that the rules do not have is shown as unknown, not as an empty choice', async ({ page }) => {
  await openStored(page, { ...assuredDraft(ROLE, 'Phòng Kinh tế'), figures: { previousRating: 'da-bo' } });
  await openTask(page, 'Số liệu');
  await expect(page.getByLabel(/^Xếp loại năm trước/).locator('option:checked')).toHaveText('Chưa biết');
});

test('what-if values get the same checks: figures and whole numbers', async ({ page }) => {
  await complete(page, '85');
  const alerts = await countAlerts(page);
  const figure = trial(page).getByLabel(INDEX, { exact: true });
  await figure.fill('');
  await figure.pressSequentially('1234');
  expect(await alerts()).toBe(0);
  await figure.blur();
  await expect(trial(page).getByRole('alert')).toContainText('“1234” lớn hơn 100.');
  await figure.fill('85');
  await expect(trial(page).getByRole('alert')).toHaveCount(0);

  const late = trial(page).getByRole('textbox', { name: 'Số nội dung trách nhiệm chưa bảo đảm' });
  await late.fill('');
  await late.pressSequentially('99');
  expect(await alerts()).toBe(1);
  await late.blur();
  await expect(trial(page).getByRole('alert')).toHaveText(
    'Không dùng được “99”: hãy nhập một số từ 0 đến 42. Đang tính với 9.',
  );
  await expect(late).toHaveValue('9');
  await expect(dock(page)).toContainText('Đang thử');
  await late.fill('0');
  await expect(trial(page).getByRole('alert')).toHaveCount(0);
});
