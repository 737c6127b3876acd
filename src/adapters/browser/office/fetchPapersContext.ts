import type { PapersContext } from '../../../domain/report/papersContext.ts';
import { fetchJson } from '../faults/fetchJson.ts';
import { NetworkFailure } from '../faults/networkFailure.ts';

/**
 * What the papers say about a regulation: `/van-ban/S/giay-to.json` as written by the build. Rejects with
 * NetworkFailure.
 * @param root address of the site's root, ending in a slash
 */
export async function fetchPapersContext(
  root: string,
  slug: string,
  get: typeof fetch = (input) => fetch(input),
): Promise<PapersContext> {
  const context = await fetchJson(new URL(`van-ban/${slug}/giay-to.json`, root), get);
  if (!isPapersContext(context)) throw new NetworkFailure(`the papers’ words of ${slug} are not what the build writes`);
  return context;
}

/** The file is the build's own; checked only enough to detect an incompletely copied site. */
function isPapersContext(value: unknown): value is PapersContext {
  const { citation, gaps } = (value ?? {}) as Partial<PapersContext>;
  return typeof citation === 'string' && Array.isArray(gaps);
}
