import type { Page } from '@playwright/test';
import { expectNoViolations, expectReadableColours } from '../access/axe.ts';
import { expect, REGULATION, test } from '../watch.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Tìm kiếm' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Tìm trong văn bản' });
const hits = (page: Page) => page.locator('.hits a');

/** Opens the search on the given page. */
async function openAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Types a query and returns the first hit. */
async function firstFor(page: Page, typed: string) {
  await field(page).fill(typed);
  return hits(page).first();
}

test('an article page fetches nothing of the search until it is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${REGULATION}dieu-12/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /search\.json|tim-kiem|SearchBox|dialog|minisearch|preact/i.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'Tìm kiếm' }).click();
  await expect(dialog(page)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await firstFor(page, 'đạo đức');
  await expect(hits(page).first()).toBeVisible();
  expect(asked.filter((url) => url.endsWith('search.json'))).toHaveLength(1);
});

test('the first search transfers at most 34 KB', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`, { waitUntil: 'networkidle' });
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    // The host's notes are fetched once the page is idle, which may be just then.
    if (!/hostNotes|printable|site\.json/.test(response.url())) bodies.push(response.body());
  });
  await page.keyboard.press('/');
  await firstFor(page, 'đạo đức');
  await expect(hits(page).first()).toBeVisible();
  const { gzipSync } = await import('node:zlib');
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(34 * 1024);
});

test('the slash key opens the search; Escape closes it and restores the focus', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const link = page
    .getByRole('link', { name: 'Điều 12', exact: true })
    .or(page.getByRole('link', { name: 'Tìm kiếm' }))
    .first();
  await link.focus();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('12/7');
  await expect(field(page)).toHaveValue('12/7');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a wide window with a pointer shows the key in the field, without adding it to the name', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}dieu-12/`);
  await expect(page.locator('.seek > kbd')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tìm kiếm', exact: true })).toHaveAttribute('aria-keyshortcuts', '/');
});

test('the query is restored and selected when the search reopens, also after a reload', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-12/`);
  await field(page).fill('đạo đức');
  await page.getByRole('button', { name: 'Đóng tìm kiếm' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('đạo đức');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.type('kỷ luật');
  await expect.poll(() => page.evaluate(() => (history.state as { search?: string } | null)?.search)).toBe('kỷ luật');
  await page.reload();
  await page.keyboard.press('/');
  await expect(field(page)).toHaveValue('kỷ luật');
});

/** Queries, the name of the first hit, and the words marked in it; an exact location has no marked words. */
const QUERIES: readonly (readonly [typed: string, name: string, mark?: string])[] = [
  ['dao duc', 'Điểm a khoản 4 Điều 12', 'đạo đức'],
  ['ĐẠO ĐỨC', 'Điểm a khoản 4 Điều 12', 'đạo đức'],
  ['đạo đức'.normalize('NFD'), 'Điểm a khoản 4 Điều 12', 'đạo đức'],
  ['dao duv', 'Điểm a khoản 4 Điều 12', 'đạo đức'],
  ['chu tich xa', 'Khoản 2 Điều 7', 'Chủ tịch'],
  ['hiện đại hoá', 'Điều 10', 'hiện đại hóa'],
  ['chi so cchc', 'Khoản 5 Điều 4', 'chỉ số cải cách hành chính'],
  ['phan thi kim oanh', 'Chữ ký của Quyết định', 'Phan Thị Kim Oanh'],
  ['d12k4dd', 'Điểm đ khoản 4 Điều 12'],
  ['điểm đ khoản 4 điều 12', 'Điểm đ khoản 4 Điều 12'],
  ['khoan 2 dieu 12', 'Khoản 2 Điều 12'],
  ['Dieu 15', 'Điều 15'],
  ['chuong ii', 'Chương II'],
  ['qd d2', 'Điều 2 của Quyết định'],
];

test('words and locations are found in every spelling', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-1/`);
  for (const [typed, name, mark] of QUERIES) {
    // Emptied first, so that the hits are those of this query.
    await field(page).fill('');
    await expect(hits(page)).toHaveCount(0);
    const first = await firstFor(page, typed);
    await expect(first.locator('b'), typed).toHaveText(name);
    if (mark !== undefined) await expect(first.locator('mark').first(), typed).toHaveText(mark);
  }
});

test('Enter follows an exact location and marks it', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-1/`);
  await field(page).fill('d12k4dd');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cchc\/van-ban\/212-qd-ubnd-2021\/dieu-12\/#khoan-4-diem-dd$/);
  await expect(page.locator('#khoan-4-diem-dd')).toBeInViewport();
  expect(await page.locator('#khoan-4-diem-dd').evaluate((element) => element.matches(':target'))).toBe(true);
});

test('arrow keys move between results and field; Enter follows a result, also on the same page', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-12/`);
  await field(page).fill('hoàn thành nhiệm vụ');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(hits(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits(page).nth(1)).toContainText('Không hoàn thành nhiệm vụ');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).toHaveURL(/dieu-12\/#khoan-4$/);
  await expect(page.locator('#khoan-4')).toBeInViewport();
  expect(await page.locator('#khoan-4').evaluate((element) => element.matches(':target'))).toBe(true);
});

test('a focused result is never covered by the field', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-12/`);
  await field(page).fill('cải cách hành chính');
  await expect(hits(page).nth(10)).toBeAttached();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown');
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('ArrowUp');
    const [head, link] = await Promise.all([
      page.locator('.search-dialog .field').boundingBox(),
      page.locator('.hits a:focus').boundingBox(),
    ]);
    expect((link?.y ?? 0) + 1).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0));
  }
});

test('a clause number alone refers to the current article', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-12/`);
  await expect((await firstFor(page, 'khoản 4')).locator('b')).toHaveText('Khoản 4 Điều 12');
});

test('a missing clause is answered with the existing ones', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-1/`);
  await field(page).fill('khoản 9 điều 12');
  await expect(dialog(page).getByText('Điều 12 có 4 khoản, từ khoản 1 đến khoản 4.').first()).toBeVisible();
  await hits(page).filter({ hasText: 'Khoản 4 Điều 12' }).click();
  await expect(page).toHaveURL(/dieu-12\/#khoan-4$/);
});

test('an empty result says so and offers similar words and the contents', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-1/`);
  await field(page).fill('xylophone');
  await expect(dialog(page).getByText('Không tìm thấy “xylophone” trong văn bản và trong ghi chú.')).toBeVisible();
  await expect(dialog(page).getByRole('status')).toHaveText('Không tìm thấy.');
  await expect(dialog(page).getByRole('link', { name: 'Toàn văn' })).toHaveAttribute(
    'href',
    /\/cchc\/van-ban\/212-qd-ubnd-2021\/toan-van\/$/,
  );
  await field(page).fill('nghieemm');
  await dialog(page).getByRole('button', { name: 'nghiêm', exact: true }).click();
  await expect(field(page)).toHaveValue('nghiêm');
  await expect(hits(page).first()).toBeVisible();
});

test('results are counted, shown in steps, and those in notes listed separately', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-1/`);
  await field(page).fill('kỷ luật');
  await expect(dialog(page).getByRole('status')).toHaveText(/^5 chỗ trong văn bản/);
  await expect(dialog(page).getByRole('heading', { name: 'Trong văn bản (5)' })).toBeVisible();

  await field(page).fill('cải cách hành chính');
  const inText = page.locator('.results > section:not(.notes) .hits a');
  await expect(inText).toHaveCount(20);
  await dialog(page).getByRole('button', { name: 'Xem thêm' }).click();
  await expect(inText).toHaveCount(40);

  await field(page).fill('niêm yết');
  await expect(dialog(page).getByRole('heading', { name: /^Trong văn bản/ })).toBeVisible();
  const notes = page.locator('.results > section.notes');
  await expect(notes.getByRole('heading')).toHaveText(/^Trong ghi chú của người biên tập \(\d+\)$/);
  await expect(notes.locator('.hits a').first()).toContainText('Ghi chú của người biên tập');
  await expect(page.locator('.results > section:not(.notes) .note-kind')).toHaveCount(0);

  await field(page).fill('<img src=x onerror="document.title=1"><b>đậm');
  await expect(dialog(page).getByRole('status')).toHaveText(/^Không chỗ nào có đủ các chữ đã gõ/);
  await expect(dialog(page).locator('img')).toHaveCount(0);
  expect(await page.title()).not.toBe('1');
});

test.describe('while the network fails', () => {
  test.use({ allowed: [/ERR_FAILED|failed: .*(?:search\.json|dialog)/] });

  test('the search says so and tries again on request', async ({ page }) => {
    await page.route('**/search.json', (route) => route.abort());
    await openAt(page, `${REGULATION}dieu-1/`);
    await expect(dialog(page).getByRole('alert')).toContainText('Chưa tải được phần tìm kiếm.');
    await page.unroute('**/search.json');
    await dialog(page).getByRole('button', { name: 'Thử lại' }).click();
    await expect(await firstFor(page, 'đạo đức')).toBeVisible();
  });

  test('a dialog chunk that cannot be fetched leads to the search page', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-1/`);
    await page.route('**/_astro/dialog*', (route) => route.abort());
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await expect(page).toHaveURL(/\/cchc\/tim-kiem\/$/);
  });
});

test.describe('the search page', () => {
  test('keeps the query in the address and restores it on reload and back', async ({ page }) => {
    await page.goto('tim-kiem/');
    await field(page).fill('tài chính công');
    await expect(hits(page).first()).toContainText('Điều 9');
    await expect(page).toHaveURL(/\/cchc\/tim-kiem\/\?q=t%C3%A0i\+ch%C3%ADnh\+c%C3%B4ng$/);
    await page.reload();
    await expect(field(page)).toHaveValue('tài chính công');
    await hits(page).first().click();
    await expect(page).toHaveURL(/dieu-9\/$/);
    await page.goBack();
    await expect(field(page)).toHaveValue('tài chính công');
    await expect(hits(page).first()).toContainText('Điều 9');
    await field(page).fill('');
    await expect(page).toHaveURL(/\/cchc\/tim-kiem\/$/);
  });

  test('answers any query in a shared address', async ({ page }) => {
    await page.goto('tim-kiem/?q=d12k4dd');
    await expect(hits(page).first()).toContainText('Điểm đ khoản 4 Điều 12');
    await page.goto(`tim-kiem/?q=${encodeURIComponent('"><script>document.title=1</script>')}`);
    await expect(page.locator('.results h2').first()).toBeVisible();
    expect(await page.title()).toBe('Tìm kiếm');
    await page.goto('tim-kiem/?q=%E0%A4%A');
    await expect(page.locator('.results h2').first()).toBeVisible();
  });

  test('focuses its field on the slash key and on the search button', async ({ page }) => {
    await page.goto('tim-kiem/?q=kỷ luật');
    await expect(hits(page).first()).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(dialog(page)).toHaveCount(0);
  });

  test('does not scroll horizontally at 320 px and has large enough targets', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('tim-kiem/?q=cải cách');
    await expect(hits(page).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    for (const target of await page.locator('.search a, .search button, .search input').all())
      expect((await target.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search button leads to a page that says what it needs and where the text is', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await page.getByRole('link', { name: 'Tìm kiếm' }).click();
    await expect(page).toHaveURL(/\/cchc\/tim-kiem\/$/);
    await expect(page.locator('noscript p', { hasText: 'Cần JavaScript để mở phần tìm kiếm' })).toBeVisible();
    await page.getByRole('link', { name: /^Toàn văn/ }).click();
    await expect(page).toHaveURL(/toan-van\/$/);
  });
});

test('the search has no axe violations, light or dark', async ({ page }) => {
  await openAt(page, `${REGULATION}dieu-12/`);
  for (const typed of ['', 'kỷ luật', 'điều 11', 'khoản 9 điều 12', 'xylophone', 'nghieemm']) {
    await field(page).fill(typed);
    await expect(page.locator('.results > *').first()).toBeVisible();
    await page.emulateMedia({ colorScheme: 'light' });
    await expectNoViolations(page, typed, '.search-dialog');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadableColours(page, `${typed}, dark`, '.search-dialog');
  }
  await page.goto('tim-kiem/?q=niêm yết');
  await expect(hits(page).first()).toBeVisible();
  await expectReadableColours(page, 'the search page, dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolations(page, 'the search page');
});
