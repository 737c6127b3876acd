import type { Here } from '../../../domain/search/results/found.ts';
import { readSearchList, readSearchText } from '../../../domain/search/text/readSearchText.ts';
import type { SearchListing, SearchText } from '../../../domain/search/text/searchText.ts';
import { fetchJson } from '../faults/fetchJson.ts';
import type { NarrowedSearch } from './narrowSearch.ts';
import { overNetwork } from '../faults/networkFailure.ts';
import { once } from './once.ts';
import { createSearch, type SearchEngine } from './searchIndex.ts';

/** The search and the regulations it covers. */
export interface LoadedSearch {
  readonly regulations: readonly SearchListing[];
  /** Searches all texts; null if there are too many to fetch at once. */
  readonly engine: SearchEngine | null;
  /**
   * Searches the most promising texts for the query (all of them if there are few). Rejects if a file cannot be
   * fetched.
   */
  readonly narrowed: (typed: string, here: Here | null, most: number) => Promise<NarrowedSearch>;
  /**
   * Set while only the regulation that the reader is in is searched: its name, and how to search all of them. Null if
   * all are searched already.
   */
  readonly within: { readonly name: string; readonly widen: () => Promise<LoadedSearch> } | null;
}

/**
 * Returns a function that on its first call fetches and indexes the regulation that the reader is in, else all of them
 * (if they are too large, only their list), and afterwards returns the same search. A failed call rejects and is not
 * cached, so the next one tries again.
 * @param root address of the site's root, ending in a slash
 * @param own slug of the regulation that the reader is in; null, or one that is not listed, if there is none
 */
export function searchLoader(
  root: URL,
  own: string | null = null,
  get: typeof fetch = (input) => fetch(input),
): () => Promise<LoadedSearch> {
  const loading = once(() => load(root, own, get));
  return () => loading('');
}

async function load(root: URL, own: string | null, get: typeof fetch): Promise<LoadedSearch> {
  const { regulations, shards } = readSearchList(await fetchJson(new URL('tim-kiem/index.json', root), get));
  const text = once(async (slug): Promise<SearchText> =>
    readSearchText(await fetchJson(new URL(`van-ban/${slug}/search.json`, root), get)),
  );
  const over = async (slugs: readonly string[], within: LoadedSearch['within']): Promise<LoadedSearch> => {
    const engine = await createSearch(await Promise.all(slugs.map(text)));
    const narrowed = () => Promise.resolve({ engine, searched: slugs.length, promising: slugs.length });
    return { regulations, engine, narrowed, within };
  };
  const fetchShard = (name: string) => fetchJson(new URL(`tim-kiem/tu/${name}.json`, root), get);
  const narrowing = once(async () => {
    const { narrowSearch } = await overNetwork(() => import('./narrowSearch.ts'));
    return narrowSearch(regulations, shards, fetchShard, text);
  });
  const all = once((): Promise<LoadedSearch> =>
    shards.length === 0
      ? over(
          regulations.map(({ slug }) => slug),
          null,
        )
      : Promise.resolve({
          regulations,
          engine: null,
          narrowed: async (typed, here, most) => (await narrowing(''))(typed, here, most),
          within: null,
        }),
  );
  const reader = regulations.length > 1 ? regulations.find(({ slug }) => slug === own) : undefined;
  if (reader === undefined) return all('');
  return over([reader.slug], { name: reader.name, widen: () => all('') });
}
