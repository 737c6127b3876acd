/**
 * Replacements for built-in methods that browser code needs but the oldest supported browsers (Chromium 87, Safari
 * 14.1, Firefox 91) lack. Functions instead of polyfills, so that only these few lines are sent.
 */

/** The last item, or undefined if there is none (`Array.prototype.at`: Chromium 92). */
export function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

/** The last item that passes the test, or undefined (`Array.prototype.findLast`: Chromium 97). */
export function findLast<T>(items: readonly T[], test: (item: T) => boolean): T | undefined {
  for (let at = items.length - 1; at >= 0; at -= 1) if (test(items[at] as T)) return items[at];
  return undefined;
}

/** A sorted copy (`Array.prototype.toSorted`: Chromium 110). */
export function sorted<T>(items: readonly T[], compare: (one: T, other: T) => number): T[] {
  return [...items].sort(compare);
}

/** True if the key is the object's own, not inherited (`Object.hasOwn`: Chromium 93). */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
