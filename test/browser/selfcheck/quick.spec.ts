/** The quick entry: the most decisive entries on one screen, and a list to choose the duties that are not assured. */
import type { Locator, Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { hero } from '../result.ts';
import { begin, dock, INDEX, markRest, opened, openTask, SELF_CHECK, TASKS } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const LEVEL = 'Hoàn thành nhiệm vụ';

const SCREEN = 740;

/** Counts a user's effort: the actions, and the distance scrolled to their targets, in screens of 740 px. */
function reader(page: Page) {
  let actions = 0;
  let scrolled = 0;
  const y = () => page.evaluate(() => scrollY);
  /** Brings something into view as a thumb would: only as far as needed. */
  const see = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    const before = await y();
    await target.scrollIntoViewIfNeeded();
    scrolled += Math.abs((await y()) - before);
  };
  const act = async (target: Locator, how: (target: Locator) => Promise<void>): Promise<void> => {
    await see(target);
    await how(target);
    actions += 1;
  };
  return { see, act, actions: () => actions, screens: () => scrolled / SCREEN };
}

const click = (target: Locator) => target.click();
const check = (target: Locator) => target.check();

test('45 duties, three not assured: at most 15 actions and 8 screens to the rating, 2 taps to a form of 2 pages', async ({
  page,
}) => {
  const { actions, screens, see, act } = reader(page);
  await page.goto(SELF_CHECK);
  await opened(page);
  await act(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }), click);
  await act(page.getByRole('radio', { name: 'Chủ tịch UBND xã, thị trấn' }), check);
  await act(page.getByLabel('Tên cơ quan, đơn vị'), (field) => field.fill('UBND xã Tân Khai'));
  await act(page.getByRole('button', { name: 'Bắt đầu' }), click);
  const started = actions();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra nhanh');
  await act(page.getByLabel(INDEX, { exact: true }), (field) => field.fill('87,5'));
  await expect(dock(page)).toContainText('Đã loại Xuất sắc (khoản 1 Điều 12)');
  expect(actions() - started, 'actions to the first useful narrowing').toBeLessThanOrEqual(4);
  await act(page.getByLabel(TASKS, { exact: true }), (field) => field.fill('92'));
  await act(page.getByLabel('Không có trường hợp nào'), check);
  await act(page.getByRole('link', { name: 'Chọn nội dung chưa bảo đảm' }), click);
  for (const name of [/^Điểm b khoản 1 Điều 4/, /^Điểm d khoản 2 Điều 6/, /^Khoản 2 Điều 9/])
    await act(page.getByLabel(name), check);
  await expect(dock(page)).toContainText('Nếu mọi nội dung khác đều bảo đảm');
  await act(page.getByRole('button', { name: 'Xong (3)' }), click);
  await expect(page.getByText('42 nội dung còn lại: bảo đảm')).toBeInViewport();
  await expect(dock(page)).toContainText('Dự kiến theo khoản 3 Điều 12');
  await act(dock(page).getByRole('link', { name: 'Kết quả' }), click);
  await expect(hero(page)).toContainText(LEVEL);
  await see(hero(page).getByText('2 trong 4 cách hiểu cho kết quả khác: Điều 12 không quy định'));
  expect(actions(), 'actions').toBeLessThanOrEqual(15);
  expect(screens(), 'screens of scrolling').toBeLessThanOrEqual(8);
  test
    .info()
    .annotations.push({ type: 'measured', description: `${actions()} actions, ${screens().toFixed(1)} screens` });

  // Both ways to the form are on the first screen of their page.
  const form = page.getByRole('link', { name: 'Lập phiếu', exact: true });
  await expect(form).toBeInViewport({ ratio: 1 });
  await form.click();
  const confirm = page.getByRole('button', { name: 'Xác nhận cả 42 và lập phiếu' });
  await expect(confirm).toBeInViewport({ ratio: 1 });
  await confirm.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phiếu tự đánh giá' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Phiếu tự đánh giá' })).toContainText('42/45');
  const { totalPages } = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true }))).then(
    (pdf) => extractText(pdf),
  );
  expect(totalPages).toBeLessThanOrEqual(2);
});

test('the bar is at most 56 px high, and the first answer of an article is on its first screen', async ({ page }) => {
  await page.goto(`${SELF_CHECK}#moi/chu-tich-ubnd-xa`);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra nhanh');
  const high = async () => (await dock(page).boundingBox())?.height;
  expect(await high()).toBeLessThanOrEqual(56);
  await page.getByLabel(INDEX, { exact: true }).fill('55');
  await expect(dock(page)).toContainText('Đã loại');
  expect(await high()).toBeLessThanOrEqual(56);
  await page.getByRole('link', { name: 'Xem từng nội dung' }).click();
  await page.getByRole('link', { name: /^Điều 4\b/ }).click();
  const first = page.locator('.duty').first().locator('.answers label').first();
  await expect(first).toBeVisible();
  const answer = (await first.boundingBox())!;
  expect(answer.y + answer.height).toBeLessThanOrEqual((await dock(page).boundingBox())!.y);
});

test('quick entry and entry by duty edit one draft: confirming by duty, by article and all at once', async ({
  page,
}) => {
  await page.goto(`${SELF_CHECK}#moi/chu-tich-ubnd-xa`);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Cả 45 nội dung đều bảo đảm' }).click();
  await page.getByRole('link', { name: 'Xem từng nội dung' }).click();
  await expect(page.getByText('Đã trả lời 45/45 nội dung.')).toBeVisible();
  await page.getByRole('link', { name: /^Điều 9\b/ }).click();
  await expect(page.getByText('Điều 9 · 3/3 nội dung, nhận chung 3')).toBeVisible();
  await page.locator('#dieu-9-khoan-1').getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Điều 9 · 3/3 nội dung, nhận chung 2')).toBeVisible();
  await page.locator('#dieu-9-khoan-2').getByLabel('Chưa bảo đảm', { exact: true }).check();
  await page.getByRole('button', { name: 'Xác nhận 1 nội dung nhận chung' }).click();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await page.getByRole('link', { name: 'Tự kiểm tra nhanh' }).click();
  await expect(page.getByText('42 nội dung còn lại: bảo đảm')).toBeVisible();
  await expect(page.locator('.exceptions li')).toHaveText(/^Khoản 2 Điều 9/);
  await dock(page).getByRole('link', { name: 'Kết quả' }).click();
  await expect(page.getByText('42 nội dung nhận chung, chưa xem từng mục.')).toBeVisible();
  await page.getByRole('link', { name: 'Lập phiếu', exact: true }).click();
  await page.getByRole('button', { name: 'Xác nhận 16 nội dung của Điều 4' }).click();
  await expect(page.getByRole('button', { name: 'Xác nhận cả 26 và lập phiếu' })).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: 'Xác nhận cả 42 và lập phiếu' })).toBeVisible();
});

test('duties answered together can be undone; the list is searched by number and by words', async ({ page }) => {
  await page.goto(`${SELF_CHECK}#moi/chu-tich-ubnd-xa`);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Cả 45 nội dung đều bảo đảm' }).click();
  await expect(page.getByText('Cả 45 nội dung: bảo đảm')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ nhận chung' }).click();
  await expect(page.getByRole('button', { name: 'Cả 45 nội dung đều bảo đảm' })).toBeVisible();
  await page.getByRole('link', { name: 'Chọn nội dung chưa bảo đảm' }).click();
  const find = page.getByLabel('Tìm theo chữ hoặc số điều, khoản');
  await find.fill('9.2');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await find.fill('noi bo');
  await expect(page.getByRole('checkbox', { name: /^Khoản 2 Điều 9/ })).toBeVisible();
});

test('the rest of all articles is marked from their list; marked unseen it still waits for confirmation', async ({
  page,
}) => {
  await begin(page, 'Chủ tịch UBND xã, thị trấn', 'UBND xã Tân Khai');
  // The most decisive facts come first.
  await expect(page.locator('.tasks b').first()).toHaveText('Số liệu và các trường hợp');
  await openTask(page, 'Điều 9');
  await page.locator('#dieu-9-khoan-2').getByLabel('Chưa hoàn thành').check();
  await page.getByRole('link', { name: 'Quay lại' }).click();
  await markRest(page);
  await expect(page.getByText('Đã nhận chung 44 nội dung là bảo đảm.')).toBeVisible();
  await expect(page.getByText('Đã trả lời 45/45 nội dung.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Điều 9\b.*Nhận chung 2$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã trả lời 1/45 nội dung.')).toBeVisible();
  await markRest(page, 'Chưa bảo đảm');
  await expect(page.getByText('Đã đánh dấu 44 nội dung là “Chưa bảo đảm”.')).toBeVisible();
});
