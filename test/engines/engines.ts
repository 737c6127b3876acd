/** The browser engines that the site is tested in, and how each is found or installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { findFullChromium } from '../browser/chromium.ts';
import { startFirefox } from './bidi.ts';
import { startChromium } from './cdp.ts';
import type { Browser, StartOptions } from './driver.ts';
import { OLD_CHROMIUMS, oldChromium } from './oldChromium.ts';
import { startWebKit } from './webDriver.ts';

export interface Engine {
  /** The name for the command line: "chromium-87", "chromium", "firefox", "webkit". */
  readonly name: string;
  /** Whether it is older than the baseline; then only reading must work. */
  readonly tooOld: boolean;
  /** Whether its driver reports page errors; otherwise the pages report them (`host.ts`). */
  readonly reportsErrors: boolean;
  /** Finds or installs the engine; returns its executable. Throws a sentence that says what is missing. */
  readonly install: () => Promise<string>;
  /** @param proxy for an engine that cannot map a host name to this machine */
  readonly start: (executable: string, options: StartOptions, proxy?: string) => Promise<Browser>;
}

const isRoot = process.getuid?.() === 0;

/** Installs Debian packages where possible. */
function debian(...packages: readonly string[]): void {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const run = (...args: readonly string[]) =>
    spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  console.log(`Installing ${packages.join(', ')} …`);
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}

function onPath(command: string): string | null {
  const found = (process.env['PATH'] ?? '').split(':').map((folder) => `${folder}/${command}`);
  return found.find((path) => existsSync(path)) ?? null;
}

const current: Engine = {
  name: 'chromium',
  tooOld: false,
  reportsErrors: true,
  async install() {
    if (findFullChromium() === null) debian('chromium', 'fonts-noto-core');
    const path = findFullChromium();
    if (path === null) throw new Error('there is no Chromium: install it, or set CHROMIUM_PATH');
    return path;
  },
  start: startChromium,
};

const firefox: Engine = {
  name: 'firefox',
  tooOld: false,
  reportsErrors: true,
  async install() {
    const find = () => process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox');
    if (find() === null) debian('firefox-esr');
    const path = find();
    if (path === null) throw new Error('there is no Firefox: install it, or set FIREFOX_PATH');
    return path;
  },
  start: startFirefox,
};

const webkit: Engine = {
  name: 'webkit',
  tooOld: false,
  reportsErrors: false,
  async install() {
    const find = async () => (await Array.fromAsync(glob('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')))[0];
    const whole = async () =>
      onPath('WebKitWebDriver') !== null && onPath('Xvfb') !== null && (await find()) !== undefined;
    if (!(await whole())) debian('webkit2gtk-driver', 'xvfb');
    const path = await find();
    if (path === undefined || !(await whole()))
      throw new Error('there is no WebKitGTK: install webkit2gtk-driver and xvfb');
    return path;
  },
  start: startWebKit,
};

/** All engines, as named on the command line. */
export const ENGINES: readonly Engine[] = [
  ...OLD_CHROMIUMS.map((old) => ({
    name: `chromium-${old.major}`,
    tooOld: old.major < 87,
    reportsErrors: true,
    install: async () => oldChromium(old),
    start: startChromium,
  })),
  current,
  firefox,
  webkit,
];
