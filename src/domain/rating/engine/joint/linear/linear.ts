/**
 * Which combinations of ranges several linear expressions can have at once, over values that are bound by linear
 * relations. Exact: simplex without rounding (`simplex.ts`), and branching where values move in steps.
 */
import {
  compare,
  floorOf,
  fraction,
  minus,
  numberOf,
  ONE,
  over,
  plus,
  times,
  ZERO,
  type Fraction,
} from '../numbers/fraction.ts';
import { relaxed } from './simplex.ts';
import { TooFine } from '../numbers/stridedIntervals.ts';

/** A value between two ends; with a step only `lo`, `lo + step`, … */
export interface Variable {
  readonly lo: Fraction;
  readonly hi: Fraction;
  readonly step: Fraction | null;
}

/** A sum of values, each times a number, and a constant. */
export interface Linear {
  readonly factors: ReadonlyMap<number, Fraction>;
  readonly constant: Fraction;
}

/** What must hold: the expression is at least 0, above 0, or 0. */
export interface Constraint {
  readonly of: Linear;
  readonly is: 'atLeast' | 'above' | 'equal';
}

/**
 * An expression, or 100 times the quotient of two (the lower one never below 0), and the pieces into which tests cut
 * it.
 */
export interface LinearMeasure {
  readonly of: Linear;
  readonly over: Linear | null;
  readonly pieces: readonly Piece[];
}

/** From one end to another. */
export interface Piece {
  readonly lo?: Fraction | undefined;
  readonly loOpen?: boolean | undefined;
  readonly hi?: Fraction | undefined;
  readonly hiOpen?: boolean | undefined;
}

/** The piece of a quotient whose lower expression is 0. */
export const NO_VALUE = -1;

/** More branchings than this are not followed. */
const MAX_BRANCHES = 2_000;

/** The sum of two expressions, the second times a number. */
export function combined(a: Linear, b: Linear, factor: Fraction = ONE): Linear {
  const factors = new Map(a.factors);
  for (const [at, value] of b.factors) {
    const sum = plus(factors.get(at) ?? ZERO, times(value, factor));
    if (sum.num === 0n) factors.delete(at);
    else factors.set(at, sum);
  }
  return { factors, constant: plus(a.constant, times(b.constant, factor)) };
}

/** An expression's value. */
export function valueOf({ factors, constant }: Linear, values: readonly Fraction[]): Fraction {
  let sum = constant;
  for (const [at, factor] of factors) sum = plus(sum, times(factor, values[at]!));
  return sum;
}

/** Every combination of pieces, one of each measure, that some values give. @throws TooFine */
export function combinationsOf(
  variables: readonly Variable[],
  relations: readonly Constraint[],
  measures: readonly LinearMeasure[],
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const walk = (
    depth: number,
    constraints: readonly Constraint[],
    values: readonly Fraction[],
    chosen: readonly number[],
  ): void => {
    const measure = measures[depth];
    if (measure === undefined) {
      found.push(chosen);
      return;
    }
    const tries = measure.over === null ? [...measure.pieces.keys()] : [NO_VALUE, ...measure.pieces.keys()];
    for (const piece of tries) {
      const added = constraintsOf(measure, piece);
      // Values already at hand often show that a combination exists.
      const shown = added.every((constraint) => holds(constraint, values))
        ? values
        : solve(variables, [...constraints, ...added]);
      if (shown !== null) walk(depth + 1, [...constraints, ...added], shown, [...chosen, piece]);
    }
  };
  const first = solve(variables, relations);
  if (first !== null) walk(0, relations, first, []);
  return found;
}

function constraintsOf({ of, over: lower, pieces }: LinearMeasure, piece: number): readonly Constraint[] {
  if (lower !== null && piece === NO_VALUE) return [{ of: lower, is: 'equal' }];
  const { lo, loOpen = false, hi, hiOpen = false } = pieces[piece]!;
  const hundred = fraction(100n);
  const negative = fraction(-1n);
  const distance = (end: Fraction): Linear =>
    lower === null
      ? combined(of, { factors: new Map(), constant: end }, negative)
      : combined(combined({ factors: new Map(), constant: ZERO }, of, hundred), lower, times(end, negative));
  const nothing: Linear = { factors: new Map(), constant: ZERO };
  return [
    ...(lower === null ? [] : [{ of: lower, is: 'above' as const }]),
    ...(lo === undefined ? [] : [{ of: distance(lo), is: within(loOpen) }]),
    ...(hi === undefined ? [] : [{ of: combined(nothing, distance(hi), negative), is: within(hiOpen) }]),
  ];
}

/** What holds of the distance from an end that belongs to a piece, or is left out. */
function within(isOpen: boolean): Constraint['is'] {
  return isOpen ? 'above' : 'atLeast';
}

/** Whether a constraint holds for values. */
export function holds({ of, is }: Constraint, values: readonly Fraction[]): boolean {
  const { num } = valueOf(of, values);
  return is === 'equal' ? num === 0n : is === 'above' ? num > 0n : num >= 0n;
}

/** Values for which every constraint holds, or null where there are none. @throws TooFine */
export function solve(variables: readonly Variable[], constraints: readonly Constraint[]): readonly Fraction[] | null {
  let left = MAX_BRANCHES;
  const branch = (ranges: readonly Variable[]): readonly Fraction[] | null => {
    left -= 1;
    if (left < 0) throw new TooFine('too many branches');
    if (ranges.some(({ lo, hi }) => compare(lo, hi) > 0)) return null;
    const values = relaxed(ranges, constraints);
    if (values === null) return null;
    const at = values.findIndex((value, i) => {
      const { lo, step } = variables[i]!;
      return step !== null && over(minus(value, lo), step).den !== 1n;
    });
    if (at < 0) return values;
    const { lo, step } = variables[at]!;
    const steps = floorOf(over(minus(values[at]!, lo), step!));
    const below = plus(lo, times(fraction(steps), step!));
    const above = plus(below, step!);
    const narrowed = (change: Partial<Variable>): readonly Variable[] =>
      ranges.map((range, i) => (i === at ? { ...range, ...change } : range));
    // The nearer side first.
    const rest = numberOf(minus(values[at]!, below)) / numberOf(step!);
    const sides: readonly Partial<Variable>[] =
      rest < 0.5 ? [{ hi: below }, { lo: above }] : [{ lo: above }, { hi: below }];
    for (const side of sides) {
      const solution = branch(narrowed(side));
      if (solution !== null) return solution;
    }
    return null;
  };
  return branch(variables);
}
