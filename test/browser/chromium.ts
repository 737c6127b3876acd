import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Usual locations of Chromium on a system, the most common first. */
const SYSTEM = [
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

/**
 * The Chromium to test with: CHROMIUM_PATH, else Playwright's, else the system's; null if there is none. Throws if
 * CHROMIUM_PATH names a missing file: silently using another browser would mislead.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist`);
    return named;
  }
  return [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path)) ?? null;
}
