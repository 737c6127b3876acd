import MiniSearch, { type Query } from 'minisearch';
import { exactForm, fold } from '../../domain/search/fold.ts';
import type { Wanted } from '../../domain/search/match.ts';
import type { PreparedUnit } from '../../domain/search/prepare.ts';

/** Words with diacritics, words without, the heading's words, the words of the headings above. */
const FIELDS = ['exact', 'folded', 'heading', 'above'] as const;
type Field = (typeof FIELDS)[number];

const BOOST: Readonly<Record<Field, number>> = { exact: 2, folded: 1, heading: 2, above: 0.2 };

/** The inverted index over a list of units: finds which may match, and scores them. */
export interface UnitIndex {
  /**
   * Numbers of the units that may match, with their scores.
   * @param all every word must be there (or one that is spelt nearly so); else any.
   */
  readonly candidates: (wanted: Wanted, options: { readonly slips: boolean; readonly all: boolean }) => readonly { readonly number: number; readonly score: number }[];
  /** Folded words of the text that are spelt nearly as a folded word, best first. */
  readonly similarWords: (folded: string) => readonly string[];
}

/** Indexes the units; a unit is known by its place in the list. */
export function indexUnits(units: readonly PreparedUnit[]): UnitIndex {
  const index = new MiniSearch<number>({
    fields: [...FIELDS],
    extractField: (number, field) => (field === 'id' ? number : fieldOf(units[number], field)),
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u),
    processTerm: spellingOf(),
    searchOptions: { tokenize: (text) => [text], processTerm: (term) => term, boost: { ...BOOST } },
  });
  index.addAll(units.map((_, number) => number));
  return {
    candidates: (wanted, { slips, all }) => {
      const queries = wanted.words.map(({ exact, folded }, place): Query => {
        const prefix = wanted.unfinished && place === wanted.words.length - 1 && folded.length > 1;
        // Two letters swapped are two changes to the index; match() lets only real slips pass.
        const fuzzy = slips && folded.length > 1 ? Math.min(2, folded.length - 1) : false;
        return { combineWith: 'OR', queries: [{ queries: [exact], fields: ['exact'] }, { queries: [folded], fields: ['folded', 'heading', 'above'], prefix, fuzzy }] };
      });
      return index.search({ combineWith: all ? 'AND' : 'OR', queries }).map(({ id, score }) => ({ number: Number(id), score }));
    },
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

/** Spells a word as its field wants it. A text has few different words, so each is spelt once. */
function spellingOf(): (term: string, field?: string) => string {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  return (term, field) => {
    const [known, spell] = field === 'exact' ? [exact, exactForm] : [folded, fold];
    const spelt = known.get(term) ?? spell(term);
    known.set(term, spelt);
    return spelt;
  };
}
