/** The result as a unit head sees it: every state, reasons, interpretations and what would improve it. */
import { isFull, onlyFull } from '../../full.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { complete, hero, reading, result, ROLE, section, trial } from '../result.ts';
import { back, begin, INDEX, openTask } from '../selfcheck.ts';
import { expect, REGULATION, test } from '../watch.ts';

test('an empty draft has every outcome possible, and each missing fact links to its question', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await result(page);
  await expect(hero(page)).toContainText('Còn có thể');
  for (const outcome of [
    'Hoàn thành xuất sắc nhiệm vụ',
    'Hoàn thành tốt nhiệm vụ',
    'Không hoàn thành nhiệm vụ',
    'Điều 12 không quy định',
  ])
    await expect(hero(page)).toContainText(outcome);
  await expect(hero(page)).toContainText('Chưa đủ câu trả lời để xác định một mức');
  await expect(reading(page, 'Đúng câu chữ')).not.toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(trial(page).locator('.map-view > .map .own.span')).toBeVisible();
  await expect(trial(page)).toContainText('Vẽ với giả định, vì chưa có câu trả lời');

  const missing = section(page, 'Còn thiếu');
  await missing.getByRole('link', { name: INDEX, exact: true }).click();
  await expect(page.getByLabel(INDEX, { exact: true })).toBeFocused();
  await expect(page.getByLabel(INDEX, { exact: true })).toBeInViewport();
  await page.goBack();
  await missing.getByRole('link', { name: /^Điều 6:/ }).click();
  await expect(page.locator('#dieu-6-khoan-1-diem-a input').first()).toBeFocused();
});

test('an empty draft sums up repeated reasons in one line each, opened by keyboard', async ({ page }) => {
  await begin(page, ROLE, 'Phòng Kinh tế');
  await result(page);
  const levels = section(page, 'Vì sao').locator('.why');
  await expect(levels).toHaveCount(4);
  for (const [at, words] of [
    /Hoàn thành xuất sắc nhiệm vụ\s+Còn có thể\s+2 điều kiện chưa rõ/,
    /2 điều kiện chưa rõ/,
    /3 điều kiện chưa rõ/,
    /5 trường hợp chưa rõ/,
  ].entries()) {
    await expect(levels.nth(at).locator('summary')).toHaveText(words);
    await expect(levels.nth(at).locator('.reasons')).toBeHidden();
  }
  await levels.first().locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(levels.first().locator('.reasons li')).toHaveCount(2);
  await expect(levels.first().getByRole('link', { name: 'khoản 1 Điều 12' }).first()).toBeVisible();

  const cards = section(page, 'Các cách hiểu').locator('.readings > li');
  await expect(cards).toHaveCount(2);
  await expect(cards.first().getByRole('heading')).toHaveText([
    'Bậc thang',
    'Hiệu đính khoản 2',
    'Chưa hoàn thành cũng tính vào 20%',
  ]);
  await expect(cards.first()).toContainText('Đều còn 5 khả năng như trên');
  // Differences are open, with the clause that causes them.
  await expect(cards.nth(1).locator('.split').getByRole('link', { name: 'khoản 2 Điều 12' })).toBeVisible();

  const changes = section(page, 'Để được xếp mức cao hơn').locator('.change');
  await expect(changes.first().locator('> summary')).toHaveText(/Hoàn thành xuất sắc nhiệm vụ\s+4 yêu cầu/);
  await expect(section(page, 'Cần biết thêm').locator('summary')).toHaveText(
    /Cần biết thêm\s+5 quy định khác có liên quan/,
  );
  // Keeps the page short; the limit leaves room for different fonts.
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(5000);
});

test(`everything collapsed is printed${onlyFull}`, async ({ page }) => {
  test.skip(!isFull, 'prints a long result');
  await begin(page, ROLE, 'Phòng Kinh tế');
  await result(page);
  // The parts below are rendered after the first paint.
  await expect(section(page, 'Để được xếp mức cao hơn').locator('.change').first()).toBeVisible();
  await expect(section(page, 'Cần biết thêm').locator('summary')).toBeVisible();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
  const { text } = await extractText(pdf, { mergePages: true });
  const words = text.normalize('NFC').replace(/\s+/g, ' ');
  for (const folded of [
    'khoản 1 Điều 12 xét mức từ 90% trở lên',
    'cần từ 90% trở lên',
    'một khoảng rỗng',
    'Giả định:',
    'Chưa cho biết xếp loại năm trước',
  ])
    expect(words).toContain(folded);
  expect(words).not.toContain('Thử giá trị khác');
});

test('with all answers no reason is collapsed and a difference between interpretations appears once', async ({
  page,
}) => {
  await complete(page, '95', { late: 1 });
  await expect(page.locator('details.why, details.change, .consequences details')).toHaveCount(0);
  for (const place of await page.locator('.reasons, .change, .consequences, .trial-controls').all())
    await expect(place).toBeVisible();
  const differing = reading(page, 'Hiệu đính khoản 2');
  await expect(differing.getByRole('heading')).toHaveText(['Hiệu đính khoản 2', 'Đúng câu chữ']);
  await expect(differing.locator('.split')).toHaveText(
    /^Khác ở chỗ này: Chỉ số cải cách hành chính 95% không dưới mức 80% của khoản 3 Điều 12\. Cách này giữ đúng câu chữ; còn cách “Bậc thang” hiểu: /,
  );
});

test('index 85 with all assured shows reasons, the differing interpretation and what would improve the result', async ({
  page,
}) => {
  await complete(page, '85');
  await expect(hero(page)).toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(hero(page).getByRole('link', { name: 'khoản 2 Điều 12' })).toHaveAttribute('href', /dieu-12\/#khoan-2$/);
  await expect(hero(page)).toContainText('1 trong 4 cách hiểu cho kết quả khác: Điều 12 không quy định');
  const why = section(page, 'Vì sao').locator('.reasons li', { hasText: 'thấp hơn mức' });
  await expect(why).toHaveText(/Chỉ số cải cách hành chính 85%\sthấp hơn mức 90% của khoản 1 Điều 12\./);
  await expect(why.getByRole('link')).toHaveAttribute('href', /dieu-12\/#khoan-1$/);

  await expect(reading(page, 'Đúng câu chữ')).toContainText('Điều 12 không quy định');
  await expect(reading(page, 'Đúng câu chữ')).toContainText(
    /Khác ở chỗ này: Không số nào thuộc mức từ 90% đến dưới 80% của khoản 2 Điều 12/,
  );
  await expect(reading(page, 'Bậc thang')).toContainText('Hoàn thành tốt nhiệm vụ');
  await expect(page.getByRole('heading', { name: 'Nếu tính theo khoản thì kết quả có đổi không?' })).toBeVisible();
  await expect(section(page, 'Các cách hiểu')).toContainText('kết quả theo mọi cách hiểu không đổi');
  await expect(section(page, 'Để được xếp mức cao hơn')).toContainText(
    /Chỉ số cải cách hành chính: từ 85% lên ít nhất 90% \(thêm 5\sđiểm phần trăm\)\./,
  );
});

test('index 95 with one deficient duty splits the readings at khoản 3; a suggestion links to its duty', async ({
  page,
}) => {
  await complete(page, '95', { late: 1 });
  await expect(hero(page)).toContainText('Hoàn thành nhiệm vụ');
  await expect(reading(page, 'Hiệu đính khoản 2')).toContainText('Điều 12 không quy định');
  await expect(reading(page, 'Hiệu đính khoản 2')).toContainText('còn cách “Bậc thang” hiểu');
  await expect(section(page, 'Để được xếp mức cao hơn')).toContainText(
    'được xếp thẳng mức “Hoàn thành xuất sắc nhiệm vụ”',
  );
  await section(page, 'Để được xếp mức cao hơn')
    .getByRole('link', { name: /^Khoản 1 Điều 5/ })
    .click();
  const card = page.locator('#dieu-5-khoan-1');
  await expect(card).toBeInViewport();
  await expect(card.getByLabel('Chưa bảo đảm', { exact: true })).toBeFocused();
});

test('a gap is named as one, with who decides and why no level is met', async ({ page }) => {
  await complete(page, '55');
  await expect(hero(page)).toContainText('Điều 12 không quy định trường hợp này');
  await expect(hero(page).getByRole('link', { name: 'Điều 14' })).toHaveAttribute('href', /dieu-14\/$/);
  await expect(hero(page)).toContainText('Mọi cách hiểu cùng kết quả.');
  await expect(section(page, 'Vì sao').locator('.why')).toHaveCount(4);
  await expect(section(page, 'Vì sao')).toContainText('Theo cách hiểu “Bậc thang”.');
  await expect(section(page, 'Vì sao').locator('.state-tag.outside')).toHaveText(['Không thuộc', 'Không thuộc']);
  await expect(page.getByRole('heading', { name: 'Để được xếp vào một mức' })).toBeVisible();
  await expect(trial(page)).toContainText('Sơ đồ coi mọi nội dung trách nhiệm không “bảo đảm” là “chưa bảo đảm”.');
  await expect(section(page, 'Vì sao').getByText('Kết quả', { exact: true })).toHaveCount(0);
  // The visually hidden text of a sign must not repeat the start of its sentence.
  const reasons = await section(page, 'Vì sao').locator('.reasons li').allTextContents();
  expect(reasons.filter((words) => words.startsWith('Không thuộc')).length).toBeGreaterThan(2);
  expect(reasons.filter((words) => words.startsWith('Không thuộc: Không thuộc'))).toEqual([]);
});

test('an overlap, unreachable higher levels and last year’s rating are explained', async ({ page }) => {
  await complete(page, '95', { figures: { 'flags.discipline': true } });
  await expect(hero(page)).toContainText('Không hoàn thành nhiệm vụ');
  await expect(page.locator('[data-overlap]')).toContainText(
    'thỏa mãn cùng lúc “Hoàn thành xuất sắc nhiệm vụ” (khoản 1 Điều 12) và “Không hoàn thành nhiệm vụ” (khoản 4 Điều 12).',
  );
  await expect(section(page, 'Vì sao').getByText('Cũng thỏa mãn')).toHaveCount(3);
  const raise = section(page, 'Để được xếp mức cao hơn');
  await expect(raise).toContainText('Không còn lên được mức nào cao hơn');
  await expect(raise.getByRole('link', { name: 'điểm đ khoản 4 Điều 12' })).toBeVisible();
  await expect(page.locator('[data-consequence="giam-nhe-mien"]')).toBeVisible();
  await expect(page.locator('[data-consequence="hai-nam-chua-ro"]')).toContainText(
    'Ghi chú của người biên tập: khoản này ghi “theo Điều 11 Quy định này”',
  );

  await back(page);
  await openTask(page, 'Số liệu');
  await page.getByLabel('Xếp loại năm trước').selectOption('Không hoàn thành nhiệm vụ');
  await result(page);
  await expect(page.locator('[data-consequence="hai-nam-lien-tiep"]')).toContainText('hai năm liên tiếp');
});

test('every clause link of a result resolves', async ({ page, request }) => {
  await complete(page, '55');
  await expect(page.locator('main [data-coming]')).toHaveCount(0);
  await page.evaluate(() =>
    document.querySelectorAll('main details').forEach((one) => ((one as HTMLDetailsElement).open = true)),
  );
  const links = await page
    .locator('main a[href*="van-ban/"]')
    .evaluateAll((found) => [...new Set(found.map((link) => (link as HTMLAnchorElement).href))]);
  expect(links.length).toBeGreaterThan(8);
  await resolve(links, request);
});

/** Expects every address to respond and to contain the element its fragment names. */
async function resolve(
  links: readonly string[],
  request: { readonly get: (url: string) => Promise<{ ok: () => boolean; text: () => Promise<string> }> },
): Promise<void> {
  const pages = new Map<string, string>();
  for (const link of links) {
    const [address = '', fragment] = link.split('#');
    if (!pages.has(address)) {
      const answer = await request.get(address);
      expect(answer.ok(), address).toBe(true);
      pages.set(address, await answer.text());
    }
    if (fragment !== undefined) expect(pages.get(address), link).toContain(`id="${fragment}"`);
  }
}

test.describe('when the result chunk fails to load', () => {
  test.use({ allowed: [/failed: .*Result\.|Failed to load resource/] });

  test('the page says so and loads it on retry', async ({ page }) => {
    await begin(page, ROLE, 'Phòng Kinh tế');
    const address = page.url();
    await page.route(/\/Result\.[^/]*js$/, (route) => route.abort());
    await page.goto(`${address}/ket-qua`);
    await page.reload();
    const reasons = page.getByRole('alert').filter({ hasText: 'Chưa tải được phần này' });
    await expect(reasons).toBeVisible();
    await page.unroute(/\/Result\.[^/]*js$/);
    await reasons.getByRole('button', { name: 'Thử lại' }).click();
    await expect(hero(page)).toBeVisible();
  });
});

test.describe('the rules page', () => {
  const RULES = `${REGULATION}cach-xep-loai/`;

  test('is linked from the contents and the self-check', async ({ page }) => {
    await page.goto(`${REGULATION}dieu-12/`);
    await expect(page.locator('#muc-luc a', { hasText: 'Cách xếp loại' })).toHaveAttribute('href', /cach-xep-loai\/$/);
    await page.goto(`${REGULATION}tu-kiem-tra/`);
    await page.getByRole('link', { name: 'Cách xếp loại được tính thế nào' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cách xếp loại');
  });

  test('every link resolves', async ({ page, request }) => {
    await page.goto(RULES);
    await resolve(
      await page
        .locator('main a[href]')
        .evaluateAll((found) => [...new Set(found.map((link) => (link as HTMLAnchorElement).href))]),
      request,
    );
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('shows conditions, gaps, unreachable levels and maps with their tables', async ({ page }) => {
      await page.goto(RULES);
      await expect(page.locator('.steps li')).toHaveText([
        'một trong 6 trường hợpKhông hoàn thành nhiệm vụ',
        'từ 60% trở lênHoàn thành nhiệm vụ',
        'từ 80% trở lênHoàn thành tốt nhiệm vụ',
        'từ 90% trở lênHoàn thành xuất sắc nhiệm vụ',
      ]);
      const map = page.getByRole('img', { name: /^Sơ đồ xếp loại/ }).first();
      await expect(map).toBeVisible();
      await expect(map).toHaveAccessibleName(/Điều 12 không quy định: trên 20% đến 50% nội dung trách nhiệm/);
      await page.getByText('Sơ đồ dưới dạng bảng').first().click();
      await expect(page.locator('table').first().locator('tbody tr')).toHaveCount(8);
      await page.locator('summary', { hasText: 'Nhóm chức danh thứ nhất' }).click();
      await page.locator('.reading-overview > summary', { hasText: 'Bậc thang' }).first().click();
      await expect(page.getByText('Những trường hợp không mức nào quy định').first()).toBeVisible();
      await page.locator('.reading-overview > summary', { hasText: 'Đúng câu chữ' }).first().click();
      await expect(page.getByText('không ai đạt được mức “Hoàn thành tốt nhiệm vụ”').first()).toBeVisible();
    });
  });

  test('opens with the pictures, and opens the fold that its address names', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(RULES);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3500);
    expect(
      (
        await page
          .getByRole('img', { name: /^Sơ đồ xếp loại/ })
          .first()
          .boundingBox()
      )?.y,
    ).toBeLessThan(800);
    const level = page.locator('details', { has: page.locator('#muc-tot') });
    await expect(level).not.toHaveAttribute('open');
    await page.locator('.steps a', { hasText: 'Hoàn thành tốt' }).click();
    await expect(level).toHaveAttribute('open');
  });

  test('is short on a phone, with all readings but the first folded', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${RULES}#cach-hieu-corrected`);
    const readings = page.locator('.reading-pictures > details');
    const isOpen = () => readings.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
    await expect.poll(isOpen).toEqual([true, true, false, false]);
    await page.goto('about:blank');
    await page.goto(RULES);
    await expect.poll(isOpen).toEqual([true, false, false, false]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3700);
  });

  for (const width of [320, 1280]) {
    test(`is not wider than ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(RULES);
      await page.evaluate(() =>
        document.querySelectorAll('main details').forEach((one) => ((one as HTMLDetailsElement).open = true)),
      );
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
});
