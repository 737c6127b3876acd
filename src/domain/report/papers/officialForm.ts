import { capital, sharePhrase } from '../../rating/wording/phrases.ts';
import { plainWords, provisionList } from '../../rating/wording/sentence.ts';
import type { PaperBlock, PaperCell, PaperLine, Paper, PaperRow } from './paper.ts';
import { cell, cite, DOTS, dutyLines, head, paperLinesOf, numbered, plain, wordsCell } from './parts.ts';
import { letterheadOf } from './letterhead.ts';
import { dutiesIn, type Report, type ReportAnswer, type ReportDuty, type ReportFigure } from '../report.ts';

/** Lines to write on by hand where nothing was entered. */
const TO_WRITE = 3;

/**
 * The form that is signed (“Phiếu tự đánh giá”): who, the figures, how many duties are assured, the duties that are
 * not, the level claimed, and room for the level that the authority gives. It omits duties answered all together until
 * they are confirmed, and claims no level that depends on them.
 */
export function officialForm(report: Report): Paper {
  const { source, unit, year, names } = report;
  return {
    id: 'phieu',
    name: 'Phiếu tự đánh giá',
    letterhead: letterheadOf(names.isPerson ? '' : unit),
    kind: 'PHIẾU TỰ ĐÁNH GIÁ',
    subject: `Theo ${source.title}${year === null ? '' : `, năm ${year}`}`,
    remark: '(Bản tự đánh giá, không phải quyết định xếp loại)',
    blocks: [
      ...numbered([...general(report), ...results(report), ...exceptions(report), ...level(report)]),
      signatures,
    ],
  };
}

function general({ source, unit, year, role, acting, names }: Report): readonly PaperBlock[] {
  const lines: readonly PaperLine[] = [
    [plain(`${capital(names.kind)}: ${role.name} (`), cite(role.clause), plain(')')],
    ...(acting === null ? [] : [[plain(`${acting.text} (`), cite(acting.clause), plain(')')]]),
    [plain(`${names.unitShort}: ${unit === '' ? DOTS : unit}. ${names.year}: ${year ?? DOTS}`)],
    [plain(`Căn cứ: ${source.basis}`)],
  ];
  return [
    { kind: 'heading', text: 'THÔNG TIN CHUNG' },
    ...(names.isPerson ? [] : [{ kind: 'paragraph' as const, line: [plain('Họ và tên:')], dotted: true as const }]),
    ...lines.map((line): PaperBlock => ({ kind: 'paragraph', line })),
  ];
}

/** Figures and cases as entered, and the state of the duties. */
function results(report: Report): readonly PaperBlock[] {
  const { figures, computed } = report;
  const rows: readonly (readonly [PaperLine, string])[] = [
    ...figures
      .filter(({ kind, known }) => kind !== 'yesNo' && (kind !== 'level' || known))
      .map(({ name: what, value, known }): readonly [PaperLine, string] => [[plain(what)], known ? value : DOTS]),
    ...computed.map(({ name, value, known }): readonly [PaperLine, string] => [[plain(name)], known ? value : DOTS]),
    ...cases(figures.filter(({ kind }) => kind === 'yesNo')),
    ...dutyRows(report).map(([words, value]) => [[plain(words)], value] as const),
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

/** How many duties have each answer; the two lower ones of the usual four together. Empty if no duty is answered. */
function dutyRows({ answers, count, unconfirmed, words }: Report): readonly (readonly [string, string])[] {
  const { applicable, notApplicable, unanswered } = count;
  if (applicable + notApplicable === 0) return [];
  const duty = capital(words.duty);
  const [best, ...others] = answers.filter(({ leftOut }) => !leftOut);
  const share = (part: number) => (part === 0 ? '0' : `${part} (${sharePhrase(part, applicable)})`);
  const [first, second] = others;
  const lower =
    count.byAnswer === undefined && first !== undefined && second !== undefined
      ? [
          [
            `${duty} ${first.name} (trong đó ${second.name}: ${second.count})`,
            share(first.count + second.count),
          ] as const,
        ]
      : others.map((one) => [`${duty} ${one.name}`, share(one.count)] as const);
  return [
    [`${duty} ${best?.name ?? ''}`, `${unconfirmed === 0 ? (best?.count ?? 0) : DOTS}/${applicable}`],
    ...lower,
    ...answers
      .filter((one) => one.leftOut && one.count > 0)
      .map((one) => [`${duty} ${one.name}, không tính vào tổng số`, `${one.count}`] as const),
    ...(unanswered === 0 ? [] : [[`${duty} chưa trả lời`, `${unanswered}`] as const]),
  ];
}

/** One row for all cases that do not hold, and a separate row for each that holds or is not answered. */
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

/** TT, then the duty's words over three columns with its answer, and below them reason, evidence and remedy. */
const EXCEPTION_WIDTHS = [6, 31, 31, 12, 20];

function exceptions({ articles, words: name, answers, shortName }: Report): readonly PaperBlock[] {
  const all = dutiesIn(articles);
  const [, ...others] = answers.filter(({ leftOut }) => !leftOut);
  const away = answers.filter(({ leftOut }) => leftOut);
  const having = (some: readonly ReportAnswer[]) => all.filter(({ answer }) => some.some(({ id }) => id === answer));
  const short = having(others);
  const left = having(away);
  if (short.length + left.length === 0) return [];
  const both = left.length === 0 ? '' : `, ${away.map((one) => one.name).join(', ')}`;
  return [
    { kind: 'heading', text: `${name.duty} ${shortName}${both}`.toUpperCase() },
    {
      kind: 'table',
      name: `Các ${name.duty} ${shortName}`,
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
