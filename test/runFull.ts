/**
 * `npm run test:full`: runs everything that `npm test` leaves to a nightly run or a maintainer. Runs every part even
 * after a failure and reports the status of each; the exit code is 1 if any failed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The npm scripts, with the environment variables that extend them. */
const PARTS: readonly (readonly [script: string, env?: NodeJS.ProcessEnv])[] = [
  ['lint'],
  ['check'],
  ['test:unit', { FULL: '1' }],
  ['build'],
  ['test:built'],
  ['test:browser', { FULL: '1', ALL_SERVERS: '1' }],
  ['test:engines'],
  ['test:soak'],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const ended = PARTS.map(([script, env]) => {
  const { status } = spawnSync('npm', ['run', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return { script, isGood: status === 0 };
});
for (const { script, isGood } of ended) console.log(`${isGood ? '✓' : '✘'} ${script}`);
process.exitCode = ended.every(({ isGood }) => isGood) ? 0 : 1;
