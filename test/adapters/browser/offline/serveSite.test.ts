import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { notCachedResponse, STYLE } from '../../../../src/adapters/browser/offline/respond.ts';
import { lastOf } from '../../../../src/domain/baseline.ts';
import { TAKE_OVER } from '../../../../src/adapters/browser/offline/takeOver.ts';
import { apartOf, Host, ROOT, siteOf, type Content } from './host.ts';

const FIRST = {
  '': 'home 1',
  'van-ban/x/dieu-1/': 'one',
  'van-ban/x/dieu-2/': 'two',
  '_astro/a.111.js': 'script 1',
  'tim-kiem/': 'search',
};
const SECOND = {
  '': 'home 2',
  'van-ban/x/dieu-1/': 'one',
  'van-ban/x/dieu-2/': 'two, amended',
  '_astro/a.222.js': 'script 2',
  'tim-kiem/': 'search',
};

/** A host whose build is in use on the device, as after one visit. */
async function visited(content: Content = FIRST, host = new Host()) {
  host.content = content;
  const worker = host.worker(siteOf(content));
  await worker.install();
  await worker.activate();
  return { host, worker };
}

async function text(response: Response | null): Promise<string | undefined> {
  return response?.clone().text();
}

describe('a regulation that is not kept on every device', () => {
  const LARGE = 10_000_000;
  const state = (kept: string) => ({ state: { kept, bytes: LARGE } });

  async function visitedApart(bytes = LARGE, build: Content = FIRST, host = new Host()) {
    const { site, content } = apartOf(build, bytes);
    host.content = content;
    const worker = host.worker(site);
    await worker.install();
    await worker.activate();
    return { host, worker };
  }
  const wish = (kind: string) => ({ regulation: 'x', wish: kind });

  it('is not fetched with the site, and comes from the network', async () => {
    const { host, worker } = await visitedApart();
    expect(host.asked.filter((address) => address.startsWith('van-ban/'))).toEqual([]);
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-1/`))).toBe('one');
    expect(await worker.message(wish('state'))).toEqual([state('none')]);
  });

  it('is kept when its reader wants it, and reported with its size', async () => {
    const { host, worker } = await visitedApart();
    const answers = await worker.message(wish('keep'));
    expect(lastOf(answers)).toEqual(state('whole'));
    expect(answers.slice(0, -1)).toEqual([{ share: 0.5 }, { share: 1 }]);
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two');
  });

  it('is deleted from the device when its reader wants that', async () => {
    const { host, worker } = await visitedApart();
    await worker.message(wish('keep'));
    expect(await worker.message(wish('drop'))).toEqual([state('none')]);
    host.down = true;
    expect((await worker.ask(`${ROOT}van-ban/x/dieu-2/`))?.status).toBe(503);
  });

  it('is reported as partial if files fail, and completed later', async () => {
    const { host, worker } = await visitedApart();
    host.odd.set('van-ban/x/dieu-2/', () => new Response('', { status: 500 }));
    expect(lastOf(await worker.message(wish('keep')))).toEqual(state('part'));
    host.odd.clear();
    expect(lastOf(await worker.message(wish('keep')))).toEqual(state('whole'));
  });

  it('stays kept in the next build, of which only changed files are fetched', async () => {
    const { host, worker } = await visitedApart();
    await worker.message(wish('keep'));
    host.asked.splice(0);
    const next = await visitedApart(LARGE, SECOND, host);
    expect(host.asked).toContain('van-ban/x/dieu-2/');
    expect(host.asked).not.toContain('van-ban/x/dieu-1/');
    host.down = true;
    expect(await text(await next.worker.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two, amended');
  });

  it('has the pages that were opened, also when it is not kept', async () => {
    const { host, worker } = await visitedApart();
    await worker.ask(`${ROOT}van-ban/x/dieu-1/`);
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-1/`))).toBe('one');
    expect((await worker.ask(`${ROOT}van-ban/x/dieu-2/`))?.status).toBe(503);
  });

  it('is kept unasked when it is opened, if it is small', async () => {
    const { host, worker } = await visitedApart(1_000);
    await worker.ask(`${ROOT}van-ban/x/dieu-1/`);
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two');
  });

  it.each([null, 'x', {}, { regulation: 1, wish: 'keep' }, { regulation: 'x', wish: 'other' }])(
    'leaves a message unanswered that is none: %j',
    async (data) => {
      const { worker } = await visitedApart();
      expect(await worker.message(data)).toEqual([]);
    },
  );

  it.each(['y', '__proto__', 'constructor'])('“%s” is not a regulation that is kept separately', async (regulation) => {
    const { worker } = await visitedApart();
    expect(await worker.message({ regulation, wish: 'keep' })).toEqual([{ state: { kept: 'shared', bytes: 0 } }]);
  });
});

describe('after one visit', () => {
  it('every file is served without a network', async () => {
    const { host, worker } = await visited();
    host.down = true;
    for (const [address, content] of Object.entries(FIRST))
      expect(await text(await worker.ask(ROOT + address))).toBe(content);
  });

  it('a page is found with a query, with a fragment, and by its file name', async () => {
    const { host, worker } = await visited();
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}tim-kiem/?q=d12`))).toBe('search');
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-2/index.html`))).toBe('two');
    expect(await text(await worker.ask(`${ROOT}?nguon=man-hinh-chinh`))).toBe('home 1');
  });

  it('a folder without its slash is redirected, as servers do', async () => {
    const { worker } = await visited();
    const response = await worker.ask(`${ROOT}van-ban/x/dieu-2?q=1`);
    expect(response?.status).toBe(302);
    expect(response?.headers.get('location')).toBe(`${ROOT}van-ban/x/dieu-2/?q=1`);
  });

  it('an unknown page gets a sentence and a way home, under a policy that allows only its style', async () => {
    const { host, worker } = await visited();
    expect((await worker.ask(`${ROOT}van-ban/x/dieu-9/`))?.status).toBe(404);
    host.down = true;
    const response = await worker.ask(`${ROOT}van-ban/x/dieu-9/`);
    expect(await text(response)).toContain(`<a href="${ROOT}">Về trang chủ</a>`);
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(response?.headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}'`);
    expect(await text(notCachedResponse(ROOT))).toContain(`<style>${STYLE}</style>`);
  });

  it.each([
    ['another method', `${ROOT}tim-kiem/`, { method: 'POST' }],
    ['another host', 'https://other.example/cchc/', {}],
    ['another path of the host', 'https://host.example/', {}],
    ['something beside the site', `${ROOT}bao-cao.pdf`, {}],
    ['another application beside the site', `${ROOT}khac/trang/`, {}],
    ['a file in a folder of the site that it does not have', `${ROOT}van-ban/x/anh.png`, { mode: 'no-cors' }],
  ])('leaves %s to the browser', async (_, url, options) => {
    const { worker } = await visited();
    expect(await worker.ask(url, options)).toBeNull();
  });
});

describe('installing', () => {
  it.each<[string, () => Response]>([
    ['a server’s fault', () => new Response('fault', { status: 500 })],
    ['nothing there', () => new Response('none', { status: 404 })],
    ['the login page of a network', () => new Response('<h1>Wi-Fi</h1>')],
    ['part of the file', () => new Response('one', { status: 206 })],
    ['a connection that breaks', () => Response.error()],
  ])('continues without a file answered by %s, and fetches it later', async (_, odd) => {
    const host = new Host();
    host.odd.set('van-ban/x/dieu-1/', odd);
    const { worker } = await visited(FIRST, host);
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two');
    expect((await worker.ask(`${ROOT}van-ban/x/dieu-1/`))?.status).toBe(503);
    host.down = false;
    host.odd.clear();
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
    host.down = true;
    expect(await text(await worker.ask(`${ROOT}van-ban/x/dieu-1/`))).toBe('one');
  });

  it('bypasses an outdated HTTP cache', async () => {
    const host = new Host();
    host.odd.set('', (init) => new Response(init?.cache === 'reload' ? 'home 1' : 'home 0'));
    const { worker } = await visited(FIRST, host);
    host.down = true;
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
  });

  it('stores a redirected or uncacheable file so that it can answer a navigation', async () => {
    const host = new Host();
    host.odd.set('', () =>
      Object.defineProperty(
        new Response('home 1', { headers: { vary: '*', 'content-type': 'text/html' } }),
        'redirected',
        { value: true },
      ),
    );
    const { worker } = await visited(FIRST, host);
    host.down = true;
    const response = await worker.ask(ROOT);
    expect(await text(response)).toBe('home 1');
    expect(response?.redirected).toBe(false);
    expect(response?.headers.get('content-type')).toBe('text/html');
  });

  it('survives a device that refuses to store anything', async () => {
    const host = new Host();
    const worker = host.worker(siteOf(FIRST));
    host.stored.set = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    host.content = FIRST;
    await worker.install();
    await worker.activate();
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
  });
});

describe('a new build', () => {
  it('fetches only changed files', async () => {
    const { host } = await visited();
    host.content = SECOND;
    host.asked.length = 0;
    await host.worker(siteOf(SECOND)).install();
    expect(host.asked.sort()).toEqual(['', '_astro/a.222.js', 'van-ban/x/dieu-2/']);
  });

  it('does not affect the build in use, and takes over only on request', async () => {
    const { host, worker } = await visited();
    host.content = SECOND;
    const next = host.worker(siteOf(SECOND));
    await next.install();
    expect(next.tookOver).toBe(0);
    await next.message('something else');
    await next.message({ type: TAKE_OVER });
    expect(next.tookOver).toBe(0);
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
    await next.message(TAKE_OVER);
    expect(next.tookOver).toBe(1);
  });

  it('serves scripts of the previous build while pages loaded from it are open', async () => {
    const { host } = await visited();
    host.content = SECOND;
    const next = host.worker(siteOf(SECOND));
    await next.install();
    await next.activate();
    host.open = [ROOT, `${ROOT}tim-kiem/`, 'https://host.example/elsewhere/'];
    expect(await text(await next.ask(ROOT))).toBe('home 2');
    expect(await text(await next.ask(`${ROOT}_astro/a.111.js`, { mode: 'cors' }))).toBe('script 1');
    host.open = [ROOT, 'https://host.example/elsewhere/'];
    await next.ask(ROOT);
    expect(host.names()).toEqual([`trang:%2Fcchc%2F:${siteOf(SECOND).version}`]);
    expect((await next.ask(`${ROOT}_astro/a.111.js`, { mode: 'cors' }))?.status).toBe(404);
  });

  it('that is incomplete falls back on the previous build, which stays until it is complete', async () => {
    const { host } = await visited();
    const next = host.worker(siteOf(SECOND));
    host.down = true;
    await next.install();
    await next.activate();
    host.open = [ROOT];
    expect(await text(await next.ask(ROOT))).toBe('home 1');
    expect(await text(await next.ask(`${ROOT}van-ban/x/dieu-1/`))).toBe('one');
    host.down = false;
    host.content = SECOND;
    expect(await text(await next.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two, amended');
    expect(host.names()).toHaveLength(1);
    host.down = true;
    expect(await text(await next.ask(ROOT))).toBe('home 2');
  });

  it.each(['installing', 'waiting'] as const)(
    'that is %s keeps its files while the build in use continues',
    async (state) => {
      const { host, worker } = await visited();
      host.content = SECOND;
      const next = host.worker(siteOf(SECOND));
      await next.install();
      host[state] = {};
      host.open = [ROOT];
      expect(await text(await worker.ask(ROOT))).toBe('home 1');
      host[state] = null;
      host.down = true;
      await next.activate();
      expect(await text(await next.ask(ROOT))).toBe('home 2');
      expect(await text(await next.ask(`${ROOT}van-ban/x/dieu-2/`))).toBe('two, amended');
    },
  );

  it('keeps the previous build for a page served from it, even if complete by then', async () => {
    const { host } = await visited();
    host.content = SECOND;
    const broken = (): never => {
      throw new TypeError('Failed to fetch');
    };
    host.odd.set('', broken);
    const next = host.worker(siteOf(SECOND));
    await next.install();
    await next.activate();
    host.open = [ROOT];
    // The network fails for the page but works for what is fetched in parallel.
    host.odd.set('', (init) => (init === undefined ? broken() : new Response('home 2')));
    expect(await text(await next.ask(ROOT))).toBe('home 1');
    expect(await text(await next.ask(`${ROOT}_astro/a.111.js`, { mode: 'cors' }))).toBe('script 1');
    expect(await text(await next.ask(ROOT))).toBe('home 2');
    expect(host.names()).toHaveLength(1);
  });

  it('that is rolled back restores the old build', async () => {
    const { host } = await visited();
    host.content = SECOND;
    const next = host.worker(siteOf(SECOND));
    await next.install();
    await next.activate();
    const { worker } = await visited(FIRST, host);
    host.open = [ROOT];
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
    expect(host.names()).toEqual([`trang:%2Fcchc%2F:${siteOf(FIRST).version}`]);
  });

  it('never keeps more than two previous builds', async () => {
    const host = new Host();
    host.open = [ROOT, ROOT];
    for (let count = 0; count < 6; count += 1) await visited({ ...FIRST, '': `home ${count}` }, host);
    expect(host.names()).toHaveLength(3);
  });
});

describe('two copies on one host', () => {
  it('keep their files separate, even if one path is a prefix of the other', async () => {
    const { host, worker } = await visited();
    const other = host.worker(siteOf({ '': 'other home' }), 'https://host.example/');
    await other.install();
    await other.activate();
    host.open = [];
    await other.ask('https://host.example/');
    expect(host.names()).toHaveLength(2);
    host.down = true;
    expect(await text(await worker.ask(ROOT))).toBe('home 1');
    expect(await other.ask(`${ROOT}tim-kiem/`)).toBeNull();
  });
});
