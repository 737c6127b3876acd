import type { PaperBlock, PaperCell, Paper, PaperRow } from './paper.ts';
import { cell, cite, head, numbered, plain, statementLine, vietnamDay, wordsCell } from './parts.ts';
import { missingLines } from '../missingLines.ts';
import type { Report, ReportLevel } from '../report.ts';

/** How the result was computed: for the owner, not part of the form. */
export function explanationOf(report: Report): Paper {
  const { unit, year } = report;
  return {
    id: 'giai-thich',
    name: 'Giải thích của trang',
    letterhead: null,
    kind: 'GIẢI THÍCH CỦA TRANG',
    subject: `Về kết quả tự kiểm tra${unit === '' ? '' : ` của ${unit}`}${year === null ? '' : `, năm ${year}`}`,
    remark: '(Không phải là phần của phiếu, không nộp kèm phiếu)',
    blocks: numbered([
      ...outcome(report),
      ...conditions(report),
      ...figures(report),
      ...missing(report),
      ...limits(report),
    ]),
  };
}

function outcome({ verdict, certainty, readings }: Report): readonly PaperBlock[] {
  const rows = readings.map(({ name, outcome: comes, reason, clause, because }): PaperRow => ({
    cells: [
      wordsCell(name),
      wordsCell(comes),
      cell(statementLine({ text: reason, clause }), ...because.map(statementLine)),
    ],
  }));
  return [
    { kind: 'heading', text: 'MỨC XẾP LOẠI DỰ KIẾN' },
    {
      kind: 'paragraph',
      line: [
        { text: verdict.text, strong: true },
        ...(verdict.clause === null ? [] : [plain(' ('), cite(verdict.clause), plain(')')]),
      ],
    },
    { kind: 'paragraph', line: [plain(certainty)] },
    {
      kind: 'table',
      name: 'Kết quả theo từng cách hiểu',
      widths: [20, 28, 52],
      head: ['Cách hiểu', 'Kết quả', 'Lý do, căn cứ'].map(head),
      rows,
    },
  ];
}

function conditions({ levels, readings: [first] }: Report): readonly PaperBlock[] {
  return [
    { kind: 'heading', text: 'ĐỐI CHIẾU ĐIỀU KIỆN XẾP LOẠI' },
    ...(first === undefined ? [] : [{ kind: 'paragraph' as const, line: [plain(`Theo cách hiểu “${first.name}”.`)] }]),
    {
      kind: 'table',
      name: 'Điều kiện của từng mức',
      widths: [42, 18, 18, 22],
      head: ['Điều kiện', 'Thực tế', 'Đối chiếu', 'Căn cứ'].map(head),
      rows: levels.flatMap(levelRows),
    },
  ];
}

function levelRows({ name, standing, clause, joined, conditions: own }: ReportLevel): readonly PaperRow[] {
  const title: PaperCell = {
    across: 4,
    lines: [
      [
        { text: `${name}: ${standing.toLowerCase()} (`, strong: true },
        { ...cite(clause), strong: true },
        { text: `). ${joined}:`, strong: true },
      ],
    ],
  };
  return [
    { together: true, cells: [title] },
    ...own.map(({ depth, text, value, standing: stands, clause: at }): PaperRow => ({
      cells: [wordsCell(`${'– '.repeat(depth)}${text}`), wordsCell(value), wordsCell(stands), cell([cite(at)])],
    })),
  ];
}

function figures(report: Report): readonly PaperBlock[] {
  const rows = [...report.figures, ...report.computed].map(({ name, value, clause }, index): PaperRow => ({
    cells: [
      { ...wordsCell(String(index + 1)), align: 'centre' },
      wordsCell(name),
      wordsCell(value),
      cell([cite(clause)]),
    ],
  }));
  return [
    { kind: 'heading', text: 'SỐ LIỆU VÀ CÁC TRƯỜNG HỢP' },
    {
      kind: 'table',
      name: 'Số liệu và các trường hợp',
      widths: [7, 51, 20, 22],
      head: ['TT', 'Số liệu, trường hợp', 'Giá trị', 'Căn cứ'].map(head),
      rows,
    },
  ];
}

function missing({ missing: open }: Report): readonly PaperBlock[] {
  return open.length === 0
    ? []
    : [
        { kind: 'heading', text: 'PHẦN CÒN THIẾU' },
        { kind: 'list', items: missingLines(open).map((text) => [plain(text)]) },
      ];
}

function limits({
  consequences,
  assumptions,
  unconfirmed,
  words: name,
  answers,
  editedAt,
  textVersion,
  rulesVersion,
}: Report): readonly PaperBlock[] {
  const together =
    unconfirmed === 0
      ? []
      : [
          {
            text: `${unconfirmed} ${name.duty} được nhận chung là ${answers[0]?.name ?? ''}, chưa xem từng mục, vẫn được tính vào kết quả.`,
            clause: null,
          },
        ];
  const origin = `Lập từ bản tự kiểm tra sửa lần cuối ngày ${vietnamDay(editedAt)}. Mã đối chiếu của văn bản và quy tắc: ${textVersion}, ${rulesVersion}.`;
  return [
    { kind: 'heading', text: 'GIẢ ĐỊNH, GIỚI HẠN VÀ ĐIỀU CẦN BIẾT' },
    { kind: 'list', items: [...together, ...consequences, ...assumptions].map(statementLine) },
    { kind: 'paragraph', small: true, line: [{ text: origin, emphasis: true }] },
  ];
}
