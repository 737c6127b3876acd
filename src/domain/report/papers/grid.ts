import type { PaperCell } from './paper.ts';

/**
 * The column in which each cell begins, row by row: a cell that reaches down takes its columns from the rows below it.
 * @param columns how many the table has
 */
export function startColumns(rows: readonly (readonly PaperCell[])[], columns: number): readonly (readonly number[])[] {
  /** How many more rows each column is taken for. */
  const taken = Array.from({ length: columns }, () => 0);
  return rows.map((cells) => {
    let column = 0;
    const free = taken.map((left) => left === 0);
    for (const [at, left] of taken.entries()) taken[at] = Math.max(0, left - 1);
    return cells.map(({ across = 1, down = 1 }) => {
      while (column < columns && free[column] === false) column += 1;
      const start = column;
      for (let at = start; at < start + across && at < columns; at += 1) taken[at] = Math.max(taken[at] ?? 0, down - 1);
      column += across;
      return start;
    });
  });
}
