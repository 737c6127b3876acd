/**
 * Selects the few texts worth searching among a thousand before any of them is fetched. For each word there is a list
 * of the texts that contain it; the lists are split into small files (shards) by the word's first two letters, so a
 * query fetches at most one file per word.
 */
import { hasOwn } from '../../baseline.ts';
import type { SearchText } from './searchText.ts';
import { cachedSpell, wordsOf, type Word } from './words.ts';

/** One file: for each folded word the numbers of the texts that contain it, delta-encoded (`[3, 1]` is 3 and 4). */
export type Shard = Readonly<Record<string, readonly number[]>>;

/** Texts by their index in the list of regulations, most promising first. */
export interface Narrowed {
  readonly order: readonly number[];
  /** How many of them, from the start, contain the highest number of the query's words. */
  readonly best: number;
}

/** The shard that contains a folded word: its first two letters or digits, `_` for any other character. */
export function shardOf(folded: string): string {
  return [...folded]
    .slice(0, 2)
    .map((sign) => (/^[a-z0-9]$/.test(sign) ? sign : '_'))
    .join('');
}

/** The shards of some texts, by name; both names and words are sorted. */
export function shardsOf(texts: Iterable<SearchText>): ReadonlyMap<string, Shard> {
  const lists = new Map<string, number[]>();
  const spell = cachedSpell();
  let number = 0;
  for (const text of texts) {
    const own = new Set(
      [...text.units, ...(text.former ?? [])].flatMap((unit) =>
        wordsOf(`${unit.heading ?? ''}\n${unit.text}`, spell).map(({ folded }) => folded),
      ),
    );
    for (const { folded } of wordsOf(`${text.name}\n${text.title}`, spell)) own.add(folded);
    for (const word of own) {
      const list = lists.get(word);
      if (list === undefined) lists.set(word, [number]);
      else list.push(number);
    }
    number += 1;
  }
  const byShard = Map.groupBy(
    [...lists].sort(([a], [b]) => (a < b ? -1 : 1)),
    ([word]) => shardOf(word),
  );
  return new Map(
    [...byShard]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, words]) => [
        name,
        Object.fromEntries(words.map(([word, list]) => [word, list.map((one, index) => one - (list[index - 1] ?? 0))])),
      ]),
  );
}

/**
 * Orders the texts for searching: those with most of the query's words first; among them the one that the reader is in,
 * then those with most of the words in their names.
 * @param words the query's words; if `unfinished`, the last also matches any word that begins with it (from two letters
 * on)
 * @param shards every shard that `shardOf` gives for the words, if it exists
 * @param names name and title of each text, by index
 * @param here index of the text that the reader is in, or -1
 */
export function narrow(
  words: readonly Pick<Word, 'folded'>[],
  unfinished: boolean,
  shards: ReadonlyMap<string, Shard>,
  names: readonly string[],
  here: number,
): Narrowed {
  const scores = names.map(() => 0);
  words.forEach(({ folded }, index) => {
    const shard = shards.get(shardOf(folded)) ?? {};
    const begins = unfinished && index === words.length - 1 && folded.length > 1;
    const lists = begins
      ? Object.entries(shard).flatMap(([word, list]) => (word.startsWith(folded) ? [list] : []))
      : hasOwn(shard, folded)
        ? [shard[folded] ?? []]
        : [];
    for (const number of new Set(lists.flatMap(numbersOf)))
      if (number < scores.length) scores[number] = (scores[number] ?? 0) + 1;
  });
  const top = Math.max(0, ...scores);
  const spell = cachedSpell();
  const named = names.map((name, number) => {
    if (scores[number] !== top) return 0;
    const own = new Set(wordsOf(name, spell).map(({ folded }) => folded));
    return words.filter(({ folded }) => own.has(folded)).length;
  });
  const order = names
    .map((_, number) => number)
    .sort(
      (a, b) =>
        (scores[b] ?? 0) - (scores[a] ?? 0) ||
        Number(b === here) - Number(a === here) ||
        (named[b] ?? 0) - (named[a] ?? 0) ||
        a - b,
    );
  return { order, best: scores.filter((score) => score === top).length };
}

function numbersOf(steps: readonly number[]): readonly number[] {
  let number = 0;
  return steps.map((step) => (number += step));
}
