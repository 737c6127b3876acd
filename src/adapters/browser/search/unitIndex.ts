import { lastOf } from '../../../domain/baseline.ts';
import type { Wanted } from '../../../domain/search/match/match.ts';
import { editsBetween, isOneSlip } from '../../../domain/search/match/spelling.ts';
import type { PreparedUnit } from '../../../domain/search/text/prepare.ts';
import { rememberingSpell, wordsOf, type Word } from '../../../domain/search/text/words.ts';
import { inSlices } from './inSlices.ts';

/** The inverted index over a list of units: finds candidates and scores them. */
export interface UnitIndex {
  /**
   * Indices of the units that may match, with their scores.
   * @param options `all`: every word must be present, else any; `slips`: words with one letter wrong are accepted
   */
  readonly candidates: (
    wanted: Wanted,
    options: { readonly slips: boolean; readonly all: boolean },
  ) => readonly { readonly number: number; readonly score: number }[];
  /** The original spelling of a folded word; undefined if no unit has it. */
  readonly spelling: (folded: string) => string | undefined;
  /** Folded words of the units within an edit distance of two, most frequent first. */
  readonly similarWords: (folded: string) => readonly string[];
}

/** One field of all units, e.g. their headings. */
interface Field {
  /** How much a word in it counts. */
  readonly boost: number;
  /** For each word the units that contain it, with how often. */
  readonly units: Map<string, Map<number, number>>;
  /** The number of different words of each unit, and its mean. */
  readonly lengths: number[];
  mean: number;
}

const fieldOf = (boost: number): Field => ({ boost, units: new Map(), lengths: [], mean: 0 });

/**
 * BM25+, with its usual parameters: from how many occurrences on further ones hardly count, how much the length of a
 * unit counts, and what any occurrence counts at least.
 */
const [SATURATION, LENGTH, LEAST] = [1.2, 0.7, 0.5];
/** What a word counts that only begins like the typed one, before its further letters reduce it. */
const BEGINNING = 0.375;
/** The same for a word with other letters. */
const ALTERED = 0.45;
const MOST_EDITS = 2;

/** What was found in one unit: its score, and the typed words found. */
interface Sum {
  score: number;
  readonly words: Set<string>;
}
type Sums = Map<number, Sum>;

/** Indexes the units; a unit is identified by its index in the list. */
export async function indexUnits(units: readonly PreparedUnit[]): Promise<UnitIndex> {
  const [exact, folded, heading, above] = [fieldOf(2), fieldOf(1), fieldOf(2), fieldOf(0.2)] as const;
  const plain = [folded, heading, above];
  const spellings = new Map<string, string>();
  // Many units stand under the same headings.
  const aboveOf = new Map<string, { readonly words: readonly Word[]; readonly length: number }>();
  const spell = rememberingSpell();
  await inSlices(units, (unit, number) => {
    const { full, words } = unit;
    const length = lengthOf(full, words);
    add(exact, number, length, words, (word) => word.exact);
    add(folded, number, length, words, (word) => word.folded);
    const own = words.slice(0, unit.headingWords);
    add(heading, number, lengthOf(unit.unit.heading ?? '', own), own, (word) => word.folded);
    const headings = unit.headings.join('\n');
    let over = aboveOf.get(headings);
    if (over === undefined) {
      const found = wordsOf(headings, spell);
      aboveOf.set(headings, (over = { words: found, length: lengthOf(headings, found) }));
    }
    add(above, number, over.length, over.words, (word) => word.folded);
    for (const word of words) spellings.set(word.folded, word.exact);
  });

  /** Adds the score of a word of the index to each unit that has it in the field. */
  const count = (sums: Sums, typed: string, word: string, { boost, units: all, lengths, mean }: Field, weight = 1) => {
    const found = all.get(word);
    if (found === undefined) return;
    const rarity = Math.log(1 + (units.length - found.size + 0.5) / (found.size + 0.5));
    for (const [number, times] of found) {
      const length = (lengths[number] ?? 0) / mean;
      const often = (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * length));
      let sum = sums.get(number);
      if (sum === undefined) sums.set(number, (sum = { score: 0, words: new Set() }));
      sum.score += weight * boost * rarity * (LEAST + often);
      sum.words.add(typed);
    }
  };

  return {
    candidates: (wanted, { slips, all }) => {
      const found = wanted.words.map((word, position): Sums => {
        const sums: Sums = new Map();
        count(sums, word.exact, word.exact, exact);
        for (const field of plain) count(sums, word.folded, word.folded, field);
        if (wanted.unfinished && position === wanted.words.length - 1 && word.folded.length > 1)
          for (const field of plain)
            for (const longer of field.units.keys())
              if (longer !== word.folded && longer.startsWith(word.folded)) {
                const further = longer.length - word.folded.length;
                const weight = (BEGINNING * longer.length) / (longer.length + 0.3 * further);
                count(sums, word.folded, longer, field, weight);
              }
        if (slips)
          for (const near of spellings.keys()) if (isOneSlip(word.folded, near)) count(sums, near, near, folded);
        return sums;
      });
      return [...(all ? inAll(found) : inAny(found))].map(([number, { score, words }]) => ({
        number,
        score: score * words.size,
      }));
    },
    spelling: (word) => spellings.get(word),
    similarWords: (typed) => {
      const sums: Sums = new Map();
      const similar = [...folded.units.keys()].filter((word) => {
        const edits = editsBetween(typed, word, MOST_EDITS);
        if (edits > MOST_EDITS) return false;
        count(sums, word, word, folded, edits === 0 ? 1 : (ALTERED * word.length) / (word.length + edits));
        return true;
      });
      const byScore = [...sums.values()].sort((one, other) => other.score - one.score);
      const order = [...new Set(byScore.flatMap(({ words }) => [...words]))];
      const often = (word: string) => folded.units.get(word)?.size ?? 0;
      return similar.sort((one, other) => often(other) - often(one) || order.indexOf(one) - order.indexOf(other));
    },
  };
}

/** Adds a unit's words to a field; `length` is the number of different ones. Units come in order. */
function add(
  field: Field,
  number: number,
  length: number,
  words: readonly Word[],
  spelled: (word: Word) => string,
): void {
  field.lengths.push(length);
  field.mean = (field.mean * number + length) / (number + 1);
  for (const word of words) {
    const spelling = spelled(word);
    let found = field.units.get(spelling);
    if (found === undefined) field.units.set(spelling, (found = new Map()));
    found.set(number, (found.get(number) ?? 0) + 1);
  }
}

/** The number of different words as written; what stands before the first or after the last counts as one more. */
function lengthOf(text: string, words: readonly Word[]): number {
  const [first] = words;
  const last = lastOf(words);
  const isFull = first !== undefined && first.start === 0 && last?.end === text.length;
  return new Set(words.map(({ start, end }) => text.slice(start, end))).size + (isFull ? 0 : 1);
}

/** The sums of the units that are in any of the lists. */
function inAny(lists: readonly Sums[]): Sums {
  const all: Sums = new Map();
  for (const list of lists)
    for (const [number, { score, words }] of list) {
      const sum = all.get(number);
      if (sum === undefined) all.set(number, { score, words: new Set(words) });
      else {
        sum.score += score;
        for (const word of words) sum.words.add(word);
      }
    }
  return all;
}

/** The same of those that are in every list. */
function inAll(lists: readonly Sums[]): Sums {
  return new Map([...inAny(lists)].filter(([number]) => lists.every((list) => list.has(number))));
}
