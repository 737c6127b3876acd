/** Child processes for the engine tests. */
import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();
// No child process outlives this program, however it ends.
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

export interface Started {
  /** The group captured by the `ready` pattern. */
  readonly caught: string;
  /** Ends the process; resolves once it has exited. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program and waits for output that matches `ready`, if given. Rejects with the output if the program exits
 * first.
 * @param heard receives all output
 */
export function start(
  command: string,
  args: readonly string[],
  {
    env = {},
    ready,
    heard = () => undefined,
  }: { readonly env?: NodeJS.ProcessEnv; readonly ready?: RegExp; readonly heard?: (text: string) => void },
): Promise<Started> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let written = '';
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(`did not become ready: ${written.slice(-500)}`), 60_000);
    function fail(what: string): void {
      clearTimeout(limit);
      child.kill('SIGKILL');
      reject(new Error(`${command} ${what}`));
    }
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code) => fail(`ended with ${code}: ${written.slice(-500)}`));
    const read = (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      heard(text);
      if (written.length > 100_000) return;
      written += text;
      const match = ready?.exec(written);
      if (match) done(match[1] ?? '');
    };
    const done = (caught: string) => {
      clearTimeout(limit);
      resolve({ caught, stop: () => stop(child) });
    };
    if (ready === undefined) child.once('spawn', () => done(''));
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    child.kill();
  });
}
