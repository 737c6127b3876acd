/**
 * The full run (`npm run test:full`) adds to `npm test` what takes long or depends on what else a machine has:
 * LibreOffice, every server, every theme at every width, long property tests.
 */
import { spawnSync } from 'node:child_process';

export const isFull = process.env['FULL'] === '1';

/** Ends the name of what only the full run tests. */
export const onlyFull = isFull ? '' : ' (only in npm run test:full)';

/** Whether LibreOffice can be started. */
export function hasSoffice(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}
