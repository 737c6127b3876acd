/** Runs before the browser tests: finds Chromium or installs it, else stops with one sentence that says what to do. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.ts';

function run(command: string, args: readonly string[]): boolean {
  console.log(`> ${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

if (findChromium() === null) {
  const root = process.getuid?.() === 0;
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('@playwright/test')));
  if (!run(process.execPath, [cli, 'install', ...(root ? ['--with-deps'] : []), 'chromium']) && root) {
    run('apt-get', ['update']);
    // Only Debian has the headless shell as a package.
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (run('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-noto-core'])) break;
  }
}
const path = findChromium();
if (path === null) {
  console.error(
    'No Chromium found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH to its executable, and run again.',
  );
  process.exit(1);
}
console.log(`Browser tests use ${path}`);
