/**
 * A regulation may contain text that looks like markup or code. It stays text on every page and changes neither the
 * security policy nor any address.
 */
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { listen, siteServer } from '../../../src/adapters/site/host/serve.ts';
import { buildSite, contentOf, type BuiltSite } from '../../adapters/site/buildSite.ts';
import { pagesOf } from '../site.ts';
import { expect, test } from '../watch.ts';

const WORDS =
  '<script> </script><script>window.__ran=1</script> <style>*{display:none}</style> <!-- ]]> </head> " onload="x /icon.svg';
const SLUG = 'van-ban/quy-che-thi-dua/';
let site: BuiltSite;
let server: Server;

/** A separate port beside that of the site. */
const port = Number(process.env['TEST_PORT'] ?? 4399) + 300;
test.use({ baseURL: `http://localhost:${port}/chu-la/` });
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const made = contentOf(['test/fixtures/regulations/quy-che-thi-dua']);
  const rewrite = (file: string, ...changes: readonly (readonly [string | RegExp, string])[]) => {
    const path = join(made.content, 'quy-che-thi-dua', file);
    const before = readFileSync(path, 'utf8');
    const after = changes.reduce((text, [from, to]) => text.replace(from, () => to), before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  };
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  rewrite(
    'metadata.yaml',
    [/^title: .*$/m, `title: ${quoted(`Quy chế về ${WORDS}`)}`],
    [/^shortTitle: .*$/m, `shortTitle: ${quoted(WORDS)}`],
    [/^  name: Tổ dân phố mẫu$/m, `  name: ${quoted(`Tổ ${WORDS}`)}`],
    ['- Văn bản này không có thật.', `- ${quoted(`${WORDS}.`)}`],
  );
  rewrite(
    'van-ban.txt',
    ['Chấm điểm thi đua của các tổ dân phố', `Quy chế về ${WORDS}`],
    ['Điều 1. Phạm vi', `Điều 1. Phạm vi của ${WORDS}`],
    ['hằng quý của các tổ dân phố.', `hằng quý, gồm ${WORDS}.`],
    ['a) Quét dọn', `a) Dọn ${WORDS}, quét dọn`],
  );
  rewrite(
    'roles.yaml',
    ['name: Tổ trưởng tổ dân phố', `name: ${quoted(`Tổ trưởng ${WORDS}`)}`],
    ['because: Điều này dành cho tổ trưởng khu chợ.', `because: ${quoted(`Vì ${WORDS}.`)}`],
  );
  rewrite(
    'rating.yaml',
    ['duty: việc', `duty: ${quoted(`việc ${WORDS}`)}`],
    ['name: Hạng Nhất,', `name: ${quoted(`Hạng ${WORDS}`)},`],
    ['name: Điểm thi đua,', `name: ${quoted(`Điểm ${WORDS}`)},`],
    ['reason: Đúng như quy chế viết.', `reason: ${quoted(`Theo ${WORDS}.`)}`],
    ['text: Không đồng ý thì gửi đơn', `text: ${quoted(`Thì ${WORDS} gửi đơn`).slice(0, -1)}`],
  );
  const rating = join(made.content, 'quy-che-thi-dua/rating.yaml');
  writeFileSync(rating, readFileSync(rating, 'utf8').replace('trong 05 ngày.', "trong 05 ngày.'"));
  writeFileSync(
    join(made.content, 'quy-che-thi-dua/notes.yaml'),
    `- id: chu-la\n  kind: mâu thuẫn\n  places:\n    - at: dieu-2.khoan-1\n      span: Họp tổ dân phố\n  note: ${quoted(`Ghi chú ${WORDS}.`)}\n`,
  );
  site = buildSite(made);
  server = siteServer(site.dist, '/chu-la/');
  expect(await listen(server, port)).toBe(port);
});
test.afterAll(() => {
  server?.close();
  if (site !== undefined) rmSync(site.folder, { recursive: true, force: true });
});

test('every page shows code-like content as text, keeps its theme and runs none of it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('');
  await page.evaluate(() => localStorage.setItem(`${location.pathname}theme`, 'dark'));
  for (const address of pagesOf(site.dist)) {
    await page.goto(address);
    const seen = await page.evaluate(() => ({
      theme: document.documentElement.dataset['theme'],
      ran: '__ran' in window,
      heading: document.querySelector('h1')?.checkVisibility(),
      elements: document.querySelectorAll('[onload]').length,
      foreign: [...document.querySelectorAll('link[rel=icon], link[rel=manifest]')].filter((link) =>
        /^[/h]/.test(link.getAttribute('href') ?? '/'),
      ).length,
    }));
    expect(seen, address).toEqual({ theme: 'dark', ran: false, heading: true, elements: 0, foreign: 0 });
  }
  await page.goto(`${SLUG}dieu-1/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(WORDS);
  await expect(page.locator('main')).toContainText(`gồm ${WORDS}.`);
  await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '../../../icon.svg');
  await page.goto(SLUG);
  await expect(page).toHaveTitle(new RegExp(WORDS.replace(/[.*+?^${}()|[\]\\"]/g, '.')));
});

test('the policy allows only the inline scripts of the original site', () => {
  const hashes = (dist: string) =>
    new Set(
      readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.html'))
        .flatMap((file) => readFileSync(join(dist, file), 'utf8').match(/sha256-[^']+/g) ?? []),
    );
  const own = hashes(new URL('../../../dist', import.meta.url).pathname);
  expect([...hashes(site.dist)].filter((hash) => !own.has(hash))).toEqual([]);
});
