import { describe, expect, it } from 'vitest';
import { searchFile, searchListFile } from '../../../../src/adapters/site/pages/searchIndex.ts';
import { ask } from './ask.ts';
import { searchLoader } from '../../../../src/adapters/browser/search/searchLoader.ts';
import { META, officialTree } from '../../../domain/search/official.ts';

const regulation = { slug: '212-qd-ubnd-2021', meta: META, text: officialTree() };
const FILES: Readonly<Record<string, string>> = {
  '/cchc/tim-kiem/index.json': searchListFile([regulation]),
  '/cchc/van-ban/212-qd-ubnd-2021/search.json': searchFile(regulation, []),
};

/** A server of the files that records requests; `answer` may override a response. */
function server(answer: (path: string) => Response | Error | undefined = () => undefined) {
  const asked: string[] = [];
  const get: typeof fetch = (input) => {
    const path = new URL(String(input)).pathname;
    asked.push(path);
    const other = answer(path);
    if (other instanceof Error) return Promise.reject(other);
    return Promise.resolve(other ?? new Response(FILES[path] ?? '', { status: path in FILES ? 200 : 404 }));
  };
  return { asked, get };
}

const root = new URL('https://example.vn/cchc/');

describe('searchLoader in one of several regulations', () => {
  const other = { ...regulation, slug: 'luat-khac', meta: { ...META, number: '7/2020/QH14' } };
  const files: Readonly<Record<string, string>> = {
    ...FILES,
    '/cchc/tim-kiem/index.json': searchListFile([regulation, other]),
    '/cchc/van-ban/luat-khac/search.json': searchFile(other, []),
  };
  const from = (own: string | null) => {
    const { asked, get } = server((path) => (path in files ? new Response(files[path]) : undefined));
    return { asked, load: searchLoader(root, own, get) };
  };

  it('fetches that one only, says so, and the others on demand', async () => {
    const { asked, load } = from('luat-khac');
    const search = await load();
    expect(asked).toEqual(['/cchc/van-ban/luat-khac/search.json']);
    expect(search.regulations.map(({ slug }) => slug)).toEqual(['luat-khac']);
    expect(search.within?.name).toBe('Quyết định 7/2020/QH14');
    expect(ask(search.engine, 'dao duc', 9).text.every(({ address }) => address.includes('luat-khac'))).toBe(true);
    const all = await search.within?.widen();
    expect(asked.slice(1)).toEqual(['/cchc/tim-kiem/index.json', '/cchc/van-ban/212-qd-ubnd-2021/search.json']);
    expect(all?.regulations).toHaveLength(2);
    expect(all?.within).toBeNull();
    expect(new Set(ask(all?.engine ?? null, 'dao duc', 9).text.map((hit) => hit.regulation)).size).toBe(2);
  });

  it('fetches all when the reader is in none', async () => {
    const { asked, load } = from(null);
    expect((await load()).within).toBeNull();
    expect(asked).toHaveLength(3);
  });
});

describe('searchLoader in the only regulation', () => {
  it('fetches it alone, and offers no others', async () => {
    const { asked, get } = server((path) =>
      path.endsWith('search.json') ? new Response(searchFile(regulation, [], true)) : undefined,
    );
    const search = await searchLoader(root, '212-qd-ubnd-2021', get)();
    expect(search.within).toBeNull();
    expect(asked).toEqual(['/cchc/van-ban/212-qd-ubnd-2021/search.json']);
  });
});

describe('searchLoader', () => {
  it('fetches nothing until it is called, then each file once, relative to the root', async () => {
    const { asked, get } = server();
    const load = searchLoader(root, null, get);
    expect(asked).toEqual([]);
    const [one, other] = await Promise.all([load(), load()]);
    expect(other).toBe(one);
    expect(await load()).toBe(one);
    expect(asked).toEqual(Object.keys(FILES));
    expect(one.regulations.map(({ slug }) => slug)).toEqual(['212-qd-ubnd-2021']);
    expect(ask(one.engine, 'dao duc', 1).text[0]?.id).toBe('dieu-12.khoan-4.diem-a');
  });

  it.each<readonly [what: string, answer: (path: string) => Response | Error | undefined]>([
    ['the network is down', () => new TypeError('Failed to fetch')],
    ['the list is missing', (path) => (path.endsWith('index.json') ? new Response('', { status: 404 }) : undefined)],
    ['a text is missing', (path) => (path.endsWith('search.json') ? new Response('', { status: 404 }) : undefined)],
    ['a text is cut off', (path) => (path.endsWith('search.json') ? new Response('{"slug":"212') : undefined)],
    ['a page comes instead', () => new Response('<!doctype html>')],
    ['a text is another thing', (path) => (path.endsWith('search.json') ? Response.json({}) : undefined)],
  ])('rejects when %s, and tries again at the next call', async (_, answer) => {
    let broken = true;
    const { get } = server((path) => (broken ? answer(path) : undefined));
    const load = searchLoader(root, null, get);
    await expect(load()).rejects.toThrow(Error);
    broken = false;
    expect((await load()).regulations).toHaveLength(1);
  });
});
