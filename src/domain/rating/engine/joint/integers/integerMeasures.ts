/** The quantities that conditions compare if every value is known, computed as integers: multiples of a small unit. */
import type { LeafValue } from '../../../result.ts';
import type { FactItem } from '../../../fact.ts';
import type { LeafCondition } from '../../../condition.ts';
import { limitsOf } from '../measures/cuts.ts';
import type { Plan } from '../measures/factPlan.ts';
import { fraction, over, times, type Fraction } from '../numbers/fraction.ts';
import { optionsOf } from '../measures/inputs.ts';
import type { Piece } from '../linear/linear.ts';
import type { Measure } from '../measures/measures.ts';
import { doubleOf, pieceIn, rangeIn, integerSumOf } from './integerSums.ts';

/** Every value of a block. */
export interface KnownValues {
  /** The number for which each value counts in sums, in the plan's unit. */
  readonly numbers: readonly number[];
  /** The option of each value that is one of several; 0 for numbers. */
  readonly options: readonly number[];
}

/** A measure of known values. */
export interface IntegerMeasure {
  /** Its result: a sum or the lowest number in units, a count, or an option. */
  readonly comesTo: (known: KnownValues) => number;
  /** The piece that this lies in. */
  readonly pieceOf: (result: number) => number;
  readonly valueOf: (result: number, leaf: LeafCondition, known: KnownValues) => LeafValue;
}

/** A measure in units of `1/per`; null where it needs fractions. `mosts`: the greatest size of each value. */
export function integerMeasure(
  plan: Plan,
  measure: Measure,
  per: bigint,
  mosts: readonly number[],
): IntegerMeasure | null {
  const { all } = plan;
  if (measure.kind === 'option') {
    const { input } = measure;
    const { fact } = all.inputs[input]!;
    const options = optionsOf(fact, all.ruleset);
    const values = options.map((value): LeafValue =>
      fact.kind === 'yesNo'
        ? { kind: 'yesNo', fact: fact.id, value: value as boolean }
        : { kind: 'choice', fact: fact.id, value: value as string },
    );
    return { comesTo: (known) => known.options[input]!, pieceOf: (at) => at, valueOf: (at) => values[at]! };
  }
  if (measure.kind === 'count') return integerCount(plan, measure, per);
  if (measure.kind === 'lowest') return integerLowest(plan, measure, per);
  const { fact, of } = measure;
  const sums = integerSumOf(of, per, mosts);
  if (sums === null) return null;
  const ranges = measure.cuts.map((cut) => rangeIn(cut, sums.per));
  const unit = Number(sums.per);
  return {
    comesTo: ({ numbers }) => sums.comesTo(numbers),
    pieceOf: (sum) => pieceIn(ranges, sum),
    valueOf: (sum) => numberValue(fact, doubleOf(sum, unit)),
  };
}

function integerLowest(
  { all }: Plan,
  { fact, inputs, cuts }: Extract<Measure, { kind: 'lowest' }>,
  per: bigint,
): IntegerMeasure | null {
  if (inputs.length === 0) return null;
  const ranges = cuts.map((cut) => rangeIn(cut, per));
  return {
    comesTo: ({ numbers }) => inputs.reduce((least, input) => Math.min(least, numbers[input]!), Infinity),
    pieceOf: (lowest) => pieceIn(ranges, lowest),
    valueOf(lowest, _, { numbers }) {
      const at = inputs.find((input) => numbers[input] === lowest)!;
      const item: FactItem | undefined = all.inputs[at]!.item ?? undefined;
      return { ...numberValue(fact, doubleOf(lowest, Number(per))), lowestItem: item };
    },
  };
}

function integerCount(
  { all }: Plan,
  { inputs, each, cuts }: Extract<Measure, { kind: 'count' }>,
  per: bigint,
): IntegerMeasure | null {
  const passes: ((known: KnownValues) => boolean)[] = [];
  for (const at of inputs) {
    const { span, fact } = all.inputs[at]!;
    if ('bounds' in each) {
      if (span.kind === 'option') return null;
      const { from, to } = rangeIn(limitsFor(each.bounds, each.ofMax === true ? span.hi : null), per);
      passes.push(({ numbers }) => numbers[at]! >= from && numbers[at]! <= to);
    } else {
      const options = optionsOf(fact, all.ruleset);
      const pass = options.map((option) => ('is' in each ? option === each.is : each.in.includes(String(option))));
      passes.push((known) => pass[known.options[at]!]!);
    }
  }
  return {
    comesTo(known) {
      let passing = 0;
      for (const pass of passes) if (pass(known)) passing += 1;
      return passing;
    },
    pieceOf: (passing) => pieceIn(cuts, passing),
    valueOf(passing, leaf) {
      const { facts, items, as } = leaf as Extract<LeafCondition, { kind: 'count' }>;
      return { kind: 'count', facts, items, each, as, low: passing, high: passing, of: inputs.length };
    },
  };
}

/** Limits of a number; in percent of `most` unless that is null. No number is within a share of 0. */
function limitsFor(bounds: Parameters<typeof limitsOf>[0], most: Fraction | null): Piece {
  const limits = limitsOf(bounds);
  if (most === null) return limits;
  if (most.num === 0n) return { lo: most, hi: most, hiOpen: true };
  const share = over(most, fraction(100n));
  const { lo, hi } = limits;
  return {
    ...limits,
    ...(lo === undefined ? {} : { lo: times(lo, share) }),
    ...(hi === undefined ? {} : { hi: times(hi, share) }),
  };
}

function numberValue(fact: string, value: number) {
  return { kind: 'number' as const, fact, value, low: value, high: value };
}
