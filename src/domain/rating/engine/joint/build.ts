/** Sums in whole numbers (tree.ts) from expressions over values, each of which may be known or have a span left. */
import {
  boundsOf,
  evaluated,
  inputsIn,
  numberFor,
  expressionsIn,
  ratiosIn,
  type Expression,
  type Expressions,
} from './expressions.ts';
import { compare, fraction, gcdOf, over, plus, type Fraction } from './fraction.ts';
import { onlyOf, optionsOf, pointsOf, type EnteredInput, type InputSpan } from './inputs.ts';
import { NO_VALUE } from './linear.ts';
import { changesOf, countPieceOf, passes, pieceOf, type Measure } from './measures.ts';
import { Keys, keysOf, type Digit, type SourceOption, type SumSource, type Sum } from './tree.ts';
import { point, points, range, TooFine, valuesWithin, type Limits, type Values } from './values.ts';

/** A node whose numbers are in `1/scale`, and the greatest size they can have. */
interface Scaled {
  readonly node: Sum | SumSource;
  readonly scale: bigint;
  /** True where it has no meaning (a ratio of nothing). */
  readonly none: boolean;
}

/** What never changes while spans do. */
export interface Plan {
  readonly all: Expressions;
  readonly measures: readonly Measure[];
  /** Measured expressions that stand in no other measured one. */
  readonly roots: readonly Expression[];
  /** Values that several expressions or relations share; true where it is one of them. */
  readonly linked: readonly boolean[];
}

/** BoundedCombinations of pieces that there are, and those of which it could not be told (sets became too fine). */
export interface BoundedCombinations {
  readonly sure: readonly (readonly number[])[];
  readonly maybe: readonly (readonly number[])[];
}

/** How unknown wholes are taken: as none of them (all must be known), or as anything with these few at 0. */
export type Wholes = 'known' | ReadonlySet<Expression>;

/**
 * Every combination of pieces, one of each measure, that values within spans give. Exact where every linked value is
 * known; otherwise too wide, since linked values are then taken as if each of their uses were free.
 * @param wholes `known`, or the wholes that are taken as 0 while all other unknown ones are above 0.
 * @throws TooFine
 */
export function combinationsIn(plan: Plan, spans: readonly InputSpan[], wholes: Wholes): BoundedCombinations {
  return new Builder(plan, spans, wholes).combinations();
}

class Builder {
  declare private readonly plan: Plan;
  declare private readonly spans: readonly InputSpan[];
  declare private readonly wholes: Wholes;
  declare private readonly digits: readonly Digit[];
  /** The measures of each value, by its number. */
  declare private readonly ofInput: ReadonlyMap<number, readonly number[]>;
  declare private readonly placed: Set<number>;
  declare private readonly cut: Set<number>;

  constructor(plan: Plan, spans: readonly InputSpan[], wholes: Wholes) {
    this.placed = new Set();
    this.cut = new Set();
    this.plan = plan;
    this.spans = spans;
    this.wholes = wholes;
    this.digits = plan.measures.map(digitOf);
    const ofInput = new Map<number, number[]>();
    plan.measures.forEach((measure, at) => {
      for (const input of inputsOfMeasure(measure)) ofInput.set(input, [...(ofInput.get(input) ?? []), at]);
    });
    this.ofInput = ofInput;
  }

  combinations(): BoundedCombinations {
    const { measures, roots } = this.plan;
    const nodes = roots.map((root) => this.scaled(root).node);
    const loose = [...this.ofInput.keys()]
      .filter((input) => !this.placed.has(input))
      .map((input) => this.source(input, 1n, true));
    const keys = new Keys(this.digits);
    const found: { sure: (readonly number[])[]; maybe: (readonly number[])[] } = { sure: [], maybe: [] };
    for (const [key, isSure] of keysOf(keys, [...nodes, ...loose])) {
      found[isSure ? 'sure' : 'maybe'].push(measures.map((measure, at) => pieceAt(measure, keys.digit(key, at))));
    }
    return found;
  }

  private scaled(of: Expression): Scaled {
    if (of.kind === 'input') {
      const scale = this.scaleOf(of.input);
      return { node: this.source(of.input, scale, !this.plan.linked[of.input]), scale, none: false };
    }
    return of.kind === 'sum' ? this.sum(of, of.terms, of.start) : this.ratio(of);
  }

  private ratio(of: Extract<Expression, { kind: 'ratio' }>): Scaled {
    const known = (input: number): Fraction | null => {
      const value = onlyOf(this.spans[input]!);
      return value === null ? null : numberFor(this.plan.all.inputs[input]!, value);
    };
    const wholeKnown = inputsIn(of.whole).every((input) => known(input) !== null);
    const zero = this.wholes === 'known' ? null : this.wholes;
    // A quotient has no value either where one within it has none.
    const isZero = zero !== null && ratiosIn(of).some(({ whole }) => zero.has(whole));
    // What is measured below the line is no part of the sum, and is placed beside it.
    const beside = this.measuredIn(of.whole) ? [of.whole] : [];
    if (!isZero && wholeKnown) {
      const whole = evaluated(of.whole, (input) => known(input)!);
      if (whole === null || whole.num <= 0n) return this.nothing(of, [of.part, ...beside]);
      const terms = [
        { times: over(fraction(100n), whole), of: of.part },
        ...beside.map((one) => ({ times: fraction(0n), of: one })),
      ];
      return this.sum(of, terms, fraction(0n));
    }
    if (zero === null && !wholeKnown) throw new TooFine('a whole is not known');
    const bounds = isZero ? null : boundsOf(of, (input) => this.ends(input));
    if (bounds === null) return this.nothing(of, [of.part, ...beside]);
    // Outwards to a millionth: this is only ever asked for too wide a set.
    const scale = 1_000_000n;
    const outwards = ({ num, den }: Fraction, up: boolean): number => {
      const below = (num * scale) / den - (num < 0n ? 1n : 0n);
      return safe(Number(up ? below + 1n : below));
    };
    const values = [range(outwards(bounds[0], false), outwards(bounds[1], true))];
    const source: SumSource = { options: [{ digits: [], values }] };
    const others = [of.part, ...beside]
      .filter((one) => this.measuredIn(one))
      .map((one) => ({ factor: 0, of: this.scaled(one).node }));
    const parts = [{ factor: 1, of: source }, ...others];
    return this.finished(of, { start: 0, parts, clamp: null, round: null, cut: null }, scale);
  }

  /** An expression without a value; what it looks at is placed all the same. */
  private nothing(of: Expression, parts: readonly Expression[]): Scaled {
    const nodes = parts.map((part) => this.scaled(part).node);
    const at = this.measureOf(of);
    const mark: SumSource = {
      options: [{ digits: at < 0 ? [] : [[at, this.plan.measures[at]!.cuts.length + 1]], values: [point(0)] }],
    };
    const sum: Sum = {
      start: 0,
      parts: [...nodes, mark].map((node) => ({ factor: 0, of: node })),
      clamp: null,
      round: null,
      cut: null,
    };
    return { node: sum, scale: 1n, none: true };
  }

  private sum(
    of: Extract<Expression, { kind: 'sum' | 'ratio' }>,
    terms: readonly { times: Fraction; of: Expression }[],
    start: Fraction,
  ): Scaled {
    const parts = terms.map(({ times: factor, of: part }) => ({ factor, scaled: this.scaled(part) }));
    if (parts.some(({ scaled }) => scaled.none)) {
      const nodes = parts.map(({ scaled }) => scaled.node);
      const inner = this.nothing(of, []);
      const sum: Sum = {
        start: 0,
        parts: [...nodes, inner.node].map((node) => ({ factor: 0, of: node })),
        clamp: null,
        round: null,
        cut: null,
      };
      return { node: sum, scale: 1n, none: true };
    }
    const scale = [
      start.den,
      ...parts.map(({ factor, scaled }) => fraction(factor.num, factor.den * scaled.scale).den),
    ].reduce(leastCommon, 1n);
    const sum: Sum = {
      start: wholeIn(start, scale),
      parts: parts.map(({ factor, scaled }) => ({
        factor: wholeIn({ num: factor.num, den: factor.den * scaled.scale }, scale),
        of: scaled.node,
      })),
      clamp: null,
      round: null,
      cut: null,
    };
    return this.finished(of, sum, scale);
  }

  /** A bare sum rounded, limited and cut as its expression is. */
  private finished(of: Extract<Expression, { kind: 'sum' | 'ratio' }>, bare: Sum, scale: bigint): Scaled {
    const { round, least, most } = of;
    const at = this.measureOf(of);
    const cuts = at < 0 || this.cut.has(at) ? [] : (this.plan.measures[at] as Extract<Measure, { kind: 'value' }>).cuts;
    if (at >= 0) this.cut.add(at);
    const ends = cuts.flatMap(({ lo, hi }) => [lo, hi]);
    const needed = [round, least, most, ...ends].flatMap((end) => (end === null || end === undefined ? [] : [end.den]));
    const own = needed.reduce(leastCommon, scale);
    const factor = own / scale;
    const wholeEnd = (end: Fraction): number => wholeIn(end, own);
    const sum: Sum =
      factor === 1n
        ? bare
        : {
            ...bare,
            start: bare.start * Number(factor),
            parts: bare.parts.map((part) => ({ ...part, factor: safe(part.factor * Number(factor)) })),
          };
    return {
      node: {
        ...sum,
        round: round === null ? null : wholeEnd(round),
        clamp:
          least === null && most === null
            ? null
            : { lo: least === null ? -Infinity : wholeEnd(least), hi: most === null ? Infinity : wholeEnd(most) },
        cut: cuts.length === 0 ? null : { digit: at, pieces: cuts.map((cut) => limitsIn(cut, wholeEnd)) },
      },
      scale: own,
      none: false,
    };
  }

  private measuredIn(of: Expression): boolean {
    return expressionsIn(of).some((part) => part.kind !== 'input' && this.measureOf(part) >= 0);
  }

  private measureOf(of: Expression): number {
    return this.plan.measures.findIndex((measure) => measure.kind === 'value' && measure.of === of);
  }

  private ends(input: number): readonly [Fraction, Fraction] {
    const span = this.spans[input]!;
    if (span.kind === 'number') return [span.lo, span.hi];
    const values = span.options.map((option) => pointsOf(this.plan.all.inputs[input]!.fact, option)).sort(compare);
    return [values[0]!, values[values.length - 1]!];
  }

  /** The unit in which a value's ends, steps and changes are whole. */
  private scaleOf(at: number): bigint {
    const span = this.spans[at]!;
    const input = this.plan.all.inputs[at]!;
    if (span.kind === 'option')
      return span.options.map((option) => pointsOf(input.fact, option).den).reduce(leastCommon, 1n);
    return [span.lo, span.hi, ...(span.step === null ? [] : [span.step]), ...this.changes(at)]
      .map(({ den }) => den)
      .reduce(leastCommon, 1n);
  }

  /** Where tests on a value change, one after the other. */
  private changes(at: number): readonly Fraction[] {
    const { measures, all } = this.plan;
    return (this.ofInput.get(at) ?? []).flatMap((index): readonly Fraction[] => {
      const measure = measures[index]!;
      if (measure.kind === 'count') return changesOf(measure.each, all.inputs[at]!);
      if (measure.kind === 'option') return [];
      return measure.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined));
    });
  }

  /**
   * All ways in which a value can turn out; with the digits of what is measured of it, unless those are given
   * elsewhere.
   */
  private source(at: number, scale: bigint, withDigits: boolean): SumSource {
    const input = this.plan.all.inputs[at]!;
    const span = this.spans[at]!;
    if (withDigits) this.placed.add(at);
    const digits = (value: Fraction | number): SourceOption['digits'] =>
      withDigits ? this.digitsFor(at, input, value) : [];
    if (span.kind === 'option') {
      return {
        options: span.options.map((option) => ({
          digits: digits(option),
          values: [point(wholeIn(pointsOf(input.fact, option), scale))],
        })),
      };
    }
    const { lo, hi, step } = span;
    const known = onlyOf(span);
    const unit = [lo, hi, ...(step === null ? [] : [step]), ...this.changes(at)]
      .map(({ den }) => den)
      .reduce(leastCommon, scale);
    if (known !== null)
      return { options: [{ digits: digits(known), values: [point(wholeIn(known as Fraction, unit))] }] };
    const least = wholeIn(lo, unit);
    const stepped = step === null ? 0 : wholeIn(step, unit);
    const all: Values =
      step === null
        ? [range(least, wholeIn(hi, unit))]
        : [points(least, least + Math.floor((wholeIn(hi, unit) - least) / stepped) * stepped, stepped)];
    if (!withDigits || !this.ofInput.has(at)) return { options: [{ digits: [], values: all }] };
    const marks = this.changes(at).filter((mark) => compare(mark, lo) > 0 && compare(mark, hi) < 0);
    const ends = [lo, ...marks.sort(compare), hi];
    const cells = ends.flatMap((end, i): readonly { readonly sample: Fraction; readonly limits: Limits }[] => {
      const here = wholeIn(end, unit);
      const before = ends[i - 1];
      if (before !== undefined && compare(before, end) === 0) return [];
      const single = { sample: end, limits: { lo: here, hi: here } };
      if (before === undefined) return [single];
      const limits = { lo: wholeIn(before, unit), loOpen: true, hi: here, hiOpen: true };
      return [{ sample: over(plus(before, end), fraction(2n)), limits }, single];
    });
    const seen = new Map<string, SourceOption>();
    for (const { sample, limits } of cells) {
      const values = valuesWithin(all, limits);
      if (values.length === 0) continue;
      const given = digits(sample);
      const key = given.join(' ');
      seen.set(key, { digits: given, values: [...(seen.get(key)?.values ?? []), ...values] });
    }
    return { options: [...seen.values()] };
  }

  private digitsFor(at: number, input: EnteredInput, value: Fraction | number): SourceOption['digits'] {
    return (this.ofInput.get(at) ?? []).map((index): readonly [number, number] => {
      const measure = this.plan.measures[index]!;
      if (measure.kind === 'count')
        return [index, passes(measure.each, input, value, optionsOf(input.fact, this.plan.all.ruleset)) ? 1 : 0];
      if (measure.kind === 'option') return [index, (value as number) + 1];
      const piece = pieceOf(measure.cuts, numberFor(input, value));
      return [index, measure.kind === 'lowest' ? piece : piece + 1];
    });
  }
}

function digitOf(measure: Measure): Digit {
  if (measure.kind === 'lowest') return { mode: 'min', most: measure.cuts.length };
  if (measure.kind === 'count') return { mode: 'add', most: measure.cuts[measure.cuts.length - 1]!.from };
  return { mode: 'add', most: measure.cuts.length + 1 };
}

function pieceAt(measure: Measure, digit: number): number {
  if (measure.kind === 'lowest') return digit;
  if (measure.kind === 'count') return countPieceOf(measure.cuts, digit);
  return digit === measure.cuts.length + 1 ? NO_VALUE : digit - 1;
}

/** The values that a measure looks at one by one (not those in a sum). */
function inputsOfMeasure(measure: Measure): readonly number[] {
  if (measure.kind === 'value') return measure.of.kind === 'input' ? [measure.of.input] : [];
  return measure.kind === 'option' ? [measure.input] : measure.inputs;
}

function limitsIn(
  {
    lo,
    loOpen,
    hi,
    hiOpen,
  }: {
    readonly lo?: Fraction | undefined;
    readonly loOpen?: boolean | undefined;
    readonly hi?: Fraction | undefined;
    readonly hiOpen?: boolean | undefined;
  },
  end: (value: Fraction) => number,
): Limits {
  return { lo: lo === undefined ? undefined : end(lo), loOpen, hi: hi === undefined ? undefined : end(hi), hiOpen };
}

function leastCommon(a: bigint, b: bigint): bigint {
  return (a / gcdOf(a, b)) * b;
}

/** value · scale, which must be whole. @throws TooFine where it is too great to be exact */
function wholeIn({ num, den }: Fraction, scale: bigint): number {
  return safe(Number((num * scale) / den));
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 46) throw new TooFine(`${value} is too great`);
  return value;
}
