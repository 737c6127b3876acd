import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FactBlock } from '../../../../../src/domain/rating/engine/joint/block.ts';
import { ContradictionError } from '../../../../../src/domain/rating/engine/joint/contradictionError.ts';
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

test('a ratio with a denominator of 0 has no value if its numerator has none, even with `ifNone`', () => {
  const base = { clause: 'dieu-1', name: 'x', unit: 'percent' as const, kind: 'ratioOf' as const };
  const number = {
    clause: 'dieu-1',
    name: 'x',
    kind: 'number' as const,
    min: 0,
    max: 3,
    unit: '',
    whole: true as const,
  };
  const role = { id: 'one', name: 'One', clause: 'dieu-1', groups: [], duties: [], items: {} };
  const [a, b] = [
    { fact: 'a', times: 1 },
    { fact: 'b', times: 1 },
  ];
  const facts = [
    { ...number, id: 'a' },
    { ...number, id: 'b' },
    { ...base, id: 'd', part: [a], whole: [b] },
    { ...base, id: 'e', part: [{ fact: 'd', times: 1 }, a], whole: [b], ifNone: 100 },
  ];
  const block = {
    ruleset: { levels: [], facts, roles: [role] } as unknown as RandomBlock['ruleset'],
    role,
    leaves: [{ id: 'l', clause: 'dieu-1', kind: 'number' as const, fact: 'e', bounds: { from: 50 } }],
    relations: [],
  };
  // True, false and, where b is 0, without meaning.
  expect([...rowsFound({ ...block, facts: { role: 'one' } })!].sort()).toEqual(['1', '2', '4']);
  expect([...rowsFound({ ...block, facts: { role: 'one', b: 0 } })!]).toEqual(['4']);
});
