import { useMemo } from 'preact/hooks';
import { pointOn, drawMap } from '../../../domain/rating/wording/mapDrawing.ts';
import { acrossPhrase, mapTitle } from '../../../domain/rating/wording/mapPhrases.ts';
import {
  amountPhrase,
  bestFirst,
  capital,
  outcomeShort,
  sharePercent,
} from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { OutcomeId, RuleSet } from '../../../domain/rating/ruleset.ts';
import { outcomeWords } from '../../../domain/report/summaryList.ts';
import { spread, unitMaps, type UnitMap, type UnitPoint } from '../../../domain/report/office/unitMaps.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { MapPicture } from '../../ui/MapPicture.tsx';
import { outcomeClass } from '../../ui/outcomeLook.ts';
import { named } from '../parts/ProvisionLink.tsx';
import { Glyph, GlyphShape } from '../parts/Glyph.tsx';

interface Props {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly reading: number;
}

/** The units as points on the map of outcomes, each map with its table. */
export function UnitMaps({ ruleset, rows, reading }: Props) {
  const maps = useMemo(() => unitMaps(ruleset, rows, reading), [ruleset, rows, reading]);
  if (maps.length === 0) return <p class="quiet">Cách xếp loại này không có con số nào để vẽ.</p>;
  return (
    <>
      {maps.map((one) => (
        <MapOfUnits key={one.map.fact.id} ruleset={ruleset} shown={one} />
      ))}
    </>
  );
}

/** Least distance between marks, in picture units. */
const SIZE = 13;
/** Where marks begin across a scale. */
const START = 14;

function MapOfUnits({
  ruleset,
  shown: { map, points, unplaced },
}: {
  readonly ruleset: RuleSet;
  readonly shown: UnitMap;
}) {
  const { rated, noUnit } = schemeWords(ruleset);
  const drawing = drawMap(map);
  const places = spread(
    points.map(({ x, y }) => {
      const across = x === null ? { low: 0, high: 0 } : { low: x, high: x };
      const place = pointOn(drawing, { x: across, y: { low: y, high: y } });
      return { x: x === null ? START : (place?.x ?? 0), y: place?.y ?? 0 };
    }),
    SIZE,
    drawing,
  );
  const elsewhere = map.regions.length === 0 ? [] : points.filter(({ isElsewhere }) => isElsewhere);
  const title = map.regions.length === 0 ? `Thang ${map.fact.name}.` : mapTitle(ruleset, map);
  return (
    <figure class="map-figure units">
      <MapPicture
        ruleset={ruleset}
        drawing={drawing}
        title={`${title} ${points.length} ${rated} trên hình; số của từng ${rated} ở bảng dưới.`}
        factName={map.fact.name}
        areNamesAtTop
      >
        {points.map(({ row, outcome }, index) => (
          <g
            key={row.key}
            class={`unit-mark ${outcomeClass(ruleset, outcome)}`}
            transform={`translate(${places[index]?.x ?? 0} ${places[index]?.y ?? 0})`}
          >
            <title>{row.unit || noUnit}</title>
            <GlyphShape ruleset={ruleset} outcome={outcome} />
          </g>
        ))}
      </MapPicture>
      <Marks ruleset={ruleset} points={points} />
      <figcaption>
        <p class="quiet">
          Mỗi dấu là một {rated}, hình của dấu là kết quả của {rated} ấy.
          {map.regions.length > 0 && ' Vùng là kết quả khi mọi điều khác đều đạt.'}
          {points.length > 1 && ' Các dấu trùng chỗ được vẽ tách ra.'}
        </p>
        {elsewhere.length > 0 && (
          <p class="quiet">
            {elsewhere.length} {rated} có kết quả khác vùng của mình vì điều không vẽ trên hình:{' '}
            {named(
              elsewhere.map(({ row }) => row.unit),
              noUnit,
            )}
            .
          </p>
        )}
        {unplaced.length > 0 && (
          <p class="quiet">
            Chưa vẽ được {unplaced.length} {rated} vì thiếu số liệu:{' '}
            {named(
              unplaced.map(({ unit }) => unit),
              noUnit,
            )}
            .
          </p>
        )}
        <PointsTable ruleset={ruleset} shown={{ map, points, unplaced }} />
      </figcaption>
    </figure>
  );
}

/** What each mark means: only those that occur. */
function Marks({ ruleset, points }: { readonly ruleset: RuleSet; readonly points: readonly UnitPoint[] }) {
  const found = [...new Set(points.map(({ outcome }) => outcome))];
  const isOutcome = (one: OutcomeId | 'open') =>
    one === 'gap' || one === 'undefined' || ruleset.levels.some(({ id }) => id === one);
  const outcomes = [...bestFirst(ruleset, found.filter(isOutcome)), ...found.filter((one) => !isOutcome(one))];
  return (
    <ul class="legend">
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <Glyph ruleset={ruleset} outcome={outcome} />
          {isOutcome(outcome) ? outcomeShort(ruleset, outcome) : outcomeWords(ruleset, outcome)}
        </li>
      ))}
    </ul>
  );
}

function PointsTable({ ruleset, shown: { map, points } }: { readonly ruleset: RuleSet; readonly shown: UnitMap }) {
  const { unitShort, noUnit } = schemeWords(ruleset);
  return (
    <details class="fold">
      <summary>Số liệu của hình trong bảng</summary>
      <div class="scroll" role="region" aria-label={`Số liệu của hình: ${map.fact.name}`} tabIndex={0}>
        <table class="map-table">
          <thead>
            <tr>
              <th scope="col">{unitShort}</th>
              <th scope="col">{map.fact.name}</th>
              {map.across !== null && <th scope="col">{capital(acrossPhrase(ruleset))}</th>}
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ row, x, y, outcome }) => (
              <tr key={row.key}>
                <th scope="row">{row.unit || noUnit}</th>
                <td>{amountPhrase(Math.round(y * 100) / 100, map.fact.unit)}</td>
                {map.across !== null && <td>{x === null ? '–' : sharePercent(x)}</td>}
                <td>{outcomeWords(ruleset, outcome)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
