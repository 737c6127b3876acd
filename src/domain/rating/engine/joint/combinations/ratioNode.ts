/** Ratios in percent as nodes: exact where the whole is known, otherwise everything between their bounds. */
import { boundsOf, evaluated, inputsIn, numberFor, ratiosIn, type Expression } from '../measures/expression.ts';
import { onlyOf } from '../measures/inputs.ts';
import { PLAIN } from '../measures/shape.ts';
import { fraction, numberOf, over, type Fraction } from '../numbers/fraction.ts';
import { range, TooFine } from '../numbers/stridedIntervals.ts';
import type { SumSource } from '../numbers/tree.ts';
import { safe, integerIn } from '../numbers/units.ts';
import { BARE, finishedNode, isMeasured, undefinedNode, type NodeContext, type Scaled } from './scaledNode.ts';
import { sumNode } from './sumNode.ts';

type Ratio = Extract<Expression, { kind: 'ratio' }>;

/** Beyond this size ends are rounded to integers. */
const MAX_FINE = 1_000_000;

/** @throws TooFine where the whole is not known and the context has all wholes known */
export function ratioNode(context: NodeContext, of: Ratio): Scaled {
  const { plan, spans, wholes, sources } = context;
  const known = (input: number): Fraction | null => {
    const value = onlyOf(spans[input]!);
    return value === null ? null : numberFor(plan.all.inputs[input]!, value);
  };
  const wholeKnown = inputsIn(of.whole).every((input) => known(input) !== null);
  const zero = wholes === 'known' ? null : wholes;
  // A quotient is undefined if one within it is.
  const lacksValue = zero !== null && ratiosIn(of).some(({ whole, none }) => none === null && zero.has(whole));
  // What is measured in the denominator is not part of the sum; it is added beside it, times 0.
  const beside = isMeasured(context, of.whole) ? [of.whole] : [];
  if (!lacksValue && wholeKnown) {
    const whole = evaluated(of.whole, (input) => known(input)!);
    if (whole !== null && whole.num === 0n && of.none !== null)
      return withoutWhole(context, of, of.none, [of.part, ...beside]);
    if (whole === null || whole.num <= 0n) return withoutValue(context, of, [of.part, ...beside]);
    const terms = [
      { times: over(fraction(100n), whole), of: of.part },
      ...beside.map((one) => ({ times: fraction(0n), of: one })),
    ];
    return sumNode(context, of, terms, fraction(0n));
  }
  if (zero === null && !wholeKnown) throw new TooFine('a whole is not known');
  const bounds = lacksValue ? null : boundsOf(of, (input) => sources.ends(input));
  if (bounds === null) return withoutValue(context, of, [of.part, ...beside]);
  const scale = bounds.some((end) => Math.abs(numberOf(end)) > MAX_FINE) ? 1n : 1_000_000n;
  const values = [range(outwards(bounds[0], scale, false), outwards(bounds[1], scale, true))];
  const source: SumSource = { options: [{ digits: [], values }] };
  const others = [of.part, ...beside]
    .filter((one) => isMeasured(context, one))
    .map((one) => ({ factor: 0, of: context.nodeOf(one).node }));
  const parts = [{ factor: 1, of: source }, ...others];
  return finishedNode(context, of, { ...BARE, parts }, scale);
}

/** A bound rounded outwards to `1/scale`, so that no value is lost. */
function outwards({ num, den }: Fraction, scale: bigint, up: boolean): number {
  const below = (num * scale) / den - (num < 0n ? 1n : 0n);
  return safe(Number(up ? below + 1n : below));
}

/** A ratio whose whole is 0, where rules say what it comes to then; its parts are counted all the same. */
function withoutWhole(context: NodeContext, of: Ratio, none: Fraction, parts: readonly Expression[]): Scaled {
  const scaled = parts.map((part) => context.nodeOf(part));
  const nodes = scaled.map(({ node }) => node);
  // A part without a value leaves the ratio without one.
  if (scaled.some((part) => part.none)) return undefinedNode(context, of, nodes);
  const counted = nodes.map((node) => ({ factor: 0, of: node }));
  return finishedNode(context, of, { ...BARE, start: integerIn(none, none.den), parts: counted }, none.den, PLAIN);
}

function withoutValue(context: NodeContext, of: Ratio, parts: readonly Expression[]): Scaled {
  const nodes = parts.map((part) => context.nodeOf(part).node);
  return undefinedNode(context, of, nodes);
}
