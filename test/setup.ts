/**
 * Every property test draws from one seed, so that two runs of the same tree say the same: what may land must not hang on a draw.
 * `PROPERTY_SEED=random` (used by `npm run test:soak`) draws anew; `PROPERTY_SEED=<number>` repeats a run that failed.
 */
import fc from 'fast-check';

const wanted = process.env['PROPERTY_SEED'] ?? '20210125';
fc.configureGlobal(wanted === 'random' ? {} : { seed: Number(wanted) });
