/**
 * The layout work of a code of 690 articles in a real Chromium at 360 px, on a CPU four times slower: its page with the
 * folded contents, and its whole text.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { listen, siteServer } from '../../src/adapters/site/host/serve.ts';
import { buildSite } from '../adapters/site/buildSite.ts';
import { CHROMIUM_ARGS, findFullChromium } from '../browser/chromium.ts';
import { CODE, writeLongCode } from '../otherSite/longCode.ts';

const TIMES = 5;
const SLOWDOWN = 4;
/** The browser's names of the work that places elements: computing their styles, and their positions. */
const WORK = new Set(['UpdateLayoutTree', 'Layout']);

interface TraceEvent {
  readonly name: string;
  /** Duration in microseconds. */
  readonly dur?: number;
}

/** The longest single pass over styles or layout while an address opens, in milliseconds. */
async function longestPass(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await page.goto(address, { waitUntil: 'load' });
    // Two frames on, the scripts that wait for the first paint have run.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
    return Math.max(0, ...trace.traceEvents.filter(({ name }) => WORK.has(name)).map(({ dur = 0 }) => dur / 1000));
  } finally {
    await page.close();
  }
}

/** The table's rows, or a single row with the reason if Chromium is missing. */
export async function longText(): Promise<readonly (readonly [string, string])[]> {
  const executablePath = findFullChromium();
  if (executablePath === null) return [['left out', 'no Chromium on this machine']];
  const folder = mkdtempSync(join(tmpdir(), 'long-text-'));
  const content = join(folder, 'content');
  mkdirSync(content);
  writeLongCode(content);
  const server = siteServer(buildSite({ folder, content }).dist);
  const port = await listen(server, 4422);
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  try {
    const rows: [string, string][] = [];
    for (const [name, page] of [
      ['its page, contents folded', CODE],
      ['its whole text', `${CODE}toan-van/`],
    ] as const) {
      const passes: number[] = [];
      for (let time = 0; time < TIMES; time += 1)
        passes.push(await longestPass(browser, `http://localhost:${port}/${page}`));
      passes.sort((a, b) => a - b);
      const median = passes[Math.floor(TIMES / 2)] ?? 0;
      rows.push([
        `${name} (CPU ÷ ${SLOWDOWN})`,
        `longest pass ${median.toFixed(0)} ms, worst ${Math.max(...passes).toFixed(0)} ms of ${TIMES}`,
      ]);
    }
    return rows;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
    server.close();
    server.closeAllConnections();
  }
}
