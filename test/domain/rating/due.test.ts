/** Deadlines of a year, and dates counted from them. */
import { expect, test } from 'vitest';
import { dateOfDays, dayAfterDue, daysAfterDue, dueDay, isDue, lateWords } from '../../../src/domain/rating/due.ts';

test.each([
  ['15/12', true],
  ['1/2', true],
  ['15/01 năm sau', true],
  ['30/02', false],
  ['29/02', false],
  ['15/13', false],
  ['0/1', false],
  ['', false],
  ['15-12', false],
  ['15/12/2026', false],
  ['15/12 năm tới', false],
])('“%s” is a deadline: %s', (words, is) => {
  expect(isDue(words)).toBe(is);
});

test('a deadline is in the rated year or the next one', () => {
  expect(dueDay('15/12', 2026)).toBe('2026-12-15');
  expect(dueDay('5/1 năm sau', 2026)).toBe('2027-01-05');
});

test.each([
  ['15/12', 2026, '2026-12-15', 0],
  ['15/12', 2026, '2026-12-20', 5],
  ['15/12', 2026, '2027-01-04', 20],
  ['15/12', 2026, '2026-11-30', -15],
  ['15/01 năm sau', 2026, '2026-12-31', -15],
  // A leap year has a day more before March.
  ['25/2', 2024, '2024-03-01', 5],
  ['25/2', 2025, '2025-03-01', 4],
])('with the deadline %s in %d, %s is %d days after it', (due, year, date, days) => {
  expect(daysAfterDue(due, year, date)).toBe(days);
  expect(dayAfterDue(due, year, days)).toBe(date);
});

test.each(['', '2026-12', '2026-02-29', '0026-12-15', '15/12/2026', '2026-12-15x'])('“%s” is not a date', (date) => {
  expect(daysAfterDue('15/12', 2026, date)).toBeNull();
});

test.each([
  ['5', '2026-12-20'],
  ['-15', '2026-11-30'],
  ['1000', '2029-09-10'],
  ['9999999', null],
  ['-999999', null],
  ['99999999999', null],
  ['1.5', null],
  ['abc', null],
  ['', null],
])('as a number of days a draft may keep %j, which is the date %s', (kept, date) => {
  expect(dateOfDays('15/12', 2026, kept)).toBe(date);
});

test('numbers of days are phrased as late, early or on time', () => {
  expect([5, 0, -2].map(lateWords)).toEqual(['chậm 5 ngày', 'đúng hạn', 'sớm 2 ngày']);
});
