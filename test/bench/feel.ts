/**
 * Interaction speed in a real Chromium: from a tap to the next paint, and from following a link to the first paint of
 * its target, at full speed and on a CPU four times slower. Needs a built `dist/`.
 */
import { chromium, type Page } from '@playwright/test';
import { listen, siteServer } from '../../src/adapters/site/host/serve.ts';
import { CHROMIUM_ARGS, findFullChromium } from '../browser/chromium.ts';
import { back, begin, enterFigures, INDEX, openTask, SELF_CHECK, TASKS } from '../browser/selfcheck.ts';
import { observe, opened, painted, type Kept } from './observe.ts';
import { dist } from './weight.ts';

const REGULATION = 'van-ban/212-qd-ubnd-2021/';
/** Articles with many duties, and with few. */
const OPENED = ['Điều 4', 'Điều 5', 'Điều 6', 'Điều 8', 'Điều 10'];
/** How often the result and the check page are opened. */
const TIMES = 6;

const sentence = ({ times, longest }: Kept): string => {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return 'nothing was painted';
  const task = longest === 0 ? '' : `; longest task ${longest.toFixed(0)} ms`;
  return `median ${median.toFixed(0)} ms, worst ${(sorted.at(-1) ?? median).toFixed(0)} ms of ${sorted.length}${task}`;
};

const together = (all: readonly Kept[]): Kept => ({
  times: all.flatMap(({ times }) => times),
  longest: Math.max(0, ...all.map(({ longest }) => longest)),
  own: Math.max(0, ...all.map(({ own }) => own)),
});

async function firstPaint(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
}

/** Follows “next” from article to article. */
async function throughArticles(page: Page): Promise<Kept> {
  const times: number[] = [];
  for (let number = 5; number <= 12; number += 1) {
    await page.getByRole('link', { name: /^Sau/ }).click();
    await page.waitForURL(`**/dieu-${number}/`);
    times.push(await firstPaint(page));
  }
  return { times, longest: 0, own: 0 };
}

/** Types into the search of an article page. */
async function search(page: Page): Promise<Kept> {
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Tìm trong văn bản' });
  await field.fill('a');
  await page.locator('.hits a').first().waitFor();
  return painted(page, () => field.pressSequentially(' dao duc cong vu', { delay: 120 }));
}

/** Opens a view and goes back, TIMES times. */
async function openAgain(page: Page, open: () => Promise<void>): Promise<Kept> {
  const kept: Kept[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    kept.push(await opened(page, open));
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Phòng Tư pháp' }).waitFor();
  }
  return together(kept);
}

async function measure(base: string, slowdown: number): Promise<readonly (readonly [string, string])[]> {
  const browser = await chromium.launch({
    executablePath: findFullChromium() ?? '',
    args: [...CHROMIUM_ARGS],
  });
  try {
    const page = await browser.newPage({ baseURL: base, viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    await page.addInitScript(observe);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

    await page.goto(`${REGULATION}dieu-4/`);
    const read = await firstPaint(page);
    const turned = await throughArticles(page);
    const typed = await search(page);

    await page.goto(SELF_CHECK);
    await page.getByText('Tự động lưu trên máy này').waitFor();
    const ready = await page.evaluate(() => performance.now());
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    const articles: Kept[] = [];
    for (const label of OPENED) {
      articles.push(await opened(page, () => openTask(page, label)));
      await back(page);
    }
    await openTask(page, 'Điều 4');
    await page.waitForFunction(() => document.querySelector('main [data-coming]') === null);
    const choices = page.getByRole('radio', { name: 'Bảo đảm', exact: true });
    const count = await choices.count();
    const answered = await painted(page, async () => {
      for (let index = 0; index < count; index += 1) await choices.nth(index).check();
    });
    await back(page);
    await openTask(page, 'Điều 7');
    await page.getByText('Đánh dấu phần còn lại').click();
    const marked = await painted(page, () => page.getByRole('button', { name: 'Đánh dấu', exact: true }).click());
    await back(page);
    const early = await openAgain(page, () => page.getByRole('link', { name: 'Kết quả', exact: true }).click());
    await enterFigures(page, { [INDEX]: '87,5', [TASKS]: '100' }, {});
    const result = await openAgain(page, () => page.getByRole('link', { name: 'Kết quả', exact: true }).click());
    const check = await openAgain(page, () => page.getByRole('link', { name: 'Kiểm tra lại, lập phiếu' }).click());
    const rows: readonly (readonly [string, string])[] = [
      ['an article: first paint', `${read.toFixed(0)} ms`],
      ['from article to article: first paint', sentence(turned)],
      ['a letter typed into the search', sentence(typed)],
      ['the self-check: ready to be used', `${ready.toFixed(0)} ms`],
      ['an article of the self-check opened', sentence(together(articles))],
      ['an answer', sentence(answered)],
      ['a whole article marked', sentence(marked)],
      ['the result opened, no figures yet', sentence(early)],
      ['the result opened', sentence(result)],
      ['the check page opened', sentence(check)],
    ];
    return rows.map(([name, figure]) => [`${name} (CPU ÷ ${slowdown})`, figure]);
  } finally {
    await browser.close();
  }
}

/** The table's rows, or a single row with the reason if Chromium is missing. */
export async function feel(): Promise<readonly (readonly [string, string])[]> {
  if (findFullChromium() === null) return [['left out', 'no Chromium on this machine']];
  const server = siteServer(dist);
  const port = await listen(server, 4420);
  try {
    const base = `http://localhost:${port}/`;
    return [...(await measure(base, 1)), ...(await measure(base, 4))];
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
