/** Expressions over values: what they contain, their value, and their bounds. */
import { compare, fraction, ONE, over, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { canLack, isLacking, pointsOf, type EnteredInput, type Ends } from './inputs.ts';
import { shaped, shapedEnds, type Shape } from './shape.ts';
import { shareBounds } from './shareBounds.ts';

export type Expression =
  | { readonly kind: 'input'; readonly input: number }
  | (Shape & { readonly kind: 'sum'; readonly start: Fraction; readonly terms: readonly Weighted[] })
  /** 100 times a quotient. */
  | (Shape & {
      readonly kind: 'ratio';
      readonly part: Expression;
      readonly whole: Expression;
      /** The least value above 0 that the whole can have. */
      readonly leastWhole: Fraction;
      /** Its value where the whole is 0; null if it has none then. */
      readonly none: Fraction | null;
      /** The part is never below 0, never above the whole. */
      readonly isShare: { readonly fromZero: boolean; readonly toWhole: boolean };
    })
  | Share;

/**
 * A sum over its greatest possible value, or over the number of its values; values that do not occur count in neither:
 * `factor` times `part` over the weights of the values that occur. Every value with a weight is in the part.
 */
export type Share = Shape & {
  readonly kind: 'share';
  readonly part: Expression;
  readonly weights: ReadonlyMap<number, Fraction>;
  /** Added to the weights in any case: the greatest values of computed numbers. */
  readonly constant: Fraction;
  readonly factor: Fraction;
  /** Its value where nothing with a weight occurs; null if it has none then. */
  readonly none: Fraction | null;
};

export interface Weighted {
  readonly times: Fraction;
  readonly of: Expression;
}

const HUNDRED = fraction(100n);

/** Every value in an expression, as often as it occurs. */
export function inputsIn(of: Expression): readonly number[] {
  if (of.kind === 'input') return [of.input];
  if (of.kind === 'share') return inputsIn(of.part);
  return of.kind === 'ratio'
    ? [...inputsIn(of.part), ...inputsIn(of.whole)]
    : of.terms.flatMap((term) => inputsIn(term.of));
}

/** An expression and every one within it. */
export function expressionsIn(of: Expression): readonly Expression[] {
  if (of.kind === 'input') return [of];
  if (of.kind === 'share') return [of, ...expressionsIn(of.part)];
  return [
    of,
    ...(of.kind === 'ratio'
      ? [...expressionsIn(of.part), ...expressionsIn(of.whole)]
      : of.terms.flatMap((term) => expressionsIn(term.of))),
  ];
}

/** The quotients in an expression, itself included. */
export function ratiosIn(of: Expression): readonly Extract<Expression, { kind: 'ratio' }>[] {
  return expressionsIn(of).filter((part) => part.kind === 'ratio');
}

/** The shares in an expression, itself included. */
export function sharesIn(of: Expression): readonly Share[] {
  return expressionsIn(of).filter((part) => part.kind === 'share');
}

/** True if it may have no value, because possibly nothing that it is divided by occurs. */
export function canBeOfNothing({ weights, constant, none }: Share, inputs: readonly EnteredInput[]): boolean {
  return (
    none === null &&
    constant.num <= 0n &&
    ![...weights].some(([at, weight]) => weight.num > 0n && !canLack(inputs[at]!))
  );
}

/** The number that a known value counts as. */
export function numberFor(input: EnteredInput, value: Fraction | number): Fraction {
  return typeof value === 'number' ? pointsOf(input.fact, value) : value;
}

/** The number that a known value counts as; null if its item does not occur. */
export function occurringNumber(input: EnteredInput, value: Fraction | number): Fraction | null {
  return isLacking(input.fact, value) ? null : numberFor(input, value);
}

/** What a share is divided by; `values` is null for what does not occur. */
export function wholeOfShare({ weights, constant }: Share, values: (input: number) => Fraction | null): Fraction {
  return [...weights].reduce((sum, [at, weight]) => (values(at) === null ? sum : plus(sum, weight)), constant);
}

/**
 * The value of an expression; null if it is undefined. `values` gives a number for every value in it, null for what
 * does not occur.
 */
export function evaluated(of: Expression, values: (input: number) => Fraction | null): Fraction | null {
  if (of.kind === 'input') return values(of.input) ?? ZERO;
  if (of.kind === 'share') {
    const part = evaluated(of.part, values);
    const whole = wholeOfShare(of, values);
    if (part === null) return null;
    return whole.num === 0n ? of.none : shaped(over(times(of.factor, part), whole), of);
  }
  if (of.kind === 'ratio') {
    const whole = evaluated(of.whole, values);
    const part = evaluated(of.part, values);
    if (whole === null || part === null) return null;
    return whole.num === 0n ? of.none : shaped(over(times(HUNDRED, part), whole), of);
  }
  let sum = of.start;
  for (const { times: factor, of: part } of of.terms) {
    const value = evaluated(part, values);
    if (value === null) return null;
    sum = plus(sum, factor === ONE ? value : times(factor, value));
  }
  return shaped(sum, of);
}

/**
 * The least and the greatest value of an expression, given ranges of its values; too wide if a value occurs twice. Null
 * if it is undefined.
 */
export function boundsOf(of: Expression, ends: (input: number) => Ends): readonly [Fraction, Fraction] | null {
  if (of.kind === 'input') {
    const [lo, hi] = ends(of.input);
    return [lo, hi];
  }
  if (of.kind === 'share') return shareBounds(of, ends, (part) => boundsOf(part, ends));
  if (of.kind === 'sum') {
    let [low, high] = [of.start, of.start];
    for (const { times: factor, of: part } of of.terms) {
      const bounds = boundsOf(part, ends);
      if (bounds === null) return null;
      const [one, other] = [times(factor, bounds[0]), times(factor, bounds[1])];
      low = plus(low, factor.num < 0n ? other : one);
      high = plus(high, factor.num < 0n ? one : other);
    }
    return shapedEnds(low, high, of);
  }
  const part = boundsOf(of.part, ends);
  const whole = boundsOf(of.whole, ends);
  if (part === null || whole === null) return null;
  if (whole[1].num <= 0n) return of.none === null ? null : [of.none, of.none];
  const least = whole[0].num > 0n ? whole[0] : of.leastWhole;
  const quotients = part.flatMap((end) => [least, whole[1]].map((divisor) => over(times(HUNDRED, end), divisor)));
  const sorted = quotients.sort(compare);
  const [low, high] = [sorted[0]!, sorted[sorted.length - 1]!];
  const bounds = shapedEnds(
    of.isShare.fromZero && low.num < 0n ? ZERO : low,
    of.isShare.toWhole && compare(high, HUNDRED) > 0 ? HUNDRED : high,
    of,
  );
  if (of.none === null || whole[0].num > 0n) return bounds;
  const all = [of.none, ...bounds].sort(compare);
  return [all[0]!, all[2]!];
}
