import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { readImport } from '../../../src/domain/draft/exchange/exchange.ts';
import { reportOf } from '../../../src/domain/report/reportOf.ts';
import { collapsed, factsIn, fullDraft, reportContext } from '../../domain/report/reportContext.ts';
import { expectNoViolations } from '../access/axe.ts';
import { seed } from '../seed.ts';
import {
  assuredDraft,
  back,
  begin,
  dock,
  emptyDraft,
  openStored,
  openTask,
  openView,
  SELF_CHECK,
  TASKS,
} from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const UNIT = 'Phòng Nội vụ';

/** Stores a draft with every kind of answer, one open duty and some open figures; opens its check page. */
async function mixed(page: Page): Promise<void> {
  const { 'dieu-9.khoan-2': _, ...assured } = assuredDraft('Trưởng phòng Nội vụ', UNIT).entries;
  const draft: Draft = {
    ...emptyDraft('Trưởng phòng Nội vụ', UNIT),
    entries: {
      ...assured,
      'dieu-5.khoan-1': {
        answer: 'deficient',
        shortfalls: ['late'],
        note: 'Chậm hai văn bản; <b>đã báo cáo</b>.',
        evidence: [{ id: 'e1', text: 'Báo cáo số 12/BC-NV' }],
      },
    },
    figures: { parIndex: '87.5', 'flags.discipline': false },
  };
  await seed(page, [draft]);
  await openView(page, `${SELF_CHECK}#${draft.id}/kiem-tra`, 'Kiểm tra lại trước khi lập phiếu');
}

async function toForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Lập phiếu tự đánh giá' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu tự đánh giá' })).toBeFocused();
}

/** Chooses the appendix and the page's explanation besides the form. */
async function allPapers(page: Page): Promise<void> {
  for (const box of await page.getByRole('group', { name: 'Chọn những gì in và tải về' }).getByRole('checkbox').all())
    await box.check();
}

async function download(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The statements that the report of the current draft must contain, computed from its exported file. */
async function factsOfOpenDraft(page: Page): Promise<readonly string[]> {
  const { bytes } = await download(page, 'Tải tệp dữ liệu (JSON)');
  const [draft] = readImport(bytes.toString('utf8')).drafts;
  if (draft === undefined) throw new Error('the file holds no draft');
  return factsIn(reportOf(reportContext, draft));
}

test.describe('the check page', () => {
  test('says what is missing, links to each answer and back to its row', async ({ page }) => {
    await mixed(page);
    await expect(page.getByRole('heading', { name: 'Còn 7 chỗ chưa có' })).toBeVisible();
    const row = page.locator('.check-list > div', { hasText: 'Khoản 1 Điều 5' });
    await expect(row).toContainText('Chưa bảo đảm (chậm tiến độ)');
    await expect(row).toContainText('Nguyên nhân: Chậm hai văn bản; <b>đã báo cáo</b>.');
    await expect(row).toContainText('Minh chứng: Báo cáo số 12/BC-NV');

    await row.getByRole('link', { name: 'Sửa khoản 1 Điều 5' }).click();
    await expect(page.locator('#dieu-5-khoan-1').getByLabel('Chưa bảo đảm', { exact: true })).toBeFocused();
    await expect(page.locator('#dieu-5-khoan-1')).toBeInViewport();
    await page.locator('#dieu-5-khoan-1').getByLabel('Chưa hoàn thành').check();
    await page.getByRole('link', { name: 'Về trang kiểm tra lại' }).click();
    await expect(row.getByRole('link', { name: 'Sửa khoản 1 Điều 5' })).toBeFocused();
    await expect(row).toContainText('Chưa hoàn thành');

    await page.getByRole('link', { name: 'Khoản 2 Điều 9: chưa trả lời' }).click();
    await expect(page.locator('#dieu-9-khoan-2').getByLabel('Bảo đảm', { exact: true })).toBeFocused();
    await page.locator('#dieu-9-khoan-2').getByLabel('Bảo đảm', { exact: true }).check();
    await back(page);
    await expect(page.getByRole('heading', { name: 'Còn 6 chỗ chưa có' })).toBeVisible();

    await page.getByRole('link', { name: `${TASKS}: chưa có` }).click();
    await expect(page.getByLabel(TASKS, { exact: true })).toBeFocused();
    await page.keyboard.type('100');
    await page.getByRole('link', { name: 'Về trang kiểm tra lại' }).click();
    await expect(
      page.locator('.check-list > div', { hasText: TASKS }).getByRole('link', { name: 'Sửa' }),
    ).toBeFocused();

    await page.getByRole('link', { name: 'Sửa Cơ quan, đơn vị' }).click();
    await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng Nội vụ huyện');
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra lại trước khi lập phiếu' })).toBeVisible();
    await expect(page.locator('.check-list > div', { hasText: /^Cơ quan, đơn vị/ })).toContainText(
      'Phòng Nội vụ huyện',
    );
  });

  test('groups missing answers by article and names no single rating for an empty draft', async ({ page }) => {
    await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
    await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
    await expect(page.getByRole('link', { name: /^Điều 4\. .*: \d+ nội dung chưa trả lời$/ })).toBeVisible();
    await expect(
      page.getByText(/^Còn có thể: Hoàn thành xuất sắc nhiệm vụ; .*Không hoàn thành nhiệm vụ/).first(),
    ).toBeVisible();
  });

  test('names only clauses whose links resolve', async ({ page, request }) => {
    await mixed(page);
    await expect(page.locator('main [data-coming]')).toHaveCount(0);
    const links = await page
      .locator('main a.clause-link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(50);
    const pages = new Map<string, string>();
    for (const link of new Set(links)) {
      const { origin, pathname, hash } = new URL(link);
      if (!pages.has(pathname)) pages.set(pathname, await (await request.get(origin + pathname)).text());
      if (hash !== '') expect(pages.get(pathname), link).toContain(`id="${hash.slice(1)}"`);
    }
  });
});

test.describe('the form', () => {
  test('as DOCX contains every statement of the report', async ({ page }) => {
    await mixed(page);
    await toForm(page);
    await allPapers(page);
    const { name, bytes } = await download(page, 'Tải phiếu (DOCX)');
    expect(name).toBe('phieu-tu-danh-gia-phong-noi-vu-2026.docx');
    await expect(page.getByText('Đã tải tệp phieu-tu-danh-gia-phong-noi-vu-2026.docx.')).toBeVisible();
    const text = collapsed((await mammoth.extractRawText({ buffer: bytes })).value).toLowerCase();
    const facts = await factsOfOpenDraft(page);
    expect(facts.length).toBeGreaterThan(150);
    expect(facts.filter((fact) => !text.includes(fact.toLowerCase()))).toEqual([]);
    expect(text).toContain('phiếu tự đánh giá');
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('<b>');
  });

  test('in print has the same statements on A4 pages numbered from the second, without the page around it', async ({
    page,
  }) => {
    await mixed(page);
    await toForm(page);
    await allPapers(page);
    const facts = await factsOfOpenDraft(page);
    const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const { text, totalPages } = await extractText(document, { mergePages: false });
    const [, , width = 0, height = 0] = (await document.getPage(1)).view;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(totalPages).toBeGreaterThan(5);
    expect(text[0]).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    for (const [index, words] of text.entries()) {
      if (index === 0) expect(words).not.toMatch(/^\s*1\s/);
      else expect(words).toMatch(new RegExp(`^\\s*${index + 1}\\s`));
    }
    const whole = text.join('').normalize('NFC').replace(/\s+/g, '').toLowerCase();
    // Longer ones may be split by a page break and its number.
    const short = facts.filter((fact) => fact.length < 60);
    expect(short.length).toBeGreaterThan(100);
    expect(short.filter((fact) => !whole.includes(fact.replace(/\s+/g, '').toLowerCase()))).toEqual([]);
    for (const around of ['Tải phiếu', 'Kết quả đến lúc này', 'Trang chủ', 'Quay lại', 'Xem trước'])
      expect(whole).not.toContain(around.replace(/\s+/g, '').toLowerCase());
  });

  test('holds nothing of the appendix or the explanation, and is left out when its box is cleared', async ({
    page,
  }) => {
    await mixed(page);
    await toForm(page);
    const { bytes } = await download(page, 'Tải phiếu (DOCX)');
    const text = collapsed((await mammoth.extractRawText({ buffer: bytes })).value);
    expect(text).toContain('Tự nhận mức');
    for (const words of ['Bậc thang', 'PHỤ LỤC', 'GIẢI THÍCH', 'Mã đối chiếu']) expect(text).not.toContain(words);
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.getByRole('checkbox', { name: 'Phiếu tự đánh giá' }).uncheck();
    await expect(page.getByText('Chưa chọn gì để in.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tải phiếu (DOCX)' })).toBeDisabled();
    await page.getByRole('checkbox', { name: /^Phụ lục/ }).check();
    await expect(page.getByRole('article', { name: /^Phụ lục/ })).toBeVisible();
  });

  test('as data can be reopened, with clauses quoted and the outcome of every interpretation', async ({ page }) => {
    const { previousRating: _, ...figures } = fullDraft('truong-phong', {}, { parIndex: '85' }).figures;
    await openStored(page, { ...assuredDraft('Trưởng phòng, ban chuyên môn thuộc huyện', 'Phòng Kinh tế'), figures });
    await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click();
    await expect(page.getByText('Đã trả lời đủ.')).toBeVisible();
    await toForm(page);
    const { name, bytes } = await download(page, 'Tải tệp dữ liệu (JSON)');
    expect(name).toBe('ban-tu-kiem-tra-phong-kinh-te-2026.json');
    const { drafts, stated, problems } = readImport(bytes.toString('utf8'));
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({ unit: 'Phòng Kinh tế', role: 'truong-phong' });
    expect(stated[0]).toEqual({ ladder: ['tot'], corrected: ['tot'], verbatim: ['gap'], lenient: ['tot'] });
    expect(bytes.toString('utf8')).toContain('Xây dựng kế hoạch thực hiện công tác cải cách hành chính');
  });

  test('shares the file if the browser can share files', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: ({ files }: ShareData) => files?.every(({ name }) => name.endsWith('.docx')) ?? false,
        share: async ({ files }: ShareData) => {
          const [file] = files ?? [];
          // The first call fails as if the click had been too long ago.
          if (file !== undefined && document.documentElement.dataset['shared'] === undefined) {
            document.documentElement.dataset['shared'] = '';
            throw new DOMException('no click', 'NotAllowedError');
          }
          document.documentElement.dataset['shared'] = `${file?.name} ${file?.type} ${(file?.size ?? 0) > 10_000}`;
        },
      });
    });
    await mixed(page);
    await toForm(page);
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await expect(page.getByText('Tệp đã sẵn sàng. Bấm chia sẻ lần nữa.')).toBeVisible();
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await expect(page.locator('html')).toHaveAttribute(
      'data-shared',
      /^phieu-tu-danh-gia-phong-noi-vu-2026\.docx application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document true$/,
    );
  });

  test('has no share button if the browser cannot share files', async ({ page }) => {
    await page.addInitScript(() => Object.assign(navigator, { canShare: undefined }));
    await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
    await page.goto(`${page.url()}/phieu`);
    await expect(page.getByRole('button', { name: 'Tải phiếu (DOCX)' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Chia sẻ' })).toHaveCount(0);
  });
});

test.describe('offline', () => {
  test.use({ allowed: [/ERR_FAILED|failed: .*(docxFile|ReportPage)/] });

  test('a chunk that cannot be fetched is reported and loads on retry', async ({ page, context }) => {
    await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
    await context.route(/docxFile|ReportPage/, (route) => route.abort());
    await page.goto(`${page.url()}/phieu`);
    await expect(page.getByRole('alert')).toContainText('Chưa tải được phần này.');
    await context.unroute(/docxFile|ReportPage/);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Phiếu tự đánh giá' })).toBeFocused();
    await context.route(/docxFile/, (route) => route.abort());
    await page.getByRole('button', { name: 'Tải phiếu (DOCX)' }).click();
    await expect(page.getByText('Không lập được tệp.')).toBeVisible();
  });
});

test('the keyboard alone leads from the overview to the file', async ({ page }) => {
  await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
  await page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('link', { name: 'Lập phiếu tự đánh giá' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu tự đánh giá' })).toBeFocused();
  // A link to what is missing, three boxes, then the first button.
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Tải phiếu (DOCX)' })).toBeFocused();
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toMatch(/\.docx$/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('UBND xã Tân Khai');
  await expect(dock(page)).toBeVisible();
});

test('check page and form have no axe violations and no horizontal scrolling at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await begin(page, 'Trưởng phòng Nội vụ', UNIT);
  const overview = page.url();
  for (const [view, title] of [
    ['kiem-tra', 'Kiểm tra lại trước khi lập phiếu'],
    ['dieu-5/dieu-5-khoan-1/kiem-tra', 'Thực hiện nhiệm vụ'],
    ['phieu', 'Phiếu tự đánh giá'],
  ] as const) {
    await openView(page, `${overview}/${view}`, title);
    // A control that is half under the bar would count as too small.
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await expectNoViolations(page, view);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
  }
});

test('a 57-letter name without spaces wraps in every view and leaves the quốc hiệu intact in print', async ({
  page,
}) => {
  const name = 'TrungtâmBồidưỡngchínhtrịvàGiáodụcthườngxuyênhuyệnHớnQuảnn';
  await page.setViewportSize({ width: 320, height: 800 });
  await begin(page, 'Trưởng phòng Nội vụ', name);
  const overview = page.url();
  for (const view of ['', '/kiem-tra', '/ket-qua', '/phieu']) {
    await page.goto(overview + view);
    await expect(page.getByText(view === '/phieu' ? name.toUpperCase() : name).first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
  }
  // The text width of an A4 page with document margins: 210 - 30 - 15 mm.
  const paper = Math.floor((165 / 25.4) * 96);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: paper, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper);
  const [unit, nation] = await Promise.all([
    page.locator('.sheet .unit').boundingBox(),
    page.locator('.sheet .nation').boundingBox(),
  ]);
  expect((unit?.x ?? 0) + (unit?.width ?? 0)).toBeLessThanOrEqual(nation?.x ?? 0);
  expect((nation?.x ?? 0) + (nation?.width ?? 0)).toBeLessThanOrEqual(paper);
});

test('vertical tabs from Word become line breaks; a direction mark does not reverse our sentences', async ({
  page,
}) => {
  await begin(page, 'Trưởng phòng Nội vụ', UNIT);
  const overview = page.url();
  await openTask(page, 'Điều 5');
  const duty = page.locator('#dieu-5-khoan-1');
  await duty.getByText('Ghi chú, minh chứng').click();
  const note = duty.getByLabel('Ghi chú', { exact: true });
  await note.fill('Trước  sau');
  // Imitates pasting in the middle, with the caret after the pasted text.
  await note.evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText('Dòng 1\u000bDòng 2', 6, 6, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(note).toHaveValue('Trước Dòng 1\nDòng 2 sau');
  expect(await note.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe('Trước Dòng 1\nDòng 2'.length);
  await page.goto(`${overview}/thong-tin`);
  await page.getByLabel('Tên cơ quan, đơn vị').fill('Phòng\u202e ụv iộN\u000bA');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Phòng ụv iộN A');
  await page.goto(`${overview}/phieu`);
  await expect(page.locator('.sheet')).toContainText('PHÒNG ỤV IỘN A');
  const words = await page.locator('body').innerText();
  expect(words).not.toMatch(/\p{Bidi_Control}/u);
  await page.getByRole('checkbox', { name: /^Phụ lục/ }).check();
  await expect(page.locator('.sheet td', { hasText: 'Dòng 1' })).toHaveText(/Trước Dòng 1\s*Dòng 2 sau/);
});

test('a form address of an unknown draft says that the draft is missing', async ({ page }) => {
  await page.goto(`${SELF_CHECK}#khong-co/phieu`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có bản tự kiểm tra này trên máy');
});
