import { vietnameseDate } from '../../day.ts';
import { addressOf } from '../../regulation/page/address.ts';
import { excerptOf, rangesOf } from './excerpt.ts';
import type { Hit } from './found.ts';
import type { Match, Wanted } from '../match/match.ts';
import type { PreparedUnit } from '../text/prepare.ts';

/** Length of an excerpt in characters: about three lines on a phone. */
export const EXCERPT = 150;
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
    excerpt: excerptOf(full, rangesOf(found.marked, words, full, wanted), EXCERPT),
    note: unit.note ?? null,
    former: unit.former === undefined ? null : vietnameseDate(unit.former.until),
  };
}

/** A heading above a result, at most about a line and a half of it. */
export function shortened(heading: string): string {
  return excerptOf(heading, [], HEADING)
    .map(({ text }) => text)
    .join('');
}
