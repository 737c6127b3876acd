/**
 * Several pages of one browser editing one draft. SOAK_PAGES sets the number of random interleavings, SOAK_FROM the
 * first seed.
 */
import type { Page } from '@playwright/test';
import { randomFrom } from '../../adapters/browser/drafts/random.ts';
import { isFull, onlyFull } from '../../full.ts';
import { expectNoViolations } from '../access/axe.ts';
import { begin, saved, SELF_CHECK } from '../selfcheck.ts';
import { expect, test } from '../watch.ts';

const RUNS = Number(process.env['SOAK_PAGES'] ?? 6);
const FROM = Number(process.env['SOAK_FROM'] ?? 1);
const ROLE = 'Trưởng phòng, ban chuyên môn thuộc huyện';

/** Enters a note as a user would, if the field exists. Returns the previous text, or null if there is no such field. */
const write = (page: Page, which: number, note: string) =>
  page.evaluate(
    ([place, text]) => {
      const field = document.querySelectorAll('textarea')[place];
      if (field === undefined) return null;
      const before = field.value;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return before;
    },
    [which, note] as const,
  );

/** All notes of all drafts in the list. */
async function notesOf(page: Page): Promise<ReadonlySet<string>> {
  await page.goto(SELF_CHECK);
  await expect(page.locator('.drafts li').first()).toBeVisible();
  const hrefs = await page
    .locator('.drafts h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const notes = new Set<string>();
  for (const href of hrefs) {
    await page.goto(`${SELF_CHECK}${href}/dieu-5`);
    await expect(page.locator('textarea').first()).toBeAttached();
    for (const value of await page
      .locator('textarea')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)))
      notes.add(value);
  }
  return notes;
}

test(`random edits in two or three pages never silently overwrite an entry${onlyFull}`, async ({ page, context }) => {
  test.skip(!isFull, 'tested of the stores in tabs.test.ts');
  test.setTimeout(60_000 + RUNS * 20_000);
  for (let seed = FROM; seed < FROM + RUNS; seed += 1) {
    const random = randomFrom(seed);
    const below = (limit: number) => Math.floor(random() * limit);
    await begin(page, ROLE, `Phòng ${seed}`);
    const address = `${SELF_CHECK}${new URL(page.url()).hash}/dieu-5`;
    const pages = [page, await context.newPage(), ...(seed % 2 === 0 ? [await context.newPage()] : [])];
    await Promise.all(pages.map((one) => one.goto(address)));
    for (const one of pages) await expect(one.locator('textarea').first()).toBeAttached();
    const written: string[] = [];
    const replaced = new Set<string | null>();
    const edited = new Set<Page>();
    for (let step = 0; step < 16; step += 1) {
      const at = pages[below(pages.length)] ?? page;
      const note = `${seed}-${step}`;
      const before = await write(at, below(3), note);
      if (before !== null) {
        written.push(note);
        replaced.add(before);
        edited.add(at);
      }
      if (below(3) === 0) await at.waitForTimeout(below(450));
      if (below(12) === 0) {
        await at.reload({ waitUntil: 'load' });
        edited.delete(at);
      }
    }
    // A page without an edit since its load shows no time of saving, only that nothing is pending.
    for (const one of pages)
      await (edited.has(one) ? saved(one) : expect(one.locator('[data-storage="saved"]')).toHaveText(/./));
    for (const one of pages.slice(1)) await one.close();
    const kept = await notesOf(page);
    expect(written.length).toBeGreaterThan(5);
    expect(
      written.filter((note) => !kept.has(note) && !replaced.has(note)),
      `seed ${seed}`,
    ).toEqual([]);
    await page.evaluate(async () => {
      localStorage.clear();
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
    });
    await page.goto('about:blank');
  }
});

test('conflicting edits in two pages keep both versions and ask which one to use', async ({ page, context }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  const address = `${SELF_CHECK}${new URL(page.url()).hash}/dieu-5`;
  const other = await context.newPage();
  await page.goto(address);
  await other.goto(address);
  await expect(other.locator('textarea').first()).toBeAttached();
  await expect(other.locator('.toast')).toContainText('đang mở ở một thẻ khác');
  await Promise.all([write(page, 0, 'thẻ một'), write(other, 0, 'thẻ hai')]);
  await expect
    .poll(async () => (await page.locator('.split').count()) + (await other.locator('.split').count()))
    .toBe(1);
  const [asking, warned] = (await page.locator('.split').count()) === 1 ? [page, other] : [other, page];
  await expect(asking.locator('.split')).toContainText('đã được sửa ở hai thẻ theo hai cách');
  await expect(asking.locator('.split')).toContainText('Khác nhau ở 1 nội dung: khoản 1 Điều 5');
  await expectNoViolations(asking);
  await warned.goto(SELF_CHECK);
  await expect(warned.locator('.drafts li')).toHaveCount(2);
  await expect(warned.locator('.drafts')).toContainText('Bản tách riêng');
  await asking.getByRole('button', { name: 'Chỉ giữ bản gốc' }).click();
  await expect(asking.locator('.split')).toHaveCount(0);
  await expect(asking.locator('textarea').first()).toHaveCount(0);
  await saved(asking);
  await asking.goto(SELF_CHECK);
  await expect(asking.locator('.drafts li')).toHaveCount(1);
});
