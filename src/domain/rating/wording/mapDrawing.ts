/** Layout of a map as plain numbers, shared by the built page and the browser. */
import { lastOf } from '../../baseline.ts';
import { within } from '../bounds.ts';
import type { MapPoint } from '../analysis/mapPoint.ts';
import type { RatingMap } from '../analysis/map.ts';
import { amountPhrase, outcomeShort, sharePercent } from './phrases.ts';
import { stretchesOf } from '../ranges.ts';
import type { Bounds, OutcomeId, RuleSet } from '../ruleset.ts';

/**
 * An interval of an axis with a linear scale. A single value (0 %) gets a separate band, wide enough to read and tap.
 */
interface Band {
  readonly low: number;
  readonly high: number;
  readonly bounds: Bounds;
  /** In drawing units, from the start of the axis. */
  readonly start: number;
  readonly size: number;
}

export interface Area {
  readonly outcome: OutcomeId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The outcome's short name in lines that fit; empty if it does not fit. */
  readonly lines: readonly string[];
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

/**
 * A map as a drawing: x to the right, y downwards, the origin at the plot's top left corner. Ticks are along the lower
 * and left edges.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly Area[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly columns: readonly Band[];
  /** From bottom to top. */
  readonly rows: readonly Band[];
}

const WIDTH = 296;
const HEIGHT = 256;
/** The minimum size that can be tapped and has room for a name. */
const NARROWEST = 74;
const LOWEST = 44;
/** A generous average width of a bold letter at the drawing's font size. */
const LETTER = 8.4;
const LINE = 17;

/**
 * Computes the layout of a map. Bands too narrow to tap are widened at the expense of the others, so the axes are not
 * to scale.
 */
export function drawMap(ruleset: RuleSet, { regions, fact, across: axis }: RatingMap): Drawing {
  const columns = bandsOf(
    0,
    100,
    regions.map(({ x }) => x),
    WIDTH,
    NARROWEST,
  );
  const limits = regions.map(({ y }) => y);
  // A scale needs no more height than its marks.
  const height = axis === null ? Math.min(HEIGHT, LOWEST * stretchesOf(fact.min, fact.max, limits).length) : HEIGHT;
  const rows = bandsOf(fact.min, fact.max, limits, height, LOWEST);
  const areas = regions.map(({ x, y, outcome }): Area => {
    const across = spanned(columns, x);
    const upward = spanned(rows, y);
    const box = { x: across.start, width: across.size, y: height - upward.start - upward.size, height: upward.size };
    return { outcome, ...box, lines: linesIn(outcomeShort(ruleset, outcome), box.width, box.height) };
  });
  const yTicks = ticksOf(rows, (value) => amountPhrase(value, fact.unit === 'percent' ? 'percent' : '')).map(
    ({ at, label }) => ({ at: height - at, label }),
  );
  const xTicks = axis === null ? [] : ticksOf(columns, sharePercent);
  return { width: WIDTH, height, areas, columns, rows, xTicks, yTicks };
}

/** True if narrow bands were widened, so that an axis is not to scale. */
export function isWidened({ columns, rows, width, height }: Drawing): boolean {
  const evenly = (bands: readonly Band[], length: number): boolean => {
    const span = (lastOf(bands)?.high ?? 0) - (bands[0]?.low ?? 0);
    return bands.every(({ low, high, size }) => Math.abs(size - (length * (high - low)) / span) < 1);
  };
  return !evenly(columns, width) || !evenly(rows, height);
}

/** A case's position in the drawing; a segment or rectangle while something is unknown. Null if no duty applies. */
export function pointOn(
  { columns, rows, height }: Drawing,
  { x, y }: MapPoint,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  if (x === null) return null;
  const across = stretchOf(columns, x);
  const upward = stretchOf(rows, y);
  return {
    x: across.start,
    y: height - upward.end,
    width: across.end - across.start,
    height: upward.end - upward.start,
  };
}

/** The values at a position in the drawing: the share in percent, and the figure. */
export function valuesAt(
  { columns, rows, height }: Drawing,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } {
  return { x: fromPicture(columns, x), y: fromPicture(rows, height - y) };
}

function bandsOf(min: number, max: number, tests: readonly Bounds[], length: number, least: number): readonly Band[] {
  const stretches = stretchesOf(min, max, tests).map(({ bounds }) => ({
    bounds,
    low: bounds.from ?? bounds.above ?? min,
    high: bounds.atMost ?? bounds.below ?? max,
  }));
  // With very many bands there is no room for the minimum size of each.
  const floor = Math.min(least, length / stretches.length);
  const spare = length - floor * stretches.length;
  let start = 0;
  return stretches.map((stretch) => {
    const band = { ...stretch, start, size: floor + (spare * (stretch.high - stretch.low)) / (max - min) };
    start += band.size;
    return band;
  });
}

/** The bands within bounds as one interval. */
function spanned(bands: readonly Band[], bounds: Bounds): { readonly start: number; readonly size: number } {
  const inside = bands.filter(({ low, high }) => within((low + high) / 2, bounds));
  const start = inside[0]?.start ?? 0;
  const last = lastOf(inside);
  return { start, size: last === undefined ? 0 : last.start + last.size - start };
}

/** The value at each border between bands. A single-value band has a tick in its middle instead of at its borders. */
function ticksOf(bands: readonly Band[], say: (value: number) => string): readonly Tick[] {
  const ticks = new Map<number, number>();
  for (const { low, high, start, size } of bands) {
    if (low === high) ticks.set(low, start + size / 2);
    else {
      if (!ticks.has(low)) ticks.set(low, start);
      ticks.set(high, start + size);
    }
  }
  return [...ticks].map(([value, at]) => ({ at, label: say(value) }));
}

/** A range extends over the whole band of a single value at its end; a single value is a single position. */
function stretchOf(
  bands: readonly Band[],
  { low, high }: { readonly low: number; readonly high: number },
): { readonly start: number; readonly end: number } {
  if (low === high) return { start: toPicture(bands, low), end: toPicture(bands, low) };
  const single = (value: number) => bands.find((band) => band.low === value && band.high === value);
  const last = single(high);
  return {
    start: single(low)?.start ?? toPicture(bands, low),
    end: last === undefined ? toPicture(bands, high) : last.start + last.size,
  };
}

function toPicture(bands: readonly Band[], value: number): number {
  const band = bands.find(({ bounds }) => within(value, bounds)) ?? lastOf(bands);
  if (band === undefined) return 0;
  const { low, high, start, size } = band;
  return start + (low === high ? size / 2 : (size * (value - low)) / (high - low));
}

function fromPicture(bands: readonly Band[], at: number): number {
  const band = bands.find(({ start, size }) => at <= start + size) ?? lastOf(bands);
  if (band === undefined) return 0;
  const { low, high, start, size } = band;
  return low + (high - low) * Math.min(1, Math.max(0, (at - start) / size));
}

/** Breaks words into lines that fit a box; empty if they do not fit. */
function linesIn(words: string, width: number, height: number): readonly string[] {
  const most = Math.floor((width - 4) / LETTER);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lastOf(lines);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.every((line) => line.length <= most) && lines.length * LINE <= height ? lines : [];
}
