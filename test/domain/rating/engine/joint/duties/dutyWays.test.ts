/** How many duties can have which answers together: exactly what giving each of them every answer comes to. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds, DutiesCondition } from '../../../../../../src/domain/rating/condition.ts';
import {
  dutyKey,
  everyDutyCase,
  isAmong,
  rowsOf,
  unitPartsOf,
  wholesOf,
  type CountedUnit,
  type DutyMeasure,
} from '../../../../../../src/domain/rating/engine/joint/duties/dutyWays.ts';

const TRUE = 1;
const FALSE = 2;
const UNDEFINED = 4;

interface Tested {
  readonly answers: readonly number[];
  readonly of?: readonly string[];
  readonly tests: readonly (Pick<DutiesCondition, 'as'> & { readonly bounds: Bounds })[];
}

/** Measures of some answers by their numbers, with slots counted on. */
function measuresOf(all: readonly Tested[]): readonly DutyMeasure[] {
  let slot = 0;
  return all.map(({ answers, of, tests }, at) => ({
    key: `${at}`,
    answers,
    of,
    leaves: tests.map((one) => ({ ...one, id: 'd', clause: 'dieu-1', kind: 'duties', answers: answers.map(String) })),
    slots: tests.map(() => (slot += 1)),
  }));
}

const holds = ({ from = -Infinity, above = -Infinity, atMost = Infinity, below = Infinity }: Bounds, value: number) =>
  value >= from && value > above && value <= atMost && value < below;

/** Every way to choose one of each list. */
function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((some) => list.map((one) => [...some, one])),
    [[]],
  );
}

const tested: fc.Arbitrary<Tested> = fc.record({
  answers: fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 }),
  tests: fc.array(
    fc.constantFrom(
      { as: 'count' as const, bounds: { atMost: 1 } },
      { as: 'count' as const, bounds: { from: 2 } },
      { as: 'share' as const, bounds: { from: 50 } },
      { as: 'share' as const, bounds: { above: 20, below: 75 } },
    ),
    { minLength: 1, maxLength: 2 },
  ),
});
const unit = fc.record({
  sets: fc.tuple(fc.boolean(), fc.boolean()),
  answers: fc.oneof(fc.constant(null), fc.subarray([0, 1, 2], { minLength: 1 })),
});

test('the combined results of tests are those of every way to answer', () => {
  fc.assert(
    fc.property(fc.tuple(tested, tested), fc.array(unit, { maxLength: 4 }), (some, units) => {
      const measures = measuresOf(some);
      const expected = new Set<string>();
      const counting = units.filter(({ answers }) => answers !== null);
      for (const given of product(counting.map(({ answers }) => answers!))) {
        const row = some.flatMap(({ answers, tests }, at) => {
          const own = counting.flatMap(({ sets }, i) => (sets[at] === true ? [given[i]!] : []));
          const part = own.filter((answer) => answers.includes(answer)).length;
          return tests.map(({ as, bounds }) =>
            own.length === 0
              ? UNDEFINED
              : holds(bounds, as === 'count' ? part : (100 * part) / own.length)
                ? TRUE
                : FALSE,
          );
        });
        expected.add(row.join(' '));
      }
      const found = rowsOf(measures, units).map((row) => row.join(' '));
      expect([...new Set(found)].sort()).toEqual([...expected].sort());
      expect(wholesOf(measures, units)).toEqual([0, 1].map((at) => counting.filter(({ sets }) => sets[at]).length));
    }),
    { numRuns: 150 },
  );
});

test('the cases of a role are all counts of duties, with any duty left out if the answers allow that', () => {
  const duties = ['dieu-2.khoan-1', 'dieu-2.khoan-2', 'dieu-3'];
  const of = fc.constantFrom(undefined, ['dieu-2'], ['dieu-2.khoan-2', 'dieu-3'], ['dieu-3']);
  fc.assert(
    fc.property(fc.array(fc.tuple(tested, of), { minLength: 1, maxLength: 3 }), fc.boolean(), (some, leavesOut) => {
      const measures = measuresOf(some.map(([one, at]) => (at === undefined ? one : { ...one, of: at })));
      const expected = new Set<string>();
      for (const given of product(duties.map(() => (leavesOut ? [0, 1, 2, null] : [0, 1, 2])))) {
        const own = measures.map((measure) =>
          given.filter(
            (answer, i) => answer !== null && (measure.of ?? ['dieu']).some((at) => duties[i]!.startsWith(at)),
          ),
        );
        expected.add(
          JSON.stringify({
            parts: own.map((all, at) => all.filter((answer) => measures[at]!.answers.includes(answer!)).length),
            wholes: own.map(({ length }) => length),
          }),
        );
      }
      const found = everyDutyCase({ measures, counted: ['a', 'b', 'c'], duties, leavesOut }).map((one) =>
        JSON.stringify(one),
      );
      expect(found.sort()).toEqual([...expected].sort());
    }),
    { numRuns: 60 },
  );
});

describe('with very many duties', () => {
  const open = (count: number, answers: readonly number[] = [0, 1, 2, 3]): readonly CountedUnit[] =>
    Array.from({ length: count }, () => ({ sets: [true, true], answers }));
  const atMost = (most: number) => [{ as: 'count' as const, bounds: { atMost: most } }];

  test.each([5, 80])('only as many counts are kept apart as tests distinguish: %i', (count) => {
    const measures = measuresOf([
      { answers: [0], tests: atMost(1) },
      { answers: [0, 1], tests: [{ as: 'count', bounds: { from: count } }] },
    ]);
    // No, one or more of the first; all or not all of both. Those of the first are among those of both.
    const parts = unitPartsOf(measures, open(count)).map((both) => both.join(' '));
    expect(parts.sort()).toEqual(
      ['0', '1', '2'].flatMap((some) => [`${some} ${count - 1}`, `${some} ${count}`]).sort(),
    );
  });

  test('each duty counts exactly once, however tests count it', () => {
    const count = 79;
    const ends = (answers: readonly number[]): Tested => ({
      answers,
      tests: [
        { as: 'count', bounds: { from: 1 } },
        { as: 'count', bounds: { from: count } },
      ],
    });
    // Those of the first answer and those of the others are all of them; some of the others are the second or third.
    const measures = measuresOf([
      ends([0]),
      ends([1, 2, 3]),
      { answers: [1], tests: atMost(0) },
      { answers: [2], tests: atMost(0) },
    ]);
    const units = open(count).map((one) => ({ ...one, sets: [true, true, true, true] }));
    const expected = Array.from({ length: count + 1 }, (_, first) =>
      [0, 1].flatMap((second) =>
        [0, 1].flatMap((third) =>
          second + third <= count - first ? [`${first} ${count - first} ${second} ${third}`] : [],
        ),
      ),
    ).flat();
    const parts = unitPartsOf(measures, units).map((all) => all.join(' '));
    expect(parts.sort()).toEqual(expected.sort());
  });

  test('answered and unanswered duties are counted together', () => {
    const measures = measuresOf([
      { answers: [2], tests: atMost(0) },
      { answers: [3], tests: atMost(1) },
    ]);
    const units = [...open(90), { sets: [true, true], answers: [3] }, { sets: [true, false], answers: [2] }];
    const parts = unitPartsOf(measures, units).map((both) => both.join(' '));
    expect(parts.sort()).toEqual(['1 1', '1 2']);
  });
});

test('tests with the same answers and duties, in any order, have the same count', () => {
  const test_ = (answers: readonly string[], of?: readonly string[]): DutiesCondition => ({
    id: 'd',
    clause: 'dieu-1',
    kind: 'duties',
    as: 'count',
    bounds: {},
    answers,
    ...(of === undefined ? {} : { of }),
  });
  const key = dutyKey(test_(['a', 'b'], ['dieu-2', 'dieu-3']));
  expect(dutyKey(test_(['b', 'a'], ['dieu-3', 'dieu-2']))).toBe(key);
  for (const other of [test_(['a'], ['dieu-2', 'dieu-3']), test_(['a', 'b'], ['dieu-2']), test_(['a', 'b'])])
    expect(dutyKey(other)).not.toBe(key);
});

test('a duty is among provisions if it is one of them or lies in one', () => {
  expect(isAmong('dieu-2.khoan-1', undefined)).toBe(true);
  expect(isAmong('dieu-2.khoan-1', ['dieu-3', 'dieu-2'])).toBe(true);
  expect(isAmong('dieu-2', ['dieu-2'])).toBe(true);
  expect(isAmong('dieu-21', ['dieu-2'])).toBe(false);
  expect(isAmong('dieu-2', ['dieu-2.khoan-1'])).toBe(false);
  expect(isAmong('dieu-2', [])).toBe(false);
});
