import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Runs tests in two thirds of the time. */
const SHELL = '/usr/bin/chromium-headless-shell';
/** Usual locations of Chromium on a system. */
const SYSTEM = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Arguments for every run: it works in containers, needs no graphics card and sends no requests of its own. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * The Chromium to test with: CHROMIUM_PATH, else Playwright's, else the system's; null if there is none. Throws if
 * CHROMIUM_PATH names a missing file: silently using another browser would mislead.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  return found(env, [chromium.executablePath(), ...SYSTEM]);
}

/** As `findChromium`, but the browser that people use, never the system's headless shell. */
export function findFullChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  return found(
    env,
    [chromium.executablePath(), ...SYSTEM].filter((path) => path !== SHELL),
  );
}

function found(env: NodeJS.ProcessEnv, paths: readonly string[]): string | null {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return named;
  }
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * Launch options for that Chromium. Playwright's own is not named, so that Playwright may start its headless shell
 * instead, which is installed along with it.
 */
export function launchOptions(): { readonly executablePath?: string } {
  const path = findChromium();
  return path === chromium.executablePath() ? {} : { executablePath: path ?? '' };
}
