/** Deadlines that come back every year: a date is entered, and counts as the number of days after the deadline. */

/** A deadline as rules write it: `15/12`, in the rated year, or `15/01 năm sau`. */
const DUE = /^(\d{1,2})\/(\d{1,2})( năm sau)?$/;
const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DAY = 86_400_000;

/** Whether words are a deadline that every year has. */
export function isDue(words: string): boolean {
  const [, day = '', month = ''] = DUE.exec(words) ?? [];
  // No leap year.
  return words !== '' && timeOf(2001, Number(month), Number(day)) !== null;
}

/** The last day on time in a rated year, `2026-12-15`. `due` is a deadline (`isDue`). */
export function dueDay(due: string, year: number): string {
  return isoDay(dueTime(due, year));
}

/** The days from a deadline to a date, negative before it; null for words that are not a date. */
export function daysAfterDue(due: string, year: number, date: string): number | null {
  const [, of = '', month = '', day = ''] = ISO_DAY.exec(date) ?? [];
  const time = timeOf(Number(of), Number(month), Number(day));
  return time === null ? null : Math.round((time - dueTime(due, year)) / DAY);
}

/** The date some days after a deadline, `2026-12-20`. */
export function dayAfterDue(due: string, year: number, days: number): string {
  return isoDay(dueTime(due, year) + days * DAY);
}

/** The date that a kept number of days stands for; null for text that is no whole number, or leads to no usual year. */
export function dateOfDays(due: string, year: number, days: string): string | null {
  const time = /^-?\d{1,7}$/.test(days) ? dueTime(due, year) + Number(days) * DAY : NaN;
  const date = Number.isNaN(time) ? '' : isoDay(time);
  return daysAfterDue(due, year, date) === null ? null : date;
}

/** `chậm 5 ngày`, `sớm 2 ngày`, `đúng hạn`. */
export function lateWords(days: number): string {
  if (days === 0) return 'đúng hạn';
  return days > 0 ? `chậm ${days} ngày` : `sớm ${-days} ngày`;
}

function dueTime(due: string, year: number): number {
  const [, day = '', month = '', next] = DUE.exec(due) ?? [];
  return timeOf(year + (next === undefined ? 0 : 1), Number(month), Number(day)) ?? NaN;
}

/** The day's time in UTC; null if the month does not have it. */
function timeOf(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
