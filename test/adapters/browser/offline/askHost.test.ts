import { afterEach, describe, expect, test, vi } from 'vitest';
import { askHost } from '../../../../src/adapters/browser/offline/askHost.ts';
import { Host, ROOT, siteOf } from './host.ts';

const WORKER = `${ROOT}sw.js`;
const script = (type = 'text/javascript; charset=utf-8') =>
  new Response('serveSite()', { headers: { 'content-type': type } });

function answered(response: () => Response) {
  const host = new Host();
  host.odd.set('sw.js', response);
  return askHost((url, init) => host.fetch(url, init), WORKER);
}

afterEach(() => void vi.useRealTimers());

describe('asking the publishing host', () => {
  test.each([
    'text/javascript',
    'application/javascript',
    'application/x-javascript',
    'text/javascript; charset=utf-8',
  ])('a worker script of type %s means that the site is there', async (type) => {
    expect(await answered(() => script(type))).toBe('here');
  });

  test.each([404, 410])('status %i means that the site is gone', async (status) => {
    expect(await answered(() => new Response('<h1>Không có</h1>', { status }))).toBe('gone');
  });

  test.each<[string, () => Response]>([
    ['the login page of a network', () => new Response('<h1>Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } })],
    [
      'a page for whatever is not there',
      () => new Response('<h1>Trang chủ</h1>', { headers: { 'content-type': 'text/html' } }),
    ],
    // How browsers return a redirect that is not followed.
    [
      'a redirect to another host',
      () => Object.defineProperties(new Response(null), { status: { value: 0 }, type: { value: 'opaqueredirect' } }),
    ],
    ['a server’s fault', () => new Response('fault', { status: 503 })],
    ['a refusal', () => new Response('no', { status: 403 })],
    [
      'a broken connection',
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
  ])('%s is inconclusive', async (_, response) => {
    expect(await answered(response)).toBe('unclear');
  });

  test('stops waiting after a while without a response', async () => {
    vi.useFakeTimers();
    const asking = askHost(
      (_, { signal }) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
      WORKER,
    );
    await vi.runAllTimersAsync();
    expect(await asking).toBe('unclear');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('follows no redirect and bypasses the browser’s cache', async () => {
    const asked: RequestInit[] = [];
    await askHost(async (_, init) => (asked.push(init), script()), WORKER);
    expect(asked).toMatchObject([{ redirect: 'manual', cache: 'no-cache' }]);
  });
});

test('a site that is gone stays on the device and is still served', async () => {
  const host = new Host();
  host.content = { '': 'home', 'van-ban/x/dieu-1/': 'one' };
  const worker = host.worker(siteOf(host.content));
  await worker.install();
  await worker.activate();
  const kept = host.names();
  host.content = {};
  for (let visit = 0; visit < 5; visit += 1) {
    expect(await (await worker.ask(`${ROOT}van-ban/x/dieu-1/`))?.text()).toBe('one');
    expect(await worker.ask(WORKER, { mode: 'cors' })).toBeNull();
  }
  expect(host.names()).toEqual(kept);
});
