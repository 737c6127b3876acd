import { slugOfAddress } from '../../../domain/site/siteFiles.ts';

/**
 * The pages to be rendered with those of each regulation next to each other, otherwise in their order: a regulation is
 * read once, and nothing of it stays in memory after its last page. Astro would render all regulations' pages of one
 * kind before those of the next.
 */
export function byRegulation<P extends { readonly pathname: string }>(paths: readonly P[]): P[] {
  const groups = Map.groupBy(paths, ({ pathname }) => slugOfAddress(`${pathname.replace(/^\//, '')}/`));
  return [...groups.values()].flat();
}
