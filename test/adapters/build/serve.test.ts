import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteServer } from '../../../src/adapters/build/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'may-chu-'));
const server = siteServer(join(folder, 'dist'), 'cchc');
let port = 0;

/** Asks for exactly this path, which a URL parser would tidy up. */
function get(path: string): Promise<{ readonly status: number; readonly location: string | undefined; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }));
    });
    asking.on('error', reject).end();
  });
}

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/van-ban/x'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  writeFileSync(join(folder, 'dist/404.html'), 'not here');
  writeFileSync(join(folder, 'dist/van-ban/x/index.html'), 'x');
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('siteServer', () => {
  it.each([
    ['/cchc/', 'home'],
    ['/cchc/?q=1', 'home'],
    ['/cchc/index.html', 'home'],
    ['/cchc/van-ban/x/', 'x'],
  ])('answers %s', async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 200, text });
  });

  it.each([
    ['/cchc', '/cchc/'],
    ['/cchc?q=1', '/cchc/?q=1'],
    ['/cchc/van-ban/x', '/cchc/van-ban/x/'],
    ['/cchc/van-ban/x?q=/', '/cchc/van-ban/x/?q=/'],
  ])('sends %s on to %s', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, location });
  });

  it.each(['/', '/cchcx/', '/cchc/nothing/', '/cchc/../secret.txt', '/cchc/..%2Fsecret.txt', '/cchc/%2e%2e/secret.txt', '/cchc/%', '/cchc/%00', '//cchc', '//host.example/cchc/van-ban/x'])('has nothing at %s', async (path) => {
    const { status, text, location } = await get(path);
    expect(status).toBe(404);
    expect(location).toBeUndefined();
    expect(text).toBe('not here');
  });

  it('never sends anyone to another host', async () => {
    const root = siteServer(join(folder, 'dist'));
    await new Promise<void>((resolve) => void root.listen(0, '127.0.0.1', resolve));
    const before = port;
    port = (root.address() as AddressInfo).port;
    for (const path of ['//van-ban/x', '///van-ban/x', '/\\van-ban/x']) expect((await get(path)).location ?? '/', path).toMatch(/^\/(?!\/|\\)/);
    port = before;
    root.close();
  });
});
