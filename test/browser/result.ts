/** The result page as tests meet it. */
import { expect, type Page } from '@playwright/test';
import { answerAll, back, begin, dock, enterFigures, INDEX, NOTHING_WRONG, openTask, TASKS } from './selfcheck.ts';

export const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';

/** Opens the result of the draft at hand. */
export async function result(page: Page): Promise<void> {
  await dock(page).getByRole('link', { name: 'Kết quả' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tự kiểm tra');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/** A draft with everything assured but for `late` duties of Điều 5, and these figures; ends on its result. */
export async function complete(
  page: Page,
  index: string,
  { late = 0, wrong = NOTHING_WRONG as Readonly<Record<string, 'Có' | 'Không'>> } = {},
): Promise<void> {
  await begin(page, ROLE, 'Phòng Kinh tế');
  if (late > 0) {
    await openTask(page, 'Điều 5');
    for (let i = 0; i < late; i += 1)
      await page.locator('.duty').nth(i).getByLabel('Chưa bảo đảm', { exact: true }).check();
    await back(page);
  }
  await answerAll(page, 'Bảo đảm');
  await enterFigures(page, { [INDEX]: index, [TASKS]: '100' }, wrong);
  await result(page);
}

export const hero = (page: Page) => page.getByRole('region', { name: 'Kết quả', exact: true });
export const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const trial = (page: Page) => section(page, 'Bản đồ, và thử giá trị khác');
export const reading = (page: Page, name: string) =>
  section(page, 'Các cách hiểu')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
