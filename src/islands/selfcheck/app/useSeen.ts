import { useMemo, useState } from 'preact/hooks';
import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import { changedSince, type ChangedSince } from '../../../domain/draft/outcome/changedSince.ts';
import { factsOfDraft } from '../../../domain/draft/outcome/factsOf.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { rateOrContradict } from '../../../domain/rating/engine/contradiction.ts';
import type { Rating } from '../../../domain/rating/result.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
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
 * @param rating of the current draft, null if its role is not in the rules, or its facts contradict each other
 */
export function useSeen(draft: Draft, isOld: boolean, rating: Rating | null, edit: Edit): Seen {
  const { ruleset, textVersion } = useSelfCheck();
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
    const shown = ratingOf(ruleset, edited);
    if (shown === null) return;
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

/** The rating of a draft; null if its role is not in the rules, or its facts contradict each other. */
function ratingOf(ruleset: RuleSet, draft: Draft): Rating | null {
  const isKnown = ruleset.roles.some(({ id }) => id === draft.role);
  return isKnown ? rateOrContradict(ruleset, factsOfDraft(ruleset, draft)).rating : null;
}

function possibleIn({ readings }: Rating) {
  return Object.fromEntries(Object.values(readings).map(({ id, possible }) => [id, possible]));
}
