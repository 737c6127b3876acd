import fc from 'fast-check';
import MiniSearch, { type Query } from 'minisearch';
import { describe, expect, it } from 'vitest';
import { indexUnits, type UnitIndex } from '../../../../src/adapters/browser/search/unitIndex.ts';
import { fold, exactForm } from '../../../../src/domain/fold.ts';
import type { Wanted } from '../../../../src/domain/search/match/match.ts';
import { isOneSlip } from '../../../../src/domain/search/match/spelling.ts';
import { unitPreparer, type PreparedUnit } from '../../../../src/domain/search/text/prepare.ts';
import type { SearchText, SearchUnit } from '../../../../src/domain/search/text/searchText.ts';
import { wordsOf } from '../../../../src/domain/search/text/words.ts';
import { officialSearchText } from '../../../domain/search/official.ts';
import { runs } from '../../../full.ts';

const preparedOf = (text: SearchText) => text.units.map(unitPreparer(text));
const official = preparedOf(officialSearchText());
const vocabulary = [...new Set(official.flatMap(({ words }) => words.map(({ exact }) => exact)))];

/** The same index by the library MiniSearch, which the search had before. */
function byMiniSearch(units: readonly PreparedUnit[]): Omit<UnitIndex, 'spelling'> {
  const index = new MiniSearch<number>({
    fields: ['exact', 'folded', 'heading', 'above'],
    extractField: (number, field) => {
      const unit = units[number];
      if (field === 'id' || unit === undefined) return number;
      if (field === 'heading') return unit.unit.heading ?? '';
      return field === 'above' ? unit.headings.join('\n') : unit.full;
    },
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}\p{Cf}]+/u),
    processTerm: (term, field) => (field === 'exact' ? exactForm(term) : fold(term)),
    searchOptions: {
      tokenize: (text) => [text],
      processTerm: (term) => term,
      boost: { exact: 2, folded: 1, heading: 2, above: 0.2 },
    },
  });
  index.addAll(units.map((_, number) => number));
  const words = [...new Set(units.flatMap((unit) => unit.words.map(({ folded }) => folded)))];
  return {
    candidates: (wanted, { slips, all }) => {
      const queries = wanted.words.map(({ exact, folded }, position): Query => ({
        combineWith: 'OR',
        queries: [
          { queries: [exact], fields: ['exact'] },
          {
            queries: [folded],
            fields: ['folded', 'heading', 'above'],
            prefix: wanted.unfinished && position === wanted.words.length - 1 && folded.length > 1,
          },
          { queries: slips ? words.filter((word) => isOneSlip(folded, word)) : [], fields: ['folded'] },
        ],
      }));
      return index
        .search({ combineWith: all ? 'AND' : 'OR', queries })
        .map(({ id, score }) => ({ number: Number(id), score }));
    },
    similarWords: (folded) => {
      const terms = index.search({ queries: [folded], fields: ['folded'], fuzzy: 2 }).flatMap((result) => result.terms);
      const count = (term: string) => terms.filter((other) => other === term).length;
      return [...new Set(terms)].sort((one, other) => count(other) - count(one));
    },
  };
}

/** By number, with scores up to the rounding of sums. */
const told = (found: ReturnType<UnitIndex['candidates']>) =>
  [...found].sort((a, b) => a.number - b.number).map(({ number, score }) => [number, Number(score.toPrecision(10))]);

const queries = fc.record({
  words: fc
    .array(
      fc.oneof(
        fc.constantFrom(...vocabulary),
        fc.constantFrom(...vocabulary).map(fold),
        fc.tuple(fc.constantFrom(...vocabulary), fc.nat(5)).map(([word, letters]) => word.slice(0, 1 + letters)),
        fc.constantFrom('12', '20', 'xyz', 'đạo', 'daoo'),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((words) => words.join(' ')),
  unfinished: fc.boolean(),
  slips: fc.boolean(),
  all: fc.boolean(),
});

/** Throws if anything differs. */
async function compared(units: readonly PreparedUnit[], times: { readonly numRuns: number }): Promise<void> {
  const [own, other] = [await indexUnits(units), byMiniSearch(units)];
  fc.assert(
    fc.property(queries, ({ words, unfinished, slips, all }) => {
      const wanted: Wanted = { words: wordsOf(words), unfinished };
      expect(told(own.candidates(wanted, { slips, all }))).toEqual(told(other.candidates(wanted, { slips, all })));
      const often = (list: readonly string[]) => [...list].sort();
      for (const { folded } of wanted.words)
        expect(often(own.similarWords(folded))).toEqual(often(other.similarWords(folded)));
    }),
    times,
  );
}

describe('the index over units', () => {
  it('finds and scores in the first regulation as MiniSearch does', async () => {
    await expect(compared(official, runs(2_000, 40))).resolves.toBeUndefined();
  });

  it('does so in any text', async () => {
    const words = fc.array(fc.constantFrom(...vocabulary.slice(0, 40), '.', '\n', '“', ' '), { maxLength: 12 });
    const unit = fc.record(
      { text: words.map((list) => list.join(' ')), heading: words.map((list) => list.join(' ').replaceAll('\n', ' ')) },
      { requiredKeys: ['text'] },
    );
    const texts = fc.array(unit, { maxLength: 8 }).map((list): SearchText => ({
      slug: 'a',
      name: 'Luật',
      title: 'Luật',
      decision: null,
      regulation: 'Luật',
      units: list.map((one, at): SearchUnit => ({
        ...one,
        id: at % 3 === 0 ? `dieu-${at + 1}` : `dieu-${at - (at % 3) + 1}.khoan-${at % 3}`,
      })),
    }));
    const all = fc.assert(
      fc.asyncProperty(texts, (text) => compared(preparedOf(text), { numRuns: 5 })),
      runs(500, 25),
    );
    await expect(all).resolves.toBeUndefined();
  });

  it('proposes similar words, the most frequent first', async () => {
    const own = await indexUnits(official);
    const often = (word: string) => official.filter(({ words }) => words.some(({ folded }) => folded === word)).length;
    for (const typed of ['tham', 'nhugn', 'daoo', 'ducs', 'nghiemm', 'quyetx']) {
      const counts = own.similarWords(typed).map(often);
      expect(counts.length).toBeGreaterThan(0);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  it('knows how a word is written', async () => {
    const { spelling } = await indexUnits(official);
    expect(spelling('nhung')).toBeDefined();
    expect(spelling('xyz')).toBeUndefined();
  });
});
