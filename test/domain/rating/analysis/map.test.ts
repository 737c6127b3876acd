import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import type { NotAssured } from '../../../../src/domain/rating/analysis/mapAcross.ts';
import { fittingMap, mapPoint, notAssuredOf, regionAt } from '../../../../src/domain/rating/analysis/mapPoint.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { answersWith, gridOf, inBounds } from '../grid.ts';
import { answersOf, caseOf, official } from '../official.ts';
import { randomCase } from '../randomCases.ts';
import { runs } from '../../../full.ts';

const maps = (reading: string, role = 'truong-phong', notAssured: NotAssured = 'deficient') =>
  mapsOf(official, reading, role, notAssured);
const drawn = (...given: Parameters<typeof maps>) =>
  maps(...given)[0]!.regions.map(({ x, y, outcome }) => [x, y, outcome]);

describe('Điều 12', () => {
  test('the ladder for ordinary heads has eight regions', () => {
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

  test('the only other map has a single region for the cases of khoản 4', () => {
    const [first, second, ...others] = maps('ladder');
    expect(others).toEqual([]);
    expect(second?.regions).toEqual([{ x: {}, y: {}, outcome: 'khong-hoan-thanh' }]);
    expect(first?.when).toHaveLength(1);
    expect(first?.when[0]?.map((part) => conditionPhrase(official, part).slice(0, 40))).toHaveLength(4);
    expect(second?.when).toHaveLength(4);
  });

  test('Điều 11 heads have a map per band of the field index, the one with most outcomes first', () => {
    const [first, ...others] = maps('ladder', 'truong-phong-noi-vu');
    expect(
      first?.when.map((region) => region.filter((part) => part.kind === 'number' && part.fact === 'fieldIndexes')),
    ).toEqual([[{ kind: 'number', fact: 'fieldIndexes', bounds: { from: 70 } }]]);
    expect(others.map(({ regions }) => new Set(regions.map(({ outcome }) => outcome)).size)).toEqual([4, 3, 1]);
  });

  test('the strip from 80 to 90 is a gap as printed', () => {
    expect(drawn('verbatim')).toContainEqual([{ atMost: 0 }, { from: 80, below: 90 }, 'gap']);
  });

  test('with duties not done only the lenient reading keeps khoản 3', () => {
    expect(drawn('ladder', 'truong-phong', 'notDone').filter(([, , outcome]) => outcome === 'hoan-thanh')).toEqual([
      [{ atMost: 0 }, { from: 60, below: 80 }, 'hoan-thanh'],
    ]);
    expect(drawn('lenient', 'truong-phong', 'notDone')).toContainEqual([
      { above: 0, atMost: 20 },
      { from: 60 },
      'hoan-thanh',
    ]);
  });

  test('fittingMap picks the map for the known facts and lists its assumptions', () => {
    expect(fittingMap(official, caseOf({ taskCompletion: 10 }), maps('ladder'))).toMatchObject({
      map: { regions: [{ outcome: 'khong-hoan-thanh' }] },
      assumed: [],
    });
    expect(fittingMap(official, { role: 'truong-phong' }, maps('ladder'))?.assumed).toHaveLength(4);
    const office = fittingMap(
      official,
      caseOf({ role: 'chanh-van-phong', answers: {}, fieldIndexes: { 'hien-dai-hoa': 65 } }),
      maps('ladder', 'chanh-van-phong'),
    );
    expect(office?.assumed).toEqual([{ kind: 'number', fact: 'fieldIndexes', bounds: { from: 60, below: 70 } }]);
  });

  test('mapPoint locates a case', () => {
    expect(
      mapPoint(
        official,
        caseOf({ answers: answersOf('truong-phong', [8, 'deficient'], [2, 'notApplicable']), parIndex: 78.5 }),
        'parIndex',
      ),
    ).toEqual({ x: { low: 20, high: 20 }, y: { low: 78.5, high: 78.5 }, counted: { low: 8, high: 8, of: 40 } });
    expect(mapPoint(official, { role: 'truong-phong' }, 'parIndex')).toEqual({
      x: { low: 0, high: 100 },
      y: { low: 0, high: 100 },
      counted: { low: 0, high: 42, of: 42 },
    });
    expect(
      mapPoint(official, caseOf({ answers: answersOf('truong-phong', [42, 'notApplicable']) }), 'parIndex').x,
    ).toBeNull();
    expect(notAssuredOf(official, caseOf({ answers: answersOf('truong-phong', [1, 'notDone']) }))).toBe('notDone');
    expect(notAssuredOf(official, caseOf())).toBe('deficient');
  });

  test('unknown readings, roles and facts and invalid values are rejected', () => {
    expect(() => maps('other')).toThrow(/reading "other"/);
    expect(() => maps('ladder', 'giam-doc')).toThrow(RangeError);
    expect(() => mapPoint(official, caseOf(), 'height')).toThrow(RangeError);
    expect(() => fittingMap(official, caseOf({ taskCompletion: NaN }), maps('ladder'))).toThrow(RangeError);
  });
});

test('every case is in exactly one region of the fitting map, with the outcome of its rating, for any rule set', () => {
  fc.assert(
    fc.property(
      randomCase(10),
      fc.constantFrom('deficient' as const, 'notDone' as const),
      fc.nat(4),
      ({ ruleset, facts }, kind, spare) => {
        const { duties } = ruleset.roles[0]!;
        const applicable = duties.length - Math.min(spare, duties.length - 1);
        for (const { id } of ruleset.readings) {
          const fitting = fittingMap(ruleset, facts, mapsOf(ruleset, id, 'head', kind, applicable));
          // No numeric condition concerns the role: nothing to draw.
          if (fitting === null) continue;
          expect(fitting.assumed).toEqual([]);
          for (let bad = 0; bad <= applicable; bad += 1) {
            const answers = answersWith(
              duties,
              kind === 'deficient' ? bad : 0,
              kind === 'notDone' ? bad : 0,
              duties.length - applicable,
            );
            for (const index of gridOf(ruleset, 'index')) {
              const x = (100 * bad) / applicable;
              const holding = fitting.map.regions.filter(
                (region) => inBounds(x, region.x) && inBounds(index, region.y),
              );
              expect(holding).toHaveLength(1);
              expect(regionAt(fitting.map, x, index)).toBe(holding[0]);
              expect(rate(ruleset, { ...facts, answers, index }).readings[id]!.possible).toEqual([holding[0]!.outcome]);
            }
          }
        }
      },
    ),
    runs(200, 66),
  );
});
