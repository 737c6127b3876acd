import { NetworkFailure, overNetwork } from './networkFailure.ts';

/**
 * Fetches JSON from an address of the site. Rejects with NetworkFailure, including if something else (such as a captive
 * portal) responds instead of the site.
 */
export async function fetchJson(address: URL, get: typeof fetch): Promise<unknown> {
  const response = await overNetwork(() => get(address));
  if (!response.ok) throw new NetworkFailure(`${address.pathname} answered ${response.status}`);
  return response.json().catch((error: unknown) => {
    throw new NetworkFailure(error);
  });
}
