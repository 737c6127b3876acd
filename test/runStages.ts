/** Runs npm scripts side by side and prints their output one after another, as if they had run in turn. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Stage {
  /** The npm script. */
  readonly name: string;
  /** Stages that must have succeeded before it starts; else it does not run. */
  readonly needs?: readonly string[];
  /** Stages that must have ended before it starts, however they ended. */
  readonly after?: readonly string[];
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Run instead of `npm run name`. */
  readonly command?: readonly [program: string, ...args: string[]];
}

interface StageResult {
  readonly name: string;
  /** The exit code, or why there is none. */
  readonly code: number | 'failed to start' | 'stopped' | 'not run';
  readonly seconds: number;
}

/**
 * Runs every stage as soon as those that it names have ended. Output is printed in the order of `stages`: live for the
 * first that has not ended, and for those behind it once it is their turn.
 * @param stages each names earlier ones only
 */
export async function runStages(
  stages: readonly Stage[],
  print: (text: string) => void,
): Promise<readonly StageResult[]> {
  const kept = stages.map((): string[] => []);
  const ended = new Map<string, StageResult>();
  const turn = () => stages.findIndex(({ name }) => !ended.has(name));
  const running = new Map<string, Promise<StageResult>>();
  for (const [at, stage] of stages.entries()) {
    const first = [...(stage.needs ?? []), ...(stage.after ?? [])].map((name) => {
      const one = running.get(name);
      if (one === undefined) throw new Error(`${stage.name} names ${name}, which is not before it`);
      return one;
    });
    const say = (text: string) => (turn() === at ? print(text) : kept[at]?.push(text));
    const result = Promise.all(first).then(async (results) => {
      const needed = results.slice(0, stage.needs?.length ?? 0);
      const own = needed.every(({ code }) => code === 0)
        ? await run(stage, say)
        : { name: stage.name, code: 'not run' as const, seconds: 0 };
      ended.set(stage.name, own);
      const next = turn() === -1 ? stages.length : turn();
      for (const texts of kept.slice(0, next + 1)) texts.splice(0).forEach(print);
      return own;
    });
    running.set(stage.name, result);
  }
  return Promise.all(running.values());
}

/** Prints a line for each stage: how it ended and how long it took. Returns the exit code for all of them. */
export function printSummary(results: readonly StageResult[], print: (text: string) => void): 0 | 1 {
  print('\n');
  for (const { name, code, seconds } of results) {
    const how = code === 0 ? '' : typeof code === 'number' ? `, exit code ${code}` : `, ${code}`;
    print(`${code === 0 ? '✓' : '✘'} ${name} (${Math.round(seconds)} s${how})\n`);
  }
  return results.every(({ code }) => code === 0) ? 0 : 1;
}

/** The stages that run now. They end before this process does, as if one shell had started them all. */
const children = new Set<ChildProcess>();
let isStopping = false;
process.once('SIGTERM', () => {
  isStopping = true;
  if (children.size === 0) process.exit(1);
  for (const child of children) {
    child.once('close', () => children.size === 0 && process.exit(1));
    child.kill();
  }
});

function run({ name, env, command }: Stage, say: (text: string) => void): Promise<StageResult> {
  if (isStopping) return Promise.resolve({ name, code: 'not run', seconds: 0 });
  const started = performance.now();
  const [program, ...args] = command ?? ['npm', 'run', name];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command === undefined && process.platform === 'win32',
      // Tools that write into a pipe leave out their colours.
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    });
    children.add(child);
    const end = (code: StageResult['code']) => {
      children.delete(child);
      resolve({ name, code, seconds: (performance.now() - started) / 1000 });
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', say);
    child.once('error', () => end('failed to start'));
    child.once('close', (code) => end(code ?? 'stopped'));
  });
}
