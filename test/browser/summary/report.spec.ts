/** The office's report of forty files: pictures, weakest duties, small changes, last year, an opened row, in print. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { draftOf, LADDER, LAST_YEAR, levelOf, officeFiles, UNITS } from '../../domain/report/office/officeFiles.ts';
import { expectAccessible } from '../access/axe.ts';
import { expect, test } from '../watch.ts';
import { fileText, picked } from './summaryFiles.ts';

async function openYear(page: Page): Promise<void> {
  await page.goto('tong-hop/');
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles([
      ...officeFiles().map(({ name, text }) => picked(name, text)),
      picked('2025.json', fileText(LAST_YEAR.map((plain, n) => draftOf(plain, `t${n}`)))),
    ]);
  await expect(page.getByText(/^Đã thêm 64 bản vào bảng/)).toBeVisible();
  await expect(page.getByText('Nếu thêm một nội dung trách nhiệm bảo đảm')).toBeVisible();
}

test('forty files become counts, points, weakest duties, moves and last year’s changes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openYear(page);
  const counts = page.getByRole('table', { name: /^Số đơn vị theo kết quả/ }).locator('tbody tr');
  const expected = LADDER.map((level) => String(UNITS.filter((plain) => levelOf(plain) === level).length));
  await expect(counts.locator('b')).toHaveText(expected);
  // Every unit is drawn, or listed as one that is not.
  const units = page.locator('figure.units');
  await expect(units.locator('.unit-mark')).toHaveCount(28);
  await expect(units).toContainText('Chưa vẽ được 2 đơn vị vì thiếu số liệu: UBND xã Minh Tâm; UBND xã Thanh Bình.');
  await units.getByText('Số liệu của hình trong bảng').click();
  await expect(units.locator('tbody tr')).toHaveCount(28);

  const weakest = page.locator('.weak-duties > li').first();
  await expect(weakest).toContainText('13/30');
  await weakest.locator('summary').click();
  await expect(weakest.locator('.response-list > li')).toHaveCount(13);
  await expect(weakest).toContainText('Chậm so với kế hoạch do thiếu nhân lực. Minh chứng: Báo cáo số 45/BC-UBND.');

  const past = page.getByRole('region', { name: 'So với năm trước' });
  await expect(past).toContainText('2 đơn vị lên mức; 5 đơn vị xuống mức');
  await expect(past.locator('.changes > li').first()).toContainText(
    'Chỉ số cải cách hành chính từ 90% trở lên (khoản 1 Điều 12): từ 85% thành 95%, nay thỏa mãn.',
  );
  await expect(past.getByRole('img', { name: /^Chỉ số .* năm 2025 và năm 2026 của 27 đơn vị/ })).toBeVisible();
  await past.getByText('Số liệu của hình trong bảng').click();
  await expect(past.getByRole('table').locator('tbody tr')).toHaveCount(27);
  await expectAccessible(page, 'full report');

  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const text = (await extractText(document, { mergePages: true })).text.normalize('NFC').replace(/\s+/g, '');
  for (const words of ['Từng đơn vị ở đâu', 'Các nội dung yếu nhất', '13/30', 'So với năm trước', 'UBND xã Thanh An'])
    expect(text).toContain(words.replace(/\s+/g, ''));
});

test('a row opens beside its clause, moves on and closes with the focus on its name', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openYear(page);
  const box = page.getByRole('region', { name: 'Bảng tổng hợp' });
  const [inner, outer] = await box.evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(inner).toBe(outer);
  const name = (unit: string) => box.getByRole('button', { name: unit, exact: true });
  await name('Phòng Kinh tế và Hạ tầng').focus();
  await page.keyboard.press('Enter');
  await expect(name('Phòng Kinh tế và Hạ tầng')).toHaveAttribute('aria-expanded', 'true');
  await expect(name('Phòng Kinh tế và Hạ tầng')).toBeFocused();
  const detail = page.locator('.row-detail');
  await expect(detail).toContainText('2/39 nội dung trách nhiệm chưa hoàn thành');
  await expect(detail).toContainText('Không áp dụng (lý do: Không có bộ phận này)');
  await expect(detail.locator('blockquote')).toContainText('3. Hoàn thành nhiệm vụ');
  const [reasons, clause] = await Promise.all([
    detail.locator('.reasons').boundingBox(),
    detail.locator('blockquote').boundingBox(),
  ]);
  expect(clause!.x).toBeGreaterThan(reasons!.x + reasons!.width);
  await page.setViewportSize({ width: 360, height: 740 });
  // On a phone one below the other, in a list without the heads of columns.
  expect((await detail.locator('blockquote').boundingBox())!.x).toBeLessThan(60);
  await expect(box.getByRole('columnheader')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page, 'an opened row');
  await page.getByRole('button', { name: 'Sau', exact: true }).click();
  await expect(name('Phòng Lao động - Thương binh và Xã hội')).toBeFocused();
  await page.getByRole('button', { name: 'Đóng', exact: true }).click();
  await expect(detail).toHaveCount(0);
  await expect(name('Phòng Lao động - Thương binh và Xã hội')).toBeFocused();
});

test('on a phone the list of units is two screens away, one press away, and says what its numbers are', async ({
  page,
}) => {
  const height = 740;
  await page.setViewportSize({ width: 360, height });
  await openYear(page);
  const list = page.getByRole('heading', { name: 'Bảng đơn vị' });
  const top = await list.evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
  expect(top).toBeLessThan(3 * height);
  // Folded, as there are many; the table comes first.
  const problems = page.getByRole('region', { name: /^Tệp cần xem lại/ });
  await expect(problems.getByRole('listitem')).toHaveCount(0);
  await problems.getByRole('heading').click();
  await expect(problems.getByRole('listitem')).toHaveCount(5);

  const links = page.getByRole('navigation', { name: 'Các phần của bảng tổng hợp' });
  for (const [link, title] of [
    ['So với năm trước', 'So với năm trước'],
    ['Bảng', 'Bảng đơn vị'],
  ] as const) {
    await links.getByRole('link', { name: link }).click();
    const heading = page.getByRole('heading', { name: title });
    await expect(heading).toBeInViewport();
    const [under, over] = await Promise.all([heading.boundingBox(), links.boundingBox()]);
    expect(under!.y, title).toBeGreaterThanOrEqual(over!.y + over!.height);
  }

  const row = page.locator('.rows tbody tr').first();
  const level = row.locator('.extra').last();
  await expect(level).toBeHidden();
  const labels = await row
    .locator('.number')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => getComputedStyle(cell).display !== 'none')
        .map((cell) => getComputedStyle(cell, '::before').content),
    );
  expect(labels).toHaveLength(2);
  for (const label of labels) expect(label).not.toBe('none');
  // The levels are entered at the top of the opened row, and then shown in the list.
  await row.getByRole('button').click();
  const choice = page.getByLabel(/^Mức quyết định: /);
  const [entered, reasons] = await Promise.all([choice.boundingBox(), page.locator('.row-detail').boundingBox()]);
  expect(entered!.y).toBeLessThan(reasons!.y);
  await choice.selectOption('Tốt');
  await expect(level).toBeVisible();
  await expect(level).toHaveText('Tốt');

  // Paper has no empty fields.
  const remark = page.getByLabel(/^Ghi chú in trong bảng: /);
  await page.emulateMedia({ media: 'print' });
  await expect(remark).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await remark.fill('Đã nhận bản giấy.');
  await page.emulateMedia({ media: 'print' });
  await expect(remark).toBeVisible();
});
