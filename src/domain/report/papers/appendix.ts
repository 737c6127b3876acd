import { capital } from '../../rating/wording/phrases.ts';
import type { PaperBlock, Paper, PaperRow } from './paper.ts';
import { cell, dutyLines, head, paperLinesOf, plain, vietnamDay, wordsCell } from './parts.ts';
import { dutiesIn, type Report, type ReportDuty } from '../report.ts';

/** All duties with their answers, as the appendix (“Phụ lục”) of the form. */
export function appendixOf(report: Report): Paper {
  const { unit, year, articles, words: name, editedAt, source, textVersion, rulesVersion, counted } = report;
  let at = 0;
  const rows = articles.flatMap(({ name: article, clauses }): readonly PaperRow[] => [
    band(article, true),
    ...clauses.flatMap(({ lead, duties }) => [
      ...(lead === null ? [] : [band(lead, false)]),
      ...duties.map((duty) => dutyRow((at += 1), duty)),
    ]),
  ]);
  const all = dutiesIn(articles);
  // Wide enough for their headings, and wider only if there are words in them.
  const evidence = all.some((duty) => duty.evidence.length > 0) ? 18 : 11;
  const note = all.some((duty) => duty.note !== '' || duty.remedy !== '') ? 18 : 11;
  const version = `Theo ${source.basis}; phiên bản lời văn ${textVersion}, quy tắc ${rulesVersion}. Sửa lần cuối ngày ${vietnamDay(editedAt)}.`;
  return {
    id: 'phu-luc',
    name: `Phụ lục: đủ ${all.length} ${name.duty}`,
    letterhead: null,
    kind: 'PHỤ LỤC',
    subject: `${capital(name.duty)} và kết quả tự đánh giá`,
    remark: `(Kèm theo Phiếu tự đánh giá${year === null ? '' : ` năm ${year}`}${unit === '' ? '' : ` của ${unit}`})`,
    blocks: [
      {
        kind: 'table',
        name: `Các ${name.duty}`,
        widths: [7, 77 - evidence - note, 16, evidence, note],
        head: ['TT', capital(name.duty), 'Tự đánh giá', 'Minh chứng', 'Ghi chú'].map(head),
        rows,
      },
      { kind: 'list', items: counted.map((text) => [plain(text)]) },
      { kind: 'paragraph', small: true, line: [{ text: version, emphasis: true }] },
    ] satisfies readonly PaperBlock[],
  };
}

function band(text: string, strong: boolean): PaperRow {
  return { together: true, cells: [{ lines: [[strong ? { text, strong } : plain(text)]], across: 5 }] };
}

function dutyRow(at: number, duty: ReportDuty): PaperRow {
  const { answered, evidence, note, remedy } = duty;
  return {
    cells: [
      { ...wordsCell(String(at)), align: 'centre' },
      cell(...dutyLines(duty)),
      wordsCell(answered),
      cell(...evidence.map((text) => [plain(text)])),
      cell(...paperLinesOf(note), ...(remedy === '' ? [] : [[plain(`Khắc phục: ${remedy}`)]])),
    ],
  };
}
