import type { PreparedUnit } from '../text/prepare.ts';
import type { Match } from './match.ts';

/** A unit that was found. */
interface FoundUnit {
  readonly prepared: PreparedUnit;
  readonly match: Match;
}

/**
 * Of the former wordings that were found, those with something new for the reader: the unit as it is now does not
 * contain what was typed as well, and only the first of several wordings of one unit is kept.
 * @param former best first
 * @param current all units in force that were found
 */
export function formerOnly<Hit extends FoundUnit>(
  former: readonly Hit[],
  current: readonly FoundUnit[],
): readonly Hit[] {
  const best = new Map(current.map((hit) => [keyOf(hit), hit.match]));
  const seen = new Set<string>();
  return former.filter((hit) => {
    const key = keyOf(hit);
    const now = best.get(key);
    if (seen.has(key) || (now !== undefined && isAsGood(now, hit.match))) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ prepared: { unit, from } }: FoundUnit): string {
  return `${from.text.slug} ${unit.id}`;
}

function isAsGood(now: Match, then: Match): boolean {
  return now.slips === 0 && now.missing === 0 && (now.phrase || !then.phrase) && now.nearness <= then.nearness;
}
