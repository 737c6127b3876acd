/** All possible values of inputs, as sources of the sums that they are part of. */
import { numberFor } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { compare, fraction, over, plus, type Fraction } from '../numbers/fraction.ts';
import {
  endsOf,
  isLacking,
  LACKING,
  onlyOf,
  optionsOf,
  pointsOf,
  type EnteredInput,
  type Ends,
  type InputSpan,
} from '../measures/inputs.ts';
import { changesOf, passes, pieceOf, type Measure } from '../measures/measures.ts';
import { point, points, range, type Values } from '../numbers/stridedIntervals.ts';
import type { SourceOption, SumSource } from '../numbers/tree.ts';
import { leastCommon, integerIn } from '../numbers/units.ts';
import { valuesWithin, type Limits } from '../numbers/values.ts';

export class InputSources {
  declare private readonly plan: Plan;
  declare private readonly spans: readonly InputSpan[];
  /** The measures of each value, by its number. */
  declare private readonly measuresOf: ReadonlyMap<number, readonly number[]>;
  declare private readonly inSums: Set<number>;

  constructor(plan: Plan, spans: readonly InputSpan[]) {
    this.plan = plan;
    this.spans = spans;
    this.inSums = new Set();
    const measuresOf = new Map<number, number[]>();
    plan.measures.forEach((measure, at) => {
      for (const input of inputsOfMeasure(measure)) measuresOf.set(input, [...(measuresOf.get(input) ?? []), at]);
    });
    this.measuresOf = measuresOf;
  }

  /** Sources of the measured values that no sum has taken. */
  loose(): readonly SumSource[] {
    return [...this.measuresOf.keys()]
      .filter((input) => !this.inSums.has(input))
      .map((input) => this.source(input, this.scaleOf(input), true));
  }

  /** The least and the greatest number for which a value can still count. */
  ends(input: number): Ends {
    return endsOf({ ...this.plan.all.inputs[input]!, span: this.spans[input]! });
  }

  /** The unit in which a value's ends, steps and changes are whole. */
  scaleOf(at: number): bigint {
    const span = this.spans[at]!;
    const input = this.plan.all.inputs[at]!;
    if (span.kind === 'option')
      return span.options.map((option) => pointsOf(input.fact, option).den).reduce(leastCommon, 1n);
    return [span.lo, span.hi, ...(span.step === null ? [] : [span.step]), ...this.changes(at)]
      .map(({ den }) => den)
      .reduce(leastCommon, 1n);
  }

  /**
   * All ways in which a value can turn out, in `1/scale` (see `scaleOf`); with the digits of what is measured of it,
   * unless those are given elsewhere.
   * @param wholes digits to which it adds, each by a number, unless it does not occur
   */
  source(at: number, scale: bigint, withDigits: boolean, wholes: SourceOption['digits'] = []): SumSource {
    const source = this.ownSource(at, scale, withDigits);
    const { fact } = this.plan.all.inputs[at]!;
    const span = this.spans[at]!;
    const certain: SumSource =
      span.kind === 'number' && span.canLack === true
        ? { options: [...source.options.map((option) => withWholes(option, wholes)), this.lacking(at, withDigits)] }
        : source;
    if (wholes.length === 0 || certain !== source) return certain;
    if (span.kind === 'number') return { options: source.options.map((option) => withWholes(option, wholes)) };
    return {
      options: source.options.map((option, i) =>
        isLacking(fact, span.options[i]!) ? option : withWholes(option, wholes),
      ),
    };
  }

  /** The way in which a number does not occur. */
  private lacking(at: number, withDigits: boolean): SourceOption {
    const input = this.plan.all.inputs[at]!;
    return { digits: withDigits ? this.digitsFor(at, input, LACKING) : [], values: [point(0)] };
  }

  /** As `source`, while it occurs. */
  private ownSource(at: number, scale: bigint, withDigits: boolean): SumSource {
    const input = this.plan.all.inputs[at]!;
    const span = this.spans[at]!;
    if (withDigits) this.inSums.add(at);
    const digits = (value: Fraction | number): SourceOption['digits'] =>
      withDigits ? this.digitsFor(at, input, value) : [];
    if (span.kind === 'option') {
      return {
        options: span.options.map((option) => ({
          digits: digits(option),
          values: [point(integerIn(pointsOf(input.fact, option), scale))],
        })),
      };
    }
    const { lo, hi, step } = span;
    const known = onlyOf(span);
    if (known !== null)
      return { options: [{ digits: digits(known), values: [point(integerIn(known as Fraction, scale))] }] };
    const least = integerIn(lo, scale);
    const stepped = step === null ? 0 : integerIn(step, scale);
    const all: Values =
      step === null
        ? [range(least, integerIn(hi, scale))]
        : [points(least, least + Math.floor((integerIn(hi, scale) - least) / stepped) * stepped, stepped)];
    if (!withDigits || !this.measuresOf.has(at)) return { options: [{ digits: [], values: all }] };
    const seen = new Map<string, SourceOption>();
    for (const { sample, limits } of cellsOf(lo, hi, this.changes(at), scale)) {
      const values = valuesWithin(all, limits);
      const given = digits(sample);
      const key = given.join();
      seen.set(key, { digits: given, values: [...(seen.get(key)?.values ?? []), ...values] });
    }
    return { options: [...seen.values()] };
  }

  /** The numbers at which tests on a value change, ascending. */
  private changes(at: number): readonly Fraction[] {
    const { measures, all } = this.plan;
    return (this.measuresOf.get(at) ?? []).flatMap((index): readonly Fraction[] => {
      const measure = measures[index]!;
      if (measure.kind === 'count') return changesOf(measure.each, all.inputs[at]!);
      if (measure.kind === 'option') return [];
      return measure.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined));
    });
  }

  private digitsFor(at: number, input: EnteredInput, value: Fraction | number): SourceOption['digits'] {
    return (this.measuresOf.get(at) ?? []).map((index): readonly [number, number] => {
      const measure = this.plan.measures[index]!;
      if (measure.kind === 'count')
        return [index, passes(measure.each, input, value, optionsOf(input.fact, this.plan.all.ruleset)) ? 1 : 0];
      if (measure.kind === 'option') return [index, (value as number) + 1];
      const piece = pieceOf(measure.cuts, numberFor(input, value));
      return [index, measure.kind === 'lowest' ? piece : piece + 1];
    });
  }
}

/** An option that also adds to other digits. */
function withWholes({ digits, values }: SourceOption, wholes: SourceOption['digits']): SourceOption {
  return { digits: [...digits, ...wholes], values };
}

/** The numbers between two ends, cut at marks: each mark, and what lies between two, with a number of it. */
function cellsOf(
  lo: Fraction,
  hi: Fraction,
  changes: readonly Fraction[],
  scale: bigint,
): readonly { readonly sample: Fraction; readonly limits: Limits }[] {
  const marks = changes.filter((mark) => compare(mark, lo) > 0 && compare(mark, hi) < 0);
  const ends = [lo, ...marks.sort(compare), hi];
  return ends.flatMap((end, i): readonly { readonly sample: Fraction; readonly limits: Limits }[] => {
    const here = integerIn(end, scale);
    const before = ends[i - 1];
    if (before !== undefined && compare(before, end) === 0) return [];
    const single = { sample: end, limits: { lo: here, hi: here } };
    if (before === undefined) return [single];
    const limits = { lo: integerIn(before, scale), loOpen: true, hi: here, hiOpen: true };
    return [{ sample: over(plus(before, end), fraction(2n)), limits }, single];
  });
}

/** The values that a measure tests one by one (not those in a sum). */
function inputsOfMeasure(measure: Measure): readonly number[] {
  if (measure.kind === 'value') return measure.of.kind === 'input' ? [measure.of.input] : [];
  return measure.kind === 'option' ? [measure.input] : measure.inputs;
}
