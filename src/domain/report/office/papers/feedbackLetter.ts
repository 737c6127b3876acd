/** The letter to the issuer of the text (“văn bản phản ánh”): its gaps, each with the real cases affected. */
import { capital } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { cite, DOTS, head, wordsCell } from '../../papers/parts.ts';
import type { Paper, PaperBlock } from '../../papers/paper.ts';
import { outcomeOf } from '../../summaryList.ts';
import { outcomeWord } from './outcomeWord.ts';
import { gapCases, type GapCase } from './gapCases.ts';
import {
  citation,
  figureNames,
  figureWords,
  officeHead,
  people,
  signerOf,
  text,
  TO_FILL,
  unitNameOf,
  yearWords,
  type OfficeCase,
} from './officeCase.ts';

/** Maximum number of cases of each that are listed one by one. */
const MAX_CASES = 30;

export function feedbackLetter(office: OfficeCase): Paper {
  const { context, office: facts, report } = office;
  const cases = gapCases(office);
  const to = context.feedbackTo || DOTS;
  return {
    id: 'phan-anh',
    name: `Văn bản phản ánh vướng mắc`,
    letterhead: { ...officeHead(office), about: `V/v phản ánh vướng mắc khi thực hiện ${context.name}` },
    kind: '',
    subject: '',
    remark: '',
    blocks: [
      { kind: 'paragraph', centred: true, line: [{ text: `Kính gửi: ${to}` }] },
      text(
        ...(context.feedback.length === 0 ? ['Qua thực hiện '] : ['Thực hiện ']),
        ...citation(office, context.feedback),
        `, qua tổng hợp bản tự kiểm tra${yearWords(office)} của ${people(office, report.rows.length)}, ${facts.issuer === '' ? DOTS : facts.issuer} phản ánh ${cases.length === 0 ? 'như sau: chưa gặp vướng mắc nào về lời văn.' : `${cases.length} vướng mắc sau:`}`,
      ),
      ...(cases.length === 0 ? [] : [text(`Số liệu ghi theo thứ tự: ${figureNames(office).join('; ')}.`)]),
      ...cases.flatMap((one, at) => blocksOf(office, one, at + 1)),
      ...(cases.length === 0
        ? []
        : [text(`Đề nghị ${to} xem xét, hướng dẫn hoặc điều chỉnh, bổ sung các quy định nêu trên.`)]),
      { kind: 'signatures', recipients: [`${to};`, 'Lưu: VT.'], signers: [signerOf(office)] },
    ],
  };
}

function blocksOf(office: OfficeCase, one: GapCase, at: number): readonly PaperBlock[] {
  const { clause, note, rows } = one;
  const rest = rows.length - MAX_CASES;
  const name = cite(clause, true);
  return [
    text({ text: `${at}. `, strong: true }, { ...name, text: capital(name.text) }, `: ${note}`),
    text(`Gặp ở ${people(office, rows.length)}:`),
    casesTable(office, one),
    ...(rest > 0 ? [text(`và ${people(office, rest)} khác.`)] : []),
    text('Đề xuất của cơ quan:'),
    TO_FILL,
  ];
}

/** Who is affected, their figures, and the outcome in each of the readings that differ. */
function casesTable(office: OfficeCase, { readings, rows }: GapCase): PaperBlock {
  const { ruleset, report } = office;
  const shown = readings.length === 0 ? [report.reading] : readings.map((id) => indexOf(office, id));
  const each = Math.floor(46 / shown.length);
  return {
    kind: 'table',
    name: 'Trường hợp đã gặp',
    short: true,
    widths: [7, 93 - 22 - each * shown.length, 22, ...shown.map(() => each)],
    head: [
      head('TT'),
      head(schemeWords(ruleset).unitShort),
      head('Số liệu'),
      ...shown.map((index) =>
        head(shown.length === 1 && ruleset.readings.length === 1 ? 'Kết quả' : (ruleset.readings[index]?.name ?? '')),
      ),
    ],
    rows: rows.slice(0, MAX_CASES).map((row, at) => ({
      cells: [
        { ...wordsCell(String(at + 1)), align: 'centre' },
        wordsCell(unitNameOf(office, row)),
        wordsCell(figureWords(office, row)),
        ...shown.map((index) => wordsCell(outcomeWord(ruleset, outcomeOf(row, index)))),
      ],
    })),
  };
}

function indexOf({ ruleset }: OfficeCase, reading: string): number {
  return ruleset.readings.findIndex(({ id }) => id === reading);
}
