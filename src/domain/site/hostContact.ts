/**
 * Detects if the host still publishes this site. A device that caches the whole site would show it for ever, even after
 * the text has been withdrawn or moved; so pages record when the host last responded, and notify the reader if it no
 * longer does.
 */
import { localDate } from '../day.ts';

/** The result of requesting a file that every build has from the host. */
export type HostResponse =
  /** The file was returned: the site is published there. */
  | 'here'
  /** The host says that the file does not exist (404, 410). */
  | 'gone'
  /** Anything else: no network, an error, a redirect, the login page of a network. */
  | 'unclear';

/** What a device stores about the host. Times in milliseconds by the device's clock. */
export interface HostContact {
  /** When it last responded with the site. */
  readonly answered: number;
  /** The last visit at which it was requested. */
  readonly asked: number;
  /** Number of visits since `answered` at which it reported the site as gone. */
  readonly gone: number;
}

const HOUR = 3_600_000;
/** Requests within this time count as one visit: a host may lack its files for some hours during an update. */
const VISIT = 6 * HOUR;
/** After this many visits the site counts as gone. */
const GONE_VISITS = 3;
/** After this time without a response the reader is notified. */
const SILENT = 30 * 24 * HOUR;

/** The state on the first visit: the page itself has just been loaded from the host. */
export function firstContact(now: number): HostContact {
  return { answered: now, asked: now, gone: 0 };
}

/**
 * Parses the stored state, which is untrusted. A time in the future was written by a clock that has since been set
 * back: it counts as now.
 */
export function readContact(text: string | null, now: number): HostContact {
  try {
    const given = JSON.parse(text ?? '') as Partial<Record<keyof HostContact, unknown>> | null;
    const { answered, asked, gone } = given ?? {};
    if (isCount(answered) && isCount(asked) && isCount(gone))
      return { answered: Math.min(answered, now), asked: Math.min(asked, now), gone };
  } catch {
    // Treated as if nothing had been stored.
  }
  return firstContact(now);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/**
 * True if the host should be checked now: once per visit, and on every page while a notice is shown, so that it ends as
 * soon as possible.
 */
export function isCheckDue(contact: HostContact, now: number): boolean {
  return now - contact.asked >= VISIT || lostContact(contact, now) !== null;
}

/** The state after a response. The first response with the site resets everything. */
export function afterResponse(contact: HostContact, answer: HostResponse, now: number): HostContact {
  if (answer === 'here') return firstContact(now);
  if (now - contact.asked < VISIT) return contact;
  return { ...contact, asked: now, gone: contact.gone + (answer === 'gone' ? 1 : 0) };
}

/**
 * The reason to warn the reader that this is a cached copy: the host reports the site as gone, or has been unreachable
 * for long. Null if neither applies.
 */
export function lostContact({ answered, gone }: HostContact, now: number): 'gone' | 'unreachable' | null {
  if (gone >= GONE_VISITS) return 'gone';
  return now - answered > SILENT ? 'unreachable' : null;
}

const AFTER = {
  gone:
    ': trang đã bị gỡ hoặc chuyển đi nơi khác. ' +
    'Văn bản có thể đã thay đổi, hãy hỏi lại cơ quan công bố trước khi dùng.',
  unreachable: ' từ hơn 30 ngày nay. Văn bản có thể đã thay đổi, hãy kết nối mạng rồi thử lại.',
} as const;

/** The sentences for the reader, with the date of the cached copy by the device's calendar. */
export function lostContactSentence(why: 'gone' | 'unreachable', { answered }: HostContact): string {
  const copy = `Bản lưu trên máy ngày ${localDate(new Date(answered))}; không liên lạc được với nơi công bố`;
  return `${copy}${AFTER[why]}`;
}
