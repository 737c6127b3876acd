/** What the owner is shown of the drafts held: those there are, and those deleted that can be brought back. Pure. */
import type { Draft } from '../../../domain/draft/draft.ts';
import type { DraftItem } from './draftSession.ts';
import type { Slot } from './slot.ts';

/** The drafts of a regulation, last edited first. @param exportedAt when a draft was last put into a file, ISO 8601, or null. */
export function draftList(slots: Iterable<Slot>, regulation: string, exportedAt: (id: string) => string | null): readonly DraftItem[] {
  return [...slots]
    .filter(({ draft, deletedAt }) => draft.regulation === regulation && deletedAt === undefined)
    .sort((a, b) => Number(a.draft.updatedAt < b.draft.updatedAt) - Number(a.draft.updatedAt > b.draft.updatedAt))
    .map(({ draft, savedAt, splitFrom }) => ({ draft, savedAt, exportedAt: exportedAt(draft.id), splitFrom: splitFrom ?? null }));
}

/** The drafts of a regulation deleted since a time, in milliseconds since 1970; last deleted first. */
export function deletedSince(slots: Iterable<Slot>, regulation: string, since: number): readonly Draft[] {
  return [...slots]
    .flatMap(({ draft, deletedAt }) => (draft.regulation === regulation && deletedAt !== undefined && Date.parse(deletedAt) > since ? [{ draft, at: Date.parse(deletedAt) }] : []))
    .sort((a, b) => b.at - a.at)
    .map(({ draft }) => draft);
}
