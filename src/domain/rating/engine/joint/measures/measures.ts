/** The quantities that conditions compare in a block of values, and how their tests cut them. */
import { thresholdsOf } from '../../../bounds.ts';
import type { ItemTest } from '../../../measures.ts';
import type { Bounds, ChoiceCondition, CountCondition, NumberCondition, YesNoCondition } from '../../../condition.ts';
import type { FactId } from '../../../ruleset.ts';
import { UNDEFINED, type Truth } from '../../truth.ts';
import { countCutsOf, cutsOf, isIn, limitsOf, truthOf, type CountCut, type Cut } from './cuts.ts';
import { isMeasure, type Expressions } from './expressions.ts';
import { boundsOf, type Expression } from './expression.ts';
import { fraction, numberOf, over, thresholdFraction, times, type Fraction } from '../numbers/fraction.ts';
import { endsOf, optionsOf, type EnteredInput } from './inputs.ts';
import { NO_VALUE } from '../linear/linear.ts';

/** A condition that a block of values can decide. */
export type JointLeaf = NumberCondition | YesNoCondition | ChoiceCondition | CountCondition;

interface Tested {
  /** The same for tests on the same thing. */
  readonly key: string;
  readonly slots: readonly number[];
  readonly leaves: readonly JointLeaf[];
}

/** A number: entered, or computed. */
interface ValueMeasure extends Tested {
  readonly kind: 'value';
  readonly fact: FactId;
  readonly of: Expression;
  readonly cuts: readonly Cut[];
}

/** The lowest of several numbers. */
interface LowestMeasure extends Tested {
  readonly kind: 'lowest';
  readonly fact: FactId;
  readonly inputs: readonly number[];
  readonly cuts: readonly Cut[];
}

/** How many of several values pass a test. */
export interface CountMeasure extends Tested {
  readonly kind: 'count';
  readonly inputs: readonly number[];
  readonly each: ItemTest;
  readonly cuts: readonly CountCut[];
}

/** A yes or no, or a choice; its pieces are the options. */
interface OptionMeasure extends Tested {
  readonly kind: 'option';
  readonly input: number;
  readonly cuts: readonly { readonly truths: readonly Truth[] }[];
}

export type Measure = ValueMeasure | LowestMeasure | CountMeasure | OptionMeasure;

/** A key for the quantity that a leaf compares. */
export function keyOf(leaf: JointLeaf): string {
  if (leaf.kind !== 'count') return leaf.fact;
  return JSON.stringify([leaf.facts, leaf.items ?? null, leaf.each]);
}

/** The measure for all leaves on one thing. `slots` and `leaves` in the same order. */
export function measureOf(
  all: Expressions,
  key: string,
  slots: readonly number[],
  leaves: readonly JointLeaf[],
): Measure {
  const base = { key, slots, leaves };
  const [leaf] = leaves as readonly [JointLeaf];
  if (leaf.kind === 'count') {
    const inputs = inputsCounted(all, leaf);
    const tests = leaves as readonly CountCondition[];
    return { ...base, kind: 'count', inputs, each: leaf.each, cuts: countCutsOf(Math.max(1, inputs.length), tests) };
  }
  const fact = all.fact(leaf.fact);
  if (leaf.kind !== 'number') {
    if (fact.kind !== 'yesNo' && fact.kind !== 'level' && fact.kind !== 'choice')
      throw new RangeError(`fact "${fact.id}" is a number`);
    const options = optionsOf(fact, all.ruleset);
    const cuts = options.map((option) => ({ truths: leaves.map((one) => truthOf(isOption(one, option))) }));
    return { ...base, kind: 'option', input: all.inputsOf(fact)[0]!, cuts };
  }
  const limits = leaves.map((one) => (one as NumberCondition).bounds);
  if (fact.kind === 'lowestOf') {
    return {
      ...base,
      kind: 'lowest',
      fact: fact.id,
      inputs: all.inputsOf(fact),
      cuts: cutsOf(fact.min, fact.max, limits),
    };
  }
  const of = all.expressionOf(leaf.fact);
  const [min, max] = extentOf(all, of, limits);
  return { ...base, kind: 'value', fact: fact.id, of, cuts: cutsOf(min, max, limits) };
}

/** The values that a count tests. */
function inputsCounted(all: Expressions, { facts, items }: CountCondition): readonly number[] {
  return facts.flatMap((id) => {
    const fact = all.fact(id);
    if (isMeasure(fact)) throw new RangeError(`fact "${id}" is computed and has no items`);
    return all.inputsOf(fact, items);
  });
}

/** The least and the greatest value of an expression, whatever the facts; wide enough for every threshold. */
export function extentOf(all: Expressions, of: Expression, tests: readonly Bounds[]): readonly [number, number] {
  const bounds = boundsOf(of, (input) => endsOf(all.inputs[input]!));
  const thresholds = tests.flatMap(thresholdsOf);
  return [
    Math.min(...thresholds, ...(bounds === null ? [] : [numberOf(bounds[0])])),
    Math.max(...thresholds, ...(bounds === null ? [] : [numberOf(bounds[1])])),
  ];
}

function isOption(leaf: JointLeaf, option: boolean | string): boolean {
  if (leaf.kind === 'yesNo') return leaf.is === option;
  return leaf.kind === 'choice' && typeof option === 'string' && leaf.in.includes(option);
}

/** Whether a value passes the test that items are counted by. */
export function passes(
  each: ItemTest,
  input: EnteredInput,
  value: Fraction | number,
  options: readonly (boolean | string)[],
): boolean {
  if ('is' in each) return options[value as number] === each.is;
  if ('in' in each) return each.in.includes(String(options[value as number]));
  // What does not occur passes no test of its number.
  if (typeof value === 'number') return false;
  const number = value;
  if (each.ofMax !== true) return isIn(number, limitsOf(each.bounds));
  const most = input.span.kind === 'number' ? input.span.hi : number;
  return most.num !== 0n && isIn(over(times(number, fraction(100n)), most), limitsOf(each.bounds));
}

/** The numbers at which a test on an item changes. */
export function changesOf(each: ItemTest, input: EnteredInput): readonly Fraction[] {
  if (!('bounds' in each)) return [];
  const most = input.span.kind === 'number' ? input.span.hi : fraction(0n);
  return thresholdsOf(each.bounds).map((threshold) =>
    each.ofMax === true
      ? over(times(thresholdFraction(threshold), most), fraction(100n))
      : thresholdFraction(threshold),
  );
}

/** Truths of a measure's tests in one of its pieces. */
export function truthsIn(measure: Measure, piece: number): readonly Truth[] {
  return piece === NO_VALUE ? measure.slots.map(() => UNDEFINED) : measure.cuts[piece]!.truths;
}

/** The piece that a number lies in. */
export function pieceOf(cuts: readonly Cut[], value: Fraction): number {
  return cuts.findIndex((cut) => isIn(value, cut));
}

/** The piece that a count lies in. */
export function countPieceOf(cuts: readonly CountCut[], count: number): number {
  return cuts.findIndex(({ from, to }) => count >= from && count <= to);
}
