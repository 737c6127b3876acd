/**
 * Slow connections and long work: the page says what is happening and offers a way out on failure. Responses are held
 * back until the test releases them, so nothing depends on timing.
 */
import { isFull } from '../../full.ts';
import type { Page } from '@playwright/test';
import { begin, beginByForm, saved, SELF_CHECK } from '../selfcheck.ts';
import { fileText, picked, unitDraft } from '../summary/summaryFiles.ts';
import { expect, REGULATION, test } from '../watch.ts';

/** Holds back matching requests until the returned function is called. */
async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

const ISLAND = /_astro\/SelfCheck\./;
const DRAFT = /_astro\/OpenDraft\./;
const begun = (page: Page) => page.getByRole('link', { name: 'Tạo bản tự kiểm tra' });
const stored = (page: Page) => page.getByText('Tự động lưu trên máy này');

test.describe('while the self-check loads', () => {
  test('a newcomer reads an introduction, and its link works at any moment', async ({ page }) => {
    const release = await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await expect(page.getByText('Đang mở phần tự kiểm tra…')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra xếp loại');
    await begun(page).click();
    await expect(page.getByText('Nếu lâu không mở được, hãy kiểm tra mạng rồi tải lại trang.')).toHaveCSS(
      'opacity',
      '1',
    );
    release();
    await expect(page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' })).toBeVisible();
    await expect(page.locator('.opening')).toHaveCount(0);
  });

  test('a click that starts before the replacement is not lost', async ({ page }) => {
    const release = await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await begun(page).hover();
    await page.mouse.down();
    release();
    await expect(page.locator('.opening')).toHaveCount(0);
    await page.mouse.up();
    await expect(page.getByRole('radio', { name: 'Trưởng phòng Tư pháp' })).toBeVisible();
  });

  for (const [keys, title] of [
    ['Enter', 'Tạo bản tự kiểm tra'],
    ['', 'Tự kiểm tra xếp loại'],
  ] as const) {
    test(`the focus does not return to the top for keyboard users: ${title}`, async ({ page }) => {
      const release = await holdBack(page, ISLAND);
      await page.goto(SELF_CHECK, { waitUntil: 'commit' });
      await begun(page).focus();
      if (keys !== '') await page.keyboard.press(keys);
      release();
      await expect(page.locator('.opening')).toHaveCount(0);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(title);
      await expect(heading).toBeFocused();
      if (keys === '') return;
      // Nothing recorded the link that was followed before, so the list is opened anew.
      await page.getByRole('link', { name: 'Quay lại' }).focus();
      await page.keyboard.press('Enter');
      await expect(heading).toHaveText('Tự kiểm tra xếp loại');
      await expect(heading).toBeFocused();
    });
  }

  test('nothing in the introduction moves when the self-check appears', async ({ page }) => {
    const release = await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    const places = async () => {
      const boxes = await Promise.all(
        [
          page.getByRole('heading', { level: 1 }),
          page.getByText('Trả lời từng nội dung'),
          page.getByText('Mọi thứ lưu trên máy này'),
          begun(page),
        ].map((place) => place.boundingBox()),
      );
      return boxes.map((box) => [box?.x, box?.y, box?.width, box?.height]);
    };
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const before = await places();
      expect(before.flat().every((side) => side !== undefined)).toBe(true);
      if (width === 1280) {
        release();
        await expect(stored(page)).toBeVisible();
        expect(await places()).toEqual(before);
      }
    }
  });

  test('someone with drafts, or opening one, sees no introduction', async ({ page }) => {
    // Typed in this browser, so that the journal knows of it.
    await beginByForm(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    await saved(page);
    const address = page.url();
    const release = await holdBack(page, ISLAND);
    for (const [path, heading] of [
      [SELF_CHECK, 'Các bản tự kiểm tra trên máy này'],
      [address, 'Phòng Tư pháp'],
    ] as const) {
      await page.goto('gioi-thieu/');
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByText('Đang mở phần tự kiểm tra…')).toBeVisible();
      await expect(begun(page)).toBeHidden();
      if (path === address) release();
      else continue;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    }
  });

  test('a draft’s address shows no content before its view has loaded', async ({ page }) => {
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    const release = await holdBack(page, DRAFT);
    await page.reload({ waitUntil: 'commit' });
    await page.waitForRequest(DRAFT);
    await expect(page.getByText('Đang mở phần tự kiểm tra…')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(0);
    release();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng Tư pháp');
    await expect(page.getByRole('complementary', { name: 'Kết quả đến lúc này' })).toBeVisible();
  });

  test('drafts of another copy of the site on the same host do not count', async ({ page }) => {
    await page.goto('gioi-thieu/');
    await page.evaluate(() => localStorage.setItem('ban-nhap:%2Fother%2F:journal/x', '{}'));
    await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await expect(begun(page)).toBeVisible();
  });
});

/**
 * Each page whose main part needs a script: its name, its waiting sentence, one of its scripts, and an element that
 * shows that it has loaded.
 */
const PARTS = [
  { path: SELF_CHECK, part: 'phần tự kiểm tra', waiting: 'Đang mở phần tự kiểm tra…', script: ISLAND, come: stored },
  {
    path: 'tong-hop/',
    part: 'phần tổng hợp',
    waiting: 'Đang mở phần tổng hợp…',
    script: /_astro\/Summary\./,
    come: (page: Page) => page.getByRole('region', { name: 'Mở tệp' }),
  },
  {
    path: 'tim-kiem/',
    part: 'phần tìm kiếm',
    waiting: 'Đang tải phần tìm kiếm…',
    script: /_astro\/SearchBox\./,
    come: (page: Page) => page.locator('.examples'),
  },
];

for (const { path, part, waiting, script, come } of PARTS) {
  test.describe(`${path} without its main part`, () => {
    test.use({ allowed: [/./] });

    test('reports a script that fails to load, and works after a reload', async ({ page }) => {
      await page.route(script, (route) => route.abort());
      await page.goto(path);
      await expect(page.getByRole('alert')).toContainText(`Chưa tải được ${part}. Hãy kiểm tra mạng rồi`);
      await expect(page.getByText(waiting)).toBeHidden();
      await page.unroute(script);
      await page.getByRole('button', { name: 'Tải lại trang' }).click();
      await expect(come(page)).toBeVisible();
      await expect(page.locator('.gate')).toHaveCount(0);
    });
  });

  // One feature first shipped in the oldest supported version of each engine.
  for (const missing of isFull ? ['inset', 'visualViewport'] : ['inset']) {
    test(`a browser without ${missing} learns from ${path} that it is too old`, async ({ page }) => {
      await page.addInitScript((name) => {
        if (name === 'inset') CSS.supports = () => false;
        else Reflect.deleteProperty(window, name);
      }, missing);
      await page.goto(path);
      await expect(page.getByRole('alert')).toContainText(
        `Trình duyệt này quá cũ nên không mở được ${part}. Cần Chrome 87, Safari 14.1 (iOS 14.5), Firefox 91 trở lên`,
      );
      // Everything else that could still load has loaded by then.
      await page.waitForLoadState('networkidle');
      await expect(page.getByText(waiting)).toBeHidden();
      await expect(page.getByText('JavaScript')).toBeHidden();
      await expect(begun(page)).toBeHidden();
      await expect(page.getByRole('alert')).toBeVisible();
      if (path === 'tong-hop/') return;
      await page
        .locator('.gate')
        .getByRole('link', { name: /^toàn văn/i })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`${REGULATION}toan-van/$`));
    });
  }
}

test.describe('if the view of a draft cannot be loaded', () => {
  test.use({ allowed: [/./] });

  test('the page says so, and shows it after a retry', async ({ page }) => {
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    await page.route(DRAFT, (route) => route.abort());
    await page.reload();
    await expect(page.getByRole('alert')).toContainText('Chưa tải được phần này. Hãy kiểm tra kết nối rồi thử lại');
    await page.unroute(DRAFT);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng Tư pháp');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test.describe('while the search loads', () => {
  test('its dialog says so, can be closed and reopened', async ({ page }) => {
    const release = await holdBack(page, /_astro\/dialogSearch\./);
    await page.goto(`${REGULATION}dieu-12/`);
    const button = page.getByRole('link', { name: 'Tìm kiếm' });
    const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
    await button.click();
    await expect(dialog.getByRole('status')).toHaveText('Đang mở tìm kiếm…');
    await dialog.getByRole('button', { name: 'Đóng tìm kiếm' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
    await page.keyboard.press('/');
    await page.keyboard.press('/');
    await expect(dialog).toHaveCount(1);
    release();
    await expect(page.getByRole('searchbox', { name: 'Tìm trong văn bản' })).toBeFocused();
    await expect(dialog.getByText('Đang mở tìm kiếm…')).toHaveCount(0);
  });

  test('a query typed before the texts arrive is answered once they do', async ({ page }) => {
    const release = await holdBack(page, /search\.json$/);
    await page.goto(`${REGULATION}dieu-12/`);
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByRole('searchbox', { name: 'Tìm trong văn bản' }).fill('đạo đức');
    await expect(page.getByText('Đang tải phần tìm kiếm…')).toBeVisible();
    release();
    await expect(page.locator('.hits a').first()).toBeVisible();
  });
});

test.describe('when the search fails to load', () => {
  test.use({ allowed: [/ERR_FAILED|failed: .*dialogSearch/] });

  test('its dialog says so and tries again on request', async ({ page }) => {
    await page.route(/_astro\/dialogSearch\./, (route) => route.abort());
    await page.goto(`${REGULATION}dieu-12/`);
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tìm kiếm' });
    await expect(dialog.getByRole('alert')).toContainText('Chưa tải được phần tìm kiếm. Kiểm tra mạng rồi');
    await expect(dialog.getByRole('link', { name: 'mở trang tìm kiếm' })).toHaveAttribute('href', /tim-kiem\/$/);
    await page.unroute(/_astro\/dialogSearch\./);
    await dialog.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('searchbox', { name: 'Tìm trong văn bản' })).toBeFocused();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('while a file is created or read', () => {
  test('the form page says that the file is being created', async ({ page }) => {
    const release = await holdBack(page, /_astro\/docxFile\./);
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    await page.getByRole('link', { name: 'Kết quả', exact: true }).click();
    await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
    await page.getByRole('link', { name: 'Lập phiếu tự đánh giá' }).click();
    await page.getByRole('button', { name: 'Tải phiếu (DOCX)' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Đang lập tệp…' })).toBeVisible();
    const download = page.waitForEvent('download');
    release();
    await download;
    await expect(page.getByRole('status').filter({ hasText: 'Đã tải tệp' })).toBeVisible();
  });

  test('the sentence is painted before the work starts, even if its chunk is already loaded', async ({ page }) => {
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(globalThis, { spoken });
      const keep = () => {
        const words = document.querySelector('.import-plan h1, [role=status]:not(.vh)')?.textContent ?? '';
        if (words !== '' && spoken.at(-1) !== words) spoken.push(words);
        requestAnimationFrame(keep);
      };
      requestAnimationFrame(keep);
    });
    await page.goto(SELF_CHECK);
    await stored(page).waitFor();
    for (let time = 0; time < 2; time += 1) {
      await page.evaluate(() => ((globalThis as unknown as { spoken: string[] }).spoken.length = 0));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(page.getByRole('heading', { name: 'Tệp không có bản nào mở được' })).toBeVisible();
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken))
        .toEqual(['Đang đọc tệp…', 'Tệp không có bản nào mở được']);
      await page.getByRole('button', { name: 'Quay lại danh sách' }).click();
    }
  });

  test('the office sees the progress of reading files and can stop it', async ({ page }) => {
    const release = await holdBack(page, /quy-tac\.json$/);
    await page.goto('tong-hop/');
    const picker = page.getByRole('region', { name: 'Mở tệp' });
    const files = Array.from({ length: 120 }, (_, number) => picked(`${number}.json`, fileText([unitDraft(number)])));
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(files);
    await expect(picker.getByText('Đang đọc tệp 1 trong 120')).toBeVisible();
    await picker.getByRole('button', { name: 'Dừng' }).click();
    await expect(picker.getByRole('status')).toHaveText(/^Đã dừng\./);
    release();
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles(files);
    await expect(picker.getByRole('status')).toHaveText('Đã thêm 120 bản vào bảng.');
  });
});
