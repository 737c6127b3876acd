/**
 * Runs Lighthouse. npx fetches it on first use (200 packages, too many for a development dependency); LIGHTHOUSE may
 * name the command line of an installed copy (`…/node_modules/lighthouse/cli/index.js`).
 */
import { spawn } from 'node:child_process';
import { CHROMIUM_ARGS } from '../browser/chromium.ts';
import { readReport, type PageScores } from './lighthouseReport.ts';

const VERSION = '13.5.0';
const CATEGORIES = 'performance,accessibility,best-practices,seo';
const FLAGS = ['--headless=new', ...CHROMIUM_ARGS];

/**
 * The scores of the page at an address, on an emulated phone. Rejects with Lighthouse's output if there is no report.
 * @param browser the path of a Chromium with a window
 */
export function lighthouseOf(address: string, browser: string): Promise<PageScores> {
  const copy = process.env.LIGHTHOUSE;
  const [command, ...first] = copy === undefined ? ['npx', '--yes', `lighthouse@${VERSION}`] : [process.execPath, copy];
  const child = spawn(
    command,
    [
      ...first,
      address,
      '--quiet',
      `--only-categories=${CATEGORIES}`,
      '--output=json',
      '--output-path=stdout',
      `--chrome-flags=${FLAGS.join(' ')}`,
    ],
    {
      env: { ...process.env, CHROME_PATH: browser },
      shell: process.platform === 'win32' && copy === undefined,
    },
  );
  let output = '';
  let failed = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (failed += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      try {
        resolve(readReport(JSON.parse(output)));
      } catch (cause) {
        reject(
          new Error(
            `Lighthouse gave no report of ${address}: ${failed.trim() || output.slice(0, 300) || 'no output'}`,
            { cause },
          ),
        );
      }
    });
  });
}
