import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDraft } from '../../../src/domain/draft/edit/edit.ts';
import type { Draft } from '../../../src/domain/draft/draft.ts';
import { appendixOf } from '../../../src/domain/report/papers/appendix.ts';
import { explanationOf } from '../../../src/domain/report/papers/explanation.ts';
import { letterheadOf } from '../../../src/domain/report/papers/letterhead.ts';
import { officialForm } from '../../../src/domain/report/papers/officialForm.ts';
import type { PaperBlock, PaperLine, Paper } from '../../../src/domain/report/papers/paper.ts';
import { dutiesIn } from '../../../src/domain/report/report.ts';
import { reportOf } from '../../../src/domain/report/reportOf.ts';
import { provisionWords } from '../../../src/domain/regulation/tree/ids.ts';
import { anyReportDraft } from './anyReportDraft.ts';
import {
  blankDraft,
  collapsed,
  factsIn,
  fullDraft,
  reportContext,
  mixedDraft,
  threeShort,
  TIME,
} from './reportContext.ts';

const papersOf = (draft: Draft) => {
  const report = reportOf(reportContext, draft);
  return [officialForm(report), appendixOf(report), explanationOf(report)] as const;
};

const lineText = (line: PaperLine) => line.map(({ text }) => text).join('');

function blockText(block: PaperBlock): readonly string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'paragraph') return [lineText(block.line)];
  if (block.kind === 'list') return block.items.map(lineText);
  if (block.kind === 'signatures') return block.signers.flatMap(({ who, how }) => [who, how]);
  return [...(block.head ?? []), ...block.rows.flatMap(({ cells }) => cells)].flatMap(({ lines }) =>
    lines.map(lineText),
  );
}

function textOf({ kind, subject, remark, blocks }: Paper): string {
  return collapsed([kind, subject, remark, ...blocks.flatMap(blockText)].join('\n'));
}

/** The value beside these words in the table of results. */
function resultOf(form: Paper, words: string): string | undefined {
  const table = form.blocks.find((block) => block.kind === 'table' && block.name === 'Kết quả thực hiện');
  if (table?.kind !== 'table') return undefined;
  const row = table.rows.find(({ cells }) => cells[0]?.lines.map(lineText).join(' ').startsWith(words));
  return row?.cells[1]?.lines.map(lineText).join(' ');
}

describe('the form', () => {
  const form = officialForm(reportOf(reportContext, threeShort));
  const text = textOf(form);

  test('has the unit, the figures, the counts of duties, the level claimed and its clause', () => {
    expect(form.letterhead?.unit).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ TÂN KHAI']);
    for (const words of [
      'Chức danh: Chủ tịch UBND xã, thị trấn',
      'Cơ quan, đơn vị: UBND xã Tân Khai',
      'Căn cứ: Quyết định số 212/QĐ-UBND',
      'năm 2026',
      'Hoàn thành nhiệm vụ',
      '(khoản 3 Điều 12)',
      'Tự nhận mức',
    ])
      expect(text).toContain(words);
    expect(resultOf(form, 'Chỉ số cải cách hành chính')).toBe('87,5%');
    expect(resultOf(form, 'Trường hợp tại các điểm a, d, đ khoản 4 Điều 12')).toBe('Không có');
    expect(resultOf(form, 'Nội dung trách nhiệm bảo đảm')).toBe('42/45');
    expect(resultOf(form, 'Nội dung trách nhiệm chưa bảo đảm (trong đó chưa hoàn thành: 0)')).toBe('3 (khoảng 6,67%)');
  });

  test('has only the duties that are not assured, each with room for missing entries', () => {
    const short = ['dieu-4.khoan-1.diem-b', 'dieu-6.khoan-2.diem-d', 'dieu-9.khoan-2'];
    for (const { id, paragraphs } of dutiesIn(reportOf(reportContext, threeShort).articles)) {
      expect(text.includes(collapsed(paragraphs[0] ?? '')), id).toBe(short.includes(id));
    }
    const table = form.blocks.find((block) => block.kind === 'table' && block.name.startsWith('Các nội dung'));
    if (table?.kind !== 'table') throw new Error('no table of exceptions');
    expect(table.rows).toHaveLength(6);
    expect(table.rows[1]?.cells.map(({ blank }) => blank ?? 0)).toEqual([0, 3, 3]);
    expect(table.rows[3]?.cells.map(({ blank }) => blank ?? 0)).toEqual([3, 3, 3]);
    expect(text).toContain('Chưa bảo đảm (chậm tiến độ)');
    expect(text).toContain('2/14 nhiệm vụ xong sau hạn');
  });

  test('has nothing about readings, assumptions, validity or versions', () => {
    const { textVersion, rulesVersion, readings, source } = reportOf(reportContext, threeShort);
    for (const words of [textVersion, rulesVersion, source.validity, 'cách hiểu', ...readings.map(({ name }) => name)])
      expect(text).not.toContain(words);
  });

  test('duties that do not apply are listed with the reason; each case that holds has its own row', () => {
    const mixed = officialForm(
      reportOf(reportContext, { ...mixedDraft, figures: { ...mixedDraft.figures, 'flags.discipline': true } }),
    );
    expect(textOf(mixed)).toContain('Không áp dụng (lý do: Không có đơn vị sự nghiệp trực thuộc)');
    expect(resultOf(mixed, 'Có hành vi vi phạm')).toBe('Có');
    expect(resultOf(mixed, 'Trường hợp tại các điểm a, d khoản 4 Điều 12')).toBe('Không có');
    expect(resultOf(mixed, 'Nội dung trách nhiệm chưa trả lời')).toBe('1');
  });

  test('claims no level while several are possible, and states nothing that is unknown', () => {
    const blank = officialForm(reportOf(reportContext, blankDraft()));
    const level = blank.blocks.find((block) => block.kind === 'table' && block.name === 'Mức xếp loại');
    expect(
      level?.kind === 'table' && level.rows[0]?.cells.map(({ lines, blank: lines_ }) => [lines.length, lines_]),
    ).toEqual([
      [0, 2],
      [0, 2],
    ]);
    expect(resultOf(blank, 'Chỉ số cải cách hành chính')).toBe('………');
  });

  test('duties answered all together are not on it until they are confirmed', () => {
    const ids = reportContext.ruleset.roles.find(({ id }) => id === 'truong-phong')?.duties ?? [];
    const assumed = editDraft({ ...fullDraft(), entries: {} }, { type: 'assumeRest', ids, answer: 'assured' }, TIME);
    const before = officialForm(reportOf(reportContext, assumed));
    expect(resultOf(before, 'Nội dung trách nhiệm bảo đảm')).toBe('………/42');
    expect(textOf(before)).not.toContain('Hoàn thành xuất sắc');
    const some = editDraft(assumed, { type: 'confirm', ids: ids.slice(1) }, TIME);
    expect(resultOf(officialForm(reportOf(reportContext, some)), 'Nội dung trách nhiệm bảo đảm')).toBe('………/42');
    const after = officialForm(reportOf(reportContext, editDraft(some, { type: 'confirm', ids }, TIME)));
    expect(resultOf(after, 'Nội dung trách nhiệm bảo đảm')).toBe('42/42');
    expect(textOf(after)).toContain('Hoàn thành xuất sắc nhiệm vụ');
  });
});

describe('the papers besides', () => {
  test('the appendix has every duty once, and one small line with the versions it is based on', () => {
    const report = reportOf(reportContext, mixedDraft);
    const appendix = appendixOf(report);
    const text = textOf(appendix);
    for (const { id } of dutiesIn(report.articles))
      expect(text.toLowerCase()).toContain(provisionWords(id).toLowerCase());
    const small = appendix.blocks.filter((block) => block.kind === 'paragraph' && block.small === true);
    expect(small).toHaveLength(1);
    expect(small.flatMap(blockText)[0]).toContain(report.textVersion);
    expect(small.flatMap(blockText)[0]).toContain(report.rulesVersion);
  });

  test('the explanation has readings, limits, validity and versions, and says that it is not part of the form', () => {
    const report = reportOf(reportContext, mixedDraft);
    const text = textOf(explanationOf(report));
    for (const words of [
      report.textVersion,
      report.rulesVersion,
      report.source.validity,
      'không nộp kèm phiếu',
      ...report.readings.map(({ name }) => name),
    ])
      expect(text).toContain(words);
  });
});

describe('any draft', () => {
  test('has papers that together contain everything in the report', () => {
    for (const draft of [blankDraft('chu-tich-ubnd-xa', 'UBND xã Tân Khai'), fullDraft(), mixedDraft, threeShort]) {
      const text = papersOf(draft).map(textOf).join('\n').toLowerCase();
      expect(factsIn(reportOf(reportContext, draft)).filter((fact) => !text.includes(fact.toLowerCase()))).toEqual([]);
    }
  });

  test('has complete tables: every row fills the columns left free by cells above', () => {
    fc.assert(
      fc.property(anyReportDraft, (draft) => {
        for (const block of papersOf(draft).flatMap(({ blocks }) => blocks)) {
          if (block.kind !== 'table') continue;
          const { widths, head, rows, name } = block;
          expect(
            widths.reduce((sum, width) => sum + width, 0),
            name,
          ).toBe(100);
          let taken = 0;
          for (const { cells } of [...(head === null ? [] : [{ cells: head }]), ...rows]) {
            expect(
              cells.reduce((sum, { across = 1 }) => sum + across, taken),
              name,
            ).toBe(widths.length);
            taken = cells.filter(({ down = 1 }) => down > 1).reduce((sum, { across = 1 }) => sum + across, 0);
          }
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

test.each([
  ['UBND xã Tân Khai', ['ỦY BAN NHÂN DÂN', 'XÃ TÂN KHAI']],
  ['Ủy ban nhân dân thị trấn Tân Khai', ['ỦY BAN NHÂN DÂN', 'THỊ TRẤN TÂN KHAI']],
  ['Văn phòng HĐND - UBND huyện', ['VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN HUYỆN']],
  ['Phòng Nội vụ', ['PHÒNG NỘI VỤ']],
  ['UBND', ['ỦY BAN NHÂN DÂN']],
  ['', ['………………………………']],
])('the letterhead of “%s”', (unit, lines) => {
  expect(letterheadOf(unit).unit).toEqual(lines);
});
