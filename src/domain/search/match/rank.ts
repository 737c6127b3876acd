import type { Match } from './match.ts';

/** What the ranking needs to know of a unit that was found. */
export interface Ranked {
  readonly match: Match;
  /** Share (0–1) of the heading's words that the first match covers; 0 when the match is not in the heading. */
  readonly heading: number;
  /** The index's own score: higher for rare words and short units. */
  readonly score: number;
  /** Position in the text. */
  readonly order: number;
}

/**
 * Sort order of two found units. Criteria, most important first: all words found, no spelling corrections, whole
 * phrase, adjacent pairs kept, exact diacritics, words in the unit rather than in the headings above, match in the
 * unit's heading, words close together.
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
