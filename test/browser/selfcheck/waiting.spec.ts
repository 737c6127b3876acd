/** Slow lines and long work: what is going on is said, and where it fails there is a way out. The answers of the server are held back, so that no clock decides. */
import type { Page } from '@playwright/test';
import { begin, saved, SELF_CHECK } from '../selfcheck.ts';
import { fileText, picked, unitDraft } from '../summary/summaryFiles.ts';
import { expect, REGULATION, test } from '../watch.ts';

/** Holds back what matches until the function given is called. */
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
const begun = (page: Page) => page.getByRole('link', { name: 'Tạo bản tự kiểm tra' });
const stored = (page: Page) => page.getByText('Những gì nhập vào được tự động lưu trên máy này');

test.describe('while the self-check is on its way', () => {
  test('a newcomer reads what it is, and the way in works however early it is followed', async ({ page }) => {
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

  test('a press that has begun when it comes is not lost', async ({ page }) => {
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
    test(`who uses the keyboard meanwhile is not put back to the top: ${title}`, async ({ page }) => {
      const release = await holdBack(page, ISLAND);
      await page.goto(SELF_CHECK, { waitUntil: 'commit' });
      await begun(page).focus();
      if (keys !== '') await page.keyboard.press(keys);
      release();
      await expect(page.locator('.opening')).toHaveCount(0);
      const heading = page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(title);
      await expect(heading).toBeFocused();
    });
  }

  test('nothing of what a newcomer reads moves when it comes', async ({ page }) => {
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

  test('who has drafts, or comes to one, is not told first what it is', async ({ page }) => {
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
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

  test('other copies of the site under the same host do not count', async ({ page }) => {
    await page.goto('gioi-thieu/');
    await page.evaluate(() => localStorage.setItem('ban-nhap:%2Fother%2F:journal/x', '{}'));
    await holdBack(page, ISLAND);
    await page.goto(SELF_CHECK, { waitUntil: 'commit' });
    await expect(begun(page)).toBeVisible();
  });
});

/** Each page whose main part needs a script: what the part is called, what it waits with, a script of it, and what shows that it has come. */
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
  test.describe(`where ${path} cannot come`, () => {
    test.use({ allowed: [/./] });

    test('because its script does not, the page says so, and comes when it is loaded again', async ({ page }) => {
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

  // One thing that the oldest supported version of each engine was the first to have.
  for (const missing of ['inset', 'visualViewport']) {
    test(`a browser without ${missing} is told by ${path} that it is too old`, async ({ page }) => {
      await page.addInitScript((name) => {
        if (name === 'inset') CSS.supports = () => false;
        else Reflect.deleteProperty(window, name);
      }, missing);
      await page.goto(path);
      await expect(page.getByRole('alert')).toContainText(
        `Trình duyệt này quá cũ nên không mở được ${part}. Cần Chrome 87, Safari 14.1 (iOS 14.5), Firefox 91 trở lên`,
      );
      // Whatever else would come has come by then.
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

test.describe('while the search is on its way', () => {
  test('its dialog is there with a sentence, can be closed, and goes on where it was left', async ({ page }) => {
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

  test('its texts too are waited for with a sentence, and what is typed meanwhile is found', async ({ page }) => {
    const release = await holdBack(page, /search\.json$/);
    await page.goto(`${REGULATION}dieu-12/`);
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByRole('searchbox', { name: 'Tìm trong văn bản' }).fill('đạo đức');
    await expect(page.getByText('Đang tải phần tìm kiếm…')).toBeVisible();
    release();
    await expect(page.locator('.hits a').first()).toBeVisible();
  });
});

test.describe('where the search cannot come', () => {
  test.use({ allowed: [/ERR_FAILED|failed: .*dialogSearch/] });

  test('its dialog says so, and tries again when asked', async ({ page }) => {
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

test.describe('while a file is made or read', () => {
  test('the form says that it is being made', async ({ page }) => {
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

  test('the sentence is on the screen before the work begins, also when its code is there', async ({ page }) => {
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const keep = () => {
        const words = document.querySelector('.import-plan h1, [role=status]:not(.vh)')?.textContent ?? '';
        if (words !== '' && said.at(-1) !== words) said.push(words);
        requestAnimationFrame(keep);
      };
      requestAnimationFrame(keep);
    });
    await page.goto(SELF_CHECK);
    await stored(page).waitFor();
    for (let time = 0; time < 2; time += 1) {
      await page.evaluate(() => ((globalThis as unknown as { said: string[] }).said.length = 0));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'khac.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
      await expect(page.getByRole('heading', { name: 'Tệp không có bản nào mở được' })).toBeVisible();
      await expect
        .poll(() => page.evaluate(() => (globalThis as unknown as { said: string[] }).said))
        .toEqual(['Đang đọc tệp…', 'Tệp không có bản nào mở được']);
      await page.getByRole('button', { name: 'Quay lại danh sách' }).click();
    }
  });

  test('the office is told how far the reading is, and can stop it', async ({ page }) => {
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
