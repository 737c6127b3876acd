import { provisionWords } from '../regulation/ids.ts';
import type { RuleSet } from '../rating/ruleset.ts';
import { capital } from '../rating/phrases.ts';
import { outcomesShort } from './summaryList.ts';
import { numberFacts, type SummaryRow } from './summaryRow.ts';

/** A cell of a table file: words, a number, or nothing. */
export type SummaryCell = string | number | null;

export interface SummaryTable {
  readonly columns: readonly { readonly name: string; /** In letters. */ readonly width: number }[];
  readonly rows: readonly (readonly SummaryCell[])[];
}

/** The office's table as it goes into a file: every column, a reading each. Shares and percentages as numbers in percent. */
export function summaryTable(ruleset: RuleSet, rows: readonly SummaryRow[]): SummaryTable {
  const { duty } = ruleset.words;
  const wide = [
    { name: 'TT', width: 5 },
    { name: 'Cơ quan, đơn vị', width: 32 },
    { name: 'Chức danh', width: 32 },
    { name: 'Giao quyền, phụ trách', width: 12 },
    { name: 'Năm', width: 7 },
    ...ruleset.readings.map(({ name, clause }) => ({ name: `Kết quả theo cách hiểu “${name}” (${provisionWords(clause)})`, width: 24 })),
    ...numberFacts(ruleset).map(({ name, unit }) => ({ name: unit === '' ? name : `${name} (${unit === 'percent' ? '%' : unit})`, width: 14 })),
    { name: `${capital(duty)} áp dụng`, width: 10 },
    { name: `${capital(duty)} chưa bảo đảm, chưa hoàn thành`, width: 12 },
    { name: `Tỷ lệ ${duty} chưa bảo đảm (%)`, width: 12 },
    { name: `${capital(duty)} chưa trả lời`, width: 10 },
    { name: 'Số liệu chưa có', width: 10 },
    { name: 'Cần xem lại', width: 60 },
    { name: 'Tệp', width: 32 },
  ];
  return { columns: wide, rows: rows.map((row, index) => cellsOf(ruleset, row, index + 1)) };
}

function cellsOf(ruleset: RuleSet, row: SummaryRow, at: number): readonly SummaryCell[] {
  const { applicable, short } = row;
  return [
    at,
    row.unit,
    row.role,
    row.acting ? 'có' : '',
    row.year,
    ...row.outcomes.map((possible) => outcomesShort(ruleset, possible)),
    ...row.numbers,
    applicable,
    short,
    applicable === 0 ? null : Math.round((short * 10_000) / applicable) / 100,
    row.unanswered,
    row.missingFigures,
    row.remarks.join(' '),
    row.file,
  ];
}
