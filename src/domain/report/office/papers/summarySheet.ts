/** “Bảng tổng hợp”: everyone with their figures, the self-check's outcome, the levels proposed and decided; totals. */
import { asksDuties, shortName } from '../../../rating/answers.ts';
import { amountPhrase, capital } from '../../../rating/wording/phrases.ts';
import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { numberFacts } from '../../numberColumns.ts';
import { cite, head, wordsCell } from '../../papers/parts.ts';
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../../papers/paper.ts';
import { columnHeads } from '../columnHeads.ts';
import { countOutcomes } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import {
  citationWords,
  peopleByGroup,
  levelWords,
  officeHead,
  ownWords,
  people,
  remarksOf,
  signerOf,
  text,
  unitNameOf,
  withLevel,
  yearWords,
  type OfficeCase,
} from './officeCase.ts';
import { countsTable } from './countsTable.ts';
import { sendersBlocks } from './senders.ts';

/** Maximum number of number columns that fit. */
const MAX_NUMBERS = 4;

export function summarySheet(office: OfficeCase): Paper {
  const { ruleset, context, report } = office;
  const reading = ruleset.readings[report.reading];
  const notes = notesOf(office);
  return {
    id: 'tong-hop',
    name: 'Bảng tổng hợp',
    landscape: true,
    letterhead: officeHead(office),
    kind: 'BẢNG TỔNG HỢP',
    subject: `Kết quả tự kiểm tra và mức đề nghị xếp loại${yearWords(office)}`,
    remark: `(Theo ${citationWords(office, [ruleset.clause, ...context.rating, ...context.report])})`,
    blocks: [
      table(office, notes),
      ...legend(office),
      ...(notes.texts.length === 0
        ? []
        : [text(`Ghi chú: ${notes.texts.map((words, at) => `(${at + 1}) ${words}`).join('; ')}.`)]),
      { kind: 'heading', text: 'Tổng số theo mức' },
      countsTable(office),
      ...sendersBlocks(office),
      ...(reading === undefined || ruleset.readings.length < 2
        ? []
        : [text(`Mức tự kiểm tra tính theo cách hiểu “${reading.name}” (`, cite(reading.clause), ').')]),
      { kind: 'signatures', signers: [{ who: 'NGƯỜI LẬP BẢNG', how: '(Ký, ghi rõ họ tên)' }, signerOf(office)] },
    ],
  };
}

interface Notes {
  /** Each text once, in the order of the rows. */
  readonly texts: readonly string[];
  readonly of: (row: SummaryRow) => string;
}

function notesOf(office: OfficeCase): Notes {
  const numbers = new Map<string, number>();
  const byRow = new Map<string, string>();
  for (const { rows } of peopleByGroup(office))
    for (const row of rows) {
      const own = remarksOf(office, row).map((words) => {
        const at = numbers.get(words) ?? numbers.size + 1;
        numbers.set(words, at);
        return `(${at})`;
      });
      byRow.set(row.key, own.join(' '));
    }
  return { texts: [...numbers.keys()], of: ({ key }) => byRow.get(key) ?? '' };
}

/** The number columns that the paper has: their heads, and their whole names where those are longer. */
function columnsOf({ ruleset }: OfficeCase) {
  const facts = numberFacts(ruleset);
  const heads = columnHeads(facts.map(({ name }) => name));
  return facts.slice(0, MAX_NUMBERS).map(({ name, unit }, at) => {
    const short = heads[at] ?? name;
    const own = unit === '' ? short : `${short} (${unit === 'percent' ? '%' : unit})`;
    return { head: own, short, whole: name };
  });
}

/** The meaning of short heads, and the numbers that have no column. */
function legend(office: OfficeCase): readonly PaperBlock[] {
  const others = numberFacts(office.ruleset).slice(MAX_NUMBERS);
  const words = [
    ...columnsOf(office)
      .filter(({ short, whole }) => short !== whole)
      .map(({ short, whole }) => `cột “${short}” là ${whole}`),
    ...(others.length === 0 ? [] : [`số liệu khác xem bảng tính: ${others.map(({ name }) => name).join(', ')}`]),
  ];
  return words.length === 0 ? [] : [text(`${capital(words.join('; '))}.`)];
}

function table(office: OfficeCase, notes: Notes): PaperBlock {
  const { ruleset } = office;
  const names = schemeWords(ruleset);
  const numbers = columnsOf(office);
  const hasRole = ruleset.roles.length > 1;
  const hasDuties = asksDuties(ruleset);
  const tail = [10, 10, 10, 6];
  const fixed = 4 + (hasRole ? 19 : 0) + (hasDuties ? 6 : 0) + tail.reduce((sum, one) => sum + one, 0);
  const each = numbers.length === 0 ? 0 : Math.min(8, Math.floor((100 - fixed - 16) / numbers.length));
  const widths = [
    4,
    100 - fixed - each * numbers.length,
    ...(hasRole ? [19] : []),
    ...numbers.map(() => each),
    ...(hasDuties ? [6] : []),
    ...tail,
  ];
  const rows: PaperRow[] = [];
  let at = 0;
  for (const [index, group] of peopleByGroup(office).entries()) {
    if (group.name !== '')
      rows.push({
        together: true,
        cells: [
          { ...head(roman(index)), align: 'centre' },
          {
            lines: [[{ text: `${group.name} (${people(office, group.rows.length)})`, strong: true }]],
            across: widths.length - 1,
          },
        ],
      });
    for (const row of group.rows) {
      at += 1;
      const entry = office.entries.get(row.key);
      rows.push({
        cells: [
          { ...wordsCell(String(at)), align: 'centre' },
          wordsCell(unitNameOf(office, row)),
          ...(hasRole ? [wordsCell(row.role)] : []),
          ...numbers.map((_, n): PaperCell => {
            const value = row.numbers[n] ?? null;
            return { ...wordsCell(value === null ? '–' : amountPhrase(value, '')), align: 'end' };
          }),
          ...(hasDuties ? [{ ...wordsCell(`${row.short}/${row.applicable}`), align: 'end' as const }] : []),
          wordsCell(ownWords(office, row)),
          wordsCell(levelWords(office, entry?.proposed ?? null)),
          wordsCell(levelWords(office, entry?.decided ?? null)),
          { ...wordsCell(notes.of(row)), align: 'centre' },
        ],
      });
    }
  }
  rows.push(total(office, widths.length));
  return {
    kind: 'table',
    name: 'Bảng tổng hợp',
    compact: true,
    widths,
    head: [
      head('TT'),
      head(names.unitShort),
      ...(hasRole ? [head(capital(names.kind))] : []),
      ...numbers.map(({ head: shown }) => head(shown)),
      ...(hasDuties ? [head(capital(shortName(ruleset)))] : []),
      head('Mức tự kiểm tra'),
      head('Mức đề nghị'),
      head('Mức quyết định'),
      head('Ghi chú'),
    ],
    rows,
  };
}

function total(office: OfficeCase, columns: number): PaperRow {
  const { rows } = office.report;
  const sum = countOutcomes(office.ruleset, rows, office.report.reading)
    .slice(0, office.ruleset.levels.length)
    .reduce((all, { count }) => all + count, 0);
  const strong = (words: string): PaperCell => ({ lines: [[{ text: words, strong: true }]] });
  return {
    cells: [
      wordsCell(''),
      { ...strong(`Tổng cộng: ${people(office, rows.length)}`), across: columns - 5 },
      strong(`${sum} có mức`),
      strong(String(withLevel(office, 'proposed').length)),
      strong(String(withLevel(office, 'decided').length)),
      wordsCell(''),
    ],
  };
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function roman(at: number): string {
  return ROMANS[at] ?? String(at + 1);
}
