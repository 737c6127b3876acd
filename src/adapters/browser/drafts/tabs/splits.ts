import { sameContent } from '../../../../domain/draft/sameContent.ts';
import type { DraftEvent } from '../held/draftSession.ts';
import type { HeldDrafts } from '../held/heldDrafts.ts';
import type { Journal } from '../held/journal.ts';
import type { StateToken } from '../storage/readMarks.ts';
import { sameToken, type StoredDraft } from '../storage/record.ts';
import { slotOf, type Slot } from '../held/slot.ts';

/** Handles a draft that two tabs have edited independently: both versions are kept, and the owner is asked. */
export interface Splits {
  /**
   * A state of another tab is stored from which this one does not descend; null if what is stored cannot be read here.
   */
  readonly apart: (mine: Slot, theirs: StoredDraft | null) => void;
  /** Reports two versions kept side by side. */
  readonly announce: (from: string, id: string, follow: boolean) => void;
  /** The id under which a draft continues in this tab; a different one if it was split. */
  readonly follow: (id: string) => string;
  /** From now on the id refers to the draft stored under it. */
  readonly unfollow: (id: string) => void;
  /** What this deletion deleted, if another tab's later version was kept in spite of it; returned only once. */
  readonly overruled: (id: string, deletion: StateToken) => Slot | null;
}

/** Prepares splitting the drafts of this tab; none is split yet. */
export function openSplits(held: HeldDrafts, journal: Journal, emit: (event: DraftEvent) => void): Splits {
  const { slots } = held;
  const moved = new Map<string, string>();
  const overruled = new Map<string, Slot>();

  function announce(from: string, id: string, follow: boolean): void {
    const mine = slots.get(id);
    const theirs = slots.get(from);
    if (mine !== undefined)
      emit({
        kind: 'split',
        from,
        mine: mine.draft,
        theirs: theirs === undefined || theirs.deletedAt !== undefined ? null : theirs.draft,
        follow,
      });
  }

  return {
    announce,
    apart(mine, theirs) {
      const { id } = mine.draft;
      if (
        theirs !== null &&
        (mine.deletedAt !== undefined || (theirs.deletedAt === undefined && sameContent(mine.draft, theirs.draft)))
      ) {
        // Either both tabs entered the same, or a deleted draft has been changed since: the deleted version is restored
        // only if the deletion is undone.
        if (mine.deletedAt !== undefined) overruled.set(id, mine);
        journal.drop(mine.journals);
        journal.dropOwn(id);
        held.take(slotOf(theirs));
        return;
      }
      if (theirs === null) held.drop(id);
      else held.keep(slotOf(theirs));
      const slot = held.beside(mine);
      const copy = slot.draft.id;
      if (held.note(slot, false)) journal.dropOwn(id);
      moved.set(id, copy);
      if (held.current() === id) held.open(copy);
      announce(id, copy, true);
    },
    follow(id) {
      let at = id;
      for (let next = moved.get(at); next !== undefined; next = moved.get(at)) at = next;
      return at;
    },
    unfollow: (id) => void moved.delete(id),
    overruled(id, deletion) {
      const lost = overruled.get(id);
      if (lost === undefined || !sameToken(lost.token, deletion)) return null;
      overruled.delete(id);
      return lost;
    },
  };
}
