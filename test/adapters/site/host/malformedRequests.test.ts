/**
 * No request crashes the server of `npm start` or leaves a socket or file open, whatever is sent and whenever the
 * client disconnects.
 */
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { siteServer } from '../../../../src/adapters/site/host/serve.ts';

const REQUESTS = Number(process.env['SOAK_REQUESTS'] ?? 1_000);
const AT_ONCE = 20;
const folder = mkdtempSync(join(tmpdir(), 'may-chu-'));
const server = siteServer(folder, '/cchc/');
let port = 0;

beforeAll(async () => {
  mkdirSync(join(folder, 'van-ban/x'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'van-ban/x/index.html'), 'Điều 1. '.repeat(1_000));
  // Larger than socket buffers, so that clients disconnect in the middle.
  writeFileSync(join(folder, 'large.png'), Buffer.alloc(8_000_000));
  writeFileSync(join(folder, 'large.js'), Array.from({ length: 200_000 }, (_, at) => Math.sin(at)).join('\n'));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One character per byte, as sent. */
const bytes = fc.string({
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
  maxLength: 30,
});
const method = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('GET', 'HEAD') },
  fc.constantFrom(
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'CONNECT',
    'PATCH',
    'PROPFIND',
    'get',
    'PRI',
    '',
    'G'.repeat(9_000),
  ),
  bytes,
);
const known = fc.constantFrom(
  '/cchc/',
  '/cchc',
  '/cchc/van-ban/x',
  '/cchc/van-ban/x/',
  '/cchc/large.png',
  '/cchc/large.js',
  '/cchc/404.html',
);
const odd = fc.constantFrom(
  '%',
  '%00',
  '%E0%A4%A',
  '..',
  '../'.repeat(50),
  '..%2f..%2fetc/passwd',
  '//',
  '\\..\\',
  '.',
  '?',
  '#',
  '*',
  'http://x/cchc/',
  'http://',
  '//x/cchc/',
  '__proto__',
  'a'.repeat(300),
  'a'.repeat(20_000),
);
const path = fc.oneof(
  { weight: 3, arbitrary: known },
  fc.tuple(known, odd).map(([a, b]) => a + b),
  fc.tuple(fc.constantFrom('', '/cchc/'), fc.oneof(odd, bytes)).map(([a, b]) => a + b),
);
const number = fc.constantFrom(
  '',
  '0',
  '2',
  '5',
  '7',
  '99',
  '100',
  '7999999',
  '8000000',
  '99999999999999999999',
  '-1',
  'x',
  ' 3 ',
);
const range = fc
  .tuple(
    fc.constantFrom('bytes=', 'bytes= ', 'items=', ''),
    fc.array(
      fc.tuple(number, number).map(([a, b]) => `${a}-${b}`),
      { maxLength: 3 },
    ),
  )
  .map(([unit, parts]) => `Range: ${unit}${parts.join(',')}`);
const header = fc.oneof(
  { weight: 3, arbitrary: range },
  fc
    .constantFrom('gzip', 'br', 'br;q=x', 'identity;q=0', '*;q=0', ',,;;', 'gzip;q=1e9', 'q=1')
    .map((value) => `Accept-Encoding: ${value}`),
  fc.constantFrom('*', '""', 'W/"', ',', 'W/"1-1", "2"').map((value) => `If-None-Match: ${value}`),
  fc.constantFrom(
    'If-Range: x',
    'If-Modified-Since: never',
    'Content-Length: 9',
    'Content-Length: -1',
    'Content-Length: 1, 2',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: x',
    'Expect: 100-continue',
    'Expect: x',
    'Connection: close',
    'Connection: upgrade',
    'Connection: keep-alive',
    'Upgrade: websocket',
    'Upgrade: h2c',
    'Host:',
    'Host: a\u0000b',
    ': no name',
    'No colon',
    'Cookie: \u0000',
    'Trailer: x',
    ' folded',
    `X: ${'a'.repeat(20_000)}`,
    'X: 1\r\n'.repeat(2_100),
  ),
  bytes,
);
const request = fc
  .tuple(
    method,
    path,
    fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP/2.0', 'http/1.1', ''),
    fc.array(header, { maxLength: 4 }),
    fc.constantFrom('', 'abc', '5\r\nabc', '-1\r\n', 'FFFFFFFFFFFFFFFFF\r\n', '0\r\n\r\n'),
  )
  .map(
    ([verb, target, version, headers, body]) =>
      `${verb} ${target} ${version}\r\nHost: localhost\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n${body}`,
  );
/**
 * What a client does after sending: waits, half-closes, disconnects during the response, disconnects at once, or cuts
 * its request.
 */
const leaving = fc.constantFrom('ends', 'ends', 'leaves in the answer', 'leaves at once', 'cuts', 'resets');
const client = fc.record({
  text: fc.oneof(
    { weight: 8, arbitrary: request },
    fc.tuple(request, request).map(([a, b]) => a + b),
    bytes,
  ),
  leaving,
});

function send({ text, leaving: how }: { readonly text: string; readonly leaving: string }): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined).on('close', () => resolve());
    const sent = Buffer.from(how === 'cuts' ? text.slice(0, text.length / 2) : text, 'latin1');
    socket.once('data', () => how === 'leaves in the answer' && socket.destroy());
    socket.write(sent, () => {
      if (how === 'leaves at once') socket.destroy();
      else if (how === 'resets') socket.resetAndDestroy();
      else socket.end();
    });
    socket.resume();
  });
}

/** Files of the served folder that this process has open; null if the system does not list them. */
function openFiles(): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  const targets = readdirSync('/proc/self/fd').map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  });
  return targets.filter((target) => target.startsWith(folder));
}

it(`survives ${REQUESTS} malformed requests without open sockets or files`, async () => {
  const left = fc.sample(client, REQUESTS);
  const work = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await send(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const answer = await fetch(`http://127.0.0.1:${port}/cchc/`, { headers: { connection: 'close' } });
  expect([answer.status, await answer.text()]).toEqual([200, 'home']);
  // Calls back once every connection has ended.
  await new Promise<void>(
    (resolve, reject) => void server.close((error) => (error === undefined ? resolve() : reject(error))),
  );
  await vi.waitFor(() => {
    expect(openFiles() ?? []).toEqual([]);
    expect(process.getActiveResourcesInfo().filter((kind) => kind.startsWith('TCP'))).toEqual([]);
  });
});
