import { expect, test } from 'vitest';
import { startColumns } from '../../../src/domain/report/papers/grid.ts';
import type { PaperCell } from '../../../src/domain/report/papers/paper.ts';

const cell = (across = 1, down = 1): PaperCell => ({ lines: [], across, down });

test('cells begin after those that reach down from the rows above', () => {
  const rows = [
    [cell(1, 2), cell(2), cell(1, 2), cell(2)],
    [cell(), cell(), cell(), cell()],
    [cell(), cell(5)],
    [cell(1, 3), cell(5)],
    [cell(2), cell(1, 2), cell(2)],
    [cell(2), cell(2)],
    [cell(6)],
  ];
  expect(startColumns(rows, 6)).toEqual([[0, 1, 3, 4], [1, 2, 4, 5], [0, 1], [0, 1], [1, 3, 4], [1, 4], [0]]);
});
