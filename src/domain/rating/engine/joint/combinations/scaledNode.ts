/** What the nodes of sums, ratios and shares have in common: the values below them, and how their values are cut. */
import { expressionsIn, type Expression, type Share } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import type { InputSpan } from '../measures/inputs.ts';
import type { Measure } from '../measures/measures.ts';
import type { Shape } from '../measures/shape.ts';
import type { Sum, SumSource } from '../numbers/tree.ts';
import { shapedSum } from './shapedSum.ts';
import type { InputSources } from './sources.ts';

/** A node whose numbers are in `1/scale`. */
export interface Scaled {
  readonly node: Sum | SumSource;
  readonly scale: bigint;
  /** True where it has no meaning (a ratio of nothing). */
  readonly none: boolean;
}

/** What all nodes of one plan share while they are built. */
export interface NodeContext {
  readonly plan: Plan;
  readonly spans: readonly InputSpan[];
  /** The unknown wholes that are taken as 0; all others are above 0. */
  readonly zero: ReadonlySet<Expression>;
  readonly sources: InputSources;
  /** Shares by the sums that they are of. */
  readonly shares: ReadonlyMap<Expression, readonly Share[]>;
  /** The shares that contain the node being built, outermost first; each counts its whole in a separate digit. */
  readonly open: Share[];
  /** The measures that a node already cuts. */
  readonly cut: Set<number>;
  /** The node of an expression. @param needed a share of it whose whole is still needed @throws TooFine */
  readonly nodeOf: (of: Expression, needed?: Share) => Scaled;
}

/** A sum of nothing, to which nothing is done. */
export const BARE: Sum = { start: 0, parts: [], clamp: null, round: null, cut: null };

/** The number of the measure of an expression; -1 if it is not measured. */
export function measureIndexOf({ plan }: NodeContext, of: Expression): number {
  return plan.measures.findIndex((measure) => measure.kind === 'value' && measure.of === of);
}

/** True if an expression, or one within it, is measured. */
export function isMeasured(context: NodeContext, of: Expression): boolean {
  return expressionsIn(of).some((part) => part.kind !== 'input' && measureIndexOf(context, part) >= 0);
}

/** A bare sum in `1/scale`, shaped and cut as its expression is. */
export function finishedNode(
  context: NodeContext,
  of: Extract<Expression, { kind: 'sum' | 'ratio' | 'share' }>,
  bare: Sum,
  scale: bigint,
  shape: Shape = of,
): Scaled {
  const { plan, cut } = context;
  const at = measureIndexOf(context, of);
  const cuts = at < 0 || cut.has(at) ? [] : (plan.measures[at] as Extract<Measure, { kind: 'value' }>).cuts;
  if (at >= 0) cut.add(at);
  return { ...shapedSum(bare, scale, shape, at, cuts), none: false };
}

/** An expression without a value; the values that it contains are counted all the same. */
export function undefinedNode(contained: readonly Scaled['node'][]): Scaled {
  const sum: Sum = { ...BARE, parts: contained.map((node) => ({ factor: 0, of: node })) };
  return { node: sum, scale: 1n, none: true };
}
