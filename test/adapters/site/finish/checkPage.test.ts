import { describe, expect, it } from 'vitest';
import { checkCss, checkData, checkMarkup, type CheckedFile } from '../../../../src/adapters/site/finish/checkPage.ts';
import { hashOf, policyOf } from '../../../../src/adapters/site/finish/contentSecurity.ts';

const BUILT: readonly string[] = ['/van-ban/x/', '/icon.svg', '/_astro/a.js'];
const place: CheckedFile = { address: 'van-ban/x/', isBuilt: (value) => BUILT.includes(value), standsAlone: false };
const policy = (content: string) => `<meta http-equiv="Content-Security-Policy" content="${content}">`;
const withBody = (body: string) =>
  `<!doctype html>\n<html><head><meta charset="utf-8">${policy(policyOf([], [], false))}</head><body>\n${body}</body></html>`;
const problemsIn = (html: string, where = place) =>
  checkMarkup(html, where, true).map(({ line, found }) => `${line} ${found}`);

describe('checkMarkup, addresses', () => {
  it.each([
    '<a href="/van-ban/y/">',
    '<a href="//host/x">',
    '<a href="\\\\host\\x">',
    '<a href="../../../x">',
    '<a href=" /x">',
    '<a href="java\nscript:alert(1)">',
    '<a href="data:text/html,x">',
    '<img src="https://host/x.png">',
    '<img src="data:image/png,x">',
    '<form action="https://host/">',
    '<button formaction="/x">',
    '<img srcset="a.png 1x, /b.png 2x">',
    '<link href="https://host/x.css">',
    '<svg><use xlink:href="https://host/x.svg#a"></use></svg>',
    '<script src="https:x.js"></script>',
    '<x-y component-url="/_astro/a.js">',
    '<p data-new="/van-ban/x/">',
    '<x-y props="{&quot;base&quot;:[0,&quot;/van-ban/x/&quot;]}">',
    '<noscript><img src="//host/x"></noscript>',
    '<template><img src="//host/x"></template>',
    '<html data-root="/">',
  ])('finds an address that leaves the site in %s', (body) => {
    expect(problemsIn(withBody(body))).toHaveLength(1);
  });

  it('finds root addresses in inline scripts and styles', () => {
    const html = (code: string, scripts: string[], styles: string[]) =>
      `<!doctype html><html><head><meta charset="utf-8">${policy(policyOf(scripts, styles, false))}</head>${code}</html>`;
    expect(problemsIn(html('<script>import("/_astro/a.js")</script>', ['import("/_astro/a.js")'], []))).toEqual([
      '1 an inline script with a root address',
    ]);
    expect(problemsIn(html('<style>\na{b:url(/x)}</style>', [], ['\na{b:url(/x)}']))).toEqual(['2 url(/x']);
  });

  it.each([
    '<a href="./">',
    '<a href="../../">',
    '<a href="../y/#khoan-1">',
    '<a href="#a">',
    '<a href="?q=/x">',
    '<a href="">',
    '<a href="https://host/">',
    '<a href="mailto:a@b.vn">',
    '<img src="../../icon.svg">',
    '<p title="/icon.svg" aria-label="/van-ban/x/" data-place="/van-ban/x/">href="/x"</p>',
    '<p data-new="/not/built/">',
    '<x-y props="{&quot;name&quot;:[0,&quot;/icon.svg&quot;]}">',
    '<path d="M1 2/3">',
  ])('accepts %s', (body) => {
    expect(problemsIn(withBody(body))).toEqual([]);
  });

  it('allows the page served at any depth only a link to the host’s root and an inline icon', () => {
    const alone = { ...place, address: '404.html', standsAlone: true };
    expect(
      problemsIn(withBody('<a href="/">x</a><a href="#a">y</a><link rel="icon" href="data:image/svg+xml,x">'), alone),
    ).toEqual([]);
    for (const body of ['<a href="./">', '<a href="/x/">', '<img src="/icon.svg">', '<link href="x.css">'])
      expect(problemsIn(withBody(body), alone), body).toHaveLength(1);
  });
});

describe('checkMarkup, policy', () => {
  it.each([
    '<p style="color:red">',
    '<a href="#" onclick="go()">',
    '<svg onload="x()"></svg>',
    '<base href="./">',
    '<iframe></iframe>',
    '<meta http-equiv="refresh" content="0;url=./">',
  ])('finds %s, which the policy blocks', (body) => {
    expect(problemsIn(withBody(body))).toHaveLength(1);
  });

  it('reports the line', () => {
    expect(problemsIn(withBody('<p>a</p>\n<p style="a">b</p>'))).toEqual(['4 style="a" of <p>']);
  });

  const page = (content: string, code: string) =>
    `<!doctype html><html><head><meta charset="utf-8">${policy(content)}</head><body>${code}</body></html>`;
  it('requires exactly the hashes of the inline code', () => {
    expect(problemsIn(page(policyOf(['1'], ['a{}'], false), '<script>1</script><style>a{}</style>'))).toEqual([]);
    expect(problemsIn(page(policyOf([], [], false), '<script>1</script><style>a{}</style>'))).toEqual([
      '1 an inline <script> that script-src does not allow',
      '1 an inline <style> that style-src does not allow',
    ]);
    expect(problemsIn(page(policyOf(['1', 'alert(1)'], [], false), '<script>1</script>'))).toEqual([
      `1 ${hashOf('alert(1)')} in script-src`,
    ]);
    expect(
      problemsIn(page(policyOf([], [], false).replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), '')),
    ).toEqual(["1 'unsafe-inline' in style-src"]);
  });

  it('requires one policy, directly after the charset', () => {
    const one = policy(policyOf([], [], false));
    expect(problemsIn('<!doctype html><html><head><meta charset="utf-8"></head></html>')).toEqual(['1 0 policies']);
    expect(problemsIn(`<!doctype html><html><head><meta charset="utf-8">${one}${one}</head></html>`)).toEqual([
      '1 2 policies',
    ]);
    expect(problemsIn(`<!doctype html><html><head><meta charset="utf-8"><title>x</title>${one}</head></html>`)).toEqual(
      ['1 the policy behind html, head, charset, title'],
    );
    expect(
      problemsIn(`<!doctype html><html><head><meta charset="utf-8"></head><body><p>x</p>${one}</body></html>`),
    ).toHaveLength(1);
  });
});

describe('checkMarkup, SVG files', () => {
  it('finds an address that leaves the site and requires no policy', () => {
    expect(
      checkMarkup(
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="/x.png"/></svg>',
        place,
        false,
      ),
    ).toHaveLength(1);
    expect(checkMarkup('<svg xmlns="http://www.w3.org/2000/svg"><path d="M1 2"/></svg>', place, false)).toEqual([]);
  });
});

describe('checkCss', () => {
  it.each([
    '@import "/x.css"',
    '@import url(https://host/x.css)',
    'a{b:url(/x)}',
    'a{b:url( "//host/x" )}',
    'a{b:url(data:image/png,x)}',
    'a{b:URL(../../../x)}',
  ])('finds %s', (css) => {
    expect(checkCss(css, place)).toHaveLength(1);
  });
  it.each(['a{b:url(./x)}', '@import "../a.css"', 'a{b:url("#c")}', 'a::before{content:"/x"}'])('accepts %s', (css) => {
    expect(checkCss(css, place)).toEqual([]);
  });
});

describe('checkData', () => {
  it.each([
    ['a.js', 'import("/_astro/x.js")', 1],
    ['a.json', '{"a":[{"href":"/van-ban/x/"}]}', 1],
    ['a.js', 'const a = `/van-ban/${slug}/`;', 0],
    ['a.json', '{"text":"/icon.svg","other":"/van-ban/x/ là gì","path":"/not/built/"}', 0],
  ])('in %s finds the right number of problems: %s', (file, text, count) => {
    expect(checkData(file, text, place)).toHaveLength(count);
  });
});
