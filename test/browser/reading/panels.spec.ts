/** Panels over a page: contents, display settings, citation, previews. They must work without the popover API. */
import type { Locator, Page } from '@playwright/test';
import { expect, REGULATION, test } from '../watch.ts';

const ARTICLE = `${REGULATION}dieu-12/`;

interface Panel {
  readonly name: string;
  readonly opener: (page: Page) => Locator;
  readonly panel: (page: Page) => Locator;
  readonly close: string;
}

const contents = (page: Page) => page.getByRole('navigation', { name: 'Mục lục' });
const CONTENTS: Panel = {
  name: 'the contents',
  opener: (page) => page.getByRole('link', { name: 'Mục lục', exact: true }),
  panel: contents,
  close: 'Đóng mục lục',
};
const PANELS: readonly Panel[] = [
  {
    name: 'the settings',
    opener: (page) => page.getByRole('button', { name: 'Giao diện và cỡ chữ' }),
    panel: (page) => page.getByRole('dialog', { name: 'Hiển thị' }),
    close: 'Đóng',
  },
  {
    name: 'a citation',
    opener: (page) => page.locator('#khoan-1 .n').first(),
    panel: (page) => page.getByRole('dialog', { name: 'Trích dẫn' }),
    close: 'Đóng',
  },
];

test.beforeEach(async ({ page }) => {
  // Removes an API that only newer browsers have.
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
});

for (const { name, opener, panel, close } of [CONTENTS, ...PANELS]) {
  test(`${name}: opens on a click, closes on a second click, its button, Escape or a click outside`, async ({
    page,
  }) => {
    await page.goto(ARTICLE);
    await expect(panel(page)).toBeHidden();
    const ways: readonly (() => Promise<void>)[] = [
      () => opener(page).click(),
      () => panel(page).getByRole('button', { name: close }).click(),
      () => page.keyboard.press('Escape'),
      () => page.mouse.click(180, name === 'the contents' ? 80 : 735),
    ];
    for (const way of ways) {
      await opener(page).click();
      await expect(panel(page)).toBeVisible();
      await expect(opener(page)).toHaveAttribute('aria-expanded', 'true');
      expect(await panel(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await way();
      await expect(panel(page)).toBeHidden();
      await expect(opener(page)).toBeFocused();
    }
  });
}

test('only one panel is open at a time', async ({ page }) => {
  await page.goto(ARTICLE);
  const [settings, citation] = PANELS.map(({ panel }) => panel(page));
  await PANELS[0]?.opener(page).click();
  await expect(settings as Locator).toBeVisible();
  await page
    .locator('#khoan-1 .n')
    .first()
    .click({ position: { x: 4, y: 20 }, force: true });
  await expect(citation as Locator).toBeVisible();
  await expect(settings as Locator).toBeHidden();
});

test('the contents are scrolled to the current page', async ({ page }) => {
  await page.goto(ARTICLE);
  await CONTENTS.opener(page).click();
  await expect(contents(page).locator('[aria-current]')).toBeInViewport();
});

test('a preview opens on keyboard focus and closes on Escape', async ({ page }) => {
  await page.goto(ARTICLE);
  const link = page.locator('main a.ref').first();
  await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the contents follow the text, cover nothing and are reached by a link', async ({ page }) => {
    await page.goto(ARTICLE);
    await expect(contents(page)).toHaveCSS('position', 'static');
    const [list, text] = [await contents(page).boundingBox(), await page.locator('main').boundingBox()];
    expect(list?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
    await expect(contents(page).getByRole('button')).toHaveCount(0);
    await CONTENTS.opener(page).click();
    await expect(contents(page).getByRole('link', { name: 'Trang chính của văn bản' })).toBeInViewport();
  });
});

test.describe('when the panel script fails to load', () => {
  test.use({ allowed: [/./] });

  test('the link leads to the contents', async ({ page }) => {
    await page.route(/_astro\/panels\./, (route) => route.abort());
    await page.goto(ARTICLE);
    await CONTENTS.opener(page).click();
    await expect(contents(page).getByRole('link', { name: 'Trang chính của văn bản' })).toBeInViewport();
  });
});

test('a browser without <dialog> opens the search page instead', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement'));
  await page.goto(ARTICLE);
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await expect(page).toHaveURL(/tim-kiem\/$/);
});
