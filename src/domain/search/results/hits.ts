import { vietnameseDate } from '../../day.ts';
import type { ProvisionId } from '../../regulation/tree/tree.ts';
import { addressOf } from '../../regulation/page/address.ts';
import { excerptOf, rangesOf } from './excerpt.ts';
import type { CurrentArticle, Hit } from './found.ts';
import type { Match, Wanted } from '../match/match.ts';
import type { PreparedText, PreparedUnit } from '../text/prepare.ts';
import type { Query } from '../query/query.ts';
import { ancestorsOf, nameOfUnit } from '../text/searchText.ts';

/** Length of an excerpt in characters: about three lines on a phone. */
const EXCERPT = 150;
/** Length of the heading shown above it in characters: about a line and a half. */
const HEADING = 60;

/** The search result for a unit that was found, with the matched words marked. */
export function wordHit({ unit, from, name, full, words, headings }: PreparedUnit, found: Match, wanted: Wanted): Hit {
  return {
    address:
      unit.former === undefined
        ? addressOf(from.text.slug, unit.id)
        : `${addressOf(from.text.slug, '')}${unit.former.at}`,
    id: unit.id,
    name,
    regulation: from.text.name,
    heading: shortened(headings[0] ?? ''),
    excerpt: excerptOf(full, rangesOf(found.stretches, words, full, wanted), EXCERPT),
    note: unit.note ?? null,
    former: unit.former === undefined ? null : vietnameseDate(unit.former.until),
  };
}

/** The search result for a provision that was named: its heading or its first words. */
export function provisionHit({ text, byId }: PreparedText, id: ProvisionId): Hit {
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

function shortened(heading: string): string {
  return excerptOf(heading, [], HEADING)
    .map(({ text }) => text)
    .join('');
}

/** The combined answer of all texts to a query. */
export interface CombinedResults {
  readonly provisions: readonly { readonly from: PreparedText; readonly id: ProvisionId }[];
  readonly missing: readonly {
    readonly from: PreparedText;
    readonly sentence: string;
    readonly near: readonly ProvisionId[];
  }[];
  /** The remaining words to search for. */
  readonly words: string;
}

/**
 * Combines the answers of the texts: the provisions found in any of them; else the messages about missing provisions,
 * only from the text that the reader is in if there is one.
 * @param queries the same query as parsed for each text; at least one
 */
export function joinResults(
  queries: readonly { readonly from: PreparedText; readonly query: Query }[],
  here: CurrentArticle | null,
): CombinedResults {
  const provisions = queries.flatMap(({ from, query }) =>
    query.citations.flatMap((answer) => (answer.kind === 'found' ? [{ from, id: answer.id }] : [])),
  );
  const answering = queries.find(({ query }) => query.citations.some(({ kind }) => kind === 'found')) ?? queries[0];
  const words = answering?.query.words ?? '';
  if (provisions.length > 0) return { provisions, missing: [], words };
  const own = queries.filter(({ from }) => from.text.slug === here?.slug);
  const asked = own.length > 0 ? own : queries;
  const missing = asked.flatMap(({ from, query }) =>
    query.citations.flatMap((answer) =>
      answer.kind === 'missing' ? [{ from, sentence: answer.sentence, near: answer.near }] : [],
    ),
  );
  return { provisions, missing, words };
}
