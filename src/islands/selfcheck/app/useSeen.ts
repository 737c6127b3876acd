import { useMemo, useState } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { changedSince, type ChangedSince } from '../../../domain/draft/outcome/changedSince.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { RatedOrNot } from '../../../domain/rating/engine/contradiction.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import { useSelfCheck } from '../shared/context.ts';

/** Edits the draft in view. Returns it as it is afterwards. */
type Edit = (action: DraftAction) => Draft;

interface Seen {
  /** What changed since the owner last worked with the draft, until dismissed. */
  readonly changed: ChangedSince | null;
  readonly dismiss: () => void;
  /** Call after each edit by the owner, with the draft after it: its outcome is on the screen. */
  readonly note: (edited: Draft) => void;
}

/**
 * Stores with a draft the outcomes that its owner has seen, so that a later change of text or rules can be reported.
 * Only the owner's own edits do: changes by another tab or a reload store nothing.
 * @param isOld another state may replace this one, so nothing is reported yet
 * @param rate as of draftRater; nothing is stored for a draft without a rating
 */
export function useSeen(draft: Draft, isOld: boolean, rate: (draft: Draft) => RatedOrNot | null, edit: Edit): Seen {
  const { ruleset, textVersion } = useSelfCheck();
  const rating = rate(draft)?.rating ?? null;
  // The draft as it was when it came into view, not after each edit.
  const found = useMemo(
    () =>
      rating === null || isOld
        ? null
        : changedSince(draft, { textVersion, rulesVersion: ruleset.version, possible: possibleIn(rating) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as the draft came into view
    [isOld],
  );
  const [dismissed, setDismissed] = useState(false);
  const note = (edited: Draft) => {
    // The edit went into a copy of its own, which has not been shown yet.
    if (edited.id !== draft.id) return;
    const shown = rate(edited)?.rating;
    if (!shown) return;
    edit({ type: 'seen', textVersion, lastSeen: { rulesVersion: ruleset.version, possible: possibleIn(shown) } });
  };
  return {
    changed: dismissed ? null : found,
    dismiss() {
      note(draft);
      setDismissed(true);
    },
    note,
  };
}

function possibleIn({ readings }: Rating) {
  return Object.fromEntries(Object.values(readings).map(({ id, possible }) => [id, possible]));
}
