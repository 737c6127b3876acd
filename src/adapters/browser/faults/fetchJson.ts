import { NetworkFailure, overNetwork } from './networkFailure.ts';

/**
 * The JSON at an address of the site. Rejects with NetworkFailure, also where something else answers in the site's
 * place.
 */
export async function fetchJson(address: URL, get: typeof fetch): Promise<unknown> {
  const response = await overNetwork(() => get(address));
  if (!response.ok) throw new NetworkFailure(`${address.pathname} answered ${response.status}`);
  return response.json().catch((error: unknown) => {
    throw new NetworkFailure(error);
  });
}
