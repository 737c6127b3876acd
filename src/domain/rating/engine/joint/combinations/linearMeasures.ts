/** Measures that are linear in the values, or a quotient of two such: their combinations are found exactly. */
import { unshaped } from '../measures/cuts.ts';
import type { Expression } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { ONE } from '../numbers/fraction.ts';
import { canLack, endsOf, type InputSpan } from '../measures/inputs.ts';
import {
  combinationsOf,
  NO_VALUE,
  type Constraint,
  type Linear,
  type LinearMeasure,
  type Variable,
} from '../linear/linear.ts';
import { linearOf } from '../measures/linearOf.ts';
import { pieceOf, type Measure } from '../measures/measures.ts';

/** A measure without its own rounding and limits. */
export interface BareMeasure {
  readonly of: Linear;
  readonly over: Linear | null;
}

/** A measure without its own rounding and limits as linear expressions; null where it is none. */
export function bareOf(measure: Measure): BareMeasure | null {
  return measure.kind === 'value' ? bareExpression(measure.of) : null;
}

/** An expression without its own rounding and limits as linear ones; null where it is none. */
export function bareExpression(of: Expression): BareMeasure | null {
  if (of.kind === 'ratio') {
    const [part, whole] = [linearOf(of.part), linearOf(of.whole)];
    return part === null || whole === null ? null : { of: part, over: whole };
  }
  const linear = linearOf(of.kind === 'sum' ? { ...of, round: null, least: null, most: null } : of);
  return linear === null ? null : { of: linear, over: null };
}

/**
 * Whether a choice is among the values, or one that need not occur: its numbers need not be evenly spaced, so nothing
 * is linear in it.
 */
export function hasChoice({ all }: Plan): boolean {
  return all.inputs.some((input) => input.fact.kind === 'choice' || canLack(input));
}

/**
 * Every combination of pieces of the measures at `indexes` that values within spans give.
 * @param bare the measure of each index of the plan; not null at `indexes`
 * @throws TooFine
 */
export function linearCombinations(
  { measures, all }: Plan,
  spans: readonly InputSpan[],
  constraints: readonly Constraint[],
  indexes: readonly number[],
  bare: readonly (BareMeasure | null)[],
): readonly (readonly number[])[] {
  const variables = spans.map((span, at): Variable => {
    if (span.kind === 'number') return span;
    const [lo, hi] = endsOf({ ...all.inputs[at]!, span });
    return { lo, hi, step: ONE };
  });
  const cut = indexes.map((index) => cutMeasure(measures[index] as Extract<Measure, { kind: 'value' }>, bare[index]!));
  const found = combinationsOf(
    variables,
    constraints,
    cut.map(({ linear }) => linear),
  );
  return found.map((pieces) =>
    pieces.map((piece, at) => (piece === NO_VALUE ? cut[at]!.none : cut[at]!.numbers[piece]!)),
  );
}

/**
 * A measure with its pieces before rounding and limits. Pieces that these leave out are left out here; `numbers` leads
 * back to the measure's own, `none` is the one where the whole is 0.
 */
function cutMeasure(
  measure: Extract<Measure, { kind: 'value' }>,
  { of, over }: BareMeasure,
): { readonly linear: LinearMeasure; readonly numbers: readonly number[]; readonly none: number } {
  const shape = measure.of.kind === 'input' ? { round: null, least: null, most: null } : measure.of;
  const pieces = measure.cuts.flatMap((cut, at) => {
    const piece = unshaped(cut, shape);
    return piece === null ? [] : [{ piece, at }];
  });
  const none =
    measure.of.kind === 'ratio' && measure.of.none !== null ? pieceOf(measure.cuts, measure.of.none) : NO_VALUE;
  return { linear: { of, over, pieces: pieces.map(({ piece }) => piece) }, numbers: pieces.map(({ at }) => at), none };
}
