/**
 * `npm run bench -- dev [100]`: how soon `npm run dev` shows a changed clause in an open page, with this many
 * regulations. Their content is generated and deleted afterwards.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { PROJECT } from '../adapters/site/buildSite.ts';
import { launchOptions } from '../browser/chromium.ts';
import { copiesOf } from './scale.ts';

/** How many changes are timed. */
const TIMES = 7;
/** The clause that is changed: the first words of an article without rules. */
const BEFORE = /^(Điều 13\. .*\n\n?)(.*)$/m;

/** Prints the middle and the worst time from the saved file to the painted words. */
export async function dev(count = 100): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dev-'));
  const content = join(folder, 'content');
  const slugs = copiesOf(content, count);
  const { server, address } = await started(content, join(folder, 'cache'));
  const browser = await chromium.launch(launchOptions());
  try {
    const slug = slugs[Math.floor(count / 2)] ?? '';
    const file = join(content, slug, 'van-ban.txt');
    const words = readFileSync(file, 'utf8');
    if (!BEFORE.test(words)) throw new Error('the text has no Điều 13 with words');
    const page = await browser.newPage();
    await page.goto(`${address}van-ban/${slug}/dieu-13/`);
    const times: number[] = [];
    for (let time = 1; time <= TIMES; time += 1) {
      await page.waitForLoadState('networkidle');
      const changed = performance.now();
      writeFileSync(file, words.replace(BEFORE, `$1$2 Lần sửa thứ ${time}.`));
      await page.getByText(`Lần sửa thứ ${time}.`).first().waitFor();
      times.push(performance.now() - changed);
    }
    const sorted = times.sort((a, b) => a - b);
    const milliseconds = (at: number) => `${(sorted[at] ?? NaN).toFixed(0)} ms`;
    console.log(
      `${count} regulations, a changed clause in an open page: ${milliseconds(Math.floor(TIMES / 2))}, worst ${milliseconds(TIMES - 1)} of ${TIMES}`,
    );
  } finally {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the server of `npm run dev` on this content; resolves once it answers. */
async function started(
  content: string,
  cache: string,
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const options = JSON.stringify({ root: PROJECT, cacheDir: cache, logLevel: 'error', server: { port: 4487 } });
  const code = `import { dev } from 'astro'; const { address } = await dev(${options}); console.log('port ' + address.port);`;
  const server = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: PROJECT,
    env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [, port] = /^port (\d+)$/.exec(line) ?? [];
    if (port !== undefined) return { server, address: `http://localhost:${port}/` };
  }
  await once(server, 'close');
  throw new Error('the server of npm run dev did not start');
}
