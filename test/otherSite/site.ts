/**
 * The site of other regulations (`content.ts`), built once for all tests: the first that asks for it builds it, and it
 * stays until the sources, the fixtures or the packages change.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { alone, buildSite, PROJECT } from '../adapters/site/buildSite.ts';
import { writeOtherContent } from './content.ts';

const HOME = join(PROJECT, '.astro/other-site');
/** Everything that the built files depend on. */
const SOURCES = ['astro.config.mjs', 'package-lock.json', 'public', 'src', 'test/fixtures', 'test/otherSite'];

/** The folder with the built files and that with their content. */
export interface OtherSite {
  readonly dist: string;
  readonly content: string;
}

/** Returns the site, after building it if it is not there. */
export function otherSite(): OtherSite {
  const folder = join(HOME, keyOf(SOURCES));
  if (!existsSync(folder)) alone('other-site', () => existsSync(folder) || build(folder));
  return { dist: join(folder, 'dist'), content: join(folder, 'content') };
}

function build(folder: string): void {
  rmSync(HOME, { recursive: true, force: true });
  const making = `${folder}.part`;
  mkdirSync(join(making, 'content'), { recursive: true });
  writeOtherContent(join(making, 'content'));
  buildSite({ folder: making, content: join(making, 'content') });
  renameSync(making, folder);
}

/** A hash of the names and contents of all files at the given paths. */
function keyOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(join(PROJECT, path))))
    hash
      .update(`${relative(PROJECT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesAt(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}
