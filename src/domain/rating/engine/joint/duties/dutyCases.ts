/** All possible results of a block of duties, as dimensions for the analysis of gaps, overlaps and maps. */
import { dutyTest } from '../../../bounds.ts';
import type { Cluster } from '../../../conditionTest.ts';
import { partDimensions, type PartDimension } from '../../dutyPieces.ts';
import type { DutyBlock } from './dutyBlock.ts';
import { everyDutyCase, isAmong } from './dutyWays.ts';

/** Every combination of pieces; those in which a test has no duty to count are left out. */
export function dutyCases(block: DutyBlock): Cluster {
  const dimensions = dutyDimensions(block);
  const found = new Map<string, readonly number[]>();
  for (const { parts, wholes } of everyDutyCase(block)) {
    if (wholes.includes(0)) continue;
    const pieces = dimensions.map(({ measure, pieceOf }) => pieceOf(parts[measure]!, wholes[measure]!));
    found.set(pieces.join(), pieces);
  }
  return { dimensions, combinations: [...found.values()], exact: true };
}

/** Dimensions for what the block's tests count, each with the index of its measure. */
export function dutyDimensions({
  measures,
  duties,
}: DutyBlock): readonly (PartDimension & { readonly measure: number })[] {
  return measures.flatMap(({ leaves, slots, of }, measure) => {
    const tests = leaves.map(({ as, bounds }, at) => ({ slot: slots[at]!, as, bounds, holds: dutyTest(as, bounds) }));
    const { answers } = leaves[0]!;
    const most = duties.filter((duty) => isAmong(duty, of)).length;
    return partDimensions(tests, most, (as, bounds) => ({
      kind: 'duties',
      answers,
      ...(of === undefined ? {} : { of }),
      as,
      bounds,
    })).map((dimension) => ({ measure, ...dimension }));
  });
}
