import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { ancestorsOf, nameOfUnit, type SearchText, type SearchUnit } from './searchText.ts';
import { cachedSpell, wordsOf, type Spell, type Word } from './words.ts';

/** A unit split into words, ready for matching. */
export interface PreparedUnit {
  readonly unit: SearchUnit;
  readonly from: PreparedText;
  /** Its name, e.g. `điểm đ khoản 4 Điều 12`. */
  readonly name: string;
  /** Heading and paragraphs, one per line. */
  readonly full: string;
  readonly words: readonly Word[];
  /** How many of the words belong to the heading. */
  readonly headingWords: number;
  /** The headings above it, nearest first. */
  readonly headings: readonly string[];
  /** Folded words of those headings, and their adjacent pairs. */
  readonly above: ReadonlySet<string>;
}

/** A regulation prepared for searching. */
export interface PreparedText {
  readonly text: SearchText;
  /** The unit with a given id (never a note). */
  readonly byId: ReadonlyMap<ProvisionId, SearchUnit>;
}

/** Returns a function that splits a unit of this text into words. */
export function unitPreparer(text: SearchText): (unit: SearchUnit) => PreparedUnit {
  const byId = new Map(text.units.filter(({ note }) => note === undefined).map((unit) => [unit.id, unit]));
  const spell = cachedSpell();
  const from: PreparedText = { text, byId };
  return (unit) => {
    const full = [unit.heading ?? '', unit.text].filter((part) => part !== '').join('\n');
    const headings = unit.note === undefined ? headingsAbove(unit.id, byId) : [];
    return {
      unit,
      from,
      name: nameOfUnit(unit, text),
      full,
      words: wordsOf(full, spell),
      headingWords: wordsOf(unit.heading ?? '', spell).length,
      headings,
      above: new Set(headings.flatMap((heading) => wordsAndPairs(heading, spell))),
    };
  };
}

function headingsAbove(id: ProvisionId, byId: ReadonlyMap<ProvisionId, SearchUnit>): readonly string[] {
  return ancestorsOf(id).flatMap((ancestor) => byId.get(ancestor)?.heading ?? []);
}

function wordsAndPairs(heading: string, spell: Spell): readonly string[] {
  const words = wordsOf(heading, spell).map(({ folded }) => folded);
  return [...words, ...words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)];
}
