import { readSearchList, readSearchText } from '../../domain/search/readSearchText.ts';
import type { SearchListing } from '../../domain/search/searchText.ts';
import { createSearch, type SearchEngine } from './searchIndex.ts';

/** The search with the regulations it searches. */
export interface LoadedSearch {
  readonly engine: SearchEngine;
  readonly regulations: readonly SearchListing[];
}

/**
 * Gives a function that fetches and indexes all regulations on its first call and gives the same search ever after. A call that
 * fails rejects and is forgotten, so that the next one tries again.
 * @param root address of the site's root, ending in a slash.
 */
export function searchLoader(root: URL, get: typeof fetch = (input) => fetch(input)): () => Promise<LoadedSearch> {
  let loading: Promise<LoadedSearch> | null = null;
  return () => {
    loading ??= load(root, get).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

async function load(root: URL, get: typeof fetch): Promise<LoadedSearch> {
  const regulations = readSearchList(await json(new URL('tim-kiem/index.json', root), get));
  const texts = await Promise.all(regulations.map(async ({ slug }) => readSearchText(await json(new URL(`van-ban/${slug}/search.json`, root), get))));
  return { engine: createSearch(texts), regulations };
}

async function json(address: URL, get: typeof fetch): Promise<unknown> {
  const response = await get(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.json();
}
