import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from './contentSecurity.ts';
import { relativeCss, relativeHtml } from './relativeAddresses.ts';
import { addressOfFile } from '../../domain/site/siteFiles.ts';
import { writeServiceWorker } from './serviceWorker.ts';
import { sitemapOf } from './sitemap.ts';

/** Rewrites every page and stylesheet under `folder` in place: relative addresses first, then each page's policy over its final bytes. */
export async function makePortable(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    const path = join(folder, file);
    const address = `/${addressOfFile(file)}`;
    if (file.endsWith('.html')) {
      const html = await readFile(path, 'utf8');
      const portable = file === '404.html' ? await standAlone(html, folder) : relativeHtml(html, address);
      await writeFile(path, withPolicy(portable, file));
    } else if (file.endsWith('.css')) {
      await writeFile(path, relativeCss(await readFile(path, 'utf8'), address));
    }
  }
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
