import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byClausePhrase } from '../../../src/domain/rating/analysis/byClause.ts';
import { factsOfDraft } from '../../../src/domain/draft/outcome/factsOf.ts';
import { rate } from '../../../src/domain/rating/engine/rate.ts';
import { indexById } from '../../../src/domain/regulation/tree/walk.ts';
import { dutiesIn, type Report } from '../../../src/domain/report/report.ts';
import { reportOf } from '../../../src/domain/report/reportOf.ts';
import { anyReportDraft } from './anyReportDraft.ts';
import { blankDraft, fullDraft, reportContext, mixedDraft, regulation } from './reportContext.ts';
import { runs } from '../../full.ts';

const ids = indexById(regulation.text);

/** Ids of all provisions named in a report. */
function clausesOf(report: Report): readonly string[] {
  const found: string[] = [];
  JSON.stringify(report, (key, value: unknown) => {
    if (key === 'clause' && typeof value === 'string') found.push(value);
    return value;
  });
  return [
    ...found,
    ...report.articles.flatMap(({ id, clauses }) => [id, ...clauses.map((clause) => clause.id)]),
    ...dutiesIn(report.articles).map(({ id }) => id),
  ];
}

describe('the report of any draft', () => {
  test('lists every duty of the role once in text order, and only provisions of the text', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        const report = reportOf(reportContext, draft);
        const duties = reportContext.ruleset.roles.find(({ id }) => id === draft.role)?.duties;
        expect(dutiesIn(report.articles).map(({ id }) => id)).toEqual(duties);
        expect(clausesOf(report).filter((id) => !ids.has(id))).toEqual([]);
      }),
      { ...runs(200, 50), endOnFailure: true },
    );
  });

  test('has the outcomes of the rating, and exactly one once nothing is missing', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        const report = reportOf(reportContext, draft);
        const rating = rate(reportContext.ruleset, factsOfDraft(reportContext.ruleset, draft));
        expect(new Set(report.outcomes.map(({ id }) => id))).toEqual(new Set(rating.readings['ladder']?.possible));
        for (const reading of report.readings) expect(reading.possible).toEqual(rating.readings[reading.id]?.possible);
        expect(report.missing.filter(({ duty }) => duty !== null)).toHaveLength(rating.duties.unanswered);
        if (report.missing.length === 0) expect(report.outcomes).toHaveLength(1);
      }),
      { ...runs(200, 50), endOnFailure: true },
    );
  });

  test('states whether the interpretations agree and whether counting by khoản would change the result', () => {
    const combinations = new Set<string>();
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        const { certainty } = reportOf(reportContext, draft);
        const rating = rate(reportContext.ruleset, factsOfDraft(reportContext.ruleset, draft));
        const byClause = byClausePhrase(reportContext.ruleset, rating);
        expect(
          certainty.startsWith(rating.agree ? 'Mọi cách hiểu cho cùng kết quả' : 'Các cách hiểu cho kết quả khác nhau'),
        ).toBe(true);
        expect(certainty.includes('nếu đếm theo khoản thì')).toBe(byClause !== null);
        if (byClause !== null) expect(certainty).toContain(byClause);
        combinations.add(`${rating.agree} ${byClause === null}`);
      }),
      { ...runs(200, 50), endOnFailure: true },
    );
    // Both agreeing and differing interpretations occurred, with and without a change.
    expect(combinations.size).toBeGreaterThanOrEqual(3);
  });

  test('is deterministic and plain data', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        const report = reportOf(reportContext, draft);
        expect(reportOf(reportContext, structuredClone(draft))).toEqual(report);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { ...runs(50, 12), endOnFailure: true },
    );
  });
});

describe('a report', () => {
  test('of a complete draft has one rating with its clause and nothing missing', () => {
    const report = reportOf(reportContext, fullDraft());
    expect(report.verdict).toEqual({ text: 'Hoàn thành xuất sắc nhiệm vụ', clause: 'dieu-12.khoan-1' });
    expect(report.certainty).toBe('Mọi cách hiểu cho cùng kết quả.');
    expect(report.missing).toEqual([]);
    expect(report.counted).toEqual([
      'Nội dung trách nhiệm áp dụng: 42',
      'Bảo đảm: 42; chưa bảo đảm: 0; chưa hoàn thành: 0; chưa trả lời: 0',
      'Tỷ lệ tiêu chí chưa bảo đảm hoặc chưa hoàn thành: 0/42 (0%)',
    ]);
  });

  test('of an empty draft names no single rating and lists everything as missing', () => {
    const report = reportOf(reportContext, blankDraft());
    expect(report.outcomes.length).toBeGreaterThan(1);
    expect(report.verdict.text).toMatch(/^Còn có thể: /);
    expect(report.missing).toHaveLength(42 + 5);
    expect(report.missing[0]).toEqual({
      text: 'Điểm a khoản 1 Điều 4: chưa trả lời',
      duty: 'dieu-4.khoan-1.diem-a',
      fact: null,
      item: null,
    });
    expect(report.figures.every(({ value }) => value === 'chưa có')).toBe(true);
  });

  test('a number that cannot be used is missing, and shown as typed', () => {
    const fieldIndexes = { 'chi-dao-dieu-hanh': '1,000.5', 'to-chuc-bo-may': '70', 'doi-ngu': '-2.5' };
    const draft = fullDraft('truong-phong-noi-vu', {}, { parIndex: '150', fieldIndexes });
    const { figures, missing } = reportOf(reportContext, draft);
    const refused = figures.filter(({ known }) => !known).map(({ name, value }) => `${name}: ${value}`);
    expect(refused).toEqual([
      'Chỉ số cải cách hành chính: “150” chưa dùng được',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu: Chỉ đạo, điều hành cải cách hành chính: “1,000.5” chưa dùng được',
      'Chỉ số cải cách hành chính lĩnh vực tham mưu: Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức: “−2,5” chưa dùng được',
    ]);
    expect(missing.map(({ text }) => text)).toEqual(refused);
  });

  test('attributes changed bounds to the reading, and does not call being outside khoản 4 a failure', () => {
    const { levels } = reportOf(reportContext, fullDraft());
    const combinations = (level: string) =>
      levels.find(({ id }) => id === level)?.conditions.map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(combinations('hoan-thanh')).toContain('Chỉ số cải cách hành chính từ 60% trở lên (cách hiểu “Bậc thang”)');
    expect(combinations('xuat-sac')).toContain('Chỉ số cải cách hành chính từ 90% trở lên');
    const failing = levels.find(({ id }) => id === 'khong-hoan-thanh');
    expect(failing?.standing).toBe('Không thuộc');
    expect(failing?.conditions.some(({ standing }) => standing === 'Không thỏa mãn')).toBe(false);
  });

  test('of a case without a rule has its sentence and who decides', () => {
    const report = reportOf(reportContext, fullDraft('truong-phong', {}, { parIndex: '59.99' }));
    expect(report.verdict).toEqual({ text: reportContext.ruleset.gap.text, clause: reportContext.ruleset.gap.clause });
  });

  test('shows each differing interpretation with its outcome and the cause', () => {
    const report = reportOf(reportContext, fullDraft('truong-phong', {}, { parIndex: '85' }));
    expect(report.certainty).toBe('Các cách hiểu cho kết quả khác nhau.');
    const verbatim = report.readings.find(({ id }) => id === 'verbatim');
    expect(verbatim?.outcome).toBe('Điều 12 không quy định');
    expect(verbatim?.because.map(({ clause }) => clause)).toContain('dieu-12.khoan-2');
  });

  test('shows shortfalls, reason, note and evidence next to the text of a duty', () => {
    const report = reportOf(reportContext, mixedDraft);
    const duties = new Map(dutiesIn(report.articles).map((duty) => [duty.id, duty]));
    expect(duties.get('dieu-4.khoan-1.diem-a')).toMatchObject({
      answered: 'Chưa bảo đảm (chậm tiến độ, hiệu quả thấp)',
      evidence: ['Báo cáo số 12/BC-NV ngày 03/11/2026', '=HYPERLINK("http://x.test")'],
    });
    expect(duties.get('dieu-9.khoan-3')?.answered).toBe('Không áp dụng (lý do: Không có đơn vị sự nghiệp trực thuộc)');
    expect(duties.get('dieu-9.khoan-1')).toMatchObject({
      answered: 'Chưa trả lời',
      answer: null,
      note: '',
      evidence: [],
    });
    expect(report.missing.map(({ text }) => text)).toEqual(['Khoản 1 Điều 9: chưa trả lời']);
    expect(report.acting?.clause).toBe('dieu-2.khoan-2');
    expect(
      report.figures.filter(({ fact }) => fact === 'fieldIndexes').map(({ name, value }) => [name, value]),
    ).toHaveLength(3);
    expect(report.figures.find(({ fact }) => fact === 'parIndex')?.value).toBe('87,5%');
  });

  test('rejects an unknown role', () => {
    expect(() => reportOf(reportContext, blankDraft('khong-co'))).toThrow(RangeError);
  });
});
