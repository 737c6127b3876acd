/** Finds combinations of pieces where linked values have to be tried one by one. */
import { combinationsIn } from './combinationsIn.ts';
import { boundsOf, evaluated, inputsIn, numberFor, ratiosIn, type Expression } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { fraction, numberOf, times, type Fraction } from '../numbers/fraction.ts';
import { endsOf, LACKING, only, onlyOf, sizeOf, type InputSpan } from '../measures/inputs.ts';
import { bareOf, hasChoice, linearCombinations } from './linearMeasures.ts';

import { satisfiesRelations, linearConstraints, narrowedSpans } from './relations.ts';
import { everyValue, nearest } from '../measures/spans.ts';

/** Combinations of pieces, one of each measure; `exact` false where some may be missing. */
export interface Combinations {
  readonly all: readonly (readonly number[])[];
  readonly exact: boolean;
}

/** Maximum number of assignments of linked values that are tried. */
const MAX_TRIED = 2_500;
/** With more unknown wholes than this, the number of possible combinations is not computed. */
const MAX_WHOLES = 4;

/**
 * Tries values of the linked inputs that are open, one after the other, until nothing more can be found or enough was
 * tried.
 * @param open the linked inputs whose value is not known
 * @throws TooFine
 */
export function triedCombinations(plan: Plan, spans: readonly InputSpan[], open: readonly number[]): Combinations {
  const reachable = reachOf(plan, spans);
  const reach = reachable?.length ?? null;
  const found = new Map<string, readonly number[]>();
  const unsure = new Map<string, readonly number[]>();
  const complete = open.reduce((product, at) => product * sizeOf(spans[at]!), 1) <= MAX_TRIED;
  let left = MAX_TRIED;
  const done = (): boolean => (reach !== null && found.size >= reach) || left <= 0;
  const note = (known: readonly InputSpan[]): void => {
    left -= 1;
    if (!satisfiesRelations(plan.outerRelations, (input) => numberFor(plan.all.inputs[input]!, onlyOf(known[input]!)!)))
      return;
    const { sure, maybe } = combinationsIn(plan, known);
    for (const pieces of sure) found.set(pieces.join(), pieces);
    for (const pieces of maybe) unsure.set(pieces.join(), pieces);
  };
  const walk = (depth: number, given: readonly InputSpan[]): void => {
    const narrowed = narrowedSpans(plan, given);
    if (narrowed === null) return;
    const at = open[depth];
    if (at === undefined) {
      note(narrowed);
      return;
    }
    for (const value of complete ? everyValue(narrowed[at]!) : candidates(plan, at, narrowed)) {
      if (done()) return;
      walk(
        depth + 1,
        narrowed.map((span, i) => (i === at ? value : span)),
      );
    }
  };
  walk(0, spans);
  for (const key of found.keys()) unsure.delete(key);
  const exact = (reach !== null && found.size >= reach) || (complete && unsure.size === 0);
  // A superfluous combination only leaves a level open; a missing one would rule out a possible level.
  return { all: exact || reachable === null ? [...found.values(), ...unsure.values()] : reachable, exact };
}

/**
 * The most combinations that there can be: treats linked values as independent, within what relations on linear
 * measures allow. Null if that is not computed.
 */
function reachOf(plan: Plan, spans: readonly InputSpan[]): readonly (readonly number[])[] | null {
  const { measures, roots } = plan;
  const all = new Map<string, readonly number[]>();
  const without = roots.flatMap(ratiosIn).flatMap(({ whole, none }) => (none === null ? [whole] : []));
  const wholes = [...new Set(without)].filter((whole) => {
    const bounds = boundsOf(whole, (input) => endsOf({ ...plan.all.inputs[input]!, span: spans[input]! }));
    return bounds !== null && bounds[0].num <= 0n && bounds[1].num > 0n;
  });
  if (wholes.length > MAX_WHOLES) return null;
  for (let chosen = 0; chosen < 2 ** wholes.length; chosen += 1) {
    const zero = new Set(wholes.filter((_, at) => (chosen & (1 << at)) !== 0));
    const { sure, maybe } = combinationsIn(plan, spans, zero);
    for (const pieces of [...sure, ...maybe]) all.set(pieces.join(), pieces);
  }
  const bare = measures.map(bareOf);
  const indexes = bare.flatMap((one, at) => (one === null ? [] : [at]));
  if (indexes.length === 0 || hasChoice(plan)) return [...all.values()];
  const linear = linearCombinations(plan, spans, linearConstraints(plan), indexes, bare);
  const allowed = new Set(linear.map((pieces) => pieces.join()));
  return [...all.values()].filter((pieces) => allowed.has(indexes.map((index) => pieces[index]).join()));
}

/** Values worth trying for a linked input: its ends, where tests on it or on a ratio change, and something between. */
function candidates(plan: Plan, at: number, spans: readonly InputSpan[]): readonly InputSpan[] {
  const span = spans[at]!;
  if (span.kind === 'option') return everyValue(span);
  const lacking: readonly InputSpan[] = span.canLack === true ? [{ kind: 'option', options: [LACKING] }] : [];
  const least = numberOf(span.lo);
  const most = numberOf(span.hi);
  const near = marksOn(plan, at, spans).map(numberOf);
  const sorted = [...new Set([least, ...near, most])].sort((a, b) => a - b);
  const middles = sorted.flatMap((mark, i) => (i === 0 ? [] : [(mark + sorted[i - 1]!) / 2]));
  const tried = new Map<string, InputSpan>();
  for (const wanted of [most, least, ...near, ...middles]) {
    for (const value of nearest(span, wanted))
      tried.set(`${value.num}/${value.den}`, only(plan.all.inputs[at]!, value));
  }
  return [...tried.values(), ...lacking];
}

/** The numbers where tests on a value change: its own, and as part of a ratio whose whole is known also the ratio's. */
function marksOn({ measures, roots, all }: Plan, at: number, spans: readonly InputSpan[]): readonly Fraction[] {
  const known = (input: number): Fraction | null => {
    const value = onlyOf(spans[input]!);
    return value === null ? null : numberFor(all.inputs[input]!, value);
  };
  const marks: Fraction[] = [];
  for (const measure of measures) {
    if (measure.kind === 'value' && measure.of.kind === 'input' && measure.of.input === at)
      marks.push(...measure.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined)));
  }
  for (const ratio of roots.flatMap(ratiosIn)) {
    const whole = evaluatedIfKnown(ratio.whole, known);
    if (whole === null || !inputsIn(ratio.part).includes(at)) continue;
    const own = measures.find((measure) => measure.kind === 'value' && measure.of === ratio);
    const thresholds =
      own?.kind === 'value' ? own.cuts.flatMap(({ lo, hi }) => [lo, hi].filter((end) => end !== undefined)) : [];
    for (const share of [...thresholds, fraction(25n), fraction(50n), fraction(75n), fraction(100n)])
      marks.push(times(whole, { num: share.num, den: share.den * 100n }));
  }
  return marks;
}

function evaluatedIfKnown(of: Expression, number: (input: number) => Fraction | null): Fraction | null {
  return inputsIn(of).every((input) => number(input) !== null) ? evaluated(of, (input) => number(input)!) : null;
}
