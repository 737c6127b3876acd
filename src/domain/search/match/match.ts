import { sorted } from '../../baseline.ts';
import { NEARNESS, nearnessOf, type Nearness } from './nearness.ts';
import { brokenPairs, shortestWindow, stretchesOf, type FoundWord, type Stretch } from './together.ts';
import type { Word } from '../text/words.ts';

/** What is searched for: the words in the order typed. */
export interface Wanted {
  readonly words: readonly Word[];
  /** The last word is still being typed: a longer word that begins with it will do. */
  readonly unfinished: boolean;
}

/** How a unit's words answer to what is searched for. */
export interface Match {
  /** Typed words found nowhere. */
  readonly missing: number;
  /** Typed words found only in the headings above. */
  readonly above: number;
  /** Words found only with a letter wrong. */
  readonly slips: number;
  /** All words stand one after another. */
  readonly phrase: boolean;
  /** How many neighbours as typed are nowhere neighbours: a Vietnamese word is mostly two of them. */
  readonly broken: number;
  /** The farthest word's nearness: 0 when everything is exact to the diacritic. */
  readonly nearness: Nearness;
  /** How many words the shortest stretch with all of them takes. */
  readonly span: number;
  /** What to mark, in order: the phrases, or the words of that shortest stretch. Never empty. */
  readonly stretches: readonly Stretch[];
}

/**
 * Matches typed words against a unit's words.
 * @param above the folded words of the headings that the unit stands under, and their pairs of neighbours (“nội vụ” as `noi vu`); they
 *   count where the unit itself has no such word.
 * @param slips how many words may have one letter wrong.
 * Null where no typed word is among the unit's own, or more words would need a slip.
 */
export function match(wanted: Wanted, words: readonly Word[], above: ReadonlySet<string>, slips: number): Match | null {
  const { words: typed, unfinished } = wanted;
  const last = typed.length - 1;
  const found = typed.map((word, index) => placesOf(word, words, unfinished && index === last, slips > 0));
  const own = found.filter((places) => places.length > 0);
  if (own.length === 0) return null;
  const phrases = phrasesOf(found, words).filter((phrase) => phrase.slips <= slips);
  const [best] = sorted(phrases, (one, other) => one.slips - other.slips || one.nearness - other.nearness);
  if (best !== undefined) {
    const stretches = phrases
      .filter((phrase) => phrase.slips === best.slips && phrase.nearness === best.nearness)
      .map(({ at }) => ({ first: at, last: at + last }));
    return {
      missing: 0,
      above: 0,
      slips: best.slips,
      phrase: true,
      broken: 0,
      nearness: best.nearness,
      span: typed.length,
      stretches,
    };
  }
  const near = own.map(nearestOnly);
  const needed = near.filter((places) => places[0]?.nearness === NEARNESS.slip).length;
  if (needed > slips) return null;
  const elsewhere = typed.filter((word, index) => found[index]?.length === 0 && above.has(word.folded)).length;
  const window = shortestWindow(near, words);
  return {
    missing: typed.length - own.length - elsewhere,
    above: elsewhere,
    slips: needed,
    phrase: false,
    broken: brokenPairs(typed, found, words, above, slips),
    nearness: near.reduce<Nearness>(
      (far, [first]) => (first !== undefined && first.nearness > far ? first.nearness : far),
      NEARNESS.exact,
    ),
    span: window.span,
    stretches: stretchesOf(window.at, words),
  };
}

function placesOf(typed: Word, words: readonly Word[], unfinished: boolean, slips: boolean): readonly FoundWord[] {
  return words.flatMap((word, at) => {
    const nearness = nearnessOf(typed, word, unfinished, slips);
    return nearness === null ? [] : [{ at, nearness }];
  });
}

interface Phrase {
  readonly at: number;
  readonly nearness: Nearness;
  readonly slips: number;
}

/** Every place where all typed words stand one after another. */
function phrasesOf(found: readonly (readonly FoundWord[])[], words: readonly Word[]): readonly Phrase[] {
  const rest = found.slice(1).map((places) => new Map(places.map(({ at, nearness }) => [at, nearness])));
  return (found[0] ?? []).flatMap(({ at, nearness }) => {
    let slips = nearness === NEARNESS.slip ? 1 : 0;
    let far = nearness;
    for (const [index, places] of rest.entries()) {
      const next = places.get(at + index + 1);
      if (next === undefined || words[at + index + 1]?.place !== (words[at]?.place ?? 0) + index + 1) return [];
      if (next === NEARNESS.slip) slips += 1;
      if (next > far) far = next;
    }
    return [{ at, nearness: far, slips }];
  });
}

/** The places of one typed word that are as near as its nearest: exact ones hide those with other diacritics. */
function nearestOnly(places: readonly FoundWord[]): readonly FoundWord[] {
  const nearest = Math.min(...places.map(({ nearness }) => nearness));
  return places.filter(({ nearness }) => nearness === nearest);
}
