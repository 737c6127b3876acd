import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import {
  addressOfFile,
  AUTO_KEEP_BYTES,
  listAddress,
  slugOfAddress,
  type SiteFiles,
} from '../../../domain/site/siteFiles.ts';

const WORKER = fileURLToPath(new URL('../../browser/offline/worker.ts', import.meta.url));
/** Its address must be the same in every build, because browsers check there for updates. */
const NAME = 'sw.js';
/**
 * Not cached on devices: the worker itself, the 404 page, files that only robots and hosts read, and the one that the
 * host may change without a build. Nor are official files (below): they may be larger than everything else.
 */
const LEFT_OUT: readonly string[] = [NAME, '404.html', 'sitemap.xml', 'robots.txt', '_headers', 'site.json'];
/**
 * Maximum total size of the regulations that every device keeps, in bytes. Beyond that, and for a single regulation
 * larger than AUTO_KEEP_BYTES, a device keeps those that its reader opens or chooses.
 */
const MAX_BYTES = 32 * 1024 * 1024;

const PIECE = Buffer.alloc(65_536);

/** What devices keep of a finished build, and the lists of the files of the regulations apart, by their address. */
interface Offline {
  readonly site: SiteFiles;
  readonly lists: ReadonlyMap<string, string>;
}

interface BuiltFile {
  readonly address: string;
  readonly hash: string;
  readonly bytes: number;
}

/**
 * The files of a finished build to be cached on devices, by address, with their hashes. The same files always give the
 * same object.
 */
export async function offlineOf(folder: string): Promise<Offline> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter(
      (path) =>
        !LEFT_OUT.includes(path) &&
        !/^van-ban\/[^/]+\/(?:tep\.json|xem-truoc\.png|ban-goc\.pdf|ban-goc\/[^/]+)$/.test(path),
    );
  const files = paths.map((path): BuiltFile => ({ address: addressOfFile(path), ...hashedFile(join(folder, path)) }));
  files.sort((a, b) => (a.address < b.address ? -1 : 1));
  const bySlug = new Map<string, BuiltFile[]>();
  for (const file of files) {
    const slug = slugOfAddress(file.address);
    if (slug === null) continue;
    const own = bySlug.get(slug);
    if (own === undefined) bySlug.set(slug, [file]);
    else own.push(file);
  }
  const apart = slugsApart(bySlug);
  const lists = new Map([...apart].map((slug) => [listAddress(slug), JSON.stringify(hashes(bySlug.get(slug) ?? []))]));
  const kept = hashes(files.filter(({ address }) => !apart.has(slugOfAddress(address) ?? '')));
  const described = Object.fromEntries(
    [...apart].map((slug) => [
      slug,
      { list: sha256(lists.get(listAddress(slug)) ?? ''), bytes: bytesOf(bySlug.get(slug) ?? []) },
    ]),
  );
  const version = sha256(JSON.stringify(apart.size === 0 ? kept : [kept, described])).slice(0, 12);
  return { site: { version, files: kept, apart: described }, lists };
}

/** The regulations that not every device keeps: large ones, and all if they are too many. */
function slugsApart(bySlug: ReadonlyMap<string, readonly BuiltFile[]>): ReadonlySet<string> {
  const sizes = [...bySlug].map(([slug, files]) => ({ slug, bytes: bytesOf(files) }));
  const small = sizes.filter(({ bytes }) => bytes <= AUTO_KEEP_BYTES);
  const fits = small.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_BYTES;
  return new Set(sizes.filter(({ bytes }) => !fits || bytes > AUTO_KEEP_BYTES).map(({ slug }) => slug));
}

function bytesOf(files: readonly BuiltFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function hashes(files: readonly BuiltFile[]): SiteFiles['files'] {
  return Object.fromEntries(files.map(({ address, hash }) => [address, hash]));
}

/**
 * Writes `sw.js`, and the lists of the regulations apart, for the finished build in `folder`. Call it last, because it
 * contains the hashes of the final bytes.
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  const { site, lists } = await offlineOf(folder);
  for (const [address, list] of lists) await writeFile(join(folder, address), list);
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

/**
 * Reads a file in pieces, all into the same memory: whole files would pile up, since collecting them waits for tens of
 * megabytes.
 */
function hashedFile(path: string): Pick<BuiltFile, 'hash' | 'bytes'> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, PIECE); read > 0; read = readSync(file, PIECE)) {
      hash.update(PIECE.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
  return { hash: hash.digest('base64'), bytes };
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('base64');
}
