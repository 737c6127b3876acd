import { sorted } from '../../baseline.ts';
import { NEARNESS, nearnessOf, type Nearness } from './nearness.ts';
import { brokenPairs, shortestWindow, wordSpansOf, type FoundWord, type WordSpan } from './together.ts';
import type { Word } from '../text/words.ts';

/** A search query: its words in the order typed. */
export interface Wanted {
  readonly words: readonly Word[];
  /** The last word is still being typed, so a longer word that begins with it matches too. */
  readonly unfinished: boolean;
}

/** How well a unit's words match the query. */
export interface Match {
  /** Number of typed words found nowhere. */
  readonly missing: number;
  /** Number of typed words found only in the headings above the unit. */
  readonly above: number;
  /** Number of words that match only with one letter wrong. */
  readonly slips: number;
  /** All words occur consecutively. */
  readonly phrase: boolean;
  /**
   * How many adjacent pairs of typed words are nowhere adjacent in the unit. Most Vietnamese words are two syllables,
   * typed as such a pair.
   */
  readonly broken: number;
  /** Nearness of the worst-matching word; 0 when every word matches exactly, diacritics included. */
  readonly nearness: Nearness;
  /** Length, in words, of the shortest window that contains all of them. */
  readonly span: number;
  /** What to highlight, in text order: the phrases, or the words of the shortest window. Never empty. */
  readonly marked: readonly WordSpan[];
}

/**
 * Matches typed words against a unit's words.
 * @param above the folded words of the headings above the unit, and their adjacent pairs (“nội vụ” as `noi vu`); used
 * for words that the unit itself lacks
 * @param slips how many words may have one letter wrong
 * @returns null when none of the typed words is in the unit itself, or more words would need a correction than `slips`
 */
export function match(wanted: Wanted, words: readonly Word[], above: ReadonlySet<string>, slips: number): Match | null {
  const { words: typed, unfinished } = wanted;
  const last = typed.length - 1;
  const found = typed.map((word, index) => occurrencesOf(word, words, unfinished && index === last, slips > 0));
  const own = found.filter((occurrences) => occurrences.length > 0);
  if (own.length === 0) return null;
  const phrases = phrasesOf(found, words).filter((phrase) => phrase.slips <= slips);
  const [best] = sorted(phrases, (one, other) => one.slips - other.slips || one.nearness - other.nearness);
  if (best !== undefined) {
    const marked = phrases
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
      marked,
    };
  }
  const near = own.map(nearestOnly);
  const needed = near.filter((occurrences) => occurrences[0]?.nearness === NEARNESS.slip).length;
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
    marked: wordSpansOf(window.at, words),
  };
}

function occurrencesOf(typed: Word, words: readonly Word[], unfinished: boolean, slips: boolean): readonly FoundWord[] {
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

/** Every position where all typed words occur consecutively. */
function phrasesOf(found: readonly (readonly FoundWord[])[], words: readonly Word[]): readonly Phrase[] {
  const rest = found.slice(1).map((occurrences) => new Map(occurrences.map(({ at, nearness }) => [at, nearness])));
  return (found[0] ?? []).flatMap(({ at, nearness }) => {
    let slips = nearness === NEARNESS.slip ? 1 : 0;
    let far = nearness;
    for (const [index, occurrences] of rest.entries()) {
      const next = occurrences.get(at + index + 1);
      if (next === undefined || words[at + index + 1]?.index !== (words[at]?.index ?? 0) + index + 1) return [];
      if (next === NEARNESS.slip) slips += 1;
      if (next > far) far = next;
    }
    return [{ at, nearness: far, slips }];
  });
}

/** Keeps only the best matches of one typed word: exact matches hide those with other diacritics. */
function nearestOnly(occurrences: readonly FoundWord[]): readonly FoundWord[] {
  const nearest = Math.min(...occurrences.map(({ nearness }) => nearness));
  return occurrences.filter(({ nearness }) => nearness === nearest);
}
