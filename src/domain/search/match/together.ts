/** How close together the matched words are: adjacent pairs, and the shortest window that contains them all. */
import { lastOf } from '../../baseline.ts';
import { NEARNESS, type Nearness } from './nearness.ts';
import type { Word } from '../text/words.ts';

/** One position where a typed word is found: the index of the word in the unit. */
export interface FoundWord {
  readonly at: number;
  readonly nearness: Nearness;
}

/** A highlighted span of words: their indices, both inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * How many pairs of adjacent typed words are adjacent neither in the unit (with at most `slips` corrections) nor in a
 * heading above.
 */
export function brokenPairs(
  typed: readonly Word[],
  found: readonly (readonly FoundWord[])[],
  words: readonly Word[],
  above: ReadonlySet<string>,
  slips: number,
): number {
  const slipsIn = (...pair: readonly Nearness[]) => pair.filter((nearness) => nearness === NEARNESS.slip).length;
  return typed.slice(1).filter((word, index) => {
    const next = new Map(found[index + 1]?.map(({ at, nearness }) => [words[at]?.index, nearness]));
    const together = found[index]?.some(({ at, nearness }) => {
      const other = next.get((words[at]?.index ?? 0) + 1);
      return other !== undefined && slipsIn(nearness, other) <= slips;
    });
    return together !== true && !above.has(`${typed[index]?.folded ?? ''} ${word.folded}`);
  }).length;
}

/**
 * The shortest window with at least one match of every typed word: its length in words, and the indices of those
 * words.
 */
export function shortestWindow(
  found: readonly (readonly FoundWord[])[],
  words: readonly Word[],
): { readonly span: number; readonly at: readonly number[] } {
  const all = found
    .flatMap((occurrences, typed) => occurrences.map(({ at }) => ({ at, typed })))
    .sort((one, other) => one.at - other.at);
  const last = new Map<number, number>();
  let best: { span: number; at: readonly number[] } = { span: Number.POSITIVE_INFINITY, at: [] };
  for (const { at, typed } of all) {
    last.set(typed, at);
    if (last.size < found.length) continue;
    const span = (words[at]?.index ?? 0) - (words[Math.min(...last.values())]?.index ?? 0) + 1;
    if (span < best.span) best = { span, at: [...last.values()] };
  }
  return best;
}

/** Merges adjacent words, given by index in the unit, into spans; a line break separates them. */
export function wordSpansOf(at: readonly number[], words: readonly Word[]): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  for (const word of [...new Set(at)].sort((one, other) => one - other)) {
    const open = lastOf(spans);
    if (open?.last === word - 1 && words[word]?.index === (words[open.last]?.index ?? 0) + 1)
      spans[spans.length - 1] = { first: open.first, last: word };
    else spans.push({ first: word, last: word });
  }
  return spans;
}
