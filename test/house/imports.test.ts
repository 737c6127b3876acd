/** Checks the import directions between the folders of `src/` and reports each violation with its file and import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IMPORT =
  /(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/**
 * The layers of `src/`, each with the other layers it may import. A folder without an entry belongs to the nearest
 * parent that has one; `x/*` means `x` and every folder in it.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],

  'domain/regulation/tree': ['domain'],
  'domain/regulation/parse': ['domain', 'domain/regulation/tree'],
  'domain/regulation/notes': ['domain', 'domain/regulation/parse', 'domain/regulation/tree'],
  'domain/regulation/references': [
    'domain',
    'domain/regulation/notes',
    'domain/regulation/parse',
    'domain/regulation/tree',
  ],
  'domain/regulation/amend': [
    'domain',
    'domain/regulation/references',
    'domain/regulation/parse',
    'domain/regulation/tree',
  ],
  'domain/draftCheck': [
    'domain',
    'domain/regulation/notes',
    'domain/regulation/parse',
    'domain/regulation/references',
    'domain/regulation/tree',
  ],
  // A draft as a person keeps it.
  'domain/draftCheck/kept': ['domain'],
  'domain/draftCheck/paper': ['domain', 'domain/draftCheck', 'domain/regulation/tree', 'domain/report/papers'],
  'domain/regulation/intake': [
    'domain',
    'domain/regulation/references',
    'domain/regulation/parse',
    'domain/regulation/tree',
  ],
  // One published regulation: its text, notes, references and rules.
  'domain/regulation': [
    'domain',
    'domain/rating',
    'domain/regulation/amend',
    'domain/regulation/notes',
    'domain/regulation/references',
    'domain/regulation/tree',
  ],
  'domain/regulation/page': [
    'domain',
    'domain/regulation',
    'domain/regulation/amend',
    'domain/regulation/notes',
    'domain/regulation/parse',
    'domain/regulation/references',
    'domain/regulation/tree',
  ],

  'domain/rating': ['domain', 'domain/regulation/tree'],
  'domain/rating/engine': ['domain', 'domain/rating', 'domain/regulation/tree'],
  'domain/rating/rules': ['domain', 'domain/rating', 'domain/rating/engine', 'domain/regulation/tree'],
  'domain/rating/analysis': ['domain', 'domain/rating', 'domain/rating/engine', 'domain/regulation/tree'],
  'domain/rating/wording': ['domain', 'domain/rating', 'domain/rating/analysis', 'domain/regulation/tree'],

  'domain/draft': ['domain', 'domain/rating', 'domain/regulation/tree'],
  'domain/draft/read': ['domain', 'domain/draft', 'domain/rating', 'domain/regulation/tree'],
  'domain/draft/edit': ['domain', 'domain/draft', 'domain/draft/read', 'domain/rating', 'domain/regulation/tree'],
  'domain/draft/outcome': [
    'domain',
    'domain/draft',
    'domain/draft/read',
    'domain/rating',
    'domain/rating/engine',
    'domain/regulation/tree',
  ],
  'domain/draft/exchange': [
    'domain',
    'domain/draft',
    'domain/draft/outcome',
    'domain/draft/read',
    'domain/regulation/tree',
  ],

  'domain/search/text': [
    'domain/regulation/amend',
    'domain',
    'domain/regulation',
    'domain/regulation/notes',
    'domain/regulation/page',
    'domain/regulation/tree',
  ],
  'domain/search/query': ['domain', 'domain/search/text', 'domain/regulation/tree'],
  'domain/search/match': ['domain', 'domain/search/text'],
  'domain/search/results': [
    'domain',
    'domain/regulation/page',
    'domain/regulation/tree',
    'domain/search/match',
    'domain/search/query',
    'domain/search/text',
  ],

  'domain/report': ['domain', 'domain/draft/*', 'domain/rating/*', 'domain/regulation', 'domain/regulation/tree'],
  'domain/report/papers': [
    'domain',
    'domain/rating',
    'domain/rating/wording',
    'domain/regulation/tree',
    'domain/report',
  ],
  'domain/report/office': [
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report',
    'domain/report/papers',
  ],
  'domain/openData': ['domain', 'domain/rating', 'domain/rating/engine', 'domain/regulation/*'],
  'domain/site': ['domain', 'domain/rating', 'domain/regulation'],

  'adapters/site/host': ['domain'],
  'adapters/site/finish': ['adapters/site/host', 'domain/site'],
  'adapters/site/content': ['domain', 'domain/draftCheck', 'domain/rating/*', 'domain/regulation/*', 'domain/site'],
  'adapters/site/brand': ['adapters/site/content', 'domain', 'domain/site'],
  'adapters/site/pages': [
    'adapters/site/content',
    'domain',
    'domain/draft',
    'domain/rating',
    'domain/rating/analysis',
    'domain/regulation/*',
    'domain/report',
    'domain/report/office',
    'domain/search/text',
  ],

  'adapters/site/docx': [
    'adapters/browser/docx',
    'domain',
    'domain/regulation',
    'domain/regulation/amend',
    'domain/regulation/page',
    'domain/regulation/parse',
    'domain/regulation/tree',
  ],

  'adapters/browser/page': [],
  'adapters/browser/faults': [],
  'adapters/browser/files': ['domain', 'domain/report'],
  'adapters/browser/docx': ['domain/report/papers'],
  'adapters/browser/xlsx': ['domain', 'domain/report'],
  'adapters/browser/offline': ['domain/site'],
  'adapters/browser/search': ['adapters/browser/faults', 'adapters/browser/page', 'domain', 'domain/search/*'],
  'adapters/browser/drafts/storage': ['adapters/browser/faults', 'domain', 'domain/draft', 'domain/draft/read'],
  'adapters/browser/drafts/held': [
    'adapters/browser/drafts/storage',
    'domain',
    'domain/draft',
    'domain/draft/edit',
    'domain/draft/read',
  ],
  'adapters/browser/drafts/tabs': [
    'adapters/browser/drafts/held',
    'adapters/browser/drafts/storage',
    'domain/draft',
    'domain/draft/read',
  ],
  'adapters/browser/drafts': [
    'adapters/browser/drafts/held',
    'adapters/browser/drafts/storage',
    'adapters/browser/drafts/tabs',
    'adapters/browser/faults',
    'domain/draft',
    'domain/draft/edit',
    'domain/draft/exchange',
  ],
  'adapters/browser/office': [
    'adapters/browser/docx',
    'adapters/browser/drafts/storage',
    'adapters/browser/faults',
    'adapters/browser/files',
    'adapters/browser/page',
    'domain',
    'domain/draft/exchange',
    'domain/report',
    'domain/report/office',
    'domain/report/papers',
  ],

  'adapters/browser/draftCheck': [
    'adapters/browser/drafts/storage',
    'adapters/browser/faults',
    'adapters/browser/office',
    'adapters/browser/page',
    'domain',
    'domain/draft',
    'domain/draftCheck',
    'domain/draftCheck/kept',
  ],

  'islands/ui': ['adapters/browser/faults', 'adapters/browser/page', 'domain/rating/*', 'styles'],
  'islands/ui/paper': ['adapters/browser/faults', 'domain/regulation/tree', 'domain/report/papers', 'islands/ui'],
  'islands/faults': ['adapters/browser/faults', 'adapters/browser/page', 'islands/ui'],
  'islands/offline': ['adapters/browser/offline', 'domain/site', 'islands/ui'],
  'islands/reading': [
    'adapters/browser/page',
    'domain',
    'domain/draft',
    'domain/regulation/page',
    'domain/regulation/tree',
    'islands/offline',
    'islands/search',
    'islands/ui',
  ],
  'islands/search': [
    'adapters/browser/faults',
    'adapters/browser/page',
    'adapters/browser/search',
    'domain/search/results',
    'islands/faults',
    'islands/ui',
    'styles',
  ],
  'islands/summary': [
    'adapters/browser/*',
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report/*',
    'islands/faults',
    'islands/summary/*',
    'islands/ui',
    'islands/ui/paper',
  ],
  'islands/summary/office': [
    'adapters/browser/*',
    'domain/rating',
    'domain/rating/wording',
    'domain/report',
    'domain/report/office',
  ],
  'islands/summary/parts': [
    'adapters/browser/faults',
    'adapters/browser/page',
    'domain/rating',
    'domain/rating/wording',
    'domain/regulation/tree',
    'islands/ui',
  ],
  'islands/summary/analysis': [
    'adapters/browser/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report',
    'domain/report/office',
    'islands/summary/office',
    'islands/summary/parts',
    'islands/ui',
  ],
  'islands/summary/row': [
    'adapters/browser/*',
    'domain',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report',
    'domain/report/office',
    'islands/summary/parts',
  ],

  'islands/draftCheck': [
    'adapters/browser/*',
    'domain',
    'domain/draft',
    'domain/draftCheck/*',
    'domain/report',
    'domain/report/papers',
    'islands/faults',
    'islands/ui',
    'islands/ui/paper',
  ],

  'islands/selfcheck/shared': [
    'adapters/browser/page',
    'domain',
    'domain/draft/*',
    'domain/rating',
    'domain/regulation/tree',
    'domain/report',
    'domain/rating/*',
  ],
  'islands/selfcheck/ui': [
    'adapters/browser/page',
    'domain',
    'domain/rating/*',
    'domain/regulation/tree',
    'islands/selfcheck/shared',
    'islands/ui',
  ],
  'islands/selfcheck/files': [
    'adapters/browser/*',
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
  ],
  'islands/selfcheck/drafts': [
    'adapters/browser/*',
    'domain/draft/*',
    'domain/rating',
    'domain/site',
    'islands/faults',
    'islands/selfcheck/files',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
    'domain',
    'domain/rating/*',
  ],
  'islands/selfcheck/entry': [
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
  ],
  'islands/selfcheck/answers': [
    'domain',
    'domain/draft/*',
    'domain/rating',
    'domain/regulation/tree',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
    'domain/rating/*',
    'islands/selfcheck/entry',
  ],
  'islands/selfcheck/quick': [
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
    'islands/selfcheck/entry',
  ],
  'islands/selfcheck/whatIf': [
    'domain/draft/*',
    'domain/rating/*',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
  ],
  'islands/selfcheck/result': [
    'adapters/browser/page',
    'domain',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/selfcheck/whatIf',
    'islands/ui',
  ],
  'islands/selfcheck/check': [
    'adapters/browser/page',
    'domain/draft',
    'domain/draft/edit',
    'domain/rating/wording',
    'domain/regulation/tree',
    'domain/report',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
  ],
  'islands/selfcheck/report': [
    'adapters/browser/*',
    'domain',
    'domain/draft/*',
    'domain/report/*',
    'islands/faults',
    'islands/ui',
    'islands/ui/paper',
    'islands/selfcheck/files',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
    'domain/rating',
  ],
  'islands/selfcheck/app': [
    'adapters/browser/*',
    'domain/draft/*',
    'domain/rating/*',
    'domain/regulation/tree',
    'domain/site',
    'islands/faults',
    'islands/selfcheck/answers',
    'islands/selfcheck/check',
    'islands/selfcheck/drafts',
    'islands/selfcheck/entry',
    'islands/selfcheck/files',
    'islands/selfcheck/quick',
    'islands/selfcheck/report',
    'islands/selfcheck/result',
    'islands/selfcheck/shared',
    'islands/selfcheck/ui',
    'islands/ui',
  ],

  'styles/page': [],
  'styles/text': [],
  'styles/rating': [],
  'styles/selfcheck': [],
  'styles/summary': [],
  'styles/tools': [],
  'styles/sheet': [],
  styles: ['styles/*'],
  components: ['domain/*', 'styles/*'],
  layouts: ['components', 'domain/*', 'islands/*', 'styles'],
  pages: [
    'adapters/site/docx',
    'adapters/site/brand',
    'adapters/site/pages',
    'components',
    'domain/*',
    'islands/*',
    'layouts',
    'styles/*',
  ],
  'content.config.ts': ['adapters/site/content'],
};

/** The only packages that files below a path may import. */
const PACKAGES: readonly (readonly [below: string, packages: RegExp])[] = [
  ['domain', /^zod\/mini$/],
  ['islands', /^preact(\/hooks)?$/],
  ['adapters/browser', /^(docx|fflate|idb-keyval)$/],
];

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const NAMES = Object.keys(LAYERS).sort((a, b) => b.length - a.length);

/** The layer of a file or folder: the longest matching path. */
function layerOf(path: string): string | undefined {
  return NAMES.find((name) => isIn(path, name));
}

/** Whether one layer may import another: itself, a listed one, or one below a listed `x/*`. */
function mayImport(from: string, to: string): boolean {
  const allowed = LAYERS[from] ?? [];
  return from === to || allowed.some((name) => (name.endsWith('/*') ? isIn(to, name.slice(0, -2)) : name === to));
}

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
      found.push(`${file} stands in no layer`);
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
  it('have no cycles', () => {
    const below = (name: string) => NAMES.filter((other) => other !== name && mayImport(name, other));
    // Repeatedly removes the layers that import no remaining layer; what is left would be a cycle.
    let left = [...NAMES];
    for (let before = -1; before !== left.length;) {
      before = left.length;
      left = left.filter((name) => below(name).some((other) => left.includes(other)));
    }
    expect(left).toEqual([]);
  });

  it('name only existing folders', () => {
    const paths = [...sourcesOf(resolve(root, 'src')).keys()];
    for (const name of NAMES)
      expect(
        paths.some((path) => layerOf(path) === name),
        name,
      ).toBe(true);
    for (const name of Object.values(LAYERS).flat())
      expect(
        NAMES.some((other) => isIn(other, name.replace(/\/\*$/, ''))),
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
    expect([...sent].sort()).toEqual(['docx', 'fflate', 'idb-keyval', 'preact', 'preact/hooks']);
    const small = new Map([
      ['islands/a.ts', "import { b } from '../domain/b.ts';"],
      ['domain/b.ts', "import * as z from 'zod/mini';"],
    ]);
    expect(sentWith(['islands'], small)).toContain('zod/mini');
  });
});
