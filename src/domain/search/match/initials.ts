import type { Word } from '../text/words.ts';

/** A folded Vietnamese syllable; a word that does not match can only be an abbreviation or a foreign word. */
const SYLLABLE = /^(?:ngh?|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** True for letters that can be the initials of several words: `cchc`, `ubnd`, `tthc`, but not `dan`. */
export function mayBeInitials(folded: string): boolean {
  return /^[a-z]{3,8}$/.test(folded) && !isSyllable(folded);
}

/** True for a folded word that can be Vietnamese. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/**
 * Finds the runs of consecutive words with the given initials, most frequent first: `cchc` → cải cách hành chính.
 * @param texts the words of every unit
 * @param most maximum number of runs returned
 */
export function spelledOut(
  initials: string,
  texts: Iterable<readonly Word[]>,
  most: number,
): readonly (readonly Word[])[] {
  const found = new Map<string, { words: readonly Word[]; count: number }>();
  for (const words of texts) {
    for (let start = 0; start + initials.length <= words.length; start += 1) {
      if (words[start]?.folded[0] !== initials[0]) continue;
      const run = words.slice(start, start + initials.length);
      if (
        !run.every((word, index) => word.folded[0] === initials[index] && word.index === (run[0]?.index ?? 0) + index)
      )
        continue;
      const key = run.map(({ folded }) => folded).join(' ');
      const before = found.get(key);
      found.set(key, { words: before?.words ?? run, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, most)
    .map(({ words }) => words);
}
