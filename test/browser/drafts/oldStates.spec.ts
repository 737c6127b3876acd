/**
 * Drafts while the store is slow, after the database was deleted from outside, and drafts in the address that are not
 * in the list.
 */
import { isFull, onlyFull } from '../../full.ts';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { DRAFT_VERSION } from '../../../src/domain/draft/draft.ts';
import { expectNoViolations } from '../access/axe.ts';
import { begin, openTask, saved, SELF_CHECK } from '../selfcheck.ts';
import { holdStore } from '../slowStore.ts';
import { expect, test } from '../watch.ts';

const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** Sets `open` instead of clicking: after a reload the details may already be open. */
const unfold = (page: Page) =>
  page
    .locator('#dieu-5-khoan-1 details')
    .first()
    .evaluate((details: HTMLDetailsElement) => (details.open = true));
const note = (page: Page) => page.locator('#dieu-5-khoan-1').getByLabel('Ghi chú', { exact: true });

/** Changes fields of every stored record and of its draft, bypassing the page. */
async function damage(
  page: Page,
  { draft = {}, ...fields }: { readonly draft?: object; readonly deletedAt?: unknown },
): Promise<void> {
  await page.evaluate(
    async ([inDraft, beside]) => {
      const [{ name = '' } = {}] = await indexedDB.databases();
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      await new Promise<void>((resolve) => {
        const transaction = db.transaction('drafts', 'readwrite');
        const cursor = transaction.objectStore('drafts').openCursor();
        cursor.onsuccess = () => {
          if (cursor.result === null) return;
          if (String(cursor.result.key).startsWith('draft/')) {
            const record = cursor.result.value as { readonly draft: object };
            cursor.result.update({ ...record, ...beside, draft: { ...record.draft, ...inDraft } });
          }
          cursor.result.continue();
        };
        transaction.oncomplete = () => resolve();
      });
      db.close();
    },
    [draft, fields] as const,
  );
}

test(`a slow store leaves the journal’s version read-only until it is replaced by the latest${onlyFull}`, async ({
  page,
}) => {
  test.skip(!isFull, 'the stores are tested in test/adapters/browser/drafts');
  await begin(page, ROLE, 'Phòng Kinh tế');
  await openTask(page, 'Điều 5');
  await unfold(page);
  await note(page).fill('cũ');
  await saved(page);
  const journal = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  await page.reload();
  await unfold(page);
  await note(page).fill('mới');
  await saved(page);
  await page.addInitScript((entries) => {
    // Runs before the page's scripts: restores the journal as after a kill.
    const key = 'journal-brought-back';
    if (sessionStorage.getItem(key) === null) {
      sessionStorage.setItem(key, '');
      localStorage.clear();
      for (const [name, value] of JSON.parse(entries) as [string, string][]) localStorage.setItem(name, value);
    }
  }, journal);
  const answer = await holdStore(page);
  await page.reload();
  const old = page.getByText('Bản cũ, đang mở bản mới nhất…');
  await expect(old).toBeVisible();
  await unfold(page);
  await expect(note(page)).toHaveValue('cũ');
  await expect(note(page)).toBeDisabled();
  await expect(page.locator('main input:enabled, main textarea:enabled, main select:enabled')).toHaveCount(0);
  await expectNoViolations(page);
  await answer();
  await expect(old).toHaveCount(0);
  await expect(note(page)).toHaveValue('mới');
  await expect(note(page), 'what was unfolded stays so').toBeVisible();
  await note(page).fill('mới nữa');
  await saved(page);
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page.locator('.drafts li')).toHaveCount(1);
});

test('a very slow store without a journal is reported, can be skipped, and shows its drafts later', async ({
  page,
}) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.goto(`${SELF_CHECK}../`);
  await page.evaluate(() => localStorage.clear());
  const answer = await holdStore(page);
  await page.clock.install();
  await page.goto(SELF_CHECK);
  await page.clock.runFor(2_000);
  await expect(heading(page)).toHaveText('Đang mở các bản trên máy này…');
  await expect(page.getByText('Bộ nhớ của máy chưa trả lời. Đọc được thì các bản hiện ra ngay.')).toBeVisible();
  await expectNoViolations(page);
  await page.clock.runFor(60_000);
  await page.getByRole('button', { name: 'Không chờ, làm luôn' }).click();
  await expect(heading(page)).toHaveText('Tự kiểm tra xếp loại');
  await page.clock.runFor(100);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' })).toBeVisible();
  await answer();
  await page.clock.runFor(100);
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế']);
  await expect(page.locator('[data-storage="saved"]')).toBeVisible();
});

test('after the database is deleted in another tab, the list keeps the drafts, says so and saves them again', async ({
  page,
  context,
}) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.goto(SELF_CHECK);
  await begin(page, ROLE, 'Phòng Nội vụ');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await expect(page.locator('.drafts li')).toHaveCount(2);
  const other = await context.newPage();
  await other.goto(`${SELF_CHECK}../`);
  await other.evaluate(async () => {
    localStorage.clear();
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name ?? '').onsuccess = () => resolve();
      });
    }
  });
  await other.close();
  const lostNotice = page.getByRole('alert', { name: 'Bộ nhớ của trang này đã bị xóa' });
  await expect(lostNotice).toContainText('2 bản chỉ còn trong trang đang mở');
  await expect(page.locator('.drafts li')).toHaveCount(2);
  await expectNoViolations(page);
  await lostNotice.getByRole('button', { name: 'Lưu lại trên máy này' }).click();
  await expect(lostNotice).toHaveCount(0);
  await expect(heading(page)).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(page.locator('.drafts li')).toHaveCount(2);
});

test('a draft whose id equals an address word opens and keeps its address', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.getByRole('link', { name: 'Quay lại' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp của Phòng Kinh tế' }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    drafts: { draft: { id: string; unit: string } }[];
  };
  for (const { draft } of file.drafts) Object.assign(draft, { id: 'moi', unit: 'Phòng Mới' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'moi.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
  await page.getByRole('button', { name: 'Mở 1 bản' }).click();
  await page.getByRole('link', { name: 'Phòng Mới' }).click();
  await expect(heading(page)).toHaveText('Phòng Mới');
  await openTask(page, 'Điều 5');
  await page.reload();
  await expect(page.locator('#dieu-5-khoan-1')).toBeVisible();
  await page.goto(`${SELF_CHECK}#moi`);
  await expect(heading(page)).toHaveText('Tạo bản tự kiểm tra');
});

test('the skip link keeps the view and its address', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  const address = page.url();
  await page.getByRole('link', { name: 'Đến nội dung chính' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#noi-dung')).toBeFocused();
  await expect(heading(page)).toHaveText('Phòng Kinh tế');
  expect(page.url()).toBe(address);
});

test.describe('a draft missing from the list has its reason shown:', () => {
  for (const [what, change, title] of [
    ['of a newer version', { draft: { version: DRAFT_VERSION + 1 } }, 'Bản này do phiên bản mới hơn của trang tạo ra'],
    ['damaged', { draft: { role: 7 } }, 'Bản này bị hỏng, không đọc được'],
    ['of another regulation', { draft: { regulation: 'khac' } }, 'Bản này theo một văn bản khác'],
    ['deleted', { deletedAt: '2020-01-01T00:00:00.000Z' }, '“Phòng Kinh tế” vừa bị xóa'],
  ] as const) {
    test(what, async ({ page }) => {
      await begin(page, ROLE, 'Phòng Kinh tế');
      const address = page.url();
      await page.goto(`${SELF_CHECK}../`);
      await page.evaluate(() => localStorage.clear());
      await damage(page, change);
      await page.goto(address);
      await expect(heading(page)).toHaveText(title);
      await expectNoViolations(page);
      if (what !== 'deleted') return;
      await page.getByRole('button', { name: 'Lấy lại bản này' }).click();
      await expect(heading(page)).toHaveText('Phòng Kinh tế');
    });
  }
});

test('a draft with an unreadable deletion time stays in the list with a notice', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await page.goto(`${SELF_CHECK}../`);
  await page.evaluate(() => localStorage.clear());
  await damage(page, { deletedAt: '' });
  await page.goto(SELF_CHECK);
  await expect(page.locator('.drafts h2')).toHaveText(['Phòng Kinh tế']);
  await expect(page.getByRole('region', { name: 'Điều cần biết về các bản' })).toContainText(
    'Không rõ bản này đã bị xóa hay chưa',
  );
  await expectNoViolations(page);
});
