import { expect, it } from 'vitest';
import type { BoundNote } from '../../../../src/domain/regulation/notes/notes.ts';
import { notesAt } from '../../../../src/domain/regulation/notes/notesAt.ts';

const bound = (id: string, places: BoundNote['locations']): BoundNote => ({
  id,
  kind: 'mâu thuẫn',
  note: 'Lời ghi.',
  locations: places,
  readings: [],
  gaps: [],
});
const span = (at: string, part: 'heading' | number, start: number, end: number) => ({ at, part, start, end });

const one = bound('mot', [
  span('dieu-1', 0, 0, 4),
  span('dieu-1', 0, 6, 8),
  span('dieu-1', 'heading', 0, 2),
  { at: 'dieu-1', part: 'whole' },
]);
const two = bound('hai', [span('dieu-1', 0, 2, 6), span('dieu-1.khoan-1', 0, 1, 2), span('dieu-1', 1, 0, 1)]);
const at = notesAt([one, two]);

it('returns the ranges of one part only, in the order of the notes', () => {
  expect(at.ranges('dieu-1', 0)).toEqual([
    { start: 0, end: 4, id: 'mot' },
    { start: 6, end: 8, id: 'mot' },
    { start: 2, end: 6, id: 'hai' },
  ]);
  expect(at.ranges('dieu-1', 'heading')).toEqual([{ start: 0, end: 2, id: 'mot' }]);
  expect(at.ranges('dieu-1.khoan-1', 0)).toEqual([{ start: 1, end: 2, id: 'hai' }]);
});

it('returns each note of a unit once, including those on the whole unit', () => {
  expect(at.notes('dieu-1')).toEqual([one, two]);
  expect(at.notes('dieu-1.khoan-1')).toEqual([two]);
});

it('returns the location and correction of a note', () => {
  const [place] = notesAt([bound('ba', [{ ...span('dieu-2', 0, 0, 3), correct: 'Hớn' }])]).spans('dieu-2', 0);
  expect(place).toMatchObject({ correct: 'Hớn', note: { id: 'ba' } });
});

it('returns nothing for units without notes', () => {
  expect(at.notes('dieu-9')).toEqual([]);
  expect(at.ranges('dieu-1', 2)).toEqual([]);
  expect(at.ranges('dieu-1', 'text')).toEqual([]);
  expect(notesAt([]).notes('dieu-1')).toEqual([]);
});
