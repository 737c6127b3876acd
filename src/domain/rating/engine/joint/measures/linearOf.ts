/** Expressions in linear form, and what relations imply for them. */
import type { Expression } from './expression.ts';
import type { Ends } from './inputs.ts';
import { compare, ONE, over, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { combined, type Linear } from '../linear/linear.ts';
import { isShaped } from './shape.ts';

/** An expression as a linear one; null where it is rounded, limited, or a quotient. */
export function linearOf(of: Expression): Linear | null {
  if (of.kind === 'input') return { factors: new Map([[of.input, ONE]]), constant: ZERO };
  if (of.kind !== 'sum' || isShaped(of)) return null;
  let sum: Linear = { factors: new Map(), constant: of.start };
  for (const { times: factor, of: part } of of.terms) {
    const linear = linearOf(part);
    if (linear === null) return null;
    sum = combined(sum, linear, factor);
  }
  return sum;
}

/** The least that a linear expression can come to while values lie between ends, each use of a value counted once. */
function leastOf({ factors, constant }: Linear, ends: (input: number) => Ends): Fraction {
  let least = constant;
  for (const [at, factor] of factors) least = plus(least, times(factor, ends(at)[factor.num < 0n ? 1 : 0]));
  return least;
}

/**
 * Whether a linear expression is never below 0.
 * @param kept sums that relations keep at most 0
 */
export function isNeverNegative(linear: Linear, ends: (input: number) => Ends, kept: readonly Linear[]): boolean {
  return leastOf(linear, ends).num >= 0n || kept.some((sum) => isOpposite(linear, sum));
}

/** Whether one is the other times a number below 0. */
function isOpposite(a: Linear, b: Linear): boolean {
  const [first] = a.factors.keys();
  const other = b.factors.get(first!);
  if (other === undefined) return false;
  const factor = over(a.factors.get(first!)!, other);
  if (factor.num >= 0n) return false;
  const sum = combined(a, b, { num: -factor.num, den: factor.den });
  return sum.factors.size === 0 && compare(sum.constant, ZERO) === 0;
}
