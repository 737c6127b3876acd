/** The shares of a plan, and the digits in which their wholes are counted. */
import { NO_VALUE } from '../linear/linear.ts';
import { unshaped, type Cut } from '../measures/cuts.ts';
import { sharesIn, type Expression, type Share } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { pieceOf } from '../measures/measures.ts';
import { fraction, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import type { CutShare, Quotient } from '../numbers/tree.ts';
import { leastCommon, limitsIn, safe, integerIn } from '../numbers/units.ts';

/** All shares of a plan by the sums that they are of. */
export function sharesOf({ measures, roots }: Plan): ReadonlyMap<Expression, readonly Share[]> {
  const all = new Set([
    ...roots.flatMap(sharesIn),
    ...measures.flatMap((measure) => (measure.kind === 'value' ? sharesIn(measure.of) : [])),
  ]);
  const byPart = new Map<Expression, Share[]>();
  for (const share of all) byPart.set(share.part, [...(byPart.get(share.part) ?? []), share]);
  return byPart;
}

/** For each share that is open at the same time as others, outermost first, the greatest whole that it can have. */
export function wholesAtOnce(
  roots: readonly Expression[],
  shares: ReadonlyMap<Expression, readonly Share[]>,
): readonly number[] {
  const mosts: number[] = [];
  const visit = (of: Expression, depth: number): void => {
    const own = shares.get(of) ?? [];
    own.forEach((share, i) => {
      const units = [...share.weights.values()].map((weight) => integerIn(weight, unitsOf(share)));
      mosts[depth + i] = Math.max(mosts[depth + i] ?? 0, safe(units.reduce((sum, one) => sum + one, 0)));
    });
    const inside = depth + own.length;
    if (of.kind === 'share') visit(of.part, inside);
    else if (of.kind === 'ratio') for (const one of [of.part, of.whole]) visit(one, inside);
    else if (of.kind === 'sum') for (const term of of.terms) visit(term.of, inside);
  };
  for (const root of roots) visit(root, 0);
  return mosts;
}

/** The unit in which the weights of a share are whole. */
export function unitsOf({ weights, constant }: Share): bigint {
  return [...weights.values()].map(({ den }) => den).reduce(leastCommon, constant.den);
}

/** A share that tests cut, the digit of its whole, and the digit that takes the piece. */
export interface MeasuredShare {
  readonly share: Share;
  readonly whole: number;
  readonly digit: number;
  readonly pieces: readonly Cut[];
}

/** How a sum in `1/scale` is cut as tests cut shares of it, and the finer unit that this needs. */
export function cutShares(
  cuts: readonly MeasuredShare[],
  scale: bigint,
): { readonly unit: bigint; readonly shares: readonly CutShare[] } {
  const limits = cuts.map(({ share, pieces }) => {
    // The limits of the sum where the whole is one unit.
    const per = fraction(share.factor.den, share.factor.num * unitsOf(share));
    const end = (one: Fraction | undefined): Fraction | undefined => one && times(one, per);
    return pieces.map((piece) => {
      const bare = unshaped(piece, share);
      return bare === null ? null : { ...bare, lo: end(bare.lo), hi: end(bare.hi) };
    });
  });
  const dens = limits.flat().flatMap((one) => [one?.lo?.den ?? 1n, one?.hi?.den ?? 1n]);
  const unit = dens.reduce(leastCommon, scale);
  const shares = cuts.map(({ share, whole, digit, pieces }, i): CutShare => ({
    whole,
    base: integerIn(share.constant, unitsOf(share)),
    digit,
    // A piece that rounding leaves out holds no number.
    pieces: limits[i]!.map((one) => (one === null ? EMPTY : limitsIn(one, (end) => integerIn(end, unit)))),
    none: (share.none === null ? NO_VALUE : pieceOf(pieces, share.none)) + 1,
  }));
  return { unit, shares };
}

const EMPTY = { lo: 0, hi: 0, hiOpen: true } as const;

/** A rounded share of a sum in `1/scale` as a number in `1/outer`; `whole` is the digit of what it is divided by. */
export function quotientOf(share: Share, round: Fraction, whole: number, scale: bigint, outer: bigint): Quotient {
  const { factor, none } = share;
  // factor · sum / (scale · whole / units) over the unit of rounding.
  const { num, den } = fraction(factor.num * unitsOf(share) * round.den, factor.den * scale * round.num);
  return {
    whole,
    base: integerIn(share.constant, unitsOf(share)),
    times: safe(Number(num)),
    unit: safe(Number(den)),
    each: integerIn(round, outer),
    none: integerIn(none ?? ZERO, outer),
  };
}
