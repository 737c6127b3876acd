import type { Locator, Page } from '@playwright/test';
import { expectNoViolations, expectReadableColours } from '../access/axe.ts';
import { expect, REGULATION, test } from '../watch.ts';

const preview = (page: Page): Locator => page.getByRole('tooltip');
const reference = (page: Page, within: string, words: string): Locator =>
  page
    .locator(within)
    .locator('a.ref')
    .filter({ hasText: new RegExp(`^${words}$`) });

/** A long press on an element, as touch events. */
async function hold(page: Page, on: Locator, ms: number): Promise<void> {
  const box = await on.boundingBox();
  const cdp = await page.context().newCDPSession(page);
  const at = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForTimeout(ms);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every reference links to its target', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-11/`);
    for (const [words, address] of [
      ['Điều 4', 'dieu-4'],
      ['5', 'dieu-5'],
      ['6', 'dieu-6'],
      ['7', 'dieu-7'],
      ['8', 'dieu-8'],
      ['9', 'dieu-9'],
      ['10', 'dieu-10'],
    ] as const) {
      await expect(reference(page, '.official > p', words)).toHaveAttribute('href', `../${address}/`);
    }
    await page.goto(`${REGULATION}dieu-2/`);
    await reference(page, '#khoan-2', 'khoản 1 Điều này').click();
    await expect(page).toHaveURL(/dieu-2\/#khoan-1$/);
    await page.goto(`${REGULATION}dieu-12/`);
    await reference(page, '#khoan-4-diem-b', 'Chương II Quy định này').click();
    await expect(page.locator('#chuong-2')).toBeInViewport();
  });

  test('“Như Điều 2” of the decision links to the decision’s article, on its page and in the whole text', async ({
    page,
  }) => {
    await page.goto(`${REGULATION}quyet-dinh/`);
    await expect(reference(page, '#noi-nhan-7', 'Điều 2')).toHaveAttribute('href', '#dieu-2');
    await page.goto(`${REGULATION}toan-van/`);
    await expect(reference(page, '#quyet-dinh-noi-nhan-7', 'Điều 2')).toHaveAttribute('href', '#quyet-dinh-dieu-2');
  });

  test('a reference to another document leads to its entry with title, number, date and issuer', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-6/`);
    await reference(page, '#khoan-2-diem-e', 'Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2016').click();
    await expect(page).toHaveURL(/#nghi-dinh-61-2018$/);
    await expect(page.locator('#nghi-dinh-61-2018')).toContainText(
      'Nghị định số 61/2018/NĐ-CP (căn cứ, được dẫn chiếu)',
    );
    await expect(page.locator('#nghi-dinh-61-2018')).toContainText('ngày 23/4/2018 · Chính phủ');
  });

  test('references on a role’s page stay on that page where possible', async ({ page }) => {
    await page.goto(`${REGULATION}vai-tro/truong-dai-truyen-thanh/`);
    await expect(reference(page, '#dieu-12-khoan-1', 'Điều 11 Quy định này')).toHaveAttribute('href', '#dieu-11');
    await expect(reference(page, '#dieu-11', 'Điều 4')).toHaveAttribute('href', '#dieu-4');
  });
});

test('no preview data is fetched before the pointer is over a reference', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${REGULATION}dieu-12/`);
  await page.mouse.move(180, 300);
  await page.mouse.move(180, 500);
  expect(asked.filter((url) => /preview|tools|dieu-11/.test(url))).toEqual([]);
});

test('hovering shows the target’s text, which can be hovered and closes on Escape', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}dieu-12/`);
  const link = reference(page, '#khoan-1', 'Điều 11 Quy định này');
  const before = await page.locator('#khoan-2').boundingBox();
  await link.hover();
  await expect(preview(page)).toBeVisible();
  await expect(preview(page)).toContainText(
    'Ngoài thực hiện trách nhiệm người đứng đầu quy định tại các Điều 4, 5, 6, 7, 8, 9, 10 của Quy định này.',
  );
  await expect(preview(page)).not.toContainText('Ghi chú');
  expect(await page.locator('#khoan-2').boundingBox()).toEqual(before);
  await preview(page).hover();
  await page.waitForTimeout(600);
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await link.hover();
  await expect(preview(page)).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(preview(page)).toBeHidden();
});

test('keyboard focus shows the preview and hides it on leaving', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-2/`);
  await page.locator('#khoan-2 > .n').focus();
  await page.keyboard.press('Tab');
  if (await page.locator('summary:focus').count()) await page.keyboard.press('Tab');
  await expect(reference(page, '#khoan-2', 'khoản 1 Điều này')).toBeFocused();
  await expect(preview(page)).toContainText('Khoản 1 Điều 2');
  await expect(preview(page)).toContainText('Người đứng đầu các phòng, ban chuyên môn');
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(reference(page, '#khoan-2', 'khoản 1 Điều này')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(preview(page)).toBeVisible();
  await page.keyboard.press('Tab');
  // The next stop may have a preview of its own: the note beside the reference.
  await expect(preview(page).filter({ hasText: 'Người đứng đầu các phòng, ban chuyên môn' })).toBeHidden();
});

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('a long press shows the preview without following the link; a tap outside closes it; a tap follows', async ({
    page,
  }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    const link = reference(page, '#khoan-1', 'Chương II Quy định này');
    await link.scrollIntoViewIfNeeded();
    await hold(page, link, 1_200);
    await expect(preview(page)).toContainText('Trách nhiệm điều hành thực hiện nhiệm vụ cải cách hành chính');
    await expect(page).toHaveURL(/dieu-12\/$/);
    await page.locator('h1').tap({ position: { x: 5, y: 60 } });
    await expect(preview(page)).toBeHidden();
    await hold(page, link, 900);
    await expect(preview(page)).toBeVisible();
    await expect(page).toHaveURL(/dieu-12\/$/);
    await page.locator('h1').tap({ position: { x: 5, y: 60 } });
    await link.tap();
    await expect(page).toHaveURL(/#chuong-2$/);
  });

  test('the preview stays within the smallest screen', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${REGULATION}dieu-12/`);
    const link = reference(page, '#khoan-1', 'Điều 11 Quy định này');
    await link.scrollIntoViewIfNeeded();
    await hold(page, link, 1_200);
    const box = await preview(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test('an open preview duplicates no id and has no tab stops', async ({ page }) => {
  await page.goto(`${REGULATION}toan-van/`);
  const link = reference(page, '#dieu-12-khoan-1', 'Điều 11 Quy định này');
  await link.hover();
  await expect(preview(page)).toBeVisible();
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) < index);
  });
  expect(twice).toEqual([]);
  await expect(preview(page).locator('a, button, summary, input')).toHaveCount(0);
});

test.describe('while offline', () => {
  test.use({ allowed: [/ERR_INTERNET_DISCONNECTED|failed:/] });

  test('no preview opens, and it opens again once back online', async ({ page, context }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    // The preview chunk is loaded first; only the target page is missing.
    await reference(page, '#khoan-1', 'Chương II Quy định này').hover();
    await expect(preview(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await context.setOffline(true);
    const link = reference(page, '#khoan-1', 'Điều 11 Quy định này');
    const failed = page.waitForEvent('requestfailed');
    await link.hover();
    await failed;
    await expect(preview(page)).toBeHidden();
    await context.setOffline(false);
    await page.mouse.move(2, 2);
    await link.hover();
    await expect(preview(page)).toContainText('Ngoài thực hiện trách nhiệm');
  });
});

test('an open preview has no axe violations, light or dark', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await reference(page, '#khoan-1', 'Điều 11 Quy định này').hover();
  await expect(preview(page)).toBeVisible();
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectReadableColours(page, 'dark');
});
