/** Keys handled by an input method while composing (Vietnamese, Chinese, Japanese) have no effect in the page. */
import type { Locator, Page } from '@playwright/test';
import { expect, REGULATION, test } from '../watch.ts';

/** The two marks of a composition: the standard one, and Safari's for the key that ends it. */
const SIGNS = [
  { isComposing: true, keyCode: 0 },
  { isComposing: false, keyCode: 229 },
] as const;

/** Dispatches a keydown as an input method does. Returns whether the page left the default action. */
function press(target: Locator, key: string, sign: (typeof SIGNS)[number]): Promise<boolean> {
  return target.evaluate(
    (element, init) =>
      element.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
    { key, ...sign },
  );
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong văn bản' });

for (const sign of SIGNS) {
  test(`the search dialog ignores composing keys: ${JSON.stringify(sign)}`, async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.keyboard.press('/');
    await field(page).fill('hoàn thành');
    await expect(page.locator('.results a').first()).toBeVisible();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape'])
      expect(await press(field(page), key, sign), key).toBe(true);
    await expect(field(page)).toBeFocused();
    // The same keys work outside a composition.
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.results a').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
  });

  test(`the search page ignores composing keys: ${JSON.stringify(sign)}`, async ({ page }) => {
    await page.goto('tim-kiem/?q=một cửa');
    await expect(page.locator('.results a').first()).toBeVisible();
    await field(page).focus();
    for (const key of ['ArrowDown', 'End']) expect(await press(field(page), key, sign), key).toBe(true);
    await expect(field(page)).toBeFocused();
  });
}

test('a slash typed in a composition does not open the search', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  expect(await press(page.locator('body'), '/', SIGNS[0])).toBe(true);
  await page.keyboard.press('/');
  await expect(page.locator('.search-dialog')).toHaveCount(1);
});

test('Escape in a composition does not close a preview', async ({ page }) => {
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
