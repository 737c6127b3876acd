/**
 * `npm run test:full`: runs everything that `npm test` leaves to a nightly run or a maintainer, one part after another.
 */
import { printSummary, runStages, type Stage } from './runStages.ts';

const PARTS: readonly Stage[] = [
  { name: 'lint' },
  { name: 'test:unit', env: { FULL: '1' } },
  { name: 'build' },
  { name: 'test:built', needs: ['build'], env: { FULL: '1' } },
  { name: 'test:browser', needs: ['build'], env: { FULL: '1', ALL_SERVERS: '1' } },
  { name: 'test:engines', needs: ['build'] },
  { name: 'test:soak', needs: ['build'] },
];

const print = (text: string) => void process.stdout.write(text);
const inTurn = PARTS.map((part, at) => ({ ...part, after: PARTS.slice(0, at).map(({ name }) => name) }));
process.exitCode = printSummary(await runStages(inTurn, print), print);
