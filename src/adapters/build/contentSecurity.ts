import { createHash } from 'node:crypto';

/** Attributes of script elements that only hold data, which no policy has to allow. */
const DATA_SCRIPT = /\stype="(?:application\/(?:ld\+)?json|text\/plain)"/;

function hashesOf(html: string, element: 'script' | 'style'): readonly string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'))) {
    if (body === '' || / src=/.test(attributes) || (element === 'script' && DATA_SCRIPT.test(attributes))) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...hashes];
}

/** An attribute that the policy would block in silence: inline style, or a script in an attribute. */
const BLOCKED_ATTRIBUTE = /<[a-z][^<>]*?\s((?:style|on[a-z]+)="[^"]*")/;
const SCRIPT_BODY = /(<script\b[^>]*>)[\s\S]*?<\/script>/g;

/**
 * The Content-Security-Policy of one finished page: nothing but this origin, inline code only by its hash, nothing unsafe
 * (reliability.md, Security). Must be computed from the page's final bytes.
 */
export function policyOf(html: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashesOf(html, 'script')].join(' '),
    ["style-src 'self'", ...hashesOf(html, 'style')].join(' '),
    // Only the page that stands alone carries its icon in itself.
    /<link [^>]*href="data:image/.test(html) ? "img-src 'self' data:" : "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * The page with its policy as the first thing after the character set, so that it governs all that follows. Throws where there is
 * no charset to follow, and where the page carries what the policy would block. @param file the page's file, for those errors.
 */
export function withPolicy(html: string, file: string): string {
  const charset = /<meta charset="[^"]+"\s*\/?>/i.exec(html);
  if (charset === null) throw new Error(`${file}: found no <meta charset>; expected one, after which the Content-Security-Policy stands. Add it first in <head>.`);
  const [, blocked] = BLOCKED_ATTRIBUTE.exec(html.replaceAll(SCRIPT_BODY, '$1')) ?? [];
  if (blocked !== undefined) throw new Error(`${file}: found the attribute ${blocked}; expected none that the Content-Security-Policy blocks. Move the style into a stylesheet, the script into a module.`);
  const at = charset.index + charset[0].length;
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">${html.slice(at)}`;
}
