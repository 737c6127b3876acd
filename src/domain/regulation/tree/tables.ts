/**
 * Tables in a plain text: rows are lines, cells are set off by tabs, as every word processor and spreadsheet pastes them.
 * A table is one paragraph of its unit, its rows joined by new lines and its cells by tabs, so that whatever reads paragraphs reads it too.
 * Paragraphs in a cell are set apart by U+2028; a cell that only goes on with its neighbour holds nothing but U+2003 (the one on its left
 * spans it) or U+2002 (the one above does). All three are white space: the words of a table are the words of its source.
 */

/** Between two paragraphs of one cell. */
export const CELL_BREAK = '\u2028';
/** The whole content of a cell that the one on its left spans. */
export const FROM_LEFT = '\u2003';
/** The whole content of a cell that the one above spans. */
export const FROM_ABOVE = '\u2002';

/** One cell: its words, and where they stand in the paragraph (UTF-16 offsets, the end not included). */
export interface Cell {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** How many columns and rows it takes. */
  readonly columns: number;
  readonly rows: number;
}

/** True for a paragraph that is a table: its first line has a tab. No other paragraph's has. */
export function isTable(paragraph: string): boolean {
  const [first = ''] = paragraph.split('\n', 1);
  return first.includes('\t');
}

/** A table: `head` of its rows are the names of the columns. Cells spanned by others are left out. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly head: number;
  readonly columns: number;
}

/** The table that a paragraph is; null for any other paragraph. */
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
  const columns = Math.max(...grid.map((row) => row.length));
  const rows = grid.map((row, at) =>
    row.flatMap((cell, column): Cell[] => {
      if (cell.words === FROM_LEFT || cell.words === FROM_ABOVE) return [];
      // A row of one cell takes the whole width.
      if (row.length === 1) return [{ ...cell, columns, rows: 1 }];
      const wide =
        1 +
        runOf(
          row.slice(column + 1).map(({ words }) => words),
          FROM_LEFT,
        );
      const high =
        1 +
        runOf(
          grid.slice(at + 1).map((below) => below[column]?.words),
          FROM_ABOVE,
        );
      return [{ ...cell, columns: wide, rows: high }];
    }),
  );
  return { rows, head: headRows(rows), columns };
}

function runOf(cells: readonly (string | undefined)[], sign: string): number {
  const end = cells.findIndex((words) => words !== sign);
  return end < 0 ? cells.length : end;
}

/** The first row, all that its cells reach into, and a row that only numbers the columns: (1), (2) … */
function headRows(rows: Table['rows']): number {
  const [first = []] = rows;
  const merged = Math.max(1, ...first.map((cell) => cell.rows));
  // A cell of the head that spans columns has their names under it.
  const head = merged === 1 && first.some((cell) => cell.columns > 1) && first.length > 1 ? 2 : merged;
  const next = rows[head] ?? [];
  const isNumbers =
    next.length > 1 && next.every(({ words }, index) => words.replace(/[()]/g, '') === String(index + 1));
  return Math.min(head + (isNumbers ? 1 : 0), Math.max(1, rows.length - 1));
}
