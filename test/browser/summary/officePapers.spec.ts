/** From forty dropped files to papers ready to be signed; compares every number in them with the units' plain data. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
  dutiesOf,
  draftOf,
  LADDER,
  levelOf,
  officeFiles,
  UNITS,
  type Plain,
} from '../../domain/report/office/officeFiles.ts';
import { expectAccessible } from '../access/axe.ts';
import { expect, test } from '../watch.ts';
import { fileText, picked } from './summaryFiles.ts';

const OFFICE = 'tong-hop/';
const LEVELS = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh'];
const SHORT: Readonly<Record<string, string>> = {
  'xuat-sac': 'Xuất sắc',
  tot: 'Tốt',
  'hoan-thanh': 'Hoàn thành',
  'khong-hoan-thanh': 'Không hoàn thành',
};
const count = (wanted: (plain: Plain) => boolean) => UNITS.filter(wanted).length;
const hasLevel = (plain: Plain) => LEVELS.includes(levelOf(plain));
const number = (value: number | null) => (value === null ? '–' : String(value).replace('.', ','));

async function dropAll(page: Page): Promise<void> {
  await page.evaluate((files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of files) dataTransfer.items.add(new File([text], name, { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, officeFiles());
}

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

const plainText = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The rows of all tables of a DOCX file, cell by cell, and its whole text. */
function readDocx(bytes: Buffer): { readonly rows: readonly (readonly string[])[]; readonly text: string } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const words = (part: string) =>
    plainText([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  return {
    rows: [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => words(cell)),
    ),
    text: [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => words(paragraph)).join('\n'),
  };
}

/** The cells of each sheet of an XLSX file. */
function readXlsx(bytes: Buffer): readonly (readonly (readonly (string | number)[])[])[] {
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter((name) => name.startsWith('xl/worksheets/'))
    .sort()
    .map((name) =>
      [...strFromU8(files[name] ?? new Uint8Array()).matchAll(/<row .*?<\/row>/gs)].map(([row]) =>
        [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([, cell = '']) => {
          const value = /<v>(.*)<\/v>/.exec(cell)?.[1];
          return value === undefined ? plainText(/<t[^>]*>(.*)<\/t>/s.exec(cell)?.[1] ?? '') : Number(value);
        }),
      ),
    );
}

test('forty files become papers to sign in eleven actions, and every number in them is right', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OFFICE);
  await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
  let actions = 0;
  const act = async <T>(work: Promise<T>): Promise<T> => {
    actions += 1;
    return work;
  };
  await act(dropAll(page));
  await expect(page.getByText('Đã thêm 35 bản vào bảng')).toBeVisible();
  // A column and its numbers, as Excel copies them; one unit has not sent.
  const listed = [...UNITS.map(({ unit }) => unit), 'UBND xã Vắng'];
  await act(page.getByText('Đơn vị nào chưa gửi?').click());
  await act(
    page
      .getByLabel(/^Danh sách đơn vị phải gửi/)
      .fill(['TT\tĐơn vị', ...listed.map((unit, at) => `${at + 1}\t${unit}`)].join('\r\n')),
  );
  await act(page.getByRole('button', { name: 'Lưu danh sách' }).click());
  await expect(page.getByText('30 trên 31 đơn vị trong danh sách đã gửi')).toBeVisible();
  const papers = page.getByRole('region', { name: 'Giấy tờ' });
  await act(papers.getByText('Điền tên cơ quan, nơi nhận, người ký').click());
  await act(papers.getByLabel('Cơ quan lập giấy tờ').fill('Phòng Nội vụ'));
  await act(papers.getByLabel('Địa danh').fill('Hớn Quản'));
  await act(papers.getByLabel('Chức vụ người ký').fill('Trưởng phòng'));
  await act(page.getByRole('button', { name: /^Ghi đề nghị theo bản tự kiểm tra/ }).click());
  await expect(page.getByText(`Đề nghị ${count(hasLevel)}/30. Quyết định 0/30.`)).toBeVisible();
  const docx = readDocx((await act(download(page, 'Tải cả bốn giấy tờ (DOCX)'))).bytes);
  const [table = [], counts = [], duties = [], missing = []] = readXlsx(
    (await act(download(page, 'Tải bảng tính (XLSX)'))).bytes,
  );
  expect(actions).toBeLessThanOrEqual(12);

  // Bảng tổng hợp.
  const people = docx.rows.filter(([at, , role]) => /^\d+$/.test(at ?? '') && role !== undefined && role.length > 6);
  const summary = people.slice(0, 30);
  for (const plain of UNITS) {
    const applicable = dutiesOf(plain.role).length - plain.left.length;
    const level = hasLevel(plain) ? SHORT[levelOf(plain)] : '';
    const cells = summary.find(([, unit]) => unit === plain.unit) ?? [];
    expect(cells.slice(3, 7), plain.unit).toEqual([
      number(plain.index),
      number(plain.field),
      number(plain.tasks),
      `${plain.deficient.length + plain.notDone.length}/${applicable}`,
    ]);
    if (level !== '') expect(cells.slice(7, 9), plain.unit).toEqual([level, level]);
    else expect(cells[8], plain.unit).toBe('');
    expect(cells[9]).toBe('');
  }
  const total = docx.rows.find(([, words]) => words?.startsWith('Tổng cộng: '));
  expect(total).toEqual(['', 'Tổng cộng: 30 đơn vị', `${count(hasLevel)} có mức`, String(count(hasLevel)), '0', '']);
  // The counts are in the table's paper, in the report and in a sheet.
  const totals = docx.rows.filter(([words]) => words === 'Tổng cộng');
  expect(totals).toHaveLength(2);
  for (const cells of totals) expect(cells.slice(-4)).toEqual(['30', '100', String(count(hasLevel)), '0']);
  for (const [at, level] of LADDER.entries()) {
    const all = count((plain) => levelOf(plain) === level);
    const percent = Math.round((all * 1000) / 30) / 10;
    for (const cells of totals) {
      const place = docx.rows.indexOf(cells) - LADDER.length + at;
      expect(docx.rows[place]?.slice(-4, -2), level).toEqual([String(all), number(percent)]);
    }
    expect(counts[at + 1]?.slice(-4, -2), level).toEqual([all, percent]);
  }
  // Báo cáo, danh sách, văn bản phản ánh.
  expect(docx.text).toContain('Đã nhận 35 bản tự kiểm tra; tính 30 bản của 30 đơn vị');
  const gaps = UNITS.filter((plain) => levelOf(plain) === 'gap');
  expect(docx.text).toContain(`Gặp ở ${gaps.length} đơn vị`);
  expect(docx.text).toContain(`Danh sách có ${count(hasLevel)} đơn vị.`);
  expect(docx.text).toContain('V/v phản ánh vướng mắc khi thực hiện Quyết định 212/QĐ-UBND');
  expect(docx.text).toContain('TRƯỞNG PHÒNG');
  expect(docx.text).toContain('Hớn Quản, ngày …… tháng …… năm ……');
  // XLSX.
  expect(table).toHaveLength(31);
  for (const cells of table.slice(1)) expect(UNITS.some(({ unit }) => unit === cells[1])).toBe(true);
  for (const [, , words, of, assured, deficient, notDone, left, open] of duties.slice(1)) {
    expect(words).not.toBe('');
    expect(Number(of)).toBe(Number(assured) + Number(deficient) + Number(notDone) + Number(open));
    expect(Number(left)).toBeLessThanOrEqual(30);
  }
  const sum = (column: number) => duties.slice(1).reduce((all, cells) => all + Number(cells[column]), 0);
  expect(sum(5)).toBe(UNITS.reduce((all, { deficient }) => all + deficient.length, 0));
  expect(sum(6)).toBe(UNITS.reduce((all, { notDone }) => all + notDone.length, 0));
  expect(sum(7)).toBe(UNITS.reduce((all, { left }) => all + left.length, 0));
  expect(missing.slice(1)).toEqual([[1, 'UBND xã Vắng', 'Chưa gửi']]);

  // Seen on the page, and printed alone.
  await papers.getByRole('button', { name: 'Xem, in: Bảng tổng hợp' }).click();
  await expect(page.getByRole('article', { name: 'Bảng tổng hợp' })).toContainText('BẢNG TỔNG HỢP');
  await expectAccessible(page, 'papers');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.rows')).toBeHidden();
  await expect(page.locator('.sheet')).toBeVisible();
});

test('levels, reasons and remarks stay on the device, are part of a session, and can be undone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OFFICE);
  await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
  await dropAll(page);
  const unit = UNITS[0]!.unit;
  const level = page.getByLabel(`Mức quyết định: ${unit}`);
  await level.selectOption('Hoàn thành');
  await expect(page.getByText('1 đơn vị khác bản tự kiểm tra mà chưa nêu lý do')).toBeVisible();
  await page.getByRole('button', { name: unit, exact: true }).click();
  const reason = page.getByLabel(`Lý do khác bản tự kiểm tra: ${unit}`);
  await reason.fill('Có đơn phản ánh đúng.');
  await expect(page.getByText('mà chưa nêu lý do')).toHaveCount(0);
  await page.getByLabel(`Mức đề nghị: ${unit}`).selectOption('Tốt');
  await page.getByRole('button', { name: 'Hoàn tác lần ghi cuối' }).click();
  await expect(page.getByLabel(`Mức đề nghị: ${unit}`)).toHaveValue('');
  await expect(level).toHaveValue('hoan-thanh');
  await page.getByRole('group', { name: 'Năm tổng hợp' }).getByLabel('Năm 2026').check();
  const session = await download(page, 'Lưu phiên thành một tệp');
  await page.reload();
  await expect(page.getByText('Đã mở lại bảng gồm 35 bản')).toBeVisible();
  await expect(level).toHaveValue('hoan-thanh');

  // Deleted here, as on a device that never had it; then opened from the file.
  await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
  await expect(page.getByText('Đã xóa bảng gồm 35 bản')).toBeVisible();
  await page.reload();
  await expect(page.locator('.rows')).toHaveCount(0);
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles({ name: session.name, mimeType: 'application/json', buffer: session.bytes });
  await expect(page.getByText('Đã thêm 35 bản vào bảng')).toBeVisible();
  await expect(level).toHaveValue('hoan-thanh');
  await page.getByRole('button', { name: unit, exact: true }).click();
  await expect(reason).toHaveValue('Có đơn phản ánh đúng.');
  await expect(page.getByText('Quyết định 1/30.')).toBeVisible();
});

test('two tabs do not lose each other’s entries', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OFFICE);
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles(UNITS.slice(0, 2).map((plain, n) => picked(`${n}.json`, fileText([draftOf(plain, `d${n}`)]))));
  await expect(page.getByText('Đã thêm 2 bản vào bảng')).toBeVisible();
  const other = await context.newPage();
  await other.setViewportSize({ width: 1280, height: 900 });
  await other.goto(OFFICE);
  await expect(other.getByText('Đã mở lại bảng gồm 2 bản')).toBeVisible();
  const [one, two] = UNITS.map(({ unit }) => unit) as [string, string];
  const level = (tab: Page, unit: string) => tab.getByLabel(`Mức quyết định: ${unit}`);
  await level(page, one).selectOption('tot');
  await expect(level(other, one)).toHaveValue('tot');
  await level(other, two).selectOption('hoan-thanh');
  await expect(level(page, two)).toHaveValue('hoan-thanh');
  // Both at once, each before it is notified of the other.
  await Promise.all([
    page.getByLabel(`Mức đề nghị: ${one}`).selectOption('tot'),
    other.getByLabel(`Mức đề nghị: ${two}`).selectOption('tot'),
  ]);
  for (const tab of [page, other]) {
    await expect(tab.getByText('Đề nghị 2/2. Quyết định 2/2.')).toBeVisible();
    await tab.reload();
    await expect(tab.getByText('Đề nghị 2/2. Quyết định 2/2.')).toBeVisible();
  }
});
