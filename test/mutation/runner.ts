/**
 * A child process that runs tests on mutants sent by its parent. A mutant may loop forever; then the parent kills this
 * process.
 */
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

export interface Trial {
  /** The changed file (relative to the project) and its code; null runs the tests on the unchanged code. */
  readonly mutant: { readonly file: string; readonly code: string } | null;
  /** Test files, run in order until one fails. */
  readonly tests: readonly string[];
}

/** The test file that failed, or null. */
export type Verdict = { readonly killedBy: string | null };

const root = process.argv[2] ?? '';
let changed: Trial['mutant'] = null;

const vitest = await createVitest(
  // A module cache would keep transformed modules of earlier mutants.
  {
    root,
    config: 'test/vitest.config.ts',
    watch: false,
    bail: 1,
    reporters: [{}],
    maxWorkers: 1,
    fsModuleCache: false,
  },
  {
    plugins: [
      {
        name: 'mutant',
        enforce: 'pre',
        transform: (_, id) =>
          changed !== null && id.split('?')[0] === join(root, changed.file) ? { code: changed.code, map: null } : null,
      },
    ],
  },
);
await vitest.standalone();

async function tried({ mutant, tests }: Trial): Promise<Verdict> {
  const before = changed;
  changed = mutant;
  for (const touched of [before, mutant]) if (touched !== null) vitest.invalidateFile(join(root, touched.file));
  for (const test of tests) {
    // `bail` counts all remembered failures, including those of earlier mutants.
    vitest.state.filesMap.clear();
    vitest.state.idMap.clear();
    const { testModules, unhandledErrors } = await vitest.runTestFiles([join(root, test)]);
    if (unhandledErrors.length > 0 || testModules.length === 0 || testModules.some((module) => !module.ok()))
      return { killedBy: test };
  }
  return { killedBy: null };
}

process.on('disconnect', () => process.exit());
process.on('message', (trial: Trial) => {
  // A failing run must not make this process fail.
  void tried(trial).then((verdict) => {
    process.exitCode = 0;
    process.send?.(verdict);
  });
});
process.send?.('ready');
