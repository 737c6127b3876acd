import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResumeNote, resumeSentence, type ResumeNote } from '../../../src/domain/draft/resumeNote.ts';

const at = (day: number, hour = 9) => new Date(2026, 10, day, hour).toISOString();
const note: ResumeNote = {
  path: 'van-ban/212-qd-ubnd-2021/tu-kiem-tra/#4d4e75303e1a',
  unit: 'UBND xã Tân Khai',
  done: 31,
  total: 45,
  editedAt: at(3),
};

test.each([
  [at(3, 23), 'sửa hôm nay'],
  [at(4, 0), 'sửa hôm qua'],
  [at(5), 'sửa ngày 03/11/2026'],
])('says when the draft was edited, on %s', (now, words) => {
  expect(resumeSentence(note, now)).toBe(`Làm tiếp: UBND xã Tân Khai (31/45, ${words})`);
});

test('a note is read as it was written', () => {
  expect(readResumeNote(JSON.stringify(note))).toEqual(note);
});

test.each([
  null,
  '',
  '{',
  '[]',
  '{}',
  JSON.stringify({ ...note, path: 'javascript:alert(1)' }),
  JSON.stringify({ ...note, path: '//example.org/#x' }),
  JSON.stringify({ ...note, path: 'van-ban/a/tu-kiem-tra/#x/../y' }),
  JSON.stringify({ ...note, done: 46 }),
  JSON.stringify({ ...note, done: -1 }),
  JSON.stringify({ ...note, done: 1.5 }),
  JSON.stringify({ ...note, done: '1' }),
  JSON.stringify({ ...note, editedAt: 'hôm qua' }),
])('rejects %s', (stored) => {
  expect(readResumeNote(stored)).toBeNull();
});

test('any stored text is read or rejected, without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      const read = readResumeNote(stored);
      expect(read === null || read.path.startsWith('van-ban/')).toBe(true);
    }),
  );
});

test('also describes a draft with no answers, with all answers, and without a name', () => {
  for (const done of [0, 45]) expect(readResumeNote(JSON.stringify({ ...note, done }))).toEqual({ ...note, done });
  expect(resumeSentence({ ...note, unit: '', done: 0 }, at(3))).toBe(
    'Làm tiếp: Chưa đặt tên đơn vị (0/45, sửa hôm nay)',
  );
});
