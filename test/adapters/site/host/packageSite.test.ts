import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageInstruction } from '../../../../src/adapters/site/host/packageInstruction.ts';
import { packageSite } from '../../../../src/adapters/site/host/packageSite.ts';

const about = { name: 'trang', version: '1.2.3', date: '2026-11-23', base: '/cchc/' };
const files: Readonly<Record<string, string>> = {
  'index.html': '<p>Trang chủ</p>',
  'van-ban/x/dieu-1/index.html': 'Điều 1',
  '_astro/a.js': '1;'.repeat(500),
  '404.html': 'không có',
  'sw.js': 'w',
};
let first = '';
let second = '';

/** A build whose files were written in the given order. */
function buildOf(names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'goi-'));
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), files[name] ?? '');
  }
  return folder;
}

beforeAll(() => {
  first = buildOf(Object.keys(files));
  second = buildOf(Object.keys(files).reverse());
});
afterAll(() => {
  for (const folder of [first, second]) rmSync(folder, { recursive: true, force: true });
});

describe('packageSite', () => {
  it('holds every file of the build unchanged in one folder, with the instructions beside it', () => {
    const { fileName, bytes } = packageSite(first, about);
    expect(fileName).toBe('trang-1.2.3-2026-11-23.zip');
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked).sort()).toEqual([
      'HUONG-DAN.html',
      'may-chu/apache.htaccess',
      'may-chu/iis-web.config',
      'may-chu/nginx.conf',
      'trang-web/404.html',
      'trang-web/_astro/a.js',
      'trang-web/index.html',
      'trang-web/sw.js',
      'trang-web/van-ban/x/dieu-1/index.html',
    ]);
    for (const [name, content] of Object.entries(files))
      expect(strFromU8(unpacked[`trang-web/${name}`] ?? new Uint8Array())).toBe(content);
    expect(strFromU8(unpacked['HUONG-DAN.html'] ?? new Uint8Array())).toContain('gồm 5 tệp');
    for (const file of ['apache.htaccess', 'iis-web.config', 'nginx.conf'])
      expect(strFromU8(unpacked[`may-chu/${file}`] ?? new Uint8Array()), file).toMatch(/cchc[/\\]404\.html/);
  });

  it('is identical byte for byte, whatever order the files were written in', () => {
    expect(packageSite(second, about).bytes).toEqual(packageSite(first, about).bytes);
  });

  it('rejects a folder without a build and says what to do', () => {
    const empty = mkdtempSync(join(tmpdir(), 'goi-'));
    expect(() => packageSite(empty, about)).toThrow(/npm run build/);
    rmSync(empty, { recursive: true });
  });
});

describe('packageInstruction', () => {
  it('gives version, date and folder, and loads nothing from the network', () => {
    const html = packageInstruction({
      siteName: 'Trang <A>',
      version: '1.2.3',
      date: '2026-11-03',
      folder: 'trang-web',
      hostFolder: 'may-chu',
      files: 80,
    });
    expect(html).toContain('Trang “Trang &lt;A&gt;”, phiên bản 1.2.3, đóng gói ngày 03/11/2026');
    expect(html).toContain('<code>trang-web</code> gồm 80 tệp');
    expect(html).toContain('charset=utf-8');
    expect(html).not.toMatch(/(?:src|href)=/);
  });
});
