/** Follows every link of a built site like a visitor of a static server. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ADDRESS = /\s(?:href|src|action|component-url|renderer-url)="([^"]*)"/g;

/**
 * Broken links in `dist` as `page → address`; a fragment must match an element. Addresses on other hosts are skipped.
 */
export function deadLinks(dist: string): readonly string[] {
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const known =
      ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
    ids.set(file, known);
    return known;
  };
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && file !== '404.html',
  );
  return pages.flatMap((page) => {
    const from = new URL(
      `https://x.vn/${page
        .split(/[\\/]/)
        .join('/')
        .replace(/index\.html$/, '')}`,
    );
    return [...readFileSync(join(dist, page), 'utf8').matchAll(ADDRESS)].flatMap(([, address = '']) => {
      const to = new URL(address.replaceAll('&amp;', '&'), from);
      if (to.host !== from.host) return [];
      const path = join(dist, decodeURIComponent(to.pathname));
      const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
      if (!existsSync(file)) return [`${page} → ${address}`];
      // The self-check stores its state in the fragment.
      const fragment = decodeURIComponent(to.hash.slice(1));
      // In a PDF it names a page (RFC 8118).
      if (file.endsWith('.pdf') && /^page=[1-9]\d*$/.test(fragment)) return [];
      if (fragment === '' || to.pathname.endsWith('/tu-kiem-tra/') || idsOf(file).has(fragment)) return [];
      return [`${page} → ${address}`];
    });
  });
}
