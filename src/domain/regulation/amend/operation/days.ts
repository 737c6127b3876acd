/** Days in the words of an amending text. */

const DAY = '(?:ngày )?(\\d{1,2})(?: tháng |[/.-])(\\d{1,2})(?: năm |[/.-])(\\d{4})';

function isoDay(match: RegExpExecArray | null): string | null {
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * The first day of “từ ngày 01 tháng 9 năm 2023”, as `2023-09-01`; null if no day is given. That of another text (“có
 * hiệu lực từ ngày …”) does not count.
 */
export function dayIn(words: string): string | null {
  return isoDay(
    new RegExp(`(?<!có hiệu lực (?:thi hành )?)(?:kể )?(?<!có hiệu lực (?:thi hành )?kể )từ ${DAY}`, 'iu').exec(words),
  );
}

/** True if some words give two different first days, so that it depends on the unit which one holds. */
export function hasSeveralDays(words: string): boolean {
  const days = [...words.matchAll(new RegExp(`(?<!có hiệu lực (?:thi hành )?(?:kể )?)từ ${DAY}`, 'giu'))];
  return new Set(days.map(([, day, month, year]) => [day, month, year].map(Number).join())).size > 1;
}

/** The first day in force that a provision states for something: “có hiệu lực (thi hành) (kể) từ ngày …”. */
export function effectDayIn(words: string): string | null {
  return isoDay(new RegExp(`có hiệu lực (?:thi hành )?(?:kể )?từ ${DAY}`, 'iu').exec(words));
}

/** The last day of “đến (hết) ngày 31 tháng 12 năm 2024”; null if it ends with an event, or never. */
export function untilIn(words: string): string | null {
  return isoDay(new RegExp(`đến (?:hết )?${DAY}`, 'iu').exec(words));
}

/** The day after another, or `step` days from it. */
export function dayAfter(day: string, step = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + step);
  return date.toISOString().slice(0, 10);
}

/** The day before another. */
export function dayBefore(day: string): string {
  return dayAfter(day, -1);
}
