import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alikeRoles, commonTests, survey } from '../../../../src/domain/rating/analysis/gaps.ts';
import type { Region } from '../../../../src/domain/rating/conditionTest.ts';
import { conditionPhrase } from '../../../../src/domain/rating/wording/phrases.ts';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { gridCases, liesIn } from '../grid.ts';
import { official } from '../official.ts';
import { randomCase } from '../randomCases.ts';
import { runs } from '../../../full.ts';

/** A region as text, with plain spaces. */
function sentencesFor(region: Region): string {
  return region
    .map((part) => conditionPhrase(official, part))
    .join(' · ')
    .replaceAll('\u00a0', ' ');
}

/** The tests common to all gaps, and the other tests of each gap, as text. */
function gapsOf(role: string, reading: string): { readonly common: string; readonly rest: readonly string[] } {
  const { common, rest } = commonTests(survey(official, role, reading).gaps);
  return { common: sentencesFor(common), rest: rest.map(sentencesFor).sort() };
}

const OUTSIDE_KHOAN_4 = [
  'Không thuộc trường hợp: Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, tự diễn biến, tự chuyển hóa',
  'Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính từ 50% trở lên',
  'Không thuộc trường hợp: Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý',
  'Không thuộc trường hợp: Có hành vi vi phạm trong thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật',
].join(' · ');

describe('Điều 12', () => {
  test('has two kinds of heads', () => {
    const kinds = alikeRoles(official).map((roles) => roles.map(({ id }) => id));
    expect(kinds.map((roles) => roles.length)).toEqual([3, 5]);
    expect(kinds[0]).toContain('truong-phong');
    expect(kinds[1]?.[0]).toBe('truong-phong-noi-vu');
  });

  test('has these gaps on the ladder', () => {
    expect(gapsOf('truong-phong', 'ladder')).toEqual({
      common: OUTSIDE_KHOAN_4,
      rest: [
        'Có nội dung trách nhiệm chưa hoàn thành · Chỉ số cải cách hành chính từ 60% trở lên',
        'Không quá 50% tiêu chí chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính dưới 60%',
        'Trên 20% tiêu chí chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính từ 60% trở lên',
      ],
    });
  });

  test('has exactly the gaps of the editor’s notes in the corrected reading', () => {
    expect(gapsOf('truong-phong', 'corrected')).toEqual({
      common: OUTSIDE_KHOAN_4,
      rest: [
        // “Chỉ số từ 80% với một vài tiêu chí chưa bảo đảm”
        'Có nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính từ 80% trở lên',
        'Có nội dung trách nhiệm chưa hoàn thành · Chỉ số cải cách hành chính từ 60% trở lên',
        // “Chỉ số dưới 60% khi không quá 50% tiêu chí chưa bảo đảm”
        'Không quá 50% tiêu chí chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính dưới 60%',
        // “từ trên 20% đến 50% tiêu chí chưa bảo đảm”, with an index from 60 here; below 60 in the line before
        'Trên 20% tiêu chí chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính từ 60% trở lên',
      ],
    });
  });

  test('has a gap for an index from 80 to below 90 as printed', () => {
    expect(gapsOf('truong-phong', 'verbatim').rest).toContain('Chỉ số cải cách hành chính từ 80% đến dưới 90%');
    expect(gapsOf('truong-phong', 'lenient').rest).toHaveLength(2);
  });

  test('has gaps for mismatched field and unit indexes of Điều 11 heads', () => {
    const { rest } = gapsOf('truong-phong-noi-vu', 'corrected');
    for (const gap of [
      'Chỉ số cải cách hành chính từ 60% đến dưới 90% · Chỉ số cải cách hành chính lĩnh vực tham mưu từ 70% trở lên',
      'Chỉ số cải cách hành chính từ 90% trở lên · Chỉ số cải cách hành chính lĩnh vực tham mưu từ 50% đến dưới 70%',
      'Chỉ số cải cách hành chính từ 80% trở lên · Chỉ số cải cách hành chính lĩnh vực tham mưu từ 50% đến dưới 60%',
      'Chỉ số cải cách hành chính từ 60% đến dưới 80% · Chỉ số cải cách hành chính lĩnh vực tham mưu từ 60% trở lên',
    ])
      expect(rest).toContain(gap);
  });

  test('can reach every level of every reading except khoản 2 as printed', () => {
    for (const role of ['truong-phong', 'truong-phong-noi-vu']) {
      for (const { id } of official.readings) {
        expect(survey(official, role, id).unreachable).toEqual(
          id === 'verbatim' ? [{ level: 'tot', why: 'neverMet' }] : [],
        );
      }
    }
  });

  test('has overlaps of khoản 4 with every other level, by each case except điểm b and e', () => {
    const { overlaps } = survey(official, 'truong-phong-noi-vu', 'corrected');
    expect(overlaps.map(({ levels, outcome }) => [...levels, outcome])).toEqual(
      ['xuat-sac', 'tot', 'hoan-thanh'].map((level) => [level, 'khong-hoan-thanh', 'khong-hoan-thanh']),
    );
    const [first] = overlaps;
    expect(first?.regions.map(sentencesFor).sort()).toEqual(
      [
        'Có biểu hiện suy thoái về tư tưởng chính trị, đạo đức, lối sống, tự diễn biến, tự chuyển hóa',
        'Có hành vi vi phạm trong thực thi nhiệm vụ về cải cách hành chính bị xử lý kỷ luật',
        'Cơ quan, tổ chức, đơn vị thuộc thẩm quyền phụ trách, quản lý trực tiếp liên quan đến tham ô, tham nhũng, lãng phí và bị xử lý',
        'Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ về cải cách hành chính dưới 50%',
      ].map((cause) => expect.stringContaining(cause)),
    );
    for (const region of first?.regions ?? [])
      expect(sentencesFor(region)).toContain(
        'Không nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành · Chỉ số cải cách hành chính từ 90% trở lên · Chỉ số cải cách hành chính lĩnh vực tham mưu từ 70% trở lên',
      );
  });

  test('rejects unknown roles and readings', () => {
    expect(() => survey(official, 'giam-doc', 'ladder')).toThrow(RangeError);
    expect(() => survey(official, 'truong-phong', 'other')).toThrow(/reading "other"/);
  });
});

test('every gap and overlap contains exactly the cases that it describes, for any rule set', () => {
  fc.assert(
    fc.property(randomCase(5), ({ ruleset }) => {
      const surveys = ruleset.readings.map(({ id }) => survey(ruleset, 'head', id));
      const reached = new Map(ruleset.readings.map(({ id }) => [id, new Set<string>()]));
      const met = new Map(ruleset.readings.map(({ id }) => [id, new Set<string>()]));
      for (const one of gridCases(ruleset)) {
        const { readings } = rate(ruleset, one.facts);
        for (const { reading, gaps, overlaps } of surveys) {
          const { outcome, levels } = readings[reading]!;
          const metHere = levels.filter(({ state }) => state === 'met').map(({ level }) => level);
          for (const level of metHere) met.get(reading)!.add(level);
          reached.get(reading)!.add(outcome ?? '');
          if (gaps.some((region) => liesIn(one, region)) !== (outcome === 'gap'))
            expect.fail(`gap: ${JSON.stringify(one)}`);
          for (let i = 0; i < levels.length; i += 1) {
            for (let j = i + 1; j < levels.length; j += 1) {
              const pair = [levels[i]!.level, levels[j]!.level];
              const overlap = overlaps.find(({ levels: both }) => both.join() === pair.join());
              const inside = overlap?.regions.some((region) => liesIn(one, region)) ?? false;
              if (inside !== pair.every((level) => metHere.includes(level)))
                expect.fail(`overlap ${pair.join()}: ${JSON.stringify(one)}`);
            }
          }
        }
      }
      for (const { reading, unreachable } of surveys) {
        const never = ruleset.levels
          .filter(({ id }) => !reached.get(reading)!.has(id))
          .map(({ id }) => ({ level: id, why: met.get(reading)!.has(id) ? 'neverFirst' : 'neverMet' }));
        expect(unreachable).toEqual(never);
      }
    }),
    runs(60, 15),
  );
});
