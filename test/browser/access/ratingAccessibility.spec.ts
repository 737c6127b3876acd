/** The result and the page of rules in every theme and at both widths, everything folded opened, something being tried. */
import { AxeBuilder } from '@axe-core/playwright';
import { answerAll, begin, dock, enterFigures, INDEX, NOTHING_WRONG, TASKS } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const theme of ['light', 'dark', 'contrast'] as const) {
  for (const width of [360, 1280] as const) {
    test(`${theme}, ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' });
      if (theme === 'contrast')
        await page.addInitScript(
          (name) => localStorage.setItem(name, 'contrast'),
          `${new URL(baseURL ?? '').pathname}theme`,
        );
      const check = async (where: string) => {
        await page.evaluate(() =>
          document.querySelectorAll('main details').forEach((one) => ((one as HTMLDetailsElement).open = true)),
        );
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
          ),
        ).toEqual([]);
      };
      await page.goto(`${REGULATION}cach-xep-loai/`);
      await check('rules');
      await begin(page, 'Trưởng phòng Nội vụ', 'Phòng Nội vụ');
      await dock(page).getByRole('link', { name: 'Kết quả' }).click();
      await expect(page.getByRole('region', { name: 'Kết quả', exact: true })).toBeVisible();
      await check('nothing answered');
      await page.getByRole('link', { name: '‹ Quay lại' }).click();
      await answerAll(page, 'Bảo đảm');
      await enterFigures(page, { [INDEX]: '95', [TASKS]: '100' }, { ...NOTHING_WRONG, 'bị xử lý kỷ luật': 'Có' });
      await dock(page).getByRole('link', { name: 'Kết quả' }).click();
      await page.getByRole('button', { name: 'Thêm một: Số tiêu chí chưa bảo đảm' }).click();
      await expect(page.getByText('Kết quả thử')).toBeVisible();
      await check('an overlap, something tried');
    });
  }
}
