import { describe, expect, it } from 'vitest';
import { searchFile, searchListFile, shardFiles } from '../../../../src/adapters/site/pages/searchIndex.ts';
import { searchLoader } from '../../../../src/adapters/browser/search/searchLoader.ts';
import type { Regulation } from '../../../../src/domain/regulation/regulation.ts';
import { META } from '../../../domain/search/official.ts';
import { parsed } from '../../../domain/regulation/official.ts';
import { ask } from './ask.ts';

const COUNT = 40;
/** Regulations that differ in one word each; every tenth also mentions noise. */
const regulations = Array.from({ length: COUNT }, (_, index): Pick<Regulation, 'slug' | 'meta' | 'text' | 'notes'> => ({
  slug: `so-${index}`,
  meta: { ...META, number: `${index + 100}/QĐ-UBND`, title: `Quy định thứ ${index}` },
  text: parsed(
    `Điều 1. Phạm vi\nQuy định về việc chung và việc riêng${index}.${index % 10 === 0 ? '\nGiảm tiếng ồn ban đêm.' : ''}\nĐiều 2. Hiệu lực\nTừ ngày ký.`,
  ),
  notes: [],
}));
const shards = shardFiles(regulations);
const FILES: Readonly<Record<string, string>> = {
  '/tim-kiem/index.json': searchListFile(regulations, [...shards.keys()]),
  ...Object.fromEntries([...shards].map(([name, content]) => [`/tim-kiem/tu/${name}.json`, content])),
  ...Object.fromEntries(
    regulations.map((regulation) => [`/van-ban/${regulation.slug}/search.json`, searchFile(regulation, [])]),
  ),
};

function loaded(broken: (path: string) => boolean = () => false) {
  const asked: string[] = [];
  const get: typeof fetch = (input) => {
    const { pathname } = new URL(String(input));
    asked.push(pathname);
    return Promise.resolve(
      new Response(FILES[pathname] ?? '', { status: pathname in FILES && !broken(pathname) ? 200 : 404 }),
    );
  };
  return { asked, load: searchLoader(new URL('https://example.vn/'), null, get) };
}

describe('searching many regulations', () => {
  it('fetches the list first, then only the shards of the query and the most promising texts', async () => {
    const { asked, load } = loaded();
    const search = await load();
    expect(search.engine).toBeNull();
    expect(asked).toEqual(['/tim-kiem/index.json']);
    const { engine, searched, promising } = await search.narrowed('tiếng ồn', null, 6);
    expect([searched, promising]).toEqual([4, 4]);
    expect(asked.slice(1).toSorted()).toEqual([
      '/tim-kiem/tu/on.json',
      '/tim-kiem/tu/ti.json',
      ...[0, 10, 20, 30].map((index) => `/van-ban/so-${index}/search.json`),
    ]);
    expect(ask(engine, 'tiếng ồn', 10).text.map(({ address }) => address)).toEqual(
      [0, 10, 20, 30].map((index) => `van-ban/so-${index}/dieu-1/`),
    );
  });

  it('continues with further texts and fetches nothing twice', async () => {
    const { asked, load } = loaded();
    const search = await load();
    expect(await search.narrowed('việc chung ', null, 6)).toMatchObject({ searched: 6, promising: COUNT });
    expect(await search.narrowed('việc chung ', null, 12)).toMatchObject({ searched: 12, promising: COUNT });
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('finds a regulation by its number, and a location in the current one', async () => {
    const { load } = loaded();
    const search = await load();
    expect(await search.narrowed('quyết định 117', null, 6)).toMatchObject({ searched: 1 });
    const { engine } = await search.narrowed('điều 2', { slug: 'so-33', article: 'dieu-1' }, 6);
    expect(
      ask(engine, 'điều 2', 50, { slug: 'so-33', article: 'dieu-1' }).provisions.map(({ address }) => address),
    ).toContain('van-ban/so-33/dieu-2/');
  });

  it.each([
    ['a shard', '/tim-kiem/tu/'],
    ['a text', '/search.json'],
  ])('rejects if %s cannot be fetched, and tries again at the next call', async (_, part) => {
    let isBroken = true;
    const { load } = loaded((path) => isBroken && path.includes(part));
    const search = await load();
    await expect(search.narrowed('tiếng ồn', null, 6)).rejects.toThrow(Error);
    isBroken = false;
    expect(await search.narrowed('tiếng ồn', null, 6)).toMatchObject({ searched: 4 });
  });

  it('never requests a missing shard', async () => {
    const { asked, load } = loaded();
    const search = await load();
    for (const typed of ['zzzz', '../../etc', '%2e%2e', '😀', 'xx yy zz', ' ']) await search.narrowed(typed, null, 1);
    for (const path of asked) expect(path in FILES, path).toBe(true);
  });
});
