import { expect, test } from 'vitest';
import { localDate, longDay, vietnameseDate, yearUnderReview } from '../../src/domain/day.ts';

test.each([
  ['2021-01-25', '25/01/2021', '25 tháng 01 năm 2021'],
  ['2026-02-03', '03/02/2026', '03 tháng 02 năm 2026'],
  ['2025-07-01', '01/7/2025', '01 tháng 7 năm 2025'],
  ['2016-03-12', '12/3/2016', '12 tháng 3 năm 2016'],
  ['2025-10-30', '30/10/2025', '30 tháng 10 năm 2025'],
  ['2026-12-09', '09/12/2026', '09 tháng 12 năm 2026'],
])('%s is written %s, or %s: a zero before days below 10 and before January and February only', (iso, short, long) => {
  expect(vietnameseDate(iso)).toBe(short);
  expect(longDay(iso)).toBe(long);
});

test('a moment has the day of the calendar of the device', () => {
  expect(localDate(new Date(2026, 10, 3, 23, 59))).toBe('03/11/2026');
  expect(localDate(new Date(2026, 6, 1))).toBe('01/7/2026');
  expect(localDate(new Date(2026, 0, 12))).toBe('12/01/2026');
});

test('until the end of March the past year is rated', () => {
  expect(yearUnderReview(new Date(2026, 11, 31, 23, 59))).toBe(2026);
  expect(yearUnderReview(new Date(2027, 0, 1))).toBe(2026);
  expect(yearUnderReview(new Date(2027, 2, 31, 23, 59))).toBe(2026);
  expect(yearUnderReview(new Date(2027, 3, 1))).toBe(2027);
});
