import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { addressOfFile, type SiteFiles } from '../../../domain/site/siteFiles.ts';

const WORKER = fileURLToPath(new URL('../../browser/offline/worker.ts', import.meta.url));
/** Its address must be the same in every build, because browsers check there for updates. */
const NAME = 'sw.js';
/** Not cached on devices: the worker itself, the 404 page, and files that only robots and hosts read. */
const LEFT_OUT: readonly string[] = [NAME, '404.html', 'sitemap.xml', 'robots.txt', '_headers'];
/** The files of one regulation. */
const OF_REGULATION = /^van-ban\/[^/]+\//;
/**
 * Maximum total size cached on a device, in bytes: about twenty regulations. Beyond that, regulation pages need the
 * network.
 */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * The files of a finished build to be cached on devices, by address, with their hashes. The same files always give the
 * same object.
 */
export async function siteFilesOf(folder: string): Promise<SiteFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length));
  const readable = paths.map((path) => path.replaceAll('\\', '/')).filter((path) => !LEFT_OUT.includes(path));
  const sizes = await Promise.all(readable.map(async (path) => (await stat(join(folder, path))).size));
  const fits = sizes.reduce((sum, size) => sum + size, 0) <= MOST_BYTES;
  const kept = fits ? readable : readable.filter((path) => !OF_REGULATION.test(path));
  const hashed = await Promise.all(
    kept.map(async (path): Promise<[string, string]> => [
      addressOfFile(path),
      sha256(await readFile(join(folder, path))),
    ]),
  );
  const files = Object.fromEntries(hashed.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { version: sha256(JSON.stringify(files)).slice(0, 12), files };
}

/**
 * Writes `sw.js` for the finished build in `folder`. Call it last, because it contains the hashes of the final bytes.
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  const site = await siteFilesOf(folder);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { SITE: JSON.stringify(site) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      // Same target and character set as the pages' scripts (astro.config.mjs).
      target: 'es2021',
      rolldownOptions: { input: WORKER, output: { format: 'iife', entryFileNames: NAME, charset: 'ascii' } },
    },
  });
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64');
}
