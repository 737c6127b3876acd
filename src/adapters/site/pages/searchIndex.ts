import { oncePer } from '../../../domain/oncePer.ts';
import { instrumentName } from '../../../domain/regulation/metadata.ts';
import type { BoundNote } from '../../../domain/regulation/notes/notes.ts';
import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { searchTextOf, type SearchableRegulation, type SearchNote } from '../../../domain/search/text/searchTextOf.ts';
import { shardsOf } from '../../../domain/search/text/shards.ts';
import type { SearchList, SearchListing, SearchText } from '../../../domain/search/text/searchText.ts';

/**
 * The content of `/van-ban/S/search.json`: the regulation's units as plain text, which the browser indexes on first
 * use. Much smaller than a finished index, and indexing takes less time than downloading the difference (measured; see
 * CONTRIBUTING.md, Decisions).
 * @param isAlone whether the site has no other regulation
 */
export function searchFile(regulation: SearchableRegulation, notes: readonly SearchNote[], isAlone = false): string {
  const text = searchTextOf(regulation, notes);
  return JSON.stringify(isAlone ? { ...text, isAlone } : text);
}

/** Up to this many regulations the search may fetch all texts at once; beyond that, only the most promising ones. */
export const WHOLE_INDEX_MAX = 12;

/** The same by size, in characters of all texts: about 120 KB gzipped. One code may be larger than ten decisions. */
const WHOLE_INDEX_CHARACTERS = 500_000;

/** The content of `/tim-kiem/index.json`: the searchable regulations, and the shards if there are any. */
export function searchListFile(
  regulations: readonly Pick<Regulation, 'slug' | 'meta'>[],
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

/**
 * The content of each `/tim-kiem/tu/xx.json` by name, in the order of the list of regulations; empty if all texts are
 * fetched at once.
 */
export const shardFiles: (regulations: OneByOne) => ReadonlyMap<string, string> = oncePer((regulations) => {
  if (regulations.length < 2) return new Map();
  if (
    regulations.length <= WHOLE_INDEX_MAX &&
    JSON.stringify([...textsOf(regulations)]).length <= WHOLE_INDEX_CHARACTERS
  )
    return new Map();
  return new Map([...shardsOf(textsOf(regulations))].map(([name, shard]) => [name, JSON.stringify(shard)]));
});

/** Regulations that need not be in memory together. */
interface OneByOne extends Iterable<SearchableRegulation & Pick<Regulation, 'notes'>> {
  readonly length: number;
}

function* textsOf(regulations: OneByOne): Generator<SearchText> {
  for (const regulation of regulations) yield searchTextOf(regulation, searchNotesOf(regulation.notes));
}

/**
 * The editor's notes for the search: each once, at its main location, so that a note attached to eight locations is one
 * result.
 */
export function searchNotesOf(notes: readonly BoundNote[]): readonly SearchNote[] {
  return notes.flatMap(({ id, kind, note, locations: [main] }) =>
    main === undefined ? [] : [{ id, at: main.at, kind, text: note }],
  );
}
