import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapPoint, ratingMap, type MapRegion } from '../../../src/domain/rating/map.ts';
import { rate } from '../../../src/domain/rating/rate.ts';
import type { Facts } from '../../../src/domain/rating/ruleset.ts';
import { answersWith, gridOf, inBounds } from './grid.ts';
import { answersOf, caseOf, official } from './official.ts';
import { randomCase } from './randomCases.ts';

function drawn(reading: string, facts: Facts = caseOf(), notAssured: 'deficient' | 'notDone' = 'deficient'): readonly (readonly unknown[])[] {
  return ratingMap(official, reading, facts, { notAssured }).regions.map(({ x, y, outcomes }) => [x, y, outcomes.join(' ')]);
}

describe('Điều 12', () => {
  test('the ladder, ordinary heads', () => {
    expect(drawn('ladder')).toHaveLength(8);
    expect(drawn('ladder')).toEqual(
      expect.arrayContaining([
        [{ atMost: 0 }, { from: 90 }, 'xuat-sac'],
        [{ atMost: 0 }, { from: 80, below: 90 }, 'tot'],
        [{ atMost: 0 }, { from: 60, below: 80 }, 'hoan-thanh'],
        [{ above: 0, atMost: 20 }, { from: 60 }, 'hoan-thanh'],
        [{ atMost: 20 }, { below: 60 }, 'gap'],
        [{ above: 20, atMost: 50 }, {}, 'gap'],
        [{ above: 50 }, { from: 60 }, 'gap'],
        [{ above: 50 }, { below: 60 }, 'khong-hoan-thanh'],
      ]),
    );
  });

  test('as printed, the strip from 80 to 90 is hatched', () => {
    expect(drawn('verbatim')).toContainEqual([{ atMost: 0 }, { from: 80, below: 90 }, 'gap']);
  });

  test('duties not done at all: only the lenient reading keeps khoản 3', () => {
    expect(drawn('ladder', caseOf(), 'notDone').filter(([, , outcomes]) => outcomes === 'hoan-thanh')).toEqual([[{ atMost: 0 }, { from: 60, below: 80 }, 'hoan-thanh']]);
    expect(drawn('lenient', caseOf(), 'notDone')).toContainEqual([{ above: 0, atMost: 20 }, { from: 60 }, 'hoan-thanh']);
  });

  test('khoản 4 met otherwise covers the whole plane', () => {
    expect(drawn('ladder', caseOf({ taskCompletion: 10 }))).toEqual([[{}, {}, 'khong-hoan-thanh']]);
  });

  test('something else unknown: the sets still possible', () => {
    const { flags: _flags, ...open } = caseOf();
    expect(drawn('ladder', open)).toContainEqual([{ atMost: 0 }, { from: 90 }, 'khong-hoan-thanh xuat-sac']);
  });

  test('a case’s own point', () => {
    expect(mapPoint(official, caseOf({ answers: answersOf('truong-phong', [8, 'deficient'], [2, 'notApplicable']), parIndex: 78.5 }), 'parIndex')).toEqual({ x: { low: 20, high: 20 }, y: { low: 78.5, high: 78.5 }, notAssured: 'deficient' });
    expect(mapPoint(official, { role: 'truong-phong' }, 'parIndex')).toEqual({ x: { low: 0, high: 100 }, y: { low: 0, high: 100 }, notAssured: 'deficient' });
    expect(mapPoint(official, caseOf({ answers: answersOf('truong-phong', [1, 'notDone']) }), 'parIndex').notAssured).toBe('notDone');
    expect(mapPoint(official, caseOf({ answers: answersOf('truong-phong', [42, 'notApplicable']) }), 'parIndex').x).toBeNull();
  });

  test('bad input', () => {
    expect(() => ratingMap(official, 'other', caseOf())).toThrow(/reading "other"/);
    expect(() => ratingMap(official, 'ladder', caseOf(), { fact: 'flags.ideology' })).toThrow(RangeError);
    expect(() => mapPoint(official, caseOf(), 'height')).toThrow(RangeError);
    expect(() => ratingMap(official, 'ladder', caseOf({ taskCompletion: NaN }))).toThrow(RangeError);
  });
});

test('every point lies in exactly one region, with the outcomes that rating it gives, for any rule set', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(randomCase(7), fc.constantFrom('deficient' as const, 'notDone' as const), fc.nat(4), ({ ruleset, facts }, kind, spare) => {
      // A map needs a number to go up.
      const some = ruleset.readings.some(({ conditions }) => JSON.stringify(conditions).includes('"fact":"index"'));
      const { duties } = ruleset.roles[0]!;
      const applicable = duties.length - Math.min(spare, duties.length - 1);
      for (const { id } of some ? ruleset.readings : []) {
        const answers = (bad: number): Facts['answers'] => answersWith(duties, kind === 'deficient' ? bad : 0, kind === 'notDone' ? bad : 0, duties.length - applicable);
        let regions: readonly MapRegion[];
        try {
          ({ regions } = ratingMap(ruleset, id, { ...facts, answers: answers(0) ?? {} }, { fact: 'index', notAssured: kind }));
        } catch (error) {
          // All conditions on it may concern other roles only.
          expect(error).toBeInstanceOf(RangeError);
          continue;
        }
        for (let bad = 0; bad <= applicable; bad += 1) {
          for (const index of gridOf(ruleset, 'index')) {
            const holding = regions.filter(({ x, y }) => inBounds((100 * bad) / applicable, x) && inBounds(index, y));
            expect(holding).toHaveLength(1);
            expect(holding[0]!.outcomes).toEqual(rate(ruleset, { ...facts, answers: answers(bad) ?? {}, index }).readings[id]!.possible);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
