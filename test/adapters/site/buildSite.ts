/** Builds a whole site from other content, like `CONTENT_DIR=… npm run build`, into a temporary folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const built = alone('build', () =>
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

/**
 * Runs `work` while no other process runs work of this name. Every build of the project renders from the same folder
 * (`.astro/.prerender`) and deletes it at its end, so only one may run at a time.
 */
export function alone<T>(name: string, work: () => T): T {
  const lock = join(PROJECT, '.astro', `${name}.lock`);
  mkdirSync(join(PROJECT, '.astro'), { recursive: true });
  while (!locked(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, unless a living process holds it. */
function locked(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(lock)) rmSync(lock, { force: true });
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
