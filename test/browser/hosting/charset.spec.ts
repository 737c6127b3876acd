/** A host that sends a wrong charset in its headers: pages, styles and scripts are still decoded correctly. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';
import { SELF_CHECK } from '../selfcheck.ts';
import { expect, REGULATION, test as base } from '../watch.ts';

const BASE_PATH = '/cchc/';

/** A server that labels all text as ISO 8859-1. */
const test = base.extend<{ sent: Set<string> }>({
  sent: async ({}, use) => use(new Set()),
  baseURL: async ({ sent }, use) => {
    const site = siteServer(new URL('../../../dist', import.meta.url).pathname, BASE_PATH);
    const server = createServer((request, response) => {
      nameWrongCharset(response, sent);
      site.emit('request', request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use(`http://localhost:${(server.address() as AddressInfo).port}${BASE_PATH}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** @param sent collects the media types that were mislabelled */
function nameWrongCharset(response: ServerResponse, sent: Set<string>): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const type = String(value).replace(/;.*/, '');
    if (name.toLowerCase() !== 'content-type' || !/^(?:text|application)\//.test(type)) return set(name, value);
    sent.add(type);
    return set(name, `${type}; charset=iso-8859-1`);
  };
}

test('a host that labels everything ISO 8859-1 garbles no text', async ({ page, sent }) => {
  await page.goto(`${REGULATION}dieu-12/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Đánh giá, xếp loại chất lượng');
  const number = page.locator('#khoan-1 .n').first();
  await number.focus();
  // Words of a style sheet that a script adds after the load.
  const words = () => number.evaluate((link) => getComputedStyle(link, '::after').content);
  await expect.poll(words).toContain('Trích dẫn');
  await number.click();
  await expect(page.getByRole('button', { name: 'Sao chép trích dẫn' })).toBeVisible();
  await page.goto(SELF_CHECK);
  await expect(page.getByText('Tự động lưu trên máy này')).toBeVisible();
  expect([...sent].sort()).toEqual(expect.arrayContaining(['text/css', 'text/html', 'text/javascript']));
});
