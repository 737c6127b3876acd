/** The output of `npm run package`, used as a clerk would: unpacked on a host, its instructions read and printed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { packageSite } from '../../../src/adapters/site/host/packageSite.ts';
import { siteServer } from '../../../src/adapters/site/host/serve.ts';
import { visitor } from './offline.ts';
import { beginByForm, dock, saved } from '../selfcheck.ts';
import { DIST, emptyFolder } from '../site.ts';
import { expect, REGULATION, test } from '../watch.ts';
import { freePort } from './webServers.ts';

test('the unpacked package is the complete site; its instructions fit on one page', async ({ browser }) => {
  const folder = emptyFolder();
  const { bytes } = packageSite(DIST, { name: 'trang', version: '0.0.0', date: '2026-11-23', base: '/goi/' });
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const port = await freePort();
  const server = siteServer(join(folder, 'trang-web'), '/goi/');
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${port}/goi/`;
  const { page, wrong, leave } = await visitor(browser, new URL(root).origin);
  await page.goto(`${root}${REGULATION}dieu-12/#khoan-4`);
  await expect(page.locator('#khoan-4')).toBeInViewport();
  await beginByForm(page, 'Trưởng phòng Tư pháp', 'Phòng Tư pháp', root);
  await expect(dock(page)).toContainText('0/43 nội dung');
  await saved(page);
  expect(wrong).toEqual([]);

  await page.goto(pathToFileURL(join(folder, 'HUONG-DAN.html')).href);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đưa trang lên máy chủ web');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(1);
  await leave();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});
