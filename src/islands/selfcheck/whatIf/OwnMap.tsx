import { useMemo } from 'preact/hooks';
import { mapsOf, type RatingMap } from '../../../domain/rating/analysis/map.ts';
import { drawMap, isWidened, placePoint, valuesAt } from '../../../domain/rating/wording/mapDrawing.ts';
import { mapTitle, pointPhrase } from '../../../domain/rating/wording/mapPhrases.ts';
import {
  fittingMap,
  mapPoint,
  notAssuredOf,
  regionAt,
  type MapPoint,
} from '../../../domain/rating/analysis/mapPoint.ts';
import { outcomeName } from '../../../domain/rating/wording/phrases.ts';
import { testSentences } from '../../../domain/rating/wording/reasons.ts';
import type { ReadingResult } from '../../../domain/rating/result.ts';
import type { FactId, Facts } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { MapLegend, MapPatterns, MapPicture, type Marked } from '../../ui/MapPicture.tsx';
import { MapTable } from '../../ui/MapTable.tsx';
import { Said } from '../ui/Said.tsx';

/** A case and what it gives. */
export interface Case {
  readonly facts: Facts;
  readonly result: ReadingResult;
}

interface Props {
  /** How many duties apply, in both cases. */
  readonly applicable: number;
  readonly own: Case;
  /** What is being tried; null while nothing is. */
  readonly tried: Case | null;
  /** A place touched: the map's figure with a decimal for it, and the share of duties not assured in percent. */
  readonly onPick: (fact: FactId, figure: string, share: number) => void;
}

/** The map that fits the case (while something is tried: what is tried) with its point, and all that the picture shows in words. */
export function OwnMap({ applicable, own, tried, onPick }: Props) {
  const { ruleset } = useSelfCheck();
  const { facts, result } = tried ?? own;
  const fit = useFittingMap(applicable);
  const fitting = fit(facts, result);
  if (fitting === null) return null;
  const { map, assumed } = fitting;
  const drawing = drawMap(ruleset, map);
  const point = mapPoint(ruleset, facts, map.fact.id);
  // One's own point only where one's own case has this very map.
  const ownFits = tried !== null && fit(own.facts, own.result)?.map === map;
  const marks: readonly Marked[] = [
    ...(ownFits ? [{ kind: 'own' as const, point: mapPoint(ruleset, own.facts, map.fact.id) }] : []),
    { kind: tried === null ? ('own' as const) : ('tried' as const), point },
  ].flatMap(({ kind, point: at }) => {
    const place = placePoint(drawing, at);
    return place === null ? [] : [{ kind, ...place }];
  });
  const pick = (x: number, y: number) => {
    const values = valuesAt(drawing, x, y);
    const step = (map.fact.max - map.fact.min) / 200;
    onPick(map.fact.id, String(Number((Math.round(values.y / step) * step).toFixed(6))), values.x);
  };
  const { duty, answers } = ruleset.words;
  const otherwise = tellsOtherwise(map, point, result, assumed.length > 0)
    ? `; với trường hợp này kết quả là: ${outcomeName(ruleset, result.outcome ?? '')}`
    : '';
  const widened = isWidened(drawing) ? ' Dải hẹp được vẽ rộng ra để đọc được, nên hai trục không chia đều.' : '';
  const drawn = `Bản đồ coi mọi ${duty} không “${answers.assured}” là “${answers[map.notAssured]}”${otherwise}.${widened}`;
  return (
    <figure class="map-figure">
      <MapPatterns ruleset={ruleset} />
      <MapPicture
        ruleset={ruleset}
        drawing={drawing}
        title={mapTitle(ruleset, map)}
        factName={map.fact.name}
        marks={marks}
        onPick={pick}
      />
      <MapLegend ruleset={ruleset} regions={map.regions} marks={marks} />
      <figcaption>
        <p>
          {tried === null ? 'Trường hợp này' : 'Đang thử'}: {pointPhrase(ruleset, map, point)}.
        </p>
        {assumed.length === 0 ? (
          <p class="quiet">{drawn}</p>
        ) : (
          <details class="fold">
            <summary>Vẽ với giả định, vì chưa có câu trả lời</summary>
            <p class="quiet">
              Giả định:{' '}
              {testSentences(ruleset, assumed).map((sentence, at) => (
                <span key={at}>
                  {at > 0 && '; '}
                  <Said sentence={sentence} />
                </span>
              ))}
              . {drawn}
            </p>
          </details>
        )}
        <MapTable ruleset={ruleset} map={map} />
      </figcaption>
    </figure>
  );
}

/** Finds the map of a case; a map once made serves as long as the number of duties does. */
function useFittingMap(applicable: number): (facts: Facts, result: ReadingResult) => ReturnType<typeof fittingMap> {
  const { ruleset } = useSelfCheck();
  const made = useMemo(() => new Map<string, readonly RatingMap[]>(), [ruleset, applicable]);
  return (facts, { id }) => {
    const kind = notAssuredOf(ruleset, facts);
    const key = `${id} ${facts.role} ${kind}`;
    const maps = made.get(key) ?? mapsOf(ruleset, id, facts.role, kind, applicable === 0 ? undefined : applicable);
    made.set(key, maps);
    return fittingMap(ruleset, facts, maps);
  };
}

/** A map takes all duties not assured for one kind; with both kinds in a case it may say something else than the rating. */
function tellsOtherwise(map: RatingMap, { x, y }: MapPoint, { outcome }: ReadingResult, assumes: boolean): boolean {
  if (x === null || x.low !== x.high || y.low !== y.high || assumes || outcome === null) return false;
  return regionAt(map, x.low, y.low)?.outcome !== outcome;
}
