/**
 * The set of possible values of a sum: continuous intervals, evenly spaced points and, where these would be too many,
 * loose intervals, of which only the longest gap is known. All ends and steps are integers of one unit (that of
 * the sum they belong to), so every operation is exact, or marks where it may not be.
 */

/**
 * With `step` 0 all numbers between the ends, else `lo`, `lo + step`, … `hi`. A single number has `lo === hi` and step
 * 0.
 */
export interface StridedInterval {
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  /**
   * Only where step is 0 and lo < hi: the end itself is left out; of a loose interval: the end need not belong to it.
   */
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  /**
   * Of a loose interval (step 0): some numbers between the ends, at least one in every part that is longer than this.
   */
  readonly gap?: number | undefined;
  /** A loose interval that may hold no number at all. */
  readonly maybe?: true | undefined;
}

/** A set as intervals, in no particular order; they may meet but hold together exactly the set. Empty: no number. */
export type Values = readonly StridedInterval[];

/** Thrown if a set would have more intervals than can be handled. */
export class TooFine extends Error {}

/** More intervals than this are made loose. */
export const MAX_INTERVALS = 256;
/** More points than this are not written out one by one. */
export const MAX_POINTS = 200_000;

/** Whether a set certainly holds a number. */
export function isSure(values: Values): boolean {
  return values.some(({ maybe }) => maybe !== true);
}

/** The longest part of an interval in which it may hold no number. */
export function gapOf({ gap, step }: StridedInterval): number {
  return gap ?? step;
}

/** One number. */
export function point(value: number): StridedInterval {
  return { lo: value, hi: value, step: 0, loOpen: false, hiOpen: false };
}

/** All numbers from one end to the other; both ends belong to it unless stated otherwise. */
export function range(lo: number, hi: number, loOpen = false, hiOpen = false): StridedInterval {
  return lo === hi ? point(lo) : { lo, hi, step: 0, loOpen, hiOpen };
}

/** Evenly spaced points; `hi - lo` is a multiple of `step`. */
export function points(lo: number, hi: number, step: number): StridedInterval {
  return lo === hi ? point(lo) : { lo, hi, step, loOpen: false, hiOpen: false };
}

/** The points of an interval that is not continuous. @throws TooFine */
export function eachPoint({ lo, hi, step }: StridedInterval): number[] {
  if (step === 0) return [lo];
  const count = (hi - lo) / step + 1;
  if (count > MAX_POINTS) throw new TooFine(`${count} points`);
  return Array.from({ length: count }, (_, i) => lo + i * step);
}
