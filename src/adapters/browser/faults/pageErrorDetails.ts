/** Faults of the page as text to be sent on to whoever can mend it. Nothing that was typed is in it. */
export function pageErrorDetails(errors: readonly unknown[]): string {
  const about = [`Trang: ${location.pathname}`, `Phiên bản: ${version()}`, `Trình duyệt: ${navigator.userAgent}`];
  return [...errors.map(detailsOf), about.join('\n')].join('\n\n');
}

/**
 * Name, message and stack. What stands in quotation marks may be what was typed (a parser quotes what it stumbles
 * over).
 */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return `Không phải Error: ${typeof error}`;
  const message = error.message.replace(/"[^"]*"|“[^”]*”/g, '"…"').slice(0, 300);
  // Chromium's stack begins with the message; lines of a stack have a place in a file.
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line) && /:\d+:\d+/.test(line));
  return [`${error.name}: ${message}`, ...stack.slice(0, 12)].join('\n');
}

/** The scripts' names change with their content, so this one's tells the build. */
function version(): string {
  return import.meta.url.split('/').pop() ?? '';
}
