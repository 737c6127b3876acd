/**
 * A host without https on a name other than localhost: browsers withhold service workers, clipboard, sharing and
 * `crypto.randomUUID`. Everything but offline use works, and the pages say so.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { beginByForm, openTask, saved } from '../selfcheck.ts';
import { fileText, picked, unitDraft } from '../summary/summaryFiles.ts';
import { expect, REGULATION, test } from '../watch.ts';

const port = Number(process.env['TEST_PORT'] ?? 4399);

test.use({
  baseURL: `http://cchc.test:${port}/cchc/`,
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP cchc.test 127.0.0.1'] }),
});

test.beforeEach(async ({ page }) => {
  await page.goto('gioi-thieu/');
  expect(
    await page.evaluate(() => [
      isSecureContext,
      'serviceWorker' in navigator,
      'clipboard' in navigator,
      'randomUUID' in crypto,
    ]),
  ).toEqual([false, false, false, false]);
});

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path());
}

test('pages that promise offline use say that it does not work over http', async ({ page }) => {
  for (const path of ['gioi-thieu/', '']) {
    await page.goto(path);
    await expect(page.getByText('Trang này đang mở bằng http, không phải https')).toBeVisible();
  }
});

test('reading, citing and searching work', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await page.locator('#khoan-1 > .n').click();
  await expect(page.getByRole('button', { name: 'Chia sẻ' })).toBeHidden();
  await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
  await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('ky luat');
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(/dieu-\d+\/#/);
});

test('the self-check, its files and the office’s summary work', async ({ page }) => {
  await beginByForm(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
  await openTask(page, 'Điều 4');
  await page.getByRole('radio', { name: 'Bảo đảm', exact: true }).first().check();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Bảo đảm', exact: true }).first()).toBeChecked();
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
  await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
  await page.getByRole('link', { name: 'Lập phiếu tự đánh giá' }).click();
  expect((await downloaded(page, 'Tải phiếu (DOCX)')).subarray(0, 2).toString()).toBe('PK');
  const json = await downloaded(page, 'Tải tệp dữ liệu (JSON)');
  await page.goto('tong-hop/');
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles([
      { name: 'a.json', mimeType: 'application/json', buffer: json },
      picked('b.json', fileText([unitDraft(1)])),
    ]);
  await expect(page.getByRole('status').filter({ hasText: 'Đã thêm 2 bản vào bảng.' })).toBeVisible();
});
