import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildSite, PROJECT } from '../adapters/site/buildSite.ts';
import { isFull, onlyFull } from '../full.ts';

const home = mkdtempSync(join(tmpdir(), 'kept-build-'));
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

/** Every file of a build with its bytes. */
function bytesOf(dist: string): ReadonlyMap<string, string> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  );
  return new Map(files.sort().map((name) => [name, readFileSync(join(dist, name), 'base64')]));
}

describe('a build with the cache of the previous one', () => {
  it.runIf(isFull)(`is, byte for byte, a clean build${onlyFull}`, { timeout: 600_000 }, () => {
    const content = join(home, 'content');
    cpSync(join(PROJECT, 'content'), content, { recursive: true });
    const folder = join(home, 'warm');
    const cold = bytesOf(buildSite({ folder, content }).dist);
    expect(bytesOf(buildSite({ folder, content }).dist)).toEqual(cold);

    const text = join(content, '212-qd-ubnd-2021', 'van-ban.txt');
    writeFileSync(text, readFileSync(text, 'utf8').replace('Phạm vi điều chỉnh', 'Phạm vi áp dụng'));
    const warm = bytesOf(buildSite({ folder, content }).dist);
    expect(warm).not.toEqual(cold);
    expect(warm).toEqual(bytesOf(buildSite({ folder: join(home, 'clean'), content }).dist));
  });
});
