/**
 * The pieces that each measure can be in by itself, in all combinations: more than exist, where finding those that do
 * is too expensive.
 */
import { boundsOf, canBeOfNothing, ratiosIn, sharesIn } from '../measures/expression.ts';
import type { Plan } from '../measures/factPlan.ts';
import { compare } from '../numbers/fraction.ts';
import { endsOf, optionsOf, type InputSpan } from '../measures/inputs.ts';
import { NO_VALUE } from '../linear/linear.ts';
import { countPieceOf, passes, type CountMeasure, type Measure } from '../measures/measures.ts';
import { TooFine } from '../numbers/stridedIntervals.ts';

/** More combinations than this are not written out. */
const MAX = 20_000;

/**
 * Every combination of pieces, one of each measure: those that values within spans give, and more.
 * @throws TooFine where there are too many
 */
export function combinationsApart(plan: Plan, spans: readonly InputSpan[]): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]];
  for (const measure of plan.measures) {
    const pieces = piecesOf(plan, measure, spans);
    if (all.length * pieces.length > MAX) throw new TooFine(`${all.length * pieces.length} combinations`);
    all = all.flatMap((before) => pieces.map((piece) => [...before, piece]));
  }
  return all;
}

function piecesOf({ all }: Plan, measure: Measure, spans: readonly InputSpan[]): readonly number[] {
  const endsIn = (input: number) => endsOf({ ...all.inputs[input]!, span: spans[input]! });
  if (measure.kind === 'option') {
    const span = spans[measure.input]!;
    return span.kind === 'option' ? span.options : [];
  }
  if (measure.kind === 'count') return countPieces(all, measure, spans);
  if (measure.kind === 'lowest') return measure.cuts.map((_, at) => at);
  const { of, cuts } = measure;
  const bounds = boundsOf(of, endsIn);
  const within = cuts.flatMap(({ lo, loOpen, hi, hiOpen }, at) => {
    if (bounds === null) return [];
    const below = lo !== undefined && (loOpen === true ? compare(bounds[1], lo) <= 0 : compare(bounds[1], lo) < 0);
    const above = hi !== undefined && (hiOpen === true ? compare(bounds[0], hi) >= 0 : compare(bounds[0], hi) > 0);
    return below || above ? [] : [at];
  });
  const hasNone = ratiosIn(of).some(({ whole, none }) => {
    const least = none === null ? boundsOf(whole, endsIn) : null;
    return none === null && (least === null || least[0].num <= 0n);
  });
  const now = all.inputs.map((input, at) => ({ ...input, span: spans[at]! }));
  return hasNone || sharesIn(of).some((share) => canBeOfNothing(share, now)) ? [...within, NO_VALUE] : within;
}

function countPieces(
  { inputs, ruleset }: Plan['all'],
  { inputs: counted, each, cuts }: CountMeasure,
  spans: readonly InputSpan[],
): readonly number[] {
  let [least, most] = [0, counted.length];
  for (const at of counted) {
    const input = inputs[at]!;
    const span = spans[at]!;
    if (span.kind === 'number' && compare(span.lo, span.hi) !== 0) continue;
    const options = optionsOf(input.fact, ruleset);
    const values = span.kind === 'number' ? [span.lo] : span.options;
    const passing = values.map((value) => passes(each, input, value, options));
    if (!passing.includes(false)) least += 1;
    if (!passing.includes(true)) most -= 1;
  }
  const [first, last] = [countPieceOf(cuts, least), countPieceOf(cuts, most)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
