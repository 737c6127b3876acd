import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;
const LEFT_OUT = /^test\/(house|bench|mutation|browser|built)\//;
/** Tests that build a site or convert files take minutes, for mutants that unit tests should kill. */
const SLOW = /buildSite|soffice/;

/**
 * For a source file, the unit tests that import it directly or indirectly: those of the same name first, then by the
 * number of imports in between.
 * @param root the project's folder; paths are relative to it, with `/`
 */
export function nearestTests(root: string): (file: string) => readonly string[] {
  const paths = ['src', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${top}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const sources = paths.filter((path) => /\.tsx?$/.test(path));
  const importers = new Map<string, string[]>();
  const slow = new Set<string>();
  for (const file of sources) {
    const source = readFileSync(join(root, file), 'utf8');
    if (SLOW.test(source)) slow.add(file);
    for (const [, target = ''] of source.matchAll(IMPORT)) {
      const imported = relative(root, join(root, dirname(file), target)).replaceAll('\\', '/');
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return (file) => {
    const distance = new Map([[file, 0]]);
    for (const [at, steps] of distance)
      for (const importer of importers.get(at) ?? []) if (!distance.has(importer)) distance.set(importer, steps + 1);
    const tests = [...distance].filter(
      ([path]) => path.endsWith('.test.ts') && !LEFT_OUT.test(path) && !slow.has(path),
    );
    const rank = ([path, steps]: readonly [string, number]) =>
      basename(path) === basename(file).replace(/\.tsx?$/, '.test.ts') ? 0 : steps;
    return tests.sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
  };
}
