import { describe, expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import { decidersOf } from '../../../../src/domain/rating/wording/deciders.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { answersOf, caseOf, official } from '../official.ts';

const first = official.readings[0]!;

function linesFor(given: Partial<Facts>): readonly string[] {
  const rating = rate(official, caseOf(given));
  return decidersOf(official, first, rating.readings[first.id]!).map(
    ({ title, isAgainst, because }) =>
      `${isAgainst ? '-' : '+'} ${plainWords(title)} | ${because.map(plainWords).join('. ')}`,
  );
}

const SO = 'nội dung trách nhiệm nào chưa bảo đảm hoặc chưa hoàn thành';
const INDEX = 'Chỉ số cải cách hành chính';
const OUTSIDE = '+ Không thuộc các điểm a, d, đ khoản 4 Điều 12 | Tỷ lệ hoàn thành các chỉ tiêu, nhiệm vụ';

describe('what decides a result', () => {
  test('of a middle level: what rules out the next better one first, then what its own level asks', () => {
    const lines = linesFor({ parIndex: 87.5, answers: answersOf('truong-phong', [3, 'deficient']) });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^- 3\/42 nội dung trách nhiệm chưa bảo đảm hoặc chưa hoàn thành \| Khoản 2 Điều 12 không cho phép/,
    );
    expect(lines[0]).toContain('thuộc mức không quá 20% của khoản 3 Điều 12');
    expect(lines[1]).toBe(
      `+ ${INDEX}: 87,5% | Thấp hơn mức 90% của khoản 1 Điều 12. ` +
        `Đạt yêu cầu từ 60% trở lên (khoản 3 Điều 12, cách hiểu “Bậc thang”)`,
    );
    expect(lines[2]?.startsWith(OUTSIDE)).toBe(true);
  });

  test('of the best level: its own conditions', () => {
    const lines = linesFor({});
    expect(lines.slice(0, 2)).toEqual([
      `+ Không ${SO} | Đúng yêu cầu của khoản 1 Điều 12`,
      `+ ${INDEX}: 95% | Thuộc mức từ 90% trở lên của khoản 1 Điều 12`,
    ]);
    expect(lines[2]?.startsWith(OUTSIDE)).toBe(true);
  });

  test('of a failing level: each case that leads to it', () => {
    expect(linesFor({ flags: { ideology: true, corruption: false, discipline: true } })).toEqual([
      expect.stringMatching(/^- Thuộc điểm a khoản 4 Điều 12 \| Có biểu hiện suy thoái/),
      expect.stringMatching(/^- Thuộc điểm đ khoản 4 Điều 12 \| Có hành vi vi phạm/),
    ]);
  });

  test('where no level is met: what rules out the lowest one first', () => {
    expect(linesFor({ parIndex: 55 })[0]).toBe(`- ${INDEX}: 55% | Thấp hơn mức 60% của khoản 3 Điều 12`);
  });

  test('while several outcomes are possible: nothing yet', () => {
    expect(linesFor({ parIndex: null })).toEqual([]);
  });
});
