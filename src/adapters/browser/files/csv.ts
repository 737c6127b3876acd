import { printable } from '../../../domain/printable.ts';
import type { SummaryTable } from '../../../domain/report/summaryTable.ts';

/**
 * What may stand before a sign and leave it first in sight: all but letters, digits, punctuation and symbols; and those
 * of them that are invisible.
 */
const BLANK = /^(?:[^\p{L}\p{N}\p{P}\p{S}]|\p{Default_Ignorable_Code_Point})+/u;
/** Signs with which a formula or a command begins. A minus of its own (U+2212) is read as one by some programs. */
const SIGN = /^[=+\-@\u2212]/;
/**
 * Where a cell can begin: also behind what separates cells or rows for a program set to another separator, as
 * Vietnamese Excel is.
 */
const PIECES = /([;\t\n]+)/;

/**
 * A table as CSV (RFC 4180): commas, CRLF, numbers with a decimal point, and a byte order mark so that spreadsheets
 * read it as UTF-8. Words that could run as a formula get an apostrophe before them.
 */
export function csvText({ columns, rows }: SummaryTable): string {
  const lines = [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = printable(cell).split(PIECES).map(harmless).join('');
  return /[",;\t\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The words, behind an apostrophe where a program could see a sign first: compatibility forms (`＝`, `﹢`, `⁼`) count as
 * the sign that they stand for.
 */
function harmless(words: string): string {
  return SIGN.test(words.normalize('NFKC').replace(BLANK, '')) ? `'${words}` : words;
}
