import type { Answer } from '../../../domain/site/hostContact.ts';

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Asks the place that publishes the site for its worker, a file that no worker ever answers from the device. What a
 * network puts in the way (a redirect to its login page, that page itself) is no script and says nothing about the
 * site. Never rejects.
 * @param worker the address of `sw.js`
 */
export async function askHost(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  worker: string,
): Promise<Answer> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    // Where nothing has changed only headers travel.
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
