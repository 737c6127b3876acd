import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressBelow, addressOfFile } from '../../../src/domain/site/siteFiles.ts';

describe('addressOfFile', () => {
  it.each([
    ['index.html', ''],
    ['van-ban/x/index.html', 'van-ban/x/'],
    ['van-ban\\x\\index.html', 'van-ban/x/'],
    ['van-ban/x/myindex.html', 'van-ban/x/myindex.html'],
    ['_astro/[slug].a b.js', '_astro/%5Bslug%5D.a%20b.js'],
    ['_astro/a?b#c%d.js', '_astro/a%3Fb%23c%25d.js'],
  ])('maps %s to %j', (file, address) => {
    expect(addressOfFile(file)).toBe(address);
  });
});

describe('addressBelow', () => {
  const root = 'https://host.example/a/b/';

  it.each([
    ['https://host.example/a/b/', ''],
    ['https://host.example/a/b/?source=home#x', ''],
    ['https://host.example/a/b/index.html', ''],
    ['https://host.example/a/b/van-ban/x/#khoan-1', 'van-ban/x/'],
    ['https://host.example/a/b/van-ban/x/index.html?q=/', 'van-ban/x/'],
    ['https://host.example/a/b/van-ban/x', 'van-ban/x'],
    ['https://host.example/a/b', null],
    ['https://host.example/a/bc/', null],
    ['https://host.example/a/', null],
    ['https://other.example/a/b/', null],
    ['http://host.example/a/b/', null],
  ])('maps %s to %j', (url, address) => {
    expect(addressBelow(root, url)).toBe(address);
  });

  it('recovers the address of any built file under any path', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((text) => !/[\\/]/.test(text) && !/^\.{1,2}$/.test(text) && text.isWellFormed() && text === text.trim());
    const folder = fc
      .array(fc.stringMatching(/^[a-z0-9-]{1,8}$/), { maxLength: 3 })
      .map((parts) => parts.map((part) => `${part}/`).join(''));
    fc.assert(
      fc.property(folder, folder, name, (base, path, file) => {
        const address = addressOfFile(path + file);
        const site = `https://host.example/${base}`;
        expect(addressBelow(site, site + address)).toBe(address);
      }),
    );
  });
});
