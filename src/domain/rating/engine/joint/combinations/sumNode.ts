/** Sums of other expressions, and points by bands that were found separately, as nodes. */
import type { Expression, Weighted } from '../measures/expression.ts';
import { pieceOf, type Measure } from '../measures/measures.ts';
import { fraction, type Fraction } from '../numbers/fraction.ts';
import { point } from '../numbers/stridedIntervals.ts';
import type { SourceOption, Sum } from '../numbers/tree.ts';
import { leastCommon, integerIn } from '../numbers/units.ts';
import { BARE, finishedNode, measureIndexOf, undefinedNode, type NodeContext, type Scaled } from './scaledNode.ts';
import type { SeparateBands } from './separateBands.ts';

/** `start` and `terms` as the node of a sum, or of a ratio whose whole is known. @throws TooFine */
export function sumNode(
  context: NodeContext,
  of: Extract<Expression, { kind: 'sum' | 'ratio' }>,
  terms: readonly Weighted[],
  start: Fraction,
): Scaled {
  const parts = terms.map(({ times: factor, of: part }) => ({ factor, scaled: context.nodeOf(part) }));
  if (parts.some(({ scaled }) => scaled.none)) return undefinedNode(parts.map(({ scaled }) => scaled.node));
  const scale = [
    start.den,
    ...parts.map(({ factor, scaled }) => fraction(factor.num, factor.den * scaled.scale).den),
  ].reduce(leastCommon, 1n);
  const sum: Sum = {
    ...BARE,
    start: integerIn(start, scale),
    parts: parts.map(({ factor, scaled }) => ({
      factor: integerIn({ num: factor.num, den: factor.den * scaled.scale }, scale),
      of: scaled.node,
    })),
  };
  return finishedNode(context, of, sum, scale);
}

/** The points by bands that `separate` finds, as one value with these options. @throws TooFine */
export function separateNode(context: NodeContext, separate: SeparateBands): Scaled {
  const { plan, spans } = context;
  const points = separate.pointsIn(spans);
  const scale = points.map(({ den }) => den).reduce(leastCommon, 1n);
  const at = measureIndexOf(context, separate.of);
  // Nothing else contains these points, so that no other node cuts them.
  const measure = plan.measures[at] as Extract<Measure, { kind: 'value' }> | undefined;
  const options = points.map((value): SourceOption => ({
    digits: measure === undefined ? [] : [[at, pieceOf(measure.cuts, value) + 1]],
    values: [point(integerIn(value, scale))],
  }));
  return { node: { options }, scale, none: false };
}
