import { formatDecimal } from '../../../domain/rating/decimal.ts';
import { trendOf, yearChart, type NumberPair } from '../../../domain/report/office/yearChart.ts';
import { AxisName } from '../../ui/AxisName.tsx';
import { listedNames } from '../parts/ProvisionLink.tsx';

interface Props {
  readonly pairs: readonly NumberPair[];
  readonly earlier: number;
  readonly year: number;
  /** Accessible name: what the picture shows. */
  readonly title: string;
  readonly noUnit: string;
}

const SHAPES = {
  up: { d: 'M0 -6L5.5 4H-5.5Z', kind: 'solid' },
  down: { d: 'M0 6L5.5 -4H-5.5Z', kind: 'hollow' },
  same: { d: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', kind: 'solid' },
} as const;

const NAMES = { up: 'tăng', down: 'giảm', same: 'không đổi' } as const;

/** A number of each unit in two years: above the diagonal it rose, below it fell. The table beside says the same. */
export function YearPicture({ pairs, earlier, year, title, noUnit }: Props) {
  const { size, ticks, marks } = yearChart(pairs);
  const [left, top] = [40, 30];
  const trends = (['up', 'down', 'same'] as const).filter((trend) => pairs.some((pair) => trendOf(pair) === trend));
  return (
    <figure class="map-figure">
      <svg class="map years-chart" viewBox={`0 0 ${left + size + 8} ${top + size + 40}`} role="img" aria-label={title}>
        <AxisName lines={[String(year)]} x={0} y={13} up />
        <g transform={`translate(${left} ${top})`}>
          {ticks.map(({ value, at }) => (
            <g key={value}>
              <path class="grid" d={`M${at} 0V${size}M0 ${size - at}H${size}`} />
              <text class="tick" x="-6" y={size - at + 4} text-anchor="end">
                {formatDecimal(value)}
              </text>
              <text class="tick" x={at} y={size + 16} text-anchor={at >= size ? 'end' : 'middle'}>
                {formatDecimal(value)}
              </text>
            </g>
          ))}
          <path class="same" d={`M0 ${size}L${size} 0`} />
          <rect class="frame" width={size} height={size} />
          {marks.map(({ of, x, y }) => {
            const { d, kind } = SHAPES[trendOf(pairs[of[0] ?? 0] ?? { by: 0 })];
            return (
              <g key={of[0]} class="unit-mark" transform={`translate(${x} ${y})`}>
                <title>
                  {listedNames(
                    of.map((at) => pairs[at]?.unit ?? ''),
                    noUnit,
                  )}
                </title>
                <path class={kind} d={d} />
                {of.length > 1 && (
                  <text class="unit-count" x="7" y="4">
                    {of.length}
                  </text>
                )}
              </g>
            );
          })}
          <AxisName lines={[String(earlier)]} x={size} y={size + 34} />
        </g>
      </svg>
      <ul class="legend">
        {trends.map((trend) => (
          <li key={trend}>
            <svg class="glyph" viewBox="-8 -8 16 16" aria-hidden="true">
              <path class={SHAPES[trend].kind} d={SHAPES[trend].d} />
            </svg>
            {pairs.filter((pair) => trendOf(pair) === trend).length} {NAMES[trend]}
          </li>
        ))}
      </ul>
    </figure>
  );
}
