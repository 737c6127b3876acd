import { sorted } from '../../../domain/baseline.ts';
import type { Found } from '../../../domain/search/results/found.ts';
import { match, type Match, type Wanted } from '../../../domain/search/match/match.ts';
import type { PreparedUnit } from '../../../domain/search/text/prepare.ts';
import { compareRanked, type Ranked } from '../../../domain/search/match/rank.ts';
import { abbreviationsIn, queryVariants } from '../../../domain/search/match/queryVariants.ts';
import { indexUnits } from './unitIndex.ts';

/** A unit found by its words. */
export interface WordHit extends Ranked {
  readonly prepared: PreparedUnit;
  /** The interpretation of the query that found it. */
  readonly wanted: Wanted;
}

export interface WordSearch {
  /**
   * The units that contain all the words, best first. If none contains them as one phrase, units with a letter wrong
   * are added; if there are still none, those with most of the words.
   * @param loosely if false, only units with every word spelt correctly
   */
  readonly hits: (typed: Wanted, loosely: boolean) => { readonly hits: readonly WordHit[]; readonly how: Found['how'] };
  /** The query with an unknown word replaced by a similar one, best first, at most `most`. */
  readonly similar: (typed: Wanted, most: number) => readonly string[];
}

/** Indexes the units for searching by words. */
export async function createWordSearch(units: readonly PreparedUnit[]): Promise<WordSearch> {
  const index = await indexUnits(units);
  const abbreviations = abbreviationsIn(index.words());

  const ranked = (wanted: Wanted, slips: number, all: boolean): readonly WordHit[] =>
    index.candidates(wanted, { slips: slips > 0, all }).flatMap(({ number, score }) => {
      const prepared = units[number];
      const found = prepared && match(wanted, prepared.words, prepared.above, slips);
      if (!prepared || !found || (all && found.missing > 0)) return [];
      return [{ prepared, wanted, match: found, heading: headingShare(found, prepared), score, order: number }];
    });

  return {
    hits: (typed, loosely) => {
      const ways = queryVariants(typed, units, abbreviations, (folded) => index.spelling(folded) !== undefined);
      const whole = alike(bestOfEach(ways.flatMap((wanted) => ranked(wanted, 0, true))));
      if (whole.some((hit) => hit.match.phrase) || !loosely) return { hits: whole, how: 'whole' };
      const slips = editsAllowed(typed);
      const near =
        slips === 0 ? whole : alike(bestOfEach([...whole, ...ways.flatMap((wanted) => ranked(wanted, slips, true))]));
      if (near.length > 0) return { hits: near, how: whole.length > 0 ? 'whole' : 'slips' };
      const some = bestOfEach(ranked(typed, 0, false));
      return { hits: some.filter((hit) => hit.match.missing === some[0]?.match.missing), how: 'some' };
    },
    similar: (typed, most) =>
      typed.words
        .flatMap((word, position) => {
          // Any short word is within one or two letters of another.
          if (word.folded.length < 3 || index.spelling(word.folded) !== undefined) return [];
          const similar = index.similarWords(word.folded).slice(0, most);
          return similar.map((folded) =>
            typed.words
              .map(({ exact }, at) => (at === position ? (index.spelling(folded) ?? folded) : exact))
              .join(' '),
          );
        })
        .slice(0, most),
  };
}

/** One spelling correction for every two words; none for a single short word, which would match nearly anything. */
function editsAllowed({ words }: Wanted): number {
  const [only] = words;
  return words.length === 1 && (only?.folded.length ?? 0) < 3 ? 0 : Math.max(1, Math.floor(words.length / 2));
}

/** The share (0–1) of the unit's heading that the first match in it covers. */
function headingShare({ phrase, marked }: Match, { headingWords }: PreparedUnit): number {
  if (headingWords === 0) return 0;
  const inside = marked.filter(({ last }) => last < headingWords);
  const [first] = inside;
  if (phrase) return first === undefined ? 0 : (first.last - first.first + 1) / headingWords;
  // Scattered words count as a match in the heading only if all of them are in it.
  return inside.length === marked.length ? inside.length / headingWords : 0;
}

/** Sorted, with each unit once, by the interpretation that matches it best. */
function bestOfEach(hits: readonly WordHit[]): readonly WordHit[] {
  const best = new Map<PreparedUnit, WordHit>();
  for (const hit of sorted(hits, compareRanked)) if (!best.has(hit.prepared)) best.set(hit.prepared, hit);
  return [...best.values()];
}

/**
 * Removes units that contain all the words only by chance: if the best matches have the typed pairs together (“tham
 * nhũng”), a unit where they are apart (“thẩm quyền … những người”) is not meant.
 */
function alike(hits: readonly WordHit[]): readonly WordHit[] {
  const least = Math.min(...hits.map(({ match: { broken } }) => broken));
  return hits.filter(({ match: { broken }, wanted }) => broken <= least + Math.floor((wanted.words.length - 1) / 3));
}
