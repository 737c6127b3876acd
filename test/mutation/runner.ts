/**
 * A child process that runs test files on the mutated sources: `node runner.ts <order file>`. A mutant may loop
 * forever; then the parent kills this process.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node';
import { mutate } from './mutants.ts';

/** What `mutation.ts` hands over. */
export interface Order {
  /** The number of each mutated file's first mutant, by path. */
  readonly first: Readonly<Record<string, number>>;
  /** Test files in the order in which to run them. */
  readonly tests: readonly string[];
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const { first, tests } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Order;

class AsGiven extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const at = (file: TestSpecification): number => tests.indexOf(pathOf(file.moduleId));
    return Promise.resolve([...files].sort((a, b) => at(a) - at(b)));
  }
}

const pathOf = (id: string): string => relative(ROOT, id.split('?')[0] ?? '').replaceAll('\\', '/');

const vitest = await createVitest(
  {
    root: ROOT,
    config: 'test/vitest.config.ts',
    runner: join(import.meta.dirname, 'trials.ts'),
    sequence: { sequencer: AsGiven },
    watch: false,
    reporters: [{}],
    maxWorkers: 1,
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        transform(source, id) {
          const path = pathOf(id);
          if (!path.startsWith('src/') || !path.endsWith('.ts')) return null;
          const known = first[path];
          const code = known === undefined ? source : mutate(source, known).code;
          return { code: code.replaceAll(/\bnew WeakMap(<[^;=]*>)?\(\)/g, 'mutants.weakMap()'), map: null };
        },
      },
    ],
  },
);
await vitest.standalone();
await vitest.runTestFiles(tests.map((test) => join(ROOT, test)));
await vitest.close();
process.exit(0);
