import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutImplied, type WantedPieces } from '../../../../src/domain/rating/analysis/implied.ts';

const wants = (dimension: number, first: number, last = first): WantedPieces => ({ dimension, first, last });

test('a condition that follows from another is left out, and the more demanding one stays', () => {
  // The second is never behind the first: who reaches 2 there has reached 1 here.
  const combinations = [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 1],
  ];
  expect(withoutImplied([wants(0, 1, 2), wants(1, 1)], combinations)).toEqual([wants(1, 1)]);
  expect(withoutImplied([wants(1, 1), wants(0, 1, 2)], combinations)).toEqual([wants(1, 1)]);
  expect(withoutImplied([wants(0, 2), wants(1, 1)], combinations)).toEqual([wants(0, 2)]);
});

test('of two equivalent conditions the later one stays', () => {
  const combinations = [
    [0, 0],
    [1, 1],
  ];
  expect(withoutImplied([wants(0, 1), wants(1, 1)], combinations)).toEqual([wants(1, 1)]);
});

test('the remaining conditions mean the same, keep their order, and none follows from the others', () => {
  const piece = fc.integer({ min: 0, max: 2 });
  const range = fc
    .tuple(piece, piece)
    .map(([one, other]) => ({ first: Math.min(one, other), last: Math.max(one, other) }));
  const wanted = fc
    .tuple(range, range, range)
    .map((all) => all.map((own, dimension): WantedPieces => ({ dimension, ...own })));
  fc.assert(
    fc.property(wanted, fc.array(fc.tuple(piece, piece, piece), { maxLength: 8 }), (all, combinations) => {
      const holding = (some: readonly WantedPieces[]) =>
        combinations.filter((pieces) =>
          some.every(({ dimension, first, last }) => pieces[dimension]! >= first && pieces[dimension]! <= last),
        );
      const kept = withoutImplied(all, combinations);
      expect(all.filter((one) => kept.includes(one))).toEqual(kept);
      expect(holding(kept)).toEqual(holding(all));
      for (const one of kept)
        expect(holding(kept.filter((other) => other !== one)).length).toBeGreaterThan(holding(kept).length);
    }),
  );
});
