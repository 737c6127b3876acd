/** A duty whose official text contains a table, in a site built for this test. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { listen, siteServer } from '../../../src/adapters/site/host/serve.ts';
import { buildSite, contentOf, type BuiltSite } from '../../adapters/site/buildSite.ts';
import { expect, test } from '../watch.ts';

let site: BuiltSite;
let server: Server;

/** A separate port beside that of the site. */
const port = Number(process.env['TEST_PORT'] ?? 4399) + 200;
test.use({ baseURL: `http://localhost:${port}/bang/` });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const made = contentOf(['test/fixtures/regulations/quy-che-thi-dua']);
  const file = join(made.content, 'quy-che-thi-dua/van-ban.txt');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      'mỗi tháng một lần.',
      'mỗi tháng một lần.\n\nLịch họp của từng khu:\n\nKhu\tNgày họp\nKhu A\tngày 5\nKhu B\tngày 10\n\nKhông họp vào ngày lễ.',
    ),
  );
  site = buildSite(made);
  server = siteServer(site.dist, '/bang/');
  expect(await listen(server, port)).toBe(port);
});
test.afterAll(() => {
  server.close();
  rmSync(site.folder, { recursive: true, force: true });
});

test('a duty’s table is shown between its paragraphs, and row by row in the form', async ({ page }) => {
  await page.goto('van-ban/quy-che-thi-dua/tu-kiem-tra/#moi');
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
