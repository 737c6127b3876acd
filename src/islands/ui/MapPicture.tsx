import type { ComponentChildren } from 'preact';
import type { Drawing } from '../../domain/rating/wording/mapDrawing.ts';
import { axisLines, LINE, mapLabels, type DrawnBox, type Label } from '../../domain/rating/wording/mapLabels.ts';
import type { MapRegion } from '../../domain/rating/analysis/map.ts';
import { bestFirst, capital, outcomeShort } from '../../domain/rating/wording/phrases.ts';
import { acrossPhrase } from '../../domain/rating/wording/mapPhrases.ts';
import type { OutcomeId, RuleSet } from '../../domain/rating/ruleset.ts';
import { outcomeClass } from './outcomeLook.ts';

/** Something marked on a map: a point, or the rectangle in which a point lies, in picture units. */
export interface Marked extends DrawnBox {
  readonly kind: 'own' | 'tried';
}

interface Props {
  readonly ruleset: RuleSet;
  readonly drawing: Drawing;
  /** Accessible name: what the map shows. */
  readonly title: string;
  readonly factName: string;
  readonly marks?: readonly Marked[];
  /** Without the names of areas and axes: one of several small maps beside a named one. */
  readonly compact?: boolean;
  /** Called with the clicked position in picture units. Other controls must offer the same. */
  readonly onPick?: ((x: number, y: number) => void) | undefined;
  /** The names of areas, if the caller positions them; by default they are placed clear of the marks. */
  readonly names?: readonly Label[];
  /** Further drawing on the map, in picture units. */
  readonly children?: ComponentChildren;
}

const NONE: readonly Marked[] = [];
const LEFT = 46;
/** Number of letters of an axis's name that fit on one line. */
const AXIS_LETTERS = 46;

/**
 * The map as a picture; rendered at build time on the page of rules, in the browser in the result. Needs `MapPatterns`
 * once per page.
 */
export function MapPicture({
  ruleset,
  drawing,
  title,
  factName,
  marks = NONE,
  compact = false,
  onPick,
  names,
  children,
}: Props) {
  const { width, height, areas, xTicks, yTicks } = drawing;
  const pick = (event: MouseEvent) => {
    const plot = event.currentTarget as SVGGraphicsElement;
    const matrix = plot.getScreenCTM();
    if (onPick === undefined || matrix === null) return;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onPick(point.x, point.y);
  };
  const upName = compact ? [] : axisLines(`↑ ${factName}`, AXIS_LETTERS);
  const acrossName =
    xTicks.length > 0 && !compact ? axisLines(`${capital(acrossPhrase(ruleset))} →`, AXIS_LETTERS) : [];
  const top = 9 + LINE * upName.length;
  const below = xTicks.length > 0 ? 27 + LINE * acrossName.length : 4;
  return (
    <svg class="map" viewBox={`0 0 ${LEFT + width + 2} ${top + height + below}`} role="img" aria-label={title}>
      {upName.map((line, at) => (
        <text class="axis" key={line} x="0" y={14 + at * LINE}>
          {line}
        </text>
      ))}
      <g transform={`translate(${LEFT} ${top})`} onClick={onPick === undefined ? undefined : pick}>
        {areas.map((area) => (
          <g key={`${area.x} ${area.y}`} class={outcomeClass(ruleset, area.outcome)}>
            <rect class="ground" x={area.x} y={area.y} width={area.width} height={area.height} />
            <rect
              x={area.x}
              y={area.y}
              width={area.width}
              height={area.height}
              fill={`url(#${patternOf(ruleset, area.outcome)})`}
            />
            <rect class="edge" x={area.x} y={area.y} width={area.width} height={area.height} />
          </g>
        ))}
        {(compact ? [] : (names ?? mapLabels(ruleset, areas, marks))).map((label) => (
          <Name key={`${label.x} ${label.y}`} label={label} />
        ))}
        <rect class="frame" width={width} height={height} />
        {marks.map((mark) => (
          <MapMark key={mark.kind} mark={mark} />
        ))}
        {children}
      </g>
      <g transform={`translate(${LEFT} ${top})`}>
        {yTicks.map(({ at, label }) => (
          <text class="tick" key={label} x="-6" y={at + 4} text-anchor="end">
            {label}
          </text>
        ))}
        {xTicks.map(({ at, label }) => (
          <text class="tick" key={label} x={at} y={height + 17} text-anchor={at >= width ? 'end' : 'middle'}>
            {label}
          </text>
        ))}
        {acrossName.map((line, at) => (
          <text class="axis" key={line} x={width} y={height + 37 + at * LINE} text-anchor="end">
            {line}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Name({ label: { x, y, lines } }: { readonly label: Label }) {
  const top = y - ((lines.length - 1) * LINE) / 2 + 4;
  return (
    <text class="name" text-anchor="middle">
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={top + at * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A known point is a ring; unknown coordinates make it a dashed line or rectangle. */
function MapMark({ mark: { kind, x, y, width, height } }: { readonly mark: Marked }) {
  if (width === 0 && height === 0) {
    return kind === 'own' ? (
      <g class="own">
        <circle class="halo" cx={x} cy={y} r="9" />
        <circle cx={x} cy={y} r="6" />
      </g>
    ) : (
      <g class="tried">
        <path class="halo" d={`M${x} ${y - 11}l11 11l-11 11l-11-11z`} />
        <path d={`M${x} ${y - 8}l8 8l-8 8l-8-8z`} />
      </g>
    );
  }
  const grown = { x: x - 3, y: y - 3, width: width + 6, height: height + 6, rx: 4 };
  return (
    <g class={`${kind} span`}>
      <rect class="halo" {...grown} />
      <rect {...grown} />
    </g>
  );
}

/** The fill patterns of all levels and of gaps; once per page for all its maps. */
export function MapPatterns({ ruleset }: { readonly ruleset: RuleSet }) {
  const outcomes: readonly OutcomeId[] = [...ruleset.levels.map(({ id }) => id), 'gap'];
  return (
    <svg class="map-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {outcomes.map((outcome) => {
          const at = ruleset.levels.findIndex(({ id }) => id === outcome);
          const { size, d } = at < 0 ? GAP : PATTERNS[at % PATTERNS.length]!;
          return (
            <pattern
              key={outcome}
              id={patternOf(ruleset, outcome)}
              class={outcomeClass(ruleset, outcome)}
              width={size}
              height={size}
              patternUnits="userSpaceOnUse"
            >
              <path d={d} fill="none" stroke="currentColor" stroke-width={at < 0 ? 1.4 : 1.1} />
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** Vertical, horizontal, dotted and crossed lines; gaps are hatched diagonally. */
const PATTERNS = [
  { size: 6, d: 'M3 0V6' },
  { size: 6, d: 'M0 3H6' },
  { size: 8, d: 'M1 2h2M5 6h2' },
  { size: 7, d: 'M0 3.5H7M3.5 0V7' },
] as const;
const GAP = { size: 8, d: 'M-2 2l4-4M0 8l8-8M6 10l4-4' } as const;

function patternOf({ levels }: RuleSet, outcome: OutcomeId): string {
  return `mau-${levels.findIndex(({ id }) => id === outcome) + 1}`;
}

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
            <MapMark
              mark={{
                kind,
                x: width + height > 0 ? -8 : 0,
                y: width + height > 0 ? -6 : 0,
                width: width + height > 0 ? 16 : 0,
                height: width + height > 0 ? 12 : 0,
              }}
            />
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
