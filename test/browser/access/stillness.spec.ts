/** Nothing shifts while a page hydrates, at phone and desktop width, with a slow processor. */
import { isFull, onlyFull } from '../../full.ts';
import { recordedShifts, recordShifts } from '../shifts.ts';
import { expect, REGULATION, test } from '../watch.ts';
import { SELF_CHECK } from '../selfcheck.ts';

const PAGES = [`${REGULATION}dieu-12/`, SELF_CHECK, '', REGULATION, 'tim-kiem/', 'tim-kiem/?q=tai+chinh'];

for (const width of [360, 1280]) {
  test(`no page shifts its layout at ${width} px${onlyFull}`, async ({ page }) => {
    test.skip(!isFull, 'lateEnd.spec.ts watches the same pages without the slow processor');
    await page.setViewportSize({ width, height: 740 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await recordShifts(page);
    for (const path of PAGES) {
      await page.goto(path);
      if (path === SELF_CHECK) await expect(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' })).toBeVisible();
      if (path.includes('?q=')) await expect(page.locator('.hits a').first()).toBeVisible();
      await expect(page.getByRole('button', { name: 'Giao diện và cỡ chữ' })).toBeVisible();
      expect(await recordedShifts(page), path).toEqual([]);
    }
  });
}
