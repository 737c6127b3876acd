import type { Found, CurrentArticle } from '../../../domain/search/results/found.ts';
import type { Cited, ReadCited } from '../../../domain/search/results/cited.ts';
import { wordHit } from '../../../domain/search/results/hits.ts';
import type { Wanted } from '../../../domain/search/match/match.ts';
import { unitPreparer } from '../../../domain/search/text/prepare.ts';
import type { SearchText } from '../../../domain/search/text/searchText.ts';
import { wordsOf } from '../../../domain/search/text/words.ts';
import { overNetwork } from '../faults/networkFailure.ts';
import { mapInSlices } from './mapInSlices.ts';
import { yieldToPage } from '../page/yieldToPage.ts';
import { createWordSearch, type WordHit } from './wordSearch.ts';

/**
 * Maximum length of a query in characters; the rest is ignored, so that pasting a whole page does not stall a phone.
 */
const LONGEST = 200;
/** Maximum number of suggested queries with a similar word. */
const SIMILAR = 3;

/** A search over a few texts. */
export interface SearchEngine {
  /**
   * Never throws.
   * @param typed the query as typed
   * @param most maximum number of results in each list
   * @param here the article that the reader is on, if any
   * @param read finds what the query names; null for a query that names nothing (see mayCite.ts)
   */
  readonly search: (typed: string, most: number, here: CurrentArticle | null, read: ReadCited | null) => Found;
}

/** Splits texts into words and indexes them. The only slow step; it yields regularly, so the page stays responsive. */
export async function createSearch(texts: readonly SearchText[]): Promise<SearchEngine> {
  const tasks = texts.flatMap((text) => {
    const prepare = unitPreparer(text);
    return [...text.units, ...(text.former ?? [])].map((unit) => () => prepare(unit));
  });
  const all = await mapInSlices(tasks, (task) => task());
  // Indexed apart, so that former wordings change nothing in what is found in the text in force.
  const units = all.filter(({ unit }) => unit.former === undefined);
  const formerUnits = all.filter(({ unit }) => unit.former !== undefined);
  const sources = [...new Set(units.map(({ from }) => from))];
  const words = await createWordSearch(units);
  const formerWords = formerUnits.length === 0 ? null : await createWordSearch(formerUnits);
  const formerOnly =
    formerWords === null
      ? () => []
      : (await overNetwork(() => import('../../../domain/search/match/formerOnly.ts'))).formerOnly;
  // The first search often waits for this, so it is run as a separate task.
  await yieldToPage();
  return {
    search: (typed, most, here, read) => {
      const text = typed.slice(0, LONGEST);
      const answers: Cited = read?.(text, sources, here) ?? { provisions: [], missing: [], words: text.trim() };
      const wanted = wantedOf(answers);
      const loosely = answers.provisions.length === 0 && answers.missing.length === 0;
      // If only a provision is named, keep just the references to it by its full name.
      const keep = (hits: readonly WordHit[]) =>
        answers.words === '' ? hits.filter((hit) => hit.match.phrase) : insideFirst(hits, answers);
      const isEmpty = wanted.words.length === 0;
      const formerHits = formerWords === null || isEmpty ? [] : keep(formerWords.hits(wanted, false).hits);
      // Words of former wordings are not spelling errors.
      const isFormer = formerHits.some((hit) => hit.match.phrase);
      const { hits, how } = isEmpty ? { hits: [], how: 'whole' as const } : words.hits(wanted, loosely && !isFormer);
      const kept = keep(hits);
      const official = kept.filter(({ prepared }) => prepared.unit.note === undefined);
      const former = formerOnly(formerHits, official);
      const notes = kept.filter(({ prepared }) => prepared.unit.note !== undefined);
      const lines = (list: readonly WordHit[]) =>
        list.slice(0, most).map((hit) => wordHit(hit.prepared, hit.match, hit.wanted));
      return {
        provisions: answers.provisions.map(({ hit }) => hit),
        missing: answers.missing,
        text: lines(official),
        former: lines(former),
        notes: lines(notes),
        mentions: answers.provisions.length > 0 && answers.words === '',
        textCount: official.length,
        formerCount: former.length,
        notesCount: notes.length,
        how,
        similar: loosely && (how === 'some' || kept.length + former.length === 0) ? words.similar(wanted, SIMILAR) : [],
      };
    },
  };
}

/** The words to search for; if everything typed names an article or a division, its name, to find references to it. */
function wantedOf({ provisions, words }: Cited): Wanted {
  if (words !== '') return { words: wordsOf(words), unfinished: /[\p{L}\p{N}\p{M}]$/u.test(words) };
  const [first] = provisions;
  const isOne = first !== undefined && /^(?:dieu|chuong|phan)-[^.]+$/.test(first.id);
  return { words: wordsOf(isOne ? first.hit.name : ''), unfinished: false };
}

/** “điều 12 tham nhũng”: matches inside the named provisions come first. */
function insideFirst(hits: readonly WordHit[], { provisions }: Cited): readonly WordHit[] {
  const isInside = ({ prepared }: WordHit) =>
    provisions.some(({ from, id }) => from === prepared.from && `${prepared.unit.id}.`.startsWith(`${id}.`));
  return [...hits.filter(isInside), ...hits.filter((hit) => !isInside(hit))];
}
