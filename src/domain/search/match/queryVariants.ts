import { isSyllable, mayBeInitials, spelledOut } from './initials.ts';
import type { Wanted } from './match.ts';
import type { PreparedUnit } from '../text/prepare.ts';
import type { Word } from '../text/words.ts';

/** Maximum number of interpretations of one query that are tried. */
const MAX = 6;
/** Maximum number of expansions tried for one abbreviation, and of splits tried for one word. */
const MAX_SPELLINGS = 2;
const MAX_CUTS = 3;
/** Letters of the longest Vietnamese syllable (“nghiêng”), and of the longest word that is split. */
const LONGEST_SYLLABLE = 7;
const LONGEST_TOGETHER = 24;

/** The abbreviations (`ubnd`, `hdnd`) among the folded words of texts. */
export function abbreviationsIn(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].filter(mayBeInitials));
}

/**
 * The possible interpretations of a query: as typed; with abbreviations expanded as in the texts (“cchc” as “cải cách
 * hành chính”); with words typed together split (“motcua”); with words abbreviated as in the texts (“ủy ban nhân dân”
 * as “UBND”). The first is always the query as typed.
 * @param known true for a folded word that occurs in the texts
 */
export function queryVariants(
  typed: Wanted,
  units: readonly PreparedUnit[],
  abbreviations: ReadonlySet<string>,
  known: (folded: string) => boolean,
): readonly Wanted[] {
  const texts = units.map(({ words }) => words);
  let all: readonly Wanted[] = [typed];
  for (const word of typed.words) {
    const others = mayBeInitials(word.folded) ? spelledOut(word.folded, texts, MAX_SPELLINGS) : [];
    const apart = known(word.folded)
      ? []
      : cutApart(word.folded, known)
          .slice(0, MAX_CUTS)
          .map((pieces) => pieces.map((folded): Word => ({ ...word, exact: folded, folded })));
    all = all.flatMap((wanted) => [
      wanted,
      ...[...others, ...apart].map((words) => replaced(wanted, wanted.words.indexOf(word), 1, words)),
    ]);
  }
  const shortened = typed.words.flatMap((first, start) =>
    [...abbreviations]
      .filter((initials) => isShortFor(initials, typed.words.slice(start, start + initials.length), texts))
      .map((initials) => replaced(typed, start, initials.length, [{ ...first, exact: initials, folded: initials }])),
  );
  return [...all, ...shortened].slice(0, MAX);
}

/**
 * True if the texts use this abbreviation for these words: as they expand it or, if they never do, judging by its
 * letters.
 */
function isShortFor(initials: string, words: readonly Word[], texts: readonly (readonly Word[])[]): boolean {
  if (
    words.length < initials.length ||
    !words.every(({ folded }, index) => folded[0] === initials[index] && isSyllable(folded))
  )
    return false;
  const meanings = spelledOut(initials, texts, Number.POSITIVE_INFINITY);
  return (
    meanings.length === 0 ||
    meanings.some((meaning) => meaning.every(({ folded }, index) => folded === words[index]?.folded))
  );
}

/**
 * The ways to split letters typed together into two or more known words of at least two letters, fewest words first.
 */
function cutApart(letters: string, known: (folded: string) => boolean): readonly (readonly string[])[] {
  const cuts = (from: number): readonly (readonly string[])[] => {
    if (from === letters.length) return [[]];
    const ways: (readonly string[])[] = [];
    for (let to = from + 2; to <= Math.min(letters.length, from + LONGEST_SYLLABLE); to += 1) {
      const piece = letters.slice(from, to);
      if (known(piece)) ways.push(...cuts(to).map((rest) => [piece, ...rest]));
    }
    return ways;
  };
  return letters.length > LONGEST_TOGETHER
    ? []
    : cuts(0)
        .filter((pieces) => pieces.length > 1)
        .sort((one, other) => one.length - other.length);
}

/** `count` words from `start` replaced by others; a last word that was replaced no longer counts as unfinished. */
function replaced({ words, unfinished }: Wanted, start: number, count: number, by: readonly Word[]): Wanted {
  return {
    words: [...words.slice(0, start), ...by, ...words.slice(start + count)],
    unfinished: unfinished && start + count < words.length,
  };
}
