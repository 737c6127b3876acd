/**
 * Errors of the page itself, as opposed to those of storage, network and files. They are logged to the console, and the
 * page shows a message with details for the maintainers.
 */
/** The maximum number of errors kept: the first ones are the most useful. */
const MAX = 5;

const kept: unknown[] = [];
const listeners = new Set<() => void>();

/** Reports a page error. The same error is only shown and logged once. `logged`: the browser has already logged it. */
export function reportPageError(error: unknown, logged = false): void {
  if (kept.length === MAX || kept.some((one) => String(one) === String(error))) return;
  kept.push(error);
  if (!logged) console.error(error);
  listeners.forEach((listener) => listener());
}

/** The errors so far. */
export function pageErrors(): readonly unknown[] {
  return kept;
}

/** Forgets the errors so far. For tests, which share one module. */
export function forgetPageErrors(): void {
  kept.length = 0;
}

/** Calls `listener` on each error that is reported, until the returned function is called. */
export function onPageError(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
