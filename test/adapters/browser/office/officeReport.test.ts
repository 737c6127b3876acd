/** Compares every number of the office's report of 40 files with a count made without the site's own functions. */
import { describe, expect, test } from 'vitest';
import { gatherFiles, NOTHING_GATHERED } from '../../../../src/adapters/browser/office/gatherFiles.ts';
import { fileItem } from '../../../../src/adapters/browser/office/items.ts';
import { articleFigures } from '../../../../src/domain/report/office/dutyFigures.ts';
import { officeReport } from '../../../../src/domain/report/office/officeReport.ts';
import { shiftedRow, thresholdMoves } from '../../../../src/domain/report/office/thresholdMoves.ts';
import { unitDetail } from '../../../../src/domain/report/office/unitDetail.ts';
import { yearChanges } from '../../../../src/domain/report/office/yearChanges.ts';
import { ONE_YEAR, outcomeOf } from '../../../../src/domain/report/summaryList.ts';
import { reportContext, regulation } from '../../../domain/report/reportContext.ts';
import {
  draftOf,
  dutiesOf,
  LADDER,
  LAST_YEAR,
  levelOf,
  officeFiles,
  UNITS,
  type OfficeFile,
  type Plain,
} from '../../../domain/report/office/officeFiles.ts';
import { fileText } from '../../../browser/summary/summaryFiles.ts';

const { ruleset } = reportContext;
const RULES = { ...reportContext, name: 'Quyết định 212/QĐ-UBND', words: {} };

async function rowsOf(files: readonly OfficeFile[]) {
  const { tables, problems } = await gatherFiles(
    files.map(({ name, text }) => fileItem(new File([text], name))),
    NOTHING_GATHERED,
    async (slug) => (slug === regulation.slug ? RULES : null),
    { signal: new AbortController().signal, progress: () => {} },
  );
  return { rows: tables.get(regulation.slug)?.rows ?? [], problems };
}

const opened = await rowsOf(officeFiles());
const report = officeReport(ruleset, opened.rows, ONE_YEAR, [
  ...UNITS.slice(1).map(({ unit }) => unit.toUpperCase()),
  'Thanh tra huyện',
  'Hạt Kiểm lâm',
]);
const countBy = (wanted: (plain: Plain) => boolean) => UNITS.filter(wanted).length;

describe('40 files of 30 units', () => {
  test('30 count, and the reasons why the others do not are given', () => {
    expect(officeFiles()).toHaveLength(40);
    expect(opened.rows).toHaveLength(35);
    expect(opened.problems.map(({ file }) => file)).toEqual([
      '3 (1).json',
      'khac.json',
      'hong.json',
      'danh-ba.json',
      'trong.json',
    ]);
    expect(report).toMatchObject({ year: 2026, opened: 35, older: 4, otherYears: 1 });
    expect(report.rows.map(({ unit }) => unit).sort()).toEqual(UNITS.map(({ unit }) => unit).sort());
    expect(report.years).toEqual([
      { year: 2026, units: 30 },
      { year: 2025, units: 1 },
    ]);
  });

  test('each unit has the level, and each level the count, that Điều 12 gives', () => {
    for (const row of report.rows)
      expect(outcomeOf(row, 0), row.unit).toBe(levelOf(UNITS.find(({ unit }) => unit === row.unit)!));
    const counts = LADDER.map((level) => [level, countBy((plain) => levelOf(plain) === level)] as const);
    // A test of nothing but zeros would prove nothing.
    expect(counts.every(([, count]) => count > 0)).toBe(true);
    expect(report.counts.map(({ outcome, count }) => [outcome, count])).toEqual(counts);
  });

  test('each duty has the number of units that fall short, leave it out, or say nothing', () => {
    const every = new Set(UNITS.flatMap(({ role }) => dutiesOf(role)));
    expect(new Set(report.duties.map(({ duty }) => duty))).toEqual(every);
    const has = (plain: Plain, places: readonly number[], duty: string) =>
      places.includes(dutiesOf(plain.role).indexOf(duty));
    for (const { duty, of, byAnswer, short, leftOut, unanswered, responses } of report.duties) {
      const left = countBy((plain) => has(plain, plain.left, duty));
      const deficient = countBy((plain) => has(plain, plain.deficient, duty));
      const notDone = countBy((plain) => has(plain, plain.notDone, duty));
      const open = countBy((plain) => has(plain, plain.open, duty));
      const all = countBy(({ role }) => dutiesOf(role).includes(duty));
      expect({ duty, of, byAnswer, short, leftOut, unanswered, responses: responses.length }).toEqual({
        duty,
        of: all - left,
        byAnswer: { assured: all - left - deficient - notDone - open, deficient, notDone, notApplicable: left },
        short: deficient + notDone,
        leftOut: left,
        unanswered: open,
        responses: deficient + notDone + left,
      });
    }
    const shares = report.duties.map(({ short, of }) => (of === 0 ? 0 : short / of));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    const articles = articleFigures(report.duties);
    expect(articles.reduce((sum, { short }) => sum + short, 0)).toBe(
      UNITS.reduce((sum, { deficient, notDone }) => sum + deficient.length + notDone.length, 0),
    );
    expect(
      report.duties.flatMap(({ responses }) => responses).find(({ answer }) => answer === 'deficient'),
    ).toMatchObject({
      answered: 'Chưa bảo đảm (chậm tiến độ)',
      evidence: ['Báo cáo số 45/BC-UBND'],
    });
  });

  test('who has not sent, and who is not expected', () => {
    expect(report.senders.missing).toEqual(['Thanh tra huyện', 'Hạt Kiểm lâm']);
    expect(report.senders.sent).toHaveLength(29);
    expect(report.senders.unknown.map(({ name }) => name)).toEqual([UNITS[0]!.unit]);
  });

  test('a small change of a figure or a duty moves as many as Điều 12 says', () => {
    const moves = thresholdMoves(report.rows.flatMap((row) => shiftedRow(ruleset, row, 0)));
    const counted = (change: (plain: Plain) => Plain) => {
      const changes = UNITS.flatMap((plain) => {
        const [from, to] = [levelOf(plain), levelOf(change(plain))];
        return from === 'open' || from === to ? [] : [`${from} ${to}`];
      });
      return Object.fromEntries([...new Set(changes)].map((one) => [one, changes.filter((x) => x === one).length]));
    };
    const reported = (wanted: object) =>
      Object.fromEntries(
        (moves.find(({ shift }) => JSON.stringify(shift) === JSON.stringify(wanted))?.moves ?? []).map(
          ({ from, to, rows }) => [`${from} ${to}`, rows.length],
        ),
      );
    for (const by of [1, 3, 5, -1, -3, -5]) {
      const moved = (value: number) => Math.min(100, Math.max(0, Math.round((value + by) * 100) / 100));
      expect(reported({ kind: 'number', fact: 'parIndex', by }), `index ${by}`).toEqual(
        counted((plain) => ({ ...plain, index: plain.index === null ? null : moved(plain.index) })),
      );
      expect(reported({ kind: 'number', fact: 'fieldIndexes', by }), `field ${by}`).toEqual(
        counted((plain) => ({ ...plain, field: plain.field === null ? null : moved(plain.field) })),
      );
      expect(reported({ kind: 'number', fact: 'taskCompletion', by }), `tasks ${by}`).toEqual(
        counted((plain) => ({ ...plain, tasks: moved(plain.tasks) })),
      );
    }
    expect(Object.keys(reported({ kind: 'number', fact: 'parIndex', by: 1 })).length).toBeGreaterThan(1);
    const better = (plain: Plain): Plain => {
      const options = [
        { ...plain, deficient: plain.deficient.slice(1) },
        { ...plain, notDone: plain.notDone.slice(1) },
      ];
      const rank = (one: Plain) => ['xuat-sac', 'tot', 'hoan-thanh', 'gap', 'khong-hoan-thanh'].indexOf(levelOf(one));
      return options.sort((a, b) => rank(a) - rank(b))[0]!;
    };
    expect(reported({ kind: 'duty' })).toEqual(counted(better));
  });

  test('another reading moves those whose outcome it changes', () => {
    for (const { reading, moves } of report.readings) {
      const at = ruleset.readings.findIndex(({ id }) => id === reading);
      expect(moves.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(
        report.rows.filter((row) => outcomeOf(row, at) !== outcomeOf(row, 0)).length,
      );
    }
  });

  test('a row opens to its reasons, exceptions and what to ask', () => {
    for (const row of report.rows) {
      const plain = UNITS.find(({ unit }) => unit === row.unit)!;
      const detail = unitDetail(reportContext, row);
      expect(detail.short).toHaveLength(plain.deficient.length + plain.notDone.length);
      expect(detail.leftOut).toHaveLength(plain.left.length);
      expect(detail.deciders.length > 0).toBe(levelOf(plain) !== 'open');
    }
  });

  test('compared with last year: who rose, fell, stayed, came and went, with the conditions that changed', async () => {
    const past = await rowsOf(
      LAST_YEAR.map((plain, n) => ({ name: `truoc-${n}.json`, text: fileText([draftOf(plain, `t${n}`)]) })),
    );
    const before = officeReport(ruleset, past.rows, ONE_YEAR);
    expect(before.year).toBe(2025);
    const changes = yearChanges(ruleset, report.units, before.units, {}, 0);
    const levels = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh'];
    const kindOf = (now: Plain): string => {
      const old = LAST_YEAR.find(({ unit }) => unit === now.unit);
      if (old === undefined) return 'new';
      const [from, to] = [levelOf(old), levelOf(now)];
      if (from === to) return 'stayed';
      if (!levels.includes(from) || !levels.includes(to)) return 'other';
      return levels.indexOf(to) < levels.indexOf(from) ? 'rose' : 'fell';
    };
    expect(Object.fromEntries(changes.map(({ unit, kind }) => [unit, kind]))).toEqual({
      ...Object.fromEntries(UNITS.map((plain) => [plain.unit, kindOf(plain)])),
      'UBND xã Thanh Lương': 'gone',
    });
    for (const { kind, because } of changes)
      expect(because.length > 0, kind).toBe(kind === 'rose' || kind === 'fell' || kind === 'other');
    const fell = changes.find(({ unit }) => unit === 'Phòng Tài nguyên và Môi trường');
    expect(fell).toBeDefined();
  });
});

test('a report is made even with no file or a single one', async () => {
  expect(officeReport(ruleset, [], ONE_YEAR)).toMatchObject({
    rows: [],
    duties: [],
    opened: 0,
    older: 0,
    otherYears: 0,
  });
  const one = await rowsOf([officeFiles()[0]!]);
  expect(officeReport(ruleset, one.rows, ONE_YEAR)).toMatchObject({ year: 2026, older: 0 });
});
