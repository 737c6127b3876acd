/**
 * Mutation testing: changes the code of the rating and the drafts in one place at a time and checks that a unit test
 * fails. `npm run test:mutation -- [--sample 200] [--seed 1] [--only text] [--literals] [--all-tests]`; `--sample 0`
 * runs every mutant (hours).
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutantsOf, type Mutant } from './mutants.ts';
import { nearestTests } from './nearestTests.ts';
import type { Trial, Verdict } from './runner.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORT = join(ROOT, 'node_modules/.cache/mutation.json');
const FOLDERS = ['src/domain/rating', 'src/domain/draft', 'src/adapters/browser/drafts'];
/** Schemas of content, covered by the build's own tests. */
const LEFT_OUT = /Schema\.ts$/;
/** Milliseconds after which a mutant counts as an endless loop and thus as killed. */
const PATIENCE = 300_000;
const TIME_LIMIT = 'the time limit';
/** The number of nearest tests to run per mutant unless --all-tests is given. */
const NEAREST = 6;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    literals: { type: 'boolean', default: false },
    'all-tests': { type: 'boolean', default: false },
  },
});

interface Outcome extends Omit<Mutant, 'code'> {
  readonly file: string;
  readonly killedBy: string | null;
}

/** Deterministic pseudo-random numbers from 0 to 1 for a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random sample of `count` items in their original order; all items for 0. */
function drawn<T>(items: readonly T[], count: number, next: () => number): readonly T[] {
  if (count === 0 || count >= items.length) return items;
  let left = count;
  return items.filter((_, at) => {
    const isDrawn = next() * (items.length - at) < left;
    left -= Number(isDrawn);
    return isDrawn;
  });
}

/** The process that runs the tests; restarted after a mutant hung in it. */
function testProcess() {
  let child: Promise<ChildProcess> | null = null;
  const started = () =>
    new Promise<ChildProcess>((resolve, reject) => {
      const one = fork(join(import.meta.dirname, 'runner.ts'), [ROOT], { stdio: 'ignore' });
      one
        .once('message', () => resolve(one))
        .once('exit', () => reject(new Error('the process that runs the tests did not start')));
    });
  return {
    async run(trial: Trial): Promise<Verdict> {
      const running = await (child ??= started());
      return new Promise((resolve) => {
        const end = (verdict: Verdict) => {
          clearTimeout(timer);
          running.removeAllListeners();
          resolve(verdict);
        };
        const lost = () => {
          child = null;
          end({ killedBy: TIME_LIMIT });
        };
        const timer = setTimeout(() => running.kill('SIGKILL'), PATIENCE);
        running.once('message', end).once('exit', lost);
        running.send(trial);
      });
    },
    end: async () => void (await child)?.kill(),
  };
}

// Gives priority to other work on the machine.
setPriority(constants.priority.PRIORITY_LOW);

const testsOf = nearestTests(ROOT);
const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
)
  .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file) && file.includes(values.only))
  .sort();
const all = files.flatMap((file) =>
  mutantsOf(readFileSync(join(ROOT, file), 'utf8'), { literals: values.literals }).map((mutant) => ({
    ...mutant,
    file,
  })),
);
const chosen = drawn(all, Number(values.sample), random(Number(values.seed)));
console.log(`${chosen.length} of ${all.length} faults in ${files.length} files`);

const tests = testProcess();
const sound = new Map<string, boolean>();

/** Whether a test passes on the unchanged code; one that fails cannot detect mutants. */
async function isSound(test: string): Promise<boolean> {
  const known = sound.get(test) ?? (await tests.run({ mutant: null, tests: [test] })).killedBy === null;
  if (!sound.has(test) && !known) console.log(`fails without any fault, so it is left out: ${test}`);
  sound.set(test, known);
  return known;
}

async function killerOf(mutant: NonNullable<Trial['mutant']>): Promise<string | null> {
  let near = testsOf(mutant.file).slice(0, values['all-tests'] ? undefined : NEAREST);
  for (;;) {
    near = near.filter((test) => sound.get(test) !== false);
    const { killedBy } = await tests.run({ mutant, tests: near });
    if (killedBy === null || killedBy === TIME_LIMIT || (await isSound(killedBy))) return killedBy;
  }
}

const outcomes: Outcome[] = [];
for (const { code, ...mutant } of chosen) {
  const killedBy = await killerOf({ file: mutant.file, code });
  outcomes.push({ ...mutant, killedBy });
  const { file, line, column, operator, before, after } = mutant;
  if (killedBy === null) console.log(`survived  ${file}:${line}:${column}  ${operator}  ${before} → ${after}`);
  if (outcomes.length % 20 === 0) console.log(`${outcomes.length} tried`);
}
await tests.end();

mkdirSync(join(REPORT, '..'), { recursive: true });
writeFileSync(REPORT, JSON.stringify({ ...values, faults: all.length, outcomes }, null, 2));
for (const folder of FOLDERS) {
  const own = outcomes.filter(({ file }) => file.startsWith(`${folder}/`));
  const killed = own.filter(({ killedBy }) => killedBy !== null).length;
  if (own.length > 0)
    console.log(`${folder}: ${killed} of ${own.length} noticed (${((100 * killed) / own.length).toFixed(1)} %)`);
}
console.log(`Written to ${REPORT.slice(ROOT.length)}`);
