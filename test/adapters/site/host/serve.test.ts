import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, siteServer } from '../../../../src/adapters/site/host/serve.ts';
import { PROJECT } from '../buildSite.ts';

const folder = mkdtempSync(join(tmpdir(), 'may-chu-'));
const server = siteServer(join(folder, 'dist'), '/cchc/');
let port = 0;

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly headers: IncomingHttpHeaders;
  /** The body as sent. */
  readonly bytes: Buffer;
  readonly text: string;
}

/** Requests exactly this path, which a URL parser would normalise. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = ask({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          headers: response.headers,
          bytes,
          text: bytes.toString(),
        });
      });
    });
    asking.on('error', reject).end();
  });
}

const SCRIPT = 'const words = "chỉ số cải cách hành chính";\n'.repeat(400);
const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync } as const;
const PAGE = `x ${'Điều 12. '.repeat(400)}`;
const PICTURE = Buffer.from('89504e470d0a1a0a', 'hex');

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/van-ban/x'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'home');
  writeFileSync(join(folder, 'dist/404.html'), 'not here');
  writeFileSync(join(folder, 'dist/van-ban/x/index.html'), PAGE);
  mkdirSync(join(folder, 'dist/_astro'));
  writeFileSync(join(folder, 'dist/_astro/a.D4f.css'), 'a{}');
  writeFileSync(join(folder, 'dist/x.js'), SCRIPT);
  for (const name of ['icon.png', 'site.zip', 'form.docx']) writeFileSync(join(folder, 'dist', name), PICTURE);
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
    ['/cchc/van-ban/x/', PAGE],
    ['http://localhost/cchc/?q=1', 'home'],
  ])('answers %s', async (path, text) => {
    expect(await get(path)).toMatchObject({ status: 200, text });
  });

  it.each([
    ['/cchc', '/cchc/'],
    ['/cchc?q=1', '/cchc/?q=1'],
    ['/cchc/van-ban/x', '/cchc/van-ban/x/'],
    ['/cchc/van-ban/x?q=/', '/cchc/van-ban/x/?q=/'],
  ])('redirects %s to %s', async (path, location) => {
    expect(await get(path)).toMatchObject({ status: 301, location });
  });

  it.each([
    '/',
    '/cchcx/',
    '/cchc/nothing/',
    '/cchc/../secret.txt',
    '/cchc/..%2Fsecret.txt',
    '/cchc/%2e%2e/secret.txt',
    '/cchc/%',
    '/cchc/%00',
    '//cchc',
    '//host.example/cchc/van-ban/x',
    '/cchc/van-ban//x/',
    '/cchc/./van-ban/x/',
    '/cchc/index.html/',
    '/cchc/404',
    '/cchc/van-ban\\x/',
    `/cchc/${'a'.repeat(8_000)}`,
    '*',
  ])('responds with 404 to %s', async (path) => {
    const { status, text, location } = await get(path);
    expect(status).toBe(404);
    expect(location).toBeUndefined();
    expect(text).toBe('not here');
  });

  // An existing but unreadable file; Linux provides one.
  it.runIf(existsSync('/proc/self/mem'))('survives a file that cannot be read to its end', async () => {
    symlinkSync('/proc/self/mem', join(folder, 'dist/bad.png'));
    symlinkSync('/proc/self/mem', join(folder, 'dist/bad.js'));
    await expect(get('/cchc/bad.png')).rejects.toThrow(Error);
    await expect(get('/cchc/bad.js', { 'accept-encoding': 'br' })).rejects.toThrow(Error);
    expect(await get('/cchc/')).toMatchObject({ status: 200, text: 'home' });
  });

  it('never redirects to another host', async () => {
    const root = siteServer(join(folder, 'dist'));
    await new Promise<void>((resolve) => void root.listen(0, '127.0.0.1', resolve));
    const before = port;
    port = (root.address() as AddressInfo).port;
    for (const path of ['//van-ban/x', '///van-ban/x', '/\\van-ban/x'])
      expect((await get(path)).location ?? '/', path).toMatch(/^\/(?!\/|\\)/);
    port = before;
    root.close();
  });
});

describe('siteServer, other methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('rejects %s and lists the allowed methods', async (method) => {
    const { status, headers } = await get('/cchc/', {}, method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('limits the duration of requests and of idle sockets', () => {
    for (const limit of [server.headersTimeout, server.requestTimeout, server.keepAliveTimeout, server.timeout]) {
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(60_000);
    }
  });
});

describe('siteServer, headers', () => {
  it.each(['/cchc/', '/cchc/x.js', '/cchc/icon.png', '/cchc/nothing/'])(
    'forbids framing by other origins and MIME sniffing at %s',
    async (path) => {
      expect((await get(path)).headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'self'",
        'x-frame-options': 'SAMEORIGIN',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
    },
  );

  it.each([
    ['/cchc/', 'no-cache'],
    ['/cchc/x.js', 'no-cache'],
    ['/cchc/nothing/', 'no-cache'],
    ['/cchc/_astro/a.D4f.css', 'public, max-age=31536000, immutable'],
  ])('sends for %s the cache header “%s”', async (path, cache) => {
    expect((await get(path)).headers['cache-control']).toBe(cache);
  });
});

describe('listen', () => {
  it('skips ports in use, and says so if no other one is free', async () => {
    const [second, third] = [siteServer(folder), siteServer(folder)];
    const taken = await listen(second, port);
    expect(taken).toBeGreaterThan(port);
    await expect(listen(third, port, 0)).rejects.toThrow(`Cổng ${port} đang có chương trình khác dùng`);
    second.close();
  });
});

describe('npm start', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT là “abc”; cần một số từ 1 đến 65535.'],
    [{ PORT: '70000' }, 'PORT là “70000”'],
    [{ BASE_PATH: '../x' }, 'BASE_PATH là “../x”'],
  ])('rejects %o with a sentence and no stack trace', (env, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, ['src/adapters/site/host/serve.ts'], {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    // Without a build, the message about that comes first.
    if (!stderr.includes('npm run build')) expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^ +at /m);
  });
});

describe('siteServer, compression', () => {
  it.each<[string, keyof typeof UNPACK | undefined]>([
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip;q=0.5', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    ['*;q=0', undefined],
    ['br;q=none', undefined],
    ['', undefined],
  ])('for Accept-Encoding “%s” uses %s', async (accepted, coding) => {
    const { status, headers, bytes } = await get('/cchc/x.js', { 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    const plain = coding === undefined ? bytes : UNPACK[coding](bytes);
    expect(plain.toString()).toBe(SCRIPT);
    if (coding !== undefined) expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
  });

  it('compresses a page requested by its folder', async () => {
    const { headers, bytes } = await get('/cchc/van-ban/x/?q=1', { 'accept-encoding': 'gzip' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(gunzipSync(bytes).toString()).toBe(PAGE);
  });

  it.each(['icon.png', 'site.zip', 'form.docx'])('leaves %s uncompressed', async (name) => {
    const { headers, bytes } = await get(`/cchc/${name}`, { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
    expect(bytes).toEqual(PICTURE);
  });

  it.each(['br', 'identity'])('responds with 304 and no body to a valid ETag, %s', async (accepted) => {
    const { headers } = await get('/cchc/x.js', { 'accept-encoding': accepted });
    const again = await get('/cchc/x.js', { 'accept-encoding': accepted, 'if-none-match': headers.etag ?? '' });
    expect(again.status).toBe(304);
    expect(again.bytes).toHaveLength(0);
    expect(again.headers.vary).toBe('Accept-Encoding');
    expect((await get('/cchc/x.js', { 'accept-encoding': accepted, 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it.each(['br', 'gzip', 'identity'])('sends the same headers for HEAD as for GET, %s', async (accepted) => {
    const [head, whole] = await Promise.all(
      ['HEAD', 'GET'].map((method) => get('/cchc/x.js', { 'accept-encoding': accepted }, method)),
    );
    expect(head?.status).toBe(200);
    expect(head?.bytes).toHaveLength(0);
    for (const name of [
      'content-length',
      'content-encoding',
      'content-type',
      'etag',
      'vary',
      'cache-control',
      'last-modified',
    ])
      expect(head?.headers[name], name).toBe(whole?.headers[name]);
  });

  it.each([
    'bytes=6-10',
    'bytes=5-2',
    'bytes=100-99',
    'bytes=2-1,5-6',
    'bytes= 7 - 3',
    'bytes=-5',
    'bytes=0-',
    'bytes=999999999-',
    'lines=1-2',
  ])('ignores the range %s and sends the whole file', async (range) => {
    const { status, headers, text } = await get('/cchc/x.js', { range });
    expect(status).toBe(200);
    expect(headers['content-range']).toBeUndefined();
    expect(headers['accept-ranges']).toBeUndefined();
    expect(text).toBe(SCRIPT);
  });

  it('sends the current content of a file, even if changed at the same length', async () => {
    const path = join(folder, 'dist/changing.json');
    const output: string[] = [];
    const etags = new Set<string | undefined>();
    for (const [words, time] of [
      ['"a"', 1_000],
      ['"b"', 2_000],
      ['"longer"', 2_000],
    ] as const) {
      writeFileSync(path, words);
      utimesSync(path, time, time);
      const { text, headers } = await get('/cchc/changing.json');
      output.push(text);
      etags.add(headers.etag);
    }
    expect(output).toEqual(['"a"', '"b"', '"longer"']);
    expect(etags.size).toBe(3);
  });

  it('serves nothing outside its folder and no folder without a page, for any encoding', async () => {
    for (const path of [
      '/cchc/../secret.txt',
      '/cchc/%2e%2e/secret.txt',
      '/cchc/..%2Fsecret.txt',
      '/cchc/%',
      '/cchc/%00.js',
      '/cchc/nothing.js',
      '/cchc/van-ban/',
    ])
      expect(await get(path, { 'accept-encoding': 'br' }), path).toMatchObject({ status: 404, text: 'not here' });
  });

  it('writes no files into the folder', () => {
    expect(
      readdirSync(join(folder, 'dist'), { recursive: true }).filter((name) => /\.(?:gz|br)$/.test(String(name))),
    ).toEqual([]);
  });
});
