/**
 * `npm run bench -- --peers [regulations] [times]`: builds a site of Starlight beside ours from the words of the same
 * articles, in turn, and rates Điều 12 with two other engines. The software compared is fetched by npm into a temporary
 * folder. Prints the median and the worst of all runs, and asserts only that the engines agree.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { loadRegulation } from '../../../src/adapters/site/content/loadRegulation.ts';
import { buildSite, PROJECT } from '../../adapters/site/buildSite.ts';
import { copiesOf, FIRST } from '../scale.ts';
import { engineRows } from './engines.ts';
import { fetched, ownSearch, starlightSearch } from './firstSearch.ts';
import { phoneScores } from './phoneScore.ts';
import { buildStarlight, STARLIGHT, writeStarlight, type Built } from './starlight.ts';

type Row = readonly [name: string, ours: string, theirs: string, ratio: string];

/** Prints the table of sites and that of engines. */
export async function peers(count = 100, times = 3): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  try {
    const regulation = loadRegulation(join(PROJECT, 'content', FIRST));
    const content = join(folder, 'content');
    const slugs = copiesOf(content, count);
    const beside = join(folder, 'starlight');
    writeStarlight(beside, regulation, slugs);
    const own = join(folder, 'own');
    const runs = Array.from({ length: times }, () => {
      rmSync(own, { recursive: true, force: true });
      return { ours: buildSite({ folder: own, content }), theirs: buildStarlight(beside) };
    });
    const page = `van-ban/${slugs[0] ?? ''}/dieu-12`;
    const theirPage = `${slugs[0] ?? ''}/dieu-12`;
    const [dist, theirDist] = [join(own, 'dist'), join(beside, 'dist')];
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}; Starlight ${STARLIGHT}`,
    );
    console.log(`${count} regulations, the middle of ${times} runs (the worst)`);
    const ours = await fetched(ownSearch(dist, `${page}/`));
    const theirs = await fetched(starlightSearch(theirDist, `${theirPage}/`));
    const ourScores = await phoneScores(dist, `${page}/`, times);
    const theirScores = await phoneScores(theirDist, `${theirPage}/`, times);
    const bytes = (value: number) => `${Math.round(value).toLocaleString('en')} B`;
    table([
      figures(
        'build',
        runs,
        ({ seconds }) => seconds,
        (value) => `${value.toFixed(1)} s`,
      ),
      figures(
        'memory',
        runs,
        ({ megabytes }) => megabytes,
        (value) => `${value.toFixed(0)} MiB`,
      ),
      pair('Điều 12, over the wire', ours.page, theirs.page, bytes),
      pair('first search from there', ours.search, theirs.search, bytes),
      pair('both', ours.page + ours.search, theirs.page + theirs.search, bytes),
      row('Lighthouse, speed', ourScores, theirScores, (value) => value.toFixed(0), true),
    ]);
    if (regulation.ruleset === null) return;
    console.log('\nĐiều 12, four levels');
    for (const [name, figure] of await engineRows(join(folder, 'engines'), regulation.ruleset))
      console.log(`  ${name.padEnd(40)} ${figure}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly ours: Built;
  readonly theirs: Built;
}

function figures(
  name: string,
  runs: readonly Run[],
  figure: (built: Built) => number,
  print: (value: number) => string,
): Row {
  const of = (side: keyof Run) => runs.map((run) => figure(run[side]));
  return row(name, of('ours'), of('theirs'), print);
}

/** The middle of several figures of each side, with the worst: the highest, or the lowest where more is better. */
function row(
  name: string,
  ours: readonly number[],
  theirs: readonly number[],
  print: (value: number) => string,
  moreIsBetter = false,
): Row {
  const sorted = (values: readonly number[]) => [...values].sort((a, b) => (moreIsBetter ? b - a : a - b));
  const middle = (values: readonly number[]) => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
  const medianAndMost = (values: readonly number[]) =>
    `${print(middle(values))} (${print(sorted(values).at(-1) ?? NaN)})`;
  return [name, medianAndMost(ours), medianAndMost(theirs), ratio(middle(ours), middle(theirs))];
}

function pair(name: string, ours: number, theirs: number, print: (value: number) => string): Row {
  return [name, print(ours), print(theirs), ratio(ours, theirs)];
}

const ratio = (ours: number, theirs: number) => `${(ours / theirs).toFixed(2)} of theirs`;

function table(rows: readonly Row[]): void {
  for (const [name, ours, theirs, share] of [['', 'ours', 'Starlight', ''] as const, ...rows])
    console.log(`  ${name.padEnd(28)} ${ours.padEnd(24)} ${theirs.padEnd(24)} ${share}`);
}
