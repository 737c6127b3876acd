/**
 * In a frame of another origin no private data is opened (clickjacking). Our server, and others that send our headers,
 * forbid such framing entirely.
 */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { listen } from '../../../src/adapters/site/host/serve.ts';
import { isFull } from '../../full.ts';
import { begin, dock, SELF_CHECK } from '../selfcheck.ts';
import { DIST } from '../site.ts';
import { expect, REGULATION, test } from '../watch.ts';

const port = Number(process.env['TEST_PORT'] ?? 4399) + 400;
/** A host without our headers. */
const site = `http://localhost:${port}/`;
/** Another origin on the same host, so that the frame shares storage with the unframed site. */
const outside = `http://localhost:${port + 1}/`;
const SANDBOXES = ['', ...(isFull ? ['sandbox="allow-scripts allow-same-origin"'] : [])];
let servers: readonly Server[] = [];

test.use({
  baseURL: site,
  allowed: [/^left the origin: http:\/\/localhost|frame-ancestors|X-Frame-Options|^failed: \S+\/cchc\//],
});
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const bare = createServer(sirv(DIST, { dev: true }));
  const framing = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', outside).searchParams;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>x</title><link rel="icon" href="data:,"><iframe width="340" height="700" src="${asked.get('src') ?? ''}" ${asked.get('as') ?? ''}></iframe>`,
    );
  });
  servers = [bare, framing];
  expect(await listen(bare, port)).toBe(port);
  expect(await listen(framing, port + 1)).toBe(port + 1);
});
test.afterAll(() => {
  for (const server of servers) server.close();
});

const frameOf = (src: string, as: string) => `${outside}?${new URLSearchParams({ src, as }).toString()}`;

for (const as of SANDBOXES) {
  test(`a page of another origin sees no draft in its frame ${as}`, async ({ page }) => {
    await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', site);
    const draft = page.url();
    // The note for other pages and the copy of site.json are written last, in any order.
    await expect.poll(() => page.evaluate(() => localStorage.getItem('/lam-tiep'))).toContain('Phòng Tư pháp');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('/site-json'))).toContain('banner');
    const before = await page.evaluate(() => Object.entries(localStorage).sort());
    await page.addInitScript(() => {
      const opened: string[] = [];
      Object.assign(window, { opened });
      const open = indexedDB.open.bind(indexedDB);
      indexedDB.open = (name, version) => {
        opened.push(name);
        return open(name, version);
      };
    });
    for (const address of [draft, `${site}${SELF_CHECK}`, `${site}tong-hop/`]) {
      await page.goto(frameOf(address, as));
      const frame = page.frameLocator('iframe');
      await expect(frame.getByText('nằm trong khung của một trang khác')).toBeVisible();
      await expect(frame.getByText('Phòng Tư pháp')).toHaveCount(0);
      await expect(frame.getByText('Đang mở')).toHaveCount(0);
      await expect(frame.getByText('Mở tất cả ở đây')).toHaveCount(0);
      await expect(frame.locator('input, select, button.btn')).toHaveCount(0);
      const way = frame.getByRole('link', { name: 'Mở trang này riêng' });
      await expect(way).toHaveAttribute('href', address);
      await expect(way).toHaveAttribute('target', '_blank');
      await expect(frame.getByText(address)).toBeVisible();
      const inside = page.frames()[1];
      expect(await inside?.evaluate(() => Reflect.get(window, 'opened')), address).toEqual([]);
      expect(await inside?.evaluate(() => Object.entries(localStorage).sort()), address).toEqual(before);
      expect(
        await inside?.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
    }
    await page.goto(draft);
    await expect(dock(page)).toContainText('0/43 nội dung');
  });
}

test('a page of the same origin may frame a draft', async ({ page }) => {
  await begin(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', site);
  const draft = page.url();
  await page.route(`${site}khung.html`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>x</title><iframe width="340" height="700" src="${draft}"></iframe>`,
    }),
  );
  await page.goto(`${site}khung.html`);
  await expect(page.frameLocator('iframe').getByText('Đã trả lời 0/43 nội dung')).toBeVisible();
});

test('the regulation can be read in a frame', async ({ page }) => {
  await page.goto(frameOf(`${site}${REGULATION}dieu-12/`, ''));
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible();
});

test('our server forbids framing by another origin', async ({ page }, { project }) => {
  const own = project.use.baseURL ?? '';
  for (const address of [REGULATION, SELF_CHECK]) {
    const refused = page.waitForEvent('console', (message) => /frame-ancestors|X-Frame-Options/.test(message.text()));
    await page.goto(frameOf(own + address, ''));
    await refused;
    await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0);
  }
});
