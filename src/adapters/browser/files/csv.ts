import { printable } from '../../../domain/printable.ts';
import type { SummaryTable } from '../../../domain/report/summaryTable.ts';

/**
 * Leading characters that make the one after them look like the first: anything but letters, digits, punctuation and
 * symbols, and invisible characters among those.
 */
const BLANK = /^(?:[^\p{L}\p{N}\p{P}\p{S}]|\p{Default_Ignorable_Code_Point})+/u;
/** Characters with which a formula or a command starts. Some programs also read the minus sign U+2212 as one. */
const SIGN = /^[=+\-@\u2212]/;
/**
 * Positions where a cell can begin: also after the separators of programs configured for another separator, such as
 * Vietnamese Excel.
 */
const PIECES = /([;\t\n]+)/;

/**
 * A table as CSV (RFC 4180): commas, CRLF, numbers with a decimal point, and a byte order mark so that spreadsheets
 * read it as UTF-8. Text that could run as a formula is prefixed with an apostrophe.
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
 * Prefixes the text with an apostrophe if a program could see a formula character first: compatibility forms (`＝`, `﹢`,
 * `⁼`) count as the character they are equivalent to.
 */
function harmless(words: string): string {
  return SIGN.test(words.normalize('NFKC').replace(BLANK, '')) ? `'${words}` : words;
}
