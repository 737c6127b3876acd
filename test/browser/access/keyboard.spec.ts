/**
 * Keyboard only: from the home page to a finished report and its file, and delete, undo and import in the list of
 * drafts.
 */
import { isFull, onlyFull } from '../../full.ts';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { focusSeen, follow, tabTo } from './keyboard.ts';
import { assuredDraft, begin, dock, INDEX, NOTHING_WRONG, opened, openStored, openTask, TASKS } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';
const UNIT = 'Phòng Kinh tế';

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const wayBack = (page: Page) => link(page, 'Quay lại');
const toast = (page: Page) => page.locator('.toast');
const undo = (page: Page) => toast(page).getByRole('button', { name: 'Hoàn tác' });
/** The live region that announces the result. */
const announced = (page: Page) => dock(page).getByRole('status');

/** The live region that announces the first successful save. */
const stored = (page: Page) => page.locator('.save-state').getByRole('status');

/** Home page → self-check → form → overview of a new draft. */
async function beginByKeys(page: Page): Promise<void> {
  await page.goto('');
  await follow(page, page.getByRole('main').getByRole('link', { name: 'Tự kiểm tra' }).first());
  // A link followed before the self-check runs is not recorded, so the focus could not return to it.
  await opened(page);
  await follow(page, link(page, 'Tạo bản tự kiểm tra'));
  await expect(title(page)).toBeFocused();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await expect(page.getByRole('radio', { name: ROLE })).toBeChecked();
  await tabTo(page, page.getByLabel('Tên cơ quan, đơn vị'));
  await page.keyboard.type(UNIT);
  // Enter in a field submits the form.
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Tự kiểm tra nhanh');
  await expect(title(page)).toBeFocused();
  await follow(page, page.getByRole('link', { name: 'Xem từng nội dung' }));
  await expect(title(page)).toHaveText(UNIT);
  await expect(title(page)).toBeFocused();
}

/** Goes from a page of the draft back to its overview and expects the focus on the link that led to the page. */
async function toOverview(page: Page): Promise<void> {
  const href = new URL(page.url()).hash;
  await follow(page, wayBack(page), 'Shift+Tab');
  await expect(title(page)).toHaveText(UNIT);
  await expect(page.locator(`.tasks a[href="${href}"]`)).toBeFocused();
}

/** Goes from the overview to a task, tabbing forwards or backwards depending on where the focus is. */
async function toTask(page: Page, name: RegExp): Promise<void> {
  const task = link(page, name);
  const lies = await task.evaluate((element) => document.activeElement?.compareDocumentPosition(element) ?? 0);
  await follow(page, task, (lies & 2) === 0 ? 'Tab' : 'Shift+Tab');
}

const offer = (page: Page) => page.locator('summary', { hasText: 'Đánh dấu phần còn lại' });

/** Marks every open duty of the current article; the button disappears with the offer. */
async function markRest(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await follow(page, offer(page), key);
  await follow(page, button(page, 'Đánh dấu'));
  await expect(toast(page)).toHaveText(/Đã đánh dấu \d+ nội dung là “Bảo đảm”\./);
  await focusSeen(page);
}

test.describe('keyboard only', () => {
  test.setTimeout(180_000);

  test(`leads from the overview of a draft to the report and its file${onlyFull}`, async ({ page }) => {
    test.skip(!isFull, 'a long walk; focus.spec.ts and report.spec.ts press the same controls one by one');
    const assured = assuredDraft(ROLE, UNIT);
    const isGiven = (id: string) => !/^dieu-[59]\./.test(id);
    await openStored(page, {
      ...assured,
      entries: Object.fromEntries(Object.entries(assured.entries).filter(([id]) => isGiven(id))),
    });
    await expect(announced(page)).toHaveText('');

    await test.step('mark a whole article, undo, mark again', async () => {
      await toTask(page, /^Điều 9\b/);
      await expect(title(page)).toBeFocused();
      await markRest(page);
      await expect(undo(page)).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Điều 9 · 0/3 nội dung')).toBeVisible();
      await expect(toast(page)).toHaveText('Đã hoàn tác.');
      // After the undo the offer is back and focused.
      await expect(offer(page)).toBeFocused();
      await focusSeen(page);
      await page.keyboard.press('Enter');
      await follow(page, button(page, 'Đánh dấu'));
      await expect(toast(page)).toHaveText(/Đã đánh dấu \d+ nội dung là “Bảo đảm”\./);
      await focusSeen(page);
      await expect(page.getByText('Điều 9 · 3/3 nội dung')).toBeVisible();
      await toOverview(page);
    });

    await test.step('mark a duty as late with a note and evidence; delete the evidence and undo', async () => {
      await toTask(page, /^Điều 5\b/);
      await expect(title(page)).toBeFocused();
      const duty = page.locator('#dieu-5-khoan-2');
      await tabTo(page, duty.getByRole('radio').first());
      await page.keyboard.press('ArrowDown');
      await expect(duty.getByRole('radio', { name: 'Chưa bảo đảm' })).toBeChecked();
      await tabTo(page, duty.getByLabel('Chậm tiến độ'));
      await page.keyboard.press('Space');
      await expect(duty.getByLabel('Chậm tiến độ')).toBeChecked();
      await follow(page, duty.locator('summary'));
      await tabTo(page, duty.getByLabel('Nguyên nhân', { exact: true }));
      await page.keyboard.type('Chậm hai văn bản.');
      await follow(page, duty.getByRole('button', { name: 'Thêm minh chứng' }));
      await expect(duty.getByLabel('Minh chứng 1', { exact: true })).toBeFocused();
      await page.keyboard.type('Báo cáo số 12/BC-KT');
      await follow(page, duty.getByRole('button', { name: 'Xóa minh chứng 1' }));
      await expect(toast(page)).toContainText('Đã xóa minh chứng 1.');
      await expect(duty.getByRole('button', { name: 'Thêm minh chứng' })).toBeFocused();
      await follow(page, undo(page));
      await expect(toast(page)).toHaveText('Đã hoàn tác.');
      await expect(duty.getByLabel('Minh chứng 1', { exact: true })).toHaveValue('Báo cáo số 12/BC-KT');
      await focusSeen(page);
      await markRest(page, 'Shift+Tab');
      await toOverview(page);
    });

    await expect(dock(page)).toContainText('42/42 nội dung');

    await test.step('enter figures: the result changes and is announced', async () => {
      await toTask(page, /^Số liệu\b/);
      await expect(title(page)).toBeFocused();
      await tabTo(page, page.getByLabel(INDEX, { exact: true }));
      await page.keyboard.type('959');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('alert')).toContainText('“959” lớn hơn 100.');
      await focusSeen(page);
      await tabTo(page, page.getByLabel(INDEX, { exact: true }), 'Shift+Tab');
      // Tab selects the text of a field, so typing replaces it.
      await page.keyboard.type('95');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await tabTo(page, page.getByLabel(TASKS, { exact: true }));
      await page.keyboard.type('100');
      for (const words of Object.keys(NOTHING_WRONG)) {
        const group = page.getByRole('group', { name: words });
        await tabTo(page, group.getByRole('radio').first());
        await page.keyboard.press('ArrowDown');
        await expect(group.getByLabel('Không', { exact: true })).toBeChecked();
      }
      await expect(dock(page)).toContainText('Hoàn thành nhiệm vụ');
      await expect(announced(page)).toHaveText('Hoàn thành nhiệm vụ');
    });

    await test.step('go to the result and on to the check page', async () => {
      await follow(page, page.getByRole('main').getByRole('link', { name: 'Xem kết quả' }));
      await expect(title(page)).toHaveText('Kết quả tự kiểm tra');
      await expect(title(page)).toBeFocused();
      await expect(page.getByRole('region', { name: 'Kết quả', exact: true })).toContainText('Hoàn thành nhiệm vụ');
      await follow(page, link(page, 'Kiểm tra lại, lập phiếu'));
      await expect(title(page)).toHaveText('Kiểm tra lại trước khi lập phiếu');
      await expect(title(page)).toBeFocused();
    });

    await test.step('follow “Sửa” to the answer, change it and return to its row', async () => {
      await follow(page, link(page, 'Sửa khoản 2 Điều 5'));
      const chosen = page.locator('#dieu-5-khoan-2').getByRole('radio', { name: 'Chưa bảo đảm' });
      await expect(chosen).toBeFocused();
      await focusSeen(page);
      await page.keyboard.press('ArrowUp');
      await expect(toast(page)).toContainText('Đã đổi câu trả lời, bỏ phần “Chưa bảo đảm về mặt nào”.');
      await expect(announced(page)).toHaveText('Hoàn thành xuất sắc nhiệm vụ');
      await follow(page, link(page, 'Về trang kiểm tra lại'));
      await expect(link(page, 'Sửa khoản 2 Điều 5')).toBeFocused();
      await focusSeen(page);
    });

    await test.step('download the report', async () => {
      await follow(page, link(page, 'Lập phiếu tự đánh giá'), 'Shift+Tab');
      await expect(title(page)).toHaveText('Phiếu tự đánh giá');
      await expect(title(page)).toBeFocused();
      await tabTo(page, button(page, 'Tải phiếu (DOCX)'));
      const waiting = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await waiting).suggestedFilename()).toMatch(/^phieu-tu-danh-gia-phong-kinh-te-\d{4}\.docx$/);
      await expect(page.locator('.status-message')).toHaveText(/^Đã tải tệp phieu-tu-danh-gia-.*\.docx\.$/);
      await expect(button(page, 'Tải phiếu (DOCX)')).toBeFocused();
    });
  });

  test('leads from the home page to a new draft; exports, deletes, imports and undoes in the list', async ({
    page,
  }) => {
    await beginByKeys(page);
    await expect(announced(page)).toHaveText('');
    await expect(stored(page)).toHaveText('Đã lưu trên máy này.');
    await follow(page, wayBack(page), 'Shift+Tab');
    await expect(title(page)).toHaveText('Các bản tự kiểm tra trên máy này');
    await expect(link(page, 'Tạo bản tự kiểm tra')).toBeFocused();

    await tabTo(page, button(page, `Tải tệp của ${UNIT}`), 'Shift+Tab');
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await readFile(await (await waiting).path());
    await expect(toast(page)).toHaveText(/^Đã tải tệp .*\.json\./);
    await expect(button(page, `Tải tệp của ${UNIT}`)).toBeFocused();

    await follow(page, button(page, `Xóa ${UNIT}`));
    await expect(toast(page)).toContainText(`Đã xóa “${UNIT}”.`);
    await expect(undo(page)).toBeFocused();
    await focusSeen(page);
    await page.keyboard.press('Enter');
    await expect(page.locator('.drafts li')).toHaveCount(1);
    await expect(toast(page)).toHaveText('Đã hoàn tác.');
    await focusSeen(page);

    await follow(page, button(page, `Xóa ${UNIT}`));
    await expect(undo(page)).toBeFocused();
    await follow(page, toast(page).getByRole('button', { name: 'Đóng' }));
    await expect(title(page)).toHaveText('Tự kiểm tra xếp loại');
    await expect(title(page)).toBeFocused();

    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, button(page, 'Mở tệp đã tải về'));
    await page.keyboard.press('Enter');
    await (await choosing).setFiles({ name: 'ban.json', mimeType: 'application/json', buffer: file });
    await expect(title(page)).toHaveText('Mở tệp: xem trước');
    await expect(title(page)).toBeFocused();
    await follow(page, button(page, 'Mở 1 bản'));
    await expect(toast(page)).toContainText('Đã mở 1 bản từ tệp.');
    await expect(title(page)).toHaveText('Các bản tự kiểm tra trên máy này');
    await expect(title(page)).toBeFocused();
    await focusSeen(page);
    await follow(page, undo(page));
    await expect(page.locator('.drafts li')).toHaveCount(0);
    await expect(toast(page)).toHaveText('Đã hoàn tác.');
    await focusSeen(page);
  });
});

test('undo returns the focus even if animation frames are late', async ({ page }) => {
  await page.addInitScript(() => {
    const frame = requestAnimationFrame;
    // Later than any code that waits for a frame, but finite.
    window.requestAnimationFrame = (act) => window.setTimeout(() => frame(act), 300);
  });
  await begin(page, ROLE, UNIT);
  await openTask(page, 'Điều 5');
  const duty = page.locator('#dieu-5-khoan-2');
  await duty.locator('summary').click();
  await duty.getByRole('button', { name: 'Thêm minh chứng' }).click();
  await expect(duty.getByLabel('Minh chứng 1', { exact: true })).toBeFocused();
  await duty.getByLabel('Minh chứng 1', { exact: true }).fill('Báo cáo số 12/BC-KT');
  await duty.getByRole('button', { name: 'Xóa minh chứng 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('Đã xóa minh chứng 1.');
  await expect(duty.getByRole('button', { name: 'Thêm minh chứng' })).toBeFocused();
  await undo(page).focus();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toHaveText('Đã hoàn tác.');
  await expect(duty.getByRole('button', { name: 'Thêm minh chứng' })).toBeFocused();
});
