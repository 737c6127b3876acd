/** Operations on sets of which only the longest gap is known, and on those that may hold nothing. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  point,
  points,
  range,
  type StridedInterval,
  type Values,
} from '../../../../../../src/domain/rating/engine/joint/numbers/stridedIntervals.ts';
import {
  clamped,
  multiplied,
  rounded,
  valuesWithin,
} from '../../../../../../src/domain/rating/engine/joint/numbers/values.ts';

const loose: StridedInterval = { lo: 0, hi: 20, step: 0, loOpen: false, hiOpen: false, gap: 5 };

/** Some numbers, and a loose interval from the first to the last of them. */
const known = fc
  .tuple(fc.integer({ min: -10, max: 10 }), fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 6 }))
  .map(([start, distances]) => {
    let last = start;
    const numbers = [start, ...distances.map((distance) => (last += distance))];
    return { numbers, interval: { ...loose, lo: start, hi: last, gap: Math.max(...distances) } };
  });

const holds = (values: Values, number: number): boolean =>
  values.some(({ lo, hi, loOpen, hiOpen, gap, step }) =>
    gap === undefined && (step !== 0 || lo === hi)
      ? number >= lo && number <= hi && (step === 0 || (number - lo) % step === 0)
      : (number > lo || (number === lo && (!loOpen || gap !== undefined))) &&
        (number < hi || (number === hi && (!hiOpen || gap !== undefined))),
  );

/** Parts of a sure loose interval that are longer than its gap and hold none of some numbers. */
function wrongParts(values: Values, numbers: readonly number[]): readonly StridedInterval[] {
  return values.filter(({ lo, hi, gap, maybe }) => {
    if (gap === undefined || maybe === true) return false;
    const marks = [lo, ...numbers.filter((number) => number >= lo && number <= hi), hi];
    return marks.slice(1).some((mark, at) => mark - marks[at]! > gap);
  });
}

describe('a loose interval', () => {
  test('is cut off by limits: no number within is lost, and no gap is longer than stated', () => {
    const end = fc.integer({ min: -15, max: 60 });
    const someLimits = fc.record({ lo: end, loOpen: fc.boolean(), hi: end, hiOpen: fc.boolean() });
    fc.assert(
      fc.property(known, someLimits, ({ numbers, interval }, limits) => {
        // The result for single numbers is exact.
        const inside = numbers.filter((number) => valuesWithin([point(number)], limits).length > 0);
        const cut = valuesWithin([interval], limits);
        for (const number of inside) expect(holds(cut, number)).toBe(true);
        expect(wrongParts(cut, inside)).toEqual([]);
        // Where it certainly holds a number, one is there.
        if (cut.some(({ maybe }) => maybe !== true)) expect(inside.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  test.each<[object, object | null]>([
    [{}, loose],
    [{ lo: 0, hi: 20 }, loose],
    // An end that is cut off need not belong to it.
    [{ lo: 4 }, { ...loose, lo: 4, loOpen: true }],
    [{ hi: 16 }, { ...loose, hi: 16, hiOpen: true }],
    [
      { lo: 0, loOpen: true },
      { ...loose, loOpen: true },
    ],
    [
      { hi: 20, hiOpen: true },
      { ...loose, hiOpen: true },
    ],
    // In a part no longer than the gap there may be none.
    [
      { lo: 4, hi: 9 },
      { ...loose, lo: 4, hi: 9, loOpen: true, hiOpen: true, maybe: true },
    ],
    [
      { lo: 4, hi: 9.5 },
      { ...loose, lo: 4, hi: 9.5, loOpen: true, hiOpen: true },
    ],
    [{ hi: 3 }, { ...loose, hi: 3, hiOpen: true }],
    [{ lo: 18 }, { ...loose, lo: 18, loOpen: true }],
    [{ lo: 20 }, { ...loose, lo: 20, loOpen: true }],
    [
      { lo: 20, hi: 25, hiOpen: true },
      { ...loose, lo: 20, loOpen: true },
    ],
    [
      { lo: -5, loOpen: true, hi: 0 },
      { ...loose, hi: 0, hiOpen: true },
    ],
    [{ lo: 20, loOpen: true }, null],
    [{ hi: 0, hiOpen: true }, null],
    [{ lo: 21 }, null],
    [{ lo: 8, hi: 7 }, null],
  ])('within %j', (limits, left) => {
    expect(valuesWithin([loose], limits)).toEqual(left === null ? [] : [left]);
  });

  test('that may be empty still may be after a cut', () => {
    const unsure: StridedInterval = { ...loose, maybe: true };
    expect(valuesWithin([unsure], { lo: 1 })).toEqual([{ ...unsure, lo: 1, loOpen: true }]);
    expect(valuesWithin([{ ...point(3), maybe: true }], { lo: 1 })).toEqual([{ ...point(3), maybe: true }]);
    expect(valuesWithin([{ ...point(3), maybe: true }], { lo: 4 })).toEqual([]);
  });

  test('is multiplied with its gap', () => {
    expect(multiplied([{ ...loose, loOpen: true }], 3)).toEqual([{ ...loose, hi: 60, loOpen: true, gap: 15 }]);
    expect(multiplied([{ ...loose, loOpen: true }], -2)).toEqual([
      { ...loose, lo: -40, hi: -0, hiOpen: true, gap: 10 },
    ]);
    expect(multiplied([loose], 1)).toEqual([loose]);
    expect(multiplied([loose], 0)).toEqual([point(0)]);
    expect(multiplied([{ ...loose, maybe: true }], 0)).toEqual([{ ...point(0), maybe: true }]);
    expect(multiplied([], 0)).toEqual([]);
    expect(multiplied([points(2, 8, 3)], -2)).toEqual([points(-16, -4, 6)]);
    expect(multiplied([range(1, 2, true)], -1)).toEqual([range(-2, -1, false, true)]);
  });

  test('is rounded with a gap that is longer by the unit', () => {
    expect(rounded([{ ...loose, lo: 1, hi: 14 }], 10)).toEqual([{ ...loose, lo: 0, hi: 10, gap: 15 }]);
    expect(rounded([{ ...points(1, 25, 3), maybe: true }], 10)).toEqual([{ ...points(0, 30, 10), maybe: true }]);
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 6 }), ({ numbers, interval }, unit) => {
        const all = numbers.map((number) => Math.floor(number / unit + 0.5) * unit);
        const result = rounded([interval], unit);
        for (const number of all) expect(holds(result, number)).toBe(true);
        expect(wrongParts(result, all)).toEqual([]);
      }),
    );
  });

  test('is clamped: numbers beyond an end are moved to it', () => {
    expect(clamped([loose], 0, 20)).toEqual([loose]);
    expect(clamped([loose], -5, 25)).toEqual([loose]);
    // From below 8 there is certainly one: an end belongs to it.
    expect(clamped([loose], 8, 25)).toEqual([point(8), { ...loose, lo: 8, loOpen: true }]);
    expect(clamped([loose], -5, 12)).toEqual([point(12), { ...loose, hi: 12, hiOpen: true }]);
    // With ends that need not belong to it there may be none beyond.
    const open = { ...loose, loOpen: true, hiOpen: true };
    const [end] = clamped([open], 3, 25).filter(({ lo, hi }) => lo === hi);
    expect(end).toEqual({ ...point(3), maybe: true });
    expect(clamped([point(1), point(9)], 2, 8)).toEqual([points(2, 8, 6)]);
  });
});
