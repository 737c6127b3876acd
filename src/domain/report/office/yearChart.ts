/** A number of each unit in two years as a picture: across the earlier year, upwards the later one. */
import { unitMarks, type MarkPosition, type UnitMark } from './unitMarks.ts';

/** A unit's number in both years, and how it changed. */
export interface NumberPair {
  readonly unit: string;
  readonly was: number;
  readonly is: number;
  readonly by: number;
}

export interface YearChart {
  /** Of the square plot, in drawing units. */
  readonly size: number;
  /** Where values are written on both axes. */
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  /** Above the diagonal are those that rose. */
  readonly marks: readonly UnitMark[];
}

const SIZE = 264;
/** Least distance between marks. */
const MARK = 14;

/** How a number changed. */
export function trendOf({ by }: Pick<NumberPair, 'by'>): 'up' | 'down' | 'same' {
  return by > 0 ? 'up' : by < 0 ? 'down' : 'same';
}

/** Both axes have the same scale, with some room around the values. */
export function yearChart(pairs: readonly NumberPair[]): YearChart {
  const values = pairs.flatMap(({ was, is }) => [was, is]);
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)];
  if (values.length === 0) [min, max] = [0, 1];
  const step = niceStep(max > min ? max - min : Math.max(1, Math.abs(max)));
  const [low, high] = [
    Math.floor(min / step) * step,
    Math.max(Math.ceil(max / step), Math.floor(min / step) + 1) * step,
  ];
  const along = (value: number) => (SIZE * (value - low)) / (high - low);
  const count = Math.round((high - low) / step);
  const positions = pairs.map(({ was, is }): MarkPosition => ({ x: along(was), y: SIZE - along(is) }));
  return {
    size: SIZE,
    ticks: Array.from({ length: count + 1 }, (_, at) => {
      // Without the last digits of binary fractions.
      const value = Math.round((low + at * step) * 1e9) / 1e9;
      return { value, at: along(value) };
    }),
    marks: unitMarks(positions, pairs.map(trendOf), MARK, { width: SIZE, height: SIZE }),
  };
}

/** A step of 1, 2 or 5 times a power of ten that divides a range into three to six parts. */
function niceStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / 3));
  const times = [1, 2, 5, 10].find((one) => range / (one * power) <= 6) ?? 10;
  return times * power;
}
