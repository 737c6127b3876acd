import { isAbsolute, relative } from 'node:path';

/** A content file's path for messages: relative to the working directory if inside it, with forward slashes. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown.startsWith('..') || isAbsolute(shown) ? path : shown).replaceAll('\\', '/');
}
