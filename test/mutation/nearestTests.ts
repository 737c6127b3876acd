import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;
/** They build sites, convert files or read the sources themselves: minutes for a fault that a unit test should find. */
const LEFT_OUT = /^test\/(adapters\/(build|site)|house|bench|mutation|browser)\/|docx|xlsx/;

/**
 * For a source file, the unit tests that import it, directly or not: first those named like it, then by the number of
 * imports between.
 * @param root the project's folder; files are named from there, with `/`
 */
export function nearestTests(root: string): (file: string) => readonly string[] {
  const paths = ['src', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${top}/${path.replaceAll('\\', '/')}`,
    ),
  );
  const sources = paths.filter((path) => /\.tsx?$/.test(path));
  const importers = new Map<string, string[]>();
  for (const file of sources) {
    for (const [, target = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
      const imported = relative(root, join(root, dirname(file), target)).replaceAll('\\', '/');
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return (file) => {
    const distance = new Map([[file, 0]]);
    for (const [at, steps] of distance)
      for (const importer of importers.get(at) ?? []) if (!distance.has(importer)) distance.set(importer, steps + 1);
    const tests = [...distance].filter(([path]) => path.endsWith('.test.ts') && !LEFT_OUT.test(path));
    const rank = ([path, steps]: readonly [string, number]) =>
      basename(path) === basename(file).replace(/\.tsx?$/, '.test.ts') ? 0 : steps;
    return tests.sort((a, b) => rank(a) - rank(b) || (a[0] < b[0] ? -1 : 1)).map(([path]) => path);
  };
}
