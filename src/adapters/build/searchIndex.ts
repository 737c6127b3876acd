import type { BoundNote } from '../../domain/regulation/notes.ts';
import type { Regulation } from '../../domain/regulation/regulation.ts';
import { searchTextOf, type SearchNote } from '../../domain/search/searchTextOf.ts';
import type { SearchListing } from '../../domain/search/searchText.ts';

/**
 * The content of `/van-ban/S/search.json`: the regulation's units as plain words, which the browser indexes on first use.
 * Smaller than a finished index by far, and indexed faster than the difference is fetched (measured; see the decisions in the README).
 */
export function searchFile(regulation: Pick<Regulation, 'slug' | 'meta' | 'text'>, notes: readonly SearchNote[]): string {
  return JSON.stringify(searchTextOf(regulation, notes));
}

/** The content of `/tim-kiem/index.json`: which regulations there are to search, so that each file is fetched by itself. */
export function searchListFile(regulations: readonly Pick<Regulation, 'slug' | 'meta' | 'text'>[]): string {
  const list = regulations.map((regulation): SearchListing => {
    const { slug, name, title } = searchTextOf(regulation, []);
    return { slug, name, title };
  });
  return JSON.stringify(list);
}

/** The editor's notes as the search takes them: each once, at its main place, since the same words eight times over are no eight hits. */
export function searchNotesOf(notes: readonly BoundNote[]): readonly SearchNote[] {
  return notes.flatMap(({ id, kind, note, places: [main] }) => (main === undefined ? [] : [{ id, at: main.at, kind, text: note }]));
}
