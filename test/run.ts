/**
 * `npm test`. What needs no browser runs beside the browser tests, so that two cores have something to do all the time.
 */
import { printSummary, runStages } from './runStages.ts';

const print = (text: string) => void process.stdout.write(text);
process.exitCode = printSummary(
  await runStages(
    [
      { name: 'lint' },
      // First, so that the browser tests, which take longest, begin early.
      { name: 'build' },
      // It writes the types of the content, as the build does.
      { name: 'check', after: ['lint', 'build'] },
      { name: 'test:unit', after: ['check'] },
      { name: 'test:built', needs: ['build'], after: ['test:unit'] },
      { name: 'test:browser', needs: ['build'] },
    ],
    print,
  ),
  print,
);
