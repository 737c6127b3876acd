import type { SummaryTable } from '../../domain/report/summaryTable.ts';

/** What a spreadsheet may take for a formula or a command at the beginning of a cell, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as CSV (RFC 4180): commas, CRLF, numbers with a decimal point, and a byte order mark so that spreadsheets read it as UTF-8.
 * Words that could run as a formula get an apostrophe before them.
 */
export function csvText({ columns, rows }: SummaryTable): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
