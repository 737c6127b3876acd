/** Ratios in percent as nodes: exact where the whole is known, otherwise everything between their bounds. */
import { boundsOf, evaluated, inputsIn, numberFor, ratiosIn, type Expression } from '../measures/expression.ts';
import { onlyOf } from '../measures/inputs.ts';
import { PLAIN } from '../measures/shape.ts';
import { floorOf, fraction, numberOf, over, type Fraction } from '../numbers/fraction.ts';
import { range } from '../numbers/stridedIntervals.ts';
import type { SumSource } from '../numbers/tree.ts';
import { safe, integerIn } from '../numbers/units.ts';
import { BARE, finishedNode, isMeasured, undefinedNode, type NodeContext, type Scaled } from './scaledNode.ts';
import { sumNode } from './sumNode.ts';

type Ratio = Extract<Expression, { kind: 'ratio' }>;

/** Beyond this size ends are rounded to integers. */
const MAX_FINE = 1_000_000;

/** @throws TooFine */
export function ratioNode(context: NodeContext, of: Ratio): Scaled {
  const { plan, spans, zero, sources } = context;
  const known = (input: number): Fraction | null => {
    const value = onlyOf(spans[input]!);
    return value === null ? null : numberFor(plan.all.inputs[input]!, value);
  };
  const wholeKnown = inputsIn(of.whole).every((input) => known(input) !== null);
  // A quotient is undefined if one within it is.
  const lacksValue = ratiosIn(of).some(({ whole, none }) => none === null && zero.has(whole));
  // Quantities measured in the denominator are not part of the sum; they are added to it with the factor 0.
  const beside = isMeasured(context, of.whole) ? [of.whole] : [];
  if (!lacksValue && wholeKnown) {
    const whole = evaluated(of.whole, (input) => known(input)!);
    if (whole !== null && whole.num === 0n && of.none !== null)
      return withoutWhole(context, of, of.none, [of.part, ...beside]);
    if (whole === null || whole.num <= 0n) return withoutValue(context, [of.part, ...beside]);
    const terms = [
      { times: over(fraction(100n), whole), of: of.part },
      ...beside.map((one) => ({ times: fraction(0n), of: one })),
    ];
    return sumNode(context, of, terms, fraction(0n));
  }
  const bounds = lacksValue ? null : boundsOf(of, (input) => sources.ends(input));
  if (bounds === null) return withoutValue(context, [of.part, ...beside]);
  const scale = bounds.some((end) => Math.abs(numberOf(end)) > MAX_FINE) ? 1n : 1_000_000n;
  const values = [range(rounded(bounds[0], scale, 1n), rounded(bounds[1], scale, -1n))];
  const source: SumSource = { options: [{ digits: [], values }] };
  const others = [of.part, ...beside]
    .filter((one) => isMeasured(context, one))
    .map((one) => ({ factor: 0, of: context.nodeOf(one).node }));
  const parts = [{ factor: 1, of: source }, ...others];
  return finishedNode(context, of, { ...BARE, parts }, scale);
}

/** A bound in `1/scale`, rounded down (sign 1) or up (-1): outwards, so that no value is lost. */
function rounded({ num, den }: Fraction, scale: bigint, sign: 1n | -1n): number {
  return safe(Number(sign * floorOf({ num: sign * num * scale, den })));
}

/** A ratio whose whole is 0, where rules say what it comes to then; its parts are counted all the same. */
function withoutWhole(context: NodeContext, of: Ratio, none: Fraction, parts: readonly Expression[]): Scaled {
  const scaled = parts.map((part) => context.nodeOf(part));
  const nodes = scaled.map(({ node }) => node);
  // A part without a value leaves the ratio without one.
  if (scaled.some((part) => part.none)) return undefinedNode(nodes);
  const counted = nodes.map((node) => ({ factor: 0, of: node }));
  return finishedNode(context, of, { ...BARE, start: integerIn(none, none.den), parts: counted }, none.den, PLAIN);
}

function withoutValue({ nodeOf }: NodeContext, parts: readonly Expression[]): Scaled {
  return undefinedNode(parts.map((part) => nodeOf(part).node));
}
