import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkFinished, finishFile, NOT_FOUND, scriptsOf } from './finishFile.ts';
import type { Finished } from './finishingWorker.ts';
import { headersFile } from '../host/hostFiles.ts';
import { growSlowly, releaseNewObjects } from './heapSize.ts';
import { pageFinisher, type PageFinisher } from './pageFinisher.ts';
import { byRegulation } from './pageOrder.ts';
import { addressOfFile } from '../../../domain/site/siteFiles.ts';
import { writeServiceWorker } from './serviceWorker.ts';

/** Maximum number of findings reported at once. */
const MAX_REPORTED = 20;
/** Netlify and Cloudflare Pages read headers from this file; for any other host it is an ordinary file. */
const HEADERS = '_headers';

/**
 * Rewrites every page and stylesheet under `folder` in place, then checks every finished file. Throws, listing
 * everything found, if an address would leave the site or a page's policy does not allow exactly its inline code.
 * @param before pages that were finished already
 */
export async function makePortable(
  folder: string,
  before: Finished = { files: [], found: [], asked: [] },
): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const addresses = new Set(files.map((file) => `/${addressOfFile(file)}`).filter((address) => address !== '/'));
  const isBuilt = (value: string) => addresses.has(value.replace(/[?#].*$/s, ''));
  const codeOf = scriptsOf(folder);
  const finished = new Set(before.files);
  const found = new Set(before.found);
  const collect = (findings: readonly string[]) => {
    for (const finding of findings) found.add(finding);
  };
  for (const file of files.filter((name) => /\.(html|css|js|json|svg)$/.test(name)))
    if (!finished.has(file)) collect(finishFile(folder, file, codeOf, isBuilt));
  // A file that was checked before all files were known is checked once more, if it named one of them.
  if (before.asked.some(isBuilt)) for (const file of before.files) collect(checkFinished(folder, file, isBuilt));
  if (found.size > 0)
    throw new Error(
      [
        ...[...found].slice(0, MAX_REPORTED),
        ...(found.size > MAX_REPORTED ? [`and ${found.size - MAX_REPORTED} more`] : []),
      ].join('\n'),
    );
}

async function writeSitemap(folder: string, site: string): Promise<void> {
  const pages = (await readdir(folder, { recursive: true })).filter(
    (file) => file.endsWith('.html') && file !== NOT_FOUND,
  );
  await writeFile(join(folder, 'sitemap.xml'), sitemapOf(site, pages.map((page) => `/${addressOfFile(page)}`).sort()));
}

/**
 * Astro has no relative base path: this integration makes the finished `dist/` work under any path (reliability.md,
 * Anywhere). If the site's address is configured, it also writes the sitemap.
 */
export function portableDist(): AstroIntegration {
  let site: string | undefined;
  let finisher: PageFinisher;
  return {
    name: 'portable-dist',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') growSlowly();
      },
      'astro:config:done': ({ config }) => {
        site = config.site;
        finisher = pageFinisher(fileURLToPath(config.outDir));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        releaseNewObjects();
        setPrerenderer((prerenderer) => {
          // Astro renders and writes one page after another: when it asks for the next, the last one is written.
          let last: string | null = null;
          return {
            ...prerenderer,
            getStaticPaths: async () => byRegulation(await prerenderer.getStaticPaths()),
            render: (request, options) => {
              if (last !== null) finisher.written(last);
              const address = decodeURI(new URL(request.url).pathname);
              last = address.endsWith('/') ? `${address.slice(1)}index.html` : null;
              return prerenderer.render(request, options);
            },
          };
        });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await makePortable(folder, await finisher.end());
        if (site !== undefined) await writeSitemap(folder, site);
        await writeFile(join(folder, HEADERS), headersFile());
        await writeServiceWorker(folder);
      },
    },
  };
}

/**
 * The sitemap of a site at a known address: every page except the 404 page.
 * @param addresses root addresses of the pages, `/van-ban/x/`
 */
function sitemapOf(site: string, addresses: readonly string[]): string {
  const rows = addresses.map(
    (address) =>
      `<url><loc>${escapeXml(new URL(address.slice(1), site.endsWith('/') ? site : `${site}/`).href)}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
