/** Formats page errors as text to send to the maintainers. Contains nothing that was typed. */
export function pageErrorDetails(errors: readonly unknown[]): string {
  const about = [`Trang: ${location.pathname}`, `Phiên bản: ${version()}`, `Trình duyệt: ${navigator.userAgent}`];
  return [...errors.map(detailsOf), about.join('\n')].join('\n\n');
}

/**
 * Name, message and stack. Quoted parts are removed from the message, because they may be user input (a parser quotes
 * what it cannot parse).
 */
function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return `Không phải Error: ${typeof error}`;
  const message = error.message.replace(/"[^"]*"|“[^”]*”/g, '"…"').slice(0, 300);
  // Chromium's stack starts with the message; only lines with a file position are stack frames.
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line) && /:\d+:\d+/.test(line));
  return [`${error.name}: ${message}`, ...stack.slice(0, 12)].join('\n');
}

/** Script names change with their content, so this one's name identifies the build. */
function version(): string {
  return import.meta.url.split('/').pop() ?? '';
}
