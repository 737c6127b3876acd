import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactBlock, ContradictionError } from '../../../../../src/domain/rating/engine/joint/block.ts';
import { randomBlock, rowsTried, type RandomBlock } from './randomBlocks.ts';

/** Every row of truths that the block finds; null where it refuses the facts as contradictory. */
function rowsFound({ ruleset, role, leaves, relations, facts }: RandomBlock): ReadonlySet<string> | null {
  const block = new FactBlock(ruleset, role, relations);
  leaves.forEach((leaf, slot) => block.add(slot, leaf));
  const values = new Uint8Array(leaves.length);
  try {
    const open = block.settle(block.read(facts), values);
    if (open === null) return new Set([[...values].join('')]);
    const rows = new Set<string>();
    for (const cell of open.cells) {
      open.slots.forEach((slot, at) => (values[slot] = cell[at]!));
      rows.add([...values].join(''));
    }
    return rows;
  } catch (error) {
    if (error instanceof ContradictionError) return null;
    throw error;
  }
}

test(
  'tests on sums, means, ratios, counts and choices come out together exactly as they can',
  { timeout: 600_000 },
  () => {
    fc.assert(
      fc.property(randomBlock, (block) => {
        const expected = rowsTried(block);
        const found = rowsFound(block);
        if (expected.size === 0) expect(found).toBe(null);
        else expect([...(found ?? [])].sort()).toEqual([...expected].sort());
      }),
      { numRuns: Number(process.env['BLOCK_RUNS'] ?? 300) },
    );
  },
);
