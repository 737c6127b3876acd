/** Shares as nodes: a sum cut where tests cut its shares, and a rounded share that is added to other numbers. */
import { canBeOfNothing, type Expression, type Share } from '../measures/expression.ts';
import type { Measure } from '../measures/measures.ts';
import { TooFine } from '../numbers/stridedIntervals.ts';
import type { Sum } from '../numbers/tree.ts';
import { leastCommon, safe } from '../numbers/units.ts';
import { BARE, finishedNode, measureIndexOf, type NodeContext, type Scaled } from './scaledNode.ts';
import { cutShares, quotientOf, type MeasuredShare } from './shares.ts';

/**
 * The node of an expression of which there are shares, cut as tests cut them.
 * @param node builds the node without its shares
 * @param needed a share whose whole is still needed, so that its digit stays
 * @throws TooFine
 */
export function nodeWithShares(
  context: NodeContext,
  of: Expression,
  node: () => Scaled,
  needed: Share | undefined,
): Scaled {
  const { plan, shares, open } = context;
  const own = shares.get(of) ?? [];
  if (own.length === 0) return node();
  const first = plan.measures.length + open.length;
  open.push(...own);
  const part = node();
  open.length -= own.length;
  return withShares(context, part, own, first, needed);
}

/** `first` is the digit of the first share's whole. */
function withShares(
  context: NodeContext,
  { node, scale, none }: Scaled,
  own: readonly Share[],
  first: number,
  needed: Share | undefined,
): Scaled {
  const { plan, cut } = context;
  if (none) throw new TooFine('a share of what has no meaning');
  const cuts = own.flatMap((share, i): readonly MeasuredShare[] => {
    const at = measureIndexOf(context, share);
    if (at < 0 || cut.has(at)) return [];
    cut.add(at);
    const { cuts: pieces } = plan.measures[at] as Extract<Measure, { kind: 'value' }>;
    return [{ share, whole: first + i, digit: at, pieces }];
  });
  const { unit, shares } = cutShares(cuts, scale);
  const cleared = own.flatMap((share, i) => (share === needed ? [] : [first + i]));
  const sum: Sum = { ...BARE, parts: [{ factor: safe(Number(unit / scale)), of: node }], shares, cleared };
  return { node: sum, scale: unit, none: false };
}

/** A share as a number that is added to others. @throws TooFine if it is not rounded, as it has no unit then */
export function shareNode(context: NodeContext, of: Share): Scaled {
  const { plan, spans, shares, open } = context;
  const { round, none } = of;
  const inputs = plan.all.inputs.map((input, at) => ({ ...input, span: spans[at]! }));
  if (round === null || canBeOfNothing(of, inputs)) throw new TooFine('a bare share');
  const first = plan.measures.length + open.length;
  const at = first + (shares.get(of.part) ?? []).indexOf(of);
  const { node, scale } = context.nodeOf(of.part, of);
  const outer = leastCommon(round.den, none?.den ?? 1n);
  const quotient = quotientOf(of, round, at, scale, outer);
  const inner: Sum = { ...BARE, parts: [{ factor: 1, of: node }], quotient, cleared: [at] };
  return finishedNode(context, of, { ...BARE, parts: [{ factor: 1, of: inner }] }, outer, { ...of, round: null });
}
