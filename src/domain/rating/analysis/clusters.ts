/** Everything that a role's rules test, as dimensions of the space of all cases. */
import type { Cluster } from '../conditionTest.ts';
import type { Compiled } from '../engine/compiled.ts';
import { counted } from '../engine/duties.ts';
import { partDimensions } from '../engine/dutyPieces.ts';
import type { CompiledFigure } from '../engine/figures.ts';
import { FALSE, TRUE } from '../engine/truth.ts';
import { spanOf, intervalsOf } from '../ranges.ts';

/**
 * The clusters of a rule set for a role: the duties, each figure alone, and what the rules tie together. Empty ones are
 * left out.
 */
export function clustersOf(compiled: Compiled): readonly Cluster[] {
  let clusters = made.get(compiled);
  if (clusters === undefined) {
    clusters = [
      dutyCluster(compiled),
      ...compiled.figures.map(figureCluster),
      ...(compiled.joint?.blocks.map((block) => block.cases()) ?? []),
    ].filter(({ dimensions }) => dimensions.length > 0);
    made.set(compiled, clusters);
  }
  return clusters;
}

/** Cached, because the scale of a case is drawn anew for every value tried. */
const made = new WeakMap<Compiled, readonly Cluster[]>();

/** A figure as a separate cluster. */
function figureCluster({ fact, tests }: CompiledFigure): Cluster {
  const slots = tests.map(({ slot }) => slot);
  const every = (size: number): readonly (readonly number[])[] => Array.from({ length: size }, (_, piece) => [piece]);
  if (fact.kind === 'yesNo') {
    const pieces = [false, true].map((value) => ({
      truths: tests.map(({ leaf }) => (leaf.kind === 'yesNo' && leaf.is === value ? TRUE : FALSE)),
    }));
    const spanned = (first: number, last: number) =>
      first === last ? ({ kind: 'yesNo', fact: fact.id, is: first === 1 } as const) : null;
    return { dimensions: [{ slots, pieces, spanned }], combinations: every(2), exact: true };
  }
  const intervals = intervalsOf(
    fact.min,
    fact.max,
    tests.map(({ leaf }) => (leaf.kind === 'number' ? leaf.bounds : {})),
  );
  const pieces = intervals.map(({ holds }) => ({ truths: holds.map((held) => (held ? TRUE : FALSE)) }));
  const spanned = (first: number, last: number) =>
    first === 0 && last === intervals.length - 1
      ? null
      : ({
          kind: 'number',
          fact: fact.id,
          bounds: spanOf(intervals[first]!.bounds, intervals[last]!.bounds),
        } as const);
  return { dimensions: [{ slots, pieces, spanned }], combinations: every(pieces.length), exact: true };
}

/**
 * The usual answers: one dimension for each combination of answers counted and unit (share or number); every
 * distribution with at least one duty.
 */
function dutyCluster({ duties }: Compiled): Cluster {
  const most = duties.ids.length;
  const sorts = [...new Set(duties.tests.map(({ wants }) => wants))];
  const dimensions = sorts.flatMap((wants) => {
    const tests = duties.tests.filter((test) => test.wants === wants);
    const { answers } = tests[0]!;
    return partDimensions(tests, most, (as, bounds) => ({ kind: 'duties', answers, as, bounds })).map((dimension) => ({
      wants,
      ...dimension,
    }));
  });
  const found = new Map<number, readonly number[]>();
  for (let applicable = 1; dimensions.length > 0 && applicable <= most; applicable += 1) {
    for (let notDone = 0; notDone <= applicable; notDone += 1) {
      for (let deficient = 0; deficient + notDone <= applicable; deficient += 1) {
        const assured = applicable - deficient - notDone;
        const pieceIn = ({ wants, pieceOf }: (typeof dimensions)[number]): number =>
          pieceOf(counted(wants, assured, deficient, notDone), applicable);
        // Packed into one number: thousands of distributions yield only a few combinations.
        const key = dimensions.reduce((number, one) => number * one.pieces.length + pieceIn(one), 0);
        if (!found.has(key)) found.set(key, dimensions.map(pieceIn));
      }
    }
  }
  return { dimensions, combinations: [...found.values()], exact: true };
}
