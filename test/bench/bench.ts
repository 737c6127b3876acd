/** `npm run bench`: bytes per page type, build time, rating speed, as a table. Figures only; nothing is asserted. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { loadRegulation } from '../../src/adapters/build/loadRegulation.ts';
import { rate } from '../../src/domain/rating/rate.ts';
import type { Answer, Facts, RuleSet } from '../../src/domain/rating/ruleset.ts';
import { articlesOf } from '../../src/domain/regulation/walk.ts';
import { printProvision } from './plainText.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');
const slug = '212-qd-ubnd-2021';
const regulation = loadRegulation(join(root, 'content', slug));

const gzip = (content: Buffer | string) => gzipSync(content, { level: 9 }).length;

/** Everything a page asks for before anyone touches it: itself, its styles, its scripts and all that those import at once. */
function transferred(page: string): Readonly<Record<'html' | 'css' | 'js', number>> {
  const file = join(dist, page, 'index.html');
  const html = readFileSync(file, 'utf8');
  const found = { html: gzip(html), css: 0, js: 0 };
  const seen = new Set<string>();
  const take = (path: string) => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    const content = readFileSync(path, 'utf8');
    found[path.endsWith('.css') ? 'css' : 'js'] += gzip(content);
    if (path.endsWith('.js')) for (const [, next = ''] of content.matchAll(/(?:from|import)\s*[`"'](\.[^`"']+)[`"']/g)) take(join(dirname(path), next));
  };
  // A disabled stylesheet is fetched only when it is enabled.
  const asked = html.replace(/<link[^>]*\sdisabled[^>]*>/g, '');
  for (const [, address = ''] of asked.matchAll(/(?:src|href|component-url|renderer-url)="([^"]+\.(?:css|js))"/g)) take(join(dirname(file), address));
  return found;
}

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
    const { html, css, js } = transferred(page);
    return [`/${page}`, `${kilobytes(html)} + ${kilobytes(css)} + ${kilobytes(js)} = ${kilobytes(html + css + js)}`];
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
