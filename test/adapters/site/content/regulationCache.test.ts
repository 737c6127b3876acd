import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { regulationCache } from '../../../../src/adapters/site/content/regulationCache.ts';
import * as loading from '../../../../src/adapters/site/content/loadRegulation.ts';
import { unpacked } from '../../../../src/adapters/site/content/readRegulations.ts';
import { PROJECT } from '../buildSite.ts';

let home: string;
let root: string;
let cacheFolder: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'cache-'));
  [root, cacheFolder, folder] = [join(home, 'project'), join(home, 'cache'), join(home, 'content', '212-qd-ubnd-2021')];
  cpSync(join(PROJECT, 'content', '212-qd-ubnd-2021'), folder, { recursive: true });
  for (const path of ['src/domain/rating', 'src/adapters/site/content']) {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'a.ts'), 'export {};');
  }
  writeFileSync(join(root, 'package-lock.json'), '{}');
  vi.spyOn(loading, 'loadRegulation');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
});

/** What a build loads, and whether it read the folder anew. */
function load(): { readonly regulation: loading.LoadedRegulation; readonly anew: boolean } {
  const read = vi.mocked(loading.loadRegulation);
  read.mockClear();
  const regulation = unpacked(regulationCache({ root, cacheFolder })(folder));
  return { regulation, anew: read.mock.calls.length > 0 };
}

const cachedFile = () => join(cacheFolder, readdirSync(cacheFolder)[0] ?? '');
const clean = () => unpacked(regulationCache({ root, cacheFolder: null })(folder));
const filesUnder = (path: string) =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());

describe('regulationCache', () => {
  it('uses the cache while nothing changed, with the result of a clean build', () => {
    expect(load().anew).toBe(true);
    const { regulation, anew } = load();
    expect(anew).toBe(false);
    expect(regulation).toStrictEqual(clean());
  });

  it('reads again after a change of any file of content', () => {
    const names = filesUnder(folder);
    expect(names.length).toBeGreaterThan(4);
    load();
    for (const name of names) {
      const bytes = readFileSync(join(folder, name), 'utf8');
      // A comment in YAML, an empty line in the text: the smallest of changes.
      writeFileSync(join(folder, name), `${bytes}\n`);
      expect(load(), name).toStrictEqual({ regulation: clean(), anew: true });
    }
  });

  it('reads again after a word of the text changed, with the new word', () => {
    load();
    const text = join(folder, 'van-ban.txt');
    writeFileSync(text, readFileSync(text, 'utf8').replace('Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành rất tốt'));
    const { regulation, anew } = load();
    expect(anew).toBe(true);
    expect(JSON.stringify(regulation.text)).toContain('Hoàn thành rất tốt');
  });

  it('reads again after a file of content was added or removed', () => {
    load();
    const notes = join(folder, 'notes.yaml');
    const words = readFileSync(notes);
    rmSync(notes);
    expect(load().regulation.notes).toEqual([]);
    writeFileSync(notes, words);
    expect(load().regulation.notes.length).toBeGreaterThan(0);
  });

  it.each(['src/domain/rating/a.ts', 'src/domain/new.ts', 'src/adapters/site/content/a.ts', 'package-lock.json'])(
    'reads anew after a change of %s',
    (path) => {
      load();
      writeFileSync(join(root, path), 'export const x = 1;');
      expect(load().anew).toBe(true);
    },
  );

  it('reads again on another day', () => {
    vi.stubEnv('BUILD_DAY', '2026-01-01');
    load();
    vi.stubEnv('BUILD_DAY', '2026-01-02');
    expect(load().anew).toBe(true);
  });

  it.each<readonly [string, (bytes: Buffer) => Uint8Array | string]>([
    ['empty', () => ''],
    ['cut', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['cut in its head', (bytes) => bytes.subarray(0, 80)],
    ['changed in one byte', (bytes) => bytes.map((byte, at) => (at === 5000 ? byte ^ 1 : byte))],
    ['lengthened', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['foreign', () => 'PNG'],
  ])('reads again if the cached file is %s, and replaces it', (_, spoil) => {
    load();
    writeFileSync(cachedFile(), spoil(readFileSync(cachedFile())));
    expect(load()).toStrictEqual({ regulation: clean(), anew: true });
    expect(load().anew).toBe(false);
  });

  it('reads again if nothing can be cached', () => {
    writeFileSync(cacheFolder, 'a file where the folder should be');
    load();
    expect(load()).toStrictEqual({ regulation: clean(), anew: true });
  });

  it('caches no errors, and reports them each time', () => {
    rmSync(join(folder, 'metadata.yaml'));
    expect(load).toThrow('metadata.yaml');
    expect(load).toThrow('metadata.yaml');
  });
});
