import type { Match } from './match.ts';

/** A unit that was found, as far as its rank goes. */
export interface Ranked {
  readonly match: Match;
  /** How many words of its heading the best stretch covers, 0–1; 0 where the hit is not in the heading. */
  readonly heading: number;
  /** The index's own score: rare words, short units. */
  readonly score: number;
  /** Its place in the text. */
  readonly order: number;
}

/**
 * Which of two found units comes first: whole queries before parts, right spelling before slips, whole phrases before scattered words,
 * words in pairs before single ones, exact diacritics before folded ones, own words before those of the headings above, headings before text, near words before far ones.
 */
export function compareRanked(one: Ranked, other: Ranked): number {
  const [a, b] = [one.match, other.match];
  return (
    a.missing - b.missing ||
    a.slips - b.slips ||
    Number(b.phrase) - Number(a.phrase) ||
    a.broken - b.broken ||
    a.nearness - b.nearness ||
    a.above - b.above ||
    Number(other.heading > 0) - Number(one.heading > 0) ||
    (a.phrase ? other.heading - one.heading : a.span - b.span) ||
    other.score - one.score ||
    one.order - other.order
  );
}
