import { fold } from '../fold.ts';
import type { Draft } from './draft.ts';

/** The drafts of one year; null for those without a year. */
export interface DraftGroup<T> {
  readonly year: number | null;
  readonly items: readonly T[];
}

/**
 * The items whose draft matches all the words, grouped by year: latest year first, those without a year last, otherwise
 * in the given order.
 * @param words of the unit's or the role's name or a year, with or without diacritics; blank matches everything
 * @param roleName the name of a role by its id
 */
export function draftGroups<T extends { readonly draft: Draft }>(
  items: readonly T[],
  words: string,
  roleName: (role: string) => string,
): readonly DraftGroup<T>[] {
  const wanted = fold(words).split(/\s+/);
  const groups = new Map<number | null, T[]>();
  for (const item of items) {
    const { unit, role, year } = item.draft;
    const text = fold(`${unit} ${roleName(role)} ${year ?? ''}`);
    if (wanted.every((word) => text.includes(word))) groups.set(year, [...(groups.get(year) ?? []), item]);
  }
  return [...groups]
    .map(([year, found]) => ({ year, items: found }))
    .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity));
}
