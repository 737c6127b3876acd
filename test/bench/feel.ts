/**
 * How quick the site feels in a real Chromium: from a tap to the next paint, at full speed and on a CPU four times slower.
 * Needs a built `dist/`.
 */
import { chromium, type Page } from '@playwright/test';
import { listen, siteServer } from '../../src/adapters/build/serve.ts';
import { findChromium } from '../browser/chromium.ts';
import { begin, openTask, SELF_CHECK } from '../browser/selfcheck.ts';
import { dist } from './weight.ts';

const ARTICLE = 'van-ban/212-qd-ubnd-2021/dieu-12/';

/** Keeps, for every tap and key, the milliseconds from the event's own time stamp until the frame that shows its effect. */
function observe(): void {
  const kept: number[] = [];
  Object.assign(globalThis, { painted: kept });
  // An island is ready when the attribute of its server-made state is taken away.
  new MutationObserver(() => performance.mark('island-ready')).observe(document, { subtree: true, attributeFilter: ['ssr'] });
  for (const type of ['click', 'input'] as const) {
    addEventListener(
      type,
      (event) => {
        requestAnimationFrame(() => {
          // A message posted inside a frame is delivered after the frame has been drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => kept.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  }
}

/** Runs `act` and gives the paints it led to, milliseconds. */
async function paints(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => ((globalThis as unknown as { painted: number[] }).painted.length = 0));
  await act();
  await page.waitForTimeout(400);
  return page.evaluate(() => [...(globalThis as unknown as { painted: number[] }).painted]);
}

const sentence = (times: readonly number[]): string => {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return median === undefined ? 'nothing was painted' : `median ${median.toFixed(0)} ms, worst ${(sorted.at(-1) ?? median).toFixed(0)} ms of ${sorted.length}`;
};

async function measure(base: string, slowdown: number): Promise<readonly (readonly [string, string])[]> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'] });
  try {
    const page = await browser.newPage({ baseURL: base, viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    await page.addInitScript(observe);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });

    await page.goto(ARTICLE);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    const read = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Tìm trong văn bản' });
    await field.fill('a');
    await page.locator('.hits a').first().waitFor();
    const typed = await paints(page, () => field.pressSequentially(' dao duc cong vu', { delay: 120 }));

    await page.goto(SELF_CHECK);
    await page.getByRole('link', { name: 'Tạo bản tự kiểm tra' }).waitFor();
    const hydrated = await page.evaluate(() => performance.getEntriesByName('island-ready')[0]?.startTime);
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp');
    await openTask(page, 'Điều 4');
    const choices = page.getByRole('radio', { name: 'Bảo đảm', exact: true });
    const count = await choices.count();
    const answered = await paints(page, async () => {
      for (let index = 0; index < count; index += 1) await choices.nth(index).check();
    });
    await page.getByRole('link', { name: '‹ Quay lại' }).click();
    await openTask(page, 'Điều 7');
    const marked = await paints(page, () => page.getByRole('button', { name: 'Đánh dấu' }).click());
    return [
      [`an article: first paint (CPU ÷ ${slowdown})`, `${read.toFixed(0)} ms`],
      [`the self-check: island hydrated (CPU ÷ ${slowdown})`, hydrated === undefined ? 'not seen' : `${hydrated.toFixed(0)} ms`],
      [`a letter typed into the search (CPU ÷ ${slowdown})`, sentence(typed)],
      [`an answer (CPU ÷ ${slowdown})`, sentence(answered)],
      [`a whole article marked (CPU ÷ ${slowdown})`, sentence(marked)],
    ];
  } finally {
    await browser.close();
  }
}

/** The table's rows, or one row that says why there are none. */
export async function feel(): Promise<readonly (readonly [string, string])[]> {
  if (findChromium() === null) return [['left out', 'no Chromium on this machine']];
  const server = siteServer(dist);
  const port = await listen(server, 4420);
  try {
    const base = `http://localhost:${port}/`;
    return [...(await measure(base, 1)), ...(await measure(base, 4))];
  } finally {
    server.close();
  }
}
