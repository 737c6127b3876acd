/**
 * Long-running tests of draft safety: `npm run test:soak -- [kinds…] [--name=count…]`.
 *
 *   faults   --seeds=50      every kind of storage fault with this many seeds
 *   tabs     --tabs=500      interleavings of simulated tabs
 *   files    --drafts=1000 --files=10000   exports and re-imports; mutated files
 *   requests --requests=20000          malformed requests to the server of `npm start`
 *   records  --records=5000                stored records and journal entries with any field changed
 *   pages    --pages=500     interleavings of real pages of one browser
 *   kills    --kills=200     SIGKILLs of a real Chromium in the middle of edits
 *
 * Without kinds, runs all of them. `--from=N` is the first seed of pages and kills, so that a long run can be split.
 * Pages and kills need a build. `npm test` runs a short version of each.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { killMidEdit } from './kills.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const count = (otherwise: number) => ({ type: 'string', default: String(otherwise) }) as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: count(50),
    tabs: count(500),
    drafts: count(1_000),
    files: count(10_000),
    records: count(5_000),
    requests: count(20_000),
    pages: count(500),
    kills: count(200),
    from: count(1),
    port: count(4397),
  },
});

const KINDS: Readonly<Record<string, () => Promise<void>>> = {
  faults: () =>
    run('vitest', ['run', '--config', 'test/vitest.config.ts', 'test/adapters/browser/drafts/storage/storageFaults'], {
      SOAK_SEEDS: values.seeds,
    }),
  tabs: () =>
    run('vitest', ['run', '--config', 'test/vitest.config.ts', 'test/adapters/browser/drafts/tabs/tabs'], {
      SOAK_TABS: values.tabs,
    }),
  files: () =>
    run(
      'vitest',
      [
        'run',
        '--config',
        'test/vitest.config.ts',
        'test/domain/draft/exchange/exchange.test',
        'test/adapters/browser/drafts/applyImport',
      ],
      {
        SOAK_DRAFTS: values.drafts,
        SOAK_FILES: values.files,
        PROPERTY_SEED: 'random',
      },
    ),
  requests: () =>
    run('vitest', ['run', '--config', 'test/vitest.config.ts', 'test/adapters/site/host/malformedRequests'], {
      SOAK_REQUESTS: values.requests,
      PROPERTY_SEED: 'random',
    }),
  records: () =>
    run('vitest', ['run', '--config', 'test/vitest.config.ts', 'test/adapters/browser/drafts/storage/mutatedRecords'], {
      SOAK_RECORDS: values.records,
      PROPERTY_SEED: 'random',
    }),
  pages: () =>
    run('playwright', ['test', '--config', 'test/playwright.config.ts', '--workers=1', 'tabs.spec'], {
      SOAK_PAGES: values.pages,
      SOAK_FROM: values.from,
    }),
  kills: () =>
    served(async (site) => console.log('kills', await killMidEdit(site, Number(values.kills), Number(values.from)))),
};

/** Runs a tool of the project with the tests that `npm test` leaves out; rejects if it fails. */
async function run(tool: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(tool, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FULL: '1', ...env } });
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`${tool} ${args.join(' ')} failed`);
}

/** Serves the built site under a base path while `work` runs. */
async function served(work: (site: string) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['src/adapters/site/host/serve.ts'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: values.port, BASE_PATH: '/cchc/' },
  });
  const site = `http://localhost:${values.port}/cchc/van-ban/212-qd-ubnd-2021/tu-kiem-tra/`;
  try {
    for (let attempt = 0; attempt < 100 && !(await answers(site)); attempt += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await work(site);
  } finally {
    server.kill();
  }
}

const answers = (site: string) =>
  fetch(site).then(
    ({ ok }) => ok,
    () => false,
  );

for (const kind of positionals.length === 0 ? Object.keys(KINDS) : positionals) {
  const work = KINDS[kind];
  if (work === undefined) throw new Error(`no such run: ${kind}; there are ${Object.keys(KINDS).join(', ')}`);
  await work();
}
