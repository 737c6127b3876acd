/** Errors of the page itself are reported as such, with details; no view stays blank and no input is lost. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations } from '../access/axe.ts';
import { begin, openTask, saved, SELF_CHECK } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';
const errorNotice = (page: Page) => page.getByRole('alert', { name: 'Lỗi của trang' });

test.use({ allowed: [/hỏng có chủ ý/] });

/** Replaces a chunk by one whose function throws. */
async function spoil(page: Page, file: string, name: string): Promise<void> {
  const body = `export function ${name}() { throw new TypeError('hỏng có chủ ý'); }`;
  await page.route(new RegExp(`/_astro/${file}\\.[^/]*\\.js$`), (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
}

test('a crashed view shows a sentence, the drafts as a file and a way back; other views work', async ({ page }) => {
  await spoil(page, 'Result', 'Result');
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phần này không hiện được');
  await expect(errorNotice(page)).toBeVisible();
  await expectNoViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp về máy' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Phòng Kinh tế');
  await errorNotice(page).getByText('Chi tiết lỗi (không có').click();
  await expect(errorNotice(page).locator('pre')).toContainText('TypeError: hỏng có chủ ý');
  await expect(errorNotice(page).locator('pre')).toContainText('Phiên bản:');
  await expect(errorNotice(page).locator('pre')).not.toContainText('Phòng Kinh tế');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await errorNotice(page).getByRole('button', { name: 'Chép chi tiết lỗi' }).click();
  await expect(errorNotice(page).getByRole('status')).toHaveText('Đã chép chi tiết lỗi.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('TypeError: hỏng có chủ ý');
  await errorNotice(page).getByRole('button', { name: 'Đóng' }).click();
  await expect(errorNotice(page)).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng Kinh tế');
  await openTask(page, 'Điều 5');
  await page.locator('#dieu-5-khoan-1').getByLabel('Bảo đảm', { exact: true }).check();
  await saved(page);
});

test('a form that fails because of a page error is not blamed on the network', async ({ page }) => {
  await spoil(page, 'docxFile', 'docxFile');
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.goto(`${page.url()}/phieu`);
  await page.getByRole('button', { name: 'Tải phiếu (DOCX)' }).click();
  await expect(page.locator('.status-message').filter({ hasText: 'Lỗi của trang: không lập được tệp.' })).toBeVisible();
  await expect(errorNotice(page)).toBeVisible();
});

test.describe('if a chunk cannot be fetched', () => {
  test.use({ allowed: [/docxFile|ERR_FAILED|net::/] });

  test('the network is named as the cause, not the page', async ({ page }) => {
    await page.route(/\/_astro\/docxFile\./, (route) => route.abort());
    await begin(page, ROLE, 'Phòng Kinh tế');
    await page.goto(`${page.url()}/phieu`);
    await page.getByRole('button', { name: 'Tải phiếu (DOCX)' }).click();
    await expect(page.locator('.status-message').filter({ hasText: 'Hãy kiểm tra kết nối mạng' })).toBeVisible();
    await expect(errorNotice(page)).toHaveCount(0);
  });
});

test('repeated uncaught errors are reported once', async ({ page }) => {
  await page.goto(SELF_CHECK);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.evaluate(() => {
    const fail = () => {
      throw new TypeError('hỏng có chủ ý');
    };
    for (let time = 0; time < 20; time += 1) setTimeout(fail);
    setTimeout(() => void Promise.reject(new TypeError('hỏng có chủ ý, lần nữa')));
  });
  await expect(errorNotice(page).locator('pre')).toContainText('lần nữa');
  const details = await errorNotice(page).locator('pre').textContent();
  expect(details?.match(/TypeError/g)).toHaveLength(2);
});

test('a save that fails because of a page error is reported as such and succeeds later', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...args) {
      if ('spoiled' in globalThis) throw new TypeError('hỏng có chủ ý');
      return put.apply(this, args);
    };
  });
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.evaluate(() => Object.assign(globalThis, { spoiled: true }));
  await openTask(page, 'Điều 5');
  await page.locator('#dieu-5-khoan-1').getByLabel('Bảo đảm', { exact: true }).check();
  await expect(page.locator('[data-storage="failed"]')).toHaveText(
    'Chưa lưu được: lỗi của trang. Đóng trang có thể mất những gì đã nhập.',
  );
  await expect(errorNotice(page)).toBeVisible();
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'spoiled'));
  await saved(page);
});
