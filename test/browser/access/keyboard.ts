import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has between two things that a walk goes to. */
const MOST_STOPS = 150;

/**
 * Presses Tab (or Shift+Tab) until an element has the focus. Every stop on the way must be seen: none off the screen, none wholly under
 * what stands fixed over the page (WCAG 2.4.11), none nowhere.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    await focusSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} never came to ${String(target)}`);
}

/** Comes to an element by Tab and presses Enter on it. */
export async function follow(page: Page, target: Locator, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** The focus is on something of the page, and at least a part of that is on the screen with nothing over it. */
export async function focusSeen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(hiddenFocus), { message: 'the focus is seen' }).toBeNull();
}

/** Runs in the page: what is wrong with the place of the focus, or null. */
function hiddenFocus(): string | null {
  const { activeElement: focused } = document;
  if (focused === null || focused === document.body) return 'the focus is nowhere';
  const name = `${focused.tagName} ${focused.getAttribute('aria-label') ?? focused.textContent}`.slice(0, 80);
  const { left, top, width, height } = focused.getBoundingClientRect();
  if (width === 0 || height === 0) return `no size: ${name}`;
  // The middle of each ninth; a styled radio is seen by its label.
  const shares = [1 / 6, 1 / 2, 5 / 6];
  const seen = shares.some((x) =>
    shares.some((y) => {
      const over = document.elementFromPoint(left + width * x, top + height * y);
      return over !== null && (focused.contains(over) || over.closest('label')?.contains(focused) === true);
    }),
  );
  return seen ? null : `covered or off the screen: ${name}`;
}
