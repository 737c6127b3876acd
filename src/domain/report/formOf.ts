import { capital } from '../rating/wording/phrases.ts';
import { provisionWords } from '../regulation/tree/ids.ts';
import { CELL_BREAK, tableOf } from '../regulation/tree/tables.ts';
import type { ProvisionId } from '../regulation/tree/tree.ts';
import type { Form, FormBlock, FormRow, Line, Run } from './form.ts';
import { missingLines } from './missingLines.ts';
import { dutiesIn, type Report, type ReportDuty, type ReportLevel, type Statement } from './report.ts';

const DOTS = '………………………………';

/** The form of a report: all that it says, in the order of a document. */
export function formOf(report: Report): Form {
  const { source, unit, year } = report;
  return {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    unit: unit === '' ? DOTS : unit.toUpperCase(),
    number: 'Số: ……/……',
    placeAndDay: '………, ngày …… tháng …… năm ……',
    kind: 'PHIẾU TỰ ĐÁNH GIÁ',
    subject: `Theo ${source.title}${year === null ? '' : `, năm ${year}`}`,
    remark: '(Bản tự đánh giá, không phải quyết định xếp loại)',
    blocks: [
      ...general(report),
      ...duties(report),
      ...figures(report),
      ...conditions(report),
      ...outcome(report),
      ...missing(report),
      ...limits(report),
    ].map(numbered()),
    recipients: ['Nơi nhận:', '- ………………;', '- Lưu: …………'],
    signer: 'NGƯỜI TỰ ĐÁNH GIÁ',
    signing: '(Ký, ghi rõ họ tên, đóng dấu)',
  };
}

function general({ source, unit, year, role, acting }: Report): readonly FormBlock[] {
  const lines: readonly Line[] = [
    [plain(`Họ và tên người tự đánh giá: ${DOTS}`)],
    [plain(`Chức danh: ${role.name} (`), cite(role.clause), plain(')')],
    ...(acting === null ? [] : [[plain(`${acting.text} (`), cite(acting.clause), plain(')')]]),
    [plain(`Cơ quan, đơn vị: ${unit === '' ? DOTS : unit}`)],
    [plain(`Năm đánh giá: ${year ?? '………'}`)],
    [plain(`Căn cứ: ${source.basis}`)],
  ];
  return [heading('THÔNG TIN CHUNG'), ...lines.map((line): FormBlock => ({ kind: 'paragraph', line }))];
}

function duties({ articles, counted }: Report): readonly FormBlock[] {
  let at = 0;
  const rows = articles.flatMap(({ name, clauses }): readonly FormRow[] => [
    band(true, plain(name)),
    ...clauses.flatMap(({ lead, duties: own }) => [
      ...(lead === null ? [] : [band(false, plain(lead))]),
      ...own.map((duty) => dutyRow((at += 1), duty)),
    ]),
  ]);
  const all = dutiesIn(articles);
  // Wide enough for their own headings, and for words only where there are some.
  const evidence = all.some((duty) => duty.evidence.length > 0) ? 18 : 11;
  const note = all.some((duty) => duty.note !== '') ? 18 : 11;
  const columns = [
    { name: 'TT', width: 7, centred: true as const },
    { name: 'Nội dung, trách nhiệm', width: 77 - evidence - note },
    { name: 'Tự đánh giá', width: 16 },
    { name: 'Minh chứng', width: evidence },
    { name: 'Ghi chú', width: note },
  ];
  return [
    heading('VIỆC THỰC HIỆN CÁC NỘI DUNG, TRÁCH NHIỆM'),
    { kind: 'table', name: 'Các nội dung, trách nhiệm', columns, rows },
    { kind: 'list', items: counted.map((text) => [plain(text)]) },
  ];
}

/** A paragraph as lines of a cell: a table in it row by row, a quotation or formula line by line. */
function rowsOf(paragraph: string): readonly string[] {
  return (
    tableOf(paragraph)?.rows.map((row) => row.map(({ words }) => words.split(CELL_BREAK).join('; ')).join(' | ')) ??
    paragraph.split('\n')
  );
}

function dutyRow(at: number, { id, heading: title, paragraphs, answered, evidence, note }: ReportDuty): FormRow {
  const words = [
    [cite(id, true)],
    ...(title === null ? [] : [[plain(title)]]),
    ...paragraphs.flatMap(rowsOf).map((text) => [plain(text)]),
  ];
  return {
    kind: 'cells',
    cells: [[[plain(String(at))]], words, [[plain(answered)]], evidence.map((text) => [plain(text)]), linesOf(note)],
  };
}

function figures(report: Report): readonly FormBlock[] {
  const rows = report.figures.map(({ name, value, clause }, index): FormRow => ({
    kind: 'cells',
    cells: [[[plain(String(index + 1))]], [[plain(name)]], [[plain(value)]], [[cite(clause)]]],
  }));
  const columns = [
    { name: 'TT', width: 7, centred: true as const },
    { name: 'Số liệu, trường hợp', width: 51 },
    { name: 'Giá trị', width: 20 },
    { name: 'Căn cứ', width: 22 },
  ];
  return [heading('SỐ LIỆU VÀ CÁC TRƯỜNG HỢP'), { kind: 'table', name: 'Số liệu và các trường hợp', columns, rows }];
}

function conditions({ levels, readings: [first] }: Report): readonly FormBlock[] {
  const columns = [
    { name: 'Điều kiện', width: 42 },
    { name: 'Thực tế', width: 18 },
    { name: 'Đối chiếu', width: 18 },
    { name: 'Căn cứ', width: 22 },
  ];
  return [
    heading('ĐỐI CHIẾU ĐIỀU KIỆN XẾP LOẠI'),
    ...(first === undefined ? [] : [{ kind: 'paragraph' as const, line: [plain(`Theo cách hiểu “${first.name}”.`)] }]),
    { kind: 'table', name: 'Điều kiện của từng mức', columns, rows: levels.flatMap(levelRows) },
  ];
}

function levelRows({ name, standing, clause, joined, conditions: own }: ReportLevel): readonly FormRow[] {
  return [
    band(true, plain(`${name}: ${standing.toLowerCase()} (`), cite(clause), plain(`). ${joined}:`)),
    ...own.map(({ depth, text, value, standing: stands, clause: at }): FormRow => ({
      kind: 'cells',
      cells: [[[plain(`${'– '.repeat(depth)}${text}`)]], [[plain(value)]], [[plain(stands)]], [[cite(at)]]],
    })),
  ];
}

function outcome({ verdict, certainty, readings }: Report): readonly FormBlock[] {
  const rows = readings.map(({ name, outcome: comes, reason, clause, because }): FormRow => ({
    kind: 'cells',
    cells: [
      [[plain(name)]],
      [[plain(comes)]],
      [
        [plain(`${reason} (`), cite(clause), plain(')')],
        ...because.map(({ text, clause: at }) => [plain(`${text} (`), cite(at), plain(')')]),
      ],
    ],
  }));
  const columns = [
    { name: 'Cách hiểu', width: 20 },
    { name: 'Kết quả', width: 28 },
    { name: 'Lý do, căn cứ', width: 52 },
  ];
  return [
    heading('MỨC XẾP LOẠI CÓ KHẢ NĂNG'),
    {
      kind: 'paragraph',
      line: [
        { text: verdict.text, strong: true },
        ...(verdict.clause === null ? [] : [plain(' ('), cite(verdict.clause), plain(')')]),
      ],
    },
    { kind: 'paragraph', line: [plain(certainty)] },
    { kind: 'table', name: 'Kết quả theo từng cách hiểu', columns, rows },
  ];
}

function missing({ missing: open }: Report): readonly FormBlock[] {
  return open.length === 0
    ? []
    : [heading('PHẦN CÒN THIẾU'), { kind: 'list', items: missingLines(open).map((text) => [plain(text)]) }];
}

function limits({ consequences, assumptions, editedAt, textVersion, rulesVersion }: Report): readonly FormBlock[] {
  const origin = `Lập từ bản tự kiểm tra sửa lần cuối ngày ${vietnamDay(editedAt)}. Mã đối chiếu của văn bản và quy tắc: ${textVersion}, ${rulesVersion}.`;
  return [
    heading('GIẢ ĐỊNH, GIỚI HẠN VÀ ĐIỀU CẦN BIẾT'),
    { kind: 'list', items: [...consequences, ...assumptions].map(statement) },
    { kind: 'paragraph', small: true, line: [{ text: origin, emphasis: true }] },
  ];
}

function statement({ text, clause }: Statement): Line {
  return clause === null ? [plain(text)] : [plain(`${text} (`), cite(clause), plain(')')];
}

/** Sections are numbered as they come, in Roman numerals, since some may be left out. */
function numbered(): (block: FormBlock) => FormBlock {
  let at = 0;
  return (block) => (block.kind === 'heading' ? heading(`${ROMAN[at++] ?? ''}. ${block.text}`) : block);
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

function heading(text: string): FormBlock {
  return { kind: 'heading', text };
}

function band(strong: boolean, ...line: readonly Run[]): FormRow {
  return { kind: 'band', strong, line };
}

function plain(text: string): Run {
  return { text };
}

function cite(clause: ProvisionId, strong = false): Run {
  const words = provisionWords(clause);
  return strong ? { text: capital(words), strong: true, clause } : { text: words, clause };
}

function linesOf(text: string): readonly Line[] {
  return text === '' ? [] : text.split('\n').map((line) => [plain(line)]);
}

const SEVEN_HOURS = 7 * 3_600_000;

/** The day of a moment in Vietnam, which keeps one time all year round (UTC+7): `03/11/2026`. */
function vietnamDay(moment: string): string {
  const [year = '', month = '', day = ''] = new Date(Date.parse(moment) + SEVEN_HOURS)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}/${month}/${year}`;
}
