/**
 * The Content-Security-Policy of a page: nothing but this origin, inline code only by its hash, nothing unsafe
 * (reliability.md, Security).
 */
import { createHash } from 'node:crypto';
import type { PageElement } from './htmlPage.ts';

/**
 * Types by which a browser takes an inline script for code or for orders to itself; every other one is data, which no
 * policy has to allow.
 */
const CODE = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/**
 * The elements whose text the policy has to allow by its hash: inline scripts that a browser runs, and inline styles.
 */
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

/** The source of a policy that allows exactly this inline text. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The policy of a page whose inline code is as given, in its final form.
 * @param dataIcon true for the page that carries its icon in itself
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
