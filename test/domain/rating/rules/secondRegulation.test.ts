/**
 * Rates and explains an entirely different regulation (points, counts, three levels, no Điều 11) without changes in
 * src/.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadRuleset } from '../../../../src/adapters/site/content/loadRuleset.ts';
import { alikeRoles, survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import { leastChanges } from '../../../../src/domain/rating/analysis/leastChange.ts';
import { mapsOf } from '../../../../src/domain/rating/analysis/map.ts';
import { drawMap } from '../../../../src/domain/rating/wording/mapDrawing.ts';
import { rangePhrases } from '../../../../src/domain/rating/wording/mapPhrases.ts';
import { conditionPhrase, possibleSentence } from '../../../../src/domain/rating/wording/phrases.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { reasonOf } from '../../../../src/domain/rating/wording/reasons.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import type { LeafResult } from '../../../../src/domain/rating/result.ts';
import type { Answer, Facts } from '../../../../src/domain/rating/ruleset.ts';
import { waySentences } from '../../../../src/domain/rating/wording/waySentences.ts';

const rules = loadRuleset(fileURLToPath(new URL('../../../fixtures/regulations/quy-che-thi-dua', import.meta.url)));
const DUTIES = ['dieu-2.khoan-1', 'dieu-2.khoan-2.diem-a', 'dieu-2.khoan-2.diem-b', 'dieu-2.khoan-3'];

function facts(points: number | undefined, complaints: number | undefined, ...answers: readonly Answer[]): Facts {
  return {
    role: 'to-truong',
    points,
    complaints,
    answers: Object.fromEntries(DUTIES.map((id, i) => [id, answers[i] ?? 'assured'])),
  };
}

const plain = (words: string): string => words.replaceAll('\u00a0', ' ');

test('roles have these duties', () => {
  expect(rules.roles.map(({ id, duties }) => [id, duties])).toEqual([
    ['to-truong', DUTIES],
    ['to-truong-khu-cho', [...DUTIES, 'dieu-3.khoan-1', 'dieu-3.khoan-2']],
  ]);
  expect(alikeRoles(rules).map((roles) => roles.map(({ id }) => id))).toEqual([['to-truong-khu-cho', 'to-truong']]);
});

describe('outcomes as written and in the strict reading', () => {
  test.each<[Facts, string, string]>([
    [facts(900.5, 100), 'nhat', 'nhat'],
    [facts(900, 100), 'nhi', 'nhi'],
    [facts(950, 100, 'deficient'), 'nhat', 'nhat'],
    [facts(950, 100, 'deficient', 'deficient'), 'gap', 'gap'],
    [facts(950, 100, 'notDone'), 'nhi', 'gap'],
    [facts(950, 5, 'notDone', 'notDone'), 'ba', 'ba'],
    // 2 of 3 are 66,67%: at least 66,6% but not 80%.
    [facts(800, 6, 'notApplicable', 'notDone'), 'nhi', 'gap'],
    [facts(700, 6), 'gap', 'gap'],
    [facts(0, 0, 'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'), 'ba', 'ba'],
    [facts(1000, 200, 'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'), 'undefined', 'undefined'],
  ])('of case %#', (given, written, strict) => {
    const { readings } = rate(rules, given);
    expect([readings['nguyen-van']?.outcome, readings['chat']?.outcome]).toEqual([written, strict]);
  });

  test('reject facts of the other regulation', () => {
    expect(() => rate(rules, { role: 'truong-phong' })).toThrow(RangeError);
    expect(() => rate(rules, facts(1001, 0))).toThrow(/points is 1001; expected 0 to 1000/);
    expect(rate(rules, { role: 'to-truong' }).readings['nguyen-van']?.possible).toEqual(['ba', 'gap', 'nhat', 'nhi']);
  });
});

test('phrases use this regulation’s words', () => {
  const { readings } = rate(rules, facts(640.5, 12, 'deficient', 'deficient'));
  const leaves = readings['nguyen-van']!.levels.flatMap(({ condition }) =>
    'parts' in condition ? condition.parts : [condition],
  ) as readonly LeafResult[];
  expect(leaves.map((leaf) => plain(conditionPhrase(rules, leaf)))).toEqual([
    'Điểm thi đua trên 900 điểm',
    'Không quá 1 việc làm chậm',
    'Không việc nào bỏ',
    'Điểm thi đua trên 700 điểm',
    'Từ 66,6% trở lên việc làm tốt',
    'Số đơn phản ánh không quá 5 đơn',
  ]);
  expect(plain(plainWords(reasonOf(rules, rules.readings[0]!, leaves[3]!)))).toBe(
    'Điểm thi đua 640,5 điểm không trên mức 700 điểm của khoản 2 Điều 4',
  );
  expect(plain(plainWords(reasonOf(rules, rules.readings[0]!, leaves[5]!)))).toBe(
    'Số đơn phản ánh 12 đơn vượt mức 5 đơn của khoản 3 Điều 4',
  );
  expect(possibleSentence(rules, ['gap', 'nhat', 'ba'])).toBe('Còn có thể: Hạng Nhất; Hạng Ba; Không xếp hạng');
});

test('the least change works where fewer is better', () => {
  const ways = leastChanges(rules, facts(650, 12, 'deficient', 'deficient'), 'nguyen-van').map((change) => [
    change.level,
    change.ways.map((way) => waySentences(rules, way).map((sentence) => plain(plainWords(sentence)))),
  ]);
  expect(ways).toEqual([
    [
      'nhat',
      [
        [
          'Ít nhất 1 trong 2 việc chưa được đánh giá là “làm tốt” phải thành “làm tốt”; chọn việc nào cũng được',
          'Điểm thi đua: từ 650 điểm lên trên 900 điểm (thêm hơn 250 điểm)',
        ],
      ],
    ],
    [
      'nhi',
      [
        [
          'Ít nhất 1 trong 2 việc chưa được đánh giá là “làm tốt” phải thành “làm tốt”; chọn việc nào cũng được',
          'Điểm thi đua: từ 650 điểm lên trên 700 điểm (thêm hơn 50 điểm)',
        ],
      ],
    ],
    // The last level is better than no level at all.
    ['ba', [['Số đơn phản ánh: từ 12 đơn xuống nhiều nhất 5 đơn (bớt 7 đơn)']]],
  ]);
});

test('gaps, overlaps and map are found', () => {
  const { gaps, overlaps, unreachable } = survey(rules, 'to-truong', 'nguyen-van');
  const phrase = gaps.map((region) => region.map((part) => plain(conditionPhrase(rules, part))).join(' · '));
  expect(phrase).toContain('Điểm thi đua không quá 700 điểm · Số đơn phản ánh trên 5 đơn');
  expect(unreachable).toEqual([]);
  expect(overlaps.map(({ levels }) => levels.join())).toEqual(['nhat,nhi', 'nhat,ba', 'nhi,ba']);

  const maps = mapsOf(rules, 'nguyen-van', 'to-truong', 'deficient');
  expect(maps.map(({ fact, when }) => [fact.id, when])).toEqual([
    ['points', [[{ kind: 'number', fact: 'complaints', bounds: { atMost: 5 } }]]],
    ['points', [[{ kind: 'number', fact: 'complaints', bounds: { above: 5 } }]]],
  ]);
  // Shares of a number of duties, and their complements, are rounded.
  const market = mapsOf(rules, 'nguyen-van', 'to-truong-khu-cho', 'deficient');
  const labels = market.flatMap((map) => drawMap(map).xTicks.map(({ label }) => plain(label)));
  expect([...new Set(labels)].sort()).toEqual(['0%', '100%', '16,67%', '33,4%']);
  expect(market.flatMap((map) => map.regions.map((region) => plain(rangePhrases(map, region).across)))).toContain(
    'trên 16,67% đến 33,4%',
  );
  // One late task of four is allowed for the first level; 66,6% done well is two thirds of the second.
  expect(maps[1]?.regions.find(({ outcome }) => outcome === 'nhat')).toEqual({
    x: { atMost: 25 },
    y: { above: 900 },
    outcome: 'nhat',
  });
});
