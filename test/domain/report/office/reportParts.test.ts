/** The yearly report's parts on last year and on rules across people: compares every number with plain counts. */
import { describe, expect, test } from 'vitest';
import '../../../../src/domain/rating/engine/joint/computed.ts';
import '../../../../src/domain/rating/engine/joint/install.ts';
import '../../../../src/domain/rating/wording/measurePhrases.ts';
import { newDraft } from '../../../../src/domain/draft/edit/newDraft.ts';
import { changedEntry } from '../../../../src/domain/report/office/authority.ts';
import { officeReport } from '../../../../src/domain/report/office/officeReport.ts';
import type { OfficeCase } from '../../../../src/domain/report/office/papers/officeCase.ts';
import { officeSheets } from '../../../../src/domain/report/office/papers/workbook.ts';
import { yearReport } from '../../../../src/domain/report/office/papers/yearReport.ts';
import { lastYearOf } from '../../../../src/domain/report/office/yearChanges.ts';
import type { Paper, PaperLine } from '../../../../src/domain/report/papers/paper.ts';
import { matchesOf, ONE_YEAR } from '../../../../src/domain/report/summaryList.ts';
import { summaryRow, type SummaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { unitYears } from '../../../../src/domain/report/unitYears.ts';
import { scheme } from '../../rating/scheme.ts';
import { reportContext, TIME } from '../reportContext.ts';
import { officeCase } from './officeCase.ts';
import { draftOf, LAST_YEAR, levelOf, UNITS, type Plain } from './officeFiles.ts';

/** The lines under a heading, up to the next one. */
function linesUnder({ blocks }: Paper, heading: string): readonly PaperLine[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(heading));
  if (from < 0) return [];
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'signatures');
  return rest
    .slice(0, end)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.line] : block.kind === 'list' ? block.items : []));
}
const words = (line: PaperLine) => line.map(({ text }) => text).join('');

describe('last year', () => {
  const rows = [...UNITS, ...LAST_YEAR].map((plain, n) => {
    const draft = draftOf(plain, `d${n}`);
    return summaryRow(reportContext, { key: `${n}`, file: `${n}.json` }, draft, null, TIME)!;
  });
  const matches = matchesOf(ONE_YEAR);
  const report = officeReport(reportContext.ruleset, rows, { ...ONE_YEAR, year: 2026 });
  const lastYear = lastYearOf(reportContext.ruleset, report, unitYears(rows, matches), matches);
  const office: OfficeCase = { ...officeCase, report, lastYear, entries: new Map() };
  const pairs = UNITS.map((now) => ({ now, was: LAST_YEAR.find(({ unit }) => unit === now.unit) }));
  const ranks = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh'];
  const moved = ({ now, was }: { now: Plain; was: Plain | undefined }) => {
    if (was === undefined) return 'mới có năm nay';
    const [from, to] = [levelOf(was), levelOf(now)];
    if (from === to) return 'giữ nguyên';
    const [before, after] = [ranks.indexOf(from), ranks.indexOf(to)];
    return before < 0 || after < 0 ? 'đổi khác, không so được' : after < before ? 'lên mức' : 'xuống mức';
  };

  test('is in the report with each change, its conditions and their clauses', () => {
    const lines = linesUnder(yearReport(office), 'SO VỚI NĂM TRƯỚC');
    const first = words(lines[0]!);
    for (const kind of ['lên mức', 'xuống mức', 'đổi khác, không so được', 'giữ nguyên', 'mới có năm nay']) {
      const count = pairs.filter((pair) => moved(pair) === kind).length;
      if (count > 0) expect(first).toContain(`${count} đơn vị ${kind}`);
      else expect(first).not.toContain(`đơn vị ${kind}`);
    }
    expect(first).toContain('1 đơn vị năm nay chưa có');
    const changed = pairs.filter((pair) => !['giữ nguyên', 'mới có năm nay'].includes(moved(pair)));
    expect(changed.length).toBeGreaterThan(4);
    for (const { now } of changed) {
      const line = lines.find((one) => words(one).startsWith(`${now.unit}: `)) ?? [];
      expect(words(line), now.unit).toMatch(/: từ \S.* sang \S/);
      // A reason names its clause, wherever a condition changed.
      if (words(line).includes('nay ')) expect(line.some(({ clause }) => clause !== undefined)).toBe(true);
    }
    expect(lines.filter((line) => /: từ \S.* sang \S/.test(words(line))).length).toBe(changed.length);
    expect(lines.map(words).join('\n')).toContain('Năm nay chưa có (1): UBND xã Thanh Lương.');
  });

  test('is a sheet with the numbers of both years', () => {
    const sheet = officeSheets(office).find(({ name }) => name === 'So năm trước')!;
    expect(sheet.table.rows).toHaveLength(31);
    for (const { now, was } of pairs) {
      const row = sheet.table.rows.find(([, unit]) => unit === now.unit)!;
      expect(row.slice(4, 7), now.unit).toEqual([moved({ now, was }), was?.index ?? null, now.index]);
      expect(row).toHaveLength(sheet.table.columns.length);
    }
  });

  test('is not mentioned where none was opened', () => {
    expect(linesUnder(yearReport(officeCase), 'SO VỚI NĂM TRƯỚC')).toEqual([]);
    expect(officeSheets(officeCase).map(({ name }) => name)).not.toContain('So năm trước');
  });
});

describe('rules across people', () => {
  const people = scheme('nhan-vien');
  const person = (key: string, role: string): SummaryRow => {
    const start = { id: key, regulation: people.regulation, textVersion: 't', rulesVersion: people.version, unit: key };
    const draft = { ...newDraft({ ...start, role }, TIME), year: 2026 };
    return summaryRow({ ruleset: people, textVersion: 't' }, { key, file: '' }, draft, null, TIME)!;
  };
  const levels: Readonly<Record<string, readonly [own: string | null, unit: string | null]>> = {
    An: ['xuat-sac', null],
    Ba: ['xuat-sac', null],
    Chi: ['tot', null],
    Du: ['tot', null],
    Em: ['tot', null],
    'quản lý 1': ['xuat-sac', 'tot'],
    'quản lý 2': ['tot', 'tot'],
    'quản lý 3': ['tot', null],
  };
  const rows = Object.keys(levels).map((key) => person(key, key.startsWith('quản') ? 'nguoi-quan-ly' : 'nhan-vien'));
  const entries = new Map(
    rows.map((row) => {
      const [proposed = null, unitLevel = null] = levels[row.key] ?? [];
      return [row.key, changedEntry(row, undefined, { proposed, unitLevel }, TIME)] as const;
    }),
  );
  const report = officeReport(people, rows, ONE_YEAR);
  const lines = linesUnder(yearReport({ ...officeCase, ruleset: people, report, entries }), 'GIỚI HẠN CHUNG');
  const text = lines.map(words).join('\n');

  test('are counted by the levels proposed, under each reading, with every clause', () => {
    const count = (level: string, prefix: RegExp) =>
      Object.entries(levels).filter(([key, [own]]) => own === level && prefix.test(key)).length;
    const [excellent, good] = [count('xuat-sac', /^(?!quản)/), count('tot', /^(?!quản)/)];
    const over = (whole: number) => excellent - Math.floor(whole / 5);
    expect(text).toContain(
      `Nhân viên: Tính trên số xếp mức tốt. Vượt ${over(good)} người. 20% của ${good} người cho phép tối đa ${Math.floor(good / 5)} người; đang có ${excellent} người.`,
    );
    expect(text).toContain(`Tính trên số xếp mức tốt trở lên. Vượt ${over(good + excellent)} người.`);
    expect(text).toContain('Đang ở mức bị giới hạn: An; Ba.');
    const cited = new Set(lines.flatMap((line) => line.flatMap(({ clause }) => clause ?? [])));
    expect([...cited].sort()).toEqual(['dieu-7.khoan-1', 'dieu-7.khoan-2', 'dieu-7.khoan-3']);
  });

  test('compare heads with the levels of their units', () => {
    expect(text).toContain('Cao hơn đơn vị mình phụ trách (1): quản lý 1.');
    expect(text).toContain('Bằng mức đơn vị, ở mép (1): quản lý 2.');
    expect(text).toMatch(/Chưa rõ, vì chưa ghi mức của đơn vị .*\(1\): quản lý 3\./);
  });

  test('are not mentioned where there are none', () => {
    expect(linesUnder(yearReport(officeCase), 'GIỚI HẠN CHUNG')).toEqual([]);
  });
});
