import { isOneSlip } from './spelling.ts';
import type { Word } from './words.ts';

/** What is searched for: the words in the order typed. */
export interface Wanted {
  readonly words: readonly Word[];
  /** The last word is still being typed: a longer word that begins with it will do. */
  readonly unfinished: boolean;
}

/** How near a word of the text is to the typed one. */
export const NEARNESS = { exact: 0, folded: 1, begun: 2, slip: 3 } as const;
export type Nearness = (typeof NEARNESS)[keyof typeof NEARNESS];

/** One stretch of the text that is marked as found. Positions of words, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

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

/** The nearness of one word of the text to a typed one, or null. */
export function nearnessOf(typed: Word, word: Word, unfinished: boolean, slips: boolean): Nearness | null {
  if (typed.exact === word.exact) return NEARNESS.exact;
  if (typed.folded === word.folded) return NEARNESS.folded;
  if (unfinished && typed.folded.length > 1 && word.folded.startsWith(typed.folded)) return NEARNESS.begun;
  return slips && isOneSlip(typed.folded, word.folded) ? NEARNESS.slip : null;
}

/** One place in the text where a typed word is found. */
interface Found {
  readonly at: number;
  readonly nearness: Nearness;
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
  const [best] = phrases.toSorted((one, other) => one.slips - other.slips || one.nearness - other.nearness);
  if (best !== undefined) {
    const stretches = phrases.filter((phrase) => phrase.slips === best.slips && phrase.nearness === best.nearness).map(({ at }) => ({ first: at, last: at + last }));
    return { missing: 0, above: 0, slips: best.slips, phrase: true, broken: 0, nearness: best.nearness, span: typed.length, stretches };
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
    nearness: near.reduce<Nearness>((far, [first]) => (first !== undefined && first.nearness > far ? first.nearness : far), NEARNESS.exact),
    span: window.span,
    stretches: stretchesOf(window.at),
  };
}

function placesOf(typed: Word, words: readonly Word[], unfinished: boolean, slips: boolean): readonly Found[] {
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
function phrasesOf(found: readonly (readonly Found[])[], words: readonly Word[]): readonly Phrase[] {
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
function nearestOnly(places: readonly Found[]): readonly Found[] {
  const nearest = Math.min(...places.map(({ nearness }) => nearness));
  return places.filter(({ nearness }) => nearness === nearest);
}

/** How many pairs of typed neighbours are neighbours neither in the unit (with so many slips at most) nor in a heading above. */
function brokenPairs(typed: readonly Word[], found: readonly (readonly Found[])[], words: readonly Word[], above: ReadonlySet<string>, slips: number): number {
  const slipsIn = (...pair: readonly Nearness[]) => pair.filter((nearness) => nearness === NEARNESS.slip).length;
  return typed.slice(1).filter((word, index) => {
    const next = new Map(found[index + 1]?.map(({ at, nearness }) => [words[at]?.place, nearness]));
    const together = found[index]?.some(({ at, nearness }) => {
      const other = next.get((words[at]?.place ?? 0) + 1);
      return other !== undefined && slipsIn(nearness, other) <= slips;
    });
    return together !== true && !above.has(`${typed[index]?.folded ?? ''} ${word.folded}`);
  }).length;
}

/** The shortest stretch that holds a place of every typed word: its length in words, and which words of the unit they are. */
function shortestWindow(found: readonly (readonly Found[])[], words: readonly Word[]): { readonly span: number; readonly at: readonly number[] } {
  const all = found.flatMap((places, typed) => places.map(({ at }) => ({ at, typed }))).sort((one, other) => one.at - other.at);
  const last = new Map<number, number>();
  let best: { span: number; at: readonly number[] } = { span: Number.POSITIVE_INFINITY, at: [] };
  for (const { at, typed } of all) {
    last.set(typed, at);
    if (last.size < found.length) continue;
    const span = (words[at]?.place ?? 0) - (words[Math.min(...last.values())]?.place ?? 0) + 1;
    if (span < best.span) best = { span, at: [...last.values()] };
  }
  return best;
}

/** Neighbouring words as one stretch. */
function stretchesOf(at: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of [...new Set(at)].sort((one, other) => one - other)) {
    const open = stretches.at(-1);
    if (open?.last === word - 1) stretches[stretches.length - 1] = { first: open.first, last: word };
    else stretches.push({ first: word, last: word });
  }
  return stretches;
}
