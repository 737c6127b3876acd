/**
 * Decides cases whose facts are all known in integers of a small unit: as exact as fractions, and many times
 * faster. Cases with facts that are unknown, finer than the unit, invalid or contradictory are left to the fractions,
 * errors included.
 */
import type { Facts } from '../../../ruleset.ts';
import { containerOf, valueAt } from '../../figures.ts';
import type { Plan } from '../measures/factPlan.ts';
import { fraction } from '../numbers/fraction.ts';
import { only, optionsOf, pointsOf, type EnteredInput, type InputSpan } from '../measures/inputs.ts';
import { leastCommon } from '../numbers/units.ts';
import { integerMeasure, type KnownValues, type IntegerMeasure } from './integerMeasures.ts';
import { MAX, floorIn, integerSumOf } from './integerSums.ts';

/** The decimals of the unit where values move without steps. */
const DECIMALS = 3;

export interface IntegerPlan {
  /** Reads the values of a block; null where the fractions have to. @throws TypeError as `rate` does */
  readonly read: (facts: Facts) => KnownValues | null;
  /** In the order of the plan's measures; null where one needs fractions. */
  readonly measures: readonly (IntegerMeasure | null)[];
  readonly spansOf: (known: KnownValues) => readonly InputSpan[];
}

/** The plan with integers; null if its values or relations cannot be expressed in them. */
export function integerPlanOf(plan: Plan): IntegerPlan | null {
  const { inputs, ruleset } = plan.all;
  const per = inputs.map(unitOf).reduce(leastCommon, 1n);
  const mosts = inputs.map((input) => mostOf(input, per));
  if (mosts.some((most) => most > MAX)) return null;
  const relations = plan.relations.map(({ relation, of }) => ({ is: relation.is, sum: integerSumOf(of, per, mosts) }));
  if (relations.some(({ sum }) => sum === null)) return null;
  const readers = inputs.map((input) => readerOf(input, per, optionsOf(input.fact, ruleset)));
  const computed = plan.measures.flatMap((measure) =>
    measure.kind === 'value' && measure.of.kind !== 'input' ? [measure.fact.split('.')] : [],
  );
  const satisfies = (numbers: readonly number[]): boolean =>
    relations.every(({ is, sum }) => {
      const value = sum!.comesTo(numbers);
      return is === 'atMost' ? value <= 0 : is === 'below' ? value < 0 : value === 0;
    });
  return {
    measures: plan.measures.map((measure) => integerMeasure(plan, measure, per, mosts)),
    read(facts) {
      const [numbers, options]: [number[], number[]] = [[], []];
      let fact: EnteredInput['fact'] | null = null;
      let found: unknown;
      for (let at = 0; at < inputs.length; at += 1) {
        const input = inputs[at]!;
        if (input.fact !== fact) {
          fact = input.fact;
          found = valueAt(input.path, facts);
          if (input.item !== null) found = containerOf(fact.id, found);
        }
        const value = input.item === null ? found : (found as Readonly<Record<string, unknown>>)[input.item.id];
        if (!readers[at]!(value, numbers, options)) return null;
      }
      // A computed fact that was also entered is compared with its computed value.
      if (computed.some((path) => typeof valueAt(path, facts) === 'number')) return null;
      return satisfies(numbers) ? { numbers, options } : null;
    },
    spansOf: ({ numbers, options }) =>
      inputs.map((input, at) =>
        only(input, input.span.kind === 'option' ? options[at]! : fraction(BigInt(numbers[at]!), per)),
      ),
  };
}

/** The number of units in 1 that makes all of a value's numbers whole; a power of ten, as they are decimals. */
function unitOf({ span, fact }: EnteredInput): bigint {
  const numbers =
    span.kind === 'number'
      ? [span.lo, span.hi, span.step ?? fraction(1n, 10n ** BigInt(DECIMALS))]
      : span.options.map((option) => pointsOf(fact, option));
  let unit = 1n;
  for (const { den } of numbers) while (unit % den !== 0n) unit *= 10n;
  return unit;
}

function mostOf({ span, fact }: EnteredInput, per: bigint): number {
  const numbers = span.kind === 'number' ? [span.lo, span.hi] : span.options.map((option) => pointsOf(fact, option));
  return Math.max(0, ...numbers.map((number) => Math.abs(floorIn(number, per))));
}

/** Reads one value into the lists; false where it is unknown, too fine for the unit or not allowed. */
function readerOf(
  { span, fact }: EnteredInput,
  per: bigint,
  named: readonly (boolean | string)[],
): (value: unknown, numbers: number[], options: number[]) => boolean {
  if (span.kind === 'option') {
    const points = span.options.map((option) => floorIn(pointsOf(fact, option), per));
    return (value, numbers, options) => {
      const at = named.indexOf(value as boolean | string);
      if (at < 0) return false;
      numbers.push(points[at]!);
      options.push(at);
      return true;
    };
  }
  const scale = Number(per);
  const [low, high] = [floorIn(span.lo, per), floorIn(span.hi, per)];
  const step = span.step === null ? 1 : floorIn(span.step, per);
  return (value, numbers, options) => {
    if (typeof value !== 'number') return false;
    // A double is the nearest one to at most one decimal of 15 digits: to this one, or to none in this unit.
    const units = Math.round(value * scale) + 0;
    if (units / scale !== value || units < low || units > high || (units - low) % step !== 0) return false;
    numbers.push(units);
    options.push(0);
    return true;
  };
}
