/**
 * An office with three hundred drafts on one device: import from one file, text filter, grouping by year, readable
 * list.
 */
import { isFull, onlyFull } from '../../full.ts';
import type { Page } from '@playwright/test';
import { fullDraft } from '../../domain/report/reportContext.ts';
import { expectNoViolations, expectReadableColours } from '../access/axe.ts';
import { SELF_CHECK } from '../selfcheck.ts';
import { seed } from '../seed.ts';
import { fileText, picked } from '../summary/summaryFiles.ts';
import { expect, test } from '../watch.ts';

const many = Array.from({ length: 300 }, (_, n) => ({
  ...fullDraft(n % 3 === 0 ? 'chu-tich-ubnd-xa' : 'truong-phong'),
  id: `d${n}`,
  unit: n % 3 === 0 ? `UBND xã số ${n}` : `Phòng số ${n}`,
  year: 2026 - (n % 5),
}));
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page) => page.getByLabel('Tìm bản', { exact: true });
const names = (page: Page) => page.locator('.drafts h3:visible');

test(`importing three hundred drafts never reports a failure while it is still saving${onlyFull}`, async ({ page }) => {
  test.skip(!isFull, 'imports hundreds of drafts');
  await page.goto(SELF_CHECK);
  await page.locator('input[type=file]').setInputFiles(picked('ban.json', fileText(many)));
  await expect(page.getByText('300 bản chưa có trên máy này, sẽ được thêm vào')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Mở 300 bản' })).toBeInViewport();
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() =>
      spoken.push(document.querySelector('[data-storage]')?.getAttribute('data-storage') ?? ''),
    ).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  await page.getByRole('button', { name: 'Mở 300 bản' }).click();
  await expect(title(page)).toHaveText('Các bản tự kiểm tra trên máy này');
  await expect(page.locator('[data-storage="saved"]')).toHaveText(/Đã lưu trên máy này lúc/, { timeout: 60_000 });
  const spoken = await page.evaluate(() => [...new Set((window as unknown as { spoken: readonly string[] }).spoken)]);
  expect(spoken).toContain('saving');
  expect(spoken).not.toContain('failed');
});

test('the list opens on the latest year; the filter finds other drafts, with or without diacritics', async ({
  page,
}) => {
  await seed(page, many);
  await page.goto(SELF_CHECK);
  await expect(page.locator('.year summary h2')).toHaveText([
    'Năm 2026',
    'Năm 2025',
    'Năm 2024',
    'Năm 2023',
    'Năm 2022',
  ]);
  await expect(names(page)).toHaveCount(20);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4_500);
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page, 'dark');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  // The last click removes the button; the focus is on the first of the drafts just shown.
  await page.getByRole('button', { name: 'Xem thêm 20 bản năm 2026 (còn 40)' }).focus();
  await page.keyboard.press('Enter');
  await expect(names(page).nth(20).getByRole('link')).toBeFocused();
  await page.getByRole('button', { name: 'Xem thêm 20 bản năm 2026 (còn 20)' }).focus();
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveCount(60);
  await expect(names(page).nth(40).getByRole('link')).toBeFocused();
  await expect(page.getByRole('button', { name: /^Xem thêm .* 2026/ })).toHaveCount(0);

  await field(page).fill('ubnd xa 2024');
  await expect(page.getByText('Có 20 trong 300 bản.').first()).toBeVisible();
  await expect(names(page)).toHaveCount(20);
  await expect(page.locator('main [role="status"]').filter({ hasText: 'Có 20 trong 300 bản.' })).toHaveCount(1);
  await field(page).fill('số 299');
  await expect(names(page)).toHaveText(['Phòng số 299']);
  await names(page).getByRole('link').click();
  await expect(title(page)).toHaveText('Phòng số 299');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(field(page)).toHaveValue('số 299');
  await expect(names(page)).toHaveText(['Phòng số 299']);
  await expect(names(page).getByRole('link')).toBeFocused();
  await page.reload();
  await expect(field(page)).toHaveValue('số 299');

  await field(page).fill('không có');
  await expect(page.getByText('Không có bản nào khớp “không có”.')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ tìm' }).click();
  await expect(field(page)).toBeFocused();
  await expect(names(page).first()).toBeVisible();
});

test('the actions of one of many drafts are in a menu that works by keyboard', async ({ page }) => {
  await seed(page, many.slice(0, 12));
  await page.goto(SELF_CHECK);
  await page.locator('.drafts.many summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Xóa / }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.toast')).toContainText('Đã xóa');
  await expect(page.locator('.toast').getByRole('button', { name: 'Hoàn tác' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('12 bản.').first()).toBeVisible();
});

test('a few drafts are shown as cards without a filter', async ({ page }) => {
  await seed(page, many.slice(0, 8));
  await page.goto(SELF_CHECK);
  await expect(page.locator('.drafts > .card')).toHaveCount(8);
  await expect(field(page)).toHaveCount(0);
});

test('a file dropped in another view of the self-check does not replace the page', async ({ page }) => {
  await seed(page, many.slice(0, 1));
  await page.goto(`${SELF_CHECK}#d0`);
  await expect(title(page)).toHaveText('UBND xã số 0');
  const client = await page.context().newCDPSession(page);
  const data = {
    items: [],
    files: [new URL('../../../package.json', import.meta.url).pathname],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 200, y: 300, data });
  await expect(page.locator('.toast')).toContainText('Muốn mở tệp, hãy về danh sách các bản trên máy này');
  await expect(title(page)).toHaveText('UBND xã số 0');
});
