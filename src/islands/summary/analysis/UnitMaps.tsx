import { useMemo } from 'preact/hooks';
import { pointOn, drawMap } from '../../../domain/rating/wording/mapDrawing.ts';
import { mapTitle } from '../../../domain/rating/wording/mapPhrases.ts';
import { bestFirst, outcomeShort } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { OutcomeId, RuleSet } from '../../../domain/rating/ruleset.ts';
import { outcomeWords } from '../../../domain/report/summaryList.ts';
import { unitMapSteps, type UnitMap, type UnitPoint } from '../../../domain/report/office/unitMaps.ts';
import { areaNames, unitMarks, type UnitMark } from '../../../domain/report/office/unitMarks.ts';
import type { SummaryRow } from '../../../domain/report/summaryRow.ts';
import { MapPicture } from '../../ui/MapPicture.tsx';
import { outcomeClass } from '../../ui/outcomeLook.ts';
import { listedNames } from '../parts/ProvisionLink.tsx';
import { useSteps } from '../parts/useSteps.ts';
import { Glyph, GlyphShape } from '../parts/Glyph.tsx';
import { PointsTable } from './PointsTable.tsx';

interface Props {
  readonly ruleset: RuleSet;
  readonly rows: readonly SummaryRow[];
  readonly reading: number;
}

/** The units as points on the map of outcomes, each map with its table. */
export function UnitMaps({ ruleset, rows, reading }: Props) {
  const { result: maps, done } = useSteps(() => unitMapSteps(ruleset, rows, reading), [ruleset, rows, reading]);
  if (maps === null)
    return (
      <p class="quiet" data-coming>
        Đang xếp lên hình: {Math.min(done, rows.length)} trên {rows.length} {schemeWords(ruleset).rated}.
      </p>
    );
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
/** Where marks begin on the x axis of a scale. */
const START = 14;

/** The picture with its marks and names. */
function laidOut(ruleset: RuleSet, { map, points }: UnitMap) {
  const drawing = drawMap(map);
  const positions = points.map(({ x, y }) => {
    const across = x === null ? { low: 0, high: 0 } : { low: x, high: x };
    const position = pointOn(drawing, { x: across, y: { low: y, high: y } });
    return { x: x === null ? START : (position?.x ?? 0), y: position?.y ?? 0 };
  });
  const names = areaNames(ruleset, drawing.areas, positions);
  const boxes = names.filter(({ label }) => label.lines.length > 0).map(({ box }) => box);
  const looks = points.map(({ outcome }) => outcome);
  return { drawing, names: names.map(({ label }) => label), marks: unitMarks(positions, looks, SIZE, drawing, boxes) };
}

function MapOfUnits({ ruleset, shown }: { readonly ruleset: RuleSet; readonly shown: UnitMap }) {
  const { map, points, unplaced } = shown;
  const { rated, noUnit } = schemeWords(ruleset);
  const { drawing, names, marks } = useMemo(() => laidOut(ruleset, shown), [ruleset, shown]);
  const elsewhere = map.regions.length === 0 ? [] : points.filter(({ isElsewhere }) => isElsewhere);
  const title = map.regions.length === 0 ? `Thang ${map.fact.name}.` : mapTitle(ruleset, map);
  return (
    <figure class="map-figure units">
      <MapPicture
        ruleset={ruleset}
        drawing={drawing}
        title={`${title} ${points.length} ${rated} trên hình; số của từng ${rated} ở bảng dưới.`}
        factName={map.fact.name}
        names={names}
      >
        {marks.map((mark) => (
          <Mark key={mark.of[0]} ruleset={ruleset} points={points} mark={mark} />
        ))}
      </MapPicture>
      <Marks ruleset={ruleset} points={points} />
      <figcaption>
        <p class="quiet">
          {marks.length < points.length
            ? `Mỗi dấu là các ${rated} ở gần nhau có cùng kết quả, số bên dấu là số ${rated}; hình của dấu là kết quả.`
            : `Mỗi dấu là một ${rated}, hình của dấu là kết quả của ${rated} ấy.`}
          {map.regions.length > 0 && ' Vùng là kết quả khi mọi điều khác đều đạt.'}
          {points.length > 1 && ' Các dấu trùng chỗ hoặc che tên vùng được vẽ tách ra.'}
        </p>
        {elsewhere.length > 0 && (
          <p class="quiet">
            {elsewhere.length} {rated} có kết quả khác vùng của mình vì điều không vẽ trên hình:{' '}
            {listedNames(
              elsewhere.map(({ row }) => row.unit),
              noUnit,
            )}
            .
          </p>
        )}
        {unplaced.length > 0 && (
          <p class="quiet">
            Chưa vẽ được {unplaced.length} {rated} vì thiếu số liệu:{' '}
            {listedNames(
              unplaced.map(({ unit }) => unit),
              noUnit,
            )}
            .
          </p>
        )}
        <PointsTable ruleset={ruleset} shown={shown} />
      </figcaption>
    </figure>
  );
}

/** One unit, or several with their number. */
function Mark({
  ruleset,
  points,
  mark: { of, x, y },
}: {
  readonly ruleset: RuleSet;
  readonly points: readonly UnitPoint[];
  readonly mark: UnitMark;
}) {
  const { noUnit } = schemeWords(ruleset);
  const outcome = points[of[0] ?? 0]?.outcome ?? 'open';
  return (
    <g class={`unit-mark ${outcomeClass(ruleset, outcome)}`} transform={`translate(${x} ${y})`}>
      <title>
        {listedNames(
          of.map((at) => points[at]?.row.unit ?? ''),
          noUnit,
        )}
      </title>
      <GlyphShape ruleset={ruleset} outcome={outcome} />
      {of.length > 1 && (
        <text class="unit-count" x="7" y="4">
          {of.length}
        </text>
      )}
    </g>
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
