import type { MapRegion } from '../../domain/rating/analysis/map.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { bestFirst, outcomeShort } from '../../domain/rating/wording/phrases.ts';
import type { DrawnBox } from '../../domain/rating/wording/mapLabels.ts';
import { patternOf } from './MapPatterns.tsx';
import { MapMark, type Marked } from './MapPicture.tsx';
import { outcomeClass } from './outcomeLook.ts';

const NONE: readonly Marked[] = [];

/**
 * The meaning of each pattern, best level first, by the short names used in the picture; the table has the full ones.
 */
export function MapLegend({
  ruleset,
  regions,
  marks = NONE,
}: {
  readonly ruleset: RuleSet;
  readonly regions: readonly MapRegion[];
  readonly marks?: readonly Marked[];
}) {
  const outcomes = bestFirst(ruleset, [...new Set(regions.map(({ outcome }) => outcome))]);
  return (
    <ul class="legend">
      {marks.map(({ kind, width, height }) => (
        <li key={kind}>
          <svg class="map" viewBox="-14 -14 28 28" aria-hidden="true">
            <MapMark mark={{ kind, ...small(width, height) }} />
          </svg>
          {kind === 'own' ? 'Trường hợp này' : 'Đang thử'}
        </li>
      ))}
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <svg class="map" viewBox="0 0 28 28" aria-hidden="true">
            <g class={outcomeClass(ruleset, outcome)}>
              <rect class="ground" width="28" height="28" />
              <rect width="28" height="28" fill={`url(#${patternOf(ruleset, outcome)})`} />
              <rect class="edge" x="0.5" y="0.5" width="27" height="27" />
            </g>
          </svg>
          {outcomeShort(ruleset, outcome)}
        </li>
      ))}
    </ul>
  );
}

/** A mark's shape in the size of the legend. */
function small(width: number, height: number): DrawnBox {
  const across = width > 0 ? 8 : 0;
  const upward = height > 0 ? (width > 0 ? 6 : 8) : 0;
  return { x: -across, y: -upward, width: 2 * across, height: 2 * upward };
}
