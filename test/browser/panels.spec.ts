/** Panels over a page: contents, display settings, citation, previews; in the current browser and in one without popovers. */
import type { Locator, Page } from '@playwright/test';
import { expect, REGULATION, test } from './watch.ts';

const ARTICLE = `${REGULATION}dieu-12/`;

/** The pages and styles as a browser without popovers takes them: it ignores the attribute, the methods are missing, the `@supports` fails. */
async function withoutPopovers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.route(/\/(?:[^/.]*|[^/]*\.css)$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(' popover ', ' ').replaceAll('selector(:popover-open)', 'selector(:unknown)');
    await route.fulfill({ response, body });
  });
}

interface Panel {
  readonly name: string;
  readonly opener: (page: Page) => Locator;
  readonly panel: (page: Page) => Locator;
  readonly close: string;
}

const contents = (page: Page) => page.getByRole('navigation', { name: 'Mục lục' });
const CONTENTS: Panel = { name: 'the contents', opener: (page) => page.locator('.toc-open:visible, .toc-link:visible'), panel: contents, close: 'Đóng mục lục' };
const PANELS: readonly Panel[] = [
  { name: 'the settings', opener: (page) => page.getByRole('button', { name: 'Giao diện và cỡ chữ' }), panel: (page) => page.getByRole('dialog', { name: 'Hiển thị' }), close: 'Đóng' },
  { name: 'a citation', opener: (page) => page.locator('#khoan-1 .n').first(), panel: (page) => page.getByRole('dialog', { name: 'Trích dẫn' }), close: 'Đóng' },
];

/** Whether the panel is on the screen as a sheet: the contents without popovers stay in the page behind the text. */
const isOpen = async (panel: Locator) => (await panel.isVisible()) && (await panel.evaluate((element) => getComputedStyle(element).position === 'fixed'));

for (const withPopovers of [true, false]) {
  test.describe(withPopovers ? 'in a browser with popovers' : 'in a browser without popovers', () => {
    test.beforeEach(async ({ page }) => {
      if (!withPopovers) await withoutPopovers(page);
      await page.goto(ARTICLE);
    });

    for (const { name, opener, panel, close } of [CONTENTS, ...PANELS]) {
      test(`${name}: opened by a press, closed by a second one, its button, Escape or a press beside it`, async ({ page }) => {
        const open = () => expect.poll(() => isOpen(panel(page)));
        await open().toBe(false);
        const ways: readonly (() => Promise<void>)[] = [
          () => opener(page).click(),
          () => panel(page).getByRole('button', { name: close }).click(),
          () => page.keyboard.press('Escape'),
        ];
        for (const way of ways) {
          await opener(page).click();
          await open().toBe(true);
          await way();
          await open().toBe(false);
          await expect(opener(page)).toBeFocused();
        }
        await opener(page).click();
        await open().toBe(true);
        await page.mouse.click(180, name === 'the contents' ? 80 : 735);
        await open().toBe(false);
        // The browser's own popover leaves the focus where the press was.
        if (!(withPopovers && name === 'the contents')) await expect(opener(page)).toBeFocused();
      });
    }

    test('one panel is open at a time', async ({ page }) => {
      const [settings, citation] = PANELS.map(({ panel }) => panel(page));
      await PANELS[0]?.opener(page).click();
      await expect(settings as Locator).toBeVisible();
      await page.locator('#khoan-1 .n').first().click({ position: { x: 4, y: 20 }, force: true });
      await expect(citation as Locator).toBeVisible();
      await expect(settings as Locator).toBeHidden();
    });

    test('the contents are at the page that is open', async ({ page }) => {
      await CONTENTS.opener(page).click();
      await expect(contents(page).locator('[aria-current]')).toBeInViewport();
    });

    test('a preview opens for the keyboard and goes with Escape', async ({ page }) => {
      const link = page.locator('main a.ref').first();
      await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('tooltip')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('tooltip')).toBeHidden();
    });
  });
}

test('a press beside the contents closes them also where the browser leaves that undone (iOS 17.0 to 18.2)', async ({ page }) => {
  await page.route(/dieu-12\/$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(' popover ', ' popover="manual" ') });
  });
  await page.goto(ARTICLE);
  await CONTENTS.opener(page).click();
  await expect(contents(page)).toBeVisible();
  await page.mouse.click(180, 80);
  await expect(contents(page)).toBeHidden();
});

test.describe('without popovers and without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents stand behind the text, cover nothing, and a link leads there', async ({ page }) => {
    await withoutPopovers(page);
    await page.goto(ARTICLE);
    await expect(contents(page)).toHaveCSS('position', 'static');
    const [list, text] = [await contents(page).boundingBox(), await page.locator('main').boundingBox()];
    expect(list?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
    await expect(contents(page).getByRole('button')).toHaveCount(0);
    await CONTENTS.opener(page).click();
    await expect(contents(page).getByRole('link', { name: 'Trang chính của văn bản' })).toBeInViewport();
  });
});

test.describe('where the contents\' script does not come', () => {
  test.use({ allowed: [/./] });

  test('the link leads to the list', async ({ page }) => {
    await withoutPopovers(page);
    await page.route(/_astro\/contents\.[^/]*js$/, (route) => route.abort());
    await page.goto(ARTICLE);
    await CONTENTS.opener(page).click();
    await expect(contents(page).getByRole('link', { name: 'Trang chính của văn bản' })).toBeInViewport();
  });
});

test('a browser without dialogs is led to the search page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
  await page.goto(ARTICLE);
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await expect(page).toHaveURL(/tim-kiem\/$/);
});
