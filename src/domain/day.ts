/**
 * Days as Vietnamese documents write them. Nghị định 30/2020/NĐ-CP, Phụ lục I, puts a zero before days below 10 and
 * before the months 1 and 2, and before no other month.
 */

/** @param isoDay `2025-07-01` */
function parts(isoDay: string): readonly [day: string, month: string, year: string] {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return [day.padStart(2, '0'), month.padStart(2, '0').replace(/^0(?=[3-9])/, ''), year];
}

/** `2021-01-25` → `25/01/2021`, `2025-07-01` → `01/7/2025`. */
export function vietnameseDate(isoDay: string): string {
  return parts(isoDay).join('/');
}

/** `2023-09-01` → `01 tháng 9 năm 2023`. */
export function longDay(isoDay: string): string {
  const [day, month, year] = parts(isoDay);
  return `${day} tháng ${month} năm ${year}`;
}

/** The day of a moment by the device's calendar: `03/11/2026`. */
export function localDate(moment: Date): string {
  return vietnameseDate(`${moment.getFullYear()}-${moment.getMonth() + 1}-${moment.getDate()}`);
}

/** The last month, from 0, in which the past year is what most people rate. */
const LAST_MONTH_OF_REVIEW = 2;

/**
 * The year that a self-check begun now is most likely about, by the device's calendar: until the end of March the past
 * one, because a year is rated once it is over and its figures are published.
 */
export function yearUnderReview(now: Date): number {
  return now.getFullYear() - (now.getMonth() <= LAST_MONTH_OF_REVIEW ? 1 : 0);
}
