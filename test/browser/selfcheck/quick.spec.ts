/** The quick entry: what decides most on one screen, the duties not assured chosen from a list. */
import { hero } from '../result.ts';
import { dock, INDEX, SELF_CHECK, TASKS } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const LEVEL = 'Hoàn thành nhiệm vụ';

test('45 duties, three not assured: a complete rating in at most 15 actions, the first entry narrows it', async ({
  page,
}) => {
  let actions = 0;
  const act = async (done: Promise<unknown>) => {
    await done;
    actions += 1;
  };
  await page.goto(SELF_CHECK);
  await act(page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).click());
  await act(page.getByRole('radio', { name: 'Chủ tịch UBND xã, thị trấn' }).check());
  await act(page.getByLabel('Tên cơ quan, đơn vị').fill('UBND xã Tân Khai'));
  await act(page.getByRole('button', { name: 'Bắt đầu' }).click());
  await act(page.getByRole('link', { name: 'Tự kiểm tra nhanh' }).click());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tự kiểm tra nhanh');
  await act(page.getByLabel(INDEX, { exact: true }).fill('87,5'));
  await expect(dock(page)).not.toContainText('Chưa loại trừ mức nào');
  await act(page.getByLabel(TASKS, { exact: true }).fill('92'));
  await act(page.getByLabel('Không có trường hợp nào').check());
  await act(page.getByRole('link', { name: 'Chọn nội dung chưa bảo đảm' }).click());
  for (const name of [/^Điểm b khoản 1 Điều 4/, /^Điểm d khoản 2 Điều 6/, /^Khoản 2 Điều 9/])
    await act(page.getByLabel(name).check());
  await expect(dock(page)).toContainText('Nếu nội dung khác đều bảo đảm');
  await act(page.getByRole('button', { name: 'Xong (3)' }).click());
  await expect(dock(page)).toContainText(LEVEL);
  await expect(page.getByText('42 nội dung còn lại: bảo đảm')).toBeVisible();
  await act(dock(page).getByRole('link', { name: 'Kết quả' }).click());
  await expect(hero(page)).toContainText(LEVEL);
  expect(actions).toBeLessThanOrEqual(15);
});

test('what is answered together can be taken back; the list finds by number and by words', async ({ page }) => {
  await page.goto(`${SELF_CHECK}#moi/chu-tich-ubnd-xa`);
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('link', { name: 'Tự kiểm tra nhanh' }).click();
  await page.getByRole('button', { name: 'Cả 45 nội dung đều bảo đảm' }).click();
  await expect(page.getByText('45 nội dung còn lại: bảo đảm')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ nhận chung' }).click();
  await expect(page.getByRole('button', { name: 'Cả 45 nội dung đều bảo đảm' })).toBeVisible();
  await page.getByRole('link', { name: 'Chọn nội dung chưa bảo đảm' }).click();
  const find = page.getByLabel('Tìm theo chữ hoặc số điều, khoản');
  await find.fill('9.2');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await find.fill('noi bo');
  await expect(page.getByRole('checkbox', { name: /^Khoản 2 Điều 9/ })).toBeVisible();
});
