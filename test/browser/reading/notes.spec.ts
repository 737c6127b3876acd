import { expectNoViolations, expectReadableColours, WIDTHS } from '../access/axe.ts';
import { expect, REGULATION, test } from '../watch.ts';

const CLAUSE = '#khoan-2';
const WORDS = 'Khoảng rỗng: không số nào vừa từ 90 trở lên vừa dưới 80.';

test.describe('on a phone, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('notes are collapsed under their clause, open on tap and name their author', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    const note = page.locator(`${CLAUSE} > .note`);
    await expect(note.locator('summary')).toContainText('của người biên tập');
    await expect(note.getByText(WORDS)).toBeHidden();
    const words = await page.locator(`${CLAUSE} > p`).last().boundingBox();
    const folded = await note.boundingBox();
    expect(folded?.y).toBeGreaterThanOrEqual((words?.y ?? 0) + (words?.height ?? 0));
    expect(folded?.height).toBeGreaterThanOrEqual(44);
    await note.locator('summary').click();
    await expect(note.getByText(WORDS)).toBeVisible();
  });
});

test('annotated words are marked with the note’s number, which is never copied', async ({ page }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  const mark = page.locator(`${CLAUSE} mark`, { hasText: 'từ 90% đến dưới 80%' });
  const number = await mark.getAttribute('data-n');
  await expect(page.locator(`${CLAUSE} > .note p[data-n="${number}"]`)).toContainText('Khoảng rỗng');
  expect(await mark.innerText()).toBe('từ 90% đến dưới 80%');
  const drawn = await mark.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(drawn).toContain(number ?? 'no number');
});

test('on a wide screen notes are open in the margin, at or below their clause, without overlap', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${REGULATION}dieu-12/`);
  await expect(page.locator(`${CLAUSE} > .note`).getByText(WORDS)).toBeVisible();
  const text = await page.locator(CLAUSE).boundingBox();
  const boxes = await page.locator('.note').evaluateAll((notes) =>
    notes
      .filter((note) => note.checkVisibility())
      .map((note) => {
        const { top, bottom, left } = note.getBoundingClientRect();
        return { top, bottom, left, clause: note.parentElement?.getBoundingClientRect().top ?? 0 };
      }),
  );
  expect(boxes.length).toBeGreaterThan(5);
  boxes.forEach(({ top, left, clause }, index) => {
    expect(left).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    expect(top).toBeGreaterThanOrEqual(clause - 1);
    expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0);
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
});

test('each note appears once in the margin, and on a phone under every clause it refers to', async ({ page }) => {
  const shown = () =>
    page
      .locator('.note p')
      .evaluateAll((notes) =>
        notes.filter((note) => note.checkVisibility()).map((note) => note.getAttribute('data-n')),
      );
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${REGULATION}dieu-12/`);
  const marked = await page
    .locator('mark[data-n]')
    .evaluateAll((marks) => marks.flatMap((mark) => (mark.getAttribute('data-n') ?? '').split(', ')));
  expect((await shown()).sort()).toEqual([...new Set(marked)].sort());
  await page.setViewportSize({ width: 360, height: 740 });
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  expect((await shown()).length).toBeGreaterThan(new Set(marked).size);
});

test('a note’s number stays on the line of its word', async ({ page }) => {
  for (const width of [320, 360, 412]) {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`${REGULATION}toan-van/`);
    const torn = await page.locator('mark[data-n]:not(:empty)').evaluateAll((marks) =>
      marks.flatMap((mark) => {
        const word = document.createRange();
        word.selectNodeContents(mark);
        const end = [...word.getClientRects()].at(-1);
        const number = [...mark.getClientRects()].at(-1);
        return end && number && number.top >= end.bottom - 2 ? [mark.textContent] : [];
      }),
    );
    expect(torn, `${width} px`).toEqual([]);
  }
});

test('a separate page lists all notes with their location and words', async ({ page }) => {
  await page.goto(`${REGULATION}hieu-dinh/`);
  await expect(page.getByText('Ghi chú của người biên tập, không phải nội dung văn bản')).toBeVisible();
  const note = page.locator('#ghi-chu-dieu-11-hay-dieu-12');
  await expect(note).toContainText('khoản 2 Điều 15: “theo Điều 11 Quy định này”');
  await note.getByRole('link', { name: 'khoản 2 Điều 15' }).click();
  await expect(page).toHaveURL(/dieu-15\/#khoan-2$/);
  await expect(page.locator('#khoan-2 > .note')).toBeVisible();
});

for (const width of WIDTHS) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('notes have no axe violations, collapsed or open', async ({ page }) => {
      await page.goto(`${REGULATION}dieu-12/`);
      await expectNoViolations(page, 'collapsed');
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await expectNoViolations(page, 'open');
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectReadableColours(page, 'open, dark');
    });
  });
}
