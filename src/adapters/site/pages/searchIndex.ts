import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { BoundNote } from '../../../domain/regulation/notes/notes.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { searchTextOf, type SearchNote } from '../../../domain/search/text/searchTextOf.ts';
import { shardsOf } from '../../../domain/search/text/shards.ts';
import type { SearchList, SearchListing } from '../../../domain/search/text/searchText.ts';

/**
 * The content of `/van-ban/S/search.json`: the regulation's units as plain words, which the browser indexes on first use.
 * Smaller than a finished index by far, and indexed faster than the difference is fetched (measured; see the decisions in the README).
 */
export function searchFile(
  regulation: Pick<Regulation, 'slug' | 'meta' | 'text'>,
  notes: readonly SearchNote[],
): string {
  return JSON.stringify(searchTextOf(regulation, notes));
}

/** Up to this many regulations (about 10 KB each) the search fetches all texts at once; beyond, only those that a query promises to be in. */
export const FEW = 12;

/** The content of `/tim-kiem/index.json`: which regulations there are to search, and which shards, where they are many. */
export function searchListFile(
  regulations: readonly Pick<Regulation, 'slug' | 'meta' | 'text'>[],
  shards: readonly string[] = [],
): string {
  const list: SearchList = {
    regulations: regulations.map(({ slug, meta }): SearchListing => ({
      slug,
      name: instrumentName(meta),
      title: meta.title,
    })),
    shards,
  };
  return JSON.stringify(list);
}

/** The content of each `/tim-kiem/tu/xx.json` by its name, in the order of the list of regulations; none where all texts are fetched at once. */
export function shardFiles(
  regulations: readonly Pick<Regulation, 'slug' | 'meta' | 'text' | 'notes'>[],
): ReadonlyMap<string, string> {
  if (regulations.length <= FEW) return new Map();
  const texts = regulations.map((regulation) => searchTextOf(regulation, searchNotesOf(regulation.notes)));
  return new Map([...shardsOf(texts)].map(([name, shard]) => [name, JSON.stringify(shard)]));
}

/** The editor's notes as the search takes them: each once, at its main place, since the same words eight times over are no eight hits. */
export function searchNotesOf(notes: readonly BoundNote[]): readonly SearchNote[] {
  return notes.flatMap(({ id, kind, note, places: [main] }) =>
    main === undefined ? [] : [{ id, at: main.at, kind, text: note }],
  );
}
