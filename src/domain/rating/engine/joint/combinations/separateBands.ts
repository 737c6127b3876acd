/**
 * Points by bands of a number that nothing else tests: only the points that it can yield matter. They are found
 * separately and exactly, and used in sums like the points of a choice.
 */
import { unshaped } from '../measures/cuts.ts';
import { boundsOf, expressionsIn, inputsIn, type Expression } from '../measures/expression.ts';
import type { BoundRelation } from '../measures/factPlan.ts';
import { ONE, type Fraction } from '../numbers/fraction.ts';
import { canLack, endsOf, type EnteredInput, type InputSpan } from '../measures/inputs.ts';
import { combinationsOf, NO_VALUE, type Constraint, type Linear, type Variable } from '../linear/linear.ts';
import { bareExpression } from './linearMeasures.ts';
import { linearOf } from '../measures/linearOf.ts';
import type { Measure } from '../measures/measures.ts';
import { linearConstraint } from './relations.ts';
import { PLAIN, shaped } from '../measures/shape.ts';
import { keyOfSpan } from '../measures/spans.ts';

type Sum = Extract<Expression, { kind: 'sum' }>;

/** Points by bands, with all values and relations that decide the number below them. */
export class SeparateBands {
  declare readonly of: Sum;
  declare readonly inputs: readonly number[];
  declare readonly relations: readonly BoundRelation[];
  declare private readonly found: Map<string, readonly Fraction[]>;

  constructor(of: Sum, inputs: readonly number[], relations: readonly BoundRelation[]) {
    this.of = of;
    this.inputs = inputs;
    this.relations = relations;
    this.found = new Map();
  }

  /** The points that are possible while values are within spans; none where a relation cannot hold. */
  pointsIn(spans: readonly InputSpan[]): readonly Fraction[] {
    const own = this.inputs.map((input) => spans[input]!);
    const key = own.map(keyOfSpan).join(' ');
    let points = this.found.get(key);
    if (points === undefined) {
      if (this.found.size >= MAX_CACHED) this.found.clear();
      this.found.set(key, (points = this.solved(own)));
    }
    return points;
  }

  private solved(spans: readonly InputSpan[]): readonly Fraction[] {
    const { of, inputs, relations } = this;
    const bands = of.bands ?? [];
    const number = of.terms[0]!.of;
    const { of: part, over } = bareExpression(number)!;
    const shape = number.kind === 'input' ? PLAIN : number;
    const pieces = bands.flatMap(({ piece }, at) => {
      const bare = unshaped(piece, shape);
      return bare === null ? [] : [{ piece: bare, at }];
    });
    const numbered = (linear: Linear): Linear => ({
      ...linear,
      factors: new Map([...linear.factors].map(([input, factor]) => [inputs.indexOf(input), factor])),
    });
    const constraints = relations.map(({ relation, of: terms }): Constraint => {
      const { of: linear, is } = linearConstraint(relation.is, linearOf(terms)!);
      return { of: numbered(linear), is };
    });
    const variables = spans.map((span): Variable => (span.kind === 'number' ? span : { ...ends(span), step: ONE }));
    const measure = {
      of: numbered(part),
      over: over === null ? null : numbered(over),
      pieces: pieces.map(({ piece }) => piece),
    };
    const reached = combinationsOf(variables, constraints, [measure]).map(([piece = NO_VALUE]) => piece);
    const none = number.kind === 'ratio' ? number.none : null;
    const plain = { ...of, bands: null };
    return reached.flatMap((piece) =>
      piece !== NO_VALUE ? [shaped(bands[pieces[piece]!.at]!.points, plain)] : none === null ? [] : [shaped(none, of)],
    );
  }
}

/** Maximum number of cached results. */
const MAX_CACHED = 200;

function ends(span: Extract<InputSpan, { kind: 'option' }>): { readonly lo: Fraction; readonly hi: Fraction } {
  const numbers = span.options.map((option) => ({ num: BigInt(option), den: 1n }));
  return { lo: numbers[0]!, hi: numbers[numbers.length - 1]! };
}

/**
 * The bands among expressions that can be found separately.
 * @param roots every expression that is looked at, none within another
 */
export function separateBandsOf(
  all: readonly EnteredInput[],
  measures: readonly Measure[],
  roots: readonly Expression[],
  relations: readonly BoundRelation[],
): ReadonlyMap<Expression, SeparateBands> {
  const uses = new Map<number, number>();
  for (const input of roots.flatMap(inputsIn)) uses.set(input, (uses.get(input) ?? 0) + 1);
  const tested = new Set(measures.flatMap(inputsTested));
  const measured = new Set(measures.flatMap((measure) => (measure.kind === 'value' ? [measure.of] : [])));
  const separateBands = new Map<Expression, SeparateBands>();
  for (const of of roots.flatMap(expressionsIn)) {
    if (of.kind !== 'sum' || of.bands === null || of.bands.some(({ times }) => times.num !== 0n)) continue;
    const number = of.terms[0]!.of;
    const inputs = inputsIn(of);
    const own = new Set(inputs);
    const around = relations.filter(({ of: terms }) => inputsIn(terms).some((input) => own.has(input)));
    const isAlone =
      [...own].every(
        (input) => !tested.has(input) && uses.get(input) === inputs.filter((one) => one === input).length,
      ) &&
      around.every(({ of: terms }) => linearOf(terms) !== null && inputsIn(terms).every((input) => own.has(input)));
    const isLinear =
      inputs.every((input) => all[input]!.fact.kind !== 'choice' && !canLack(all[input]!)) &&
      bareExpression(number) !== null &&
      (number.kind !== 'ratio' || number.none !== null || isAboveZero(number.whole, all));
    if (isAlone && isLinear && expressionsIn(number).every((part) => !measured.has(part)))
      separateBands.set(of, new SeparateBands(of, [...own], around));
  }
  return separateBands;
}

function isAboveZero(whole: Expression, all: readonly EnteredInput[]): boolean {
  const bounds = boundsOf(whole, (input) => endsOf(all[input]!));
  return bounds !== null && bounds[0].num > 0n;
}

/** The values that a measure tests one by one. */
function inputsTested(measure: Measure): readonly number[] {
  if (measure.kind === 'value') return measure.of.kind === 'input' ? [measure.of.input] : [];
  return measure.kind === 'option' ? [measure.input] : measure.inputs;
}
