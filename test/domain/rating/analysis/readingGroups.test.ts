import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { groupsOf, readingGroups } from '../../../../src/domain/rating/analysis/readingGroups.ts';
import { caseOf, official } from '../official.ts';

/** The groups of a case, as ids of readings. */
function groups(facts: Parameters<typeof caseOf>[0]): readonly (readonly string[])[] {
  return groupsOf(official, rate(official, caseOf(facts))).map(({ readings }) => readings.map(({ id }) => id));
}

test('with nothing known only the verbatim reading excludes khoản 2', () => {
  expect(groups({ answers: {}, parIndex: null, taskCompletion: null, flags: {} })).toEqual([
    ['ladder', 'corrected', 'lenient'],
    ['verbatim'],
  ]);
});

test('readings that agree form one group', () => {
  expect(groups({ parIndex: 55 })).toEqual([['ladder', 'corrected', 'verbatim', 'lenient']]);
});

test('every reading is in exactly one group, the first reading is in the first, and groups differ in outcomes', () => {
  const { readings } = official;
  const sets = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: readings.length, maxLength: readings.length });
  fc.assert(
    fc.property(sets, (outcomes) => {
      const found = readingGroups(readings, (reading) => [outcomes[readings.indexOf(reading)] ?? '']);
      expect(found.flatMap((group) => group.readings.map(({ id }) => id)).sort()).toEqual(
        readings.map(({ id }) => id).sort(),
      );
      expect(found[0]?.readings[0]).toBe(readings[0]);
      expect(new Set(found.map(({ possible }) => possible.join())).size).toBe(found.length);
      for (const { possible, readings: together } of found)
        for (const reading of together) expect([outcomes[readings.indexOf(reading)]]).toEqual(possible);
    }),
  );
});
