import type { Draft } from '../draft.ts';
import { outcomeChanges, type Outcomes } from './statedResult.ts';

/** What has become another since the owner last saw this draft's result, without an edit. */
export interface ChangedSince {
  /** The text's or the rules' version is another than when the draft was last worked with. */
  readonly text: boolean;
  readonly rules: boolean;
  /** Per reading that is in both and differs: the outcomes possible then and now. */
  readonly outcomes: ReturnType<typeof outcomeChanges>;
}

/**
 * Compares a draft, as it was loaded and before any edit, with the present text and rules.
 * @param present versions of text and rules, and per reading the outcomes possible now, sorted as `rate` gives them
 * @returns null when nothing changed. Outcomes are compared only where the rules changed: else they changed by the owner's
 *   own hand.
 */
export function changedSince(
  draft: Draft,
  present: { readonly textVersion: string; readonly rulesVersion: string; readonly possible: Outcomes },
): ChangedSince | null {
  const text = draft.textVersion !== present.textVersion;
  const rules = draft.rulesVersion !== present.rulesVersion;
  const seen = draft.lastSeen;
  const outcomes =
    seen === undefined || seen.rulesVersion === present.rulesVersion
      ? []
      : outcomeChanges(seen.possible, present.possible);
  return text || rules || outcomes.length > 0 ? { text, rules, outcomes } : null;
}
