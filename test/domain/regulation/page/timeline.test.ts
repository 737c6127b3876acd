import { expect, test } from 'vitest';
import { timelineOf } from '../../../../src/domain/regulation/page/timeline.ts';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import type { RelatedDocument } from '../../../../src/domain/regulation/references/related.ts';
import { amending, BASE } from '../amend/texts.ts';

const meta = {
  date: '2021-01-25',
  inForceFrom: '2021-02-01',
  validity: { status: 'unverified', checked: '2026-11-22', line: 'x', sentences: ['x'] },
} as const;
const whole = { ...meta, validity: { ...meta.validity, sentences: ['x'] } };
const earlier: RelatedDocument = {
  id: 'quyet-dinh-1',
  kind: 'Quyết định',
  number: '1/QĐ',
  date: '2016-07-12',
  relations: ['bị thay thế'],
  spellings: ['x'],
};
const momentsOf = (...args: Parameters<typeof timelineOf>) =>
  timelineOf(...args).map(({ date, words, after }) => `${date} ${after}: ${words.join('. ')}`);

test('lists the days in order, with the state from each', () => {
  const events = [{ date: '2025-07-01', words: 'Cấp huyện kết thúc', after: 'unclear' }] as const;
  expect(
    momentsOf({ ...meta, validity: { ...meta.validity, sentences: ['x'], events: [...events] } }, [earlier]),
  ).toEqual([
    '2016-07-12 before: Quyết định số 1/QĐ, văn bản trước',
    '2021-01-25 before: Ký ban hành',
    '2021-02-01 inForce: Có hiệu lực, thay thế Quyết định số 1/QĐ',
    '2025-07-01 unclear: Cấp huyện kết thúc',
    '2026-11-22 unclear: Kiểm tra: chưa rõ còn áp dụng hay không',
  ]);
});

test('lists the events of one day together, and an event keeps the state before it', () => {
  const events = [{ date: '2023-01-01', words: 'Sửa đổi' }];
  expect(
    momentsOf({ ...meta, inForceFrom: meta.date, validity: { ...meta.validity, sentences: ['x'], events } }, []),
  ).toEqual([
    '2021-01-25 inForce: Ký ban hành. Có hiệu lực',
    '2023-01-01 inForce: Sửa đổi',
    '2026-11-22 unclear: Kiểm tra: chưa rõ còn áp dụng hay không',
  ]);
});

test.each([
  ['inForce', 'còn hiệu lực'],
  ['ended', 'hết hiệu lực'],
] as const)('says what the check found: %s', (status, words) => {
  const [last] = timelineOf({ ...meta, validity: { ...meta.validity, sentences: ['x'], status } }, []).slice(-1);
  expect(last).toEqual({
    date: '2026-11-22',
    words: [`Kiểm tra: ${words}`],
    after: status,
    length: 1,
    hasWords: false,
  });
});

test('a period is as long as its time, the longest 8, a short one and the last 1', () => {
  const lengths = (...args: Parameters<typeof timelineOf>) => timelineOf(...args).map(({ length }) => length);
  const events = [{ date: '2025-07-01', words: 'Cấp huyện kết thúc' }];
  expect(lengths({ ...meta, validity: { ...meta.validity, sentences: ['x'], events } }, [earlier])).toEqual([
    8, 1, 8, 2, 1,
  ]);
  const oneDay = '2026-11-22';
  const validity = { ...meta.validity, sentences: ['x'] };
  expect(lengths({ date: oneDay, inForceFrom: oneDay, validity }, [])).toEqual([1]);
});

test('lists the days on which the words of an amended text change, and by what', () => {
  const texts = [
    amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới một lần một ngày.”.', '2022-01-01'),
    amending('Điều 1. Bãi bỏ khoản 2 Điều 2.', '2027-01-01', '03/2026/QĐ-UBND'),
  ];
  const { history } = historyOf(BASE, '2021-02-01', texts, '2026-11-30');
  expect(
    timelineOf(whole, [], history).map(({ date, words, hasWords }) => `${date}: ${words.join('. ')} ${hasWords}`),
  ).toEqual([
    '2021-01-25: Ký ban hành false',
    '2021-02-01: Có hiệu lực true',
    `2022-01-01: Sửa đổi theo ${texts[0]?.name} true`,
    '2026-11-22: Kiểm tra: chưa rõ còn áp dụng hay không false',
    `2027-01-01: Sửa đổi theo ${texts[1]?.name} true`,
  ]);
});

test('a day on which a suspension ends is listed without an amending text', () => {
  const { history } = historyOf(
    BASE,
    '2021-02-01',
    [
      amending(
        'Điều 1. Ngưng hiệu lực thi hành khoản 2 Điều 2 từ ngày 01/01/2022 đến hết ngày 30/6/2022.',
        '2022-01-01',
      ),
    ],
    '2026-11-30',
  );
  expect(timelineOf(whole, [], history).find(({ date }) => date === '2022-07-01')?.words).toEqual([
    'Hết thời hạn ngưng hiệu lực một phần',
  ]);
});
