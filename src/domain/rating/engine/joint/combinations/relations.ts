/** How relations between facts restrict their values. */
import type { Relation } from '../../../measures.ts';
import { boundsOf, evaluated } from '../measures/expression.ts';
import type { BoundRelation, Plan } from '../measures/factPlan.ts';
import { fraction, minus, plus, times, ZERO, type Fraction } from '../numbers/fraction.ts';
import { endsOf, type InputSpan } from '../measures/inputs.ts';
import { combined, type Constraint, type Linear } from '../linear/linear.ts';
import { linearOf } from '../measures/linearOf.ts';

import { atLeast, atMost } from '../measures/spans.ts';

/** Maximum number of times spans are narrowed; each pass may allow another. */
const MAX_ROUNDS = 4;

/** The relations that no values within spans can satisfy, each on its own. */
export function brokenRelations({ all, relations }: Plan, spans: readonly InputSpan[]): readonly Relation[] {
  return relations.flatMap(({ relation, of }) => {
    // Relations are between entered numbers, so that they always have a value.
    const [least, most] = boundsOf(of, (input) => endsOf({ ...all.inputs[input]!, span: spans[input]! }))!;
    const possible =
      relation.is === 'atMost'
        ? least.num <= 0n
        : relation.is === 'below'
          ? least.num < 0n
          : least.num <= 0n && most.num >= 0n;
    return possible ? [] : [relation];
  });
}

/** Whether known numbers satisfy every relation. */
export function satisfiesRelations(relations: readonly BoundRelation[], numbers: (input: number) => Fraction): boolean {
  return relations.every(({ relation, of }) => {
    const sum = evaluated(of, numbers)!.num;
    return relation.is === 'atMost' ? sum <= 0n : relation.is === 'below' ? sum < 0n : sum === 0n;
  });
}

/** The relations that are linear, as constraints. */
export function linearConstraints({ relations }: Plan): readonly Constraint[] {
  return relations.flatMap(({ relation, of }): readonly Constraint[] => {
    const linear = linearOf(of);
    if (linear === null) return [];
    return [linearConstraint(relation.is, linear)];
  });
}

/** A linear sum that is at most 0, below 0, or 0, as a constraint. */
export function linearConstraint(is: Relation['is'], sum: Linear): Constraint {
  return { of: opposite(sum), is: is === 'atMost' ? 'atLeast' : is === 'below' ? 'above' : 'equal' };
}

/**
 * Spans narrowed to what relations allow for each if the others have their most favourable values; null if nothing is
 * left.
 */
export function narrowedSpans(plan: Plan, spans: readonly InputSpan[]): readonly InputSpan[] | null {
  const sums = plan.relations.flatMap(sumsAtMostZero);
  let result = spans;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = narrowedOnce(plan, sums, result);
    if (next === null || next === result) return next;
    result = next;
  }
  return result;
}

/** Linear sums that a relation keeps at most 0. */
function sumsAtMostZero({ relation, of }: BoundRelation): readonly Linear[] {
  const sum = linearOf(of);
  if (sum === null) return [];
  return relation.is === 'equal' ? [sum, opposite(sum)] : [sum];
}

/** Spans narrowed by the first sum that narrows any; the same where none does, null where nothing is left. */
function narrowedOnce(plan: Plan, sums: readonly Linear[], spans: readonly InputSpan[]): readonly InputSpan[] | null {
  for (const sum of sums) {
    const next = narrowedBy(plan, sum, spans);
    if (next !== spans) return next;
  }
  return spans;
}

function narrowedBy(
  plan: Plan,
  { factors, constant }: Linear,
  spans: readonly InputSpan[],
): readonly InputSpan[] | null {
  const ends = new Map(
    [...factors.keys()].map((at) => [at, endsOf({ ...plan.all.inputs[at]!, span: spans[at]! })] as const),
  );
  const leastOf = (at: number): Fraction => times(factors.get(at)!, ends.get(at)![factors.get(at)!.num < 0n ? 1 : 0]);
  const least = [...factors.keys()].reduce((sum, at) => plus(sum, leastOf(at)), constant);
  if (least.num > 0n) return null;
  const result = [...spans];
  for (const [at, factor] of factors) {
    const span = spans[at]!;
    if (span.kind !== 'number') continue;
    // factor · value ≤ −(least of the others)
    const room = minus(leastOf(at), least);
    const end = times(room, {
      num: factor.num < 0n ? -factor.den : factor.den,
      den: factor.num < 0n ? -factor.num : factor.num,
    });
    const next = factor.num > 0n ? atMost(span, end) : atLeast(span, end);
    if (next === null) return null;
    result[at] = next;
  }
  return result.every((span, at) => span === spans[at]) ? spans : result;
}

function opposite(sum: Linear): Linear {
  return combined({ factors: new Map(), constant: ZERO }, sum, fraction(-1n));
}
