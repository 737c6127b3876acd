import MiniSearch, { type Query } from 'minisearch';
import type { Wanted } from '../../../domain/search/match/match.ts';
import type { PreparedUnit } from '../../../domain/search/text/prepare.ts';
import { isOneEditApart } from '../../../domain/search/match/spelling.ts';
import { cachedSpell } from '../../../domain/search/text/words.ts';
import { mapInSlices } from './mapInSlices.ts';

/** Words with diacritics, words without, the heading's words, the words of the headings above. */
const FIELDS = ['exact', 'folded', 'heading', 'above'] as const;
type Field = (typeof FIELDS)[number];

const BOOST: Readonly<Record<Field, number>> = { exact: 2, folded: 1, heading: 2, above: 0.2 };

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
  /** Every folded word of the units once. */
  readonly words: () => Iterable<string>;
  /** The original spelling of a folded word; undefined if no unit has it. */
  readonly spelling: (folded: string) => string | undefined;
  /** Folded words of the units within an edit distance of two, most frequent first. */
  readonly similarWords: (folded: string) => readonly string[];
}

/** Indexes the units; a unit is identified by its index in the list. */
export async function indexUnits(units: readonly PreparedUnit[]): Promise<UnitIndex> {
  const spell = cachedSpell();
  // A build keeps no other method (astro.config.mjs).
  const index: Pick<MiniSearch<number>, 'add' | 'search'> = new MiniSearch<number>({
    fields: [...FIELDS],
    extractField: (number, field) => (field === 'id' ? number : fieldOf(units[number], field)),
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u),
    processTerm: (term, field) => (field === 'exact' ? spell(term).exact : spell(term).folded),
    // Query words are already normalised.
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term, boost: { ...BOOST } },
  });
  const spellings = new Map<string, string>();
  await mapInSlices(units, ({ words }, number) => {
    index.add(number);
    for (const { folded, exact } of words) spellings.set(folded, exact);
  });
  return {
    candidates: (wanted, { slips, all }) => {
      const queries = wanted.words.map(({ exact, folded }, position): Query => {
        const prefix = wanted.unfinished && position === wanted.words.length - 1 && folded.length > 1;
        const near = slips ? [...spellings.keys()].filter((word) => isOneEditApart(folded, word)) : [];
        return {
          combineWith: 'OR',
          queries: [
            { queries: [exact], fields: ['exact'] },
            { queries: [folded], fields: ['folded', 'heading', 'above'], prefix },
            { queries: near, fields: ['folded'] },
          ],
        };
      });
      return index
        .search({ combineWith: all ? 'AND' : 'OR', queries })
        .map(({ id, score }) => ({ number: Number(id), score }));
    },
    words: () => spellings.keys(),
    spelling: (folded) => spellings.get(folded),
    similarWords: (folded) => {
      const terms = index.search({ queries: [folded], fields: ['folded'], fuzzy: 2 }).flatMap((result) => result.terms);
      const count = (term: string) => terms.filter((other) => other === term).length;
      return [...new Set(terms)].sort((one, other) => count(other) - count(one));
    },
  };
}

function fieldOf(unit: PreparedUnit | undefined, field: string): string {
  if (unit === undefined) return '';
  if (field === 'heading') return unit.unit.heading ?? '';
  return field === 'above' ? unit.headings.join('\n') : unit.full;
}
