import type { HostResponse } from '../../../domain/site/hostContact.ts';

/** Maximum wait for a response, in milliseconds. */
const TIMEOUT = 15_000;

/**
 * Requests the site's service worker script from its host, a file that the worker never serves from the device. A
 * response inserted by the network (a redirect to its login page, or that page) is not a script, so it says nothing
 * about the site. Never rejects.
 * @param worker the address of `sw.js`
 * @returns `here` if the host still publishes the site, `gone` if it says it does not, else `unclear`
 */
export async function askHost(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  worker: string,
): Promise<HostResponse> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), TIMEOUT);
  try {
    // If nothing has changed, only headers are transferred.
    const response = await fetch(worker, {
      cache: 'no-cache',
      redirect: 'manual',
      credentials: 'same-origin',
      signal: waiting.signal,
    });
    if (response.status === 404 || response.status === 410) return 'gone';
    return response.status === 200 && /\bjavascript\b/.test(response.headers.get('content-type') ?? '')
      ? 'here'
      : 'unclear';
  } catch {
    return 'unclear';
  } finally {
    clearTimeout(timer);
  }
}
