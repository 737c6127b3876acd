/** Sums and ranges as integers: multiples of a small unit. */
import type { Expression } from '../measures/expression.ts';
import { floorOf, type Fraction } from '../numbers/fraction.ts';
import type { Piece } from '../linear/linear.ts';
import { leastCommon } from '../numbers/units.ts';

/** Doubles distinguish decimals of up to 15 digits; integers up to here, doubled, are exact. */
export const MAX = 10 ** 15;

/** A number in units of `1/per`, exact for values up to their maximum. */
export interface IntegerSum {
  readonly per: bigint;
  readonly most: number;
  readonly comesTo: (numbers: readonly number[]) => number;
}

/** The integers from `from` to `to`. */
export interface IntegerRange {
  readonly from: number;
  readonly to: number;
}

/** An expression as an integer; null for quotients and bands, and where sums could get too large. */
export function integerSumOf(of: Expression, per: bigint, mosts: readonly number[]): IntegerSum | null {
  if (of.kind === 'ratio' || of.kind === 'share') return null;
  if (of.kind === 'input') {
    const { input } = of;
    return { per, most: mosts[input]!, comesTo: (numbers) => numbers[input]! };
  }
  if (of.bands !== null) return null;
  const parts = of.terms.map((term) => ({ times: term.times, part: integerSumOf(term.of, per, mosts) }));
  const shape = [of.round, of.least, of.most].filter((number) => number !== null);
  const own = [of.start, ...shape].map(({ den }) => den);
  const unit = parts
    .map(({ times: factor, part }) => (part?.per ?? 1n) * factor.den)
    .concat(own)
    .reduce(leastCommon, per);
  const start = floorIn(of.start, unit);
  const factors = parts.map(({ times: factor, part }) => floorIn(factor, unit / (part?.per ?? 1n)));
  const most = parts.reduce((sum, { part }, i) => sum + Math.abs(factors[i]!) * (part?.most ?? 0), Math.abs(start));
  const limits = shape.map((number) => Math.abs(floorIn(number, unit)));
  if (parts.some(({ part }) => part === null) || Math.max(most, ...limits) > MAX) return null;
  const shaped = shapedIn(of, unit);
  const terms = parts.map(({ part }, i) => ({ factor: factors[i]!, part: part!, of: of.terms[i]!.of }));
  // Single values are most of the terms of a scheme of points.
  const values = terms.flatMap(({ factor, of: term }) =>
    term.kind === 'input' ? [{ factor, input: term.input }] : [],
  );
  const others = terms.filter(({ of: term }) => term.kind !== 'input');
  return {
    per: unit,
    most: Math.max(most, ...limits),
    comesTo(numbers) {
      let sum = start;
      for (const { factor, input } of values) sum += factor * numbers[input]!;
      for (const { factor, part } of others) sum += factor * part.comesTo(numbers);
      return shaped(sum);
    },
  };
}

/** Rounds, then limits, integers. */
function shapedIn({ round, least, most }: Extract<Expression, { kind: 'sum' }>, per: bigint): (sum: number) => number {
  const [low, high] = [least === null ? -Infinity : floorIn(least, per), most === null ? Infinity : floorIn(most, per)];
  const unit = round === null ? null : floorIn(round, per);
  return (sum) => {
    let result = sum;
    if (unit !== null) {
      // Halves go up: the multiple at or below sum + unit / 2.
      const twice = 2 * sum + unit;
      const rest = twice % (2 * unit);
      result = (twice - (rest < 0 ? rest + 2 * unit : rest)) / 2;
    }
    return result < low ? low : result > high ? high : result;
  };
}

/** The numbers of units that lie between the ends of a piece. */
export function rangeIn({ lo, loOpen = false, hi, hiOpen = false }: Piece, per: bigint): IntegerRange {
  return {
    from: lo === undefined ? -Infinity : loOpen ? floorIn(lo, per) + 1 : ceilingIn(lo, per),
    to: hi === undefined ? Infinity : hiOpen ? ceilingIn(hi, per) - 1 : floorIn(hi, per),
  };
}

/** The piece that a number lies in; -1 for none. */
export function pieceIn(ranges: readonly IntegerRange[], number: number): number {
  for (let at = 0; at < ranges.length; at += 1) {
    const { from, to } = ranges[at]!;
    if (number >= from && number <= to) return at;
  }
  return -1;
}

/** The nearest double to a number of units. */
export function doubleOf(units: number, per: number): number {
  const rest = units % per;
  return (units - rest) / per + rest / per;
}

/** The greatest number of units not above a number. */
export function floorIn({ num, den }: Fraction, per: bigint): number {
  return Number(floorOf({ num: num * per, den }));
}

function ceilingIn({ num, den }: Fraction, per: bigint): number {
  return -Number(floorOf({ num: -num * per, den }));
}
