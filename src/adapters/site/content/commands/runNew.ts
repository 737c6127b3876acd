/**
 * `npm run new -- <slug> <file> [--phong=vni|tcvn3] [--xep-loai=<example>]`: makes a regulation's folder and prints
 * what was understood.
 */
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../files/contentFolder.ts';
import { newRegulation } from './newRegulation.ts';

const words = process.argv.slice(2);
const [slug, file] = words.filter((word) => !word.startsWith('--'));
const font = words.find((word) => word.startsWith('--phong='))?.slice('--phong='.length);
const example = words.find((word) => word.startsWith('--xep-loai='))?.slice('--xep-loai='.length);
const content = contentFolder(fileURLToPath(new URL('../../../../..', import.meta.url)));
const { made, report } = await newRegulation(
  content,
  slug,
  file,
  font === 'vni' || font === 'tcvn3' ? font : undefined,
  example,
);
console[made ? 'log' : 'error'](report);
if (!made) process.exitCode = 1;
