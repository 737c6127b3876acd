/** A duty whose official text contains a table. */
import { DUTY_TABLE } from '../../otherSite/content.ts';
import { expect, test } from '../otherSite.ts';

test('a duty’s table is shown between its paragraphs, and row by row in the form', async ({ page }) => {
  await page.goto(`van-ban/${DUTY_TABLE}/tu-kiem-tra/#moi`);
  await page.getByRole('radio').first().check();
  await page.getByLabel('Tên người hoặc đơn vị').fill('Tổ 5');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('link', { name: 'Xem từng việc' }).click();
  await page.getByRole('link', { name: /^Điều 2\b/ }).click();
  const duty = page.locator('#dieu-2-khoan-1');
  await expect(duty.getByRole('table').getByRole('row')).toHaveText(['KhuNgày họp', 'Khu Angày 5', 'Khu Bngày 10']);
  await expect(duty.getByRole('columnheader')).toHaveText(['Khu', 'Ngày họp']);
  expect(
    await duty
      .getByRole('cell')
      .first()
      .evaluate((cell) => getComputedStyle(cell).borderTopStyle),
  ).toBe('solid');
  await expect(duty).toHaveText(/Lịch họp của từng khu:.*Khu A.*Không họp vào ngày lễ\..*Làm tốt/s);
  // The table is not part of the group's accessible name.
  await expect(duty.locator('fieldset').first()).not.toHaveAccessibleName(/Khu A/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.goto(`${page.url().split('/dieu-2')[0]}/phieu`);
  await page.getByRole('checkbox', { name: /^Phụ lục/ }).check();
  await expect(page.locator('.sheet').getByText('Khu B | ngày 10', { exact: true })).toBeVisible();
});
