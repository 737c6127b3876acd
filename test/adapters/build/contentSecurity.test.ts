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
  it('stands before anything that it governs', () => {
    const page = withPolicy('<!doctype html><html><head><meta charset="utf-8"><script>1</script></head></html>');
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<script>'));
  });

  it('refuses a page that gives it no place', () => {
    expect(() => withPolicy('<html></html>')).toThrow(/charset/);
  });
});
