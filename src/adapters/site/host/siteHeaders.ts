/**
 * The HTTP headers of the site, file by file. The server of `npm start` sends them, and the configuration files for
 * other hosts (`hostFiles.ts`) are generated from them, so that they cannot differ.
 */
import { posix } from 'node:path';

/**
 * Sent with every response. The rest of the policy is in each page (`contentSecurity.ts`); a page cannot restrict its
 * framing from a `<meta>` element.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  // Pages of the same origin may frame these, since they can read the same storage anyway.
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  // Other sites do not learn which clause was being read.
  'Referrer-Policy': 'same-origin',
};

/** MIME types of the site's text files, by extension. All are UTF-8, and their headers say so. */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  xml: 'text/xml',
  dmn: 'application/xml',
  txt: 'text/plain',
};

/** The folder of files with a content hash in their names. */
export const HASHED_FOLDER = '_astro';
export const CACHE_HASHED = 'public, max-age=31536000, immutable';
/** Cached, but revalidated on every use, so that a new build is visible at once. */
export const CACHE_OTHERS = 'no-cache';

/**
 * All headers of the file at `path`, relative to the site's root (`van-ban/x/index.html`), except those that depend on
 * its bytes.
 */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const type = TEXT_TYPES[posix.extname(path).slice(1)];
  return {
    ...SECURITY_HEADERS,
    ...(type === undefined ? {} : { 'Content-Type': `${type}; charset=utf-8` }),
    'Cache-Control': path.startsWith(`${HASHED_FOLDER}/`) ? CACHE_HASHED : CACHE_OTHERS,
  };
}
