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
}

/**
 * Returns a function that on its first call fetches and indexes all regulations (if there are many, only their list),
 * and afterwards returns the same search. A failed call rejects and is not cached, so the next one tries again.
 * @param root address of the site's root, ending in a slash
 */
export function searchLoader(root: URL, get: typeof fetch = (input) => fetch(input)): () => Promise<LoadedSearch> {
  const loading = once(() => load(root, get));
  return () => loading('');
}

async function load(root: URL, get: typeof fetch): Promise<LoadedSearch> {
  const { regulations, shards } = readSearchList(await fetchJson(new URL('tim-kiem/index.json', root), get));
  const text = once(async (slug): Promise<SearchText> =>
    readSearchText(await fetchJson(new URL(`van-ban/${slug}/search.json`, root), get)),
  );
  if (shards.length === 0) {
    const engine = await createSearch(await Promise.all(regulations.map(({ slug }) => text(slug))));
    return {
      regulations,
      engine,
      narrowed: () => Promise.resolve({ engine, searched: regulations.length, promising: regulations.length }),
    };
  }
  const fetchShard = (name: string) => fetchJson(new URL(`tim-kiem/tu/${name}.json`, root), get);
  const narrowing = once(async () => {
    const { narrowSearch } = await overNetwork(() => import('./narrowSearch.ts'));
    return narrowSearch(regulations, shards, fetchShard, text);
  });
  return { regulations, engine: null, narrowed: async (typed, here, most) => (await narrowing(''))(typed, here, most) };
}
