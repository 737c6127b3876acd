import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterResponse,
  firstContact,
  isCheckDue,
  readContact,
  lostContact,
  lostContactSentence,
  type HostResponse,
  type HostContact,
} from '../../../src/domain/site/hostContact.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-03T05:00:00.000Z');

/** The stored contact after visits, each given as time since the previous one and answer. */
function after(...visits: readonly (readonly [wait: number, answer: HostResponse])[]): {
  readonly contact: HostContact;
  readonly now: number;
} {
  return visits.reduce(
    ({ contact, now }, [wait, answer]) => ({ contact: afterResponse(contact, answer, now + wait), now: now + wait }),
    { contact: firstContact(START), now: START },
  );
}

function reasonAfter(...visits: readonly (readonly [wait: number, answer: HostResponse])[]) {
  const { contact, now } = after(...visits);
  return lostContact(contact, now);
}

describe('the reader is notified', () => {
  test('nothing on the first visits or while the host answers', () => {
    expect(reasonAfter()).toBeNull();
    expect(reasonAfter([DAY, 'here'], [40 * DAY, 'here'], [DAY, 'gone'])).toBeNull();
  });

  test('that the site is gone, after three visits with that answer', () => {
    expect(reasonAfter([DAY, 'gone'], [DAY, 'gone'])).toBeNull();
    expect(reasonAfter([DAY, 'gone'], [DAY, 'gone'], [DAY, 'gone'])).toBe('gone');
    expect(reasonAfter([6 * HOUR, 'gone'], [6 * HOUR, 'gone'], [6 * HOUR, 'gone'])).toBe('gone');
  });

  test('nothing if many pages are opened during an upload, since that is one visit', () => {
    const minutes = Array.from({ length: 30 }, () => [HOUR / 10, 'gone'] as const);
    expect(after(...minutes).contact.gone).toBe(0);
    expect(after([DAY, 'gone'], ...minutes).contact.gone).toBe(1);
  });

  test('that the site is gone, also if the network failed in between', () => {
    expect(reasonAfter([DAY, 'gone'], [DAY, 'unclear'], [DAY, 'gone'], [DAY, 'unclear'], [DAY, 'gone'])).toBe('gone');
  });

  test('that the host was not reached, after more than 30 days', () => {
    expect(reasonAfter([10 * DAY, 'unclear'], [20 * DAY, 'unclear'])).toBeNull();
    expect(reasonAfter([10 * DAY, 'unclear'], [20 * DAY, 'unclear'], [1, 'unclear'])).toBe('unreachable');
    // Gone at only two visits, but the last contact is long ago.
    expect(reasonAfter([DAY, 'gone'], [30 * DAY, 'gone'])).toBe('unreachable');
  });

  test('nothing from the next successful contact on', () => {
    expect(reasonAfter([DAY, 'gone'], [DAY, 'gone'], [DAY, 'gone'], [1, 'here'])).toBeNull();
    expect(reasonAfter([90 * DAY, 'unclear'], [1, 'here'])).toBeNull();
    expect(reasonAfter([DAY, 'gone'], [DAY, 'gone'], [DAY, 'here'], [DAY, 'gone'], [DAY, 'gone'])).toBeNull();
  });

  test('that the site is gone only after three such answers and eighteen hours', () => {
    const visit = fc.tuple(
      fc.integer({ min: 0, max: 10 * DAY }),
      fc.constantFrom<HostResponse>('here', 'gone', 'unclear'),
    );
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 30 }), (visits) => {
        const { contact, now } = after(...visits);
        const why = lostContact(contact, now);
        const since = visits.slice(visits.map(([, answer]) => answer).lastIndexOf('here') + 1);
        const waited = since.reduce((sum, [wait]) => sum + wait, 0);
        if (why === 'gone')
          expect(since.filter(([, answer]) => answer === 'gone').length >= 3 && waited >= 18 * HOUR).toBe(true);
        if (why === 'unreachable') expect(waited).toBeGreaterThan(30 * DAY);
        if (since.length === 0) expect(why).toBeNull();
      }),
    );
  });
});

describe('the host is contacted', () => {
  test('once per visit, and on every page while the notice is shown', () => {
    expect(isCheckDue(firstContact(START), START)).toBe(false);
    expect(isCheckDue(firstContact(START), START + 6 * HOUR - 1)).toBe(false);
    expect(isCheckDue(firstContact(START), START + 6 * HOUR)).toBe(true);
    const { contact, now } = after([DAY, 'gone'], [DAY, 'gone'], [DAY, 'gone']);
    expect(isCheckDue(contact, now)).toBe(true);
  });
});

describe('the stored contact', () => {
  test('is read back', () => {
    const { contact, now } = after([DAY, 'gone'], [DAY, 'unclear']);
    expect(readContact(JSON.stringify(contact), now)).toEqual(contact);
  });

  test.each([
    null,
    '',
    'null',
    '[]',
    '5',
    '{"answered":1}',
    '{"answered":"1","asked":1,"gone":0}',
    '{"answered":1,"asked":1,"gone":-1}',
    '{"answered":1e99,"asked":1,"gone":0}',
  ])('of %j counts as a first visit', (text) => {
    expect(readContact(text, START)).toEqual(firstContact(START));
  });

  test('from a clock that was ahead starts anew instead of suppressing the notice for years', () => {
    const ahead = JSON.stringify(firstContact(Date.parse('2031-01-01T00:00:00.000Z')));
    const contact = readContact(ahead, START);
    expect(contact).toEqual(firstContact(START));
    expect(lostContact(afterResponse(contact, 'unclear', START + 31 * DAY), START + 31 * DAY)).toBe('unreachable');
  });
});

test('the sentences contain the date of the copy', () => {
  const contact = firstContact(new Date(2026, 10, 3, 23, 59).getTime());
  expect(lostContactSentence('gone', contact)).toBe(
    'Bản lưu trên máy ngày 03/11/2026; không liên lạc được với nơi công bố: trang đã bị gỡ hoặc chuyển đi nơi khác. Văn bản có thể đã thay đổi, hãy hỏi lại cơ quan công bố trước khi dùng.',
  );
  expect(lostContactSentence('unreachable', contact)).toBe(
    'Bản lưu trên máy ngày 03/11/2026; không liên lạc được với nơi công bố từ hơn 30 ngày nay. Văn bản có thể đã thay đổi, hãy kết nối mạng rồi thử lại.',
  );
});
