/** Sums in whole numbers (tree.ts) from expressions over values, each of which may be known or have a span left. */
import {
  boundsOf,
  canBeOfNothing,
  evaluated,
  expressionsIn,
  inputsIn,
  numberFor,
  ratiosIn,
  type Expression,
  type Share,
} from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { onlyOf, type EnteredInput, type InputSpan } from '../measures/inputs.ts';
import { pieceOf, type Measure } from '../measures/measures.ts';
import { PLAIN, type Shape } from '../measures/shape.ts';
import { fraction, numberOf, over, type Fraction } from '../numbers/fraction.ts';
import { point, range, TooFine } from '../numbers/stretches.ts';
import { Keys, keysOf, type Digit, type SourceOption, type Sum, type SumSource } from '../numbers/tree.ts';
import { leastCommon, safe, wholeIn } from '../numbers/units.ts';
import type { SeparateBands } from './separateBands.ts';
import { digitOf, pieceAt } from './measureDigits.ts';
import { cutShares, quotientOf, sharesOf, unitsOf, wholesAtOnce, type MeasuredShare } from './shares.ts';
import { shapedSum } from './shapedSum.ts';
import { InputSources } from './sources.ts';

/** A node whose numbers are in `1/scale`, and the greatest size they can have. */
interface Scaled {
  readonly node: Sum | SumSource;
  readonly scale: bigint;
  /** True where it has no meaning (a ratio of nothing). */
  readonly none: boolean;
}

/** The combinations of pieces that exist, and those that could not be decided (sets became too fine). */
export interface BoundedCombinations {
  readonly sure: readonly (readonly number[])[];
  readonly maybe: readonly (readonly number[])[];
}

/** Beyond this size ends are rounded to whole numbers. */
const MAX_FINE = 1_000_000;

/** A sum of nothing, to which nothing is done. */
const BARE: Sum = { start: 0, parts: [], clamp: null, round: null, cut: null };

/** How unknown wholes are treated: not at all (all must be known), or as any value, with these few at 0. */
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
  declare private readonly sources: InputSources;
  declare private readonly cut: Set<number>;
  /** Shares by the sums that they are of. */
  declare private readonly shares: ReadonlyMap<Expression, readonly Share[]>;
  /** The shares within whose part the builder is, outermost first; each counts its whole in a digit of its own. */
  declare private readonly open: Share[];

  constructor(plan: Plan, spans: readonly InputSpan[], wholes: Wholes) {
    this.cut = new Set();
    this.plan = plan;
    this.spans = spans;
    this.wholes = wholes;
    this.shares = sharesOf(plan);
    this.open = [];
    this.digits = [
      ...plan.measures.map(digitOf),
      ...wholesAtOnce(plan.roots, this.shares).map((most): Digit => ({ mode: 'add', most })),
    ];
    this.sources = new InputSources(plan, spans);
  }

  combinations(): BoundedCombinations {
    const { measures, roots } = this.plan;
    const nodes = roots.map((root) => this.scaled(root.kind === 'share' ? root.part : root).node);
    const keys = new Keys(this.digits);
    const found: { sure: (readonly number[])[]; maybe: (readonly number[])[] } = { sure: [], maybe: [] };
    for (const [key, isSure] of keysOf(keys, [...nodes, ...this.sources.loose()])) {
      found[isSure ? 'sure' : 'maybe'].push(measures.map((measure, at) => pieceAt(measure, keys.digit(key, at))));
    }
    return found;
  }

  /** @param kept a share of it whose whole is still needed */
  private scaled(of: Expression, kept: Share | null = null): Scaled {
    const own = this.shares.get(of) ?? [];
    if (own.length === 0) return this.unshared(of);
    const first = this.plan.measures.length + this.open.length;
    this.open.push(...own);
    const part = this.unshared(of);
    this.open.length -= own.length;
    return this.withShares(part, own, first, kept);
  }

  /** A sum cut as tests cut shares of it; `first` is the digit of the first share's whole. */
  private withShares({ node, scale, none }: Scaled, own: readonly Share[], first: number, kept: Share | null): Scaled {
    if (none) throw new TooFine('a share of what has no meaning');
    const cuts = own.flatMap((share, i): readonly MeasuredShare[] => {
      const at = this.measureOf(share);
      if (at < 0 || this.cut.has(at)) return [];
      this.cut.add(at);
      const { cuts: pieces } = this.plan.measures[at] as Extract<Measure, { kind: 'value' }>;
      return [{ share, whole: first + i, digit: at, pieces }];
    });
    const { unit, shares } = cutShares(cuts, scale);
    const cleared = own.flatMap((share, i) => (share === kept ? [] : [first + i]));
    const sum: Sum = { ...BARE, parts: [{ factor: safe(Number(unit / scale)), of: node }], shares, cleared };
    return { node: sum, scale: unit, none: false };
  }

  /** A share as a number that is added to others: it has to be rounded, or it has no unit. */
  private roundedShare(of: Share): Scaled {
    const { round, none } = of;
    if (round === null || (none === null && canBeOfNothing(of, this.inputsNow()))) throw new TooFine('a bare share');
    const first = this.plan.measures.length + this.open.length;
    const at = first + (this.shares.get(of.part) ?? []).indexOf(of);
    const { node, scale } = this.scaled(of.part, of);
    const outer = leastCommon(round.den, none?.den ?? 1n);
    const quotient = quotientOf(of, round, at, scale, outer);
    const inner: Sum = { ...BARE, parts: [{ factor: 1, of: node }], quotient, cleared: [at] };
    return this.finished(of, { ...BARE, parts: [{ factor: 1, of: inner }] }, outer, { ...of, round: null });
  }

  private inputsNow(): readonly EnteredInput[] {
    return this.plan.all.inputs.map((input, at) => ({ ...input, span: this.spans[at]! }));
  }

  private unshared(of: Expression): Scaled {
    if (of.kind === 'input') {
      const scale = this.sources.scaleOf(of.input);
      const wholes = this.open.flatMap((share, i): SourceOption['digits'] => {
        const weight = share.weights.get(of.input);
        return weight === undefined ? [] : [[this.plan.measures.length + i, wholeIn(weight, unitsOf(share))]];
      });
      const source = this.sources.source(of.input, scale, !this.plan.linked[of.input], wholes);
      return { node: source, scale, none: false };
    }
    if (of.kind === 'share') return this.roundedShare(of);
    const separate = this.plan.separateBands.get(of);
    if (separate !== undefined) return this.separate(separate);
    return of.kind === 'sum' ? this.sum(of, of.terms, of.start) : this.ratio(of);
  }

  private separate(separate: SeparateBands): Scaled {
    const points = separate.pointsIn(this.spans);
    const scale = points.map(({ den }) => den).reduce(leastCommon, 1n);
    const at = this.measureOf(separate.of);
    const { cuts = [] } = at < 0 ? {} : (this.plan.measures[at] as Extract<Measure, { kind: 'value' }>);
    const digits = (value: Fraction): SourceOption['digits'] =>
      at < 0 || this.cut.has(at) ? [] : [[at, pieceOf(cuts, value) + 1]];
    const options = points.map((value) => ({ digits: digits(value), values: [point(wholeIn(value, scale))] }));
    if (at >= 0) this.cut.add(at);
    return { node: { options }, scale, none: false };
  }

  private ratio(of: Extract<Expression, { kind: 'ratio' }>): Scaled {
    const known = (input: number): Fraction | null => {
      const value = onlyOf(this.spans[input]!);
      return value === null ? null : numberFor(this.plan.all.inputs[input]!, value);
    };
    const wholeKnown = inputsIn(of.whole).every((input) => known(input) !== null);
    const zero = this.wholes === 'known' ? null : this.wholes;
    // A quotient is undefined if one within it is.
    const lacksValue = zero !== null && ratiosIn(of).some(({ whole, none }) => none === null && zero.has(whole));
    // What is measured in the denominator is not part of the sum; it is placed beside it.
    const beside = this.measuredIn(of.whole) ? [of.whole] : [];
    if (!lacksValue && wholeKnown) {
      const whole = evaluated(of.whole, (input) => known(input)!);
      if (whole !== null && whole.num === 0n && of.none !== null)
        return this.withoutWhole(of, of.none, [of.part, ...beside]);
      if (whole === null || whole.num <= 0n) return this.nothing(of, [of.part, ...beside]);
      const terms = [
        { times: over(fraction(100n), whole), of: of.part },
        ...beside.map((one) => ({ times: fraction(0n), of: one })),
      ];
      return this.sum(of, terms, fraction(0n));
    }
    if (zero === null && !wholeKnown) throw new TooFine('a whole is not known');
    const bounds = lacksValue ? null : boundsOf(of, (input) => this.sources.ends(input));
    if (bounds === null) return this.nothing(of, [of.part, ...beside]);
    // Outwards to a millionth, or a whole number: this is only ever asked for too wide a set.
    const scale = bounds.some((end) => Math.abs(numberOf(end)) > MAX_FINE) ? 1n : 1_000_000n;
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
    return this.finished(of, { ...BARE, parts }, scale);
  }

  /** A quotient whose whole is 0, where rules say what it comes to then; what it looks at is placed all the same. */
  private withoutWhole(
    of: Extract<Expression, { kind: 'ratio' }>,
    none: Fraction,
    parts: readonly Expression[],
  ): Scaled {
    const scaled = parts.map((part) => this.scaled(part));
    const nodes = scaled.map(({ node }) => node);
    // A part without a value leaves the quotient without one.
    if (scaled.some((part) => part.none)) return this.nothingBeside(of, nodes);
    const placed = nodes.map((node) => ({ factor: 0, of: node }));
    return this.finished(of, { ...BARE, start: wholeIn(none, none.den), parts: placed }, none.den, PLAIN);
  }

  /** An expression without a value; the values it contains are placed all the same. */
  private nothing(of: Expression, parts: readonly Expression[]): Scaled {
    return this.nothingBeside(
      of,
      parts.map((part) => this.scaled(part).node),
    );
  }

  private nothingBeside(of: Expression, nodes: readonly Scaled['node'][]): Scaled {
    const at = this.measureOf(of);
    const mark: SumSource = {
      options: [{ digits: at < 0 ? [] : [[at, this.plan.measures[at]!.cuts.length + 1]], values: [point(0)] }],
    };
    const sum: Sum = {
      ...BARE,
      parts: [...nodes, mark].map((node) => ({ factor: 0, of: node })),
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
        ...BARE,
        parts: [...nodes, inner.node].map((node) => ({ factor: 0, of: node })),
      };
      return { node: sum, scale: 1n, none: true };
    }
    const scale = [
      start.den,
      ...parts.map(({ factor, scaled }) => fraction(factor.num, factor.den * scaled.scale).den),
    ].reduce(leastCommon, 1n);
    const sum: Sum = {
      ...BARE,
      start: wholeIn(start, scale),
      parts: parts.map(({ factor, scaled }) => ({
        factor: wholeIn({ num: factor.num, den: factor.den * scaled.scale }, scale),
        of: scaled.node,
      })),
    };
    return this.finished(of, sum, scale);
  }

  /** A bare sum with everything done to it, and cut, as its expression is. */
  private finished(
    of: Extract<Expression, { kind: 'sum' | 'ratio' | 'share' }>,
    bare: Sum,
    scale: bigint,
    shape: Shape = of,
  ): Scaled {
    const at = this.measureOf(of);
    const cuts = at < 0 || this.cut.has(at) ? [] : (this.plan.measures[at] as Extract<Measure, { kind: 'value' }>).cuts;
    if (at >= 0) this.cut.add(at);
    return { ...shapedSum(bare, scale, shape, at, cuts), none: false };
  }

  private measuredIn(of: Expression): boolean {
    return expressionsIn(of).some((part) => part.kind !== 'input' && this.measureOf(part) >= 0);
  }

  private measureOf(of: Expression): number {
    return this.plan.measures.findIndex((measure) => measure.kind === 'value' && measure.of === of);
  }
}
