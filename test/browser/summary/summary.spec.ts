import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { isFull, onlyFull } from '../../full.ts';
import { expectAccessible } from '../access/axe.ts';
import { fullDraft } from '../../domain/report/reportContext.ts';
import { openStored } from '../selfcheck.ts';
import { fileText, picked, unitDraft, type PickedFile } from './summaryFiles.ts';
import { holdStore } from '../slowStore.ts';
import { expect, test } from '../watch.ts';

const OFFICE = 'tong-hop/';
/** More files than can be read at once. */
const MANY = 500;

async function open(page: Page, files: readonly PickedFile[]): Promise<void> {
  await page.goto(OFFICE);
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([...files]);
}

/** Files of twelve units, one sent twice, one edited by hand; and invalid files. */
function district(): readonly PickedFile[] {
  const units = Array.from({ length: 12 }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)])));
  return [
    ...units,
    picked(
      'gui-lai.json',
      fileText([{ ...unitDraft(3), id: 'lai', unit: 'PHÒNG  số 3', updatedAt: '2026-12-01T07:05:00.000Z' }]),
    ),
    picked(
      'sua-tay.json',
      fileText([{ ...unitDraft(0), id: 'sua', unit: '=HYPERLINK("http://x.test")' }]).replaceAll('"xuat-sac"', '"tot"'),
    ),
    picked('danh-ba.json', '{"ten":"danh bạ"}'),
    picked('hong.json', fileText([unitDraft(20)]).slice(0, 500)),
    picked('noi-khac.json', fileText([{ ...unitDraft(21), regulation: '99-qd-ubnd-2020' }])),
    picked('ma.json', fileText([{ ...unitDraft(22), unit: '<img src=x onerror=alert(1)>' }])),
  ];
}

const rows = (page: Page) => page.locator('.rows tbody tr');
const rowsTable = (page: Page) => page.getByRole('region', { name: 'Bảng tổng hợp' });

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('the office’s summary opens the data file of a unit’s report', async ({ page }) => {
  const { previousRating: _, ...figures } = fullDraft('truong-phong', {}, { parIndex: '85' }).figures;
  await openStored(page, { ...fullDraft(), figures });
  await page.goto(`${page.url()}/phieu`);
  const { name, bytes } = await download(page, 'Tải tệp dữ liệu (JSON)');

  await page.goto('');
  await page.locator('#noi-dung').getByRole('link', { name: 'Tổng hợp' }).click();
  await page
    .getByLabel('Chọn tệp', { exact: true })
    .setInputFiles({ name, mimeType: 'application/json', buffer: bytes });
  await expect(page.getByText('Đã thêm 1 bản vào bảng.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  for (const words of ['Phòng Kinh tế', 'Trưởng phòng, ban chuyên môn thuộc huyện', 'Tốt', '85%', '0/42'])
    await expect(rows(page).first()).toContainText(words);
  // A flag appears only if there is something to review.
  await expect(page.locator('.rows .flag')).toHaveCount(0);
});

test('good files load, bad ones are reported one by one, duplicates and edited outcomes are flagged', async ({
  page,
}) => {
  await open(page, district());
  await expect(page.getByText('Đã thêm 15 bản vào bảng; có 3 chỗ cần xem ở mục “Tệp cần xem lại”.')).toBeVisible();
  await expect(rows(page)).toHaveCount(14);
  const problems = page.getByRole('region', { name: 'Tệp cần xem lại (3)' });
  await expect(problems.getByRole('listitem')).toHaveText([
    'danh-ba.json Tệp không phải tệp bản tự kiểm tra.',
    'hong.json Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.',
    /^noi-khac\.json .*“99-qd-ubnd-2020” không có ở trang này/,
  ]);
  await expect(page.getByRole('region', { name: 'Đơn vị có nhiều bản' })).toContainText(
    'PHÒNG số 3, năm 2026: 2 bản. Tính bản sửa sau cùng: gui-lai.json; không tính: don-vi-3.json.',
  );
  await expect(rows(page).filter({ hasText: '=HYPERLINK' })).toContainText('Cần xem lại');
  await page.getByRole('button', { name: '=HYPERLINK("http://x.test")' }).click();
  await expect(page.locator('.row-detail')).toContainText(
    'tệp ghi “Hoàn thành tốt nhiệm vụ”, tính lại là “Hoàn thành xuất sắc nhiệm vụ”',
  );
  await expect(page.locator('.row-detail')).toContainText('sua-tay.json');
  await expect(rows(page).filter({ hasText: '<img src=x onerror=alert(1)>' })).toHaveCount(1);
});

test('one year counts, each unit once however its name is written; matched names can be separated', async ({
  page,
}) => {
  const unit = (n: number, name: string, year = 2026, updatedAt = '2026-11-03T07:05:00.000Z') =>
    picked(`${n}.json`, fileText([{ ...unitDraft(n), unit: name, year, updatedAt }]));
  await open(page, [
    unit(1, 'UBND xã An Khương'),
    unit(2, 'Uỷ ban nhân dân xã An Khương', 2026, '2026-11-20T07:05:00.000Z'),
    unit(3, 'Phòng Tài chính - Kế hoạch'),
    unit(4, 'phòng tc-kh'.normalize('NFD')),
    unit(5, 'Phòng Y tế', 2025),
  ]);
  const years = page.getByRole('group', { name: 'Năm tổng hợp' });
  await expect(years.locator('label')).toHaveText([/^Năm 2026\s*2 đơn vị$/, /^Năm 2025\s*1 đơn vị$/, /^Mọi năm\s*$/]);
  await expect(page.getByRole('heading', { level: 2, name: /: 2 đơn vị, năm 2026$/ })).toBeVisible();
  await expect(
    page.getByText('Đã mở 5 bản tự kiểm tra, tính 2 bản; không tính 2 bản cũ hơn của cùng đơn vị, 1 bản của năm khác.'),
  ).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).filter({ hasText: 'Uỷ ban nhân dân xã An Khương' })).toHaveCount(1);
  const several = page.getByRole('region', { name: 'Đơn vị có nhiều bản' });
  await expect(several).toContainText('“UBND xã An Khương” được coi là “Uỷ ban nhân dân xã An Khương”.');
  await several.getByRole('button', { name: 'Tách ra: UBND xã An Khương' }).click();
  await expect(several.getByRole('heading')).toBeFocused();
  await expect(rows(page)).toHaveCount(3);
  await several.getByRole('button', { name: 'Gộp lại: UBND xã An Khương' }).click();
  await expect(rows(page)).toHaveCount(2);
  await years.getByLabel('Năm 2025').check();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Phòng Y tế');
  await years.getByLabel('Mọi năm').check();
  await expect(rows(page)).toHaveCount(3);
});

test('the office sees who has not sent, from a pasted list that stays on the device', async ({ page }) => {
  const unit = (n: number, name: string) => picked(`${n}.json`, fileText([{ ...unitDraft(n), unit: name }]));
  await open(page, [unit(1, 'Uỷ ban nhân dân xã An Khương'), unit(2, 'Ban Quản lý dự án'), unit(3, 'Thanh tra huyện')]);
  const list = page.locator('.expected');
  await list.getByText('Đơn vị nào chưa gửi?').click();
  const field = list.getByLabel(/^Danh sách đơn vị phải gửi/);
  await field.fill('  ');
  await list.getByRole('button', { name: 'Lưu danh sách' }).click();
  await expect(list.getByRole('status')).toHaveText('Không thấy tên đơn vị nào. Hãy ghi mỗi dòng một đơn vị.');
  await field.fill('STT\tTên đơn vị\n1\tUBND xã An Khương\n2\tPhòng Y tế\n3\tBan QLDA đầu tư xây dựng');
  await list.getByRole('button', { name: 'Lưu danh sách' }).click();
  await expect(list.getByRole('status')).toHaveText('Đã lưu danh sách 3 đơn vị trên máy này.');
  await expect(list.locator('summary')).toHaveText('1 trên 3 đơn vị trong danh sách đã gửi');
  await expect(list).toContainText('Chưa gửi (2): Phòng Y tế; Ban QLDA đầu tư xây dựng.');
  await expect(list).toContainText('Ngoài danh sách (2)');
  await list.getByRole('button', { name: 'Phải: Ban Quản lý dự án là Ban QLDA đầu tư xây dựng' }).click();
  await expect(list.locator('summary')).toHaveText('2 trên 3 đơn vị trong danh sách đã gửi');
  await page.reload();
  await expect(list.locator('summary')).toHaveText('2 trên 3 đơn vị trong danh sách đã gửi');
  await expect(list).toHaveAttribute('open');
  await list.getByRole('button', { name: 'Bỏ nối: Ban Quản lý dự án' }).click();
  await expect(list.locator('summary')).toHaveText('1 trên 3 đơn vị trong danh sách đã gửi');
  const file = await download(page, 'Tải danh sách');
  expect(file.name).toBe('don-vi-212-qd-ubnd-2021.txt');
  await list.getByRole('button', { name: 'Xóa danh sách' }).click();
  await expect(field).toBeFocused();
  await expect(list.locator('summary')).toHaveText('Đơn vị nào chưa gửi?');
  await list.getByRole('button', { name: 'Lấy lại danh sách' }).click();
  await expect(list.locator('summary')).toHaveText('1 trên 3 đơn vị trong danh sách đã gửi');
  const input = list.locator('input[type=file]');
  await input.setInputFiles([{ name: 'ds.xlsx', mimeType: '', buffer: Buffer.from('PK') }]);
  await expect(list.getByRole('status')).toContainText('không phải danh sách dạng chữ');
  await input.setInputFiles([{ name: file.name, mimeType: 'text/plain', buffer: file.bytes }]);
  await expect(list.getByRole('status')).toHaveText('Đã lưu danh sách 3 đơn vị trên máy này.');
});

/** Drops files and folders of this machine at a point of the page. */
async function drop(page: Page, paths: readonly string[], x: number, y: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x, y, data });
}

test('files, folders and ZIP files may be dropped anywhere, one after another', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'gui-'));
  const put = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  put('huyen/phong.json', fileText([unitDraft(0)]));
  put('huyen/xa/mot.json', fileText([unitDraft(1)]));
  put('huyen/xa/phieu.docx', 'PK');
  const zip = put(
    'thu.zip',
    zipSync({ 'a.json': strToU8(fileText([unitDraft(2)])), 'khac/b.json': strToU8(fileText([unitDraft(3)])) }),
  );
  const single = put('le.json', fileText([unitDraft(4)]));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OFFICE);
  await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
  // Outside the frame, at the bottom of the page.
  await drop(page, [join(folder, 'huyen')], 900, 800);
  await expect(rows(page)).toHaveCount(2);
  await drop(page, [zip], 600, 700);
  await expect(rows(page)).toHaveCount(4);
  await drop(page, [single], 20, 850);
  await expect(rows(page)).toHaveCount(5);
  await expect(page).toHaveURL(/tong-hop\/$/);
  for (const [unit, file] of [
    ['Phòng số 0', 'huyen/phong.json'],
    ['UBND xã số 1', 'huyen/xa/mot.json'],
    ['Phòng số 2', 'thu.zip/a.json'],
    ['Phòng số 3', 'thu.zip/khac/b.json'],
    ['Phòng số 4', 'le.json'],
  ] as const) {
    await page.getByRole('button', { name: unit, exact: true }).click();
    await expect(page.locator('.row-detail')).toContainText(file);
  }
  await expect(page.getByRole('region', { name: 'Tệp cần xem lại (1)' }).getByRole('listitem')).toHaveText([
    'huyen/xa Có 1 tệp không phải tệp dữ liệu (JSON) nên không đọc: phieu.docx.',
  ]);
  rmSync(folder, { recursive: true });
});

test('files dropped while others are being read are all in the table', async ({ page }) => {
  await page.goto(OFFICE);
  await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
  const texts = Array.from({ length: 9 }, (_, n) => fileText([unitDraft(n)]));
  await page.evaluate(async (all) => {
    for (const [n, text] of all.entries()) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], `${n}.json`, { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      if (n % 3 === 1) await Promise.resolve();
      if (n % 3 === 2) await new Promise(requestAnimationFrame);
    }
  }, texts);
  await expect(rows(page)).toHaveCount(texts.length);
});

test(`${MANY} files show progress and are all in the table; opening them again adds none${onlyFull}`, async ({
  page,
}) => {
  test.skip(!isFull, 'the progress is tested in gatherFiles.test.ts');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(OFFICE);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(document.querySelector('.reading p')?.textContent ?? '')).observe(
      document.body,
      { subtree: true, childList: true, characterData: true },
    );
  });
  const files = Array.from({ length: MANY }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)])));
  const input = page.getByLabel('Chọn tệp', { exact: true });
  await input.setInputFiles(files);
  await expect(page.getByText(`Đã thêm ${MANY} bản vào bảng.`)).toBeVisible({ timeout: 60_000 });
  await expect(rows(page)).toHaveCount(MANY);
  const seen = await page.evaluate(() => (window as unknown as { seen: readonly string[] }).seen);
  const progress = new RegExp(`^Đang đọc tệp \\d+ trong ${MANY}$`);
  expect(new Set(seen.filter((words) => progress.test(words))).size).toBeGreaterThan(10);
  await input.setInputFiles(files.slice(0, 3));
  await expect(page.getByText('Đã thêm 0 bản vào bảng; có 3 chỗ cần xem ở mục “Tệp cần xem lại”.')).toBeVisible();
});

test('reading can be stopped and go on, and the table cleared and restored', async ({ page }) => {
  await page.goto(OFFICE);
  // Blocks the second file until after the stop.
  await page.evaluate(() => {
    const read = Blob.prototype.text;
    const held = new Promise<void>((resolve) => Object.assign(window, { release: resolve }));
    let count = 0;
    Blob.prototype.text = async function (this: Blob) {
      count += 1;
      if (count === 2) await held;
      return read.call(this);
    };
  });
  await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([...district()]);
  await expect(page.getByText('Đang đọc tệp 2 trong 18')).toBeVisible();
  await page.getByRole('button', { name: 'Dừng' }).click();
  await page.evaluate(() => (window as unknown as { release: () => void }).release());
  await expect(page.getByText('Đã dừng. Đã thêm 1 bản vào bảng. Còn 17 mục chưa đọc.')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Đọc tiếp' }).click();
  await expect(page.getByText('Đã thêm 14 bản vào bảng; có 3 chỗ cần xem ở mục “Tệp cần xem lại”.')).toBeVisible();
  await expect(rows(page)).toHaveCount(14);
  await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Lấy lại bảng' }).click();
  await expect(rows(page)).toHaveCount(14);
});

test('the table sorts by column and filters by words, role and outcome; counts follow the reading', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, district());
  const first = rows(page).first();
  const heading = page.getByRole('columnheader', { name: /^Chỉ số \(Chỉ số cải cách hành chính\)/ });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(first).toContainText('59,99');
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(first).toContainText('95');

  const counts = page.getByRole('table', { name: /^Số đơn vị theo kết quả/ });
  const countOf = (name: string) => counts.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(countOf('Hoàn thành xuất sắc nhiệm vụ')).toContainText('4');
  await page.getByLabel('Tìm theo tên, chức danh').fill('ubnd xa');
  await expect(rows(page)).toHaveCount(3);
  // A filter changes the table, not the year's report.
  await expect(page.getByText('Bảng đang hiện 3 trên 14 đơn vị.')).toBeVisible();
  await expect(counts).toContainText('(14 đơn vị)');
  await page.getByLabel('Tìm theo tên, chức danh').fill('');
  await page.getByLabel(/^Cách hiểu/).selectOption({ label: 'Đúng câu chữ' });
  await expect(countOf('Hoàn thành tốt nhiệm vụ')).toContainText('0');
  await page.getByLabel(/^Kết quả/).selectOption({ label: 'Chưa xác định, còn thiếu số liệu' });
  for (const row of await rows(page).all()) await expect(row).toContainText('1 nội dung chưa trả lời');
  await page.getByLabel(/^Kết quả/).selectOption({ label: 'Tất cả' });
  await expect(rows(page)).toHaveCount(14);
  await page.getByLabel('Mỗi đơn vị một năm chỉ tính bản sửa sau cùng').uncheck();
  await expect(rows(page)).toHaveCount(15);
  await page.getByLabel('Chỉ bản cần xem lại hoặc còn thiếu').check();
  await expect(rows(page).filter({ hasText: '=HYPERLINK' })).toHaveCount(1);
  await page.getByLabel('Tìm theo tên, chức danh').fill('không có đơn vị này');
  await expect(page.getByText('Không có bản nào như đã chọn.')).toBeVisible();
});

test('at 1280 px all columns fit without the review column, and a very long name stays within its column', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, [
    ...Array.from({ length: 12 }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)]))),
    picked('dai.json', fileText([{ ...unitDraft(13), unit: 'A'.repeat(200) }])),
  ]);
  await expect(rows(page)).toHaveCount(13);
  const [inner, outer] = await page
    .locator('.rows')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
  expect(inner).toBe(outer);
  await page.setViewportSize({ width: 1900, height: 900 });
  expect((await rows(page).first().locator('th').boundingBox())?.width).toBeLessThan(400);
});

test.describe('the exported table', () => {
  test('is UTF-8 CSV with BOM, the visible rows and neutralised formulas', async ({ page }) => {
    await open(page, district());
    await expect(rows(page)).toHaveCount(14);
    const { name, bytes } = await download(page, 'Tải bảng (CSV)');
    expect(name).toBe('tong-hop-212-qd-ubnd-2021.csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines).toHaveLength(16);
    expect(lines[0]).toContain('TT,"Cơ quan, đơn vị",Chức danh');
    expect(lines.find((line) => line.includes('sua-tay.json'))).toContain(`"'=HYPERLINK(""http://x.test"")"`);
    expect(lines.find((line) => line.includes('don-vi-1.json'))).toContain(
      'UBND xã số 1,"Chủ tịch UBND xã, thị trấn",,2026,Tốt,Tốt,Không quy định,Tốt,85,,100,45,0,0,0,0,',
    );
  });

  test('is XLSX with the visible rows only, as text and numbers without formulas', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, district());
    await page.getByLabel('Tìm theo tên, chức danh').fill('hyperlink');
    await expect(page.getByText('Tệp và bản in gồm 1 bản đang hiện, không phải cả 15 bản.')).toBeVisible();
    const { name, bytes } = await download(page, 'Tải bảng (XLSX)');
    expect(name).toBe('tong-hop-212-qd-ubnd-2021.xlsx');
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/<row /g)]).toHaveLength(2);
    expect(sheet).toContain('=HYPERLINK(&quot;http://x.test&quot;)</t>');
    expect(sheet).not.toContain('<f>');
    expect(sheet).toContain('<v>95</v>');
  });

  test('prints in landscape with counts and rows, without the controls', async ({ page }) => {
    await open(page, district());
    await expect(rows(page)).toHaveCount(14);
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    const text = (await extractText(document, { mergePages: true })).text.normalize('NFC').replace(/\s+/g, '');
    for (const words of ['Số đơn vị theo kết quả', 'UBND xã số 1', 'Phòng số 11', 'Xuất sắc', 'danh-ba.json'])
      expect(text).toContain(words.replace(/\s+/g, ''));
    for (const words of ['Tải bảng', 'Lọc và sắp xếp', 'Xóa bảng'])
      expect(text).not.toContain(words.replace(/\s+/g, ''));
  });

  test('prints the column headings on every page', async ({ page }) => {
    await open(
      page,
      Array.from({ length: 40 }, (_, n) => picked(`don-vi-${n}.json`, fileText([unitDraft(n)]))),
    );
    await expect(rows(page)).toHaveCount(40);
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const pages = (await extractText(document, { mergePages: false })).text.map((words) =>
      words.normalize('NFC').replace(/\s+/g, ''),
    );
    const ofTable = pages.slice(
      pages.findIndex((words) => words.includes('Cơquan,đơnvị')),
      pages.findIndex((words) => words.includes('Từngđơnvịởđâu')),
    );
    expect(ofTable.length).toBeGreaterThan(1);
    for (const words of ofTable)
      for (const name of ['Cơquan,đơnvị', 'Kếtquả', 'Chỉsố', 'Cáchhiểukhác']) expect(words).toContain(name);
  });
});

/** What the browser stores for the site, except sessionStorage. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
    const counts = names.map(
      (name) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => {
            const asked = opening.result.transaction('drafts').objectStore('drafts').count();
            asked.onsuccess = () => {
              opening.result.close();
              resolve(asked.result);
            };
          };
        }),
    );
    return { storesUnits: JSON.stringify(localStorage).includes('Phòng số'), names, counts: await Promise.all(counts) };
  });

test.describe('storage on this device', () => {
  test('a reload restores the table, its file problems, filters and sorting', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, district());
    await expect(page.getByText('Đã thêm 15 bản vào bảng; có 3 chỗ cần xem ở mục “Tệp cần xem lại”.')).toBeVisible();
    await expect(page.getByText(/^Bảng và những gì đã ghi được giữ trên máy này/)).toBeVisible();
    const before = await rows(page).allInnerTexts();
    await page.getByLabel('Tìm theo tên, chức danh').fill('ubnd xa');
    await rowsTable(page).getByRole('columnheader', { name: 'Kết quả' }).getByRole('button').click();
    await page.reload();
    await expect(page.getByText('Đã mở lại bảng gồm 15 bản giữ trên máy này.')).toBeVisible();
    await expect(page.getByLabel('Tìm theo tên, chức danh')).toHaveValue('ubnd xa');
    await expect(rowsTable(page).getByRole('columnheader', { name: /^Kết quả/ })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Tệp cần xem lại (3)' })).toBeVisible();
    await page.getByLabel('Tìm theo tên, chức danh').fill('');
    await page.getByRole('columnheader', { name: 'Đơn vị' }).getByRole('button').click();
    expect(await rows(page).allInnerTexts()).toEqual(before);
    // Files added after the reload are stored too.
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([picked('them.json', fileText([unitDraft(40)]))]);
    await expect(rows(page)).toHaveCount(15);
    // Reported once they are stored.
    await expect(page.getByText('Đã thêm 1 bản vào bảng.')).toBeVisible();
    await page.reload();
    await expect(rows(page)).toHaveCount(15);
  });

  test('a very slow store is reported; files can be read meanwhile, and the table appears later', async ({ page }) => {
    await open(page, [picked('a.json', fileText([unitDraft(0)]))]);
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByText('Đã thêm 1 bản vào bảng.')).toBeVisible();
    const answer = await holdStore(page);
    await page.clock.install();
    await page.reload();
    await page.clock.runFor(5_000);
    const waits = page.getByText(
      'Bảng giữ trên máy này chưa mở lại được vì bộ nhớ của máy chưa trả lời. Trang mở nó ngay khi đọc được.',
    );
    await expect(waits).toBeVisible();
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([picked('b.json', fileText([unitDraft(1)]))]);
    await expect(rows(page)).toHaveCount(1);
    await page.clock.runFor(60_000);
    await answer();
    await page.clock.runFor(1_000);
    await expect(rows(page)).toHaveCount(2);
    await expect(waits).toHaveCount(0);
    await expect(page.getByText('chưa được giữ')).toHaveCount(0);
    await page.reload();
    await answer();
    await page.clock.runFor(1_000);
    await expect(rows(page)).toHaveCount(2);
    await expect(page.getByText('Đã mở lại bảng gồm 2 bản giữ trên máy này.')).toBeVisible();
  });

  test('files opened while the table is being stored are read too', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
        set(this: IDBTransaction, listener: (event: Event) => void) {
          this.addEventListener('complete', (event) => {
            if (this.mode === 'readonly' || 'stored' in globalThis) listener.call(this, event);
            else addEventListener('stored', () => listener.call(this, event), { once: true });
          });
        },
      });
    });
    await open(page, [picked('a.json', fileText([unitDraft(0)]))]);
    await expect(rows(page)).toHaveCount(1);
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([picked('b.json', fileText([unitDraft(1)]))]);
    await expect(page.getByText('Đã nhận thêm 1 mục')).toBeVisible();
    await page.evaluate(() => {
      Object.assign(globalThis, { stored: true });
      dispatchEvent(new Event('stored'));
    });
    await expect(rows(page)).toHaveCount(2);
  });

  test('clearing the table deletes it here and in other tabs; it can be restored until leaving', async ({
    page,
    context,
  }) => {
    await open(page, district());
    await expect(rows(page)).toHaveCount(14);
    const other = await context.newPage();
    await other.goto(OFFICE);
    await expect(rows(other)).toHaveCount(14);
    await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
    await expect(
      page.getByText('Đã xóa bảng gồm 15 bản khỏi trang và khỏi máy này. Các tệp gốc không bị đụng tới.'),
    ).toBeVisible();
    await expect(other.getByText('Bảng vừa được xóa ở một thẻ khác.')).toBeVisible();
    await expect(rows(other)).toHaveCount(0);
    await expect
      .poll(() => kept(page))
      .toEqual({
        storesUnits: false,
        names: ['tong-hop-ghi:%2Fcchc%2F', 'tong-hop:%2Fcchc%2F'],
        counts: [0, 0],
      });
    await page.getByRole('button', { name: 'Lấy lại bảng' }).click();
    await expect(rows(page)).toHaveCount(14);
    await expect(page.getByText('Đã lấy lại bảng.')).toBeVisible();
    await page.reload();
    await expect(rows(page)).toHaveCount(14);
    await page.getByRole('button', { name: 'Xóa bảng khỏi máy này' }).click();
    await expect.poll(async () => (await kept(page)).counts).toEqual([0, 0]);
    await page.reload();
    await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
  });

  test('with a full device the table works and says that it is not stored', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await open(page, district());
    await expect(rows(page)).toHaveCount(14);
    await expect(page.getByRole('alert')).toHaveText(
      'Bảng chưa được giữ trên máy này: bộ nhớ đầy. Tải lại trang thì phải mở lại các tệp; hãy tải bảng về trước.',
    );
  });
});

test.describe('offline', () => {
  test.use({ allowed: [/ERR_FAILED|failed: .*index\.json/] });

  test('files whose rules cannot be fetched say so and load when opened again', async ({ page, context }) => {
    await context.route('**/tong-hop/index.json', (route) => route.abort());
    await open(page, [picked('a.json', fileText([unitDraft(0)]))]);
    await expect(page.getByRole('region', { name: 'Tệp cần xem lại (1)' })).toContainText('không tải được quy tắc');
    await context.unroute('**/tong-hop/index.json');
    await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([picked('a.json', fileText([unitDraft(0)]))]);
    await expect(rows(page)).toHaveCount(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs', async ({ page }) => {
    await page.goto(OFFICE);
    await expect(page.locator('noscript p', { hasText: 'Cần JavaScript để mở phần tổng hợp' })).toBeVisible();
  });
});

test('the keyboard alone opens files, sorts and exports', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(page, district());
  await expect(rows(page)).toHaveCount(14);
  const input = page.getByLabel('Chọn tệp', { exact: true });
  await input.focus();
  await expect(page.locator('label[for="tep"]')).toHaveCSS('outline-style', 'solid');
  const button = rowsTable(page).getByRole('columnheader', { name: 'Kết quả' }).getByRole('button');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(rowsTable(page).getByRole('columnheader', { name: /^Kết quả/ })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.getByRole('button', { name: 'Tải bảng (CSV)' }).focus();
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.csv$/);
});

for (const width of isFull ? [320, 1280] : [320]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

    test('no axe violations or horizontal scrolling, empty and full', async ({ page }) => {
      const check = async (state: string) => {
        await expectAccessible(page, state);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBe(width);
      };
      await page.goto(OFFICE);
      await expect(page.getByRole('region', { name: 'Mở tệp' })).toBeVisible();
      await check('empty');
      await page.getByLabel('Chọn tệp', { exact: true }).setInputFiles([...district()]);
      await expect(rows(page)).toHaveCount(14);
      await page.locator('details.choice').evaluate((details) => ((details as HTMLDetailsElement).open = true));
      await check('full');
    });
  });
}
