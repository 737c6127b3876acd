/** “Báo cáo”: the year's counts, who has not sent, the levels proposed, weak duties, gaps and open questions. */
import { shortName } from '../../../rating/answers.ts';
import { capital } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { cell, cite, DOTS, head, numbered, plain, wordsCell } from '../../papers/parts.ts';
import type { Paper, PaperBlock, PaperLine, PaperRow } from '../../papers/paper.ts';
import { excerpt } from '../../excerpt.ts';
import { CONTRADICTION, outcomeOf } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import { differs, ownLevel } from '../authority.ts';
import type { OutcomeMove } from '../readingMoves.ts';
import {
  citation,
  levelWords,
  officeHead,
  ownWords,
  people,
  signerOf,
  text,
  TO_FILL,
  unitNameOf,
  withLevel,
  yearWords,
  type OfficeCase,
} from './officeCase.ts';
import { gapCases } from './gapCases.ts';
import { groupRuleBlocks } from './groupRuleBlocks.ts';
import { lastYearBlocks } from './lastYearBlocks.ts';
import { outcomeWord } from './outcomeWord.ts';
import { sendersBlocks } from './senders.ts';
import { countsTable } from './countsTable.ts';

/** Number of the weakest duties listed. */
const MAX_DUTIES = 10;

export function yearReport(office: OfficeCase): Paper {
  const { context, office: facts, ruleset } = office;
  const to = facts.to || context.reportTo || DOTS;
  return {
    id: 'bao-cao',
    name: 'Báo cáo',
    letterhead: officeHead(office),
    kind: 'BÁO CÁO',
    subject: `Kết quả tự kiểm tra và mức đề nghị xếp loại${yearWords(office)}\ntheo ${context.name}`,
    remark: '',
    blocks: [
      { kind: 'paragraph', centred: true, line: [{ text: `Kính gửi: ${to}` }] },
      text(
        'Căn cứ ',
        ...citation(office, [...context.rating, ...context.report, ruleset.clause]),
        `; ${facts.issuer === '' ? DOTS : facts.issuer} báo cáo như sau:`,
      ),
      ...numbered([
        ...sending(office),
        ...results(office),
        ...levels(office),
        ...groupRuleBlocks(office),
        ...lastYearBlocks(office),
        ...duties(office),
        ...open(office),
        { kind: 'heading', text: 'KIẾN NGHỊ' },
        TO_FILL,
        TO_FILL,
      ]),
      { kind: 'signatures', recipients: [`${to};`, 'Lưu: VT.'], signers: [signerOf(office)] },
    ],
  };
}

function sending(office: OfficeCase): readonly PaperBlock[] {
  const { report } = office;
  const left = [
    ...(report.older === 0 ? [] : [`${report.older} bản cũ hơn của cùng ${schemeWords(office.ruleset).rated}`]),
    ...(report.otherYears === 0 ? [] : [`${report.otherYears} bản của năm khác`]),
  ];
  return [
    { kind: 'heading', text: 'VIỆC GỬI BẢN TỰ KIỂM TRA' },
    text(
      `Đã nhận ${report.opened} bản tự kiểm tra; tính ${report.rows.length} bản của ${people(office, report.rows.length)}${left.length === 0 ? '' : `; không tính ${left.join(', ')}`}.`,
    ),
    ...sendersBlocks(office),
  ];
}

function results(office: OfficeCase): readonly PaperBlock[] {
  const { ruleset, report } = office;
  const reading = ruleset.readings[report.reading];
  const others = report.readings.filter(({ moves }) => moves.length > 0);
  return [
    { kind: 'heading', text: 'KẾT QUẢ' },
    text(
      'Kết quả tự kiểm tra được tính lại từ các câu trả lời trong tệp, theo ',
      cite(ruleset.clause),
      ...(reading === undefined || ruleset.readings.length < 2
        ? []
        : [plain(`, cách hiểu “${reading.name}” (`), cite(reading.clause), plain(')')]),
      '; đây không phải quyết định xếp loại.',
    ),
    countsTable(office),
    ...others.map(({ reading: id, moves }): PaperBlock => {
      const other = ruleset.readings.find((one) => one.id === id);
      return text(
        `Theo cách hiểu “${other?.name ?? id}” (`,
        cite(other?.clause ?? ruleset.clause),
        `): ${moves.map((move) => moveWords(office, move)).join('; ')}.`,
      );
    }),
  ];
}

function moveWords(office: OfficeCase, { from, to, rows }: OutcomeMove): string {
  const [before, after] = [from, to].map((outcome) => outcomeWord(office.ruleset, outcome));
  return `${people(office, rows.length)} từ ${before} sang ${after}`;
}

function levels(office: OfficeCase): readonly PaperBlock[] {
  const { report, entries, ruleset } = office;
  const without = report.rows.filter(({ key }) => (entries.get(key)?.proposed ?? null) === null);
  const other = report.rows.filter((row) =>
    differs(entries.get(row.key), ownLevel(row, report.reading, ruleset.levels)),
  );
  const items = other.map((row): PaperLine => {
    const entry = entries.get(row.key);
    const proposed = levelWords(office, entry?.proposed ?? null);
    const decided = levelWords(office, entry?.decided ?? null);
    return [
      plain(
        `${unitNameOf(office, row)}: tự kiểm tra ${ownWords(office, row)}${proposed === '' ? '' : `, đề nghị ${proposed}`}${decided === '' ? '' : `, quyết định ${decided}`}. Lý do: ${entry?.reason || DOTS}`,
      ),
    ];
  });
  return [
    { kind: 'heading', text: 'MỨC ĐỀ NGHỊ, MỨC QUYẾT ĐỊNH' },
    text(
      `${people(office, withLevel(office, 'proposed').length)} đã có mức đề nghị, ${people(office, withLevel(office, 'decided').length)} đã có mức quyết định.${without.length === 0 ? '' : ` Chưa có mức đề nghị (${without.length}): ${without.map((row) => unitNameOf(office, row)).join('; ')}.`}`,
    ),
    ...(items.length === 0
      ? []
      : [
          text(`Mức đề nghị hoặc quyết định khác bản tự kiểm tra (${people(office, items.length)}):`),
          { kind: 'list' as const, items },
        ]),
  ];
}

function duties(office: OfficeCase): readonly PaperBlock[] {
  const { report, ruleset, dutyWords } = office;
  const weak = report.duties.filter(({ short }) => short > 0).slice(0, MAX_DUTIES);
  if (weak.length === 0) return [];
  const { rated } = schemeWords(ruleset);
  const rows = weak.map(({ duty, short, of }, at): PaperRow => ({
    cells: [
      { ...wordsCell(String(at + 1)), align: 'centre' },
      cell([cite(duty, true), plain(`. ${excerpt(dutyWords(duty))}`)]),
      { ...wordsCell(`${short}/${of}`), align: 'centre' },
    ],
  }));
  return [
    { kind: 'heading', text: `${ruleset.words.duty} CÒN YẾU`.toUpperCase() },
    {
      kind: 'table',
      name: `${capital(ruleset.words.duty)} còn yếu`,
      short: true,
      widths: [8, 72, 20],
      head: [head('TT'), head(capital(ruleset.words.duty)), head(`Số ${rated} ${shortName(ruleset)}`)],
      rows,
    },
  ];
}

/** The open questions of the text in real cases, and what is still missing. */
function open(office: OfficeCase): readonly PaperBlock[] {
  const { report } = office;
  const cases = gapCases(office);
  const missing = report.rows.filter((row) => outcomeOf(row, report.reading) === 'open');
  const contradicted = report.rows.filter((row) => outcomeOf(row, report.reading) === CONTRADICTION);
  const named = (rows: readonly SummaryRow[]) => rows.map((row) => unitNameOf(office, row)).join('; ');
  if (cases.length + missing.length + contradicted.length === 0) return [];
  return [
    { kind: 'heading', text: 'KHOẢNG TRỐNG, VẤN ĐỀ CÒN MỞ' },
    ...cases.map(({ clause, note, rows }): PaperBlock =>
      text(capitalCite(clause), `: ${note} Gặp ở ${people(office, rows.length)}: ${named(rows)}.`),
    ),
    ...(missing.length === 0
      ? []
      : [text(`Chưa xác định được mức vì còn thiếu số liệu (${people(office, missing.length)}): ${named(missing)}.`)]),
    ...(contradicted.length === 0
      ? []
      : [
          text(
            `Số liệu trong bản tự kiểm tra trái nhau (${people(office, contradicted.length)}): ${named(contradicted)}.`,
          ),
        ]),
  ];
}

function capitalCite(clause: string) {
  const run = cite(clause);
  return { ...run, text: capital(run.text) };
}
