import { hasOwn } from '../../baseline.ts';
import type { Draft } from '../draft.ts';
import { appliesTo } from '../../rating/engine/applies.ts';
import type { Consequence, OutcomeId, RuleSet } from '../../rating/ruleset.ts';

/**
 * What the regulation says elsewhere that applies to a draft, in the order of the rules.
 * @param possible the outcomes possible in the first reading
 */
export function consequencesOf(ruleset: RuleSet, draft: Draft, possible: readonly OutcomeId[]): readonly Consequence[] {
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  return ruleset.consequences.filter(({ outcomes, groups, fact }) => {
    if (outcomes !== undefined && !outcomes.some((id) => possible.includes(id))) return false;
    if (groups !== undefined && (role === undefined || !appliesTo(role, groups))) return false;
    if (fact === undefined) return true;
    const value = hasOwn(draft.figures, fact.id) ? draft.figures[fact.id] : undefined;
    return fact.in.includes(typeof value === 'string' || typeof value === 'boolean' ? value : null);
  });
}
