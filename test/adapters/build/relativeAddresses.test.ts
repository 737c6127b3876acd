import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeAddress, relativeCss, relativeHtml } from '../../../src/adapters/build/relativeAddresses.ts';

const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const folder = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
const file = fc.tuple(folder, fc.option(segment, { nil: '' })).map(([path, name]) => path + name);

describe('relativeAddress', () => {
  it('leads, from any page under any path, to the same file as the root address did', () => {
    fc.assert(
      fc.property(folder, file, folder, fc.constantFrom('', '#khoan-2', '?q=a#b'), (page, target, base, rest) => {
        const host = 'https://host.example';
        const moved = new URL(relativeAddress(page, target + rest), host + base.slice(0, -1) + page);
        expect(moved.href).toBe(host + base.slice(0, -1) + target + rest);
      }),
    );
  });

  it.each([
    ['/van-ban/x/dieu-1/', '/van-ban/x/dieu-2/', '../dieu-2/'],
    ['/van-ban/x/dieu-1/', '/', '../../../'],
    ['/', '/', './'],
    ['/van-ban/x/', '/van-ban/x/#khoan-1', './#khoan-1'],
    ['/', '/gioi-thieu/', './gioi-thieu/'],
  ])('from %s to %s is %s', (page, target, expected) => {
    expect(relativeAddress(page, target)).toBe(expected);
  });
});

describe('relativeHtml', () => {
  it('changes addresses in attributes only, never text, other hosts or the bodies of scripts', () => {
    const html = '<a href="/a/">href="/b/"</a><script src="/s.js"></script><script>const x = \'<a href="/c/">\';</script><a href="//other/x"></a><a href="https://x/y"></a><astro-island component-url="/_astro/c.js"></astro-island>';
    const text = html.replace('>href="/b/"<', '>href=&quot;/b/&quot;<');
    expect(relativeHtml(text, '/p/q/')).toBe(
      '<a href="../../a/">href=&quot;/b/&quot;</a><script src="../../s.js"></script><script>const x = \'<a href="/c/">\';</script><a href="//other/x"></a><a href="https://x/y"></a><astro-island component-url="../../_astro/c.js"></astro-island>',
    );
  });
});

describe('relativeCss', () => {
  it('makes url() relative to the stylesheet', () => {
    expect(relativeCss('a{b:url(/_astro/x.svg)}c{d:url("/i.svg")}e{f:url(data:x)}', '/_astro/s.css')).toBe('a{b:url(./x.svg)}c{d:url("../i.svg")}e{f:url(data:x)}');
  });
});
