import { expect, type Locator, type Page } from '@playwright/test';

/** More tab stops than there are between any two targets of a test. */
const MAX_STOPS = 150;

/**
 * Presses Tab (or Shift+Tab) until the target has the focus. At every stop on the way the focused element must be
 * visible: on screen and not entirely covered by fixed elements (WCAG 2.4.11).
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop += 1) {
    await page.keyboard.press(key);
    // Checked again only if it is not visible at once.
    if ((await page.evaluate(hiddenFocus)) !== null) await focusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} never came to ${String(target)}`);
}

/** Tabs to an element and presses Enter on it. */
export async function follow(page: Page, target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** Expects the focus on an element of which at least a part is on screen and not covered. */
export async function focusSeen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(hiddenFocus), { message: 'the focus is seen' }).toBeNull();
}

/** Runs in the page. Returns what is wrong with the focused element, or null. */
function hiddenFocus(): string | null {
  const { activeElement: focused } = document;
  if (focused === null || focused === document.body) return 'the focus is nowhere';
  const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent}`.slice(0, 80);
  const { left, top, width, height } = focused.getBoundingClientRect();
  if (width === 0 || height === 0) return `no size: ${name}`;
  // Hit-tests the centre of each ninth of the element. A styled radio is visible through its label.
  const shares = [1 / 6, 1 / 2, 5 / 6];
  const seen = shares.some((x) =>
    shares.some((y) => {
      const over = document.elementFromPoint(left + width * x, top + height * y);
      return over !== null && (focused.contains(over) || over.closest('label')?.contains(focused) === true);
    }),
  );
  return seen ? null : `covered or off the screen: ${name}`;
}
