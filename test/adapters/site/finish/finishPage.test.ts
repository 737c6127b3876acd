import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../src/adapters/site/finish/contentSecurity.ts';
import { finishPage } from '../../../../src/adapters/site/finish/finishPage.ts';

const CODE: Readonly<Record<string, string>> = { '/_astro/page.js': 'import"./shared.js"', '/_astro/shared.js': '' };
const finish = (html: string) =>
  finishPage({
    html,
    file: 'van-ban/x/index.html',
    address: '/van-ban/x/',
    codeOf: (address) => CODE[address] ?? null,
  });
const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('finishPage', () => {
  it('inserts the policy directly after the charset, computed from the final bytes', () => {
    const html = finish(page('<style>a{b:url(/i.svg)}</style><script>1</script>'));
    expect(html).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /,
    );
    expect(html).toContain(hashOf('a{b:url(../../i.svg)}'));
    expect(html).toContain(hashOf('1'));
  });

  it('adds preloads of imported scripts at the end of the head, even if text contains its end tag', () => {
    const html = finish(
      page(
        '<title></head></title><link rel="stylesheet" href="/a.css">',
        '<p title="</head>"></p><script type="module" src="/_astro/page.js"></script>',
      ),
    );
    expect(html).toContain(
      '<link rel="stylesheet" href="../../a.css"><link rel="modulepreload" href="../../_astro/shared.js"></head><body>',
    );
    expect(html.match(/modulepreload/g)).toHaveLength(1);
  });

  it('asks for the scripts after everything else where the page says so', () => {
    const script = '<script type="module" src="/_astro/page.js"></script>';
    const html = finish(page('', script).replace('<body>', '<body data-scripts="late">'));
    expect(html).toContain('<link rel="modulepreload" fetchpriority="low" href="../../_astro/shared.js">');
  });

  it('leaves every other byte unchanged', () => {
    const body = "<P  Title='a>b'>&nbsp;&#39;\r\n<br/><svg viewBox=\"0 0 1 1\"><use xlink:href='#a'/></svg></P>";
    expect(finish(page('', body))).toContain(`<body>${body}</body></html>`);
  });

  it('rejects a page without a place for the policy or the preloads, naming it', () => {
    expect(() => finish('<html></html>')).toThrow(/^van-ban\/x\/index\.html: found no <meta charset>/);
    expect(() => finish('<meta charset="utf-8"><p>x<script type="module" src="/_astro/page.js"></script>')).toThrow(
      /^van-ban\/x\/index\.html: found no <\/head>/,
    );
  });
});
