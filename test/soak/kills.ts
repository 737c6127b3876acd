/**
 * Kills a real Chromium by process id in the middle of edits, restarts it on the same profile and compares: everything
 * that the page had shown as saved must be there. Throws with the seed at the first loss.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { randomFrom } from '../adapters/browser/drafts/random.ts';
import { CHROMIUM_ARGS, findFullChromium } from '../browser/chromium.ts';

export interface Kills {
  readonly kills: number;
  /** Edits shown as saved before a kill, over all runs. */
  readonly acknowledged: number;
  /** Edits after the last one shown as saved; these may be lost. */
  readonly unacknowledged: number;
}

const ARGS = ['--headless=new', ...CHROMIUM_ARGS, '--remote-debugging-port=0'];
const FIELDS = 3;

/** Runs the test. @param site address of the self-check; @param kills number of kills; @param from the first seed */
export async function killMidEdit(site: string, kills: number, from: number): Promise<Kills> {
  const profile = await mkdtemp(join(tmpdir(), 'kills-'));
  const total = { acknowledged: 0, unacknowledged: 0 };
  /** Number of the last edit shown as saved, per field. */
  let saved: readonly number[] = Array.from({ length: FIELDS }, () => 0);
  let address = '';
  let next = 1;
  let running: ChildProcess | null = null;
  try {
    for (let seed = from; seed < from + kills; seed += 1) {
      const random = randomFrom(seed);
      const { page, child } = await start(profile);
      running = child;
      if (address === '') address = await beginDraft(page, site);
      await page.goto(address);
      await page.locator('textarea').first().waitFor({ state: 'attached', timeout: 20_000 });
      const found = await page
        .locator('textarea')
        .evaluateAll((fields) => fields.map((field) => Number((field as HTMLTextAreaElement).value)));
      const lost = saved.filter((number, field) => (found[field] ?? 0) < number);
      if (lost.length > 0)
        throw new Error(
          `seed ${seed}: edits ${lost.join(', ')} were shown as saved and are lost; found ${found.slice(0, FIELDS).join(', ')}`,
        );
      const seen = await editUntilKilled(page, child, { next, random });
      total.acknowledged += seen.saved - next + 1;
      total.unacknowledged += seen.entered - seen.saved;
      saved = saved.map((before, field) => lastOf(field, next, seen.saved) ?? before);
      next = seen.entered + 1;
    }
  } finally {
    if (running !== null) kill(running);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills, ...total };
}

/**
 * The last edit of one visit, between `first` and `until`, that went into the field; edits cycle through the fields.
 * Unsaved edits of an earlier visit may be lost.
 */
function lastOf(field: number, first: number, until: number): number | null {
  for (let number = until; number >= first && number > until - FIELDS; number -= 1)
    if (number % FIELDS === field) return number;
  return null;
}

async function start(profile: string): Promise<{ readonly page: Page; readonly child: ChildProcess }> {
  await rm(join(profile, 'DevToolsActivePort'), { force: true });
  const path = findFullChromium();
  if (path === null) throw new Error('kills needs a full Chromium: install it, or set CHROMIUM_PATH');
  const child = spawn(path, [...ARGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: 'ignore',
    detached: true,
  });
  for (let attempt = 0; ; attempt += 1) {
    try {
      const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
      const page = browser.contexts()[0]?.pages()[0];
      if (page !== undefined) return { page, child };
      throw new Error('no page yet');
    } catch (error) {
      if (attempt === 150) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Kills the browser with its processes; some systems start it by a script, whose end would leave it running. */
function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function beginDraft(page: Page, site: string): Promise<string> {
  await page.goto(`${site}#moi`);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByRole('link', { name: 'Xem từng nội dung' }).click();
  const href = await page.locator('.tasks a').nth(1).getAttribute('href');
  return `${site}${href ?? ''}`;
}

/** Types continuously until the process is killed; returns the last edit entered and the last one reported as saved. */
async function editUntilKilled(
  page: Page,
  child: ChildProcess,
  { next, random }: { readonly next: number; readonly random: () => number },
): Promise<{ readonly entered: number; readonly saved: number }> {
  const seen = { entered: next - 1, saved: next - 1 };
  await page.exposeFunction(
    'report',
    (what: 'entered' | 'saved', number: number) => void (seen[what] = Math.max(seen[what], number)),
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await page.evaluate(
    ([first, fields]) => {
      const { report } = globalThis as unknown as { report: (what: 'entered' | 'saved', number: number) => void };
      let number = first - 1;
      const state = document.querySelector('[data-storage]');
      // Runs in the same task in which the sentence appears, so it covers everything entered so far.
      new MutationObserver(() => {
        if (state?.getAttribute('data-storage') === 'saved') report('saved', number);
      }).observe(state ?? document.body, { attributes: true, childList: true, characterData: true, subtree: true });
      const type = () => {
        number += 1;
        const field = document.querySelectorAll('textarea')[number % fields];
        if (field === undefined) return;
        field.value = String(number);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        report('entered', number);
        setTimeout(type, Math.random() < 0.15 ? 400 : Math.random() * 60);
      };
      type();
    },
    [next, FIELDS] as const,
  );
  await new Promise((resolve) => setTimeout(resolve, 300 + random() * 1_200));
  kill(child);
  await gone;
  // Messages sent by the page before the kill may still be in transit.
  await new Promise((resolve) => setTimeout(resolve, 50));
  return seen;
}
