/** On a slow network the end of a page arrives after its beginning is visible; nothing moves then. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';
import { isFull } from '../../full.ts';
import { SELF_CHECK } from '../selfcheck.ts';
import { recordedShifts, recordShifts } from '../shifts.ts';
import { expect, REGULATION, test as base } from '../watch.ts';

const PAGES = [
  '',
  REGULATION,
  `${REGULATION}dieu-12/`,
  `${REGULATION}toan-van/`,
  `${REGULATION}cach-xep-loai/`,
  SELF_CHECK,
  'tong-hop/',
  'soat-du-thao/',
  'tim-kiem/',
];

/** A server that sends the part after a page's `main` element only once it is released. */
const test = base.extend<{ held: (() => void)[] }>({
  held: async ({}, use) => use([]),
  baseURL: async ({ held }, use) => {
    const site = siteServer(new URL('../../../dist', import.meta.url).pathname);
    const server = createServer((request, response) => {
      delete request.headers['accept-encoding'];
      if (request.url?.endsWith('/') === true) holdEnd(response, new Promise((release) => held.push(release)));
      site.emit('request', request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

function holdEnd(response: ServerResponse, released: Promise<void>): void {
  const chunks: Buffer[] = [];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  response.write = (chunk: Buffer) => chunks.push(chunk) > 0;
  response.end = () => {
    const page = Buffer.concat(chunks);
    const cut = page.indexOf('</main>') + '</main>'.length;
    write(page.subarray(0, cut));
    void released.then(() => end(page.subarray(cut)));
    return response;
  };
}

for (const width of isFull ? [360, 1280] : [360]) {
  test(`no page shifts when its end arrives late, at ${width} px`, async ({ page, held }) => {
    await page.setViewportSize({ width, height: 740 });
    await recordShifts(page);
    for (const path of PAGES) {
      await page.goto(path, { waitUntil: 'commit' });
      const paints = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length);
      await expect.poll(paints, `${path} is not painted without its end`).toBe(1);
      held.pop()?.();
      await page.waitForLoadState();
      // The parts that a script renders are there.
      await expect(page.locator('.gate')).toHaveCount(0);
      expect(await recordedShifts(page), path).toEqual([]);
    }
  });
}
