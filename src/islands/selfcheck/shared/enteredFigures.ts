import type { Draft } from '../../../domain/draft/draft.ts';
import { itemsFor } from '../../../domain/rating/entered.ts';
import type { Fact } from '../../../domain/rating/fact.ts';
import type { RoleRule } from '../../../domain/rating/ruleset.ts';
import type { Progress } from './progress.ts';

/** How many figures are entered; each item of a fact of several counts separately. */
export function entered(draft: Draft, facts: readonly Fact[], role: RoleRule): Progress {
  const filled = facts.flatMap((fact) => {
    const value = draft.figures[fact.id];
    const items = itemsFor(fact, role);
    if (items === null) return [value !== undefined];
    return items.map(({ id }) => typeof value === 'object' && value[id] !== undefined);
  });
  return { done: filled.filter(Boolean).length, total: filled.length };
}
