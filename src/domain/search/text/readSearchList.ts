/** Readers of what the search of all regulations fetches besides their texts. */
import { searchFieldsOf, listingOf } from './readSearchText.ts';
import type { SearchList } from './searchText.ts';
import type { Shard } from './shards.ts';

/** Validates the content of `/tim-kiem/index.json`. Throws TypeError naming the fault. */
export function readSearchList(value: unknown): SearchList {
  const { regulations, shards } = searchFieldsOf(value, 'index.json');
  if (!Array.isArray(regulations)) throw new TypeError('the list of regulations is no list');
  if (!Array.isArray(shards) || !shards.every((name) => typeof name === 'string' && /^[a-z0-9_]{1,2}$/.test(name)))
    throw new TypeError('the list of shards is no list of names');
  return { regulations: regulations.map((item) => listingOf(searchFieldsOf(item, 'a regulation'))), shards };
}

/** Validates the content of a shard, `/tim-kiem/tu/xx.json`. Throws TypeError naming the fault. */
export function readShard(value: unknown): Shard {
  const fields = searchFieldsOf(value, 'a shard');
  for (const list of Object.values(fields))
    if (!Array.isArray(list) || !list.every((step) => Number.isInteger(step)))
      throw new TypeError('a word of a shard has no list of numbers');
  return fields as Shard;
}
