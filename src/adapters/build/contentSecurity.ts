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

/**
 * The Content-Security-Policy of one finished page: nothing but this origin, inline code only by its hash, nothing unsafe
 * (reliability.md, Security). Must be computed from the page's final bytes.
 */
export function policyOf(html: string): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashesOf(html, 'script')].join(' '),
    ["style-src 'self'", ...hashesOf(html, 'style')].join(' '),
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** The page with its policy as the first thing after the character set, so that it governs all that follows. Throws where there is no charset to follow. */
export function withPolicy(html: string): string {
  const charset = /<meta charset="[^"]+"\s*\/?>/i.exec(html);
  if (charset === null) throw new Error('a page has no <meta charset>, so its Content-Security-Policy has no place');
  const at = charset.index + charset[0].length;
  return `${html.slice(0, at)}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">${html.slice(at)}`;
}
