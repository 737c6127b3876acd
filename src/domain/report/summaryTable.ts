import { provisionWords } from '../regulation/tree/ids.ts';
import type { RuleSet } from '../rating/ruleset.ts';
import { asksDuties, countedAnswers, shortName } from '../rating/answers.ts';
import { schemeWords } from '../rating/wording/schemeWords.ts';
import { capital, dutyWord } from '../rating/wording/phrases.ts';
import { outcomesShort } from './summaryList.ts';
import { numberFacts } from './numberColumns.ts';
import type { SummaryRow } from './summaryRow.ts';

/** A cell of a table file: text, a number, or empty. */
export type SummaryCell = string | number | null;

export interface SummaryTable {
  readonly columns: readonly {
    readonly name: string;
    /** In characters. The sum determines the print scale: 130 at 12 points fill a landscape A4 page. */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly SummaryCell[])[];
  /** How many columns at the left stay in sight and are repeated in print; none where absent. */
  readonly frozen?: number;
  /** Printed upright. */
  readonly upright?: true;
}

/** The office's table as exported: every column, and one for each reading. Shares are numbers in percent. */
export function summaryTable(ruleset: RuleSet, rows: readonly SummaryRow[]): SummaryTable {
  const { duty } = ruleset.words;
  const names = schemeWords(ruleset);
  const others = countedAnswers(ruleset).others.map(({ name }) => name);
  const wide = [
    { name: 'TT', width: 5 },
    { name: names.unitShort, width: 20 },
    ...(ruleset.roles.length > 1 ? [{ name: capital(names.kind), width: 17 }] : []),
    ...(ruleset.acting === undefined ? [] : [{ name: capital(ruleset.acting.short ?? ruleset.acting.text), width: 7 }]),
    { name: 'Năm', width: 6 },
    ...ruleset.readings.map(({ name, clause }) => ({
      name: `Kết quả theo cách hiểu “${name}” (${provisionWords(clause)})`,
      width: 12,
    })),
    ...numberFacts(ruleset).map(({ name, unit }) => ({
      name: unit === '' ? name : `${name} (${unit === 'percent' ? '%' : unit})`,
      width: 9,
    })),
    ...(asksDuties(ruleset)
      ? [
          { name: `${capital(duty)} áp dụng`, width: 8 },
          { name: `${capital(duty)} ${others.join(', ')}`, width: 8 },
          { name: `Tỷ lệ ${dutyWord(ruleset, 'share')} ${shortName(ruleset)} (%)`, width: 8 },
          { name: `${capital(duty)} chưa trả lời`, width: 8 },
        ]
      : []),
    { name: 'Số liệu chưa có', width: 8 },
    { name: 'Cần xem lại', width: 30 },
    { name: 'Tệp', width: 13 },
  ];
  return { columns: wide, rows: rows.map((row, index) => cellsOf(ruleset, row, index + 1)) };
}

function cellsOf(ruleset: RuleSet, row: SummaryRow, at: number): readonly SummaryCell[] {
  const { applicable, short } = row;
  return [
    at,
    row.unit,
    ...(ruleset.roles.length > 1 ? [row.role] : []),
    ...(ruleset.acting === undefined ? [] : [row.acting ? 'có' : '']),
    row.year,
    ...row.outcomes.map((possible) => outcomesShort(ruleset, possible)),
    ...row.numbers,
    ...(asksDuties(ruleset)
      ? [applicable, short, applicable === 0 ? null : Math.round((short * 10_000) / applicable) / 100, row.unanswered]
      : []),
    row.missingFigures,
    row.remarks.join(' '),
    row.file,
  ];
}
