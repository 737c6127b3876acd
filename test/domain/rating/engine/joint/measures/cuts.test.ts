import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countCutsOf,
  cutsOf,
  isIn,
  limitsOf,
  unshaped,
} from '../../../../../../src/domain/rating/engine/joint/measures/cuts.ts';
import {
  compare,
  decimalFraction,
  fraction,
  roundTo,
  type Fraction,
} from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import type { Bounds } from '../../../../../../src/domain/rating/condition.ts';
import { within } from '../../../../../../src/domain/rating/bounds.ts';

const f = decimalFraction;

test('numbers are cut where a test result changes', () => {
  expect(cutsOf(0, 10, [{ from: 5 }, { above: 5, atMost: 8 }])).toEqual([
    { bounds: { below: 5 }, truths: [2, 2], hi: f(5), hiOpen: true },
    { bounds: { from: 5, atMost: 5 }, truths: [1, 2], lo: f(5), loOpen: false, hi: f(5), hiOpen: false },
    { bounds: { above: 5, atMost: 8 }, truths: [1, 1], lo: f(5), loOpen: true, hi: f(8), hiOpen: false },
    { bounds: { above: 8 }, truths: [1, 2], lo: f(8), loOpen: true },
  ]);
  expect(cutsOf(0, 10, [])).toEqual([{ bounds: {}, truths: [] }]);
});

test('a number is between the ends of a piece exactly where it is within the bounds', () => {
  const numbers = [0, 0.5, 1, 1.5, 2];
  const bounds: readonly Bounds[] = [
    {},
    { from: 1 },
    { above: 1 },
    { atMost: 1 },
    { below: 1 },
    { from: 0.5, atMost: 1.5 },
    { above: 0.5, below: 1.5 },
  ];
  for (const one of bounds)
    expect(numbers.map((value) => isIn(f(value), limitsOf(one)))).toEqual(numbers.map((value) => within(value, one)));
});

describe('counts are cut where a test result changes', () => {
  test.each<[number, readonly { as: 'share' | 'count'; bounds: Bounds }[], readonly (readonly number[])[]]>([
    [
      4,
      [{ as: 'count', bounds: { from: 2 } }],
      [
        [0, 1, 2],
        [2, 4, 1],
      ],
    ],
    [
      4,
      [{ as: 'share', bounds: { atMost: 30 } }],
      [
        [0, 1, 1],
        [2, 4, 2],
      ],
    ],
    [
      3,
      [
        { as: 'count', bounds: { atMost: 0 } },
        { as: 'share', bounds: { from: 50 } },
      ],
      [
        [0, 0, 1, 2],
        [1, 1, 2, 2],
        [2, 3, 2, 1],
      ],
    ],
    [2, [{ as: 'count', bounds: { from: 5 } }], [[0, 2, 2]]],
    [1, [], [[0, 1]]],
  ])('of %i are cut where a test changes: %j', (whole, tests, expected) => {
    expect(countCutsOf(whole, tests).map(({ from, to, truths }) => [from, to, ...truths])).toEqual(expected);
  });
});

describe('the bounds of a sum before rounding and limits', () => {
  const tenth = fc.integer({ min: -30, max: 30 }).map((value) => fraction(BigInt(value), 10n));
  const some = fc.option(tenth, { nil: null });
  const piece = fc.record({
    lo: fc.option(tenth, { nil: undefined }),
    loOpen: fc.boolean(),
    hi: fc.option(tenth, { nil: undefined }),
    hiOpen: fc.boolean(),
  });
  const unit = fc.constantFrom(null, f(1), f(0.5), f(0.3));

  const shaped = (value: Fraction, round: Fraction | null, least: Fraction | null, most: Fraction | null): Fraction => {
    const rounded = round === null ? value : roundTo(value, round);
    const raised = least !== null && compare(rounded, least) < 0 ? least : rounded;
    return most !== null && compare(raised, most) > 0 ? most : raised;
  };

  test('give the piece, and no other numbers do', () => {
    fc.assert(
      fc.property(
        piece,
        unit,
        some,
        some,
        fc.array(tenth, { minLength: 5, maxLength: 12 }),
        (wanted, round, a, b, values) => {
          const [least, most] = a !== null && b !== null && compare(a, b) > 0 ? [b, a] : [a, b];
          const bare = unshaped(wanted, { round, least, most });
          for (const value of values) {
            const lies = isIn(shaped(value, round, least, most), wanted);
            expect(bare !== null && isIn(value, bare)).toBe(lies);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('are empty if limits exclude the piece, and unbounded if they always lead into it', () => {
    const of = (bounds: Bounds, least: number | null, most: number | null) =>
      unshaped(limitsOf(bounds), {
        round: null,
        least: least === null ? null : f(least),
        most: most === null ? null : f(most),
      });
    expect(of({ from: 5 }, null, 4)).toBeNull();
    expect(of({ above: 4 }, null, 4)).toBeNull();
    expect(of({ from: 4 }, null, 4)).not.toBeNull();
    expect(of({ atMost: 1 }, 2, null)).toBeNull();
    expect(of({ below: 2 }, 2, null)).toBeNull();
    expect(of({ atMost: 2 }, 2, null)).not.toBeNull();
    expect(of({ from: 2 }, 2, null)?.lo).toBeUndefined();
    expect(of({ above: 2 }, 2, null)?.lo).toEqual(f(2));
    expect(of({ atMost: 4 }, null, 4)?.hi).toBeUndefined();
    expect(of({ below: 4 }, null, 4)?.hi).toEqual(f(4));
    // Ends belong to a piece unless it says otherwise.
    expect(isIn(f(5), { lo: f(5), hi: f(5) })).toBe(true);
    const limits = { round: null, least: f(2), most: f(4) };
    expect(unshaped({ lo: f(4) }, limits)).not.toBeNull();
    expect(unshaped({ hi: f(2) }, limits)).not.toBeNull();
  });
});
