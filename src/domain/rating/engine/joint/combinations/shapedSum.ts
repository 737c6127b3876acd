/** Sums in integers with bands, rounding and limits applied: the unit in which all of these are whole. */
import type { Cut } from '../measures/cuts.ts';
import type { Shape } from '../measures/shape.ts';
import { fraction, type Fraction } from '../numbers/fraction.ts';
import type { Sum } from '../numbers/tree.ts';
import { leastCommon, limitsIn, safe, integerIn } from '../numbers/units.ts';

/**
 * @param bare the sum in `1/scale`, to which nothing is done yet
 * @param digit the digit that its pieces set
 * @param cuts the pieces into which its value is cut; none if it is not measured
 * @returns the sum and the unit of its values, `1/scale`
 */
export function shapedSum(
  bare: Sum,
  scale: bigint,
  { bands, round, least, most }: Shape,
  digit: number,
  cuts: readonly Cut[],
): { readonly node: Sum; readonly scale: bigint } {
  const denOf = (ends: readonly (Fraction | null | undefined)[]): readonly bigint[] =>
    ends.flatMap((end) => (end === null || end === undefined ? [] : [end.den]));
  const limits = bands?.flatMap(({ piece: { lo, hi } }) => [lo, hi]) ?? [];
  // The unit in which the bare sum and the limits of its bands are whole, then the one of what it comes to.
  const inner = denOf(limits).reduce(leastCommon, scale);
  const scaled = bands?.map(({ times: factor }) => fraction(factor.num, factor.den * inner)) ?? [];
  const outer = [...scaled, ...(bands ?? []).map(({ points }) => points), round, least, most];
  const own = denOf([...outer, ...cuts.flatMap(({ lo, hi }) => [lo, hi])]).reduce(leastCommon, inner);
  const integerEnd = (end: Fraction): number => integerIn(end, own);
  const factor = Number((bands === null ? own : inner) / scale);
  const sum: Sum =
    factor === 1
      ? bare
      : {
          ...bare,
          start: safe(bare.start * factor),
          parts: bare.parts.map((part) => ({ ...part, factor: safe(part.factor * factor) })),
        };
  return {
    node: {
      ...sum,
      bands:
        bands?.map(({ piece, points }, i) => ({
          within: limitsIn(piece, (end) => integerIn(end, inner)),
          times: integerIn(scaled[i]!, own),
          plus: integerEnd(points),
        })) ?? null,
      round: round === null ? null : integerEnd(round),
      clamp:
        least === null && most === null
          ? null
          : { lo: least === null ? -Infinity : integerEnd(least), hi: most === null ? Infinity : integerEnd(most) },
      cut: cuts.length === 0 ? null : { digit, pieces: cuts.map((cut) => limitsIn(cut, integerEnd)) },
    },
    scale: own,
  };
}
