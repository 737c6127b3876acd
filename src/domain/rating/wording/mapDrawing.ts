/** Layout of a map as plain numbers, shared by the built page and the browser. */
import { lastOf } from '../../baseline.ts';
import { within } from '../bounds.ts';
import type { MapPoint } from '../analysis/mapPoint.ts';
import type { RatingMap } from '../analysis/map.ts';
import { amountPhrase, sharePercent } from './phrases.ts';
import { intervalsOf } from '../ranges.ts';
import type { Bounds } from '../condition.ts';
import type { OutcomeId } from '../ruleset.ts';

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

const WIDTH = 304;
const HEIGHT = 256;
/** Height of one interval of a scale. */
const STEP = 44;
/** Where points lie in the band of a single value: at its side, so that names have room beside them. */
const LANE = 12;

/** Sizes along one axis. */
interface Sizes {
  readonly length: number;
  /** Of a single value's band, which has a name but no extent. */
  readonly single: number;
  /** The least size of an interval that keeps its true size: it can be tapped. */
  readonly least: number;
  /** Where one would be smaller, all get at least this: room for a name. */
  readonly widened: number;
}

/**
 * Computes the layout of a map. The axes are to scale, beside a band of its own for a single value (0 %), unless an
 * interval would be too narrow to tap: then narrow ones are widened at the expense of the others.
 */
export function drawMap({ regions, fact, across: axis }: RatingMap): Drawing {
  const columns = bandsOf(
    0,
    100,
    regions.map(({ x }) => x),
    { length: WIDTH, single: 72, least: 44, widened: 74 },
  );
  const limits = regions.map(({ y }) => y);
  // A scale needs no more height than its marks.
  const height = axis === null ? Math.min(HEIGHT, STEP * intervalsOf(fact.min, fact.max, limits).length) : HEIGHT;
  const rows = bandsOf(fact.min, fact.max, limits, { length: height, single: 30, least: 24, widened: 44 });
  const areas = regions.map(({ x, y, outcome }): Area => {
    const across = spanned(columns, x);
    const upward = spanned(rows, y);
    return {
      outcome,
      x: across.start,
      width: across.size,
      y: height - upward.start - upward.size,
      height: upward.size,
    };
  });
  const yTicks = ticksOf(rows, (value) => amountPhrase(value, fact.unit === 'percent' ? 'percent' : '')).map(
    ({ at, label }) => ({ at: height - at, label }),
  );
  const xTicks = axis === null ? [] : ticksOf(columns, sharePercent);
  return { width: WIDTH, height, areas, columns, rows, xTicks, yTicks };
}

/** True if narrow wide were widened, so that an axis is not to scale. */
export function isWidened({ columns, rows }: Drawing): boolean {
  const isEven = (bands: readonly Band[]): boolean => {
    const scales = bands.filter(({ low, high }) => low < high).map(({ low, high, size }) => size / (high - low));
    return Math.max(...scales) - Math.min(...scales) < 0.01 * Math.max(...scales);
  };
  return !isEven(columns) || !isEven(rows);
}

/** A case's position in the drawing; a segment or rectangle while something is unknown. Null if no duty applies. */
export function pointOn(
  { columns, rows, height }: Drawing,
  { x, y }: MapPoint,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  if (x === null) return null;
  const across = extentOf(columns, x);
  const upward = extentOf(rows, y);
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

function bandsOf(min: number, max: number, tests: readonly Bounds[], sizes: Sizes): readonly Band[] {
  const intervals = intervalsOf(min, max, tests).map(({ bounds }) => ({
    bounds,
    low: bounds.from ?? bounds.above ?? min,
    high: bounds.atMost ?? bounds.below ?? max,
  }));
  const { length, least } = sizes;
  const wide = intervals.filter(({ low, high }) => low < high);
  // With very many bands there is no room for the usual size of each.
  const single = Math.min(sizes.single, length / intervals.length);
  const rest = length - single * (intervals.length - wide.length);
  const isRoomy = wide.every(({ low, high }) => (rest * (high - low)) / (max - min) >= least);
  const floor = isRoomy ? 0 : Math.min(sizes.widened, rest / wide.length);
  const spare = rest - floor * wide.length;
  let start = 0;
  return intervals.map((interval) => {
    const { low, high } = interval;
    const band = { ...interval, start, size: low === high ? single : floor + (spare * (high - low)) / (max - min) };
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
function ticksOf(bands: readonly Band[], format: (value: number) => string): readonly Tick[] {
  const ticks = new Map<number, number>();
  for (const { low, high, start, size } of bands) {
    if (low === high) ticks.set(low, start + size / 2);
    else {
      if (!ticks.has(low)) ticks.set(low, start);
      ticks.set(high, start + size);
    }
  }
  return [...ticks].map(([value, at]) => ({ at, label: format(value) }));
}

/** A range extends over the whole band of a single value at its end; a single value is a single position. */
function extentOf(
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
  return start + (low === high ? Math.min(size / 2, LANE) : (size * (value - low)) / (high - low));
}

function fromPicture(bands: readonly Band[], at: number): number {
  const band = bands.find(({ start, size }) => at <= start + size) ?? lastOf(bands);
  if (band === undefined) return 0;
  const { low, high, start, size } = band;
  return low + (high - low) * Math.min(1, Math.max(0, (at - start) / size));
}
