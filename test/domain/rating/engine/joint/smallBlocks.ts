/** Blocks of a few facts and tests, and what every way of filling them in comes to. */
import { within } from '../../../../../src/domain/rating/bounds.ts';
import type { LeafCondition } from '../../../../../src/domain/rating/condition.ts';
import { FactBlock } from '../../../../../src/domain/rating/engine/joint/block.ts';
import {
  LACKING,
  only,
  readInput,
  sizeOf,
  type InputSpan,
} from '../../../../../src/domain/rating/engine/joint/measures/inputs.ts';
import type { Measure } from '../../../../../src/domain/rating/engine/joint/measures/measures.ts';
import { numberOf } from '../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Fact } from '../../../../../src/domain/rating/fact.ts';
import type { Relation } from '../../../../../src/domain/rating/measures.ts';
import { group, rules } from '../../smallRules.ts';

/** A value for each input by its name; options by their numbers, `LACKING` for what does not occur. */
export type Values = Readonly<Record<string, number>>;

/** What each tested fact comes to, by its id; a count as `count`. Null: without meaning. */
export type Quantities = Readonly<Record<string, (values: Values) => number | null>>;

/** Facts and tests of a block, what they come to, and what is known in each try. */
export type BlockCase = readonly [
  facts: readonly Fact[],
  tests: readonly LeafCondition[],
  quantities: Quantities,
  given: readonly object[],
];

/** A value rounded to multiples of a unit, halves up, then kept within limits. */
export const shaped = (value: number, unit: number, least = -Infinity, most = Infinity): number =>
  Math.min(most, Math.max(least, Math.floor(value / unit + 0.5) * unit));

export function blockOf(
  facts: readonly Fact[],
  tests: readonly LeafCondition[],
  relations: readonly Relation[] = [],
): FactBlock {
  const ruleset = rules({ doc: { tot: group('any', tests) } }, { facts, relations });
  const block = new FactBlock(ruleset, ruleset.roles[0]!, relations);
  tests.forEach((leaf, slot) => block.add(slot, leaf));
  return block;
}

/** The values that each input of a block can still have. */
export function spansOf(block: FactBlock, given: object = {}): readonly InputSpan[] {
  const { all } = block.plan;
  return all.inputs.map((input) => {
    const value = readInput(input, { role: 'mot', ...given }, all.ruleset);
    return value === null ? input.span : only(input, value);
  });
}

/** Every way of filling in spans; numbers without steps at multiples of `grid` above their lower end. */
function fillings(block: FactBlock, spans: readonly InputSpan[], grid = 0.5): readonly Values[] {
  return spans.reduce<readonly Values[]>(
    (all, span, at) => {
      const { where } = block.plan.all.inputs[at]!;
      const values = valuesOf(span, grid);
      return all.flatMap((one) => values.map((value) => ({ ...one, [where]: value })));
    },
    [{}],
  );
}

function valuesOf(span: InputSpan, grid: number): readonly number[] {
  if (span.kind === 'option') return span.options;
  if (span.canLack === true) return [LACKING, ...valuesOf({ ...span, canLack: undefined }, grid)];
  const step = span.step === null ? grid : numberOf(span.step);
  const [lo, hi] = [numberOf(span.lo), numberOf(span.hi)];
  const count = span.step === null ? Math.floor((hi - lo) / step) + 1 : sizeOf(span);
  // Sums of doubles are not always the nearest one to the decimal.
  return Array.from({ length: count }, (_, at) => Number((lo + at * step).toFixed(6)));
}

/** The combinations of pieces that some way of filling in gives, as text. */
export function triedCombinations(
  block: FactBlock,
  spans: readonly InputSpan[],
  quantities: Quantities,
  keeps: (values: Values) => boolean = () => true,
  grid?: number,
): readonly string[] {
  const found = new Set<string>();
  for (const values of fillings(block, spans, grid))
    if (keeps(values))
      found.add(
        block.measures.map((measure) => pieceOf(measure, quantities[nameOf(block, measure)]!(values))).join(' '),
      );
  return [...found].sort();
}

/** The combinations of pieces that a block finds, as text. */
export function foundCombinations(block: FactBlock, spans: readonly InputSpan[]): readonly string[] {
  return [...new Set(block.combinations(spans).all.map((pieces) => pieces.join(' ')))].sort();
}

function nameOf(block: FactBlock, measure: Measure): string {
  if (measure.kind === 'count') return 'count';
  return measure.kind === 'option' ? block.plan.all.inputs[measure.input]!.fact.id : measure.fact;
}

function pieceOf(measure: Measure, value: number | null): number {
  if (value === null) return -1;
  if (measure.kind === 'option') return value;
  return measure.kind === 'count'
    ? measure.cuts.findIndex(({ from, to }) => value >= from && value <= to)
    : measure.cuts.findIndex(({ bounds }) => within(value, bounds));
}
