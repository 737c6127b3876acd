/** The office's papers of forty files: compares every number with the units' plain data, for any entered text. */
import { describe, expect, test } from 'vitest';
import { officeReport } from '../../../../src/domain/report/office/officeReport.ts';
import { feedbackLetter } from '../../../../src/domain/report/office/papers/feedbackLetter.ts';
import { signList } from '../../../../src/domain/report/office/papers/signList.ts';
import { summarySheet } from '../../../../src/domain/report/office/papers/summarySheet.ts';
import { officeSheets } from '../../../../src/domain/report/office/papers/workbook.ts';
import { yearReport } from '../../../../src/domain/report/office/papers/yearReport.ts';
import { provisionWords } from '../../../../src/domain/regulation/tree/ids.ts';
import { startColumns } from '../../../../src/domain/report/papers/grid.ts';
import type { Paper, PaperBlock, PaperCell } from '../../../../src/domain/report/papers/paper.ts';
import { ONE_YEAR } from '../../../../src/domain/report/summaryList.ts';
import { reportContext } from '../reportContext.ts';
import { LONG, officeCase } from './officeCase.ts';
import { dutiesOf, LADDER, levelOf, UNITS, type Plain } from './officeFiles.ts';

const { ruleset } = reportContext;
const office = officeCase;
const papers = [summarySheet(office), yearReport(office), signList(office), feedbackLetter(office)];
const [sheet, yearly, list, letter] = papers as [Paper, Paper, Paper, Paper];

const wordsOf = ({ lines }: PaperCell) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n');
type Table = Extract<PaperBlock, { kind: 'table' }>;
const tablesOf = (paper: Paper) => paper.blocks.filter((block): block is Table => block.kind === 'table');
const cellsOf = ({ rows: all }: Table) => all.map(({ cells }) => cells.map(wordsOf));
const textOf = (paper: Paper): string =>
  paper.blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.line.map(({ text }) => text).join('')];
      if (block.kind === 'list') return block.items.map((line) => line.map(({ text }) => text).join(''));
      if (block.kind === 'table') return cellsOf(block).flat();
      return block.kind === 'heading' ? [block.text] : [];
    })
    .join('\n');
const SHORT = {
  'xuat-sac': 'Xuất sắc',
  tot: 'Tốt',
  'hoan-thanh': 'Hoàn thành',
  'khong-hoan-thanh': 'Không hoàn thành',
  gap: ruleset.gap.short,
  open: 'Chưa xác định',
} as const;
const LEVELS = ['xuat-sac', 'tot', 'hoan-thanh', 'khong-hoan-thanh'] as const;
const isLevel = (level: string): level is (typeof LEVELS)[number] => LEVELS.some((one) => one === level);
/** Computed independently from the office's entries (`officeCase.ts`). */
const proposedOf = (plain: Plain) => {
  const at = UNITS.indexOf(plain);
  if (at === 0) return 'tot';
  if (at === 6) return 'hoan-thanh';
  const level = levelOf(plain);
  return isLevel(level) ? level : null;
};
const number = (value: number | null) => (value === null ? '–' : String(value).replace('.', ','));

describe('the summary sheet', () => {
  test('has each unit once with its own numbers and levels', () => {
    const people = cellsOf(tablesOf(sheet)[0]!).filter(([first]) => /^\d+$/.test(first ?? ''));
    expect(people.map(([at]) => Number(at))).toEqual(UNITS.map((_, at) => at + 1));
    for (const plain of UNITS) {
      const cells = people.find(([, unit]) => unit === plain.unit)!;
      const applicable = dutiesOf(plain.role).length - plain.left.length;
      const proposed = proposedOf(plain);
      expect(cells.slice(3, 10), plain.unit).toEqual([
        number(plain.index),
        number(plain.field),
        number(plain.tasks),
        `${plain.deficient.length + plain.notDone.length}/${applicable}`,
        SHORT[levelOf(plain)],
        proposed === null ? '' : SHORT[proposed],
        plain === UNITS[2] ? 'Tốt' : '',
      ]);
    }
  });

  test('counts levels by group, together, proposed and decided; totals add up', () => {
    const rowsOf = cellsOf(tablesOf(sheet)[1]!);
    const groups = [
      UNITS.filter(({ role }) => role !== 'chu-tich-ubnd-xa'),
      UNITS.filter(({ role }) => role === 'chu-tich-ubnd-xa'),
    ];
    for (const [at, level] of LADDER.entries()) {
      const count = (some: readonly Plain[]) => some.filter((plain) => levelOf(plain) === level).length;
      const share = Math.round((count(UNITS) * 1000) / 30) / 10;
      expect(rowsOf[at]?.slice(1), level).toEqual([
        ...groups.map((some) => String(count(some))),
        String(count(UNITS)),
        number(share),
        isLevel(level) ? String(UNITS.filter((plain) => proposedOf(plain) === level).length) : '–',
        isLevel(level) ? (level === 'tot' ? '1' : '0') : '–',
      ]);
    }
    const proposed = UNITS.filter((plain) => proposedOf(plain) !== null).length;
    expect(rowsOf[LADDER.length]).toEqual([
      'Tổng cộng',
      ...groups.map(({ length }) => String(length)),
      '30',
      '100',
      String(proposed),
      '1',
    ]);
    const total = cellsOf(tablesOf(sheet)[0]!).slice(-1)[0];
    const own = UNITS.filter((plain) => isLevel(levelOf(plain))).length;
    expect(total).toEqual(['', 'Tổng cộng: 30 đơn vị', `${own} có mức`, String(proposed), '1', '']);
  });

  test('has each remark once under its number, including long ones, and who has not sent', () => {
    const text = textOf(sheet);
    expect(text).toContain('khác bản tự kiểm tra: Có đơn phản ánh đang xem xét.');
    expect(text).toContain(LONG);
    expect(text).toContain(`29/30 đơn vị trong danh sách đã gửi bản tự kiểm tra. Chưa gửi (1): Hạt Kiểm lâm.`);
    expect(text).toContain(`Gửi mà không có trong danh sách (1 đơn vị): ${UNITS[0]!.unit}.`);
    expect(sheet.letterhead?.above).toEqual(['ỦY BAN NHÂN DÂN', 'HUYỆN HỚN QUẢN']);
    expect(sheet.remark).toContain('Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND ngày 25/01/2021');
  });
});

describe('the yearly report', () => {
  test('says what was opened, what differs, and which duties are weak', () => {
    const text = textOf(yearly);
    expect(text).toContain(
      'Đã nhận 35 bản tự kiểm tra; tính 30 bản của 30 đơn vị; không tính 4 bản cũ hơn của cùng đơn vị, 1 bản của năm khác.',
    );
    expect(text).toContain('Phòng Nội vụ báo cáo như sau');
    expect(text).toContain(
      `${UNITS[0]!.unit}: tự kiểm tra Xuất sắc, đề nghị Tốt. Lý do: Có đơn phản ánh đang xem xét.`,
    );
    const duties = cellsOf(tablesOf(yearly)[1]!);
    expect(duties).toHaveLength(10);
    const ids = UNITS.flatMap(({ role }) => dutiesOf(role));
    for (const [, words = '', figures] of duties) {
      const id = ids.find((one) => words.toLowerCase().startsWith(`${provisionWords(one).toLowerCase()}. `)) ?? '';
      const has = (plain: Plain, places: readonly number[]) => places.includes(dutiesOf(plain.role).indexOf(id));
      const all = UNITS.filter((plain) => dutiesOf(plain.role).includes(id) && !has(plain, plain.left));
      const short = all.filter((plain) => has(plain, plain.deficient) || has(plain, plain.notDone));
      expect(figures, id).toBe(`${short.length}/${all.length}`);
    }
  });

  test('names the gap, and everyone affected', () => {
    const gaps = UNITS.filter((plain) => levelOf(plain) === 'gap');
    const open = UNITS.filter((plain) => levelOf(plain) === 'open');
    const text = textOf(yearly);
    expect(text).toMatch(new RegExp(`Điều 12: Bốn khoản của Điều 12 .* Gặp ở ${gaps.length} đơn vị:`));
    expect(text).toContain(`Chưa xác định được mức vì còn thiếu số liệu (${open.length} đơn vị)`);
    for (const { unit } of [...gaps, ...open]) expect(text).toContain(unit);
  });
});

test('the list to sign has everyone with a proposed level, by level', () => {
  const cells = cellsOf(tablesOf(list)[0]!);
  const heads = cells.filter(({ length }) => length === 1).map(([head]) => head);
  const counted = LEVELS.map((level) => UNITS.filter((plain) => proposedOf(plain) === level).length);
  expect(heads).toEqual(
    LEVELS.flatMap((level, at) =>
      counted[at] === 0 ? [] : [`${ruleset.levels.find(({ id }) => id === level)!.name} (${counted[at]} đơn vị)`],
    ),
  );
  expect(cells.filter(({ length }) => length > 1)).toHaveLength(counted.reduce((sum, one) => sum + one, 0));
});

test('the letter lists the defects that affect real cases, each with those cases', () => {
  const text = textOf(letter);
  expect(letter.letterhead?.about).toBe('V/v phản ánh vướng mắc khi thực hiện Quyết định 212/QĐ-UBND');
  expect(text).toContain('Thực hiện Điều 17 Quy định ban hành kèm theo');
  for (const plain of UNITS.filter((one) => levelOf(one) === 'gap')) expect(text).toContain(plain.unit);
  expect(text).toContain('Đề xuất của cơ quan:');
});

describe('every paper', () => {
  test.each(papers.map((paper) => [paper.name, paper] as const))('%s: each table is whole', (_, paper) => {
    for (const { widths, head, over, rows: body } of tablesOf(paper)) {
      expect(widths.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(Math.min(...widths)).toBeGreaterThan(3);
      const all = [
        ...(over === undefined ? [] : [over]),
        ...(head === null ? [] : [head]),
        ...body.map(({ cells }) => cells),
      ];
      for (const [at, starts] of startColumns(all, widths.length).entries()) {
        const last = all[at]!.length - 1;
        const isUnder = over !== undefined && at === 1;
        if (!isUnder) expect((starts[last] ?? 0) + (all[at]![last]!.across ?? 1)).toBe(widths.length);
      }
    }
  });

  test('of no self-checks says so without an error', () => {
    const empty = { ...office, report: officeReport(ruleset, [], ONE_YEAR), entries: new Map(), expected: 0 };
    for (const make of [summarySheet, yearReport, signList, feedbackLetter])
      expect(textOf(make(empty))).toContain('0 đơn vị');
    expect(officeSheets(empty).map(({ name }) => name)).toEqual(['Bảng', 'Số theo mức', 'Nội dung', 'Chi tiết']);
  });
});

test('the sheets have the same numbers', () => {
  const sheets = new Map(officeSheets(office).map(({ name, table }) => [name, table]));
  expect([...sheets.keys()]).toEqual(['Bảng', 'Số theo mức', 'Nội dung', 'Chưa gửi', 'Chi tiết']);
  expect(sheets.get('Bảng')?.rows).toHaveLength(30);
  expect(sheets.get('Số theo mức')?.rows.slice(-1)[0]?.slice(3, 5)).toEqual([30, 100]);
  expect(sheets.get('Chưa gửi')?.rows).toEqual([
    [1, 'Hạt Kiểm lâm', 'Chưa gửi'],
    [2, UNITS[0]!.unit, 'Đã gửi, đơn vị ngoài danh sách'],
  ]);
  for (const { columns, rows: all } of sheets.values())
    for (const cells of all) expect(cells).toHaveLength(columns.length);
});
