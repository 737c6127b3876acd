/**
 * Runs tests with mutants switched on, inside Vitest's thread: a test is run once per mutant that it meets, with its
 * hooks. First a recording run without mutants finds out which test meets which mutant. `runner.ts` starts it and names
 * its job in an environment variable.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TestRunner, type RunnerTestCase, type RunnerTestFile, type TestTryOptions } from 'vitest';
import { newSwitch, type Switch } from './switch.ts';

/** What a run does. Read from a file; numbers are mutants. */
export interface Job {
  /** The number of mutants. */
  readonly count: number;
  /** The file to which results are appended, one JSON object per line. */
  readonly log: string;
  /** For each test to run the mutants to try, with the figures of the recording run; null to record. */
  readonly plans: Readonly<Record<string, Plan>> | null;
  /** A mutant that is active from the start, while modules are loaded; then no others are tried. */
  readonly always?: number | undefined;
}

interface Plan {
  readonly mutants: readonly number[];
  readonly calls: number;
  readonly ms: number;
}

/** A line of the log. */
export type Entry =
  | { readonly type: 'loaded'; readonly file: string; readonly met: readonly number[]; readonly failed: boolean }
  | ({ readonly type: 'recorded'; readonly test: string; readonly file: string; readonly passed: boolean } & Omit<
      Plan,
      'mutants'
    > & {
        readonly met: readonly number[];
      })
  | { readonly type: 'trying'; readonly mutant: number }
  | { readonly type: 'killed'; readonly mutant: number; readonly test: string };

const job = JSON.parse(readFileSync(process.env['MUTATION_JOB'] ?? '', 'utf8')) as Job;
const log = (entry: Entry): void => appendFileSync(job.log, `${JSON.stringify(entry)}\n`);

/** Kept between test files; the modules of a run are shared too. */
const shared = globalThis as unknown as { mutants?: Switch; mutantOn?: Switch['mutantOn']; killed?: Set<number> };
const mutants = (shared.mutants ??= newSwitch(job.count));
const killed = (shared.killed ??= new Set());
shared.mutantOn = mutants.mutantOn;

// Tests replace timers.
const { setTimeout: later, clearTimeout: never, setImmediate: soon } = globalThis;

/** Errors outside of tests make a run fail too. */
let hasStrayError = false;
for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => (hasStrayError = true));
/**
 * Extra milliseconds, besides ten times its normal duration, for a test that waits for something that never happens.
 */
const TIMEOUT = 1_500;
/** Calls of `mutantOn` after which a mutant that is active from the start counts as an endless loop. */
const MAX_CALLS = 100_000_000;

/** Loaded by Vitest. @public */
export default class Trials extends TestRunner {
  private todo: readonly number[] = [];
  private plan: Plan | null = null;
  private started = 0;

  override async importFile(filepath: string, source: 'collect' | 'setup'): Promise<unknown> {
    mutants.activate(job.always ?? -1, job.always === undefined ? Infinity : MAX_CALLS);
    mutants.startRecording();
    const loaded = await super.importFile(filepath, source);
    // The first counterexample is enough.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    return loaded;
  }

  /** The functions given to `describe` run after a file is imported, before its tests. */
  onCollected(files: RunnerTestFile[]): void {
    const { met } = mutants.recorded();
    for (const { filepath, result } of files)
      log({ type: 'loaded', file: filepath, met, failed: result?.state === 'fail' });
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    if (job.plans === null || job.always !== undefined) return;
    this.plan = job.plans[test.id] ?? null;
    this.todo = this.plan?.mutants.filter((mutant) => !killed.has(mutant)) ?? [];
    if (this.todo.length === 0) test.mode = 'skip';
    else Object.assign(test, { repeats: this.todo.length - 1 });
  }

  override onBeforeTryTask(test: RunnerTestCase, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    const mutant = this.todo[options.repeats];
    this.started = performance.now();
    if (mutant === undefined || this.plan === null) {
      mutants.activate(job.always ?? -1, job.always === undefined ? Infinity : MAX_CALLS);
      mutants.startRecording();
      return;
    }
    log({ type: 'trying', mutant });
    hasStrayError = false;
    mutants.activate(mutant, 20 * this.plan.calls + 100_000);
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (this.plan === null) return run();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise((_, reject) => {
      timer = later(() => reject(new Error('too late')), 10 * (this.plan?.ms ?? 0) + TIMEOUT);
    });
    try {
      await Promise.race([run(), end]);
    } catch {
      // The original error may hold large values whose difference takes long to print.
      throw new Error('killed');
    } finally {
      never(timer);
    }
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const { result } = test;
    const ms = performance.now() - this.started;
    const mutant = this.todo[options.repeats];
    if (mutant === undefined) {
      const passed = result?.state !== 'fail';
      log({ type: 'recorded', test: test.id, file: test.file.filepath, passed, ms, ...mutants.recorded() });
      return;
    }
    await new Promise((resolve) => soon(resolve));
    if (result?.state === 'fail' || hasStrayError || mutants.isOutOfFuel()) {
      killed.add(mutant);
      log({ type: 'killed', mutant, test: `${test.file.name} > ${test.name}` });
    }
    mutants.activate(-1, Infinity);
    if (result !== undefined) Object.assign(result, { errors: undefined, attempts: [] });
  }
}
