/**
 * Mutation testing: changes the code of the rating and the drafts in one place at a time and checks that a unit test
 * fails. All mutants are built into the code behind switches, so that a test file is loaded once and each of its tests
 * runs once per mutant that it meets, until one fails. `npm run test:mutation -- [--only pattern] [--sample 300]
 * [--tests text] [--slowest 1000] [--again]`: mutants of files whose path matches the pattern; a random sample of this
 * size from each folder; only tests whose path contains the text, and that take at most this many milliseconds; only
 * mutants that survived according to the last report.
 *
 * 1. Every test runs once without mutants, to find out which it meets, how long it takes and what modules meet on load.
 * 2. Each mutant's tests run with it, the quick ones first. A test that runs 20 times as long counts as failed.
 * 3. Mutants of code that runs on load, and still alive, are switched on before anything is loaded.
 *
 * The outcome is written to a file and printed: figures by folder, and each survivor, those of `survivors.ts` with why.
 */
import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutate, type Mutant } from './mutants.ts';
import { nearestTests } from './nearestTests.ts';
import type { Order } from './runner.ts';
import { whySurvives } from './survivors.ts';
import type { Entry, Job } from './trials.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WORK = join(ROOT, 'node_modules/.cache/mutation');
const REPORT = join(WORK, 'report.json');
const FOLDERS = ['src/domain/rating', 'src/domain/draft', 'src/adapters/browser/drafts'];
/** Schemas of content files: declarations that are read by the build alone and whose sentences its tests compare. */
const LEFT_OUT = /rating\/rules\/schemas\/\w+Schema\.ts$/;
/** Milliseconds without any result after which a mutant counts as an endless loop and thus as killed. */
const STUCK = 300_000;
/**
 * Upper limits of test durations in milliseconds: faster tests run first; those above the last one are not run at all.
 */
const ROUNDS = [60, 1_000, 20_000];
/** How many of the nearest test files run for a mutant of code that runs on load. */
const NEAREST = 4;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    sample: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
    slowest: { type: 'string', default: String(ROUNDS[ROUNDS.length - 1]) },
    again: { type: 'boolean', default: false },
  },
});
const only = new RegExp(values.only);

interface Numbered extends Mutant {
  readonly file: string;
  readonly number: number;
}

interface Run {
  readonly entries: readonly Entry[];
  /** Whether it had to be stopped. */
  readonly isStuck: boolean;
}

/** Runs test files in a separate process, with the mutants of some source files built in. */
async function run(
  tests: readonly string[],
  mutated: readonly string[],
  job: Omit<Job, 'count' | 'log'>,
): Promise<Run> {
  const [order, jobFile, log] = ['order.json', 'job.json', 'log.jsonl'].map((name) => join(WORK, name)) as [
    string,
    string,
    string,
  ];
  rmSync(log, { force: true });
  const firstOf = Object.fromEntries(mutated.map((file) => [file, first[file]!]));
  writeFileSync(order, JSON.stringify({ first: firstOf, tests } satisfies Order));
  writeFileSync(jobFile, JSON.stringify({ count: mutants.length, log, ...job } satisfies Job));
  const child = fork(join(import.meta.dirname, 'runner.ts'), [order], {
    env: { ...process.env, MUTATION_JOB: jobFile },
  });
  let isStuck = false;
  const watch = setInterval(() => {
    if (!existsSync(log) || Date.now() - statSync(log).mtimeMs <= STUCK) return;
    isStuck = true;
    child.kill('SIGKILL');
  }, 5_000);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  if (!existsSync(log)) return { entries: [], isStuck };
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return { entries: lines.map((line) => JSON.parse(line) as Entry), isStuck };
}

/** A random sample of the given size, the same each time, in the original order. */
function drawn<T>(items: readonly T[], count: number): readonly T[] {
  let state = 1;
  let left = count;
  return items.filter((_, at) => {
    // A linear congruential generator is random enough.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const isDrawn = (state / 2 ** 32) * (items.length - at) < left;
    if (isDrawn) left -= 1;
    return isDrawn;
  });
}

// Gives priority to other work on the machine.
setPriority(constants.priority.PRIORITY_LOW);
mkdirSync(WORK, { recursive: true });

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  ),
)
  .filter((file) => file.endsWith('.ts') && !LEFT_OUT.test(file))
  .sort();
const mutants: Numbered[] = [];
const first: Record<string, number> = {};
for (const file of files) {
  first[file] = mutants.length;
  for (const mutant of mutate(readFileSync(join(ROOT, file), 'utf8')).mutants)
    mutants.push({ ...mutant, file, number: mutants.length });
}
const wanted = FOLDERS.flatMap((folder) => {
  const own = mutants.filter(({ file }) => file.startsWith(`${folder}/`) && only.test(file));
  return values.sample === '' ? own : drawn(own, Number(values.sample));
});
console.log(`${wanted.length} mutants in ${new Set(wanted.map(({ file }) => file)).size} files`);

const testsOf = nearestTests(ROOT);
const wantedFiles = files.filter((file) => only.test(file));
const allTests = [...new Set(wantedFiles.flatMap(testsOf))].filter((test) => test.includes(values.tests));
const alive = new Set(wanted.map(({ number }) => number));
const killedBy = new Map<number, string>();
const kill = (mutant: number, test: string): void => {
  alive.delete(mutant);
  killedBy.set(mutant, test);
};

/** The same for a mutant of the last report, unless its line was changed since. */
const keyOf = ({ file, source, column, operator, before, after }: Numbered): string =>
  [file, source, column, operator, before, after].join('\n');
if (values.again) {
  const last = JSON.parse(readFileSync(REPORT, 'utf8')) as readonly (Numbered & { killedBy: string | null })[];
  const killers = new Map(last.map((one) => [keyOf(one), one.killedBy]));
  for (const one of wanted) {
    const killer = killers.get(keyOf(one)) ?? null;
    if (killer !== null) kill(one.number, killer);
  }
}

function report(): void {
  const outcomes = wanted.map((one) => ({
    ...one,
    killedBy: killedBy.get(one.number) ?? null,
    isMet: met.has(one.number),
    isOnLoad: onLoad.has(one.number),
  }));
  writeFileSync(REPORT, JSON.stringify(outcomes, null, 1));
}

const { entries: recorded } = await run(allTests, wantedFiles, { plans: null });
const onLoad = new Set(recorded.flatMap((entry) => (entry.type === 'loaded' ? entry.met : [])));
const tests = recorded.flatMap((entry) => (entry.type === 'recorded' ? [entry] : []));
for (const { passed, test } of tests) if (!passed) console.log(`fails without any mutant, so it is left out: ${test}`);
const passing = new Set(tests.flatMap(({ passed, test }) => (passed ? [test] : [])));
const met = new Set([...onLoad, ...tests.flatMap((test) => test.met)]);
console.log(`${tests.length} tests recorded; ${wanted.filter(({ number }) => !met.has(number)).length} mutants unmet`);

let quickest = 0;
for (const slowest of ROUNDS.filter((most) => most <= Number(values.slowest))) {
  const due = tests.filter(({ passed, ms }) => passed && ms > quickest && ms <= slowest);
  const cost = new Map<string, number>();
  for (const { file, ms } of due) cost.set(file, Math.max(cost.get(file) ?? 0, ms));
  let left = [...cost].sort((a, b) => a[1] - b[1]).map(([file]) => file);
  while (left.length > 0) {
    const plans: Record<string, NonNullable<Job['plans']>[string]> = {};
    for (const { test, met: own, calls, ms } of due)
      plans[test] = { mutants: own.filter((mutant) => alive.has(mutant)), calls, ms };
    const { entries, isStuck } = await run(
      left.map((file) => relative(ROOT, file).replaceAll('\\', '/')),
      wantedFiles,
      { plans },
    );
    for (const entry of entries) if (entry.type === 'killed') kill(entry.mutant, entry.test);
    const last = entries.at(-1);
    if (!isStuck || last?.type !== 'trying') break;
    kill(last.mutant, 'the time limit');
    const file = entries.findLast((entry) => entry.type === 'loaded' && left.includes(entry.file));
    left = left.slice(file?.type === 'loaded' ? left.indexOf(file.file) : 0);
  }
  console.log(`tests up to ${slowest} ms: ${alive.size} of ${wanted.length} left`);
  quickest = slowest;
  report();
}

const loaded = [...alive].filter((mutant) => onLoad.has(mutant));
console.log(`${loaded.length} of them in code that runs on load`);
for (const number of loaded) {
  const { file } = mutants[number]!;
  const [nearest = [], ...others] = testsOf(file)
    .filter((test) => test.includes(values.tests))
    .slice(0, NEAREST)
    .map((test) => [test]);
  // Usually the nearest file alone kills it.
  for (const some of [nearest, others.flat()]) {
    if (!alive.has(number) || some.length === 0) continue;
    const { entries } = await run(some, [file], { plans: null, always: number });
    const failed = entries.find((entry) => entry.type === 'recorded' && !entry.passed && passing.has(entry.test));
    const collected = entries.flatMap((entry) => (entry.type === 'loaded' ? [entry] : []));
    if (failed?.type === 'recorded') kill(number, failed.test);
    else if (collected.length === 0 || collected.some((entry) => entry.failed)) kill(number, 'loading');
  }
  report();
}

report();
const survivors = wanted.filter(({ number }) => alive.has(number));
for (const one of survivors) {
  const { file, line, column, operator, before, after } = one;
  const change = `${before.replaceAll(/\s+/g, ' ')} → ${after.replaceAll(/\s+/g, ' ')}`;
  const unmet = met.has(one.number) ? '' : ' (met by no test)';
  console.log(`survived  ${file}:${line}:${column}  ${operator}  ${change}${unmet}  ${whySurvives(one) ?? ''}`);
}
for (const folder of FOLDERS) {
  const own = wanted.filter(({ file }) => file.startsWith(`${folder}/`));
  const killed = own.filter(({ number }) => !alive.has(number)).length;
  if (own.length > 0)
    console.log(`${folder}: ${killed} of ${own.length} killed (${((100 * killed) / own.length).toFixed(1)} %)`);
}
console.log(`Written to ${REPORT.slice(ROOT.length)}`);
