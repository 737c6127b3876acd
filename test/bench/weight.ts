/** The gzipped bytes that a page of `dist/` transfers on a first visit, before any interaction. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Bytes after gzip at level 9. */
export const gzip = (content: Buffer | string): number => gzipSync(content, { level: 9 }).length;

export type Weight = Readonly<Record<'html' | 'css' | 'js', number>>;

/**
 * Everything a page loads on its own: HTML, styles, scripts and their static imports. Dynamic imports (`import(…)`) and
 * disabled stylesheets are excluded: they load on demand.
 * @param page the page's folder below `dist`, `''` for the home page
 * @param site the built site; default: the project's own
 * @returns bytes by kind, each file compressed separately
 * @throws Error if there is no such page
 */
export function transferred(page: string, site: string = dist): Weight {
  const file = join(site, page, 'index.html');
  const html = readFileSync(file, 'utf8');
  const found = { html: gzip(html), css: 0, js: 0 };
  const seen = new Set<string>();
  const take = (path: string) => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    const content = readFileSync(path, 'utf8');
    found[path.endsWith('.css') ? 'css' : 'js'] += gzip(content);
    if (path.endsWith('.js'))
      for (const [, next = ''] of content.matchAll(/(?:from|import)\s*[`"'](\.[^`"']+)[`"']/g))
        take(join(dirname(path), next));
  };
  const asked = html.replace(/<link[^>]*\sdisabled[^>]*>/g, '');
  for (const [, address = ''] of asked.matchAll(/(?:src|href|component-url|renderer-url)="([^"]+\.(?:css|js))"/g))
    take(address.startsWith('/') ? join(site, address) : join(dirname(file), address));
  return found;
}

/** The sum of all kinds in bytes. */
export const whole = ({ html, css, js }: Weight): number => html + css + js;
