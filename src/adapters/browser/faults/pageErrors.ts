/**
 * Faults of the page itself, as told apart from those of storage, network and files: they reach the console, and the
 * page says so with the details for whoever can mend it.
 */
import { isNetworkFailure } from './networkFailure.ts';

/** Most faults kept: the first ones tell the most. */
const MOST = 5;

const kept: unknown[] = [];
const listeners = new Set<() => void>();

/**
 * Takes a fault of the page. The same one is told and logged once, however often it comes. `logged`: the browser has
 * logged it.
 */
export function reportPageError(error: unknown, logged = false): void {
  if (kept.length === MOST || kept.some((one) => String(one) === String(error))) return;
  kept.push(error);
  if (!logged) console.error(error);
  listeners.forEach((listener) => listener());
}

/** The faults so far. */
export function pageErrors(): readonly unknown[] {
  return kept;
}

/**
 * Calls back at each new fault of the page, those that nobody caught among them. Returns the way to stop.
 * Errors of browser extensions and of the browser's own (which have no error object) are no faults of the page.
 */
export function followPageErrors(listener: () => void): () => void {
  const take = (error: unknown, filename = location.origin) => {
    if (!(error instanceof Error) || !filename.startsWith(location.origin)) return;
    if (error.name !== 'AbortError' && !isNetworkFailure(error) && !/-extension:/.test(error.stack ?? ''))
      reportPageError(error, true);
  };
  const onError = ({ error, filename }: ErrorEvent) => take(error, filename || undefined);
  const onRejection = ({ reason }: PromiseRejectionEvent) => take(reason);
  listeners.add(listener);
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  return () => {
    listeners.delete(listener);
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  };
}
