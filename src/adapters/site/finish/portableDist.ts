import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkCss, checkData, checkMarkup } from './checkPage.ts';
import { finishPage, finishStandAlone } from './finishPage.ts';
import { headersFile } from '../host/hostFiles.ts';
import { relativeCss } from './relativeAddresses.ts';
import { addressOfFile } from '../../../domain/site/siteFiles.ts';
import { writeServiceWorker } from './serviceWorker.ts';

/** Maximum number of findings reported at once. */
const MOST_TOLD = 20;
/** The page that servers return for unknown addresses. */
const NOT_FOUND = '404.html';
/** Netlify and Cloudflare Pages read headers from this file; for any other host it is an ordinary file. */
const HEADERS = '_headers';
/** A byte order mark before a page or stylesheet overrides a wrong character set in the host's Content-Type header. */
const BOM = '\uFEFF';

/**
 * Rewrites every page and stylesheet under `folder` in place, then checks every finished file. Throws, listing
 * everything found, if an address would leave the site or a page's policy does not allow exactly its inline code.
 */
export async function makePortable(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const addresses = new Set(files.map((file) => `/${addressOfFile(file)}`).filter((address) => address !== '/'));
  const isBuilt = (value: string) => addresses.has(value.replace(/[?#].*$/s, ''));
  const found: string[] = [];
  const scripts = new Map<string, string | null>();
  const codeOf = (script: string): string | null => {
    const known = scripts.get(script);
    if (known !== undefined) return known;
    const path = join(folder, script);
    const code = existsSync(path) ? readFileSync(path, 'utf8').replace(BOM, '') : null;
    scripts.set(script, code);
    return code;
  };
  // One file after another, without waiting: for thousands of small files that takes half the time.
  for (const file of files.filter((name) => /\.(html|css|js|json|svg)$/.test(name))) {
    const path = join(folder, file);
    const given = readFileSync(path, 'utf8').replace(BOM, '');
    const finished = finishedText(file, given, folder, codeOf);
    if (/\.(html|css)$/.test(file)) writeFileSync(path, `${BOM}${finished}`);
    else if (finished !== given) writeFileSync(path, finished);
    found.push(...checkFile(file, finished, isBuilt));
  }
  if (found.length > 0)
    throw new Error(
      [
        ...found.slice(0, MOST_TOLD),
        ...(found.length > MOST_TOLD ? [`and ${found.length - MOST_TOLD} more`] : []),
      ].join('\n'),
    );
}

function finishedText(file: string, text: string, folder: string, codeOf: (script: string) => string | null): string {
  const address = `/${addressOfFile(file)}`;
  if (file === NOT_FOUND) return finishStandAlone(text, file, (root) => readFileSync(join(folder, root)));
  if (file.endsWith('.html')) return finishPage({ html: text, file, address, codeOf });
  return file.endsWith('.css') ? relativeCss(text, address) : text;
}

/** The faults of a finished file, one line each. */
function checkFile(file: string, text: string, isBuilt: (value: string) => boolean): readonly string[] {
  const isPicture = file.endsWith('.svg');
  const checked = { address: addressOfFile(file), isBuilt, standsAlone: file === NOT_FOUND, isPicture };
  const findings = /\.(html|svg)$/.test(file)
    ? checkMarkup(text, checked, file.endsWith('.html'))
    : file.endsWith('.css')
      ? checkCss(text, checked)
      : checkData(file, text, checked);
  return findings.map(
    ({ line, found, expected, mend }) => `${file}:${line}: found ${found}; expected ${expected}. ${mend}`,
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
