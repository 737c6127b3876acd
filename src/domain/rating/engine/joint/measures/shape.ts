/** The steps applied to a bare sum or quotient: points by bands, rounding, limits, in this order. */
import { GREATEST } from '../../../bounds.ts';
import type { Band } from '../../../measures.ts';
import { intervalsOf } from '../../../ranges.ts';
import { isIn, limitsOf } from './cuts.ts';
import { compare, decimalFraction, plus, roundTo, times, type Fraction } from '../numbers/fraction.ts';
import type { Piece } from '../linear/linear.ts';

export interface Shape {
  readonly bands: readonly BandPiece[] | null;
  readonly round: Fraction | null;
  readonly least: Fraction | null;
  readonly most: Fraction | null;
}

/** Numbers within a piece count as themselves times a number, and points. */
export interface BandPiece {
  readonly piece: Piece;
  readonly times: Fraction;
  readonly points: Fraction;
}

/** Nothing is done. */
export const PLAIN: Shape = { bands: null, round: null, least: null, most: null };

/** Whether anything is done. */
export function isShaped({ bands, round, least, most }: Shape): boolean {
  return bands !== null || round !== null || least !== null || most !== null;
}

/** The pieces in which numbers count alike, ascending; a number is in the first band that it fits. */
export function bandPieces(bands: readonly Band[]): readonly BandPiece[] {
  const limits = bands.map(({ bounds }) => bounds);
  return intervalsOf(-GREATEST, GREATEST, limits).flatMap(({ bounds, holds }) => {
    const band = bands[holds.indexOf(true)];
    if (band === undefined) return [];
    return [{ piece: limitsOf(bounds), times: decimalFraction(band.times), points: decimalFraction(band.points) }];
  });
}

/** A bare number with everything done to it. */
export function shaped(value: Fraction, shape: Shape): Fraction {
  const band = shape.bands?.find(({ piece }) => isIn(value, piece));
  return limited(band === undefined ? value : plus(times(band.times, value), band.points), shape);
}

/** The least and the greatest that the numbers from one end to another come to; too wide where bands leave gaps. */
export function shapedEnds(low: Fraction, high: Fraction, shape: Shape): readonly [Fraction, Fraction] {
  const ends = shape.bands?.flatMap(({ piece: { lo, hi }, times: factor, points }) => {
    const from = lo !== undefined && compare(lo, low) > 0 ? lo : low;
    const to = hi !== undefined && compare(hi, high) < 0 ? hi : high;
    return compare(from, to) > 0 ? [] : [from, to].map((end) => plus(times(factor, end), points));
  });
  const sorted = (ends ?? []).sort(compare);
  return [limited(sorted[0] ?? low, shape), limited(sorted[sorted.length - 1] ?? high, shape)];
}

/** Rounded, then kept within limits. */
function limited(value: Fraction, { round, least, most }: Shape): Fraction {
  const result = round === null ? value : roundTo(value, round);
  if (least !== null && compare(result, least) < 0) return least;
  return most !== null && compare(result, most) > 0 ? most : result;
}
