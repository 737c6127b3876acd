import { isFull, onlyFull } from '../../full.ts';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expectNoViolations } from '../access/axe.ts';
import {
  assuredDraft,
  back,
  begin,
  beginByForm,
  markRest,
  openStored,
  openTask,
  saved,
  SELF_CHECK,
} from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';

interface ExchangeFile {
  readonly drafts: {
    draft: {
      id: string;
      unit: string;
      revision: number;
      textVersion: string;
      rulesVersion: string;
      entries: Record<string, { note?: string }>;
      lastSeen?: unknown;
    };
    result: { readings: { id: string; possible: string[] }[] };
  }[];
}

const open = (page: Page) => page.getByRole('button', { name: 'Mở tệp đã tải về' });
const toast = (page: Page) => page.locator('.toast');

async function fileOf(download: Download): Promise<ExchangeFile> {
  return JSON.parse(await readFile(await download.path(), 'utf8')) as ExchangeFile;
}

/** Clicks a button that downloads an exchange file; returns the file's name and content. */
async function downloaded(
  page: Page,
  name: string | RegExp,
): Promise<{ readonly name: string; readonly file: ExchangeFile }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), file: await fileOf(download) };
}

/** Opens a file through the file picker. */
async function choose(page: Page, content: unknown, name = 'ban.json'): Promise<void> {
  const buffer = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a draft exported to a schema-valid file and imported on a wiped device is unchanged', async ({
  page,
  request,
}) => {
  await openStored(page, assuredDraft(ROLE, 'Phòng Kinh tế'));
  await back(page);
  await expect(page.locator('.drafts li')).toContainText('Chưa tải tệp về máy lần nào');
  const { name, file } = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  expect(name).toBe(`ban-tu-kiem-tra-phong-kinh-te-${new Date().getFullYear()}.json`);
  await expect(page.locator('.drafts li')).toContainText(/Tải tệp về máy lần cuối lúc \d\d:\d\d/);
  const validate = new Ajv2020({ allErrors: true }).compile(
    await (await request.get('ban-tu-kiem-tra.schema.json')).json(),
  );
  validate(file);
  expect(validate.errors ?? []).toEqual([]);

  await page.evaluate(async () => {
    localStorage.clear();
    for (const database of await indexedDB.databases()) indexedDB.deleteDatabase(database.name ?? '');
  });
  await page.goto('about:blank');
  await page.goto(SELF_CHECK);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra xếp loại');
  await choose(page, file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mở tệp: xem trước');
  await expect(page.getByText('Chưa có trên máy này: sẽ được thêm vào.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await expect(page.locator('.drafts li')).toContainText('42/42 nội dung');
  const again = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  expect(again.file.drafts).toEqual(file.drafts);
  await saved(page);
});

test('a file dropped on the page asks about differences, applies the choice and can be undone', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await back(page);
  const { file } = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  const [item] = file.drafts;
  if (item === undefined) throw new Error('an empty file');
  item.draft.unit = 'Phòng Kinh tế và Hạ tầng';
  await open(page).evaluate((button, text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'ban.json'));
    button.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, JSON.stringify(file));
  await expect(page.getByText('Bản trong tệp và bản trên máy này khác nhau.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Mở \d/ })).toHaveCount(0);
  await page.getByLabel('Thay bản trên máy').check();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế và Hạ tầng']);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế']);
  await expect(page.locator('body')).not.toBeFocused();

  await choose(page, file);
  await page.getByLabel('Giữ cả hai').check();
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế và Hạ tầng (từ tệp)', 'Phòng Kinh tế']);
  await choose(page, file);
  await page.getByLabel('Bỏ qua').check();
  await page
    .getByRole('button', { name: 'Thôi, không mở' })
    .or(page.getByRole('button', { name: 'Quay lại danh sách' }))
    .click();
  await expect(page.locator('.drafts li')).toHaveCount(2);
});

test('a file that states another result than the recomputed one shows a notice', async ({ page }) => {
  await openStored(page, assuredDraft(ROLE, 'Phòng Kinh tế'));
  await back(page);
  const { file } = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  for (const { result } of file.drafts) for (const reading of result.readings) reading.possible = ['tot'];
  await choose(page, file);
  await expect(page.getByText('Kết quả ghi trong tệp khác kết quả tính lại')).toBeVisible();
  await expect(page.locator('.card .notice li').first()).toContainText(
    'kết quả đổi từ “Hoàn thành tốt nhiệm vụ” sang “',
  );
});

test('rejects every kind of bad file with a specific sentence, changes nothing and runs no script', async ({
  page,
}) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await back(page);
  const { file } = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  const script = '<img src=x onerror="document.title=\'bad\'"><script>document.title="bad"</script>';
  for (const [content, sentence] of [
    ['', 'Tệp trống, không có nội dung.'],
    ['{', 'Tệp không phải tệp bản tự kiểm tra, hoặc đã bị hỏng.'],
    ['{}', 'Tệp không phải tệp bản tự kiểm tra.'],
    [{ ...file, version: 99 }, 'Tệp do phiên bản mới hơn của trang web tạo ra.'],
    [{ ...file, drafts: [{ draft: null }] }, 'Bản thứ 1 trong tệp không đọc được'],
    [JSON.stringify(file).replaceAll('212-qd-ubnd-2021', 'khac'), 'theo một văn bản khác'],
  ] as const) {
    await choose(page, content);
    await expect(page.locator('.import-plan')).toContainText(sentence);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tệp không có bản nào mở được');
    await page.getByRole('button', { name: 'Quay lại danh sách' }).click();
  }
  await choose(page, JSON.stringify(file).replaceAll('Phòng Kinh tế', JSON.stringify(script).slice(1, -1)));
  await expect(page.locator('.import-plan h2')).toContainText('<script>');
  await page.getByLabel('Giữ cả hai').check();
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await expect(page.locator('.drafts h2').first()).toContainText('<script>');
  await expect(page.locator('.drafts img')).toHaveCount(0);
  expect(await page.title()).not.toBe('bad');
});

test('last year’s answers do not count until confirmed, one by one or for a whole article', async ({ page }) => {
  await openStored(page, assuredDraft(ROLE, 'Phòng Kinh tế'));
  await page.goto(`${SELF_CHECK}#moi`);
  await page.getByLabel('Bắt đầu từ').selectOption({ index: 1 });
  await expect(page.getByLabel('Tên cơ quan, đơn vị')).toHaveValue('Phòng Kinh tế');
  await expect(page.getByLabel('Năm đánh giá')).toHaveValue(String(new Date().getFullYear() + 1));
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('link', { name: 'Xem từng nội dung' }).click();
  await expect(page.getByText('Đã trả lời 0/42 nội dung.')).toBeVisible();
  await openTask(page, 'Điều 5');
  const duty = page.locator('#dieu-5-khoan-1');
  await expect(duty).toContainText('Năm trước: Bảo đảm. Chưa tính.');
  await expect(duty.getByLabel('Bảo đảm', { exact: true })).not.toBeChecked();
  await expectNoViolations(page);
  await duty.getByRole('button', { name: 'Năm nay vẫn vậy' }).click();
  await expect(duty.getByLabel('Bảo đảm', { exact: true })).toBeChecked();
  await expect(duty.getByLabel('Bảo đảm', { exact: true })).toBeFocused();
  await expect(duty).not.toContainText('Năm trước');
  await page.getByRole('button', { name: 'Xác nhận tất cả' }).click();
  await expect(page.getByText(/^Điều 5 · (\d+)\/\1 nội dung$/)).toBeVisible();
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText(/^Điều 5 · 1\//)).toBeVisible();
  await page.reload();
  await expect(duty.getByLabel('Bảo đảm', { exact: true })).toBeChecked();
});

test('a draft saved with older text and rules shows once what changed', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await back(page);
  const { file } = await downloaded(page, 'Tải tệp của Phòng Kinh tế');
  const [item] = file.drafts;
  if (item === undefined) throw new Error('an empty file');
  Object.assign(item.draft, {
    id: 'cu',
    textVersion: 'cũ',
    rulesVersion: 'cũ',
    lastSeen: { rulesVersion: 'cũ', possible: { [item.result.readings[0]?.id ?? '']: ['tot'] } },
  });
  await choose(page, file);
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await page.goto(`${SELF_CHECK}#cu`);
  const notice = page.getByRole('region', { name: 'Thay đổi từ lần trước' });
  await expect(notice).toContainText('lời văn và quy tắc xếp loại trên trang này đã được cập nhật');
  await expect(notice).toContainText('kết quả đổi từ “Hoàn thành tốt nhiệm vụ” sang “');
  await expectNoViolations(page);
  await notice.getByRole('button', { name: 'Đã rõ' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng Kinh tế');
  await expect(notice).toHaveCount(0);
});

test('answers outside the new role are kept and shown separately', async ({ page }) => {
  await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
  await openTask(page, 'Điều 8');
  await page.locator('#dieu-8-khoan-6').getByLabel('Bảo đảm', { exact: true }).check();
  await back(page);
  await page.getByRole('link', { name: 'Sửa tên, năm, chức danh' }).click();
  await page.getByRole('radio', { name: ROLE }).check();
  await expect(page.getByText('1 câu trả lời không thuộc chức danh này nên sẽ không được tính nữa.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(toast(page)).toContainText('Đã đổi chức danh: 1 câu trả lời không còn được tính nhưng vẫn được giữ.');
  await page.getByText('Còn giữ 1 mục không thuộc chức danh này').click();
  await expect(page.getByText('khoản 6 Điều 8: Bảo đảm')).toBeVisible();
  await expectNoViolations(page);
});

test('every destructive action has its own undo', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Điều 9');
  const duty = page.locator('#dieu-9-khoan-1');
  await duty.getByLabel('Không áp dụng').check();
  await duty.getByLabel('Vì sao không áp dụng').fill('Không được giao');
  await duty.getByLabel('Bảo đảm', { exact: true }).check();
  const undo = toast(page).getByRole('button', { name: 'Hoàn tác' });
  await undo.click();
  await expect(duty.getByLabel('Vì sao không áp dụng')).toHaveValue('Không được giao');

  await duty.getByText('Ghi chú, minh chứng').click();
  await duty.getByRole('button', { name: 'Thêm minh chứng' }).click();
  await duty.getByLabel('Minh chứng 1', { exact: true }).fill('Báo cáo số 12');
  await duty.getByRole('button', { name: 'Xóa minh chứng 1' }).click();
  await expect(duty.getByLabel('Minh chứng 1', { exact: true })).toHaveCount(0);
  await expect(duty.getByRole('button', { name: 'Thêm minh chứng' })).toBeFocused();
  await page.locator('#dieu-9-khoan-2').getByLabel('Bảo đảm', { exact: true }).check();
  await undo.click();
  await expect(duty.getByLabel('Minh chứng 1', { exact: true })).toHaveValue('Báo cáo số 12');
  await expect(page.locator('#dieu-9-khoan-2').getByLabel('Bảo đảm', { exact: true })).toBeChecked();

  await duty.getByRole('button', { name: 'Bỏ câu trả lời' }).click();
  await expect(duty.getByLabel('Không áp dụng', { exact: true })).not.toBeChecked();
  await expect(duty.locator('summary')).toBeFocused();
  await undo.click();
  await expect(duty.getByLabel('Không áp dụng', { exact: true })).toBeChecked();
  await expect(duty.getByLabel('Vì sao không áp dụng')).toHaveValue('Không được giao');
  await expect(page.locator('body')).not.toBeFocused();
});

test('a damaged record is listed and can be exported, deleted and restored; the other drafts load', async ({
  page,
}) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = db.transaction(db.objectStoreNames[0] ?? '', 'readwrite');
      transaction.objectStore(db.objectStoreNames[0] ?? '').put({ draft: { version: 1, id: 'hong' } }, 'draft/hong');
      transaction.oncomplete = () => resolve();
    });
    db.close();
  });
  await page.goto('about:blank');
  await page.goto(SELF_CHECK);
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế']);
  await expect(page.getByRole('heading', { name: 'Dữ liệu hỏng được cất riêng' })).toBeVisible();
  await expectNoViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về bản hỏng 1' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({ draft: { version: 1, id: 'hong' } });
  await page.getByRole('button', { name: 'Xóa bản hỏng 1' }).click();
  await expect(page.getByRole('heading', { name: 'Dữ liệu hỏng được cất riêng' })).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('heading', { name: 'Dữ liệu hỏng được cất riêng' })).toBeVisible();
});

test(`full storage is reported and the file offered; saving resumes once there is room${onlyFull}`, async ({
  page,
  baseURL,
}) => {
  test.skip(!isFull, 'tested of the stores in storageFaults.test.ts');
  const protocol = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL ?? '');
  // Set before the database is opened: Chromium caches the remaining quota while it is open.
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await beginByForm(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Điều 5');
  const duty = page.locator('#dieu-5-khoan-1');
  await duty.getByText('Ghi chú, minh chứng').click();
  await duty.getByLabel('Ghi chú', { exact: true }).fill('ế'.repeat(3_900));
  await expect(page.getByRole('alert')).toHaveText(
    'Không lưu được: bộ nhớ đầy. Đóng trang có thể mất những gì đã nhập.',
  );
  // The bar must not cover half of a link while target sizes are measured.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectNoViolations(page);
  const { file } = await downloaded(page, 'Tải tệp về máy');
  expect(file.drafts[0]?.draft.entries['dieu-5.khoan-1']?.note).toBe('ế'.repeat(3_900));
  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await saved(page);
  await page.reload();
  await expect(duty.getByLabel('Ghi chú', { exact: true })).toHaveValue('ế'.repeat(3_900));
});

test.describe('when IndexedDB is', () => {
  for (const [how, sentence] of [
    ['missing', 'trình duyệt này không có chỗ lưu'],
    ['forbidden', 'trình duyệt không cho trang này lưu'],
  ] as const) {
    test(`${how}, this is reported, the file can be downloaded and everything else works`, async ({ page }) => {
      await page.addInitScript((way) => {
        const get = () => {
          if (way === 'forbidden') throw new DOMException('forbidden', 'SecurityError');
        };
        Object.defineProperty(globalThis, 'indexedDB', { get });
      }, how);
      await beginByForm(page, ROLE, 'Phòng Kinh tế');
      const alert = page.getByRole('alert');
      await expect(alert).toHaveText(`Không lưu được: ${sentence}. Đóng trang có thể mất những gì đã nhập.`);
      await expectNoViolations(page);
      const { file } = await downloaded(page, 'Tải tệp về máy');
      expect(file.drafts.map(({ draft }) => draft.unit)).toEqual(['Phòng Kinh tế']);
    });
  }
});

test('several drafts deleted in a row can each be restored', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await back(page);
  await begin(page, ROLE, 'Phòng Nội vụ');
  await back(page);
  await page.getByRole('button', { name: 'Xóa Phòng Kinh tế' }).click();
  await page.getByRole('button', { name: 'Xóa Phòng Nội vụ' }).click();
  await expect(page.locator('.drafts')).toHaveCount(0);
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Lấy lại Phòng Kinh tế' }).click();
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế']);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Lấy lại Phòng Nội vụ' }).click();
  await expect(page.locator('.drafts h2')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Vừa xóa' })).toHaveCount(0);
});

test('undoing “mark the rest of an article” keeps the scroll position and the focus', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Điều 4');
  const mark = page.locator('summary', { hasText: 'Đánh dấu phần còn lại' });
  await markRest(page);
  await toast(page).getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(mark).toBeFocused();
  await expect(mark).toBeInViewport();
});
