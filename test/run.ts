/**
 * `npm test`. What needs no browser runs beside the browser tests, so that two cores have something to do all the time.
 */
import { printSummary, runStages } from './runStages.ts';

const print = (text: string) => void process.stdout.write(text);
process.exitCode = printSummary(
  await runStages(
    [
      { name: 'lint:format' },
      // First, so that the browser tests, which take longest, begin early. It also writes the types of the content.
      { name: 'build' },
      { name: 'check:pages', after: ['lint:format', 'build'] },
      { name: 'check:ts', after: ['check:pages'] },
      { name: 'test:unit', after: ['check:ts'] },
      { name: 'test:built', needs: ['build'], after: ['test:unit'] },
      { name: 'test:browser', needs: ['build'] },
    ],
    print,
  ),
  print,
);
