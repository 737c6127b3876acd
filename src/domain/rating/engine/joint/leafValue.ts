/** The value with which a condition was compared, for explanations: exact if it is known, otherwise a range. */
import type { LeafValue } from '../../result.ts';
import type { FactItem } from '../../fact.ts';
import type { CountCondition, LeafCondition } from '../../condition.ts';
import type { Expressions } from './measures/expressions.ts';
import {
  boundsOf,
  evaluated,
  inputsIn,
  occurringNumber,
  wholeOfShare,
  type Expression,
} from './measures/expression.ts';
import { compare, fraction, numberOf, ONE, over, plus, type Fraction } from './numbers/fraction.ts';
import { endsOf, isLacking, LACKING, onlyOf, optionsOf, type EnteredInput, type InputSpan } from './measures/inputs.ts';
import { changesOf, passes, type CountMeasure, type Measure } from './measures/measures.ts';

type NumberSpan = Extract<InputSpan, { kind: 'number' }>;

/** The value of a measure in the form that a leaf's result has. */
export function valueIn(
  all: Expressions,
  measure: Measure,
  leaf: LeafCondition,
  spans: readonly InputSpan[],
): LeafValue {
  if (measure.kind === 'count') return countValue(all, measure, leaf as CountCondition, spans);
  if (measure.kind === 'option') {
    const { fact } = all.inputs[measure.input]!;
    const known = onlyOf(spans[measure.input]!);
    const value = known === null ? null : optionsOf(fact, all.ruleset)[known as number]!;
    return fact.kind === 'yesNo'
      ? { kind: 'yesNo', fact: fact.id, value: value as boolean | null }
      : { kind: 'choice', fact: fact.id, value: value as string | null };
  }
  if (measure.kind === 'lowest') return lowestValue(all, measure.fact, measure.inputs, spans);
  return numberValue(all, measure.fact, measure.of, spans);
}

function numberValue(all: Expressions, fact: string, of: Expression, spans: readonly InputSpan[]): LeafValue {
  const known = inputsIn(of).every((input) => onlyOf(spans[input]!) !== null);
  const number = (input: number): Fraction | null => occurringNumber(all.inputs[input]!, onlyOf(spans[input]!)!);
  const ends = boundsOf(of, (input) => endsOf({ ...all.inputs[input]!, span: spans[input]! }));
  const value = known ? evaluated(of, number) : null;
  if (value === null) {
    const [low, high] = ends === null ? [NaN, NaN] : [numberOf(ends[0]), numberOf(ends[1])];
    return { kind: 'number', fact, value: null, low, high };
  }
  const exact = numberOf(value);
  const result = { kind: 'number', fact, value: exact, low: exact, high: exact } as const;
  if (of.kind !== 'ratio' && (of.kind !== 'share' || compare(of.factor, ONE) === 0)) return result;
  const part = evaluated(of.part, number)!;
  const whole = of.kind === 'share' ? wholeOfShare(of, number) : evaluated(of.whole, number)!;
  return whole.num === 0n ? result : { ...result, ratio: { part: numberOf(part), whole: numberOf(whole) } };
}

/** As for a fact of several values outside of joint rules: the lowest known, and whether it can still be lower. */
function lowestValue(
  all: Expressions,
  fact: string,
  inputs: readonly number[],
  spans: readonly InputSpan[],
): LeafValue {
  let lowest: Fraction | null = null;
  let lowestItem: FactItem | undefined;
  let complete = true;
  let most: Fraction | null = null;
  let least: Fraction | null = null;
  for (const input of inputs) {
    const span = spans[input] as NumberSpan;
    const known = onlyOf(span) as Fraction | null;
    if (most === null || compare(span.hi, most) < 0) most = span.hi;
    if (least === null || compare(span.lo, least) < 0) least = span.lo;
    if (known === null) complete = false;
    else if (lowest === null || compare(known, lowest) < 0)
      [lowest, lowestItem] = [known, all.inputs[input]!.item ?? undefined];
  }
  const [low, high] = [least === null ? 0 : numberOf(least), most === null ? 0 : numberOf(most)];
  const value = complete && lowest !== null ? numberOf(lowest) : null;
  return { kind: 'number', fact, value, low: value ?? low, high: value ?? high, lowestItem };
}

function countValue(
  all: Expressions,
  { inputs, each }: CountMeasure,
  leaf: CountCondition,
  spans: readonly InputSpan[],
): LeafValue {
  let low = 0;
  let high = 0;
  let absent = 0;
  for (const at of inputs) {
    const input = all.inputs[at]!;
    const options = optionsOf(input.fact, all.ruleset);
    const samples = samplesOf(input, spans[at]!, changesOf(each, input));
    const outcomes = samples.map((value) => passes(each, input, value, options));
    // It is no value at all, unless just that is counted.
    if (!outcomes.includes(true) && samples.every((value) => isLacking(input.fact, value))) absent += 1;
    if (outcomes.includes(true)) high += 1;
    if (!outcomes.includes(false)) low += 1;
  }
  const { facts, items, as } = leaf;
  return { kind: 'count', facts, items, each, as, low, high, of: inputs.length - absent };
}

/** One value for each possible combination of results of its tests. */
function samplesOf(input: EnteredInput, span: InputSpan, changes: readonly Fraction[]): readonly (Fraction | number)[] {
  if (span.kind === 'option') return span.options;
  if (span.canLack === true) return [LACKING, ...samplesOf(input, { ...span, canLack: undefined }, changes)];
  const { lo, hi, step } = span;
  const marks = [lo, ...changes.filter((mark) => compare(mark, lo) > 0 && compare(mark, hi) < 0), hi].sort(compare);
  const samples = marks.flatMap((mark, i) =>
    i === 0 ? [mark] : [over(plus(marks[i - 1]!, mark), fraction(2n)), mark],
  );
  if (step === null) return samples;
  // Values in steps: those next to each mark.
  const near = samples.flatMap((sample): readonly Fraction[] => {
    const distance = plus(sample, { num: -lo.num, den: lo.den });
    const steps = (distance.num * step.den) / (distance.den * step.num);
    return [0n, 1n].map((more) => plus(lo, fraction((steps + more) * step.num, step.den)));
  });
  return near.filter((value) => compare(value, input.span.kind === 'number' ? hi : value) <= 0);
}
