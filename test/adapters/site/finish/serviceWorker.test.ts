import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { siteFilesOf } from '../../../../src/adapters/site/finish/serviceWorker.ts';

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
  expect(Object.keys((await siteFilesOf(site(SMALL))).files)).toEqual([
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

test('of a collection too large for a device it keeps only the shared files', async () => {
  const large = site({ ...SMALL, 'van-ban/y/index.html': 'x'.repeat(33 * 1024 * 1024) });
  expect(Object.keys((await siteFilesOf(large)).files)).toEqual(['', '_astro/a.js', 'van-ban.schema.json', 'van-ban/']);
});
