/**
 * The Content-Security-Policy of a page: this origin only, inline code only by its hash, nothing unsafe
 * (reliability.md, Security).
 */
import { createHash } from 'node:crypto';
import type { PageElement } from './htmlPage.ts';

/**
 * Script types that a browser executes or treats as instructions; any other type is data, which the policy need not
 * allow.
 */
const CODE = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** The elements whose text the policy must allow by hash: executed inline scripts, and inline styles. */
export function inlineCode<E extends PageElement>(
  elements: readonly E[],
): { readonly scripts: readonly E[]; readonly styles: readonly E[] } {
  const filled = elements.filter(({ text }) => text !== '');
  return {
    scripts: filled.filter(
      ({ name, attributes }) =>
        name === 'script' && !attributes.has('src') && CODE.test(attributes.get('type')?.trim() ?? ''),
    ),
    styles: filled.filter(({ name }) => name === 'style'),
  };
}

/** The CSP source expression that allows exactly this inline text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy of a page with the given inline code, in its final form.
 * @param dataIcon true for the page that embeds its icon as a `data:` address
 */
export function policyOf(scripts: readonly string[], styles: readonly string[], dataIcon: boolean): string {
  const hashes = (texts: readonly string[]) => [...new Set(texts.map(hashOf))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(scripts)].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    dataIcon ? "img-src 'self' data:" : "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
