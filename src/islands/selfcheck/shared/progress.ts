import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import type { Fact, RoleRule } from '../../../domain/rating/ruleset.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The duties of an article, in order. */
export function dutyIds(article: ChecklistArticle): readonly ProvisionId[] {
  return article.clauses.flatMap(({ duties }) => duties.map(({ id }) => id));
}

/** How many of some duties are answered. */
export function answered(draft: Draft, ids: readonly ProvisionId[]): Progress {
  return { done: ids.filter((id) => draft.entries[id]?.answer !== undefined).length, total: ids.length };
}

/** Those of some duties that were answered all together and not looked at since. */
export function unconfirmedIn(draft: Draft, ids: readonly ProvisionId[]): readonly ProvisionId[] {
  return ids.filter((id) => draft.entries[id]?.unconfirmed === true);
}

/** How many figures are entered; each item of a `lowestOf` fact counts separately. */
export function entered(draft: Draft, facts: readonly Fact[], role: RoleRule): Progress {
  const filled = facts.flatMap((fact) => {
    const value = draft.figures[fact.id];
    if (fact.kind !== 'lowestOf') return [value !== undefined];
    return (role.items[fact.id] ?? []).map(({ id }) => typeof value === 'object' && value[id] !== undefined);
  });
  return { done: filled.filter(Boolean).length, total: filled.length };
}
