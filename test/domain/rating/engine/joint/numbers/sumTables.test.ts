import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Keys, type Digit } from '../../../../../../src/domain/rating/engine/joint/numbers/keys.ts';
import { point } from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import { keysOf, sumTableOf } from '../../../../../../src/domain/rating/engine/joint/numbers/sumTables.ts';
import type {
  SourceOption,
  Sum,
  SumPart,
  SumSource,
} from '../../../../../../src/domain/rating/engine/joint/numbers/tree.ts';
import type { Limits } from '../../../../../../src/domain/rating/engine/joint/numbers/values.ts';

/** Two counts and a least; then a digit for each cut sum. */
const COUNTS: readonly Digit[] = [
  { mode: 'add', most: 2 },
  { mode: 'add', most: 3 },
  { mode: 'min', most: 4 },
];

const option = fc
  .record({
    value: fc.integer({ min: -4, max: 6 }),
    first: fc.integer({ min: 0, max: 1 }),
    second: fc.integer({ min: 0, max: 2 }),
    least: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ value, first, second, least }): SourceOption => ({
    values: [point(value)],
    digits: [
      [0, first],
      [1, second],
      [2, least],
    ],
  }));
const source: fc.Arbitrary<SumSource> = fc
  .array(option, { minLength: 1, maxLength: 3 })
  .map((options) => ({ options }));

function sumWith(depth: number): fc.Arbitrary<Sum> {
  const part: fc.Arbitrary<SumPart> = fc.record({
    factor: fc.integer({ min: -2, max: 3 }),
    of: depth === 0 ? source : fc.oneof({ weight: 2, arbitrary: source }, { weight: 1, arbitrary: sumWith(depth - 1) }),
  });
  return fc
    .record({
      start: fc.integer({ min: -3, max: 3 }),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
      clamp: fc.option(fc.constantFrom({ lo: -5, hi: 5 }, { lo: 0, hi: 8 })),
      round: fc.option(fc.constantFrom(2, 3)),
      cut: fc.constantFrom(null, 'cut'),
    })
    .map(({ cut, ...rest }): Sum => ({
      ...rest,
      cut:
        cut === null
          ? null
          : {
              digit: -1,
              pieces: [
                { hi: 2, hiOpen: true },
                { lo: 2, hi: 6 },
                { lo: 6, loOpen: true },
              ],
            },
    }));
}

/** The same with every cut given a digit of its own. */
function numbered(sum: Sum, digits: Digit[]): Sum {
  const parts = sum.parts.map(({ factor, of }) => ({ factor, of: 'options' in of ? of : numbered(of, digits) }));
  return {
    ...sum,
    parts,
    cut: sum.cut === null ? null : { ...sum.cut, digit: digits.push({ mode: 'add', most: sum.cut.pieces.length }) - 1 },
  };
}

function sourcesIn(of: Sum | SumSource): readonly SumSource[] {
  return 'options' in of ? [of] : of.parts.flatMap((part) => sourcesIn(part.of));
}

/** The value and the digits of one choice of options, worked out plainly. */
function valueOf(of: Sum | SumSource, chosen: ReadonlyMap<SumSource, SourceOption>, digits: number[]): number {
  if ('options' in of) {
    const { digits: given, values } = chosen.get(of)!;
    for (const [at, value] of given)
      digits[at] =
        COUNTS[at]!.mode === 'min' ? Math.min(digits[at]!, value) : Math.min(COUNTS[at]!.most, digits[at]! + value);
    return values[0]!.lo;
  }
  let value = of.start;
  for (const { factor, of: part } of of.parts) value += factor * valueOf(part, chosen, digits);
  if (of.round !== null) value = Math.floor(value / of.round + 0.5) * of.round;
  if (of.clamp !== null) value = Math.min(of.clamp.hi, Math.max(of.clamp.lo, value));
  const holds = ({ lo = -Infinity, loOpen = false, hi = Infinity, hiOpen = false }: Limits) =>
    (loOpen ? value > lo : value >= lo) && (hiOpen ? value < hi : value <= hi);
  if (of.cut !== null) digits[of.cut.digit] = 1 + of.cut.pieces.findIndex(holds);
  return value;
}

test('the keys of a tree are those of every choice of options', () => {
  fc.assert(
    fc.property(sumWith(2), fc.array(source, { maxLength: 2 }), (raw, loose) => {
      const digits: Digit[] = [...COUNTS];
      const sum = numbered(raw, digits);
      const sources = [...sourcesIn(sum), ...loose];
      fc.pre(sources.length <= 8);
      const keys = new Keys(digits);
      const expected = new Set<string>();
      const choose = (at: number, chosen: Map<SumSource, SourceOption>): void => {
        if (at < sources.length) {
          for (const one of sources[at]!.options) choose(at + 1, new Map([...chosen, [sources[at]!, one]]));
          return;
        }
        const found = digits.map(({ mode, most }) => (mode === 'min' ? most : 0));
        for (const root of [sum, ...loose]) valueOf(root, chosen, found);
        expected.add(found.join(' '));
      };
      choose(0, new Map());
      const found = [...keysOf(keys, [sum, ...loose]).keys()].map((key) =>
        digits.map((_, at) => keys.digit(key, at)).join(' '),
      );
      expect(found.sort()).toEqual([...expected].sort());
    }),
    { numRuns: 300 },
  );
});

test('a hundred scored items with a subtotal and a count have few keys', () => {
  const keys = new Keys([
    { mode: 'add', most: 1 },
    { mode: 'add', most: 4 },
    { mode: 'add', most: 2 },
  ]);
  const item = (): SumSource => ({
    options: [
      { digits: [[0, 1]], values: [{ lo: 0, hi: 4, step: 1, loOpen: false, hiOpen: false }] },
      { digits: [], values: [{ lo: 5, hi: 10, step: 1, loOpen: false, hiOpen: false }] },
    ],
  });
  const parts = (count: number): readonly SumPart[] => Array.from({ length: count }, () => ({ factor: 1, of: item() }));
  const group: Sum = {
    start: 0,
    parts: parts(30),
    clamp: { lo: 0, hi: 250 },
    round: null,
    cut: { digit: 2, pieces: [{ hi: 150, hiOpen: true }, { lo: 150 }] },
  };
  const total: Sum = {
    start: 0,
    parts: [...parts(70), { factor: 1, of: group }],
    clamp: null,
    round: null,
    cut: {
      digit: 1,
      pieces: [
        { hi: 500, hiOpen: true },
        { lo: 500, hi: 700, hiOpen: true },
        { lo: 700, hi: 900, hiOpen: true },
        { lo: 900 },
      ],
    },
  };
  // With no item below 5 the total is at least 500; with the group below 150 it is at most 849.
  expect(sumTableOf(keys, total).size).toBe(3 + 3 + 4);
});

test('a share with a denominator of 0 is its declared substitute, as certain as its denominator', () => {
  const keys = new Keys([{ mode: 'add', most: 2 }]);
  // A point for each that occurs: none, one or two.
  const counted: SumSource = {
    options: [0, 1, 2].map((count) => ({ digits: [[0, count]], values: [point(count)] })),
  };
  const share = (of: SumSource): Sum => ({
    start: 0,
    parts: [{ factor: 1, of }],
    clamp: null,
    round: null,
    cut: null,
    quotient: { whole: 0, base: 0, times: 100, unit: 1, each: 1, none: 7 },
  });
  const values = (of: SumSource) => [...sumTableOf(keys, share(of)).values()].flat();
  expect(values(counted)).toEqual([point(7), point(100), point(100)]);
  const maybe = { ...point(0), maybe: true as const };
  expect(values({ options: [{ digits: [], values: [maybe] }] })).toEqual([{ ...point(7), maybe: true }]);
});
