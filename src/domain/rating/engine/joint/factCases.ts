/** All possible results of a block of facts, as dimensions for the analysis of gaps, overlaps and maps. */
import type { Cluster, Dimension, Test } from '../../conditionTest.ts';
import { spanOf } from '../../ranges.ts';
import type { FactBlock } from './block.ts';
import { optionsOf } from './measures/inputs.ts';
import { NO_VALUE } from './linear/linear.ts';
import type { CountMeasure, Measure } from './measures/measures.ts';

/** Every combination of a block's pieces; those in which a ratio is undefined are left out. */
export function factCases(block: FactBlock): Cluster {
  const { all, exact } = block.combinations(block.plan.all.inputs.map(({ span }) => span));
  return {
    dimensions: factDimensions(block),
    combinations: all.filter((pieces) => !pieces.includes(NO_VALUE)),
    exact,
  };
}

/** One dimension for each quantity that the block's tests examine. */
export function factDimensions(block: FactBlock): readonly Dimension[] {
  return block.measures.map((measure) => dimensionOf(block, measure));
}

function dimensionOf(block: FactBlock, measure: Measure): Dimension {
  const { slots, cuts } = measure;
  const testOf = testsOf(block, measure);
  return {
    slots,
    pieces: cuts.map(({ truths }) => ({ truths })),
    spanned: (first, last) => (first === 0 && last === cuts.length - 1 ? null : testOf(first, last)),
  };
}

function testsOf({ expressions }: FactBlock, measure: Measure): (first: number, last: number) => Test {
  if (measure.kind === 'option') {
    const { fact } = expressions.inputs[measure.input]!;
    const options = optionsOf(fact, expressions.ruleset);
    return (first, last) =>
      fact.kind === 'yesNo'
        ? { kind: 'yesNo', fact: fact.id, is: options[first] === true }
        : { kind: 'choice', fact: fact.id, in: options.slice(first, last + 1).map(String) };
  }
  if (measure.kind === 'count') return (first, last) => countTest(measure, first, last);
  const { fact, cuts } = measure;
  return (first, last) => ({ kind: 'number', fact, bounds: spanOf(cuts[first]!.bounds, cuts[last]!.bounds) });
}

/**
 * A number of items, also if the text requires a share of them: with a known number of items the two are equivalent.
 */
function countTest({ leaves, each, cuts }: CountMeasure, first: number, last: number): Test {
  const leaf = leaves.find((one) => one.kind === 'count')!;
  const [{ from }, { to }] = [cuts[first]!, cuts[last]!];
  return {
    kind: 'count',
    facts: leaf.facts,
    ...(leaf.items === undefined ? {} : { items: leaf.items }),
    each,
    as: 'count',
    bounds: { ...(first === 0 ? {} : { from }), ...(last === cuts.length - 1 ? {} : { atMost: to }) },
  };
}
