/**
 * `npm run bench -- scale [1 10 100 1000]`: the cost of building and searching as the number of regulations grows.
 * Their content is generated and deleted afterwards.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { searchLoader } from '../../src/adapters/browser/search/searchLoader.ts';
import { buildSite, PROJECT, type BuiltSite } from '../adapters/site/buildSite.ts';
import { gzip, transferred, whole } from './weight.ts';

/** The regulation that is copied. */
export const FIRST = '212-qd-ubnd-2021';
/** Heap limit in megabytes: what a machine with 4 GB can offer. */
const HEAP = 3072;
/** A likely first query of words that every text contains, the worst case for the search. */
const QUERY = 'cải cách thủ tục hành chính';

/** Measures each number of regulations and prints a row for it. */
export async function scale(counts: readonly number[]): Promise<void> {
  console.log(
    'regulations  build s  memory MB  files   dist MB  home KB  article KB  search: list KB  first query KB  ms  next query ms',
  );
  for (const count of counts.length === 0 ? [1, 10, 100, 1000] : counts) console.log(await row(count));
}

async function row(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const content = join(folder, 'content');
    const slugs = copiesOf(content, count);
    const site = buildSite({ folder, content }, HEAP);
    const files = readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(site.dist, name)))
      .filter((one) => one.isFile());
    const { list, first, milliseconds, next } = await search(site);
    const cells = [
      site.seconds.toFixed(1),
      String(site.megabytes),
      String(files.length),
      (files.reduce((sum, { size }) => sum + size, 0) / 2 ** 20).toFixed(0),
      kilobytes(whole(transferred('', site.dist))),
      kilobytes(whole(transferred(`van-ban/${slugs.at(-1) ?? ''}/dieu-12`, site.dist))),
      kilobytes(list),
      kilobytes(first),
      milliseconds.toFixed(0),
      next.toFixed(0),
    ];
    return [String(count), ...cells].map((cell) => cell.padStart(9)).join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

/** Writes the given number of copies of the first regulation under `content`; returns their slugs. */
export function copiesOf(content: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => copy(content, index));
}

/** A copy of the first regulation with another number and title. */
function copy(content: string, index: number): string {
  const slug = `${1000 + index}-qd-ubnd-2021`;
  cpSync(join(PROJECT, 'content', FIRST), join(content, slug), { recursive: true });
  const path = join(content, slug, 'metadata.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace('number: 212/', `number: ${1000 + index}/`)
      .replace(/^title: (.*)$/m, `title: $1, bản thứ ${index + 1}`),
  );
  return slug;
}

/** The gzipped bytes that the search fetches before and for a first query, and its duration with local files. */
async function search({ dist }: BuiltSite): Promise<{
  readonly list: number;
  readonly first: number;
  readonly milliseconds: number;
  readonly next: number;
}> {
  let bytes = 0;
  const get: typeof fetch = (input) => {
    const body = readFileSync(join(dist, decodeURIComponent(new URL(String(input)).pathname)));
    bytes += gzip(body);
    return Promise.resolve(new Response(body));
  };
  const started = performance.now();
  const loaded = await searchLoader(new URL('https://example.vn/'), null, get)();
  const list = loaded.engine === null ? bytes : gzip(readFileSync(join(dist, 'tim-kiem', 'index.json')));
  const ask = async () => (await loaded.narrowed(QUERY, null, 6)).engine.search(QUERY, 20, null, null);
  await ask();
  const milliseconds = performance.now() - started;
  const again = performance.now();
  await ask();
  return { list, first: bytes, milliseconds, next: performance.now() - again };
}
