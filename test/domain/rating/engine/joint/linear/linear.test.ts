import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decimalFraction,
  fraction,
  numberOf,
  type Fraction,
} from '../../../../../../src/domain/rating/engine/joint/numbers/fraction.ts';
import { TooFine } from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import {
  combinationsOf,
  holds,
  NO_VALUE,
  solve,
  valueOf,
  type Constraint,
  type Linear,
  type LinearMeasure,
  type Variable,
} from '../../../../../../src/domain/rating/engine/joint/linear/linear.ts';

const whole = (value: number): Fraction => fraction(BigInt(value));
const MAX = 4;

function linear(factors: readonly number[], constant: number): Linear {
  return {
    factors: new Map(factors.flatMap((factor, at) => (factor === 0 ? [] : [[at, whole(factor)] as const]))),
    constant: whole(constant),
  };
}

const count = 3;
const someLinear = fc
  .tuple(
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: count, maxLength: count }),
    fc.integer({ min: -5, max: 5 }),
  )
  .map(([factors, constant]) => linear(factors, constant));
const constraint: fc.Arbitrary<Constraint> = fc.record({
  of: someLinear,
  is: fc.constantFrom('atLeast', 'above', 'equal'),
});
const variable = (step: Fraction | null): fc.Arbitrary<Variable> =>
  fc
    .tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 }))
    .map(([lo, length]) => ({ lo: whole(lo), hi: whole(lo + length), step }));

/** Every combination of values in steps of an n-th. */
function grid(variables: readonly Variable[], parts: number): readonly (readonly Fraction[])[] {
  return variables.reduce<readonly (readonly Fraction[])[]>(
    (sofar, { lo, hi }) => {
      const values: Fraction[] = [];
      for (let at = numberOf(lo) * parts; at <= numberOf(hi) * parts; at += 1)
        values.push(fraction(BigInt(at), BigInt(parts)));
      return sofar.flatMap((one) => values.map((value) => [...one, value]));
    },
    [[]],
  );
}

test('whole solutions are found exactly if there are any', () => {
  fc.assert(
    fc.property(
      fc.array(variable(whole(1)), { minLength: count, maxLength: count }),
      fc.array(constraint, { maxLength: MAX }),
      (variables, constraints) => {
        const exists = grid(variables, 1).some((values) => constraints.every((one) => holds(one, values)));
        const found = solve(variables, constraints);
        expect(found !== null).toBe(exists);
        if (found !== null)
          expect(found.every(({ den }) => den === 1n) && constraints.every((one) => holds(one, found))).toBe(true);
      },
    ),
    { numRuns: 1_500 },
  );
});

test('fractions in constraints make no difference: whole solutions are found if there are any', () => {
  const part = fc
    .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([num, den]) => fraction(BigInt(num), BigInt(den)));
  const fine = fc
    .tuple(fc.array(part, { minLength: count, maxLength: count }), part)
    .map(([factors, constant]): Linear => ({
      factors: new Map(factors.flatMap((factor, at) => (factor.num === 0n ? [] : [[at, factor] as const]))),
      constant,
    }));
  const fineConstraint = fc.record({ of: fine, is: fc.constantFrom('atLeast' as const, 'above' as const) });
  fc.assert(
    fc.property(
      fc.array(variable(whole(1)), { minLength: count, maxLength: count }),
      fc.array(fineConstraint, { minLength: 1, maxLength: MAX }),
      (variables, constraints) => {
        const exists = grid(variables, 1).some((values) => constraints.every((one) => holds(one, values)));
        const found = solve(variables, constraints);
        expect(found !== null).toBe(exists);
        if (found !== null) expect(constraints.every((one) => holds(one, found))).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('a search with too many branches is refused', () => {
  const variables = [0, 1].map((): Variable => ({ lo: whole(0), hi: whole(1_500), step: whole(1) }));
  // An even number is never 1; that shows only once all values were tried.
  expect(() => solve(variables, [{ of: linear([2, -2], -1), is: 'equal' }])).toThrow(new TooFine('too many branches'));
});

test('constraints without variables hold or fail by their constants', () => {
  const all = ['atLeast', 'above', 'equal'] as const;
  const holding = (constant: number) => all.map((is) => solve([], [{ of: linear([], constant), is }]) !== null);
  expect(holding(1)).toEqual([true, true, false]);
  expect(holding(0)).toEqual([true, false, true]);
  expect(holding(-1)).toEqual([false, false, false]);
});

test('constraints that leave a single point are solved there, in any order', () => {
  const variables: readonly Variable[] = [0, 1].map(() => ({ lo: whole(0), hi: whole(3), step: null }));
  // x ≤ y, y ≤ x, x + y = 4 and some that say less.
  const constraints: readonly Constraint[] = [
    { of: linear([-1, 1], 0), is: 'atLeast' },
    { of: linear([1, -1], 0), is: 'atLeast' },
    { of: linear([1, 1], -4), is: 'equal' },
    { of: linear([2, 1], -6), is: 'atLeast' },
    { of: linear([0, 1], 1), is: 'above' },
  ];
  for (let first = 0; first < constraints.length; first += 1) {
    const turned = [...constraints.slice(first), ...constraints.slice(0, first)];
    for (const order of [turned, [...turned].reverse()]) {
      expect(solve(variables, order)).toEqual([whole(2), whole(2)]);
      expect(solve(variables, [...order, { of: linear([1, 0], -2), is: 'above' }])).toBeNull();
    }
  }
});

type Row = readonly [is: Constraint['is'], factors: readonly number[], constant: number];

test.each<[string, readonly number[], readonly Row[]]>([
  [
    'with room above 0 that only shows after a start was found',
    [1, 4, 4],
    [
      ['above', [2, -1, 2], -1],
      ['above', [-1, 0, 1], -2],
      ['equal', [-2, 0, 1], -2],
      ['atLeast', [-2, 2, 2], -8],
    ],
  ],
  [
    'with two values at their ends',
    [2, 1, 3],
    [
      ['atLeast', [2, 3, 0], -5],
      ['atLeast', [0, 2, 1], -5],
      ['atLeast', [-2, 1, -2], 7],
    ],
  ],
  [
    'between steps',
    [2, 1, 3],
    [
      ['equal', [-2, -1, -2], 8],
      ['equal', [1, 0, -2], 5],
    ],
  ],
  [
    'at a corner where many constraints meet',
    [2, 4],
    [
      ['equal', [3, -2], 3],
      ['above', [0, 2], -4],
      ['atLeast', [2, 2], -6],
      ['atLeast', [2, 1], -4],
      ['atLeast', [2, 0], -2],
    ],
  ],
])('values are found %s', (_, most, rows) => {
  const variables = most.map((hi): Variable => ({ lo: whole(0), hi: whole(hi), step: null }));
  const constraints = rows.map(([is, factors, constant]): Constraint => ({ of: linear(factors, constant), is }));
  const found = solve(variables, constraints)!;
  expect(constraints.every((one) => holds(one, found))).toBe(true);
  expect(found.every((value, at) => numberOf(value) >= 0 && numberOf(value) <= most[at]!)).toBe(true);
});

test('real solutions are found whenever a grid has one, and always satisfy the constraints', () => {
  fc.assert(
    fc.property(
      fc.array(variable(null), { minLength: count, maxLength: count }),
      fc.array(constraint, { maxLength: MAX }),
      (variables, constraints) => {
        const found = solve(variables, constraints);
        if (found !== null) {
          expect(constraints.every((one) => holds(one, found))).toBe(true);
          expect(
            found.every(
              (value, at) =>
                numberOf(value) >= numberOf(variables[at]!.lo) && numberOf(value) <= numberOf(variables[at]!.hi),
            ),
          ).toBe(true);
        } else expect(grid(variables, 4).some((values) => constraints.every((one) => holds(one, values)))).toBe(false);
      },
    ),
    { numRuns: 600 },
  );
});

test('tasks done of tasks assigned, and those done beyond: no more beyond than done, no more done than assigned', () => {
  const variables: readonly Variable[] = [0, 1, 2].map(() => ({ lo: whole(0), hi: whole(1000), step: whole(1) }));
  const [assigned, done, beyond] = [linear([1, 0, 0], 0), linear([0, 1, 0], 0), linear([0, 0, 1], 0)];
  const relations: readonly Constraint[] = [
    { of: linear([1, -1, 0], 0), is: 'atLeast' },
    { of: linear([0, 1, -1], 0), is: 'atLeast' },
  ];
  const at = (lo: number | null, hi: number | null) => ({
    ...(lo === null ? {} : { lo: whole(lo) }),
    ...(hi === null ? {} : { hi: whole(hi), hiOpen: true }),
  });
  const measures: readonly LinearMeasure[] = [
    { of: done, over: assigned, pieces: [at(null, 50), at(50, 80), at(80, 100), at(100, null)] },
    { of: beyond, over: assigned, pieces: [at(null, 50), at(50, null)] },
  ];
  const found = combinationsOf(variables, relations, measures).map((pieces) => pieces.join(' '));
  expect(found.sort()).toEqual([`${NO_VALUE} ${NO_VALUE}`, '0 0', '1 0', '1 1', '2 0', '2 1', '3 0', '3 1'].sort());
});

test('the ends of a piece belong to it unless it is declared open', () => {
  const variables: readonly Variable[] = [{ lo: whole(0), hi: whole(2), step: whole(1) }];
  const found = (...pieces: LinearMeasure['pieces']) =>
    combinationsOf(variables, [], [{ of: linear([1, 0, 0], 0), over: null, pieces }]).map(([piece]) => piece);
  expect(found({ hi: whole(0) }, { lo: whole(2) })).toEqual([0, 1]);
  expect(found({ hi: whole(0), hiOpen: true }, { lo: whole(2), loOpen: true })).toEqual([]);
  expect(found({ lo: whole(0), hi: whole(0) }, { lo: whole(2), hi: whole(2) }, { lo: whole(2), loOpen: true })).toEqual(
    [0, 1],
  );
});

test('combinations of pieces equal those of brute force', () => {
  const piece = { lo: undefined, hi: undefined };
  const pieces = [
    { ...piece, hi: whole(1), hiOpen: true },
    { lo: whole(1), hi: whole(3), hiOpen: true },
    { ...piece, lo: whole(3) },
  ];
  fc.assert(
    fc.property(
      fc.array(variable(whole(1)), { minLength: count, maxLength: count }),
      fc.array(constraint, { maxLength: 2 }),
      fc.array(someLinear, { minLength: 1, maxLength: 3 }),
      (variables, relations, expressions) => {
        const measures = expressions.map((of) => ({ of, over: null, pieces }));
        const expected = new Set<string>();
        for (const values of grid(variables, 1)) {
          if (!relations.every((one) => holds(one, values))) continue;
          expected.add(
            measures
              .map(({ of }) => (numberOf(valueOf(of, values)) < 1 ? 0 : numberOf(valueOf(of, values)) < 3 ? 1 : 2))
              .join(' '),
          );
        }
        const found = combinationsOf(variables, relations, measures).map((one) => one.join(' '));
        expect(found.sort()).toEqual([...expected].sort());
      },
    ),
    { numRuns: 500 },
  );
});

test('decimals become exact fractions', () => {
  expect(decimalFraction(87.5)).toEqual({ num: 175n, den: 2n });
  expect(decimalFraction(-0.000001)).toEqual({ num: -1n, den: 1_000_000n });
  expect(decimalFraction(1e-7)).toEqual({ num: 1n, den: 10_000_000n });
  expect(decimalFraction(1e21)).toEqual({ num: 10n ** 21n, den: 1n });
  expect(() => decimalFraction(1 / 3)).toThrow(RangeError);
  expect(() => decimalFraction(Infinity)).toThrow(RangeError);
  expect(() => decimalFraction(NaN)).toThrow(RangeError);
});
