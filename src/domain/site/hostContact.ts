/**
 * Whether the place that publishes this site still does. A device that keeps the whole site would show it for ever,
 * also when the text has been withdrawn or moved; so pages remember when the place last answered, and say so when it no
 * longer does.
 */

/** What came of asking the place for a file that every build has. */
export type Answer =
  /** The file: the site is published there. */
  | 'here'
  /** It says that there is no such file (404, 410). */
  | 'gone'
  /** Anything else: no network, a fault, a redirect, the login page of a network. */
  | 'unclear';

/** What a device remembers of the place. Times in milliseconds by the clock of the device. */
export interface HostContact {
  /** When it last answered with the site. */
  readonly answered: number;
  /** The last visit at which it was asked. */
  readonly asked: number;
  /** At how many visits since `answered` it said that the site is gone. */
  readonly gone: number;
}

const HOUR = 3_600_000;
/** What happens within this time is one visit: a host may lack its files for some hours while they are exchanged. */
const VISIT = 6 * HOUR;
/** After so many visits the site counts as gone. */
const GONE_VISITS = 3;
/** After so long without an answer the reader is told. */
const SILENT = 30 * 24 * HOUR;

/** The first visit: the page itself has just come from there. */
export function firstContact(now: number): HostContact {
  return { answered: now, asked: now, gone: 0 };
}

/**
 * What was remembered, from stored text of which nothing is believed. A time still to come was noted by a clock that
 * has been set back since: it counts as now.
 */
export function readContact(text: string | null, now: number): HostContact {
  try {
    const given = JSON.parse(text ?? '') as Partial<Record<keyof HostContact, unknown>> | null;
    const { answered, asked, gone } = given ?? {};
    if (isCount(answered) && isCount(asked) && isCount(gone))
      return { answered: Math.min(answered, now), asked: Math.min(asked, now), gone };
  } catch {
    // As if nothing had been remembered.
  }
  return firstContact(now);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * Whether the place is to be asked now: once a visit, and at every page while the reader is told something, so that it
 * ends at once.
 */
export function isAskingDue(contact: HostContact, now: number): boolean {
  return now - contact.asked >= VISIT || silence(contact, now) !== null;
}

/** What to remember after an answer. The first one with the site clears everything. */
export function afterAnswer(contact: HostContact, answer: Answer, now: number): HostContact {
  if (answer === 'here') return firstContact(now);
  if (now - contact.asked < VISIT) return contact;
  return { ...contact, asked: now, gone: contact.gone + (answer === 'gone' ? 1 : 0) };
}

/**
 * Why the reader is told that this is a kept copy: the place says that the site is gone, or has long not been reached.
 * Null where neither is so.
 */
export function silence({ answered, gone }: HostContact, now: number): 'gone' | 'unreachable' | null {
  if (gone >= GONE_VISITS) return 'gone';
  return now - answered > SILENT ? 'unreachable' : null;
}

const AFTER = {
  gone:
    ': trang đã bị gỡ hoặc chuyển đi nơi khác. ' +
    'Văn bản có thể đã thay đổi, hãy hỏi lại cơ quan công bố trước khi dùng.',
  unreachable: ' từ hơn 30 ngày nay. Văn bản có thể đã thay đổi, hãy kết nối mạng rồi thử lại.',
} as const;

/** The reader's sentences for it, with the day of the kept copy by the calendar of the device. */
export function silenceSentence(why: 'gone' | 'unreachable', { answered }: HostContact): string {
  const day = new Date(answered);
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${two(day.getDate())}/${two(day.getMonth() + 1)}/${day.getFullYear()}`;
  const copy = `Bản lưu trên máy ngày ${date}; không liên lạc được với nơi công bố`;
  return `${copy}${AFTER[why]}`;
}
