/** The lists of drafts shown to the owner: existing ones, and deleted ones that can be restored. Pure. */
import type { Draft } from '../../../../domain/draft/draft.ts';
import type { DraftItem } from './draftSession.ts';
import type { Slot } from './slot.ts';

/**
 * The drafts of a regulation, last edited first: by their edit counter, which a wrong clock cannot affect, and for
 * drafts without one by time.
 * @param exportedAt when a draft was last exported, ISO 8601, or null
 * @param isOld as in DraftItem
 */
export function draftList(
  slots: Iterable<Slot>,
  regulation: string,
  exportedAt: (id: string) => string | null,
  isOld: (id: string) => boolean,
): readonly DraftItem[] {
  return [...slots]
    .filter(({ draft, deletedAt }) => draft.regulation === regulation && deletedAt === undefined)
    .sort((a, b) => (b.order ?? 0) - (a.order ?? 0) || later(a.draft.updatedAt, b.draft.updatedAt))
    .map(({ draft, savedAt, splitFrom }) => ({
      draft,
      savedAt,
      exportedAt: exportedAt(draft.id),
      splitFrom: splitFrom ?? null,
      isOld: isOld(draft.id),
    }));
}

/**
 * The drafts of other regulations, including deleted ones; they are listed on those regulations' pages, if they exist.
 */
export function otherDrafts(slots: Iterable<Slot>, regulation: string): readonly Draft[] {
  return [...slots].flatMap(({ draft }) => (draft.regulation === regulation ? [] : [draft]));
}

/** The drafts of a regulation that are deleted but not removed permanently; last deleted first. */
export function deletedDrafts(slots: Iterable<Slot>, regulation: string): readonly Draft[] {
  return [...slots]
    .flatMap(({ draft, deletedAt }) =>
      draft.regulation === regulation && deletedAt !== undefined ? [{ draft, at: deletedAt }] : [],
    )
    .sort((a, b) => later(a.at, b.at))
    .map(({ draft }) => draft);
}

/** Compares two times, later first. ISO times in UTC of the same form sort as text. */
function later(a: string, b: string): number {
  return Number(a < b) - Number(a > b);
}
