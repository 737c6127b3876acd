import { within } from '../bounds.ts';
import { compiledFor } from '../engine/compile.ts';
import { readFigure, type Known } from '../engine/figures.ts';
import type { Region } from './gaps.ts';
import type { MapRegion, NotAssured, RatingMap } from './map.ts';
import type { Test } from './dimensions.ts';
import type { Bounds, FactId, Facts, RuleSet } from '../ruleset.ts';
import { tallyOf } from '../engine/tally.ts';

/** The position of a case on a map. Each coordinate is a range while something is unknown. */
export interface MapPoint {
  /** Percent; null if no duty applies. */
  readonly x: { readonly low: number; readonly high: number } | null;
  readonly y: { readonly low: number; readonly high: number };
}

/**
 * The position of a case (a point, a segment or a rectangle) on a map with this figure on the y axis.
 * @throws RangeError or TypeError as `rate` does for such facts; RangeError for a figure that no condition tests
 */
export function mapPoint(ruleset: RuleSet, facts: Facts, fact: FactId): MapPoint {
  const compiled = compiledFor(ruleset, facts.role);
  const figure = compiled.figures.find((one) => one.fact.id === fact);
  if (figure === undefined) throw new RangeError(`no condition tests a number "${fact}"`);
  const { low, high } = readFigure(figure, facts);
  const { applicable, deficient, notDone, open } = tallyOf(compiled.duties, facts.answers).byDuty;
  const share = (part: number): number => (100 * part) / applicable;
  return {
    x: applicable === 0 ? null : { low: share(deficient + notDone), high: share(deficient + notDone + open) },
    y: { low, high },
  };
}

/** The answer that a map should assume for all duties of a case that are not assured: not done as soon as one is. */
export function notAssuredOf(ruleset: RuleSet, facts: Facts): NotAssured {
  return tallyOf(compiledFor(ruleset, facts.role).duties, facts.answers).byDuty.notDone > 0 ? 'notDone' : 'deficient';
}

/** The map to show for a case, and the assumptions that it makes about unknown facts. */
export interface FittingMap {
  readonly map: RatingMap;
  /** Tests on facts that are not known. */
  readonly assumed: Region;
}

/**
 * The first map (so the one with the most outcomes) that the known facts of a case allow.
 * @param maps all maps of a reading for the role (from `mapsOf`)
 * @returns null if no map fits
 * @throws RangeError or TypeError as `rate` does for such facts
 */
export function fittingMap(ruleset: RuleSet, facts: Facts, maps: readonly RatingMap[]): FittingMap | null {
  const known = new Map<FactId, Known>(
    compiledFor(ruleset, facts.role).figures.map((figure) => [figure.fact.id, readFigure(figure, facts)]),
  );
  for (const map of maps) {
    for (const region of map.when) {
      if (region.every((test) => allows(known, test)))
        return {
          map,
          assumed: region.filter((test) => 'fact' in test && known.get(test.fact)?.value === null),
        };
    }
  }
  return null;
}

/** Whether a test can still turn out true. */
function allows(known: ReadonlyMap<FactId, Known>, test: Test): boolean {
  if (test.kind !== 'number' && test.kind !== 'yesNo') return true;
  const figure = known.get(test.fact);
  if (figure === undefined) return true;
  if (test.kind === 'yesNo') return figure.value === null || figure.value === test.is;
  return typeof figure.value === 'number' ? within(figure.value, test.bounds) : reaches(figure, test.bounds);
}

/** Whether a range contains a number within bounds. The ends decide, as bounds are a single interval. */
function reaches({ low, high }: Known, { from, above, atMost, below }: Bounds): boolean {
  return (
    (from === undefined || high >= from) &&
    (above === undefined || high > above) &&
    (atMost === undefined || low <= atMost) &&
    (below === undefined || low < below)
  );
}

/** The region of a map that contains a point. */
export function regionAt({ regions }: RatingMap, x: number, y: number): MapRegion | undefined {
  return regions.find((region) => within(x, region.x) && within(y, region.y));
}
