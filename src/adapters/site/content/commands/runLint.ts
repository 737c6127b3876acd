/** `npm run lint:text -- <file> [--goi-y] [--phong=vni|tcvn3]`: checks a draft and prints what is doubtful in it. */
import { lintText } from './lintText.ts';

const words = process.argv.slice(2);
const file = words.find((word) => !word.startsWith('--'));
const font = words.find((word) => word.startsWith('--phong='))?.slice('--phong='.length);
const { clean, report } = await lintText(
  file,
  font === 'vni' || font === 'tcvn3' ? font : undefined,
  words.includes('--goi-y'),
);
console.log(report);
if (!clean) process.exitCode = 1;
