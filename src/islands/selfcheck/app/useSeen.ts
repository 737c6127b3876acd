import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { changedSince, type ChangedSince } from '../../../domain/draft/outcome/changedSince.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import { useSelfCheck } from '../shared/context.ts';

type Edit = (action: DraftAction) => void;

/** What changed since the owner last worked with the draft, until dismissed. */
export interface Seen {
  readonly changed: ChangedSince | null;
  readonly dismiss: () => void;
}

/**
 * Stores with a draft the outcomes that its owner has seen, so that a later change of text or rules can be reported.
 * @param isOld another state may replace this one, so nothing is reported yet
 * @param rating of the current draft, null if its role is not in the rules
 * @param edits number of the owner's own edits: changes by another tab or a reload store nothing
 */
export function useSeen(draft: Draft, isOld: boolean, rating: Rating | null, edits: number, edit: Edit): Seen {
  const { ruleset, textVersion } = useSelfCheck();
  const possible =
    rating === null
      ? {}
      : Object.fromEntries(Object.values(rating.readings).map((reading) => [reading.id, reading.possible]));
  // The draft as it was when it came into view, not after each edit.
  const found = useMemo(
    () =>
      rating === null || isOld ? null : changedSince(draft, { textVersion, rulesVersion: ruleset.version, possible }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as the draft came into view
    [isOld],
  );
  const [dismissed, setDismissed] = useState(false);
  const note = () => {
    if (rating === null) return;
    edit({ type: 'setVersions', textVersion, rulesVersion: ruleset.version });
    edit({ type: 'seen', lastSeen: { rulesVersion: ruleset.version, possible } });
  };
  const noted = useRef(edits);
  useEffect(() => {
    if (noted.current === edits) return;
    noted.current = edits;
    note();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the owner’s edits count
  }, [edits]);
  return {
    changed: dismissed ? null : found,
    dismiss() {
      note();
      setDismissed(true);
    },
  };
}
