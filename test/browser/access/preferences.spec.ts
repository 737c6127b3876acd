/** System preferences: forced colours, which remove all our backgrounds, and reduced motion. */
import type { Locator, Page } from '@playwright/test';
import { fullDraft } from '../../domain/report/reportContext.ts';
import { isFull } from '../../full.ts';
import {
  back,
  begin,
  dock,
  INDEX,
  markRest,
  openStored,
  openTask,
  openView,
  QUICK_VIEWS,
  quickDraft,
  TASKS,
} from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';

/** The computed border, outline and background of an element, as one string. */
async function look(element: Locator): Promise<string> {
  return element.evaluate((node) => {
    const {
      borderTopWidth,
      borderTopStyle,
      borderTopColor,
      outlineWidth,
      outlineStyle,
      outlineColor,
      backgroundColor,
      backgroundImage,
      color,
    } = getComputedStyle(node);
    const border =
      borderTopStyle === 'none' || borderTopWidth === '0px'
        ? 'no border'
        : `${borderTopWidth} ${borderTopStyle} ${borderTopColor}`;
    const outline = outlineStyle === 'none' ? 'no outline' : `${outlineWidth} ${outlineStyle} ${outlineColor}`;
    return [border, outline, backgroundColor, backgroundImage, backgroundImage === 'none' ? '' : color].join(' · ');
  });
}

/** The number of distinct colours in a screenshot of an element. */
async function colours(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0),
    );
    return new Set(pixels).size;
  }, picture);
}

for (const colorScheme of isFull ? (['light', 'dark'] as const) : (['light'] as const)) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ contextOptions: { forcedColors: 'active' }, colorScheme });

    test('states of answers, progress and rating scale stay distinguishable; floating elements have a border', async ({
      page,
    }) => {
      await begin(page, ROLE, 'Phòng Kinh tế');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await expect(dock(page)).toBeVisible();
      const rung = (at: number) => dock(page).locator('.ladder i').nth(at);
      await expect(rung(0)).toHaveClass(/may/);
      const may = await look(rung(0));

      await openTask(page, 'Điều 9');
      const duty = page.locator('#dieu-9-khoan-2');
      const answer = (name: string) =>
        duty.locator('.answers label').filter({ has: page.getByLabel(name, { exact: true }) });
      await duty.getByLabel('Chưa hoàn thành').check();
      expect(await look(answer('Chưa hoàn thành'))).not.toBe(await look(answer('Chưa bảo đảm')));
      const unfocused = await look(answer('Chưa hoàn thành'));
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(duty.getByLabel('Chưa hoàn thành')).toBeFocused();
      expect(await look(answer('Chưa hoàn thành'))).not.toBe(unfocused);

      await markRest(page);
      expect(await look(page.locator('.toast p'))).not.toContain('no border');

      await back(page);
      // Some duties are done and some open, so the bar has two colours.
      expect(await colours(page, page.getByRole('progressbar'))).toBeGreaterThan(1);
      await openStored(page, fullDraft('truong-phong', {}, { 'flags.discipline': true }));
      await expect(dock(page)).toContainText('Không hoàn thành nhiệm vụ');
      await expect(rung(3)).toHaveClass(/on/);
      const on = await look(rung(3));
      const off = await look(rung(0));
      expect(new Set([may, on, off]).size).toBe(3);
      expect(await colours(page, dock(page).locator('.ladder'))).toBeGreaterThan(1);
    });

    test('an invalid field looks different from a valid one', async ({ page }) => {
      await begin(page, ROLE, 'Phòng Kinh tế');
      await openTask(page, 'Số liệu');
      const field = page.getByLabel(INDEX, { exact: true });
      await field.fill('101');
      await field.blur();
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      expect(await look(field)).not.toBe(await look(page.getByLabel(TASKS, { exact: true })));
    });

    test('the target of a link is marked and the focus has an outline', async ({ page }) => {
      await page.goto(`${REGULATION}dieu-12/#khoan-4-diem-dd`);
      expect(await look(page.locator('#khoan-4-diem-dd'))).not.toBe(await look(page.locator('#khoan-4-diem-d')));
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    });
  });
}

test.describe('reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  /** The no-script message appears late, in a single step without movement. */
  const LATE = 'late';

  test('nothing moves from reading to the report: no animation, transition or smooth scrolling', async ({ page }) => {
    const moved: string[] = [];
    await page.exposeFunction('reportMotion', (what: string) => moved.push(what));
    await page.addInitScript((late) => {
      const report = (what: string) =>
        (window as unknown as { reportMotion: (what: string) => void }).reportMotion(what);
      addEventListener(
        'animationstart',
        (event) => event.animationName !== late && report(`animation ${event.animationName}`),
        true,
      );
      addEventListener('transitionrun', (event) => report(`transition of ${event.propertyName}`), true);
    }, LATE);
    const still = async () => {
      expect(
        await page.evaluate(
          (late) =>
            document.getAnimations().filter((one) => !(one instanceof CSSAnimation && one.animationName === late))
              .length,
          LATE,
        ),
      ).toBe(0);
      expect(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('*')].filter(
              (element) => getComputedStyle(element).scrollBehavior === 'smooth',
            ).length,
        ),
      ).toBe(0);
    };
    expect(moved).toEqual([]);
    for (const path of [
      '',
      REGULATION,
      `${REGULATION}dieu-12/#khoan-4-diem-dd`,
      `${REGULATION}cach-xep-loai/`,
      'tim-kiem/?q=kỷ luật',
      'tong-hop/',
    ]) {
      await page.goto(path);
      await still();
    }
    await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
    await expect(page.getByRole('dialog', { name: 'Hiển thị' })).toBeVisible();
    await still();
    const address = await quickDraft(page);
    for (const [path, title] of QUICK_VIEWS) {
      await openView(page, address + path, title);
      await still();
    }
    await begin(page, ROLE, 'Phòng Kinh tế');
    await still();
    await openTask(page, 'Điều 9');
    await markRest(page);
    await still();
    await dock(page).getByRole('link', { name: 'Kết quả' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tự kiểm tra');
    await still();
    await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra lại trước khi lập phiếu');
    await still();
    expect(moved).toEqual([]);
  });
});
