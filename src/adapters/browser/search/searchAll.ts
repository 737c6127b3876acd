import { readSearchList } from '../../../domain/search/text/readSearchList.ts';
import type { SearchText } from '../../../domain/search/text/searchText.ts';
import { narrowSearch } from './narrowSearch.ts';
import type { LoadedSearch, SearchOver } from './searchLoader.ts';

/**
 * The search of all regulations of a site: over their texts if these are few, else over the most promising ones for
 * each query.
 * @param list the content of `tim-kiem/index.json`
 * @param fetched fetches a file of `tim-kiem/`
 * @param text fetches the text of a regulation
 * @throws TypeError if the list is none
 */
export async function searchAll(
  list: unknown,
  fetched: (path: string) => Promise<unknown>,
  text: (slug: string) => Promise<SearchText>,
  over: SearchOver,
): Promise<LoadedSearch> {
  const { regulations, shards } = readSearchList(list);
  if (shards.length === 0) return over(regulations, null);
  const narrowed = narrowSearch(regulations, shards, (name) => fetched(`tu/${name}.json`), text);
  return { regulations, engine: null, narrowed, within: null };
}
