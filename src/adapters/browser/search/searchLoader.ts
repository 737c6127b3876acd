import type { CurrentArticle } from '../../../domain/search/results/found.ts';
import { readSearchText } from '../../../domain/search/text/readSearchText.ts';
import type { SearchListing, SearchText } from '../../../domain/search/text/searchText.ts';
import { fetchJson } from '../faults/fetchJson.ts';
import type { NarrowedSearch } from './narrowSearch.ts';
import { overNetwork } from '../faults/networkFailure.ts';
import { once } from './once.ts';
import { createSearch, type SearchEngine } from './searchIndex.ts';

/** The search and the regulations it covers. */
export interface LoadedSearch {
  /** All of the site, or the only one that is searched. */
  readonly regulations: readonly SearchListing[];
  /** Searches all texts; null if there are too many to fetch at once. */
  readonly engine: SearchEngine | null;
  /**
   * Searches the most promising texts for the query (all of them if there are few). Rejects if a file cannot be
   * fetched.
   */
  readonly narrowed: (typed: string, here: CurrentArticle | null, most: number) => Promise<NarrowedSearch>;
  /**
   * Set while only the regulation that the reader is in is searched: its name, and how to search all of them. Null if
   * all are searched already.
   */
  readonly within: { readonly name: string; readonly widen: () => Promise<LoadedSearch> } | null;
}

/**
 * Returns a function that on its first call fetches and indexes the regulation that the reader is in, without the list
 * of the others; else all of them (if they are too large, only their list). Afterwards it returns the same search. A
 * failed call rejects and is not cached, so the next one tries again.
 * @param root address of the site's root, ending in a slash
 * @param own slug of the regulation that the reader is in; null if there is none
 */
export function searchLoader(
  root: URL,
  own: string | null = null,
  get: typeof fetch = (input) => fetch(input),
): () => Promise<LoadedSearch> {
  const loading = once(() => load(root, own, get));
  return () => loading('');
}

/** Makes a search over whole texts. */
export type SearchOver = (
  regulations: readonly SearchListing[],
  within: LoadedSearch['within'],
) => Promise<LoadedSearch>;

async function load(root: URL, own: string | null, get: typeof fetch): Promise<LoadedSearch> {
  const text = once(async (slug): Promise<SearchText> =>
    readSearchText(await fetchJson(new URL(`van-ban/${slug}/search.json`, root), get)),
  );
  const over: SearchOver = async (regulations, within) => {
    const engine = await createSearch(await Promise.all(regulations.map(({ slug }) => text(slug))));
    const narrowed = () => Promise.resolve({ engine, searched: regulations.length, promising: regulations.length });
    return { regulations, engine, narrowed, within };
  };
  const fetched = (path: string) => fetchJson(new URL(`tim-kiem/${path}`, root), get);
  // Most readers search the regulation that they are in.
  const all = once(async () => {
    const [{ searchAll }, list] = await Promise.all([
      overNetwork(() => import('./searchAll.ts')),
      fetched('index.json'),
    ]);
    return searchAll(list, fetched, text, over);
  });
  if (own === null) return all('');
  const reader = await text(own);
  return over([reader], reader.isAlone === true ? null : { name: reader.name, widen: () => all('') });
}
