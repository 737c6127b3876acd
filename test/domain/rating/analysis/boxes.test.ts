import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CANNOT,
  grownBoxes,
  isInBox,
  largestBoxes,
  NO,
  withoutCovered,
  YES,
  type Box,
} from '../../../../src/domain/rating/analysis/boxes.ts';

interface Table {
  readonly sizes: readonly number[];
  readonly table: Uint8Array;
}

/** Up to three dimensions of up to three pieces, with anything in them. */
const tables: fc.Arbitrary<Table> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => {
    const total = sizes.reduce((product, size) => product * size, 1);
    return fc
      .array(fc.constantFrom(NO, YES, YES, CANNOT), { minLength: total, maxLength: total })
      .map((cells) => ({ sizes, table: Uint8Array.from(cells) }));
  });

/** The pieces of a combination, the last dimension varying fastest. */
function piecesOf(sizes: readonly number[], cell: number): readonly number[] {
  const pieces: number[] = [];
  let left = cell;
  for (const size of [...sizes].reverse()) {
    pieces.unshift(left % size);
    left = (left - (left % size)) / size;
  }
  return pieces;
}

function holds(box: Box, pieces: readonly number[]): boolean {
  return pieces.every((piece, at) => piece >= box[at]!.first && piece <= box[at]!.last);
}

/** The combinations of a box, by their numbers. */
function cellsOf({ sizes, table }: Table, box: Box): readonly number[] {
  return [...table.keys()].filter((cell) => holds(box, piecesOf(sizes, cell)));
}

/** Every box there is that holds nothing unwanted, and something wanted. */
function allBoxes(of: Table): readonly Box[] {
  const boxes = of.sizes.reduce<readonly Box[]>(
    (sofar, size) =>
      sofar.flatMap((box) =>
        [...Array(size).keys()].flatMap((first) =>
          [...Array(size - first).keys()].map((more) => [...box, { first, last: first + more }]),
        ),
      ),
    [[]],
  );
  return boxes.filter((box) => {
    const cells = cellsOf(of, box).map((cell) => of.table[cell]);
    return !cells.includes(NO) && cells.includes(YES);
  });
}

const sorted = (boxes: readonly Box[]): readonly string[] => boxes.map((box) => JSON.stringify(box)).sort();

test('the maximal boxes are exactly those that no other box contains', () => {
  fc.assert(
    fc.property(tables, (of) => {
      const all = allBoxes(of);
      const largest = all.filter((box) => !all.some((other) => other !== box && isInBox(box, other)));
      expect(sorted(largestBoxes(of.sizes, of.table))).toEqual(sorted(largest));
    }),
  );
});

test('grown boxes cover exactly the wanted combinations, and none can be enlarged', () => {
  fc.assert(
    fc.property(tables, (of) => {
      const boxes = grownBoxes(of.sizes, of.table);
      const largest = sorted(largestBoxes(of.sizes, of.table));
      for (const box of boxes) expect(largest).toContain(JSON.stringify(box));
      const covered = new Set(boxes.flatMap((box) => cellsOf(of, box)));
      for (const [cell, value] of of.table.entries()) if (value === YES) expect(covered).toContain(cell);
      // Each begins with a combination that those before it did not cover.
      const before = new Set<number>();
      for (const box of boxes) {
        const own = cellsOf(of, box);
        expect(own.some((cell) => of.table[cell] === YES && !before.has(cell))).toBe(true);
        for (const cell of own) before.add(cell);
      }
    }),
  );
});

describe('boxes that other boxes cover', () => {
  test('are left out: the rest covers everything possible, and every box of it is needed', () => {
    fc.assert(
      fc.property(tables, (of) => {
        const canOccur = (box: Box): boolean => cellsOf(of, box).some((cell) => of.table[cell] !== CANNOT);
        const boxes = largestBoxes(of.sizes, of.table);
        const kept = withoutCovered(boxes, of.sizes, canOccur);
        const cells = (some: readonly Box[]): readonly number[] =>
          [...new Set(some.flatMap((box) => cellsOf(of, box)))]
            .filter((cell) => of.table[cell] !== CANNOT)
            .sort((a, b) => a - b);
        expect(boxes.filter((box) => kept.includes(box))).toEqual(kept);
        expect(cells(kept)).toEqual(cells(boxes));
        for (const box of kept)
          expect(cells(kept.filter((other) => other !== box)).length).toBeLessThan(cells(kept).length);
      }),
    );
  });

  test('the most specific redundant box is dropped first; of equal ones, the last', () => {
    const box = (...ends: readonly (readonly [number, number])[]): Box =>
      ends.map(([first, last]) => ({ first, last }));
    const always = (): boolean => true;
    // The middle one is covered by its neighbours, which reach over a whole dimension.
    const [left, middle, right] = [box([0, 1], [0, 2]), box([1, 2], [0, 1]), box([2, 2], [0, 2])];
    expect(withoutCovered([middle, left, right], [3, 3], always)).toEqual([left, right]);
    // Each of these three is covered by the two others.
    const ring = [box([0, 1]), box([1, 2]), box([0, 2])];
    expect(withoutCovered(ring, [3], always)).toEqual([ring[2]]);
    const same = [box([0, 1]), box([0, 1])];
    expect(withoutCovered(same, [3], always)).toEqual([same[0]]);
  });
});
