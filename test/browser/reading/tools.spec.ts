import { expectAccessible } from '../access/axe.ts';
import { expect, REGULATION, test } from '../watch.ts';

test('theme and text size are stored and applied before the first paint of the next page', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const size = await page.evaluate(() => getComputedStyle(document.querySelector('.official p') as Element).fontSize);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('radio', { name: 'Tối' }).check();
  await page.getByRole('radio', { name: 'Rất lớn' }).check();
  await page.goto(`${REGULATION}dieu-3/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(
    parseFloat(await page.evaluate(() => getComputedStyle(document.querySelector('.official p') as Element).fontSize)),
  ).toBeGreaterThan(parseFloat(size) * 1.3);
  await page.getByRole('button', { name: 'Giao diện và cỡ chữ' }).click();
  await page.getByRole('radio', { name: 'Theo máy' }).check();
  await page.reload();
  expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
});

test.describe('citation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies a point’s exact citation and its address', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.locator('#khoan-4-diem-dd > .n').click();
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'điểm đ khoản 4 Điều 12 Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản',
    );
    await page.getByRole('button', { name: 'Sao chép địa chỉ' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /\/van-ban\/212-qd-ubnd-2021\/dieu-12\/#khoan-4-diem-dd$/,
    );
  });

  test('copies a clause’s words with its citation, and what to report where the site names no contact', async ({
    page,
  }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.locator('#khoan-4-diem-c > .n').click();
    await page.getByRole('button', { name: 'Sao chép lời văn kèm trích dẫn' }).click();
    await expect(page.getByText('Đã sao chép lời văn và trích dẫn.')).toBeVisible();
    const source = 'Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản';
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“c) Cơ quan, tổ chức, đơn vị hoặc lĩnh vực công tác được giao phụ trách hoàn thành dưới 50% các chỉ tiêu, ' +
        `nhiệm vụ về cải cách hành chính;”\n(điểm c khoản 4 Điều 12 ${source})`,
    );
    await page.getByRole('button', { name: 'Báo lỗi ở chỗ này' }).click();
    await expect(page.getByText('Đã sao chép chỗ cần báo.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^điểm c khoản 4 Điều 12 Quy định .*\nhttp.*\/dieu-12\/#khoan-4-diem-c$/,
    );
    await page.keyboard.press('Escape');
    await page.locator('h1 .no').click();
    await page.getByRole('button', { name: 'Sao chép lời văn kèm trích dẫn' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^“Điều 12. Đánh giá, xếp loại chất lượng\n1. Hoàn thành xuất sắc nhiệm vụ\nNgười đứng đầu/);
  });

  test('cites an article of the decision as part of the decision', async ({ page }) => {
    await page.goto(`${REGULATION}quyet-dinh/`);
    await page.locator('#dieu-2 .no').click();
    await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Điều 2 Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản',
    );
  });
});

test('a number that has the focus before the scripts run says what it does once they do', async ({ page }) => {
  let release = () => {};
  const focused = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/afterLoad.*.js', async (route) => {
    await focused;
    await route.continue();
  });
  await page.goto(`${REGULATION}dieu-12/`);
  const number = page.locator('#khoan-1 .n').first();
  await number.focus();
  release();
  await expect.poll(() => number.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('Trích dẫn');
});

test('another article is shown beside this one on a wide screen, as the address says', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}dieu-12/`);
  await page.locator('#khoan-4 > .n').click();
  await page.getByRole('button', { name: 'Đặt cạnh điều khác' }).click();
  const beside = page.getByRole('complementary', { name: 'Điều đặt cạnh' });
  await beside
    .getByRole('combobox', { name: 'Đặt cạnh:' })
    .selectOption('Điều 14. Thẩm quyền đánh giá, xếp loại chất lượng');
  await expect(beside.getByRole('heading', { name: /Thẩm quyền đánh giá/ })).toBeVisible();
  await expect(page).toHaveURL(/\?canh=dieu-14#khoan-4$/);
  const [left, right] = [(await page.locator('main').boundingBox())!, (await beside.boundingBox())!];
  expect(left.x + left.width).toBeLessThanOrEqual(right.x);
  // Nothing else is beside them: the second ends where the bar's content does.
  expect(right.x + right.width).toBeCloseTo(1280 - 27, 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  expect(await page.evaluate(() => document.querySelectorAll('#khoan-1').length)).toBe(1);
  await expectAccessible(page, 'two articles side by side');
  await page.goto(`${REGULATION}dieu-12/?canh=dieu-11.khoan-2`);
  await expect(beside.getByRole('heading', { name: /Trách nhiệm người đứng đầu các phòng/ })).toBeVisible();
  await beside.getByRole('button', { name: 'Bỏ điều đặt cạnh' }).click();
  await expect(beside).toHaveCount(0);
  await expect(page).toHaveURL(/dieu-12\/$/);
});

test('a missing clause in the address is reported with the existing ones', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#khoan-9`);
  await expect(page.getByRole('status')).toContainText('Trang này không có “khoản 9”. Điều này có 4 khoản.');
});

test('an unknown anchor on the page of the whole text names what the article, or the page, has', async ({ page }) => {
  await page.goto(`${REGULATION}toan-van/#dieu-12-khoan-9`);
  await expect(page.getByRole('status')).toContainText('Trang này không có “Điều 12, khoản 9”. Điều 12 có 4 khoản.');
  await page.getByRole('link', { name: 'Đến Điều 12' }).click();
  await expect(page.locator('#dieu-12')).toBeInViewport();
  await page.goto(`${REGULATION}toan-van/#dieu-99`);
  await expect(page.getByRole('status')).toContainText('Trang này không có “Điều 99”. Trang này có 17 Điều.');
});

test('a whole-text anchor leads to the same provision on the article’s page', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#dieu-12-khoan-4-diem-dd`);
  await expect(page).toHaveURL(/dieu-12\/#khoan-4-diem-dd$/);
  await expect(page.locator('#khoan-4-diem-dd')).toBeInViewport();
  await page.goto('gioi-thieu/');
  await page.goto(`${REGULATION}dieu-12/#dieu-12`, { waitUntil: 'networkidle' });
  await expect(page.getByText('Trang này không có')).toHaveCount(0);
});

test('the contents page links back to the last reading position', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#khoan-3`);
  await expect(page.locator('#khoan-3')).toBeInViewport();
  // Waits until the script that stores the reading position has loaded.
  await page.waitForLoadState('networkidle');
  await page.goto(REGULATION);
  const resume = page.getByRole('link', { name: /^Đọc tiếp:/ });
  await expect(resume).toContainText('khoản 3 Điều 12');
  await resume.click();
  await expect(page).toHaveURL(/dieu-12\/#khoan-3$/);
});

test('a role’s page holds only its duties and starts a self-check for the role', async ({ page }) => {
  await page.goto(`${REGULATION}vai-tro/chu-tich-ubnd-xa/`);
  await expect(page.locator('#dieu-7-khoan-2-diem-a')).toBeVisible();
  await expect(page.locator('#dieu-7-khoan-1')).toHaveCount(0);
  await expect(page.locator('#dieu-11-khoan-1')).toHaveCount(0);
  await page.getByRole('link', { name: 'Tự kiểm tra cho chức danh này' }).click();
  await expect(page.getByRole('radio', { name: 'Chủ tịch UBND xã, thị trấn' })).toBeChecked();
});

test('an article says whom it binds', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-9/`);
  const binding = page.getByRole('complementary', { name: 'Áp dụng cho ai' });
  await expect(binding).toContainText('3 nội dung trách nhiệm');
  await expect(binding.getByRole('link', { name: 'khoản 3 Điều 9' })).toHaveAttribute(
    'href',
    /dieu-9\/#khoan-3$|#khoan-3$/,
  );
});

test('on a phone the contents are a sheet at the current page, opened by a button and closed by Escape', async ({
  page,
}) => {
  await page.goto(`${REGULATION}dieu-16/`);
  const contents = page.getByRole('navigation', { name: 'Mục lục' });
  await expect(contents).toBeHidden();
  const button = page.getByRole('link', { name: 'Mục lục', exact: true });
  await button.click();
  const here = contents.getByRole('link', { name: 'Điều 16. Trách nhiệm của Trưởng phòng Nội vụ' });
  await expect(here).toHaveAttribute('aria-current', 'page');
  await expect(here).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(button).toBeFocused();
});

test('on a wide screen the contents are beside the text, at the current page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto(`${REGULATION}dieu-16/`);
  const here = page
    .getByRole('navigation', { name: 'Mục lục' })
    .getByRole('link', { name: 'Điều 16. Trách nhiệm của Trưởng phòng Nội vụ' });
  await expect(here).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const [list, text] = [await here.boundingBox(), await page.locator('h1').boundingBox()];
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  await expect(page.getByRole('link', { name: 'Mục lục', exact: true })).toBeHidden();
});

test('high contrast is applied before the first paint', async ({ page, baseURL }) => {
  await page.addInitScript((name) => localStorage.setItem(name, 'contrast'), `${new URL(baseURL ?? '').pathname}theme`);
  // The page scripts never load: the theme must not depend on them.
  await page.route(/_astro\/.*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${REGULATION}dieu-12/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(0, 0, 0)');
});

test.describe('citation of a chapter', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is exact on the contents page and in the whole text', async ({ page }) => {
    for (const path of [REGULATION, `${REGULATION}toan-van/`]) {
      await page.goto(path);
      await page.locator('#chuong-2 .no').first().click();
      await page.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
      await expect(page.getByText('Đã sao chép trích dẫn.')).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        'Chương II Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản',
      );
    }
  });
});

test('every number in the whole text cites its provision', async ({ page }) => {
  await page.goto(`${REGULATION}toan-van/`);
  for (const [anchor, citation] of [
    ['dieu-12-khoan-4-diem-dd', 'điểm đ khoản 4 Điều 12 Quy định ban hành kèm theo'],
    ['dieu-12', 'Điều 12 Quy định ban hành kèm theo'],
    ['dieu-16-khoan-1', 'khoản 1 Điều 16 Quy định ban hành kèm theo'],
    ['quyet-dinh-dieu-3', 'Điều 3 Quyết định số 212/QĐ-UBND'],
  ] as const) {
    await page.locator(`#${anchor} a.n, #${anchor} a.no`).first().click();
    await expect(page.getByRole('dialog', { name: 'Trích dẫn' }).locator('p').first()).toContainText(citation);
    await page.keyboard.press('Escape');
  }
});
