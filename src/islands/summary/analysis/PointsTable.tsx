import { useMemo } from 'preact/hooks';
import { acrossPhrase } from '../../../domain/rating/wording/mapPhrases.ts';
import { amountPhrase, capital, sharePercent } from '../../../domain/rating/wording/phrases.ts';
import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import { outcomeWords } from '../../../domain/report/summaryList.ts';
import type { UnitMap, UnitPoint } from '../../../domain/report/office/unitMaps.ts';
import { LazyDetails } from '../parts/LazyDetails.tsx';
import { inParts, useGrowing } from '../parts/useGrowing.ts';

/** The numbers of a map of units as a table. */
export function PointsTable({ ruleset, shown }: { readonly ruleset: RuleSet; readonly shown: UnitMap }) {
  return (
    <LazyDetails class="fold" summary="Số liệu của hình trong bảng">
      {() => <Points ruleset={ruleset} shown={shown} />}
    </LazyDetails>
  );
}

function Points({ ruleset, shown: { map, points } }: { readonly ruleset: RuleSet; readonly shown: UnitMap }) {
  const { unitShort, noUnit } = schemeWords(ruleset);
  const parts = useMemo(() => inParts(points, 50), [points]);
  const drawn = useGrowing(parts);
  return (
    <div class="scroll" role="region" aria-label={`Số liệu của hình: ${map.fact.name}`} tabIndex={0}>
      <table class="map-table" data-coming={drawn < parts.length ? '' : undefined}>
        <thead>
          <tr>
            <th scope="col">{unitShort}</th>
            <th scope="col">{map.fact.name}</th>
            {map.across !== null && <th scope="col">{capital(acrossPhrase(ruleset))}</th>}
            <th scope="col">Kết quả</th>
          </tr>
        </thead>
        {parts.slice(0, drawn).map((part) => (
          <PointRows key={part[0]?.row.key} ruleset={ruleset} map={map} points={part} noUnit={noUnit} />
        ))}
      </table>
    </div>
  );
}

interface PointRowsProps {
  readonly ruleset: RuleSet;
  readonly map: UnitMap['map'];
  readonly points: readonly UnitPoint[];
  readonly noUnit: string;
}

function PointRows({ ruleset, map, points, noUnit }: PointRowsProps) {
  return useMemo(
    () => (
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
    ),
    [ruleset, map, points, noUnit],
  );
}
