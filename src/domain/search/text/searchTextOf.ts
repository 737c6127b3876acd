import { instrumentName } from '../../regulation/metadata.ts';
import type { Regulation } from '../../regulation/regulation.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { formerUnits } from './formerUnits.ts';
import { officialUnits } from './officialUnits.ts';
import type { SearchText, SearchUnit } from './searchText.ts';

/** What the search needs of an editor's note. */
export interface SearchNote {
  readonly id: string;
  /** The provision it is attached to. */
  readonly at: ProvisionId;
  /** `lỗi quét`, `mâu thuẫn`, … */
  readonly kind: string;
  readonly text: string;
}

/** What the search needs of a regulation; its history only if something amends it. */
export type SearchableRegulation = Pick<Regulation, 'slug' | 'meta' | 'text'> & Partial<Pick<Regulation, 'history'>>;

/**
 * The searchable units of a regulation: those of its text in force, then each editor's note; apart from them the former
 * wordings. A regulation that nothing amends has no field for those.
 */
export function searchTextOf(
  { slug, meta, text, history = null }: SearchableRegulation,
  notes: readonly SearchNote[],
): SearchText {
  const official = officialUnits({ meta, text });
  const names = new Map(official.map(({ id, name }) => [id, name]));
  const noteUnits = notes.map(({ at, kind, text: words }): SearchUnit => {
    const name = names.get(at);
    return { id: at, ...(name === undefined ? {} : { name }), text: words, note: kind };
  });
  const former = history === null ? [] : formerUnits(slug, meta, history);
  return {
    slug,
    name: instrumentName(meta),
    title: meta.title,
    decision: text.decision === null ? null : meta.instrument,
    regulation: meta.regulationName ?? meta.instrument,
    units: [...official, ...noteUnits],
    ...(former.length === 0 ? {} : { former }),
  };
}
