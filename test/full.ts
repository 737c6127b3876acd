/**
 * The full run (`npm run test:full`) adds to `npm test` what is slow or depends on other software on the machine:
 * LibreOffice, every server, every theme at every width, long property tests.
 */
import { spawnSync } from 'node:child_process';

/** Whether this is the full run. */
export const isFull = process.env['FULL'] === '1';

/** Appended to the names of tests that only the full run executes. */
export const onlyFull = isFull ? '' : ' (only in npm run test:full)';

/** The number of random cases of a slow property: all of them in the full run, a part of them in `npm test`. */
export function runs(all: number, quick: number): { readonly numRuns: number } {
  return { numRuns: isFull ? all : quick };
}

/** Whether LibreOffice is installed and starts. */
export function hasSoffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}
