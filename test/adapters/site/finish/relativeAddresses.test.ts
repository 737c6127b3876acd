import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, locatedElementsOf } from '../../../../src/adapters/site/finish/htmlPage.ts';
import { relativeAddress, relativeCss, relocation } from '../../../../src/adapters/site/finish/relativeAddresses.ts';

const relativeHtml = (html: string, page: string) => edited(html, relocation(html, locatedElementsOf(html), page));

const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const folder = fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.map((part) => `${part}/`).join('')}`);
const file = fc.tuple(folder, fc.option(segment, { nil: '' })).map(([path, name]) => path + name);

describe('relativeAddress', () => {
  it('leads from any page under any path to the same file as the root address', () => {
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
    ['/van-ban/x/', '/van-ban', '../../van-ban'],
  ])('from %s to %s is %s', (page, target, expected) => {
    expect(relativeAddress(page, target)).toBe(expected);
  });
});

describe('relocation', () => {
  it('changes only addresses in attributes, not text, other hosts or script bodies', () => {
    const html =
      '<a href="/a/">href="/b/"</a><script src="/s.js"></script><script>const x = \'<a href="/c/">\';</script><a href="//other/x"></a><a href="https://x/y"></a><astro-island component-url="/_astro/c.js"></astro-island>';
    const text = html.replace('>href="/b/"<', '>href=&quot;/b/&quot;<');
    expect(relativeHtml(text, '/p/q/')).toBe(
      '<a href="../../a/">href=&quot;/b/&quot;</a><script src="../../s.js"></script><script>const x = \'<a href="/c/">\';</script><a href="//other/x"></a><a href="https://x/y"></a><astro-island component-url="../../_astro/c.js"></astro-island>',
    );
  });
});

describe('relocation of every kind of attribute', () => {
  it.each([
    [
      '<img srcset="/a.png 1x, /b/c.png 2x,d.png 3x" src="/a.png">',
      '<img srcset="../a.png 1x, ../b/c.png 2x,d.png 3x" src="../a.png">',
    ],
    ['<link imagesrcset="/a.png 1x" href="/s.css?v=1#x">', '<link imagesrcset="../a.png 1x" href="../s.css?v=1#x">'],
    [
      '<svg><use xlink:href="/i.svg#a" href="/i.svg#a"/></svg>',
      '<svg><use xlink:href="../i.svg#a" href="../i.svg#a"/></svg>',
    ],
    [
      '<astro-island component-url="/_astro/c.js" renderer-url="/_astro/r.js" before-hydration-url="/_astro/b.js">',
      '<astro-island component-url="../_astro/c.js" renderer-url="../_astro/r.js" before-hydration-url="../_astro/b.js">',
    ],
    ['<style>a{b:url(/x.svg)}</style>', '<style>a{b:url(../x.svg)}</style>'],
    ['<a title="a > b" href="/x/">', '<a title="a > b" href="../x/">'],
    ['<a title=\'/it is "so"\' href="/x/">', '<a title=\'/it is "so"\' href="../x/">'],
    ['<a href=/x/ title=a>', '<a href="../x/" title=a>'],
    ['<a href=\'/x/?a=1&amp;b="2"\'>', '<a href="../x/?a=1&amp;b=&quot;2&quot;">'],
    ['<A HREF="/x/">', '<A HREF="../x/">'],
    ['<p title="<script>"><a href="/x/">x</a>', '<p title="<script>"><a href="../x/">x</a>'],
    [
      '<p title="</script><style>a{b:url(/x)}</style>"><a href="/x/">x</a>',
      '<p title="</script><style>a{b:url(/x)}</style>"><a href="../x/">x</a>',
    ],
    [
      '<title><a href="/x/"></title><!-- <a href="/x/"> --><a href="/x/">',
      '<title><a href="/x/"></title><!-- <a href="/x/"> --><a href="../x/">',
    ],
    [
      '<noscript><a href="/x/">x</a></noscript><template><a href="/x/">x</a></template>',
      '<noscript><a href="../x/">x</a></noscript><template><a href="../x/">x</a></template>',
    ],
    ['<b><p>a</b><a href="/x/">b</a>', '<b><p>a</b><a href="../x/">b</a>'],
    ['<a\n  href="/x/"\n>', '<a\n  href="../x/"\n>'],
    ['<button formaction="/x/"><form action="/">', '<button formaction="../x/"><form action="../">'],
    [
      '<a href="mailto:a@b"><a href="#x"><a href="?q=/"><a href="">',
      '<a href="mailto:a@b"><a href="#x"><a href="?q=/"><a href="">',
    ],
    ['5 < 6 and href="/x/" is text', '5 < 6 and href="/x/" is text'],
    ['<textarea>href="/x/"</textarea>', '<textarea>href="/x/"</textarea>'],
  ])('changes %s', (html, expected) => {
    expect(relativeHtml(html, '/p/')).toBe(expected);
  });

  it('leads from any page under any path to the file of the root address', () => {
    fc.assert(
      fc.property(
        folder,
        file,
        folder,
        fc.constantFrom('href', 'src', 'component-url', 'data-root', 'srcset', 'poster'),
        (page, target, base, name) => {
          const html = relativeHtml(`<p>a &lt; b</p><x-y id="1" ${name}="${target}">`, page);
          const host = 'https://host.example';
          const [, found = ''] = new RegExp(` ${name}="([^"]*)"`).exec(html) ?? [];
          expect(new URL(found, host + base.slice(0, -1) + page).href).toBe(host + base.slice(0, -1) + target);
        },
      ),
    );
  });
});

describe('relativeCss', () => {
  it('makes url() and @import relative to the stylesheet', () => {
    expect(relativeCss('a{b:url(/_astro/x.svg)}c{d:url("/i.svg")}e{f:url(data:x)}', '/_astro/s.css')).toBe(
      'a{b:url(./x.svg)}c{d:url("../i.svg")}e{f:url(data:x)}',
    );
    expect(relativeCss('@import "/_astro/b.css";@import url( /c.css );g{h:url(//x/y)}', '/_astro/s.css')).toBe(
      '@import "./b.css";@import url( ../c.css );g{h:url(//x/y)}',
    );
  });
});
