/** The runner of `npm test`: what runs when, in which order its output is printed, and that no failure is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { printSummary, runStages, type Stage } from '../runStages.ts';

const node = (name: string, code: string, more: Partial<Stage> = {}): Stage => ({
  name,
  command: [process.execPath, '-e', code],
  ...more,
});
const print = (text: string) => `console.log(${JSON.stringify(text)})`;

async function ran(stages: readonly Stage[]) {
  const printed: string[] = [];
  const results = await runStages(stages, (text) => printed.push(text));
  const summary: string[] = [];
  const code = printSummary(results, (text) => summary.push(text));
  return { printed: printed.join(''), results: results.map((one) => one.code), summary: summary.join(''), code };
}

test('output is printed in the order of the stages, whichever ends first', async () => {
  const { printed, code } = await ran([
    node('a', `setTimeout(() => ${print('a')}, 300)`),
    node('b', print('b')),
    node('c', print('c'), { after: ['a'] }),
  ]);
  expect(printed).toBe('a\nb\nc\n');
  expect(code).toBe(0);
});

test('a failed stage fails the whole, with its output; what needs it does not run, the rest does', async () => {
  const { printed, results, summary, code } = await ran([
    node('a', 'console.error("broken"); process.exit(3)'),
    node('b', print('b'), { needs: ['a'] }),
    node('c', print('c'), { after: ['a'] }),
    node('d', print('d'), { needs: ['b'] }),
  ]);
  expect(printed).toBe('broken\nc\n');
  expect(results).toEqual([3, 'not run', 0, 'not run']);
  expect(summary).toMatch(/✘ a \(\d+ s, exit code 3\)\n✘ b \(0 s, not run\)\n✓ c \(\d+ s\)\n✘ d/);
  expect(code).toBe(1);
});

test('a stage that cannot start, or is killed, has failed', async () => {
  const { results, code } = await ran([
    { name: 'a', command: ['/no/such/program'] },
    node('b', 'process.kill(process.pid, "SIGKILL")'),
  ]);
  expect(results).toEqual(['failed to start', 'stopped']);
  expect(code).toBe(1);
});

test('a stage names earlier ones only', async () => {
  await expect(ran([node('a', '', { needs: ['b'] }), node('b', '')])).rejects.toThrow('a names b');
});

test('a stage ends with the process that runs it', async () => {
  const stage = node('a', 'console.log(process.pid); setInterval(() => undefined, 1000)');
  const code = `
    import { runStages } from ${JSON.stringify(new URL('../runStages.ts', import.meta.url).href)};
    await runStages([${JSON.stringify(stage)}], (text) => process.stdout.write(text));`;
  const runner = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [pid] = (await once(runner.stdout, 'data')) as [Buffer];
  runner.kill('SIGTERM');
  await once(runner, 'exit');
  expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
});
