import { expect, type Page } from '@playwright/test';
import type { Draft } from '../../src/domain/draft/draft.ts';
import { blankDraft, fullDraft, reportContext } from '../domain/report/reportContext.ts';
import { seed } from './seed.ts';
import { REGULATION } from './watch.ts';

export const SELF_CHECK = `${REGULATION}tu-kiem-tra/`;

/** A draft of a role, by its name on the form, with nothing answered. */
export function emptyDraft(role: string, unit: string): Draft {
  const found = reportContext.ruleset.roles.find(({ name }) => name === role);
  if (found === undefined) throw new Error(`no role is named ${role}`);
  const now = new Date();
  return {
    ...blankDraft(found.id, unit),
    id: crypto.randomUUID(),
    year: now.getFullYear(),
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
  };
}

/** A draft of a role, by its name on the form, with every duty assured and no figures. */
export function assuredDraft(role: string, unit: string): Draft {
  const empty = emptyDraft(role, unit);
  return { ...empty, entries: fullDraft(empty.role).entries };
}

/**
 * Stores a draft with nothing answered and opens its overview.
 * @param root the site's address, if not the tests' default
 */
export async function begin(page: Page, role: string, unit: string, root = ''): Promise<void> {
  await openStored(page, emptyDraft(role, unit), root);
}

/** Stores a draft and opens its overview. */
export async function openStored(page: Page, draft: Draft, root = ''): Promise<void> {
  await seed(page, [draft], [], root);
  await openView(page, `${root}${SELF_CHECK}#${draft.id}`, draft.unit);
}

/** Waits until the self-check has replaced its placeholder, which has the same title and link. */
export async function opened(page: Page): Promise<void> {
  await expect(page.locator('.gate')).toHaveCount(0);
}

/** Creates a draft through the form and ends on its overview; see `begin`. */
export async function beginByForm(page: Page, role: string, unit: string, root = ''): Promise<void> {
  await page.goto(root + SELF_CHECK);
  await page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).click();
  await page.getByRole('radio', { name: role }).check();
  await page.getByLabel('Tên cơ quan, đơn vị').fill(unit);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('link', { name: 'Xem từng nội dung' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(unit);
}

/** Stores a draft of 45 duties, three not assured and 42 answered together, with all figures. Returns its address. */
export async function quickDraft(page: Page): Promise<string> {
  const full = fullDraft('chu-tich-ubnd-xa', {}, { parIndex: '87.5', taskCompletion: '92' });
  const short = ['dieu-4.khoan-1.diem-b', 'dieu-6.khoan-2.diem-d', 'dieu-9.khoan-2'];
  const entries = Object.fromEntries(
    Object.keys(full.entries).map((id) => [
      id,
      short.includes(id)
        ? { answer: 'deficient' as const }
        : { answer: 'assured' as const, unconfirmed: true as const },
    ]),
  );
  const draft = { ...full, unit: 'UBND xã Tân Khai', entries };
  await seed(page, [draft]);
  return `${SELF_CHECK}#${draft.id}`;
}

/** The views of the quick entry, by the end of their address, with the title of each. */
export const QUICK_VIEWS: readonly (readonly [path: string, title: string])[] = [
  ['/nhanh', 'Tự kiểm tra nhanh'],
  ['/chon-noi-dung', 'Nội dung chưa bảo đảm'],
  ['', 'UBND xã Tân Khai'],
  ['/dieu-4', 'Trách nhiệm điều hành thực hiện nhiệm vụ cải cách hành chính'],
  ['/ket-qua', 'Kết quả tự kiểm tra'],
  ['/kiem-tra', 'Kiểm tra lại trước khi lập phiếu'],
  ['/phieu', 'Phiếu tự đánh giá'],
];

/** Opens a view of a stored draft and waits for its title. */
export async function openView(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Opens an article's duties, or the figures (`Số liệu`), from the overview. */
export async function openTask(page: Page, label: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${label}\\b`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** Goes back to the overview. */
export async function back(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Quay lại' }).click();
}

/** Gives the same answer to every duty of this page that has none. */
export async function markRest(page: Page, answer = 'Bảo đảm'): Promise<void> {
  await page.getByText('Đánh dấu phần còn lại').click();
  await page.getByLabel(/chưa trả lời của .* là/).selectOption({ label: answer });
  await page.getByRole('button', { name: 'Đánh dấu', exact: true }).click();
}

/** Gives the same answer to every open duty of every article on the overview. */
export async function answerAll(page: Page, answer: string): Promise<void> {
  const articles = await page.locator('.tasks b').allInnerTexts();
  for (const label of articles.filter((one) => one.startsWith('Điều'))) {
    await openTask(page, label);
    if (await page.getByText('Đánh dấu phần còn lại').isVisible()) await markRest(page, answer);
    await back(page);
  }
}

/** Enters figures by label and yes/no answers by question; ends on the overview. */
export async function enterFigures(
  page: Page,
  numbers: Readonly<Record<string, string>>,
  yesNo: Readonly<Record<string, 'Có' | 'Không'>>,
): Promise<void> {
  await openTask(page, 'Số liệu');
  for (const [label, value] of Object.entries(numbers)) await page.getByLabel(label, { exact: true }).fill(value);
  for (const [words, answer] of Object.entries(yesNo))
    await page.getByRole('group', { name: words }).getByLabel(answer, { exact: true }).check();
  await back(page);
}

/** The bar with the current result. */
export function dock(page: Page) {
  return page.getByRole('complementary', { name: 'Kết quả đến lúc này' });
}

/** Waits until the page reports that everything is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-storage="saved"]')).toHaveText(/Đã lưu trên máy này lúc \d\d:\d\d/);
}

export const NOTHING_WRONG: Readonly<Record<string, 'Có' | 'Không'>> = {
  'Có biểu hiện suy thoái': 'Không',
  'liên quan đến tham ô, tham nhũng, lãng phí': 'Không',
  'bị xử lý kỷ luật': 'Không',
};
export const INDEX = 'Chỉ số cải cách hành chính';
export const TASKS = 'Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính';
