import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { offlineOf } from '../../../../src/adapters/site/finish/serviceWorker.ts';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const SMALL = {
  'index.html': 'a',
  '404.html': 'a',
  'van-ban/index.html': 'a',
  'van-ban/x/index.html': 'a',
  'van-ban/x/search.json': 'a',
  'van-ban/x/van-ban.json': 'a',
  'van-ban/x/akn.xml': 'a',
  'van-ban/x/xep-loai.dmn': 'a',
  'van-ban.schema.json': 'a',
  '_astro/a.js': 'a',
};

test('a device keeps everything that can be opened or downloaded', async () => {
  expect(Object.keys((await offlineOf(site(SMALL))).site.files)).toEqual([
    '',
    '_astro/a.js',
    'van-ban.schema.json',
    'van-ban/',
    'van-ban/x/',
    'van-ban/x/akn.xml',
    'van-ban/x/search.json',
    'van-ban/x/van-ban.json',
    'van-ban/x/xep-loai.dmn',
  ]);
});

test('a large regulation has a separate list, and its size', async () => {
  const large = site({ ...SMALL, 'van-ban/y/index.html': 'x'.repeat(5_000_000), 'van-ban/y/dieu-1/index.html': 'b' });
  const { site: found, lists } = await offlineOf(large);
  expect(Object.keys(found.files)).toContain('van-ban/x/');
  expect(Object.keys(found.files).filter((address) => address.startsWith('van-ban/y/'))).toEqual([]);
  expect(Object.keys(found.apart)).toEqual(['y']);
  expect(found.apart['y']?.bytes).toBe(5_000_001);
  const list = lists.get('van-ban/y/tep.json') ?? '';
  expect(Object.keys(JSON.parse(list) as object)).toEqual(['van-ban/y/', 'van-ban/y/dieu-1/']);
  expect(found.apart['y']?.list).toBe(createHash('sha256').update(list).digest('base64'));
});

test('of a collection too large for a device, only the shared files are kept by default', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`van-ban/y${index}/index.html`, 'x'.repeat(4_000_000)]),
  );
  const { site: found } = await offlineOf(site({ ...SMALL, ...many }));
  expect(Object.keys(found.files)).toEqual(['', '_astro/a.js', 'van-ban.schema.json', 'van-ban/']);
  expect(Object.keys(found.apart)).toHaveLength(10);
});
