/** Opens every <details> of the page and expects no axe violations. */
import type { Page } from '@playwright/test';
import { isFull } from '../../full.ts';
import { complete, result } from '../result.ts';
import { begin } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';
import { expectAccessible, WIDTHS } from './axe.ts';

async function unfolded(page: Page, where: string): Promise<void> {
  await page.evaluate(() =>
    document.querySelectorAll('main details').forEach((one) => ((one as HTMLDetailsElement).open = true)),
  );
  await expectAccessible(page, where);
}

// One structure at any width.
for (const width of isFull ? WIDTHS : WIDTHS.slice(0, 1)) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

    test('the rules page has no axe violations', async ({ page }) => {
      await page.goto(`${REGULATION}cach-xep-loai/`);
      await unfolded(page, 'rules');
    });

    test('the result of an unanswered draft has no axe violations', async ({ page }) => {
      await begin(page, 'Trưởng phòng Nội vụ', 'Phòng Nội vụ');
      await result(page);
      await unfolded(page, 'nothing answered');
    });

    test('an overlap of levels with a what-if value has no axe violations', async ({ page }) => {
      await complete(page, '95', { figures: { 'flags.discipline': true } });
      await page.getByRole('button', { name: 'Thêm một: Số nội dung trách nhiệm chưa bảo đảm' }).click();
      await expect(page.getByText('Kết quả thử')).toBeVisible();
      await unfolded(page, 'an overlap, something tried');
    });
  });
}
