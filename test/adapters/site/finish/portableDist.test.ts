/** The last steps of a build, on small folders: relative addresses, policy, list of files for offline use. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { makePortable } from '../../../../src/adapters/site/finish/portableDist.ts';
import { offlineOf } from '../../../../src/adapters/site/finish/serviceWorker.ts';

const folders: string[] = [];
const HEAD = '<!doctype html><html><head><meta charset="utf-8">';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'ban-dung-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('makePortable', () => {
  it('makes pages and stylesheets relative, hashes the final bytes and adds a BOM to stylesheets', async () => {
    const folder = folderOf({
      'van-ban/x/index.html': `${HEAD}<style>a{b:url(/i.svg)}</style></head><body><a href="/">x</a></body></html>`,
      '_astro/s.css': 'a{b:url(/i.svg)}',
      '_astro/s.js': 'import("./t.js")',
    });
    await makePortable(folder);
    const page = readFileSync(join(folder, 'van-ban/x/index.html'), 'utf8');
    expect(page).toContain('<a href="../../">');
    expect(page).toContain(`'sha256-${createHash('sha256').update('a{b:url(../../i.svg)}').digest('base64')}'`);
    expect(readFileSync(join(folder, '_astro/s.css'), 'utf8')).toBe('\uFEFFa{b:url(../i.svg)}');
    expect(readFileSync(join(folder, '_astro/s.js'), 'utf8')).toBe('import("./t.js")');
  });

  it('inlines the icon of the 404 page and keeps its addresses', async () => {
    const folder = folderOf({
      '404.html': `${HEAD}<link rel="icon" href="/icon.svg"></head><a href="/">x</a></html>`,
      'icon.svg': '<svg/>',
    });
    await makePortable(folder);
    const page = readFileSync(join(folder, '404.html'), 'utf8');
    expect(page).toContain('href="data:image/svg+xml,%3Csvg%2F%3E"');
    expect(page).toContain('<a href="/">');
    expect(page).toContain("img-src 'self' data:");
  });

  it.each<[string, string, RegExp]>([
    [
      'a/index.html',
      `${HEAD}</head><x data-new="/a/"></x></html>`,
      /^a\/index\.html:1: found data-new="\/a\/" of <x>; expected addresses relative/,
    ],
    ['_astro/a.js', 'import("/_astro/b.js")', /^_astro\/a\.js:1: found the root address/],
    ['index.html', `${HEAD}</head><p style="a"></p></html>`, /^index\.html:1: found style="a" of <p>/],
    ['404.html', `${HEAD}</head></html>`, /^404\.html: found no <link rel="icon"/],
  ])('rejects %s and reports what it found', async (name, content, message) => {
    await expect(makePortable(folderOf({ [name]: content }))).rejects.toThrow(message);
  });
});

describe('makePortable, reporting problems', () => {
  it('reports every file and line at once', async () => {
    const page = `${HEAD}</head>\n<body>\n<p onclick="a">\n<img src="//x/y.png"></body></html>`;
    const message = await makePortable(folderOf({ 'a/index.html': page, 'b/index.html': page })).then(() => '', String);
    for (const line of [
      'a/index.html:3: found onclick="a" of <p>',
      'a/index.html:4: found src="//x/y.png" of <img>',
      'b/index.html:3:',
      'b/index.html:4:',
    ])
      expect(message).toContain(line);
  });
});

describe('offlineOf', () => {
  const files = {
    'index.html': 'home',
    'van-ban/x/index.html': 'x',
    '_astro/a.js': '1',
    '404.html': 'none',
    'sw.js': 'old worker',
    'sitemap.xml': '<urlset/>',
    _headers: '/*',
  };

  it('lists pages by folder with hashes, without files that are useless offline', async () => {
    const { site } = await offlineOf(folderOf(files));
    expect(Object.keys(site.files)).toEqual(['', '_astro/a.js', 'van-ban/x/']);
    expect(site.files['']).toBe(createHash('sha256').update('home').digest('base64'));
  });

  it('has the same version for the same files, whatever the worker, and another if any byte differs', async () => {
    const versionOf = async (content: Readonly<Record<string, string>>) =>
      (await offlineOf(folderOf(content))).site.version;
    const version = await versionOf(files);
    expect(await versionOf({ ...files, 'sw.js': 'another' })).toBe(version);
    expect(await versionOf({ ...files, 'index.html': 'home.' })).not.toBe(version);
    expect(await versionOf({ ...files, 'b.json': '' })).not.toBe(version);
  });
});
