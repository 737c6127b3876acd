import { expect, it } from 'vitest';
import { footnotesOf } from '../../../../src/domain/regulation/notes/footnotes.ts';
import type { BoundNote } from '../../../../src/domain/regulation/notes/notes.ts';
import { notesAt } from '../../../../src/domain/regulation/notes/notesAt.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { officialText } from '../official.ts';

const text = officialText();
const heading = indexById(text).get('dieu-12');
const length = heading !== undefined && 'label' in heading && 'heading' in heading ? (heading.heading ?? '').length : 0;
const bound = (id: string, places: BoundNote['locations']): BoundNote => ({
  id,
  kind: 'mâu thuẫn',
  note: id,
  locations: places,
  readings: [],
  gaps: [],
});
const notes = [
  bound('later', [
    { at: 'dieu-12.khoan-4.diem-dd', part: 0, start: 0, end: 2 },
    { at: 'dieu-13', part: 0, start: 0, end: 4 },
  ]),
  bound('second', [{ at: 'dieu-12.khoan-1', part: 1, start: 0, end: 3 }]),
  bound('first', [
    { at: 'dieu-12.khoan-1', part: 0, start: 5, end: 9 },
    { at: 'dieu-12.khoan-4.diem-dd', part: 0, start: 1, end: 2 },
  ]),
  bound('whole', [{ at: 'dieu-12', part: 'whole' }]),
  bound('decision', [
    { at: 'quyet-dinh.dieu-3', part: 0, start: 0, end: 1 },
    { at: 'quyet-dinh.tieu-de', part: 'whole' },
  ]),
  bound('recipient', [{ at: 'quyet-dinh.noi-nhan.2', part: 'text', start: 0, end: 1 }]),
];
const footnotes = footnotesOf(text, notesAt(notes));
const numbered = (...ids: string[]) => footnotes.of(ids).map(({ number, note }) => `${number} ${note.id}`);

it('numbers an article’s notes once each in text order', () => {
  expect(numbered('dieu-12', 'dieu-12.khoan-1', 'dieu-12.khoan-4.diem-dd')).toEqual([
    '1 whole',
    '2 first',
    '3 second',
    '4 later',
  ]);
  expect(numbered('dieu-12.khoan-4.diem-dd')).toEqual(['2 first', '4 later']);
});

it('starts again in the next article, where a repeated note has another number', () => {
  expect(numbered('dieu-13')).toEqual(['1 later']);
});

it('numbers a decision as a whole', () => {
  expect(numbered('quyet-dinh.tieu-de', 'quyet-dinh.dieu-3', 'quyet-dinh.noi-nhan.2')).toEqual([
    '1 decision',
    '2 recipient',
  ]);
});

it('returns the numbers of all notes that end at a position', () => {
  expect(footnotes.endingAt('dieu-12.khoan-4.diem-dd', 0, 2)).toEqual([2, 4]);
  expect(footnotes.endingAt('dieu-12.khoan-4.diem-dd', 0, 1)).toEqual([]);
  expect(footnotes.endingAt('dieu-12.khoan-1', 1, 3)).toEqual([3]);
});

it('puts the number of a note on a whole unit after its first words', () => {
  expect(footnotes.endingAt('dieu-12', 'heading', length)).toEqual([1]);
  expect(footnotes.endingAt('dieu-12', 'heading', length - 1)).toEqual([]);
});

it('returns nothing for units without notes and unknown units', () => {
  expect(numbered('dieu-1', 'dieu-99')).toEqual([]);
  expect(footnotes.endingAt('dieu-99', 0, 1)).toEqual([]);
});

it('numbers notes on misprints last, and finds a note by its number', () => {
  const [later, second, first] = notes;
  const misprint = { ...first!, kind: 'chính tả' as const };
  const { of, endingAt, numbered: byNumber } = footnotesOf(text, notesAt([later!, second!, misprint]));
  expect(of(['dieu-12.khoan-1', 'dieu-12.khoan-4.diem-dd']).map(({ note }) => note.id)).toEqual([
    'second',
    'later',
    'first',
  ]);
  expect(endingAt('dieu-12.khoan-1', 0, 9)).toEqual([3]);
  expect(byNumber('dieu-12.khoan-1', 3)?.note).toBe(misprint);
  expect(byNumber('dieu-12.khoan-1', 4)).toBeUndefined();
});
