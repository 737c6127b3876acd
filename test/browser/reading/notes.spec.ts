import type { Page } from '@playwright/test';
import { expectAccessible } from '../access/axe.ts';
import { expect, REGULATION, test } from '../watch.ts';

const CLAUSE = '#khoan-2';
const WORDS = 'Khoảng rỗng: không số nào vừa từ 90 trở lên vừa dưới 80.';
/** The number after the words that cannot be a range. */
const number = (page: Page) => page.locator(`${CLAUSE} mark`, { hasText: 'từ 90% đến dưới 80%' }).locator('+ .g');
const opened = (page: Page) => page.getByRole('note', { name: 'Ghi chú của người biên tập' });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the number of a note leads to it in the list below, which names its author', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    const list = page.locator('.footnotes');
    await expect(list).toContainText('Ghi chú của người biên tập, không phải nội dung văn bản');
    await number(page).click();
    await expect(list.getByText(WORDS)).toBeInViewport();
  });
});

test('annotated words are marked and numbered; the number is never copied', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const mark = page.locator(`${CLAUSE} mark`, { hasText: 'từ 90% đến dưới 80%' });
  expect(await mark.innerText()).toBe('từ 90% đến dưới 80%');
  expect(await number(page).innerText()).toBe('');
  const listed = await number(page).getAttribute('href');
  await expect(page.locator(listed ?? 'none')).toContainText(WORDS);
  // Every number has its note, and every note a number.
  const [linked, notes] = await page.evaluate(() => [
    [...document.querySelectorAll<HTMLAnchorElement>('.g')].map(({ hash }) => hash.slice(1)),
    [...document.querySelectorAll('.footnotes li')].map(({ id }) => id),
  ]);
  expect([...new Set(linked)].sort()).toEqual([...(notes ?? [])].sort());
});

for (const width of [360, 1280]) {
  test(`at ${width} px a note opens at its number, alone, by pointer or keyboard`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${REGULATION}dieu-12/`);
    await number(page).click();
    await expect(opened(page)).toContainText(WORDS);
    await expect(opened(page)).toBeFocused();
    await expect(number(page)).toHaveAttribute('aria-expanded', 'true');
    const [note, clause] = [(await opened(page).boundingBox())!, (await page.locator(CLAUSE).boundingBox())!];
    if (width === 360) expect(note.y).toBeGreaterThan(clause.y);
    else {
      expect(note.x).toBeGreaterThanOrEqual(clause.x + clause.width);
      expect(Math.abs(note.y - (await number(page).boundingBox())!.y)).toBeLessThan(30);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const other = page.locator('#khoan-3 .g').first();
    await other.click();
    await expect(opened(page)).toHaveCount(1);
    await expect(opened(page)).not.toContainText(WORDS);
    await page.keyboard.press('Escape');
    await expect(opened(page)).toHaveCount(0);
    await expect(other).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(opened(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Đóng ghi chú' }).click();
    await expect(opened(page)).toHaveCount(0);
  });
}

test('notes on misprints are shown on request, which the device remembers', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const misprint = page.getByText('Thừa một dấu chấm.');
  const list = page.getByRole('link', { name: 'Ghi chú của người biên tập, không phải nội dung văn bản' });
  await expect(page.getByText(WORDS)).toBeHidden();
  await list.click();
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(misprint).toBeHidden();
  const shown = () => page.locator('.g').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  const before = await shown();
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('group', { name: 'Ghi chú về lỗi chữ của bản in' }).getByLabel('Hiện').check();
  await expect(misprint).toBeVisible();
  expect(await shown()).toBeGreaterThan(before);
  await page.reload();
  await expect(misprint).toBeVisible();
});

test('a note’s number stays on the line of its word', async ({ page }) => {
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`${REGULATION}toan-van/`);
    const torn = await page.locator('mark + .g').evaluateAll((numbers) =>
      numbers.flatMap((one) => {
        const word = document.createRange();
        word.selectNodeContents(one.previousElementSibling as Element);
        const end = [...word.getClientRects()].at(-1);
        const drawn = [...one.getClientRects()].at(-1);
        return end && drawn && drawn.top >= end.bottom - 2 ? [one.previousElementSibling?.textContent] : [];
      }),
    );
    expect(torn, `${width} px`).toEqual([]);
  }
});

test('a separate page lists all notes with their location and words', async ({ page }) => {
  await page.goto(`${REGULATION}hieu-dinh/`);
  await expect(page.getByText('Ghi chú của người biên tập, không phải nội dung văn bản')).toBeVisible();
  const note = page.locator('#ghi-chu-dieu-11-hay-dieu-12');
  await expect(note).toContainText('khoản 2 Điều 15: “theo Điều 11 Quy định này”');
  await note.getByRole('link', { name: 'khoản 2 Điều 15' }).click();
  await expect(page).toHaveURL(/dieu-15\/#khoan-2$/);
  await expect(page.locator('#khoan-2 .g').first()).toBeVisible();
});

test('an open note has no axe violations', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await number(page).click();
  await expect(opened(page)).toBeVisible();
  await expectAccessible(page, 'an open note');
});
