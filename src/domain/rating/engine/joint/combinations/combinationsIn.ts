/** The combinations of pieces that values within spans give, from sums in integers over all of these values. */
import type { Expression, Share } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import type { InputSpan } from '../measures/inputs.ts';
import { Keys, type Digit } from '../numbers/keys.ts';
import { keysOf } from '../numbers/sumTables.ts';
import type { SourceOption } from '../numbers/tree.ts';
import { integerIn } from '../numbers/units.ts';
import { digitOf, pieceAt } from './measureDigits.ts';
import { ratioNode } from './ratioNode.ts';
import type { NodeContext, Scaled } from './scaledNode.ts';
import { nodeWithShares, shareNode } from './shareNode.ts';
import { sharesOf, unitsOf, wholesAtOnce } from './shares.ts';
import { InputSources } from './sources.ts';
import { separateNode, sumNode } from './sumNode.ts';

/** The combinations of pieces that exist, and those that could not be decided (sets became too fine). */
export interface BoundedCombinations {
  readonly sure: readonly (readonly number[])[];
  readonly maybe: readonly (readonly number[])[];
}

/**
 * Every combination of pieces, one of each measure, that values within spans give. Exact where every linked value is
 * known; otherwise too wide, since linked values are then taken as if each of their uses were free.
 * @param zero the unknown wholes that are taken as 0 while all others are above 0
 * @throws TooFine
 */
export function combinationsIn(
  plan: Plan,
  spans: readonly InputSpan[],
  zero: ReadonlySet<Expression> = new Set(),
): BoundedCombinations {
  const { measures, roots } = plan;
  const shares = sharesOf(plan);
  const sources = new InputSources(plan, spans);
  const nodeOf = (of: Expression, needed?: Share): Scaled =>
    nodeWithShares(context, of, () => unsharedNode(context, of), needed);
  const context: NodeContext = { plan, spans, zero, sources, shares, open: [], cut: new Set(), nodeOf };
  const nodes = roots.map((root) => nodeOf(root.kind === 'share' ? root.part : root).node);
  const keys = new Keys([
    ...measures.map(digitOf),
    ...wholesAtOnce(roots, shares).map((most): Digit => ({ mode: 'add', most })),
  ]);
  const found: { sure: (readonly number[])[]; maybe: (readonly number[])[] } = { sure: [], maybe: [] };
  for (const [key, isSure] of keysOf(keys, [...nodes, ...sources.loose()])) {
    found[isSure ? 'sure' : 'maybe'].push(measures.map((measure, at) => pieceAt(measure, keys.digit(key, at))));
  }
  return found;
}

/** The node of an expression without what shares of it add. */
function unsharedNode(context: NodeContext, of: Expression): Scaled {
  if (of.kind === 'input') return inputNode(context, of.input);
  if (of.kind === 'share') return shareNode(context, of);
  const separate = context.plan.separateBands.get(of);
  if (separate !== undefined) return separateNode(context, separate);
  return of.kind === 'sum' ? sumNode(context, of, of.terms, of.start) : ratioNode(context, of);
}

/** The node of a value, which also counts in the wholes of the open shares. */
function inputNode({ plan, sources, open }: NodeContext, input: number): Scaled {
  const scale = sources.scaleOf(input);
  const wholes = open.flatMap((share, i): SourceOption['digits'] => {
    const weight = share.weights.get(input);
    return weight === undefined ? [] : [[plan.measures.length + i, integerIn(weight, unitsOf(share))]];
  });
  return { node: sources.source(input, scale, !plan.linked[input], wholes), scale, none: false };
}
