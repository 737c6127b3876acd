/**
 * The set of possible values of a sum: continuous intervals, evenly spaced points and, where these would be too many,
 * loose stretches, of which only the longest gap is known. All ends and steps are integers of one unit (that of
 * the sum they belong to), so every operation is exact, or marks where it may not be.
 */

/**
 * With `step` 0 all numbers between the ends, else `lo`, `lo + step`, … `hi`. A single number has `lo === hi` and step
 * 0.
 */
export interface ValueStretch {
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  /**
   * Only where step is 0 and lo < hi: the end itself is left out; of a loose stretch: the end need not belong to it.
   */
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
  /**
   * Of a loose stretch (step 0): some numbers between the ends, at least one in every part that is longer than this.
   */
  readonly gap?: number | undefined;
  /** A loose stretch that may hold no number at all. */
  readonly maybe?: true | undefined;
}

/** A set as stretches, in no particular order; they may meet but hold together exactly the set. Empty: no number. */
export type Values = readonly ValueStretch[];

/** Thrown if a set would have more stretches than can be handled. */
export class TooFine extends Error {}

/** More stretches than this are made loose. */
export const MAX_STRETCHES = 256;
/** More points than this are not written out one by one. */
export const MAX_POINTS = 200_000;

/** Whether a set certainly holds a number. */
export function isSure(values: Values): boolean {
  return values.some(({ maybe }) => maybe !== true);
}

/** One number. */
export function point(value: number): ValueStretch {
  return { lo: value, hi: value, step: 0, loOpen: false, hiOpen: false };
}

/** All numbers from one end to the other; both ends belong to it unless stated otherwise. */
export function range(lo: number, hi: number, loOpen = false, hiOpen = false): ValueStretch {
  return lo === hi ? point(lo) : { lo, hi, step: 0, loOpen, hiOpen };
}

/** Evenly spaced points; `hi - lo` is a multiple of `step`. */
export function points(lo: number, hi: number, step: number): ValueStretch {
  return lo === hi ? point(lo) : { lo, hi, step, loOpen: false, hiOpen: false };
}

/** The points of a stretch that is not continuous. @throws TooFine */
export function eachPoint({ lo, hi, step }: ValueStretch): number[] {
  if (step === 0) return [lo];
  const count = (hi - lo) / step + 1;
  if (count > MAX_POINTS) throw new TooFine(`${count} points`);
  return Array.from({ length: count }, (_, i) => lo + i * step);
}
