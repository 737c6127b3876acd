/** Creates and edits drafts: each state is in memory and in the journal at once, and saved soon after. */
import { editDraft } from '../../../domain/draft/edit/edit.ts';
import type { DraftEvent, DraftSession } from './held/draftSession.ts';
import type { HeldDrafts } from './held/heldDrafts.ts';
import { emptySlot, highestOrder, nextOrder, type Slot } from './held/slot.ts';
import type { Browser } from './storage/browser.ts';
import type { Splits } from './tabs/splits.ts';

interface EditsOptions {
  readonly browser: Browser;
  /** Id of this tab. */
  readonly me: string;
  readonly held: HeldDrafts;
  readonly splits: Pick<Splits, 'follow'>;
  readonly emit: (event: DraftEvent) => void;
}

interface DraftEdits extends Pick<DraftSession, 'create' | 'edit'> {
  /** The slot of a draft, or of the one into which it was split here. @throws RangeError if there is none */
  readonly slotOf: (id: string) => Slot;
}

export function draftEdits({ browser, me, held, splits, emit }: EditsOptions): DraftEdits {
  const { slots } = held;
  let persisted = false;

  function slotOf(id: string): Slot {
    const slot = slots.get(splits.follow(id));
    if (slot === undefined) throw new RangeError(`no draft ${id}`);
    return slot;
  }

  return {
    slotOf,
    create(draft) {
      const before = slots.get(draft.id);
      if (before !== undefined && before.deletedAt === undefined) throw new RangeError(`draft ${draft.id} is in use`);
      // If a draft of this id is being deleted, this one becomes a later state of it.
      const slot = held.change(before ?? emptySlot(draft, me), {
        draft,
        deletedAt: undefined,
        order: highestOrder(slots.values()),
      });
      emit({ kind: 'list' });
      return slot.draft;
    },
    edit(id, action) {
      const slot = slotOf(id);
      // A state from before the draft was split also counts as a state of this draft.
      const apt =
        action.type === 'restore' && action.draft.id === id
          ? { ...action, draft: { ...action.draft, id: slot.draft.id } }
          : action;
      const draft = editDraft(slot.draft, apt, browser.now());
      if (draft === slot.draft) return draft;
      if (action.type === 'setAnswer' && !persisted) {
        persisted = true;
        browser.persist();
      }
      return held.change(slot, { draft, deletedAt: undefined, order: nextOrder(slots.values()) }).draft;
    },
  };
}
