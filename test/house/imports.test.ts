/** The import directions of the house: a breach fails here, with the file and what it reached for. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT = /(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Rooms of the house, longest path first so that `adapters/build` is not taken for another. */
const ROOMS = ['adapters/build', 'adapters/browser', 'domain', 'islands', 'components', 'layouts', 'pages', 'styles', 'content.config.ts'] as const;
type Room = (typeof ROOMS)[number];

const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  pages: ['islands', 'components', 'layouts', 'adapters/build', 'domain', 'styles'],
  layouts: ['islands', 'components', 'layouts', 'styles', 'domain'],
  components: ['components', 'domain', 'styles'],
  islands: ['islands', 'adapters/browser', 'domain'],
  'adapters/build': ['adapters/build', 'domain'],
  'adapters/browser': ['adapters/browser', 'domain'],
  domain: ['domain'],
  styles: ['styles'],
  'content.config.ts': ['adapters/build', 'domain'],
};

/** Packages that a room may load; anything else there is a breach. */
const PACKAGES: Readonly<Partial<Record<Room, RegExp>>> = {
  domain: /^zod\/mini$/,
  islands: /^preact(\/hooks)?$/,
  'adapters/browser': /^(docx|fflate|idb-keyval|minisearch)$/,
};

function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => path === room || path.startsWith(`${room}/`));
}

interface Import {
  readonly file: string;
  readonly target: string;
}

/** Breaches in a set of files given as path (under `src/`) → source. */
export function breaches(sources: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (const { file, target } of importsOf(sources)) {
    const from = roomOf(file);
    if (from === undefined) {
      found.push(`${file} stands in no room of the house`);
    } else if (target.startsWith('.')) {
      const to = roomOf(posix.normalize(posix.join(dirname(file), target)));
      if (to === undefined || !MAY_IMPORT[from].includes(to)) found.push(`${file} imports ${target}`);
    } else if (PACKAGES[from] !== undefined && !PACKAGES[from].test(target)) {
      found.push(`${file} imports the package ${target}`);
    }
  }
  return found;
}

function importsOf(sources: ReadonlyMap<string, string>): readonly Import[] {
  return [...sources].flatMap(([file, source]) => [...source.matchAll(IMPORT)].map(([, named, called]) => ({ file, target: named ?? called ?? '' })));
}

/** Packages that a browser is sent with a room: those of its files and of all that they import, types left out. */
function sentWith(rooms: readonly Room[], sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const source = sources.get(file);
    if (source === undefined || seen.has(file)) return;
    seen.add(file);
    for (const { target } of importsOf(new Map([[file, source.replace(/^import type .*$/gm, '')]]))) {
      if (target.startsWith('.')) visit(posix.normalize(posix.join(dirname(file), target)));
      else packages.add(target);
    }
  };
  for (const file of sources.keys()) if (rooms.some((room) => room === roomOf(file))) visit(file);
  return packages;
}

function sourcesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name));
  return new Map(files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path).split('\\').join('/'), readFileSync(path, 'utf8')];
  }));
}

describe('import directions', () => {
  it('hold in the whole of src/', () => {
    const sources = sourcesOf(resolve(root, 'src'));
    expect(importsOf(sources).length).toBeGreaterThan(50);
    expect(breaches(sources)).toEqual([]);
  });

  it.each([
    ['domain/rating/rate.ts', "import { get } from 'idb-keyval';"],
    ['domain/rating/rate.ts', "import * as z from 'zod';"],
    ['domain/rating/rate.ts', "import { x } from '../../adapters/build/regulation.ts';"],
    ['islands/selfcheck/A.tsx', "import { x } from '../../adapters/build/regulation.ts';"],
    ['islands/selfcheck/A.tsx', "import { parse } from 'yaml';"],
    ['adapters/browser/store.ts', "import type { x } from '../build/regulation.ts';"],
    ['adapters/build/loader.ts', "import { x } from '../browser/store.ts';"],
    ['components/A.astro', "import { x } from '../adapters/build/loader.ts';"],
    ['pages/index.astro', "import { x } from '../adapters/browser/store.ts';"],
    ['domain/rating/rate.ts', "const x = await import('../../islands/a.tsx');"],
    ['helpers/a.ts', "import { x } from '../domain/a.ts';"],
  ])('are breached by %s with %s', (file, source) => {
    expect(breaches(new Map([[file, source]]))).toHaveLength(1);
  });

  it('send the browser no zod: its weight is a tenth of the self-check’s', () => {
    const sent = sentWith(['islands', 'adapters/browser'], sourcesOf(resolve(root, 'src')));
    expect([...sent].sort()).toEqual(['docx', 'fflate', 'idb-keyval', 'minisearch', 'preact', 'preact/hooks']);
    expect(sentWith(['islands'], new Map([['islands/a.ts', "import { b } from '../domain/b.ts';"], ['domain/b.ts', "import * as z from 'zod/mini';"]]))).toContain('zod/mini');
  });
});
