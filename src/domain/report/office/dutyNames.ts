import type { ChecklistArticle } from '../../draft/checklist.ts';
import { excerpt } from '../excerpt.ts';

/** The beginning of each duty's official words, by its id; duties that are given points are items of a fact too. */
export function dutyNames(checklist: readonly ChecklistArticle[]): ReadonlyMap<string, string> {
  return new Map(
    checklist.flatMap(({ clauses }) =>
      clauses.flatMap(({ duties }) =>
        duties.map(({ id, heading, paragraphs }) => [id, excerpt(heading ?? paragraphs[0] ?? '')] as const),
      ),
    ),
  );
}
