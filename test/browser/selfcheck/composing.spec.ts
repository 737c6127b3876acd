/** Keys that an input method takes while letters are composed (Vietnamese, Chinese, Japanese) do nothing in the page. */
import type { Locator, Page } from '@playwright/test';
import { expect, REGULATION, test } from '../watch.ts';

/** The two signs of a composition: the standard one, and Safari's for the key that ends it. */
const SIGNS = [
  { isComposing: true, keyCode: 0 },
  { isComposing: false, keyCode: 229 },
] as const;

/** Dispatches a keydown as an input method does; whether the page left it to the browser. */
function press(target: Locator, key: string, sign: (typeof SIGNS)[number]): Promise<boolean> {
  return target.evaluate(
    (element, init) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
    { key, ...sign },
  );
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong văn bản' });

for (const sign of SIGNS) {
  test(`in the search dialog: ${JSON.stringify(sign)}`, async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.keyboard.press('/');
    await field(page).fill('hoàn thành');
    await expect(page.locator('.results a').first()).toBeVisible();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape'])
      expect(await press(field(page), key, sign), key).toBe(true);
    await expect(field(page)).toBeFocused();
    // The same keys outside of a composition do their work.
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.results a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
  });

  test(`on the search page: ${JSON.stringify(sign)}`, async ({ page }) => {
    await page.goto('tim-kiem/?q=một cửa');
    await expect(page.locator('.results a').first()).toBeVisible();
    await field(page).focus();
    for (const key of ['ArrowDown', 'End']) expect(await press(field(page), key, sign), key).toBe(true);
    await expect(field(page)).toBeFocused();
  });
}

test('the slash of a composition does not open the search', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  expect(await press(page.locator('body'), '/', SIGNS[0])).toBe(true);
  await page.keyboard.press('/');
  await expect(page.locator('.search-dialog')).toHaveCount(1);
});

test('a preview of a reference stays while Esc belongs to a composition', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}dieu-12/`);
  await page.locator('a.ref').first().hover();
  const preview = page.locator('.preview');
  await expect(preview).toBeVisible();
  for (const sign of SIGNS) await press(page.locator('body'), 'Escape', sign);
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
});
