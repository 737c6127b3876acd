/**
 * Reflow (WCAG 1.4.10) and focus not obscured (2.4.11): no page scrolls horizontally at 320 px or at 400 % zoom of a
 * desktop window (320 × 256), and the focused element is always visible.
 */
import type { Page } from '@playwright/test';
import { isFull } from '../../full.ts';
import { begin, openTask, openView, QUICK_VIEWS, quickDraft, SELF_CHECK } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

const PAGES = [
  '',
  'gioi-thieu/',
  'tim-kiem/?q=tai+chinh',
  'soat-du-thao/',
  REGULATION,
  `${REGULATION}quyet-dinh/`,
  `${REGULATION}dieu-4/`,
  `${REGULATION}dieu-12/`,
  `${REGULATION}toan-van/`,
  `${REGULATION}hieu-dinh/`,
  `${REGULATION}vai-tro/chanh-van-phong/`,
  SELF_CHECK,
];

/**
 * The first elements that extend beyond the right edge of the window, with their text; empty if the page does not
 * scroll horizontally.
 */
async function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((one) => `${one.tagName}.${one.className}: ${one.textContent?.trim().slice(0, 40)}`);
  });
}

/** Tabs through a page and returns the focused elements that are entirely hidden. */
async function hiddenFocus(page: Page, steps: number): Promise<readonly string[]> {
  const hidden: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return null;
      // A radio is drawn by its label.
      const drawn = (focused instanceof HTMLInputElement && focused.closest('label')) || focused;
      const boxes = [...drawn.getClientRects()];
      const points = boxes.flatMap((box) =>
        [0.1, 0.5, 0.9].flatMap((x) =>
          [0.2, 0.5, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
        ),
      );
      const seen = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && drawn.contains(top);
      });
      const box = drawn.getBoundingClientRect();
      return seen
        ? null
        : `${focused.tagName} ${focused.textContent?.trim().slice(0, 40)} at ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight}`;
    });
    if (found !== null) hidden.push(found);
  }
  return hidden;
}

/** Both are equally wide, and a window that is less high hides more. */
const WINDOWS = [
  [320, 256, '400% zoom'],
  [320, 740, '320 px'],
] as const;

for (const [width, height, name] of isFull ? WINDOWS : WINDOWS.slice(0, 1)) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } });

    test('no page scrolls horizontally', async ({ page }) => {
      for (const path of PAGES) {
        await page.goto(path);
        expect(await sideways(page), path).toEqual([]);
      }
    });

    test('no state of the self-check scrolls horizontally or hides the focus', async ({ page }) => {
      await begin(page, 'Trưởng phòng Nội vụ', 'Phòng Nội vụ và Lao động, Thương binh và Xã hội huyện');
      expect(await sideways(page), 'overview').toEqual([]);
      expect(await hiddenFocus(page, 24), 'overview').toEqual([]);
      await openTask(page, 'Điều 9');
      expect(await sideways(page), 'duties').toEqual([]);
      expect(await hiddenFocus(page, 40), 'duties').toEqual([]);
      await page.getByRole('link', { name: 'Quay lại' }).click();
      await openTask(page, 'Số liệu');
      expect(await sideways(page), 'figures').toEqual([]);
      expect(await hiddenFocus(page, 16), 'figures').toEqual([]);
      await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tự kiểm tra');
      expect(await sideways(page), 'result').toEqual([]);
      expect(await hiddenFocus(page, 30), 'result').toEqual([]);
    });

    test('no view of the quick way scrolls horizontally or hides the focus', async ({ page }) => {
      const address = await quickDraft(page);
      for (const [path, title] of QUICK_VIEWS) {
        await openView(page, address + path, title);
        expect(await sideways(page), title).toEqual([]);
        expect(await hiddenFocus(page, 24), title).toEqual([]);
      }
    });

    test('the focus stays visible on reading pages', async ({ page }) => {
      for (const path of [`${REGULATION}dieu-12/`, REGULATION]) {
        await page.goto(path);
        expect(await hiddenFocus(page, 40), path).toEqual([]);
        await page.keyboard.press('Shift+Tab');
      }
    });
  });
}
