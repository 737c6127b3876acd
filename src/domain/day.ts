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
