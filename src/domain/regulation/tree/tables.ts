/**
 * Tables as plain text, as pasted from word processors and spreadsheets: one row per line, with cells separated by
 * tabs. A table is a single paragraph of its unit, so that code for paragraphs works for it too.
 * Paragraphs in a cell are separated by U+2028. A merged cell contains only U+2003 (spanned by the one on its left) or
 * U+2002 (by the one above). All three are white space, so a table has the same words as its source.
 */

/** Separates two paragraphs of a cell. */
export const CELL_BREAK = '\u2028';
/** The whole content of a cell that is spanned by the one on its left. */
export const FROM_LEFT = '\u2003';
/** The whole content of a cell that is spanned by the one above. */
export const FROM_ABOVE = '\u2002';

/** One cell: its words and their position in the paragraph (UTF-16 offsets, `end` exclusive). */
export interface Cell {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** The number of columns and rows that it spans. */
  readonly columns: number;
  readonly rows: number;
}

/** True if a paragraph is a table: its first line has a tab, which no other paragraph's has. */
export function isTable(paragraph: string): boolean {
  const [first = ''] = paragraph.split('\n', 1);
  return first.includes('\t');
}

/** A table. The first `head` rows contain column names. Spanned cells are left out. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly head: number;
  readonly columns: number;
}

/** Parses a paragraph as a table; null if it is not one. */
export function tableOf(paragraph: string): Table | null {
  if (!isTable(paragraph)) return null;
  let start = 0;
  const grid = paragraph.split('\n').map((row) =>
    row.split('\t').map((words) => {
      const cell = { words, start, end: start + words.length };
      start = cell.end + 1;
      return cell;
    }),
  );
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const rows = grid.map((row, at) =>
    row.flatMap((cell, column): Cell[] => {
      if (cell.words === FROM_LEFT || cell.words === FROM_ABOVE) return [];
      // A row with a single cell spans the whole width.
      if (row.length === 1) return [{ ...cell, columns, rows: 1 }];
      let wide = 1;
      while (row[column + wide]?.words === FROM_LEFT) wide += 1;
      let high = 1;
      while (grid[at + high]?.[column]?.words === FROM_ABOVE) high += 1;
      return [{ ...cell, columns: wide, rows: high }];
    }),
  );
  return { rows, head: headRows(rows), columns };
}

/**
 * The number of heading rows: the first one, the rows into which its cells extend, and a row that only numbers the
 * columns: (1), (2) …
 */
function headRows(rows: Table['rows']): number {
  const [first = []] = rows;
  const merged = Math.max(1, ...first.map((cell) => cell.rows));
  // The names below a heading cell that spans columns are in the next row.
  const head = merged === 1 && first.some((cell) => cell.columns > 1) && first.length > 1 ? 2 : merged;
  const next = rows[head] ?? [];
  const isNumbers =
    next.length > 1 && next.every(({ words }, index) => words.replace(/[()]/g, '') === String(index + 1));
  return Math.min(head + (isNumbers ? 1 : 0), Math.max(1, rows.length - 1));
}
