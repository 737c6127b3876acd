/** Sets of numbers in the fewest intervals, written in one way. */
import { describe, expect, test } from 'vitest';
import { joined } from '../../../../../../src/domain/rating/engine/joint/numbers/joined.ts';
import {
  point,
  points,
  range,
  type StridedInterval,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { sumsOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sums.ts';

/** Ranges, then points, from the least on. */
const inOrder = (all: readonly StridedInterval[]) => [...all].sort((a, b) => a.lo - b.lo || a.hi - b.hi);

describe('joining sets of intervals', () => {
  test.each<[string, readonly StridedInterval[], readonly StridedInterval[]]>([
    ['ranges that meet', [range(5, 9), range(0, 5)], [range(0, 9)]],
    ['ranges that overlap', [range(5, 9), range(0, 6)], [range(0, 9)]],
    ['a range within another', [range(0, 9), range(2, 5)], [range(0, 9)]],
    ['ranges apart', [range(6, 9), range(0, 5)], [range(0, 5), range(6, 9)]],
    ['where one has the end', [range(0, 5, false, true), range(5, 9)], [range(0, 9)]],
    ['where the other has it', [range(0, 5), range(5, 9, true)], [range(0, 9)]],
    [
      'where neither has it',
      [range(0, 5, false, true), range(5, 9, true)],
      [range(0, 5, false, true), range(5, 9, true)],
    ],
    ['where a number has it', [range(0, 5, false, true), range(5, 9, true), point(5)], [range(0, 9)]],
    ['where one of several points has it', [range(0, 5, false, true), points(1, 9, 4)], [range(0, 5), points(1, 9, 4)]],
    [
      'where points pass it by',
      [range(0, 5, true, true), points(-3, 9, 3)],
      [points(-3, 9, 3), range(0, 5, false, true)],
    ],
    [
      'where points begin later',
      [range(0, 5, false, true), points(7, 9, 2)],
      [range(0, 5, false, true), points(7, 9, 2)],
    ],
    ['an end that one of two has', [range(0, 5, false, true), range(2, 5)], [range(0, 5)]],
    ['an end that none of two has', [range(0, 5, false, true), range(2, 5, false, true)], [range(0, 5, false, true)]],
    ['an end that the first of two has', [range(0, 5), range(2, 5, false, true)], [range(0, 5)]],
    ['an end that a longer one has', [range(0, 5, false, true), range(2, 7, false, true)], [range(0, 7, false, true)]],
    ['a beginning that one of two has', [range(0, 5, true), range(0, 3)], [range(0, 5)]],
    ['numbers within a range', [range(0, 5), point(3), points(1, 4, 3), point(7)], [range(0, 5), point(7)]],
    ['points that go on', [points(8, 12, 2), points(0, 6, 2)], [points(0, 12, 2)]],
    ['points that overlap', [points(0, 12, 2), points(4, 6, 2), points(10, 14, 2)], [points(0, 14, 2)]],
    ['points with a gap', [points(10, 12, 2), points(0, 6, 2)], [points(0, 6, 2), points(10, 12, 2)]],
    ['points beside each other', [points(0, 4, 2), points(1, 5, 2)], [points(0, 5, 1)]],
    ['points of two steps', [points(0, 6, 3), points(0, 6, 2)], [point(0), points(2, 4, 1), point(6)]],
    ['single numbers', [point(5), point(1), point(3)], [points(1, 5, 2)]],
    ['a number after points', [points(0, 4, 2), point(6)], [points(0, 6, 2)]],
    ['the same twice', [point(4), point(4)], [point(4)]],
  ])('%s', (_, all, expected) => {
    expect(inOrder(joined(all))).toEqual(inOrder(expected));
    expect(inOrder(joined([...all].reverse()))).toEqual(inOrder(expected));
  });

  test('too many points become loose intervals', () => {
    expect(joined([points(0, 400_002, 2), points(1, 399_999, 3)])).toEqual([
      { lo: 0, hi: 400_002, step: 0, loOpen: false, hiOpen: false, gap: 3 },
    ]);
    expect(joined([points(0, 100, 2), points(1, 99, 3)]).every(({ gap }) => gap === undefined)).toBe(true);
  });

  test('points up to the maximum number stay exact', () => {
    expect(joined([points(0, 199_998, 2), points(1, 199_999, 2)])).toEqual([points(0, 199_999, 1)]);
    expect(joined([points(0, 199_998, 2), points(1, 200_001, 2)])).toEqual([
      { lo: 0, hi: 200_001, step: 0, loOpen: false, hiOpen: false, gap: 2 },
    ]);
    // The longest step counts, wherever it is.
    const [only, ...others] = joined([points(1, 400_001, 2), points(0, 600_000, 3)]);
    expect([only, others]).toEqual([{ lo: 0, hi: 600_000, step: 0, loOpen: false, hiOpen: false, gap: 3 }, []]);
  });

  test('any number of points in regular steps stay exact', () => {
    expect(joined([points(300_001, 900_001, 3), points(1, 299_998, 3)])).toEqual([points(1, 900_001, 3)]);
    const apart = [points(1, 600_001, 3), points(600_007, 900_001, 3)];
    expect(joined(apart)).toEqual(apart);
  });

  test('intervals up to the maximum number stay exact', () => {
    const apart = (count: number) => Array.from({ length: count }, (_, i) => range(3 * i, 3 * i + 1));
    expect(joined(apart(256))).toEqual(apart(256));
    expect(joined(apart(257))).toHaveLength(1);
    const loose: StridedInterval = { ...range(5_000, 5_009), gap: 4 };
    expect(joined([...apart(256), loose])).toEqual([...apart(256), loose]);
    expect(joined([...apart(257), loose])).toHaveLength(2);
  });

  test('intervals that may be empty stay apart from those that contain a number', () => {
    const maybe: StridedInterval = { ...point(3), maybe: true };
    expect(joined([maybe, point(5), point(7)])).toEqual([points(5, 7, 2), maybe]);
  });

  test('the order of very many intervals makes no difference', () => {
    const many = Array.from({ length: 300 }, (_, i) => range(10 * i, 10 * i + (i % 3) + 1, i % 2 === 0, i % 5 === 0));
    const shuffled = many.map((_, i) => many[(i * 7) % 300]!);
    expect(joined(shuffled)).toEqual(joined(many));
    const loose = Array.from({ length: 60 }, (_, i): StridedInterval => ({
      ...range(100 * i, 100 * i + 40),
      gap: 4 + (i % 3),
    }));
    const mixed = loose.map((_, i) => loose[(i * 7) % 60]!);
    expect(joined(mixed)).toEqual(joined(loose));
    // Numbers between the ranges, in two distances.
    const both = Array.from({ length: 300 }, (_, i) => [range(10 * i, 10 * i + 3), point(10 * i + 5 + (i % 2))]).flat();
    expect(joined(both)).toEqual([{ lo: 0, hi: 2_996, step: 0, loOpen: false, hiOpen: false, gap: 5 }]);
    expect(joined([...both].reverse())).toEqual(joined(both));
  });
});

describe('adding sets of intervals', () => {
  test.each<[string, StridedInterval, StridedInterval, readonly StridedInterval[]]>([
    [
      'of ranges leave out an end that one leaves out',
      range(0, 2, true),
      range(5, 7, false, true),
      [range(5, 9, true, true)],
    ],
    [
      'of a range and points further apart than it is long',
      range(10, 11),
      points(0, 9, 3),
      [0, 3, 6, 9].map((at) => range(10 + at, 11 + at)),
    ],
    [
      'far from 0 as near it',
      range(0, 1),
      points(3_000, 3_030, 3),
      Array.from({ length: 11 }, (_, i) => range(3_000 + 3 * i, 3_001 + 3 * i)),
    ],
    [
      'of points far from 0',
      points(5_000, 5_002, 1),
      points(9_000, 9_300, 10),
      Array.from({ length: 31 }, (_, i) => points(14_000 + 10 * i, 14_002 + 10 * i, 1)),
    ],
    ['of points that fill each other', points(0, 2, 1), points(0, 9, 3), [points(0, 11, 1)]],
    ['of points of equal steps', points(0, 6, 3), points(1, 4, 3), [points(1, 10, 3)]],
    [
      'of what may hold nothing',
      { ...points(0, 4, 2), maybe: true },
      point(1),
      [{ ...range(1, 5), gap: 2, maybe: true }],
    ],
  ])('%s', (_, a, b, expected) => {
    expect(inOrder(sumsOf([a], [b]))).toEqual(expected);
    expect(inOrder(sumsOf([b], [a]))).toEqual(expected);
  });
});
