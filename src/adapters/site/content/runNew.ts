/** `npm run new -- <slug> <text file>`: makes a regulation's folder and prints what was understood. */
import { fileURLToPath } from 'node:url';
import { contentFolder } from './contentFolder.ts';
import { newRegulation } from './newRegulation.ts';

const [slug, file] = process.argv.slice(2);
const { made, report } = newRegulation(
  contentFolder(fileURLToPath(new URL('../../../..', import.meta.url))),
  slug,
  file,
);
console[made ? 'log' : 'error'](report);
if (!made) process.exitCode = 1;
