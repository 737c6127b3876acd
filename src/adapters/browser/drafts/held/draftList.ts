/** What the owner is shown of the drafts held: those there are, and those deleted that can be brought back. Pure. */
import type { Draft } from '../../../../domain/draft/draft.ts';
import type { DraftItem } from './draftSession.ts';
import type { Slot } from './slot.ts';

/**
 * The drafts of a regulation, last edited first: by the count of edits, which no clock can spoil; those never edited since
 * there is such a count by their times. @param exportedAt when a draft was last put into a file, ISO 8601, or null; @param isOld as in DraftItem.
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

/** The drafts that follow another regulation, deleted ones too: they are listed on its own page, if it has one. */
export function otherDrafts(slots: Iterable<Slot>, regulation: string): readonly Draft[] {
  return [...slots].flatMap(({ draft }) => (draft.regulation === regulation ? [] : [draft]));
}

/** The drafts of a regulation that are deleted but not gone for good; last deleted first. */
export function deletedDrafts(slots: Iterable<Slot>, regulation: string): readonly Draft[] {
  return [...slots]
    .flatMap(({ draft, deletedAt }) =>
      draft.regulation === regulation && deletedAt !== undefined ? [{ draft, at: deletedAt }] : [],
    )
    .sort((a, b) => later(a.at, b.at))
    .map(({ draft }) => draft);
}

/** Sorts the later time first. ISO times in UTC of equal form sort as text. */
function later(a: string, b: string): number {
  return Number(a < b) - Number(a > b);
}
