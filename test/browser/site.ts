/** Copies of the built site in temporary folders, and changes to them as a new build would make. */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeServiceWorker } from '../../src/adapters/site/finish/serviceWorker.ts';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The sentence that a changed build shows on the page of Điều 12. */
export const CHANGED = 'Trang của bản dựng mới';

/** A temporary folder that server processes of any user may read. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trang-'));
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Replaces the content of `path` (`/`, `/a/b/c/`) below a server's root with the build; returns the folder of the
 * build.
 */
export function putBuild(root: string, path: string): string {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  // The folder itself stays: it may be the working directory of a server.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  cpSync(DIST, folder, { recursive: true });
  return folder;
}

/** Paths of the text files of the build. */
function textFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|js|css|json)$/.test(file) && basename(file) !== 'sw.js')
    .map((file) => join(folder, file));
}

/** Changes a build as a new version would: a sentence on a page, renamed scripts, another worker. */
export async function changeBuild(folder: string): Promise<void> {
  const article =
    readdirSync(join(folder, 'van-ban'))
      .map((slug) => join(folder, 'van-ban', slug, 'dieu-12/index.html'))
      .find(existsSync) ?? '';
  writeFileSync(article, readFileSync(article, 'utf8').replace('</h1>', `</h1><p>${CHANGED}</p>`));
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = (name: string) => name.replace(/\.js$/, '-moi.js');
  const anyScript = new RegExp(scripts.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  for (const file of textFiles(folder)) {
    const before = readFileSync(file, 'utf8');
    const after = before.replace(anyScript, renamed);
    if (after !== before) writeFileSync(file, after);
  }
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', renamed(name)));
  await writeServiceWorker(folder);
}

/** Addresses of all pages, relative to the root of the site. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
