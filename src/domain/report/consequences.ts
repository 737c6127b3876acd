import type { Draft } from '../draft/draft.ts';
import type { Consequence, OutcomeId, RoleRule, RuleSet } from '../rating/ruleset.ts';

/**
 * What the regulation says elsewhere that matters for this draft.
 * @param possible the outcomes that the reading shown first leaves.
 */
export function consequencesFor(ruleset: RuleSet, role: RoleRule | undefined, draft: Draft, possible: readonly OutcomeId[]): readonly Consequence[] {
  return ruleset.consequences.filter(({ outcomes, groups, fact }) => {
    if (outcomes !== undefined && !outcomes.some((id) => possible.includes(id))) return false;
    if (groups !== undefined && !groups.some((group) => role?.groups.includes(group))) return false;
    if (fact === undefined) return true;
    const value = Object.hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    return fact.in.includes(typeof value === 'string' || typeof value === 'boolean' ? value : null);
  });
}
