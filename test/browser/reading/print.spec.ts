import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, REGULATION, test } from '../watch.ts';

/** Text without white space: gaps between letters in a PDF depend on the fonts of the machine. */
const packed = (words: string) => words.normalize('NFC').replace(/\s+/g, '');

/** The footer of every page. */
const FOOT = packed('Bản in để đọc, không thay cho bản chính');
let feet = 0;

/** Each printed page as packed text, without its footer; footers are counted in `feet`. */
async function printed(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path);
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: false });
  const first = await pdf.getPage(1);
  const [, , width = 0, height = 0] = first.view;
  // A4 in points.
  expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
  return text.map((words) =>
    packed(words).replace(new RegExp(`^(\\d+)?${FOOT}`), (_, number: string | undefined) => {
      feet += 1;
      return number === undefined ? '' : `${number} `;
    }),
  );
}

test('the whole text prints as a document: header, numbered pages, regulation on a new page', async ({ page }) => {
  feet = 0;
  const pages = await printed(page, `${REGULATION}toan-van/`);
  const [first = '', second = ''] = pages;
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'ỦY BAN NHÂN DÂN HUYỆN HỚN QUẢN',
    'Số: 212/QĐ-UBND',
    'ngày 25 tháng 01 năm 2021',
    'QUYẾT ĐỊNH',
  ]) {
    expect(first).toContain(packed(words));
  }
  expect(first).not.toMatch(/^1 /);
  expect(second).toMatch(/^2 /);
  expect(feet).toBe(pages.length);
  expect(pages.findIndex((words) => words.includes(packed('QUY ĐỊNH Trách nhiệm')))).toBeGreaterThan(0);
  expect(pages.find((words) => words.includes(packed('QUY ĐỊNH Trách nhiệm')))).toMatch(/^\d+ QUYĐỊNH/);
  // Nơi nhận and the signature share a page.
  expect(pages.find((words) => words.includes(packed('Nơi nhận:')))).toContain(packed('Phan Thị Kim Oanh'));
});

test('neither site navigation nor addresses are printed', async ({ page }) => {
  const all = (await printed(page, `${REGULATION}dieu-12/`)).join(' ');
  for (const words of ['Mục lục', 'Trang chủ', 'Điều 11. Trách nhiệm', 'Hiệu lực:', 'Áp dụng cho ai', 'http'])
    expect(all).not.toContain(packed(words));
});

test('an article prints as an extract with its chapter and with notes as numbered footnotes', async ({ page }) => {
  const all = (await printed(page, `${REGULATION}dieu-12/`)).join(' ');
  expect(all).toContain(
    packed('Trích Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021 của UBND huyện Hớn Quản'),
  );
  expect(all).toContain(packed('Chương III. Đánh giá, xếp loại'));
  expect(all).toContain(packed('Điều 12. Đánh giá, xếp loại chất lượng'));
  expect(all).toContain(packed('đ) Có hành vi vi phạm'));
  // A print must not hide that the text may no longer apply; its way to the details is of no use on paper.
  expect(all).toContain(packed('Có thể không còn áp dụng'));
  expect(all).not.toContain(packed('22/11/2026) Căn cứ'));
  const notes = all.indexOf(packed('Ghi chú của người biên tập, không phải nội dung văn bản'));
  expect(notes).toBeGreaterThan(all.indexOf(packed('e) Riêng đối với các người đứng đầu')));
  expect(all.indexOf(packed('Khoảng rỗng'))).toBeGreaterThan(notes);
  expect(all.match(/Khoảngrỗng/g)).toHaveLength(1);
});

test('the button prints with or without the notes, as chosen', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked, print: () => asked.push(document.documentElement.dataset['paper'] ?? 'all') });
  });
  await page.goto(`${REGULATION}dieu-12/`);
  await page.getByRole('button', { name: 'In', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ in lời văn' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.footnotes')).toBeHidden();
  await expect(page.locator('.g').first()).toBeHidden();
  await expect(page.locator('.validity')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.footnotes')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'In kèm ghi chú của người biên tập' }).click();
  expect(await page.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual(['clean', 'all']);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('van-ban.docx');
});

test('no heading is left alone at the end of a page', async ({ page }) => {
  const pages = await printed(page, `${REGULATION}toan-van/`);
  expect(
    pages
      .filter((words) => /(?:Chương[IVX]+|Điều\d+\.[^.;:]{3,140}|QUYĐỊNH|QUYẾTĐỊNH:?)$/.test(words))
      .map((words) => words.slice(-60)),
  ).toEqual([]);
});

test('the heading of the notes is not left alone at the end of a page', async ({ page }) => {
  for (const path of ['dieu-4/', 'vai-tro/truong-phong-noi-vu/', 'toan-van/']) {
    const pages = await printed(page, `${REGULATION}${path}`);
    expect(
      pages.filter((words) => words.endsWith('khôngphảinộidungvănbản')).map((words) => words.slice(-80)),
      path,
    ).toEqual([]);
  }
});

test('a script opens <details> while printing if the browser lacks ::details-content', async ({ page }) => {
  await page.addInitScript(() => (CSS.supports = () => false));
  await page.goto(`${REGULATION}cach-xep-loai/`);
  const folded = page.locator('details:not([open])');
  const before = await folded.count();
  expect(before).toBeGreaterThan(3);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(await page.locator('details.validity').count());
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(before);
});

test('buttons are not printed', async ({ page }) => {
  for (const path of ['', REGULATION, `${REGULATION}cach-xep-loai/`]) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.btn').count(), path).toBeGreaterThan(0);
    for (const button of await page.locator('.btn').all()) await expect(button).toBeHidden();
  }
});

test('the dark theme is not printed', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.official p, .official .n, .official .ref, .footnotes, h1, h1 .no, .crumb'),
    ]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => getComputedStyle(element).color),
  );
  expect([...new Set(colours)]).toEqual(['rgb(0, 0, 0)']);
});
