import type { Draft } from '../draft.ts';
import { outcomeChanges, type Outcomes } from './statedResult.ts';

/** What has changed since the owner last saw this draft's result, other than by an edit. */
export interface ChangedSince {
  /** The version of the text or the rules differs from the one at the draft's last edit. */
  readonly text: boolean;
  readonly rules: boolean;
  /** For each reading that exists in both and differs: the outcomes possible then and now. */
  readonly outcomes: ReturnType<typeof outcomeChanges>;
}

/**
 * Compares a draft, as loaded and before any edit, with the current text and rules.
 * @param present versions of text and rules, and per reading the outcomes possible now, sorted as returned by `rate`
 * @returns null if nothing changed. Outcomes are compared only if the rules changed: otherwise the owner's own edits
 * changed them.
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
