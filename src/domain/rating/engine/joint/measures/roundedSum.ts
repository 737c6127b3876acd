/** Sums rounded always down or always up, made of sums that are rounded to the nearest. */
import type { Expression } from './expression.ts';
import { fraction, minus, times } from '../numbers/fraction.ts';
import { PLAIN, type Shape } from './shape.ts';

type Sum = Extract<Expression, { kind: 'sum' }>;

/** A bare sum, rounded and limited; half a unit less, rounded to the nearest (halves up), is the sum rounded down. */
export function roundedSum(sum: Sum, shape: Shape, rounding: 'down' | 'up' | undefined): Sum {
  if (shape.round === null || rounding === undefined) return { ...sum, ...shape };
  const half = times(shape.round, fraction(1n, 2n));
  if (rounding === 'down') return { ...sum, ...shape, start: minus(sum.start, half) };
  // Rounding up is rounding the opposite down.
  const [start, ...factors] = [sum.start, ...sum.terms.map((term) => term.times)].map((one) =>
    times(one, fraction(-1n)),
  );
  const terms = sum.terms.map((term, at) => ({ ...term, times: factors[at]! }));
  const opposite: Sum = { ...sum, ...PLAIN, round: shape.round, start: minus(start!, half), terms };
  return { ...sum, ...shape, round: null, start: fraction(0n), terms: [{ times: fraction(-1n), of: opposite }] };
}
