import { readFileSync } from 'node:fs';
import { expect, REGULATION, test } from '../watch.ts';

const source = readFileSync(
  new URL('../../../content/212-qd-ubnd-2021/van-ban.txt', import.meta.url),
  'utf8',
).normalize('NFC');
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is complete, with its neighbours and the contents', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Điều 12Đánh giá, xếp loại chất lượng');
    await expect(page.locator('#khoan-4-diem-dd')).toContainText(
      'Có hành vi vi phạm trong quá trình thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật trong năm đánh giá.',
    );
    await expect(
      page.getByText('Có thể không còn áp dụng: chính quyền cấp huyện kết thúc từ 01/7/2025 (kiểm tra ngày'),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Mục lục', exact: true }).click();
    await page.getByRole('link', { name: 'Điều 15. Xử lý trách nhiệm đối với người đứng đầu' }).click();
    await expect(page).toHaveURL(/dieu-15\/$/);
    await page.getByRole('link', { name: /^Trước/ }).click();
    await expect(page).toHaveURL(/dieu-14\/$/);
    await page.getByRole('link', { name: /^Sau/ }).click();
    await expect(page).toHaveURL(/dieu-15\/$/);
  });

  test('the page of a regulation shows all its parts', async ({ page }) => {
    await page.goto(REGULATION);
    for (const id of ['muc-luc-van-ban', 'vai-tro', 'thong-tin', 'van-ban-lien-quan', 'nghi-dinh-61-2018', 'tai-ve'])
      await expect(page.locator(`#${id}`)).toBeVisible();
  });

  test('the self-check says what it needs and where the text is', async ({ page }) => {
    await page.goto(`${REGULATION}tu-kiem-tra/`);
    await expect(page.locator('noscript p', { hasText: 'Cần JavaScript để mở phần tự kiểm tra' })).toBeVisible();
    await page.getByRole('link', { name: 'toàn văn' }).click();
    await expect(page).toHaveURL(/toan-van\/$/);
  });

  test('the whole-text page contains every word of the source', async ({ page }) => {
    await page.goto(`${REGULATION}toan-van/`);
    const shown = collapse(await page.locator('main').innerText());
    // Every block of the source is on the page; the halves of a sentence split by the scan are adjacent.
    for (const block of source.replaceAll('**', '').split(/\n+/).map(collapse).filter(Boolean)) {
      const words = block.replace(/^(\d+\.|[a-zđ]\)|Điều \d+\.)\s+/, '');
      expect(shown, block).toContain(words);
    }
  });
});

test('a link to a point scrolls to it and marks it', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/#khoan-4-diem-dd`);
  const point = page.locator('#khoan-4-diem-dd');
  await expect(point).toBeInViewport();
  expect(await point.evaluate((element) => element.matches(':target'))).toBe(true);
  const marked = await point.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await page.locator('#khoan-4-diem-d').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(marked).not.toBe(plain);
  const bar = await page.locator('.bar').boundingBox();
  const box = await point.boundingBox();
  expect(box?.y ?? 0).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
});

test('the whole-text page has an anchor for every provision', async ({ page }) => {
  await page.goto(`${REGULATION}toan-van/#dieu-12-khoan-4-diem-dd`);
  await expect(page.locator('#dieu-12-khoan-4-diem-dd')).toBeInViewport();
  await expect(page.locator('#quyet-dinh-dieu-2')).toContainText('thay thế Quyết định số 1345/QĐ-UBND');
  await expect(page.locator('#chuong-4')).toContainText('TỔ CHỨC THỰC HIỆN');
});

test('structured data lists the text as files that exist', async ({ page, request }) => {
  await page.goto(REGULATION);
  const { encoding } = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as {
    encoding: readonly { encodingFormat: string; contentUrl: string }[];
  };
  expect(encoding.map(({ encodingFormat }) => encodingFormat)).toEqual(['application/json', 'application/akn+xml']);
  for (const { encodingFormat, contentUrl } of encoding) {
    await expect(page.locator(`link[rel=alternate][type="${encodingFormat}"]`)).toHaveAttribute(
      'href',
      `./${contentUrl}`,
    );
    expect((await request.get(new URL(contentUrl, page.url()).href)).status(), contentUrl).toBe(200);
  }
});

test('the page of a regulation shows one part at a time, the one that the address names', async ({ page }) => {
  await page.goto(REGULATION);
  const shown = () =>
    page.locator('.part').evaluateAll((parts) => parts.filter((one) => one.checkVisibility()).map(({ id }) => id));
  expect(await shown()).toEqual(['muc-luc-van-ban']);
  await expect(page.locator('#vai-tro')).toBeVisible();
  await page.getByRole('link', { name: 'Liên quan' }).click();
  await expect(page.locator('#nghi-dinh-61-2018')).toBeVisible();
  expect(await shown()).toEqual(['van-ban-lien-quan']);
  await expect(page.getByRole('link', { name: 'Liên quan' })).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page.locator('#vai-tro')).toBeVisible();
  // Old addresses: a place within a part, and the part itself.
  for (const [anchor, part] of [
    ['nghi-dinh-61-2018', 'van-ban-lien-quan'],
    ['thong-tin', 'thong-tin'],
    ['tai-ve', 'tai-ve'],
    ['vai-tro', 'muc-luc-van-ban'],
    ['chuong-3', 'muc-luc-van-ban'],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`${REGULATION}#${anchor}`);
    await expect(page.locator(`#${anchor}`), anchor).toBeInViewport();
    expect(await shown()).toEqual([part]);
  }
  await page.emulateMedia({ media: 'print' });
  expect((await shown()).length).toBe(4);
});

test('a related document reads as separate words without styles', async ({ page }) => {
  await page.goto(REGULATION);
  const words = await page.locator('.related li').evaluateAll((items) => items.map((item) => item.textContent));
  expect(words.length).toBeGreaterThan(5);
  for (const line of words) expect(line).not.toMatch(/[^\s(“][(]|[).][^\s).,;”]/u);
});

test('few tab stops come before the title, the first of them a list that skips the bar', async ({ page }) => {
  for (const width of [360, 768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${REGULATION}dieu-12/`);
    await expect(page.getByRole('button', { name: 'Giao diện và cỡ chữ' })).toBeVisible();
    const stops: string[] = [];
    for (let isAbove = true; isAbove && stops.length < 20;) {
      await page.keyboard.press('Tab');
      const name = await page.evaluate(() => {
        const { activeElement } = document;
        const isInText = activeElement === null || activeElement.closest('main') !== null;
        return isInText ? null : activeElement.textContent || activeElement.getAttribute('aria-label') || '?';
      });
      isAbove = name !== null;
      if (name !== null) stops.push(name);
    }
    expect(stops.slice(0, 3)).toEqual(['Đến nội dung chính', 'Đến mục lục', 'Đến ghi chú']);
    // The ways home and up, the search, the settings, on a phone the contents.
    expect(stops.length, `${width} px: ${stops.join(', ')}`).toBeLessThanOrEqual(width < 1024 ? 8 : 7);
  }
  await page.goto(`${REGULATION}dieu-12/`);
  await page.keyboard.press('Tab');
  const list = page.getByRole('navigation', { name: 'Đi nhanh' });
  await expect(list.getByRole('link', { name: 'Đến ghi chú' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#noi-dung')).toBeFocused();
});

test('no page scrolls horizontally at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [
    '',
    'gioi-thieu/',
    REGULATION,
    `${REGULATION}quyet-dinh/`,
    `${REGULATION}dieu-11/`,
    `${REGULATION}toan-van/`,
    `${REGULATION}tu-kiem-tra/`,
  ]) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      path,
    ).toBe(0);
  }
});

test.describe('an unknown address', () => {
  test.use({ allowed: [/404/] });

  test('shows a page that finds the way home from any depth', async ({ page }) => {
    const response = await page.goto('van-ban/khong-co/gi/het/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
    const home = page.getByRole('link', { name: 'Về trang chủ' });
    await expect(home).toHaveAttribute('href', '/cchc/');
    await home.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Tự kiểm tra mức xếp loại cải cách hành chính của người đứng đầu',
    );
  });
});

test('a remark in the list of related documents starts on a new line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}#van-ban-lien-quan`);
  const inline = await page.locator('.related li').evaluateAll((items) =>
    items.flatMap((item) => {
      const remark = item.querySelector(':scope > :last-child:not(:nth-child(2))');
      const before = remark?.previousElementSibling;
      return remark && before && remark.getBoundingClientRect().top < before.getBoundingClientRect().bottom - 2
        ? [item.id]
        : [];
    }),
  );
  expect(inline).toEqual([]);
});

test('the text is wide enough beside the contents, with or without notes in the margin', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  for (const width of [1024, 1150, 1240, 1280, 1600]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.locator('#muc-luc')).toBeVisible();
    for (const [size, least] of [
      ['', 520],
      ['larger', 470],
    ] as const) {
      await page.evaluate((name) => (document.documentElement.dataset['size'] = name), size);
      expect((await page.locator('main').boundingBox())?.width, `${width} px ${size}`).toBeGreaterThan(least);
    }
  }
});

test('a wide window lists the clauses in its margin and marks the one being read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${REGULATION}dieu-12/`);
  const list = page.getByRole('navigation', { name: 'Trong trang này' });
  await expect(list.getByRole('link')).toHaveText([
    '1. Hoàn thành xuất sắc nhiệm vụ',
    '2. Hoàn thành tốt nhiệm vụ',
    '3. Hoàn thành nhiệm vụ',
    '4. Không hoàn thành nhiệm vụ',
  ]);
  const current = list.locator('[aria-current]');
  for (const at of [2, 0, 3]) {
    await list.getByRole('link').nth(at).click();
    await expect(page.locator(`#khoan-${at + 1}`)).toBeInViewport();
    await expect(current).toHaveText([new RegExp(`^${at + 1}\\.`)]);
  }
  await page.setViewportSize({ width: 1200, height: 800 });
  await expect(list).toBeHidden();
});
