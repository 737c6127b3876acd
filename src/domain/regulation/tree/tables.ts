/**
 * Tables in a plain text: rows are lines, cells are set off by tabs, as every word processor and spreadsheet pastes them.
 * A table is one paragraph of its unit, its rows joined by new lines and its cells by tabs, so that whatever reads paragraphs reads it too.
 */

/** One cell: its words, and where they stand in the paragraph (UTF-16 offsets, the end not included). */
export interface Cell {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** True for a paragraph that is a table. No other paragraph has a tab. */
export function isTable(paragraph: string): boolean {
  return paragraph.includes('\t');
}

/** The rows of a table, the heading row first, all with equally many cells; null for any other paragraph. */
export function tableOf(paragraph: string): readonly (readonly Cell[])[] | null {
  if (!isTable(paragraph)) return null;
  let start = 0;
  return paragraph.split('\n').map((row) =>
    row.split('\t').map((words) => {
      const cell = { words, start, end: start + words.length };
      start = cell.end + 1;
      return cell;
    }),
  );
}
