/** Copies of the built site in folders of their own, and changes in them as a new build makes. */
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

/** What a changed build says on the page of Điều 12. */
export const CHANGED = 'Trang của bản dựng mới';

/** A folder for a server, which any user of the machine may read. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'trang-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Puts the build under `path` (`/`, `/a/b/c/`) of a server's folder, in place of what is there. Gives the folder of the build. */
export function putBuild(root: string, path: string): string {
  const folder = join(root, path);
  mkdirSync(folder, { recursive: true });
  // The folder itself stays: a server may be standing in it.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  cpSync(DIST, folder, { recursive: true });
  return folder;
}

/** Files of the build that hold text, by path. */
function textFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|js|css|json)$/.test(file) && basename(file) !== 'sw.js')
    .map((file) => join(folder, file));
}

/** Changes a build as the next one would be: a sentence on a page, the scripts under other names, another worker. */
export async function changeBuild(folder: string): Promise<void> {
  const article =
    readdirSync(join(folder, 'van-ban'))
      .map((slug) => join(folder, 'van-ban', slug, 'dieu-12/index.html'))
      .find(existsSync) ?? '';
  writeFileSync(article, readFileSync(article, 'utf8').replace('</h1>', `</h1><p>${CHANGED}</p>`));
  const scripts = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = (name: string) => name.replace(/\.js$/, '-moi.js');
  for (const file of textFiles(folder)) {
    const before = readFileSync(file, 'utf8');
    const after = scripts.reduce((text, name) => text.replaceAll(name, renamed(name)), before);
    if (after !== before) writeFileSync(file, after);
  }
  for (const name of scripts) renameSync(join(folder, '_astro', name), join(folder, '_astro', renamed(name)));
  await writeServiceWorker(folder);
}

/** Addresses below the root of every page that is meant to be opened. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
