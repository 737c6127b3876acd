import type { ChecklistArticle } from '../../../domain/draft/checklist.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { hasOwn } from '../../../domain/baseline.ts';
import type { ProvisionId } from '../../../domain/regulation/tree/tree.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The duties of an article, in order. */
export function dutyIds(article: ChecklistArticle): readonly ProvisionId[] {
  return article.clauses.flatMap(({ duties }) => duties.map(({ id }) => id));
}

/** How many of some duties are answered, or given points. */
export function answered(draft: Draft, ids: readonly ProvisionId[]): Progress {
  return { done: ids.filter((id) => isAnswered(draft, id)).length, total: ids.length };
}

/**
 * Whether a duty is answered or, if it is scored, has points: of all figures only points have ids of duties as keys.
 */
export function isAnswered({ entries, figures }: Draft, id: ProvisionId): boolean {
  if (entries[id]?.answer !== undefined) return true;
  return Object.values(figures).some((value) => typeof value === 'object' && hasOwn(value, id));
}

/** The duties that were answered all together and not reviewed since. */
export function unconfirmedIn(draft: Draft, ids: readonly ProvisionId[]): readonly ProvisionId[] {
  return ids.filter((id) => draft.entries[id]?.unconfirmed === true);
}
