/** How tests cut a quantity into pieces within which none of them changes. */
import type { Bounds } from '../../../condition.ts';
import { dutyTest } from '../../../bounds.ts';
import { intervalsOf } from '../../../ranges.ts';
import { FALSE, TRUE, type Truth } from '../../truth.ts';
import {
  compare,
  floorOf,
  fraction,
  minus,
  over,
  thresholdFraction,
  times,
  type Fraction,
} from '../numbers/fraction.ts';
import type { Expression } from './expression.ts';
import type { Piece } from '../linear/linear.ts';

/** An interval of numbers within which no test changes. */
export interface Cut extends Piece {
  /** The same as limits of a condition, without the ends of the whole range. */
  readonly bounds: Bounds;
  readonly truths: readonly Truth[];
}

/** The numbers from `min` to `max`, cut where tests change; ascending. */
export function cutsOf(min: number, max: number, tests: readonly Bounds[]): readonly Cut[] {
  return intervalsOf(min, max, tests).map(({ bounds, holds }) => ({
    ...limitsOf(bounds),
    bounds,
    truths: holds.map(truthOf),
  }));
}

/** A known result as a truth value. */
export function truthOf(holds: boolean): Truth {
  return holds ? TRUE : FALSE;
}

/** Bounds as ends. */
export function limitsOf({ from, above, atMost, below }: Bounds): Piece {
  const lo = from ?? above;
  const hi = atMost ?? below;
  return {
    ...(lo === undefined ? {} : { lo: thresholdFraction(lo), loOpen: from === undefined }),
    ...(hi === undefined ? {} : { hi: thresholdFraction(hi), hiOpen: atMost === undefined }),
  };
}

/** Whether a number lies between a piece's ends. */
export function isIn(value: Fraction, { lo, loOpen = false, hi, hiOpen = false }: Piece): boolean {
  if (lo !== undefined) {
    const sign = compare(value, lo);
    if (loOpen ? sign <= 0 : sign < 0) return false;
  }
  if (hi === undefined) return true;
  const sign = compare(value, hi);
  return hiOpen ? sign < 0 : sign <= 0;
}

/** A range of integers, `from` to `to`, within which no test on a count changes. */
export interface CountCut {
  readonly from: number;
  readonly to: number;
  readonly truths: readonly Truth[];
}

/** The numbers from 0 to `whole`, cut where tests on a part of a whole change. `whole` is at least 1. */
export function countCutsOf(
  whole: number,
  tests: readonly { readonly as: 'share' | 'count'; readonly bounds: Bounds }[],
): readonly CountCut[] {
  const all = tests.map(({ as, bounds }) => dutyTest(as, bounds));
  const cuts: CountCut[] = [];
  for (let part = 0; part <= whole; part += 1) {
    const truths = all.map((test) => truthOf(test(part, whole)));
    const last = cuts[cuts.length - 1];
    if (last !== undefined && last.truths.every((truth, at) => truth === truths[at]))
      cuts[cuts.length - 1] = { ...last, to: part };
    else cuts.push({ from: part, to: part, truths });
  }
  return cuts;
}

/**
 * The ends of a piece before the expression's own rounding and limits: the range of the bare sum or quotient for which
 * the rounded and limited one is in the piece. Null if it never is.
 */
export function unshaped(
  piece: Piece,
  { round, least, most }: Pick<Extract<Expression, { kind: 'sum' }>, 'round' | 'least' | 'most'>,
): Piece | null {
  const { loOpen = false, hiOpen = false } = piece;
  let { lo, hi } = piece;
  if (lo !== undefined) {
    const above = (end: Fraction): boolean => (loOpen ? compare(end, lo!) > 0 : compare(end, lo!) >= 0);
    if (most !== null && !above(most)) return null;
    if (least !== null && above(least)) lo = undefined;
  }
  if (hi !== undefined) {
    const below = (end: Fraction): boolean => (hiOpen ? compare(end, hi!) < 0 : compare(end, hi!) <= 0);
    if (least !== null && !below(least)) return null;
    if (most !== null && below(most)) hi = undefined;
  }
  if (round === null) return { lo, loOpen, hi, hiOpen };
  const half = over(round, fraction(2n));
  // Numbers from half a unit below a multiple round to it or more. Finds the first multiple that is in, or no longer
  // in.
  const firstFrom = (end: Fraction, strictly: boolean): Fraction => {
    const units = over(end, round);
    const isMultiple = units.den === 1n;
    const multiple = floorOf(units) + (isMultiple && !strictly ? 0n : 1n);
    return minus(times(fraction(multiple), round), half);
  };
  return {
    ...(lo === undefined ? {} : { lo: firstFrom(lo, loOpen), loOpen: false }),
    ...(hi === undefined ? {} : { hi: firstFrom(hi, !hiOpen), hiOpen: true }),
  };
}
