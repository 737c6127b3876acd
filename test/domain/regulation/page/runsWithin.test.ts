import { expect, test } from 'vitest';
import { runsWithin } from '../../../../src/domain/regulation/page/runsWithin.ts';
import type { PrintedRun } from '../../../../src/domain/regulation/page/textOnPage.ts';

// “Việc\tĐiều 4”: a link in the second cell, and a note that spans both cells.
const runs: readonly PrintedRun[] = [
  {
    segments: [
      { text: 'Vi', numbers: [] },
      { text: 'ệc\t', notes: ['x'], numbers: [] },
    ],
  },
  {
    href: '#dieu-4',
    segments: [
      { text: 'Đi', notes: ['x'], numbers: [1] },
      { text: 'ều 4', numbers: [] },
    ],
  },
];

test('runsWithin returns the runs in a cell with links, notes, and numbers at the end of notes', () => {
  expect(runsWithin(runs, { start: 0, end: 4 })).toEqual([
    {
      segments: [
        { text: 'Vi', numbers: [] },
        { text: 'ệc', notes: ['x'], numbers: [] },
      ],
    },
  ]);
  expect(runsWithin(runs, { start: 5, end: 11 })).toEqual([
    {
      href: '#dieu-4',
      segments: [
        { text: 'Đi', notes: ['x'], numbers: [1] },
        { text: 'ều 4', numbers: [] },
      ],
    },
  ]);
  expect(runsWithin(runs, { start: 4, end: 4 })).toEqual([]);
  expect(runsWithin(runs, { start: 0, end: 11 })).toEqual(runs);
});
