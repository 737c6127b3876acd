/**
 * Caches what a build computed from each regulation's folder for the next build: reading and checking the text and its
 * rules takes longer than reading the result. Outside `dist/`, in a folder that may be deleted at any time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import { dayOfBuild } from './loadHistory.ts';
import { loadRegulation } from './loadRegulation.ts';

/** The inputs, besides a regulation's own files, that determine the result. */
export interface CacheInputs {
  /** The project's folder. */
  readonly root: string;
  /** Where results are stored; null to store none. */
  readonly cacheFolder: string | null;
}

/** The code that reads content, and the exact packages that it uses. */
const CODE: readonly string[] = ['src/domain', 'src/adapters/site/content', 'package-lock.json'];

/**
 * Loads regulations' folders as bytes (`unpacked`), taking from the cache those results whose every input is the same,
 * byte for byte: the folder's files and names, the code, Node, the day and where the build runs. Anything in the way
 * (no such file, a cut or foreign one, a full disk) means only that a folder is read anew. Throws as `loadRegulation`;
 * errors are not cached.
 */
export function regulationCache({ root, cacheFolder }: CacheInputs): (folder: string) => Uint8Array {
  const code = fingerprint(...CODE.map((path) => join(root, path)));
  return (folder) => {
    const day = dayOfBuild();
    const files = fingerprint(folder);
    if (cacheFolder === null || code === null || files === null) return serialize(loadRegulation(folder, day));
    const key = hashOf(JSON.stringify([code, files, process.version, process.cwd(), folder, day]));
    const file = join(cacheFolder, `${hashOf(folder)}.bin`);
    const known = readCached(file, key);
    if (known !== null) return known;
    const bytes = serialize(loadRegulation(folder, day));
    store(file, key, bytes);
    return bytes;
  };
}

/** A hash of files, and of everything in folders, with their names; null if something cannot be read. */
function fingerprint(...paths: readonly string[]): string | null {
  const hash = createHash('sha256');
  const add = (path: string) => {
    const isFolder = statSync(path).isDirectory();
    const bytes = isFolder ? '' : readFileSync(path);
    hash.update(`${isFolder ? 'folder' : 'file'} ${bytes.length} ${JSON.stringify(basename(path))} `).update(bytes);
    if (!isFolder) return;
    for (const name of readdirSync(path).sort()) add(join(path, name));
    hash.update('end ');
  };
  try {
    for (const path of paths) add(path);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

function readCached(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const head = Buffer.from(headOf(key, bytes.subarray(HEAD)));
    return bytes.subarray(0, HEAD).equals(head) ? bytes.subarray(HEAD) : null;
  } catch {
    return null;
  }
}

function store(file: string, key: string, bytes: Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Written in full and then renamed, so that a build that is interrupted, or runs at the same time, leaves no
    // partial file.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([Buffer.from(headOf(key, bytes)), bytes]));
    try {
      renameSync(draft, file);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  } catch {
    // The next build reads the folder again.
  }
}

/** The header of a cached result: hashes of its inputs and of its own bytes. */
function headOf(key: string, bytes: Uint8Array): string {
  return `${key} ${hashOf(bytes)}\n`;
}

/** Bytes of two hexadecimal SHA-256 hashes, a space and a newline. */
const HEAD = 130;

function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
