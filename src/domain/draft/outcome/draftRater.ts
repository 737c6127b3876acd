import type { Draft } from '../draft.ts';
import { rateOrContradict, type RatedOrNot } from '../../rating/engine/contradiction.ts';
import type { RuleSet } from '../../rating/ruleset.ts';
import { factsOfDraft } from './factsOf.ts';

/**
 * Returns a function that rates drafts under one rule set: null if the draft's role is not in the rules. It remembers
 * its last rating, because an edit is rated when its outcome is noted, and again when it is shown.
 */
export function draftRater(ruleset: RuleSet): (draft: Draft) => RatedOrNot | null {
  let last: { readonly of: Draft; readonly rated: RatedOrNot } | null = null;
  return (draft) => {
    if (!ruleset.roles.some(({ id }) => id === draft.role)) return null;
    if (last === null || !isRatedAlike(last.of, draft))
      last = { of: draft, rated: rateOrContradict(ruleset, factsOfDraft(ruleset, draft)) };
    return last.rated;
  };
}

/** Whether two drafts have the same role, answers and figures, all of a draft that its rating depends on. */
function isRatedAlike(one: Draft, other: Draft): boolean {
  return one.role === other.role && one.entries === other.entries && one.figures === other.figures;
}
