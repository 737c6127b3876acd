/** What a query names in the texts; loaded with the first query that may name anything (see query/mayCite.ts). */
import { oncePer } from '../../oncePer.ts';
import { addressOf } from '../../regulation/page/address.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import type { Wanted } from '../match/match.ts';
import { readQuery, wordsBeside } from '../query/query.ts';
import type { PreparedText } from '../text/prepare.ts';
import { provisionIndexOf } from '../text/provisionIndex.ts';
import { ancestorsOf, nameOfUnit } from '../text/searchText.ts';
import { wordsOf } from '../text/words.ts';
import { excerptOf } from './excerpt.ts';
import type { Found, CurrentArticle, Hit } from './found.ts';
import { EXCERPT, shortened } from './hits.ts';

/** The combined answer of all texts to a query. */
export interface Cited {
  readonly provisions: readonly { readonly from: PreparedText; readonly id: ProvisionId; readonly hit: Hit }[];
  /** Messages about named provisions that do not exist. */
  readonly missing: Found['missing'];
  /** The remaining words to search for. */
  readonly words: string;
}

/** Type of `citedIn`. */
export type ReadCited = (typed: string, texts: readonly PreparedText[], here: CurrentArticle | null) => Cited;

const indexOf = oncePer(provisionIndexOf);

/**
 * What a query names: the provisions found in any of the texts; else the messages about missing provisions, only from
 * the text that the reader is in if there is one.
 */
export const citedIn: ReadCited = (typed, texts, here) => {
  const queries = texts.map((from) => ({
    from,
    query: readQuery(typed, indexOf(from.text), here?.slug === from.text.slug ? here.article : null),
  }));
  const provisions = queries.flatMap(({ from, query }) =>
    query.citations.flatMap((answer) =>
      answer.kind === 'found' ? [{ from, id: answer.id, hit: provisionHit(from, answer.id) }] : [],
    ),
  );
  const answering = queries.find(({ query }) => query.citations.some(({ kind }) => kind === 'found')) ?? queries[0];
  const words = answering?.query.words ?? '';
  if (provisions.length > 0) return { provisions, missing: [], words };
  const own = queries.filter(({ from }) => from.text.slug === here?.slug);
  const asked = own.length > 0 ? own : queries;
  const missing = asked.flatMap(({ from, query }) =>
    query.citations.flatMap((answer) =>
      answer.kind === 'missing'
        ? [{ sentence: answer.sentence, near: answer.near.map((id) => provisionHit(from, id)) }]
        : [],
    ),
  );
  return { provisions, missing, words };
};

/** The words of a query besides what it names, whatever texts there are: to choose some of many. */
export function wantedBeside(typed: string): Wanted {
  const beside = wordsBeside(typed);
  return { words: wordsOf(beside), unfinished: /[\p{L}\p{N}\p{M}]$/u.test(beside) };
}

/** The search result for a provision that was named: its heading or its first words. */
function provisionHit({ text, byId }: PreparedText, id: ProvisionId): Hit {
  const unit = byId.get(id) ?? { id, text: '' };
  return {
    address: addressOf(text.slug, id),
    id,
    name: nameOfUnit(unit, text),
    regulation: text.name,
    heading: shortened(ancestorsOf(id).flatMap((ancestor) => byId.get(ancestor)?.heading ?? [])[0] ?? ''),
    excerpt: excerptOf([unit.heading ?? '', unit.text].filter((part) => part !== '').join('\n'), [], EXCERPT),
    note: null,
    former: null,
  };
}
