import { capital, sharePhrase } from '../../rating/wording/phrases.ts';
import { plainWords, provisionList } from '../../rating/wording/reasons.ts';
import type { PaperBlock, PaperCell, PaperLine, Paper, PaperRow } from './paper.ts';
import { cell, cite, DOTS, dutyLines, head, paperLinesOf, numbered, plain, wordsCell } from './parts.ts';
import { letterheadOf } from './letterhead.ts';
import { dutiesIn, type Report, type ReportDuty, type ReportFigure } from '../report.ts';

/** Lines to write on by hand where nothing was entered. */
const TO_WRITE = 3;

/**
 * The form that is signed (“Phiếu tự đánh giá”): who, the figures, how many duties are assured, the duties that are not, the
 * level claimed, and room for the level that the authority gives. It says nothing of duties answered all together until they
 * are confirmed, and claims no level that rests on them.
 */
export function officialForm(report: Report): Paper {
  const { source, unit, year } = report;
  return {
    id: 'phieu',
    name: 'Phiếu tự đánh giá',
    letterhead: letterheadOf(unit),
    kind: 'PHIẾU TỰ ĐÁNH GIÁ',
    subject: `Theo ${source.title}${year === null ? '' : `, năm ${year}`}`,
    remark: '(Bản tự đánh giá, không phải quyết định xếp loại)',
    blocks: [
      ...numbered([...general(report), ...results(report), ...exceptions(report), ...level(report)]),
      signatures,
    ],
  };
}

function general({ source, unit, year, role, acting }: Report): readonly PaperBlock[] {
  const lines: readonly PaperLine[] = [
    [plain(`Chức danh: ${role.name} (`), cite(role.clause), plain(')')],
    ...(acting === null ? [] : [[plain(`${acting.text} (`), cite(acting.clause), plain(')')]]),
    [plain(`Cơ quan, đơn vị: ${unit === '' ? DOTS : unit}. Năm đánh giá: ${year ?? DOTS}`)],
    [plain(`Căn cứ: ${source.basis}`)],
  ];
  return [
    { kind: 'heading', text: 'THÔNG TIN CHUNG' },
    { kind: 'paragraph', line: [plain('Họ và tên:')], dotted: true },
    ...lines.map((line): PaperBlock => ({ kind: 'paragraph', line })),
  ];
}

/** Figures and cases as entered, and how the duties stand. */
function results(report: Report): readonly PaperBlock[] {
  const { figures, count, unconfirmed, words: name } = report;
  const { applicable, notApplicable, assured, deficient, notDone, unanswered } = count;
  const short = deficient + notDone;
  const { duty, answers } = name;
  const rows: readonly (readonly [PaperLine, string])[] = [
    ...figures
      .filter(({ kind, known }) => kind !== 'yesNo' && (kind !== 'level' || known))
      .map(({ name: what, value, known }): readonly [PaperLine, string] => [[plain(what)], known ? value : DOTS]),
    ...cases(figures.filter(({ kind }) => kind === 'yesNo')),
    [
      [plain(`${capital(duty)} ${answers.assured}`)],
      unconfirmed === 0 ? `${assured}/${applicable}` : `${DOTS}/${applicable}`,
    ],
    [
      [plain(`${capital(duty)} ${answers.deficient} (trong đó ${answers.notDone}: ${notDone})`)],
      short === 0 ? '0' : `${short} (${sharePhrase(short, applicable)})`,
    ],
    ...(notApplicable === 0
      ? []
      : [[[plain(`${capital(duty)} ${answers.notApplicable}, không tính vào tổng số`)], `${notApplicable}`] as const]),
    ...(unanswered === 0 ? [] : [[[plain(`${capital(duty)} chưa trả lời`)], `${unanswered}`] as const]),
  ];
  return [
    { kind: 'heading', text: 'KẾT QUẢ THỰC HIỆN' },
    {
      kind: 'table',
      name: 'Kết quả thực hiện',
      short: true,
      widths: [76, 24],
      head: null,
      rows: rows.map(([line, value]) => ({
        cells: [cell(line), { lines: [[{ text: value, strong: true }]], align: 'end' }],
      })),
    },
  ];
}

/** The cases that do not hold in one row, each that holds in its own, and so each that is not answered. */
function cases(questions: readonly ReportFigure[]): readonly (readonly [PaperLine, string])[] {
  const not = questions.filter(({ yes }) => yes === false);
  const others = questions
    .filter(({ yes }) => yes !== false)
    .map(({ name, clause, yes }): readonly [PaperLine, string] => [
      [plain(`${name} (`), cite(clause), plain(')')],
      yes === true ? 'Có' : DOTS,
    ]);
  if (not.length === 0) return others;
  return [
    [[plain(`Trường hợp tại ${plainWords(provisionList(not.map(({ clause }) => clause)))}`)], 'Không có'],
    ...others,
  ];
}

/** TT, then the duty's words over three columns with how it stands, and below them reason, evidence and remedy. */
const EXCEPTION_WIDTHS = [6, 31, 31, 12, 20];

function exceptions({ articles, words: name }: Report): readonly PaperBlock[] {
  const all = dutiesIn(articles);
  const short = all.filter(({ answer }) => answer === 'deficient' || answer === 'notDone');
  const left = all.filter(({ answer }) => answer === 'notApplicable');
  if (short.length + left.length === 0) return [];
  return [
    {
      kind: 'heading',
      text: `${name.duty} ${name.answers.deficient}${left.length === 0 ? '' : `, ${name.answers.notApplicable}`}`.toUpperCase(),
    },
    {
      kind: 'table',
      name: 'Các nội dung trách nhiệm chưa bảo đảm',
      widths: EXCEPTION_WIDTHS,
      head: [head('TT'), { ...head(capital(name.duty)), across: 3 }, head('Tình trạng')],
      rows: [
        ...short.flatMap((duty, index) => shortRows(duty, index + 1)),
        ...left.map((duty, index) => leftRow(duty, short.length + index + 1)),
      ],
    },
  ];
}

function shortRows(duty: ReportDuty, at: number): readonly PaperRow[] {
  const { answered, note, evidence, remedy } = duty;
  return [
    {
      together: true,
      cells: [
        { ...wordsCell(String(at)), down: 2, align: 'centre' },
        { lines: dutyLines(duty, true), across: 3 },
        wordsCell(answered),
      ],
    },
    {
      cells: [
        toFill('Nguyên nhân:', paperLinesOf(note)),
        toFill(
          'Minh chứng:',
          evidence.map((text) => [plain(text)]),
        ),
        { ...toFill('Khắc phục, thời hạn:', paperLinesOf(remedy)), across: 2 },
      ],
    },
  ];
}

function leftRow(duty: ReportDuty, at: number): PaperRow {
  return {
    cells: [
      { ...wordsCell(String(at)), align: 'centre' },
      { lines: dutyLines(duty, true), across: 3 },
      wordsCell(duty.answered),
    ],
  };
}

/** What was entered under its name, or lines to write it on. */
function toFill(name: string, lines: readonly PaperLine[]): PaperCell {
  return { lines: [[{ text: name, emphasis: true }], ...lines], ...(lines.length === 0 ? { blank: TO_WRITE } : {}) };
}

function level({ outcomes, verdict, unconfirmed }: Report): readonly PaperBlock[] {
  const claimed = outcomes.length === 1 && unconfirmed === 0;
  const own: readonly PaperLine[] = claimed
    ? [
        [{ text: verdict.text, strong: true }],
        ...(verdict.clause === null ? [] : [[plain('('), cite(verdict.clause), plain(')')]]),
      ]
    : [];
  return [
    { kind: 'heading', text: 'MỨC XẾP LOẠI' },
    {
      kind: 'table',
      name: 'Mức xếp loại',
      short: true,
      widths: [50, 50],
      head: [head('Tự nhận mức'), head('Mức do người có thẩm quyền đánh giá')],
      rows: [
        {
          cells: [
            { lines: own, ...(claimed ? {} : { blank: 2 }) },
            { lines: [], blank: 2 },
          ],
        },
      ],
    },
  ];
}

const signatures: PaperBlock = {
  kind: 'signatures',
  signers: [
    { who: 'NGƯỜI CÓ THẨM QUYỀN ĐÁNH GIÁ', how: '(Ký, ghi rõ họ tên, đóng dấu)' },
    { who: 'NGƯỜI TỰ ĐÁNH GIÁ', how: '(Ký, ghi rõ họ tên)' },
  ],
};
