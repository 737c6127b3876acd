/**
 * What-if values on the map of the result: their outcome is visible next to every control and never mistaken for the
 * draft's own.
 */
import { isFull, onlyFull } from '../../full.ts';
import type { Page } from '@playwright/test';
import { complete, hero, result, trial } from '../result.ts';
import { back, begin, dock, INDEX, TASKS } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const outcome = (page: Page) => trial(page).getByRole('status');

test('trying a value moves outcome and point and leaves the draft unchanged', async ({ page }) => {
  await complete(page, '85');
  const stored = () =>
    page.evaluate(() => JSON.stringify(Object.entries(localStorage).filter(([, value]) => value.includes('parIndex'))));
  const before = await stored();
  await expect(outcome(page)).toContainText('Kết quả của bản này');
  await expect(trial(page).locator('.trial-point')).toHaveCount(0);

  await trial(page).getByLabel(INDEX, { exact: true }).fill('92');
  await expect(outcome(page)).toHaveText(/Kết quả thử.*Hoàn thành xuất sắc nhiệm vụ/);
  const own = (await trial(page).locator('.map-view > .map .own').boundingBox())!;
  const tried = (await trial(page).locator('.map-view > .map .trial-point').boundingBox())!;
  expect(tried.y).toBeLessThan(own.y);

  await trial(page).getByRole('button', { name: 'Thêm một: Số nội dung trách nhiệm chưa bảo đảm' }).click();
  await expect(outcome(page)).toContainText('Hoàn thành nhiệm vụ');
  await expect
    .poll(async () => (await trial(page).locator('.map-view > .map .trial-point').boundingBox())!.x)
    .toBeGreaterThan(tried.x);
  await expect(dock(page)).toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(hero(page)).toContainText('Hoàn thành tốt nhiệm vụ');
  expect(await stored()).toBe(before);

  await trial(page).getByRole('button', { name: 'Bỏ thử, trở về bản này' }).click();
  await expect(outcome(page)).toContainText('Kết quả của bản này');
  await expect(trial(page).getByLabel(INDEX, { exact: true })).toHaveValue('85');
  await trial(page).getByLabel(INDEX, { exact: true }).fill('10');
  await page.reload();
  await expect(hero(page)).toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(trial(page).getByLabel(INDEX, { exact: true })).toHaveValue('85');
});

test('clicking the map tries the values at that point', async ({ page }) => {
  await complete(page, '85');
  const map = trial(page).getByRole('img', { name: /^Sơ đồ xếp loại/ });
  const box = (await map.boundingBox())!;
  // Bottom right: more than half not assured, an index below 60.
  await map.click({ position: { x: box.width * 0.95, y: box.height * 0.75 } });
  await expect(outcome(page)).toContainText('Không hoàn thành nhiệm vụ');
  await map.click({ position: { x: box.width * 0.2, y: box.height * 0.12 } });
  await expect(outcome(page)).toContainText('Hoàn thành xuất sắc nhiệm vụ');
  await expect(trial(page).getByRole('textbox', { name: 'Số nội dung trách nhiệm chưa bảo đảm' })).toHaveValue('0');
});

test(`values can be tried with the keyboard alone${onlyFull}`, async ({ page }) => {
  test.skip(!isFull, 'keyboard.spec.ts leads through the same controls');
  await complete(page, '85');
  const field = trial(page).getByLabel(INDEX, { exact: true });
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('95');
  await expect(outcome(page)).toContainText('Hoàn thành xuất sắc nhiệm vụ');
  await page.keyboard.press('Tab');
  await expect(trial(page).getByRole('slider', { name: `Kéo để thử: ${INDEX}` })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(outcome(page)).toContainText('Điều 12 không quy định');
  for (const name of [TASKS, `Kéo để thử: ${TASKS}`]) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
  // The button for one fewer is disabled at zero.
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName('Bớt một: Số nội dung trách nhiệm chưa bảo đảm');
  await expect(page.locator(':focus')).toBeDisabled();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAccessibleName('Số nội dung trách nhiệm chưa bảo đảm');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('30');
  await expect(outcome(page)).toContainText('Không hoàn thành nhiệm vụ');
});

test(`nothing around the controls moves while values are tried${onlyFull}`, async ({ page }) => {
  test.skip(!isFull, 'measures every control');
  await complete(page, '85');
  const field = trial(page).getByLabel(INDEX, { exact: true });
  const place = async () => await field.evaluate((node) => node.getBoundingClientRect().top + scrollY);
  await field.fill('86');
  const start = await place();
  for (const value of ['95', '70', '10', '99.5']) {
    await field.fill(value);
    await expect(outcome(page)).toContainText('Kết quả thử');
    expect(Math.abs((await place()) - start), value).toBeLessThan(2);
  }
});

test('the dock shows the what-if outcome separately from the draft’s result and can discard it', async ({ page }) => {
  await complete(page, '85');
  const slider = trial(page).getByRole('slider', { name: `Kéo để thử: ${INDEX}` });
  await slider.focus();
  await slider.fill('92');
  await expect(dock(page)).toContainText('Đang thử: Hoàn thành xuất sắc nhiệm vụ');
  await expect(dock(page)).toContainText('Kết quả của bản này: Hoàn thành tốt nhiệm vụ');
  await expect(slider).toBeInViewport();
  await expect(dock(page).getByText('Đang thử')).toBeInViewport();
  // Not by text alone: the border differs too.
  expect(await dock(page).evaluate((bar) => getComputedStyle(bar).borderTopStyle)).toBe('dashed');
  await slider.fill('10');
  await expect(dock(page)).toContainText('Đang thử: Điều 12 không quy định');

  await dock(page).getByRole('button', { name: 'Bỏ thử' }).focus();
  await page.keyboard.press('Enter');
  await expect(slider).toBeFocused();
  await expect(slider).toHaveValue('85');
  // The page shows the draft's own result itself.
  await expect(dock(page)).toBeHidden();
});

test('a control keeps the focus when it becomes disabled', async ({ page }) => {
  await complete(page, '85', { late: 1 });
  await trial(page).getByRole('button', { name: 'Thêm một: Số nội dung trách nhiệm chưa hoàn thành' }).focus();
  await page.keyboard.press('Enter');
  const fewer = trial(page).getByRole('button', { name: 'Bớt một: Số nội dung trách nhiệm chưa hoàn thành' });
  await fewer.focus();
  await trial(page).getByRole('button', { name: 'Bỏ thử, trở về bản này' }).focus();
  await page.keyboard.press('Enter');
  await expect(fewer).toBeDisabled();
  await expect(fewer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(trial(page).getByRole('textbox', { name: 'Số nội dung trách nhiệm chưa hoàn thành' })).toHaveValue('0');
});

test('leaving the page ends the what-if; the dock shows the draft’s result', async ({ page }) => {
  await complete(page, '85');
  await trial(page).getByLabel(INDEX, { exact: true }).fill('92');
  await expect(dock(page)).toContainText('Đang thử');
  await back(page);
  await expect(dock(page)).toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(dock(page)).not.toContainText('Đang thử');
  await result(page);
  await expect(dock(page)).toBeHidden();
});

test('moving the slider is announced once, where it stops', async ({ page }) => {
  await complete(page, '85');
  const slider = trial(page).getByRole('slider', { name: `Kéo để thử: ${INDEX}` });
  // Waits until no announcement about the draft is pending.
  await expect(dock(page)).toBeHidden();
  await expect(page.locator('.toast')).toHaveText('');
  await page.evaluate(() => {
    const announcements: string[] = [];
    Object.assign(globalThis, { announcements });
    for (const region of document.querySelectorAll('[role="status"]'))
      new MutationObserver(() => announcements.push(region.textContent ?? '')).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  await slider.evaluate((node: HTMLInputElement) => {
    for (let value = 84; value >= 10; value -= 2) {
      node.value = String(value);
      node.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(trial(page).getByRole('status')).toHaveText('Kết quả thử: Điều 12 không quy định');
  const announcements = await page.evaluate(() => (globalThis as unknown as { announcements: string[] }).announcements);
  expect(announcements.filter((words) => words !== '')).toEqual(['Kết quả thử: Điều 12 không quy định']);
});

for (const width of [1100, 1280]) {
  test(`at ${width} px the trial is beside the result, and its map stays in view above its controls`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await begin(page, 'Trưởng phòng Nội vụ', 'Phòng Nội vụ');
    await result(page);
    const map = trial(page).getByRole('img', { name: /^Sơ đồ xếp loại/ });
    const reasons = (await page.getByRole('heading', { name: 'Vì sao' }).boundingBox())!;
    const slider = trial(page).getByRole('slider', { name: `Kéo để thử: ${INDEX}` });
    const stepper = trial(page).getByRole('button', { name: 'Thêm một: Số nội dung trách nhiệm chưa hoàn thành' });
    for (const control of [slider, stepper, slider]) {
      await control.focus();
      const place = (await control.boundingBox())!;
      const picture = (await map.boundingBox())!;
      expect(reasons.x + reasons.width).toBeLessThan(picture.x);
      expect(picture.y).toBeGreaterThan(0);
      expect(picture.y + picture.height).toBeLessThan(place.y);
      expect(place.y + place.height).toBeLessThan(720 + 1);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
