import { describe, expect, test } from 'vitest';
import { dutyTest } from '../../../../src/domain/rating/bounds.ts';
import { partDimensions } from '../../../../src/domain/rating/engine/dutyPieces.ts';
import type { Bounds } from '../../../../src/domain/rating/condition.ts';

type Written = readonly ['share' | 'count', Bounds];

/** The dimensions of tests on up to `most` duties. */
function dimensions(most: number, ...tests: readonly Written[]) {
  const parts = tests.map(([as, bounds], slot) => ({ slot, as, bounds, holds: dutyTest(as, bounds) }));
  return partDimensions(parts, most, (as, bounds) => ({ kind: 'duties', answers: ['notDone'], as, bounds }));
}

/** The same as the test of each piece, with the truths of the slots. */
function pieces(most: number, ...tests: readonly Written[]) {
  return dimensions(most, ...tests).map(({ slots, pieces: all, spanned }) => ({
    slots,
    pieces: all.map(({ truths }, at) => {
      const one = spanned(at, at);
      return [one?.kind === 'duties' ? [one.as, one.bounds] : one, truths.join('')];
    }),
  }));
}

describe('tests on duties', () => {
  test('have one dimension for shares and one for numbers', () => {
    expect(pieces(5, ['share', { atMost: 20 }], ['count', { from: 2 }], ['share', { above: 50 }])).toEqual([
      {
        slots: [0, 2],
        pieces: [
          [['share', { atMost: 20 }], '12'],
          [['share', { above: 20, atMost: 50 }], '22'],
          [['share', { above: 50 }], '21'],
        ],
      },
      {
        slots: [1],
        pieces: [
          [['count', { atMost: 1 }], '2'],
          [['count', { from: 2 }], '1'],
        ],
      },
    ]);
    expect(pieces(5)).toEqual([]);
  });

  test('on numbers have no piece between two whole numbers', () => {
    expect(pieces(4, ['count', { from: 2, below: 4 }])[0]?.pieces).toEqual([
      [['count', { atMost: 1 }], '2'],
      [['count', { from: 2, atMost: 3 }], '1'],
      [['count', { from: 4 }], '2'],
    ]);
    // Of three duties four are never so.
    expect(pieces(3, ['count', { from: 2, below: 4 }])[0]?.pieces).toEqual([
      [['count', { atMost: 1 }], '2'],
      [['count', { from: 2 }], '1'],
    ]);
    expect(pieces(3, ['count', { from: 4 }])[0]?.pieces).toEqual([[null, '2']]);
  });

  test.each<[Bounds, Written]>([
    [{ atMost: 0 }, ['share', { atMost: 0 }]],
    [{ below: 1 }, ['share', { atMost: 0 }]],
    [{ from: 1 }, ['share', { above: 0 }]],
    [{ above: 0 }, ['share', { above: 0 }]],
    [{ atMost: 1 }, ['count', { atMost: 1 }]],
    [{ below: 2 }, ['count', { atMost: 1 }]],
    [{ from: 2 }, ['count', { from: 2 }]],
    [{ above: 1 }, ['count', { from: 2 }]],
    [{ from: 1, atMost: 2 }, ['count', { from: 1, atMost: 2 }]],
    [{ from: 0, atMost: 0 }, ['share', { atMost: 0 }]],
    [{ from: 0, atMost: 2 }, ['count', { atMost: 2 }]],
  ])('on a number %j are written as %j', (bounds, [as, written]) => {
    const held = pieces(5, ['count', bounds])[0]?.pieces.find(([, truth]) => truth === '1');
    expect(held?.[0]).toEqual([as, written]);
  });

  test('span several pieces; a test that spans all has no limit', () => {
    const [share] = dimensions(5, ['share', { atMost: 20 }], ['share', { above: 50 }]);
    const bounds = (first: number, last: number) => {
      const one = share!.spanned(first, last);
      return one?.kind === 'duties' ? one.bounds : one;
    };
    expect(bounds(0, 1)).toEqual({ atMost: 50 });
    expect(bounds(1, 2)).toEqual({ above: 20 });
    expect(bounds(0, 2)).toBeNull();
  });
});

describe('the piece of a number of duties', () => {
  test('is the one that contains its share', () => {
    const [share] = dimensions(10, ['share', { atMost: 20 }], ['share', { above: 50 }]);
    const at = (part: number, whole: number) => share!.pieceOf(part, whole);
    expect([at(0, 5), at(1, 5), at(2, 10), at(2, 5), at(5, 10), at(3, 5), at(5, 5)]).toEqual([0, 0, 0, 1, 1, 2, 2]);
    // The same again, from the cache; and with another total.
    expect([at(1, 5), at(1, 4), at(1, 1), at(2, 3)]).toEqual([0, 1, 2, 2]);
  });

  test('is the one that contains the number, whatever the total', () => {
    const [count] = dimensions(10, ['count', { from: 2 }], ['count', { from: 4 }]);
    expect([0, 1, 2, 3, 4, 10].map((part) => count!.pieceOf(part, 10))).toEqual([0, 0, 1, 1, 2, 2]);
    expect(count!.pieceOf(2, 2)).toBe(1);
  });

  test('is found by the test results where pieces are equal', () => {
    // Below 20 and above 50 the test comes out the same.
    const [share] = dimensions(10, ['share', { from: 20, atMost: 50 }]);
    const all = [0, 1, 2, 5, 6, 10].map((part) => share!.pieceOf(part, 10));
    expect(all).toEqual([0, 0, 1, 1, 2, 2]);
    // A third is exactly a third.
    const [third] = dimensions(3, ['share', { atMost: 33.333333 }], ['share', { above: 33.333333 }]);
    expect([0, 1, 2].map((part) => third!.pieceOf(part, 3))).toEqual([0, 1, 1]);
  });
});
