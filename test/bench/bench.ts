/** `npm run bench`: bytes per page type, build time, rating speed, as a table; `-- scale` instead: a thousand regulations. Figures only; nothing is asserted. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRegulation } from '../../src/adapters/build/loadRegulation.ts';
import { rate } from '../../src/domain/rating/rate.ts';
import type { Answer, Facts, RuleSet } from '../../src/domain/rating/ruleset.ts';
import { articlesOf } from '../../src/domain/regulation/walk.ts';
import { printProvision } from './plainText.ts';
import { feel } from './feel.ts';
import { gzip, transferred, whole } from './weight.ts';

if (process.argv[2] === 'scale') {
  const { scale } = await import('./scale.ts');
  await scale(process.argv.slice(3).map(Number));
  process.exit();
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const slug = '212-qd-ubnd-2021';
const regulation = loadRegulation(join(root, 'content', slug));

/** Runs per second of `run`, over about a second. */
function perSecond(run: () => void): number {
  for (let warm = 0; warm < 2_000; warm += 1) run();
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < 1_000) {
    for (let batch = 0; batch < 100; batch += 1) run();
    count += 100;
  }
  return Math.round((count * 1_000) / (performance.now() - started));
}

function answeredFacts(ruleset: RuleSet): Facts {
  const role = ruleset.roles[0];
  if (role === undefined) throw new Error('the rule set has no role');
  const answers = Object.fromEntries(role.duties.map((id): [string, Answer] => [id, 'assured']));
  return { role: role.id, answers, parIndex: 87.5, taskCompletion: 100, flags: { ideology: false, corruption: false, discipline: false } };
}

function rows(title: string, table: readonly (readonly [string, string])[]): void {
  console.log(`\n${title}`);
  for (const [name, figure] of table) console.log(`  ${name.padEnd(46)} ${figure}`);
}

const started = performance.now();
const built = spawnSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'ignore', shell: process.platform === 'win32' });
if (built.status !== 0) throw new Error('the build failed; run `npm run build` to see why');
rows('Build', [['whole site', `${((performance.now() - started) / 1000).toFixed(1)} s`]]);

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`;
const base = `van-ban/${slug}`;
rows(
  'Transferred at first visit, gzip (html + css + js = all)',
  ['', base, `${base}/dieu-12`, `${base}/dieu-4`, `${base}/quyet-dinh`, `${base}/toan-van`, `${base}/tu-kiem-tra`].map((page) => {
    const weight = transferred(page);
    return [`/${page}`, `${kilobytes(weight.html)} + ${kilobytes(weight.css)} + ${kilobytes(weight.js)} = ${kilobytes(whole(weight))}`];
  }),
);
const article = articlesOf(regulation.text.regulation).find(({ node }) => node.id === 'dieu-12');
if (article !== undefined) rows('For comparison', [['the bare text of Điều 12', kilobytes(gzip(printProvision(article.node)))]]);

const { ruleset } = regulation;
if (ruleset !== null) {
  const known = answeredFacts(ruleset);
  const unknown: Facts = { role: known.role };
  rows('Rating, all readings with explanation', [
    ['everything known', `${perSecond(() => void rate(ruleset, known)).toLocaleString('en')} a second`],
    ['everything unknown', `${(1_000 / perSecond(() => void rate(ruleset, unknown))).toFixed(3)} ms each`],
  ]);
}

rows('Feel, in Chromium at 360 px: from a tap to the next paint', await feel());
