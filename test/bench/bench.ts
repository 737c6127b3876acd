/**
 * `npm run bench`: bytes per page type, build time and rating speed as a table; with `-- scale`, a site of up to a
 * thousand regulations instead; with `-- dev`, how soon `npm run dev` shows a change; with `-- --peers`, others beside
 * ours. Prints figures and asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegulation } from '../../src/adapters/site/content/loadRegulation.ts';
import { articlesOf } from '../../src/domain/regulation/tree/walk.ts';
import { printProvision } from './plainText.ts';
import { feel } from './feel.ts';
import { longText } from './longText.ts';
import { officeFeel } from './office.ts';
import { ratingFigures } from './rating.ts';
import { gzip, transferred, whole } from './weight.ts';

if (process.argv[2] === 'scale') {
  const { scale } = await import('./scale.ts');
  await scale(process.argv.slice(3).map(Number));
  process.exit();
}
if (process.argv[2] === 'dev') {
  const { dev } = await import('./dev.ts');
  await dev(...process.argv.slice(3).map(Number));
  process.exit();
}
if (process.argv[2] === '--peers') {
  const { peers } = await import('./peers/peers.ts');
  await peers(...process.argv.slice(3).map(Number));
  process.exit();
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = '212-qd-ubnd-2021';
const regulation = loadRegulation(join(root, 'content', slug));

function rows(title: string, table: readonly (readonly [string, string])[]): void {
  console.log(`\n${title}`);
  for (const [name, figure] of table) console.log(`  ${name.padEnd(46)} ${figure}`);
}

const started = performance.now();
const built = spawnSync('npm', ['run', 'build', '--silent'], {
  cwd: root,
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
if (built.status !== 0) throw new Error('the build failed; run `npm run build` to see why');
rows('Build', [['whole site', `${((performance.now() - started) / 1000).toFixed(1)} s`]]);

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`;
const base = `van-ban/${slug}`;
rows(
  'Transferred at first visit, gzip (html + css + js = all)',
  ['', base, `${base}/dieu-12`, `${base}/dieu-4`, `${base}/quyet-dinh`, `${base}/toan-van`, `${base}/tu-kiem-tra`].map(
    (page) => {
      const weight = transferred(page);
      return [
        `/${page}`,
        `${kilobytes(weight.html)} + ${kilobytes(weight.css)} + ${kilobytes(weight.js)} = ${kilobytes(whole(weight))}`,
      ];
    },
  ),
);
const article = articlesOf(regulation.text.regulation).find(({ node }) => node.id === 'dieu-12');
if (article !== undefined)
  rows('For comparison', [['the bare text of Điều 12', kilobytes(gzip(printProvision(article.node)))]]);

const { ruleset } = regulation;
if (ruleset !== null) rows('Rating', ratingFigures(ruleset));

rows('Feel, in Chromium at 360 px: from a tap to the next paint', await feel());
rows('The office’s page, in Chromium at 1280 px', await officeFeel());
rows('A code of 690 articles: passes over styles and layout, in Chromium at 360 px', await longText());
