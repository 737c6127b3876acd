import type { PapersGround } from '../../../domain/report/papersGround.ts';
import { fetchJson } from '../faults/fetchJson.ts';
import { NetworkFailure } from '../faults/networkFailure.ts';

/**
 * What the papers say about a regulation: `/van-ban/S/giay-to.json` as written by the build. Rejects with
 * NetworkFailure.
 * @param root address of the site's root, ending in a slash
 */
export async function fetchPapersGround(
  root: string,
  slug: string,
  get: typeof fetch = (input) => fetch(input),
): Promise<PapersGround> {
  const ground = await fetchJson(new URL(`van-ban/${slug}/giay-to.json`, root), get);
  if (!isGround(ground)) throw new NetworkFailure(`the papers’ words of ${slug} are not what the build writes`);
  return ground;
}

/** The file is the build's own; checked only enough to detect an incompletely copied site. */
function isGround(value: unknown): value is PapersGround {
  const { citation, gaps } = (value ?? {}) as Partial<PapersGround>;
  return typeof citation === 'string' && Array.isArray(gaps);
}
