import { existsSync, readFileSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from './contentSecurity.ts';
import { withPreloads } from './modulePreload.ts';
import { relativeCss, relativeHtml, rootAddressIn } from './relativeAddresses.ts';
import { addressOfFile } from '../../domain/site/siteFiles.ts';
import { writeServiceWorker } from './serviceWorker.ts';
import { sitemapOf } from './sitemap.ts';

/**
 * Rewrites every page and stylesheet under `folder` in place: the scripts it needs named and relative addresses first, then each page's policy over its final bytes.
 * Throws where a root address is left that it does not know how to rewrite: under another path it would lead astray.
 */
export async function makePortable(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(html|css|js|json|svg)$/.test(file)) continue;
    const path = join(folder, file);
    const given = await readFile(path, 'utf8');
    const portable = await portableText(file, given, folder);
    const left = file === '404.html' ? null : rootAddressIn(file, portable);
    if (left !== null) throw new Error(`${file}: found the root address ${left}; expected relative addresses only. Name its attribute in src/adapters/build/relativeAddresses.ts, or build the address from data-root.`);
    const finished = file.endsWith('.html') ? withPolicy(portable, file) : portable;
    if (finished !== given) await writeFile(path, finished);
  }
}

async function portableText(file: string, text: string, folder: string): Promise<string> {
  const address = `/${addressOfFile(file)}`;
  if (file === '404.html') return standAlone(text, folder);
  if (file.endsWith('.html')) return relativeHtml(withPreloads(text, codeIn(folder)), address);
  return file.endsWith('.css') ? relativeCss(text, address) : text;
}

/** Gives the text of a script by its root address; null where the build has none. */
function codeIn(folder: string): (address: string) => string | null {
  return (address) => (existsSync(join(folder, address)) ? readFileSync(join(folder, address), 'utf8') : null);
}

/** A server answers with 404.html at any depth, where no address of a file would lead anywhere: it carries its icon in itself. */
async function standAlone(html: string, folder: string): Promise<string> {
  const icon = /(<link rel="icon" href=")\/([^"]+\.svg)"/.exec(html);
  if (icon === null) throw new Error('404.html: found no <link rel="icon" href="/….svg">; expected one, so that browsers ask the host for none. Add it in src/pages/404.astro.');
  const [whole, head = '', file = ''] = icon;
  return html.replace(whole, `${head}data:image/svg+xml,${encodeURIComponent(await readFile(join(folder, file), 'utf8'))}"`);
}

async function writeSitemap(folder: string, site: string): Promise<void> {
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html') && file !== '404.html');
  await writeFile(join(folder, 'sitemap.xml'), sitemapOf(site, pages.map((page) => `/${addressOfFile(page)}`).sort()));
}

/**
 * Astro has no relative base: this integration makes the finished `dist/` work under any path (reliability.md, Anywhere).
 * Where the site's address is configured it writes the sitemap too.
 */
export function portableDist(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'portable-dist',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await makePortable(folder);
        if (site !== undefined) await writeSitemap(folder, site);
        await writeServiceWorker(folder);
      },
    },
  };
}
