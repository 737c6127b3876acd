import type { RatingMap } from '../../../domain/rating/analysis/map.ts';
import { drawMap, isWidened, pointOn, valuesAt } from '../../../domain/rating/wording/mapDrawing.ts';
import { mapTitle, pointPhrase } from '../../../domain/rating/wording/mapPhrases.ts';
import { mapPoint, regionAt, type MapPoint } from '../../../domain/rating/analysis/mapPoint.ts';
import { outcomeName } from '../../../domain/rating/wording/phrases.ts';
import { testSentences } from '../../../domain/rating/wording/sentence.ts';
import type { ReadingResult } from '../../../domain/rating/result.ts';
import type { FactId } from '../../../domain/rating/ruleset.ts';
import { useSelfCheck } from '../shared/context.ts';
import { MapLegend } from '../../ui/MapLegend.tsx';
import { MapPatterns } from '../../ui/MapPatterns.tsx';
import { MapPicture, type Marked } from '../../ui/MapPicture.tsx';
import { MapTable } from '../../ui/MapTable.tsx';
import { CitedSentence } from '../ui/CitedSentence.tsx';
import type { OwnMaps, RatedCase } from './useOwnMaps.ts';

interface Props {
  readonly maps: OwnMaps;
  readonly own: RatedCase;
  /** The what-if case; null if there is none. */
  readonly tried: RatedCase | null;
  /**
   * Called with the clicked position: the map's fact with a decimal for it, and the percentage of duties not assured.
   */
  readonly onPick: ((fact: FactId, figure: string, share: number) => void) | undefined;
}

/**
 * The map that fits the case shown (the what-if case if there is one) with its point, and everything in the picture as
 * text.
 */
export function OwnMap({ maps, own, tried, onPick }: Props) {
  const { ruleset } = useSelfCheck();
  const { result } = tried ?? own;
  const { map, assumed } = maps.shown;
  const drawing = drawMap(map);
  const pointOf = (one: RatedCase): MapPoint => {
    const at = mapPoint(ruleset, one.facts, map.fact.id);
    return map.across === null ? { x: ON_SCALE, y: at.y } : at;
  };
  const point = pointOf(tried ?? own);
  // Mark the own point only if the own case has the same map.
  const ownFits = tried !== null && maps.isSame;
  const marks: readonly Marked[] = [
    ...(ownFits ? [{ kind: 'own' as const, point: pointOf(own) }] : []),
    { kind: tried === null ? ('own' as const) : ('tried' as const), point },
  ].flatMap(({ kind, point: at }) => {
    const drawnAt = pointOn(drawing, at);
    // A ratio with a whole of 0 has no position.
    return drawnAt === null || !Number.isFinite(drawnAt.y + drawnAt.height) ? [] : [{ kind, ...drawnAt }];
  });
  const pick = (x: number, y: number) => {
    const values = valuesAt(drawing, x, y);
    const step = (map.fact.max - map.fact.min) / 200;
    onPick?.(map.fact.id, String(Number((Math.round(values.y / step) * step).toFixed(6))), values.x);
  };
  const { duty, answers } = ruleset.words;
  const otherwise = contradicts(map, point, result, assumed.length > 0)
    ? `; với trường hợp này kết quả là: ${outcomeName(ruleset, result.outcome ?? '')}`
    : '';
  const isScale = map.across === null;
  const axes = isScale ? 'thang' : 'hai trục';
  const widened = isWidened(drawing) ? ` Dải hẹp được vẽ rộng ra để đọc được, nên ${axes} không chia đều.` : '';
  const isFull =
    drawing.areas.reduce((sum, { width, height }) => sum + width * height, 0) > drawing.width * (drawing.height - 1);
  const blank = isFull ? '' : ' Chỗ để trống là số không thể có khi mọi điều khác như vậy.';
  const drawn = isScale
    ? `Mọi điều khác giữ như ${tried === null ? 'trường hợp này' : 'đang thử'}.${blank}${widened}`
    : `Sơ đồ coi mọi ${duty} không “${answers.assured}” là “${answers[map.notAssured]}”${otherwise}.${widened}`;
  return (
    <figure class="map-figure">
      <MapPatterns ruleset={ruleset} />
      <div class="map-view">
        <MapPicture
          ruleset={ruleset}
          drawing={drawing}
          title={mapTitle(ruleset, map)}
          factName={map.fact.name}
          marks={marks}
          onPick={onPick && pick}
        />
        <MapLegend ruleset={ruleset} regions={map.regions} marks={marks} />
      </div>
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
                  <CitedSentence sentence={sentence} />
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

/** Where points are drawn across a scale: beside its names, in percent. */
const ON_SCALE = { low: 8, high: 8 } as const;

/** A map treats all duties not assured as one kind; for a case with both kinds it may differ from the rating. */
function contradicts(map: RatingMap, { x, y }: MapPoint, { outcome }: ReadingResult, assumes: boolean): boolean {
  if (x === null || x.low !== x.high || y.low !== y.high || assumes || outcome === null) return false;
  return regionAt(map, x.low, y.low)?.outcome !== outcome;
}
