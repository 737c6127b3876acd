import { expect, test } from 'vitest';
import { timelineOf } from '../../../../src/domain/regulation/page/timeline.ts';
import type { RelatedDocument } from '../../../../src/domain/regulation/references/related.ts';

const meta = {
  date: '2021-01-25',
  inForceFrom: '2021-02-01',
  validity: { status: 'unverified', checked: '2026-11-22', line: 'x', sentences: ['x'] },
} as const;
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
  expect(last).toEqual({ date: '2026-11-22', words: [`Kiểm tra: ${words}`], after: status, length: 1 });
});

test('a stretch is as long as its time, the longest 8, a short one and the last 1', () => {
  const lengths = (...args: Parameters<typeof timelineOf>) => timelineOf(...args).map(({ length }) => length);
  const events = [{ date: '2025-07-01', words: 'Cấp huyện kết thúc' }];
  expect(lengths({ ...meta, validity: { ...meta.validity, sentences: ['x'], events } }, [earlier])).toEqual([
    8, 1, 8, 2, 1,
  ]);
  const oneDay = '2026-11-22';
  const validity = { ...meta.validity, sentences: ['x'] };
  expect(lengths({ date: oneDay, inForceFrom: oneDay, validity }, [])).toEqual([1]);
});
