import type { Regulation } from '../../../domain/regulation/regulation.ts';
import { readRegulations } from '../content/readRegulations.ts';

let known: readonly Regulation[] | null = null;

/**
 * All regulations, in order of their slugs; in a build always in the same list, so that what is computed from it is
 * computed once.
 */
export function regulationList(): Promise<readonly Regulation[]> {
  if (import.meta.env.DEV) return Promise.resolve(listed());
  known ??= listed();
  return Promise.resolve(known);
}

function listed(): readonly Regulation[] {
  return [...readRegulations.bySlug.values()].sort(({ slug: a }, { slug: b }) => (a < b ? -1 : 1));
}
