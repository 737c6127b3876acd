import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ALL_TABLE,
  ANY_TABLE,
  countTruth,
  FALSE,
  isCertain,
  stateOf,
  TRUE,
  UNDEFINED,
  type Truth,
} from '../../../../src/domain/rating/engine/truth.ts';

const CERTAIN: readonly Truth[] = [TRUE, FALSE, UNDEFINED];
const valuesIn = (set: Truth): readonly Truth[] => CERTAIN.filter((value) => (set & value) !== 0);

test('“all” of two is the first of false, undefined and true that occurs; “any” the other way round', () => {
  const all = (a: Truth, b: Truth): Truth => [FALSE, UNDEFINED, TRUE].find((truth) => a === truth || b === truth)!;
  const any = (a: Truth, b: Truth): Truth => [TRUE, UNDEFINED, FALSE].find((truth) => a === truth || b === truth)!;
  for (let a = 0; a < 8; a += 1)
    for (let b = 0; b < 8; b += 1) {
      const sets = (combine: (x: Truth, y: Truth) => Truth): Truth =>
        valuesIn(a).reduce((set, x) => valuesIn(b).reduce((inner, y) => inner | combine(x, y), set), 0);
      expect(ALL_TABLE[8 * a + b]).toBe(sets(all));
      expect(ANY_TABLE[8 * a + b]).toBe(sets(any));
    }
});

test('a set with a single value is certain and has a name', () => {
  expect([1, 2, 3, 4, 5, 6, 7].map(isCertain)).toEqual([true, true, false, true, false, false, false]);
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(stateOf)).toEqual([
    'open',
    'met',
    'notMet',
    'open',
    'undefined',
    'open',
    'open',
    'open',
  ]);
  expect(stateOf(9)).toBe('open');
});

/** The truth of a count of certain parts: those without meaning may count or not. */
function counted(parts: readonly Truth[], least: number, most: number): Truth {
  const sure = parts.filter((part) => part === TRUE).length;
  const maybe = sure + parts.filter((part) => part === UNDEFINED).length;
  const numbers = Array.from({ length: maybe - sure + 1 }, (_, i) => sure + i);
  const held = numbers.filter((number) => number >= least && number <= most).length;
  return held === numbers.length ? TRUE : held === 0 ? FALSE : UNDEFINED;
}

const limits = fc.record({ least: fc.nat(3), more: fc.constantFrom(0, 1, 2, Infinity) });

test('a count of certain parts is exact', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CERTAIN), { maxLength: 4 }), limits, (parts, { least, more }) => {
      expect(countTruth(parts, least, least + more)).toBe(counted(parts, least, least + more));
    }),
    { numRuns: 500 },
  );
});

test('a count of open parts has every possible result, and is certain if there is only one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 }), limits, (parts, { least, more }) => {
      const most = least + more;
      const ways = parts.reduce<readonly (readonly Truth[])[]>(
        (all, part) => all.flatMap((way) => valuesIn(part).map((value) => [...way, value])),
        [[]],
      );
      const possible = ways.reduce((set, way) => set | counted(way, least, most), 0);
      const found = countTruth(parts, least, most);
      expect(found & possible).toBe(possible);
      if (possible === TRUE || possible === FALSE) expect(found).toBe(possible);
      // If no part can be undefined, the count cannot be either.
      if (parts.every((part) => (part & UNDEFINED) === 0)) expect(found & UNDEFINED).toBe(0);
    }),
    { numRuns: 500 },
  );
});
