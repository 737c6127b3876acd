/**
 * `npm test`. What needs no browser runs beside the browser tests, so that two cores have something to do all the time.
 */
import { printSummary, runStages } from './runStages.ts';

const print = (text: string) => void process.stdout.write(text);
process.exitCode = printSummary(
  await runStages(
    [
      { name: 'lint' },
      { name: 'check' },
      { name: 'test:unit', after: ['lint'] },
      // Both write the types of the content.
      { name: 'build', after: ['check'] },
      { name: 'test:built', needs: ['build'], after: ['test:unit'] },
      { name: 'test:browser', needs: ['build'] },
    ],
    print,
  ),
  print,
);
