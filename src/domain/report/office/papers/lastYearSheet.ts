import { schemeWords } from '../../../rating/wording/schemeWords.ts';
import { numberFacts } from '../../numberColumns.ts';
import { outcomeOf } from '../../summaryList.ts';
import type { SummaryRow } from '../../summaryRow.ts';
import type { SummaryTable } from '../../summaryTable.ts';
import { YEAR_KINDS, type LastYear } from '../yearChanges.ts';
import type { OfficeCase } from './officeCase.ts';
import { outcomeWord } from './outcomeWord.ts';

/** Each unit's outcome and numbers in both years. */
export function lastYearSheet({ ruleset, report }: OfficeCase, { earlier, changes }: LastYear): SummaryTable {
  const now = typeof report.year === 'number' ? String(report.year) : 'nay';
  const numbers = numberFacts(ruleset);
  const outcomeText = (row: SummaryRow | null) =>
    row === null ? '' : outcomeWord(ruleset, outcomeOf(row, report.reading));
  const kinds = new Map(YEAR_KINDS);
  return {
    frozen: 2,
    columns: [
      { name: 'TT', width: 5 },
      { name: schemeWords(ruleset).unitShort, width: 26 },
      { name: `Mức ${earlier}`, width: 15 },
      { name: `Mức ${now}`, width: 15 },
      { name: 'So sánh', width: 20 },
      ...numbers.flatMap(({ name }) => [
        { name: `${name} ${earlier}`, width: 11 },
        { name: `${name} ${now}`, width: 11 },
      ]),
    ],
    rows: changes.map(({ kind, unit, before, now: row }, at) => [
      at + 1,
      unit,
      outcomeText(before),
      outcomeText(row),
      kinds.get(kind) ?? '',
      ...numbers.flatMap((_, index) => [before?.numbers[index] ?? null, row?.numbers[index] ?? null]),
    ]),
  };
}
