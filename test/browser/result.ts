/** Helpers for the result page. */
import { expect, type Page } from '@playwright/test';
import type { Draft } from '../../src/domain/draft/draft.ts';
import { fullDraft } from '../domain/report/reportContext.ts';
import { seed } from './seed.ts';
import { dock, openView, SELF_CHECK } from './selfcheck.ts';

export const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';

/** Opens the result of the current draft. */
export async function result(page: Page): Promise<void> {
  await dock(page).getByRole('link', { name: 'Kết quả' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kết quả tự kiểm tra');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

/**
 * Opens the result of a stored draft with all duties assured and no adverse facts, except `late` deficient duties of
 * Điều 5 and the given `figures`. `index` is its Chỉ số in percent. Last year's rating is unknown.
 */
export async function complete(
  page: Page,
  index: string,
  { late = 0, figures = {} }: { readonly late?: number; readonly figures?: Draft['figures'] } = {},
): Promise<void> {
  const lateOnes = Array.from(
    { length: late },
    (_, at) => [`dieu-5.khoan-${at + 1}`, { answer: 'deficient' }] as const,
  );
  const full = fullDraft('truong-phong', Object.fromEntries(lateOnes), { parIndex: index });
  const { previousRating: _, ...entered } = full.figures;
  const draft = { ...full, figures: { ...entered, ...figures } };
  await seed(page, [draft]);
  await openView(page, `${SELF_CHECK}#${draft.id}/ket-qua`, 'Kết quả tự kiểm tra');
}

/** The section with the outcome. */
export const hero = (page: Page) => page.getByRole('region', { name: 'Kết quả', exact: true });

/** A section of the result page by its heading. */
export const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** The section with the map and the what-if controls. */
export const trial = (page: Page) => section(page, 'Sơ đồ xếp loại và tính thử');

/** The card of a reading by its name. */
export const reading = (page: Page, name: string) =>
  section(page, 'Các cách hiểu')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
