import type { ComponentChildren } from 'preact';
import type { Drawing } from '../../domain/rating/wording/mapDrawing.ts';
import { axisLines, LINE, mapLabels, type DrawnBox, type Label } from '../../domain/rating/wording/mapLabels.ts';
import { capital } from '../../domain/rating/wording/phrases.ts';
import { acrossPhrase } from '../../domain/rating/wording/mapPhrases.ts';
import type { RuleSet } from '../../domain/rating/ruleset.ts';
import { AxisName } from './AxisName.tsx';
import { patternOf } from './MapPatterns.tsx';
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
  /** The names of areas, if the caller positions them; by default they keep clear of the marks. */
  readonly names?: readonly Label[];
  /** Further drawing on the map, in picture units. */
  readonly children?: ComponentChildren;
}

const NONE: readonly Marked[] = [];
const LEFT = 46;
/** Half the length of a bar's ends. */
const END = 6;
/** Number of letters of an axis's name that fit on one line beside its arrow. */
const AXIS_LETTERS = 44;

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
  const upName = compact ? [] : axisLines(factName, AXIS_LETTERS);
  const acrossName = xTicks.length > 0 && !compact ? axisLines(capital(acrossPhrase(ruleset)), AXIS_LETTERS) : [];
  const top = 9 + LINE * upName.length;
  const below = xTicks.length > 0 ? 27 + LINE * acrossName.length : 4;
  return (
    <svg class="map" viewBox={`0 0 ${LEFT + width + 2} ${top + height + below}`} role="img" aria-label={title}>
      <AxisName lines={upName} x={0} y={14} up />
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
        <AxisName lines={acrossName} x={width} y={height + 37} />
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

/** A known point is a ring; an unknown coordinate makes it a bar with ends, two a dashed rectangle. */
export function MapMark({ mark: { kind, x, y, width, height } }: { readonly mark: Marked }) {
  if (width === 0 && height === 0) {
    return kind === 'own' ? (
      <g class="own">
        <circle class="halo" cx={x} cy={y} r="9" />
        <circle cx={x} cy={y} r="6" />
      </g>
    ) : (
      <g class="trial-point">
        <path class="halo" d={`M${x} ${y - 11}l11 11l-11 11l-11-11z`} />
        <path d={`M${x} ${y - 8}l8 8l-8 8l-8-8z`} />
      </g>
    );
  }
  if (width === 0 || height === 0) {
    const [end, bar, back] =
      height === 0
        ? [`M${x} ${y - END}v${2 * END}`, `m0-${END}h${width}`, `m0-${END}v${2 * END}`]
        : [`M${x - END} ${y}h${2 * END}`, `m-${END} 0v${height}`, `m-${END} 0h${2 * END}`];
    return (
      <g class={`${kind} bar span`}>
        <path class="halo" d={end + bar + back} />
        <path d={end + bar + back} />
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
