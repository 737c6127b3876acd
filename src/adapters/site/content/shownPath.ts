import { isAbsolute, relative } from 'node:path';

/** Path of a content file as people know it: from the project's folder, with forward slashes. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown.startsWith('..') || isAbsolute(shown) ? path : shown).replaceAll('\\', '/');
}
