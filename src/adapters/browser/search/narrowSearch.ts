import type { CurrentArticle } from '../../../domain/search/results/found.ts';
import { readShard } from '../../../domain/search/text/readSearchList.ts';
import type { SearchListing, SearchText } from '../../../domain/search/text/searchText.ts';
import { narrow, shardOf, type Shard } from '../../../domain/search/text/shards.ts';
import { citationReader } from './citationReader.ts';
import { once } from './once.ts';
import { createSearch, type SearchEngine } from './searchIndex.ts';

/** A search over the most promising texts for a query. */
export interface NarrowedSearch {
  readonly engine: SearchEngine;
  /** Number of texts it searches, and number of equally promising texts. */
  readonly searched: number;
  readonly promising: number;
}

/** Maximum number of words used to choose the texts: more hardly help, and each may need another file. */
const WORDS = 8;

/**
 * Searches many texts: fetches the shards for the query's words, then the few most promising texts, and searches those.
 * @param shards names of the existing shards
 * @param fetchShard fetches the content of a shard; called once for each
 * @param text fetches the text of a regulation; may be called repeatedly
 */
export function narrowSearch(
  regulations: readonly SearchListing[],
  shards: readonly string[],
  fetchShard: (name: string) => Promise<unknown>,
  text: (slug: string) => Promise<SearchText>,
): (typed: string, here: CurrentArticle | null, most: number) => Promise<NarrowedSearch> {
  const names = regulations.map(({ name, title }) => `${name}\n${title}`);
  const shard = once(async (name): Promise<Shard> => readShard(await fetchShard(name)));
  let last: { readonly key: string; readonly search: SearchEngine } | null = null;
  return async (typed, here, most) => {
    // Every text has a “điều 2”: only the other words show which one is meant.
    const beside = (await citationReader()).wantedBeside(typed);
    const words = beside.words.slice(0, WORDS);
    const wanted = [...new Set(words.map(({ folded }) => shardOf(folded)))].filter((name) => shards.includes(name));
    const found = new Map(await Promise.all(wanted.map(async (name) => [name, await shard(name)] as const)));
    const { order, best } = narrow(
      words,
      beside.unfinished,
      found,
      names,
      regulations.findIndex(({ slug }) => slug === here?.slug),
    );
    const slugs = order.slice(0, Math.min(most, best)).map((number) => regulations[number]?.slug ?? '');
    const key = slugs.join();
    const search = last?.key === key ? last.search : await createSearch(await Promise.all(slugs.map(text)));
    last = { key, search };
    return { engine: search, searched: slugs.length, promising: best };
  };
}
