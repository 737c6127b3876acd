/**
 * `site.json` at the site's root: notices that whoever runs the host can publish without a new build. It may be
 * anything: edited by hand, half written, or replaced by another page. Only text is taken from it.
 */
import { onOneLine, printable } from '../printable.ts';

/** Longest file that is read, in characters, and most and longest of its sentences. */
const MAX = { file: 20_000, notices: 5, sentence: 300 } as const;

export interface HostNote {
  /** What the site is at present: `Bản thử nghiệm`. */
  readonly banner: string | null;
  /** Notices that show on the given day. */
  readonly notices: readonly string[];
  /** Replaces the contact in the footer, line by line; null if the file does not say. */
  readonly contact: readonly ContactLine[] | null;
}

export interface ContactLine {
  readonly words: string;
  /** `tel:` or `mailto:`, if the line is to be followed. */
  readonly href: string | null;
}

const MAIL = /^[^\s@"'<>()[\],;:\\?&#%]+@[^\s@"'<>()[\],;:\\?&#%]+\.[^\s@"'<>()[\],;:\\?&#%.]{2,}$/;
const PHONE = /^\+?[\d .()-]{3,30}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What a site.json says.
 * @param text the file's text, untrusted
 * @param today `2026-12-01`, by the device's calendar
 * @returns null if it is no such file
 */
export function readHostNote(text: string, today: string): HostNote | null {
  if (text.length > MAX.file) return null;
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  if (!isRecord(given)) return null;
  const { banner, notices, contact } = given;
  return {
    banner: sentence(banner),
    notices: (Array.isArray(notices) ? notices.slice(0, MAX.notices) : []).flatMap((notice) => noticeOn(notice, today)),
    contact: isRecord(contact) ? contactLines(contact) : null,
  };
}

function noticeOn(notice: unknown, today: string): readonly string[] {
  const { words, from, until } = isRecord(notice) ? notice : { words: notice };
  const shown = sentence(words);
  // A date that cannot be read is ignored: an extra notice does less harm than a missing one.
  const isEarly = typeof from === 'string' && DAY.test(from) && today < from;
  const isLate = typeof until === 'string' && DAY.test(until) && today > until;
  return shown === null || isEarly || isLate ? [] : [shown];
}

function contactLines({
  office,
  address,
  phone,
  mail,
}: Readonly<Record<string, unknown>>): readonly ContactLine[] | null {
  const lines: ContactLine[] = [];
  for (const value of [office, address]) {
    const words = sentence(value);
    if (words !== null) lines.push({ words, href: null });
  }
  const number = sentence(phone);
  if (number !== null)
    lines.push({ words: number, href: PHONE.test(number) ? `tel:${number.replace(/[^+\d]/g, '')}` : null });
  const letter = sentence(mail);
  if (letter !== null) lines.push({ words: letter, href: MAIL.test(letter) ? `mailto:${letter}` : null });
  return lines.length === 0 ? null : lines;
}

/** One line of text, or null. */
function sentence(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = onOneLine(printable(value.slice(0, 4 * MAX.sentence)))
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return null;
  return words.length <= MAX.sentence ? words : `${words.slice(0, MAX.sentence)}…`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
