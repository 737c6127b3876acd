import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageFinisher } from '../../../../src/adapters/site/finish/pageFinisher.ts';
import { makePortable } from '../../../../src/adapters/site/finish/portableDist.ts';

let one: string;
let two: string;

beforeEach(() => {
  [one, two] = [mkdtempSync(join(tmpdir(), 'finish-')), mkdtempSync(join(tmpdir(), 'finish-'))];
});
afterEach(() => {
  for (const folder of [one, two]) rmSync(folder, { recursive: true, force: true });
});

const page = (body: string) =>
  `<!doctype html><html><head><meta charset="utf-8"><script type="module" src="/_astro/a.js"></script></head><body>${body}</body></html>`;
const NAMES = Array.from({ length: 120 }, (_, at) => `van-ban/t/trang-${at}/index.html`);

/** A built site; `body` gives the content of each page. */
function write(folder: string, body: (name: string) => string): void {
  mkdirSync(join(folder, '_astro'));
  writeFileSync(join(folder, '_astro', 'a.js'), 'import"./b.js"');
  writeFileSync(join(folder, '_astro', 'b.js'), '');
  for (const name of NAMES) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), page(body(name)));
  }
}

/** Finishes the first pages in the thread, the others after it. */
async function finish(folder: string, inThread = NAMES.slice(0, 100)): Promise<void> {
  const finisher = pageFinisher(folder, 10);
  for (const name of inThread) finisher.written(name);
  await makePortable(folder, await finisher.end());
}

describe('pageFinisher', () => {
  it('gives the same bytes as without a thread', async () => {
    for (const folder of [one, two]) write(folder, (name) => `<a href="/${name.replace('index.html', '')}">x</a>`);
    await finish(one);
    await makePortable(two);
    for (const name of NAMES) expect(readFileSync(join(one, name), 'utf8')).toBe(readFileSync(join(two, name), 'utf8'));
  });

  it('reports the faults of pages, including those that only the whole site shows', async () => {
    write(one, (name) =>
      name === NAMES[3] ? '<b onclick="x"></b>' : name === NAMES[5] ? '<b data-x="/van-ban/t/trang-7/"></b>' : '',
    );
    const finishing = finish(one);
    await expect(finishing).rejects.toThrow(`${NAMES[3]}:1: found onclick="x" of <b>`);
    await expect(finishing).rejects.toThrow(`${NAMES[5]}:1: found data-x="/van-ban/t/trang-7/"`);
  });

  it('fails with the reason where a page cannot be finished', async () => {
    write(one, () => '');
    writeFileSync(join(one, NAMES[2] ?? ''), '<!doctype html><p>x</p>');
    await expect(finish(one)).rejects.toThrow(`${NAMES[2]}: found no <meta charset>`);
  });

  it('leaves alone a small site, and pages that were never written', async () => {
    write(one, () => '');
    const few = pageFinisher(one, 200);
    for (const name of NAMES) few.written(name);
    expect(await few.end()).toEqual({ files: [], found: [], asked: [] });
    const many = pageFinisher(one, 1);
    for (const name of ['khong-co/index.html', 'khong-co-2/index.html', NAMES[0] ?? '']) many.written(name);
    expect((await many.end()).files).toEqual([NAMES[0]]);
  });
});
