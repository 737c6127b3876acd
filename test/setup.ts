/**
 * Property tests use a fixed seed, so that two runs of the same commit give the same result. `PROPERTY_SEED=random`
 * (used by `npm run test:soak`) picks a new seed; `PROPERTY_SEED=<number>` repeats a failed run.
 */
import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { forgetPageErrors } from '../src/adapters/browser/faults/pageErrors.ts';

const wanted = process.env['PROPERTY_SEED'] ?? '20210125';
fc.configureGlobal(wanted === 'random' ? {} : { seed: Number(wanted) });

// All files share one module graph, and only the first errors of a page are reported.
beforeEach(forgetPageErrors);
