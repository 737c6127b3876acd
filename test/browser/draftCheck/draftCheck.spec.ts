/** A draft from pasting to the report: findings, jumps, corrections, dismissals, a reload. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { SAMPLE } from '../../../src/islands/draftCheck/sample.ts';
import { expectAccessible } from '../access/axe.ts';
import { expect, test } from '../watch.ts';

const PAGE = 'soat-du-thao/';

const heading = (page: Page, count: number) => page.getByRole('heading', { name: `${count} chỗ cần xem` });
const saved = (page: Page) => expect(page.getByText('Đã lưu trên máy này')).toBeVisible();
const finding = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('a pasted draft: findings, jumps, corrections and dismissals, all there after a reload', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Soát dự thảo này' }).click();
  await expect(page.getByRole('alert')).toHaveText(/Ô còn trống/);
  await expectAccessible(page, 'empty');
  await page.getByLabel('Hoặc dán dự thảo vào đây').fill(SAMPLE);
  await page.getByRole('button', { name: 'Soát dự thảo này' }).click();
  await expect(heading(page, 9)).toBeVisible();

  // By keyboard: to the first finding, to the next, and into the text.
  await page.keyboard.press('F8');
  const first = finding(page, /Chữ số và số bằng chữ khác nhau/);
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(finding(page, /Viết lặp: “các các”/)).toBeFocused();
  await expectAccessible(page, 'a finding');
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width, height });
  await page.getByRole('button', { name: 'Xem trong bản' }).click();
  await expect(page.locator('mark:focus')).toHaveText('các các');
  await expectAccessible(page, 'the text');

  // Corrected by its proposal, undone, corrected again.
  await page.getByRole('button', { name: 'Chỗ 3, Nặng' }).click();
  await page.getByRole('button', { name: 'Sửa theo đề xuất' }).click();
  await expect(heading(page, 8)).toBeVisible();
  await expect(finding(page, /Tiếng không có trong tiếng Việt: “ýt”/)).toBeFocused();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(heading(page, 9)).toBeVisible();

  // Corrected by hand.
  await page.getByRole('button', { name: 'Sửa chữ' }).click();
  const field = page.getByLabel('Chữ của dự thảo');
  await field.fill(SAMPLE.replace('các các', 'các').replace('05 (sáu)', '05 (năm)'));
  await expect(heading(page, 7)).toBeVisible();

  // Dismissed by a key pressed at once, even if animation frames are late; still dismissed after a reload.
  await page.getByRole('button', { name: /^Các chỗ/ }).click();
  await page.evaluate(() => {
    const frame = requestAnimationFrame;
    window.requestAnimationFrame = (act) => window.setTimeout(() => frame(act), 300);
  });
  await page.keyboard.press('F8');
  await page.keyboard.press('Delete');
  await expect(heading(page, 6)).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(heading(page, 6)).toBeVisible();
  await expect(page.getByText('đã bỏ qua 1 chỗ')).toBeVisible();

  // The report leaves out what was dismissed.
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Báo cáo (DOCX)' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^soat-du-thao-.*\.docx$/);
  const xml = strFromU8(unzipSync(await readFile(await file.path()))['word/document.xml'] ?? new Uint8Array());
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
  expect(words).toContain('Có 6 chỗ cần xem');
  expect(words).toContain('Không kể 1 chỗ người soát đã xem và bỏ qua.');
  expect(words).toContain('Khoản 2 Điều 5, dòng 25');
  await page.getByRole('button', { name: 'Xem, in báo cáo' }).click();
  await expect(page.getByRole('heading', { name: 'Xem trước' })).toBeFocused();
  await expectAccessible(page, 'the report');
});

test('a Word file opens, and other files are refused', async ({ page }) => {
  await page.goto(PAGE);
  const open = page.getByLabel('Mở tệp Word (.docx)');
  const pdf = { name: 'quet.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await open.setInputFiles(pdf);
  await expect(page.getByRole('alert')).toHaveText(/“quet.pdf” là tệp PDF/);
  await open.setInputFiles({ ...pdf, name: 'hong.docx', buffer: Buffer.from('PK\u0003\u0004 và không gì nữa') });
  await expect(page.getByRole('alert')).toHaveText(/“hong.docx” không mở được: tệp Word hỏng/);
  const paragraphs = SAMPLE.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  await open.setInputFiles({ ...pdf, name: 'Quy chế thư viện.docx', buffer });
  await expect(heading(page, 9)).toBeVisible();
  await expect(page.getByLabel('Tên dự thảo')).toHaveValue('Quy chế thư viện');
  await saved(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp dự thảo' }).click();
  const own = await (await waiting).path();

  // In the list: deleted and restored.
  await page.getByRole('button', { name: 'Các dự thảo' }).click();
  await page.getByRole('button', { name: 'Xóa: Quy chế thư viện' }).click();
  await page.getByRole('button', { name: 'Lấy lại: Quy chế thư viện' }).click();
  await expectAccessible(page, 'the list');
  await page.getByRole('link', { name: 'Quy chế thư viện' }).click();
  await expect(heading(page, 9)).toBeVisible();

  // Opening its own file creates a second one.
  await page.getByRole('button', { name: 'Các dự thảo' }).click();
  await open.setInputFiles({ name: 'du-thao.json', mimeType: 'application/json', buffer: await readFile(own) });
  await expect(heading(page, 9)).toBeVisible();
  await page.getByRole('button', { name: 'Các dự thảo' }).click();
  await expect(page.getByRole('link', { name: 'Quy chế thư viện' })).toHaveCount(2);
});
