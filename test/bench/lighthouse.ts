/**
 * `npm run lighthouse`: the four Lighthouse scores, emulating a phone, for one page of each kind of the built site
 * under a base path. `-- 3` runs each page three times and takes the median run; `-- 3 tim-kiem` only runs pages with
 * that text in their address. Exits with 1 if any score is below 100.
 */
import { existsSync } from 'node:fs';
import { listen, siteServer } from '../../src/adapters/site/host/serve.ts';
import { findFullChromium } from '../browser/chromium.ts';
import { isFull, middleOf, type PageScores } from './lighthouseReport.ts';
import { lighthouseOf } from './lighthouseRun.ts';
import { dist } from './weight.ts';

const REGULATION = 'van-ban/212-qd-ubnd-2021/';
const PAGES = [
  '',
  `${REGULATION}dieu-12/`,
  `${REGULATION}toan-van/`,
  `${REGULATION}tu-kiem-tra/`,
  'tim-kiem/',
  'tim-kiem/?q=tai+chinh',
  'tong-hop/',
];
const BASE = '/cchc/';

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(2);
}

if (!existsSync(`${dist}/index.html`)) stop('There is no finished build in dist/: run `npm run build` first.');
const browser =
  findFullChromium() ??
  stop(
    'There is no Chromium on this machine: set CHROMIUM_PATH, or run `npm run test:browser` once, which installs it.',
  );
const times = Math.max(1, Number(process.argv[2] ?? 1) || 1);
const pages = PAGES.filter((page) => page.includes(process.argv[3] ?? ''));

const server = siteServer(dist, BASE);
const port = await listen(server, 4520);
const below: string[] = [];
try {
  for (const page of pages) {
    const runs: PageScores[] = [];
    for (let count = 0; count < times; count += 1)
      runs.push(await lighthouseOf(`http://localhost:${port}${BASE}${page}`, browser));
    const middle = middleOf(runs);
    if (middle === undefined) continue;
    if (page === pages[0]) console.log(`${''.padEnd(40)} ${[...middle.scores.keys()].join(' · ')}`);
    console.log(
      `/${page.padEnd(39)} ${[...middle.scores].map(([name, score]) => String(score ?? '–').padStart(name.length)).join('   ')}`,
    );
    for (const line of middle.missed) console.log(`    ${line}`);
    if (!isFull(middle)) below.push(`/${page}`);
  }
} finally {
  server.close();
  server.closeAllConnections();
}
console.log(
  below.length === 0
    ? `\nAll ${pages.length} pages have 100 in every category.`
    : `\nBelow 100: ${below.join(', ')}. The score under load is not the page's: try again on a quiet machine.`,
);
process.exitCode = below.length === 0 ? 0 : 1;
