import { useMemo } from 'preact/hooks';
import { mapsOf, type RatingMap } from '../../../domain/rating/analysis/map.ts';
import { allowedBy, fittingMap, notAssuredOf, type FittingMap } from '../../../domain/rating/analysis/mapPoint.ts';
import type { ReadingResult } from '../../../domain/rating/result.ts';
import type { Facts } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';

/** A case and its rating. */
export interface RatedCase {
  readonly facts: Facts;
  readonly result: ReadingResult;
}

/** The map drawn for a draft and its what-if case. */
export interface OwnMaps {
  /** The map of the what-if case, or of the draft's own if there is none. */
  readonly shown: FittingMap;
  /** Whether the draft's own case has the same map. */
  readonly isSame: boolean;
}

/**
 * The map to draw; null if there is none, or if it has a single outcome throughout for both cases.
 * @param applicable number of applicable duties, in both cases
 * @param tried the what-if case; null if there is none
 */
export function useOwnMaps(applicable: number, own: RatedCase, tried: RatedCase | null): OwnMaps | null {
  const fit = useFittingMap(applicable);
  const ownFit = fit(own);
  const shown = tried === null ? ownFit : fit(tried);
  if (shown === null) return null;
  const isInformative = [ownFit, shown].some(
    (one) => one !== null && (one.map.across !== null || one.map.regions.length > 1),
  );
  return isInformative ? { shown, isSame: ownFit !== null && sameRegions(ownFit.map, shown.map) } : null;
}

function sameRegions(one: RatingMap, other: RatingMap): boolean {
  return one === other || JSON.stringify([one.fact.id, one.regions]) === JSON.stringify([other.fact.id, other.regions]);
}

/**
 * Finds the map of a case. Maps of all cases are made once while the number of duties stays the same; where rules tie
 * facts together those would take a phone seconds, so only the maps that the case's known facts leave open are made.
 */
function useFittingMap(applicable: number): (rated: RatedCase) => FittingMap | null {
  const { ruleset, joint } = useSelfCheck();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- one store of maps for each of these
  const made = useMemo(() => new Map<string, readonly RatingMap[]>(), [ruleset, applicable]);
  return ({ facts, result: { id } }) => {
    const kind = notAssuredOf(ruleset, facts);
    const key = joint ? `${id} ${JSON.stringify(facts)}` : `${id} ${facts.role} ${kind}`;
    const allows = joint ? allowedBy(ruleset, facts) : undefined;
    const maps =
      made.get(key) ?? mapsOf(ruleset, id, facts.role, kind, applicable === 0 ? undefined : applicable, allows);
    if (joint && made.size >= 2) made.clear();
    made.set(key, maps);
    return fittingMap(ruleset, facts, maps);
  };
}
