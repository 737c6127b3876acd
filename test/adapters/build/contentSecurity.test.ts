import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, withPolicy } from '../../../src/adapters/build/contentSecurity.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('policyOf', () => {
  it('allows inline code by its hash only, and nothing unsafe', () => {
    const policy = policyOf('<style>a{}</style><script>let a = 1;</script><script type="application/ld+json">{}</script><script src="/x.js"></script>');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'self' ${hash('let a = 1;')};`);
    expect(policy).toContain(`style-src 'self' ${hash('a{}')};`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain(hash('{}'));
  });
});

describe('withPolicy', () => {
  const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8"><script>1</script></head><body>${body}</body></html>`;

  it('stands before anything that it governs', () => {
    const governed = withPolicy(page(''), 'a.html');
    expect(governed.indexOf('Content-Security-Policy')).toBeLessThan(governed.indexOf('<script>'));
  });

  it('refuses a page that gives it no place, by name', () => {
    expect(() => withPolicy('<html></html>', 'van-ban/x/index.html')).toThrow(/^van-ban\/x\/index\.html: .*charset/);
  });

  it.each(['<p style="color:red">', '<a href="#" onclick="go()">', '<svg\nclass="i"\nonload="x()">', '<td data-a="1" style="">'])('refuses %s, which it would block in silence', (tag) => {
    expect(() => withPolicy(page(tag), 'a.html')).toThrow(/^a\.html: found the attribute /);
  });

  it.each(['<p>style="color:red" onclick="go()"</p>', '<p data-style="a" data-onclick="b" lang="vi">', '<script>const tag = \'<p style="a">\';</script>', '<a title="a &lt;b style=&quot;c&quot;">'])('lets %s be', (tag) => {
    expect(() => withPolicy(page(tag), 'a.html')).not.toThrow();
  });

  it('opens images to data only for a page that carries its icon in itself', () => {
    expect(policyOf(page(''))).toContain("img-src 'self';");
    expect(policyOf('<link rel="icon" href="data:image/svg+xml,x">')).toContain("img-src 'self' data:;");
  });
});
