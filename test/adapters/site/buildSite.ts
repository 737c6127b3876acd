/** Builds a whole site from other content, like `CONTENT_DIR=… npm run build`, into a temporary folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT: string = fileURLToPath(new URL('../../..', import.meta.url));

export interface BuiltSite {
  /** The temporary folder; the caller removes it. */
  readonly folder: string;
  readonly content: string;
  readonly dist: string;
  readonly seconds: number;
  /** Peak memory of the build. */
  readonly megabytes: number;
}

/** A temporary folder with `content/` made of copies of the given folders. */
export function contentOf(folders: readonly string[]): { readonly folder: string; readonly content: string } {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const each of folders) cpSync(join(PROJECT, each), join(folder, 'content', basename(each)), { recursive: true });
  return { folder, content: join(folder, 'content') };
}

/**
 * Runs the build in a child process. Throws with its output on failure.
 * @param heap limit of the JavaScript heap in megabytes; default: Node's
 */
export function buildSite(
  { folder, content }: { readonly folder: string; readonly content: string },
  heap?: number,
): BuiltSite {
  const dist = join(folder, 'dist');
  const started = performance.now();
  const code = `import { build } from 'astro'; await build(${JSON.stringify({ root: PROJECT, outDir: dist, cacheDir: join(folder, 'cache'), logLevel: 'warn' })}); console.log('peak ' + Math.round(process.resourceUsage().maxRSS / 1024));`;
  const built = alone(() =>
    spawnSync(
      process.execPath,
      [...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]), '--input-type=module', '--eval', code],
      {
        cwd: PROJECT,
        // Astro's output differs if it detects a test.
        env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production', VITEST: '' },
        encoding: 'utf8',
      },
    ),
  );
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}\n${built.stderr}`);
  return {
    folder,
    content,
    dist,
    seconds: (performance.now() - started) / 1000,
    megabytes: Number(/peak (\d+)/.exec(built.stdout)?.[1]),
  };
}

const LOCK = join(PROJECT, '.astro', 'build.lock');

/**
 * Runs `work` while no other test process builds: every build of the project renders from the same folder
 * (`.astro/.prerender`) and deletes it at its end.
 */
function alone<T>(work: () => T): T {
  mkdirSync(join(PROJECT, '.astro'), { recursive: true });
  while (!locked()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

/** Takes the lock, unless a living process holds it. */
function locked(): boolean {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(LOCK)) rmSync(LOCK, { force: true });
    return false;
  }
}

/** Whether the process whose id a file holds is running; true if the file is being written or has just gone. */
function isAlive(file: string): boolean {
  try {
    const pid = readFileSync(file, 'utf8');
    if (pid !== '') process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
