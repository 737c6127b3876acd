/** Returning to a step of the self-check, by any route, restores it: scroll position, open details and focus. */
import type { Page } from '@playwright/test';
import { fullDraft } from '../../domain/report/reportContext.ts';
import { dock, SELF_CHECK } from '../selfcheck.ts';
import { seed } from '../seed.ts';
import { expect, test } from '../watch.ts';

const draft = { ...fullDraft(), id: 'ban' };
const at = (hash: string) => `${SELF_CHECK}#${draft.id}${hash}`;
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const wayBack = (page: Page) => page.getByRole('link', { name: 'Quay lại' });
const y = (page: Page) => page.evaluate(() => Math.round(scrollY));

/** Scrolls to an element and returns the scroll position in pixels. */
async function scrollTo(page: Page, selector: string): Promise<number> {
  await page.locator(selector).evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return y(page);
}

/** Opens an article and scrolls to its last duty; returns the scroll position. */
async function farDown(page: Page): Promise<number> {
  await seed(page, [draft]);
  await page.goto(at(''));
  await page.getByRole('link', { name: /^Điều 4\b/ }).click();
  await expect(title(page)).toBeFocused();
  // A long article is rendered in parts.
  await expect(page.locator('main [data-coming]')).toHaveCount(0);
  const place = await scrollTo(page, '.duty >> nth=-1');
  expect(place).toBeGreaterThan(2000);
  return place;
}

const shown = (page: Page) => ({
  at: (place: number) => expect.poll(() => y(page)).toBe(place),
});

test('“Quay lại” on the result returns to the duty one came from', async ({ page }) => {
  const place = await farDown(page);
  await dock(page).getByRole('link', { name: 'Kết quả' }).click();
  await expect(title(page)).toHaveText('Kết quả tự kiểm tra');
  await expect(title(page)).toBeFocused();
  expect(await y(page)).toBe(0);
  await wayBack(page).click();
  await expect(page).toHaveURL(/#ban\/dieu-4$/);
  await shown(page).at(place);
  await expect(dock(page).getByRole('link', { name: 'Kết quả' })).toBeFocused();
  // Then on to the list of articles, with the focus on the opened one.
  await wayBack(page).click();
  await expect(page.getByRole('link', { name: /^Điều 4\b/ })).toBeFocused();
  await expect(page).toHaveURL(/#ban$/);
});

test('a key pressed the moment the focus is restored does not lose it to the title', async ({ page }) => {
  await farDown(page);
  // The effects of the view that is shown again run after a paint, so after this key.
  await page.evaluate(() =>
    addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.matches('.tasks a'))
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    }),
  );
  await wayBack(page).click();
  const task = page.getByRole('link', { name: /^Điều 4\b/ });
  await expect(task).toBeFocused();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  await expect(task).toBeFocused();
});

test('Back, Forward and reload keep the scroll position and the focus', async ({ page }) => {
  const place = await farDown(page);
  const last = page.locator('.duty').last();
  await last.getByRole('radio').first().focus();
  const focused = await y(page);
  expect(Math.abs(focused - place)).toBeLessThan(600);

  await page.reload();
  await shown(page).at(focused);
  await expect(last.getByRole('radio').first()).toBeFocused();

  await page.goBack();
  await expect(page.getByRole('link', { name: /^Điều 4\b/ })).toBeFocused();
  await page.goForward();
  await shown(page).at(focused);
  await expect(last.getByRole('radio').first()).toBeFocused();
});

test('open details are restored, and typing continues in the same field', async ({ page }) => {
  await farDown(page);
  const last = page.locator('.duty').last();
  await last.locator('summary').click();
  await last.getByLabel('Ghi chú', { exact: true }).fill('Đã báo cáo');
  const place = await y(page);
  await page.reload();
  await shown(page).at(place);
  await expect(last.getByLabel('Ghi chú', { exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('.');
  await expect(last.getByLabel('Ghi chú', { exact: true })).toHaveValue('Đã báo cáo.');
});

test('Back to the result restores its position although later parts render after the first', async ({ page }) => {
  await seed(page, [draft]);
  await page.goto(at(''));
  await dock(page).getByRole('link', { name: 'Kết quả' }).click();
  await expect(page.locator('.trial')).toBeVisible();
  const place = await scrollTo(page, 'main a[href$="/kiem-tra"] >> nth=-1');
  expect(place).toBeGreaterThan(1500);
  await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
  await expect(title(page)).toHaveText('Kiểm tra lại trước khi lập phiếu');
  await page.goBack();
  await shown(page).at(place);
  await expect(page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' })).toBeFocused();
  await page.reload();
  await shown(page).at(place);
});

test('Back from a clause’s page restores position and focus', async ({ page }) => {
  const place = await farDown(page);
  const clause = page.locator('.duty').last().locator('.cite a');
  await clause.focus();
  const before = await y(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/dieu-4\/#/);
  await page.goBack();
  await shown(page).at(before);
  await expect(clause).toBeFocused();
  expect(Math.abs(before - place)).toBeLessThan(600);
});

test('a step opened anew starts at its top', async ({ page }) => {
  await farDown(page);
  await page.getByRole('link', { name: /^Tiếp: / }).click();
  await expect(title(page)).toBeFocused();
  expect(await y(page)).toBe(0);
  // This link goes up, not back: the list was not the previous page.
  await page.getByRole('link', { name: 'Danh sách các điều' }).click();
  await expect(title(page)).toBeFocused();
  expect(await y(page)).toBe(0);
});

test('an unfinished form is restored after a reload and cleared once submitted', async ({ page }) => {
  await page.goto(`${SELF_CHECK}#moi`);
  await page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' }).check();
  await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng Tư pháp');
  await page.getByLabel('Năm đánh giá').fill('2025');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' })).toBeChecked();
  await expect(page.getByLabel('Tên cơ quan, đơn vị')).toHaveValue('Phòng Tư pháp');
  await expect(page.getByLabel('Năm đánh giá')).toHaveValue('2025');
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(title(page)).toHaveText('Tự kiểm tra nhanh');
  await page.goBack();
  await expect(page.getByLabel('Tên cơ quan, đơn vị')).toHaveValue('');
});
