/** Checks the import directions between the folders of `src/` and reports each violation with its file and import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isIn, layerOf, LAYERS, mayImport } from './layers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT =
  /(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The only packages that files below a path may import. */
const PACKAGES: readonly (readonly [below: string, packages: RegExp])[] = [
  ['domain', /^zod\/mini$/],
  ['islands', /^preact(\/hooks)?$/],
  ['adapters/browser', /^(docx|fflate|idb-keyval|minisearch)$/],
];

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The violations in a set of sources (path under `src/` → code), one message each. */
export function breaches(sources: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (const { file, target } of importsOf(sources)) {
    const from = layerOf(file);
    if (from === undefined) {
      found.push(`${file} is in no layer`);
    } else if (target.startsWith('.')) {
      const to = layerOf(posix.normalize(posix.join(dirname(file), target)));
      if (to === undefined || !mayImport(from, to)) found.push(`${file} imports ${target}`);
    } else if (PACKAGES.some(([below, packages]) => isIn(file, below) && !packages.test(target))) {
      found.push(`${file} imports the package ${target}`);
    }
  }
  return found;
}

function importsOf(sources: ReadonlyMap<string, string>): readonly Import[] {
  return [...sources].flatMap(([file, source]) =>
    [...source.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(IMPORT)].map(([, named, called]) => ({
      file,
      target: named ?? called ?? '',
    })),
  );
}

/**
 * The packages that end up in the browser through the files in these folders and everything they import, except types.
 */
function sentWith(folders: readonly string[], sources: ReadonlyMap<string, string>): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: string): void => {
    const source = sources.get(file);
    if (source === undefined || seen.has(file)) return;
    seen.add(file);
    for (const { target } of importsOf(new Map([[file, source.replace(/^import type [^;]*;$/gm, '')]]))) {
      if (target.startsWith('.')) visit(posix.normalize(posix.join(dirname(file), target)));
      else packages.add(target);
    }
  };
  for (const file of sources.keys()) if (folders.some((folder) => isIn(file, folder))) visit(file);
  return packages;
}

function sourcesOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(ts|tsx|astro|mjs|css)$/.test(entry.name),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split('\\').join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

describe('layers', () => {
  const names = [...LAYERS.keys()];

  it('have no cycles', () => {
    const below = (name: string) => names.filter((other) => other !== name && mayImport(name, other));
    // Repeatedly removes the layers that import no remaining layer; what is left would be a cycle.
    let left = names;
    for (let before = -1; before !== left.length;) {
      before = left.length;
      left = left.filter((name) => below(name).some((other) => left.includes(other)));
    }
    expect(left).toEqual([]);
  });

  it('name only existing folders', () => {
    const paths = [...sourcesOf(resolve(root, 'src')).keys()];
    for (const name of names)
      expect(
        paths.some((path) => layerOf(path) === name),
        name,
      ).toBe(true);
    for (const name of [...LAYERS.values()].flat())
      expect(
        names.some((other) => isIn(other, name.replace(/\/\*$/, ''))),
        name,
      ).toBe(true);
  });
});

describe('import directions', () => {
  it('hold in all of src/', () => {
    const sources = sourcesOf(resolve(root, 'src'));
    expect(importsOf(sources).length).toBeGreaterThan(1000);
    expect(breaches(sources)).toEqual([]);
  });

  it.each([
    ['domain/rating/engine/rate.ts', "import { get } from 'idb-keyval';"],
    ['domain/rating/engine/rate.ts', "import * as z from 'zod';"],
    ['domain/rating/engine/rate.ts', "import { x } from '../../../adapters/site/content/loadRuleset.ts';"],
    ['domain/rating/engine/rate.ts', "const x = await import('../../../islands/search/a.tsx');"],
    ['domain/rating/engine/rate.ts', "import { x } from '../wording/phrases.ts';"],
    ['domain/rating/engine/rate.ts', "import { x } from '../rules/buildRuleset.ts';"],
    ['domain/rating/analysis/gaps.ts', "import type { x } from '../wording/phrases.ts';"],
    ['domain/rating/ruleset.ts', "import type { x } from '../draft/draft.ts';"],
    ['domain/regulation/tree/ids.ts', "import { x } from '../parse/parse.ts';"],
    ['islands/selfcheck/app/A.tsx', "import { x } from '../../../adapters/site/content/loadRuleset.ts';"],
    ['islands/selfcheck/app/A.tsx', "import { parse } from 'yaml';"],
    ['islands/selfcheck/ui/A.tsx', "import { x } from '../result/Result.tsx';"],
    ['adapters/browser/drafts/storage/record.ts', "import type { x } from '../held/slot.ts';"],
    ['adapters/browser/office/store.ts', "import type { x } from '../../site/content/fileNames.ts';"],
    ['adapters/site/content/loader.ts', "import { x } from '../../browser/files/csv.ts';"],
    ['components/A.astro', "import { x } from '../adapters/site/pages/searchIndex.ts';"],
    ['pages/index.astro', "import { x } from '../adapters/browser/files/csv.ts';"],
    ['styles/page/tokens.css', "@import '../text/notes.css';"],
    ['helpers/a.ts', "import { x } from '../domain/a.ts';"],
  ])('reject %s with %s', (file, source) => {
    expect(breaches(new Map([[file, source]]))).toHaveLength(1);
  });

  it('import from the defining file: src/ has no re-exports', () => {
    const passedOn = [...sourcesOf(resolve(root, 'src'))].flatMap(([file, source]) =>
      [...source.matchAll(/^export (?:type )?(?:\*|\{[^}]*\}) from .*$/gm)].map(([line]) => `${file}: ${line}`),
    );
    expect(passedOn).toEqual([]);
  });

  it('keep full zod out of the browser bundles', () => {
    const sent = sentWith(['islands', 'adapters/browser'], sourcesOf(resolve(root, 'src')));
    expect([...sent].sort()).toEqual(['docx', 'fflate', 'idb-keyval', 'minisearch', 'preact', 'preact/hooks']);
    const small = new Map([
      ['islands/a.ts', "import { b } from '../domain/b.ts';"],
      ['domain/b.ts', "import * as z from 'zod/mini';"],
    ]);
    expect(sentWith(['islands'], small)).toContain('zod/mini');
  });
});
