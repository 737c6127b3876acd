import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomesOf } from '../../../src/domain/draft/outcome/statedResult.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import {
  chooseRows,
  countOutcomes,
  EVERYTHING,
  ONE_YEAR,
  otherOutcomes,
  outcomeOf,
  outcomesShort,
  sortRows,
} from '../../../src/domain/report/summaryList.ts';
import { summaryRow, type SummaryRow } from '../../../src/domain/report/summaryRow.ts';
import { unreadFigures } from '../../../src/domain/report/unreadFigures.ts';
import { summaryTable } from '../../../src/domain/report/summaryTable.ts';
import { mainYear, unitYears, yearCounts } from '../../../src/domain/report/unitYears.ts';
import { anyReportDraft } from './anyReportDraft.ts';
import { blankDraft, fullDraft, reportContext } from './reportContext.ts';

const { ruleset } = reportContext;
let places = 0;

function row(draft: Draft, stated = outcomesOf(ruleset, draft), now = draft.updatedAt): SummaryRow {
  places += 1;
  const made = summaryRow(reportContext, { key: `k${places}`, file: `tep-${places}.json` }, draft, stated, now);
  if (made === null) throw new Error('role');
  return made;
}

describe('a row', () => {
  test('of any draft has the outcomes of the rating, and remarks only on unreadable figures', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        const made = row(draft);
        expect(Object.fromEntries(ruleset.readings.map(({ id }, at) => [id, made.outcomes[at]]))).toEqual(
          outcomesOf(ruleset, draft),
        );
        const role = ruleset.roles.find(({ id }) => id === draft.role);
        expect(made.remarks).toEqual(role === undefined ? null : unreadFigures(ruleset, role, draft));
        expect(made.short).toBeLessThanOrEqual(made.applicable);
        expect(summaryTable(ruleset, [made]).rows[0]).toHaveLength(summaryTable(ruleset, []).columns.length);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  test('has a remark if the file states another result than its answers give', () => {
    const made = row(fullDraft(), { ladder: ['tot'], verbatim: ['xuat-sac'], unknown: ['tot'] });
    expect(made.remarks).toEqual([
      'Cách hiểu “Bậc thang”: tệp ghi “Hoàn thành tốt nhiệm vụ”, tính lại là “Hoàn thành xuất sắc nhiệm vụ”.',
    ]);
  });

  test('has a remark if the text or rules had another version', () => {
    expect(row({ ...fullDraft(), rulesVersion: 'cũ' }).remarks).toEqual([
      'Làm theo phiên bản khác của quy tắc; kết quả ở đây tính theo phiên bản đang công bố.',
    ]);
    expect(row({ ...fullDraft(), textVersion: 'cũ', rulesVersion: 'cũ' }).remarks).toEqual([
      expect.stringContaining('văn bản và quy tắc'),
    ]);
  });

  test('counts missing answers, and has the lowest of several figures only if all are known', () => {
    const noiVu = fullDraft(
      'truong-phong-noi-vu',
      { 'dieu-5.khoan-1': {}, 'dieu-5.khoan-2': { answer: 'notDone' } },
      { fieldIndexes: { 'chi-dao-dieu-hanh': '70', 'to-chuc-bo-may': '61.5', 'doi-ngu': '90' } },
    );
    expect(row(noiVu)).toMatchObject({ unanswered: 1, short: 1, missingFigures: 0, numbers: [95, 61.5, 100] });
    expect(row({ ...noiVu, figures: { ...noiVu.figures, fieldIndexes: { 'doi-ngu': '90' } } })).toMatchObject({
      missingFigures: 2,
      numbers: [95, null, 100],
    });
    expect(row(blankDraft()).missingFigures).toBe(5);
  });

  test('does not exist for an unknown role', () => {
    expect(summaryRow(reportContext, { key: 'k', file: 'f' }, blankDraft('khong-co'), null, '')).toBeNull();
  });
});

describe('rows of one unit and year', () => {
  const of = (unit: string, year: number | null, updatedAt = '2026-11-03T07:05:00.000Z') =>
    row({ ...fullDraft(), unit, year, updatedAt });

  test('are grouped by normalised name, last edited first; unnamed units are not grouped', () => {
    const old = of('UBND xã Tân Khai', 2026);
    const late = of('ubnd  XA TAN KHAI', 2026, '2026-11-04T07:05:00.000Z');
    const rows = [old, late, of('UBND xã Tân Khai', 2025), of('UBND xã Tân Hiệp', 2026), of('', 2026), of(' ', 2026)];
    expect(unitYears(rows).filter((group) => group.rows.length > 1)).toEqual([
      {
        unit: 'ubnd XA TAN KHAI',
        year: 2026,
        rows: [late, old],
        spellings: ['ubnd XA TAN KHAI', 'UBND xã Tân Khai'],
      },
    ]);
    expect(chooseRows(rows, { ...EVERYTHING, onlyLatest: true })).toEqual(rows.slice(1));
    expect(chooseRows(rows, { ...EVERYTHING, onlyLatest: true, apart: ['ubnd XA TAN KHAI'] })).toEqual(rows);
  });

  test('show the year of most units first; the latest of several', () => {
    const rows = [
      of('A', 2027),
      of('B', 2026),
      of('C', 2026),
      of('c', 2026),
      of('D', 2025),
      of('E', 2025),
      of('F', null),
    ];
    expect(yearCounts(unitYears(rows))).toEqual([
      { year: 2027, units: 1 },
      { year: 2026, units: 2 },
      { year: 2025, units: 2 },
      { year: null, units: 1 },
    ]);
    expect(chooseRows(rows, ONE_YEAR)).toEqual([rows[1], rows[2]]);
    expect(chooseRows(rows, { ...ONE_YEAR, year: 'none' })).toEqual([rows[6]]);
    expect(chooseRows(rows, { ...ONE_YEAR, year: 'all' })).toHaveLength(6);
    expect(chooseRows([], ONE_YEAR)).toEqual([]);
  });

  const state = (id: string, revision: number, updatedAt: string) =>
    row({ ...fullDraft(), unit: 'Phòng Y tế', id, revision, updatedAt }, undefined, '2026-12-01T00:00:00.000Z');

  test('of one self-check are ordered by number of edits, whatever the clock showed', () => {
    const early = state('a', 12, '2030-01-01T00:00:00.000Z');
    const late = state('a', 40, '2026-11-03T07:05:00.000Z');
    expect(unitYears([early, late])[0]?.rows).toEqual([late, early]);
    expect(chooseRows([early, late], { ...EVERYTHING, onlyLatest: true })).toEqual([late]);
  });

  test('are not affected by an early state with a wrong time', () => {
    const early = state('a', 12, '2030-01-01T00:00:00.000Z');
    const late = state('a', 40, '2026-11-03T07:05:00.000Z');
    const other = state('b', 3, '2026-11-20T07:05:00.000Z');
    for (const rows of [
      [early, late, other],
      [other, late, early],
      [late, other, early],
    ])
      expect(unitYears(rows)[0]?.rows).toEqual([other, late, early]);
  });

  test('in the future have a remark', () => {
    const made = state('a', 1, '2030-01-01T00:00:00.000Z');
    expect(made.ahead).toBe(true);
    expect(made.remarks).toEqual([
      expect.stringMatching(/^Giờ sửa cuối ghi là \d\d:\d\d ngày 01\/01\/2030, sau giờ hiện nay/),
    ]);
    expect(state('a', 1, '2026-12-01T00:59:00.000Z')).toMatchObject({ ahead: false, remarks: [] });
  });
});

describe('choosing, ordering and counting rows', () => {
  const rows = [
    row({ ...fullDraft('chu-tich-ubnd-xa'), unit: 'UBND xã Đồng Nơ', id: 'a' }),
    row({ ...fullDraft('truong-phong', {}, { parIndex: '59.99' }), unit: 'Phòng Kinh tế', id: 'b', year: 2025 }),
    row({ ...blankDraft(), unit: 'Phòng Y tế', id: 'c' }),
    row({ ...fullDraft('truong-phong', {}, { parIndex: '85' }), unit: '', id: 'd', year: null }),
  ];

  test.each([
    ['words without diacritics', { words: 'dong no' }, [0]],
    ['words of the role', { words: 'phòng trưởng' }, [1, 2, 3]],
    ['a role', { role: 'Chủ tịch UBND xã, thị trấn' }, [0]],
    ['a year', { year: 2025 }, [1]],
    ['an outcome', { outcome: 'gap' }, [1]],
    ['an outcome by another reading', { outcome: 'gap', reading: 2 }, [1, 3]],
    ['not settled yet', { outcome: 'open' }, [2]],
    ['to be looked at', { onlyRemarked: true }, [2]],
  ] as const)('filters by %s', (_, choice, expected) => {
    expect(chooseRows(rows, { ...EVERYTHING, ...choice })).toEqual(expected.map((at) => rows[at]));
  });

  test.each([
    ['unit', false, [1, 2, 0, 3]],
    ['unit', true, [0, 2, 1, 3]],
    ['year', false, [1, 0, 2, 3]],
    ['outcome', false, [0, 3, 1, 2]],
    ['missing', true, [2, 0, 1, 3]],
    [0, true, [0, 3, 1, 2]],
    [0, false, [1, 3, 0, 2]],
  ] as const)('by %s, descending %s, puts unknown values last', (by, descending, expected) => {
    expect(sortRows(ruleset, rows, by, descending, 0).map((one) => rows.indexOf(one))).toEqual(expected);
  });

  test('has counts that add up to the rows for every interpretation', () => {
    fc.assert(
      fc.property(
        fc.array(anyReportDraft, { maxLength: 8 }),
        fc.nat({ max: ruleset.readings.length - 1 }),
        (drafts, reading) => {
          const many = drafts.map((draft) => row(draft));
          const counts = countOutcomes(ruleset, many, reading);
          expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(many.length);
          for (const { outcome, count } of counts)
            expect(many.filter((one) => outcomeOf(one, reading) === outcome)).toHaveLength(count);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
    expect(countOutcomes(ruleset, rows, 0).map(({ outcome, count }) => [outcome, count])).toEqual([
      ['xuat-sac', 1],
      ['tot', 1],
      ['hoan-thanh', 0],
      ['khong-hoan-thanh', 0],
      ['gap', 1],
      ['open', 1],
    ]);
  });

  test('lists only interpretations with another outcome', () => {
    expect(otherOutcomes(ruleset, row(fullDraft('chu-tich-ubnd-xa')))).toEqual([]);
    const apart = row(fullDraft('truong-phong', {}, { parIndex: '85' }));
    const others = otherOutcomes(ruleset, apart);
    expect(others.length).toBeGreaterThan(0);
    for (const { name, outcome } of others) {
      const at = ruleset.readings.findIndex((one) => one.name === name);
      expect(outcomesShort(ruleset, apart.outcomes[at] ?? [])).toBe(outcome);
      expect(outcome).not.toBe('Tốt');
    }
  });

  test('exports a column per interpretation and number, with shares in percent', () => {
    const { columns, rows: cells } = summaryTable(ruleset, rows);
    const at = (name: string) => columns.findIndex((column) => column.name.startsWith(name));
    expect(cells[0]?.[at('Cơ quan')]).toBe('UBND xã Đồng Nơ');
    expect(cells[1]?.[at('Kết quả theo cách hiểu “Bậc thang”')]).toBe('Không quy định');
    expect(cells[2]?.[at('Kết quả theo cách hiểu “Bậc thang”')]).toBe(
      'Xuất sắc, Tốt, Hoàn thành, Không hoàn thành hoặc Không quy định',
    );
    expect(cells[1]?.[at('Chỉ số cải cách hành chính (%)')]).toBe(59.99);
    expect(cells[0]?.[at('Tỷ lệ tiêu chí chưa bảo đảm')]).toBe(0);
    expect(cells[2]?.[at('Nội dung trách nhiệm chưa trả lời')]).toBe(42);
  });
});

test.each([
  [
    'a mistyped year later',
    [
      [2062, 1],
      [2026, 30],
    ],
    2026,
  ],
  [
    'a whole last year with a few more units',
    [
      [2026, 28],
      [2025, 30],
    ],
    2026,
  ],
  [
    'a year that has only begun',
    [
      [2027, 3],
      [2026, 30],
    ],
    2026,
  ],
  [
    'as many',
    [
      [2026, 5],
      [2025, 5],
    ],
    2026,
  ],
  [
    'most without a year',
    [
      [2026, 3],
      [null, 9],
    ],
    null,
  ],
  ['nothing', [], null],
] as const)('the year of a report beside %s', (_, years, expected) => {
  expect(mainYear(years.map(([year, units]) => ({ year, units })))).toBe(expected);
});
