import { expect, test } from 'vitest';
import { MAX_EDITS, MAX_WRITERS } from '../../../../../src/adapters/browser/drafts/storage/readMarks.ts';
import { absorb, contains, readRecord, splitId } from '../../../../../src/adapters/browser/drafts/storage/record.ts';
import { emptyDraft } from '../../../../domain/draft/arbitraries.ts';

const AT = '2026-11-03T07:00:00.000Z';
const DRAFT = emptyDraft('d1');
const WHOLE = {
  draft: DRAFT,
  by: 'a',
  seq: 3,
  savedAt: AT,
  absorbed: [{ by: 'b', seq: 1 }],
  splitFrom: 'd0',
  order: 7,
};

const tokens = (count: number) => Array.from({ length: count }, (_, index) => ({ by: `t${index}`, seq: 1 }));
const HISTORY = { path: 'absorbed', because: 'Một phần lịch sử lưu của bản này không đọc được nên đã bỏ qua.' };

test.each([
  ['with all its marks', WHOLE],
  ['that is deleted', { ...WHOLE, deletedAt: AT }],
  ['with the highest counts', { ...WHOLE, order: MAX_EDITS, absorbed: tokens(MAX_WRITERS) }],
])('a record %s is read whole', (_, record) => {
  expect(readRecord(record, 'd1')).toEqual({ kind: 'record', record, dropped: [] });
});

test.each<readonly [string, object, object, readonly object[]]>([
  [
    'the last save',
    { by: 'a b' },
    { by: '', seq: 0 },
    [{ path: 'by', because: 'Dấu của lần lưu cuối không đọc được nên đã bỏ qua.' }],
  ],
  [
    'the draft it was split from',
    { splitFrom: 'a/b' },
    { splitFrom: undefined },
    [{ path: 'splitFrom', because: 'Không đọc được bản này đã tách ra từ bản nào.' }],
  ],
  [
    'the count of edits',
    { order: MAX_EDITS + 1 },
    { order: undefined },
    [{ path: 'order', because: 'Thứ tự sửa của bản này không đọc được nên đã bỏ qua.' }],
  ],
  ['a history that is no list', { absorbed: 'x' }, { absorbed: undefined }, [HISTORY]],
  [
    'a history with one bad entry',
    { absorbed: [{ by: 'b', seq: 1 }, 5] },
    { absorbed: [{ by: 'b', seq: 1 }] },
    [HISTORY],
  ],
  [
    'a history entry with more in it',
    { absorbed: [{ by: 'b', seq: 1, x: 2 }] },
    { absorbed: [{ by: 'b', seq: 1 }] },
    [HISTORY],
  ],
  ['a history that is too long', { absorbed: tokens(MAX_WRITERS + 1) }, { absorbed: tokens(MAX_WRITERS) }, [HISTORY]],
  [
    'the time of the save',
    { savedAt: 'hôm qua' },
    { savedAt: DRAFT.updatedAt },
    [{ path: 'savedAt', because: 'Thời điểm lưu không đọc được nên đã bỏ qua.' }],
  ],
  [
    'the time of deletion: it counts as not deleted',
    { deletedAt: 1 },
    { deletedAt: undefined },
    [{ path: 'deletedAt', because: 'Không rõ bản này đã bị xóa hay chưa nên vẫn để trong danh sách.' }],
  ],
  ['an unknown part', { more: 1 }, {}, [{ path: 'more', because: 'Phần “more” không thuộc bản nháp nên đã bỏ qua.' }]],
  ['an unknown part without a value', { more: undefined }, {}, []],
])('without %s the rest is read, with one sentence', (_, given, read, dropped) => {
  const record = Object.fromEntries(Object.entries({ ...WHOLE, ...read }).filter(([, value]) => value !== undefined));
  expect(readRecord({ ...WHOLE, ...given }, 'd1')).toEqual({ kind: 'record', record, dropped });
});

test('a record under the id of another draft is corrupt', () => {
  expect(readRecord(WHOLE, 'd2')).toEqual({ kind: 'corrupt', because: 'Bản nháp nằm dưới mã của bản nháp khác.' });
});

test('a state records the last state of each other writer, latest first, up to a limit', () => {
  const before = [
    { by: 'b', seq: 1 },
    { by: 'c', seq: 2 },
  ];
  expect(absorb(before, { by: 'c', seq: 5 })).toEqual([
    { by: 'c', seq: 5 },
    { by: 'b', seq: 1 },
  ]);
  expect(absorb(undefined, { by: 'c', seq: 5 })).toEqual([{ by: 'c', seq: 5 }]);
  expect(absorb(tokens(MAX_WRITERS), { by: 'c', seq: 5 })).toHaveLength(MAX_WRITERS);
});

test('a state contains the earlier states of the writers that it records', () => {
  const absorbed = [{ by: 'b', seq: 3 }];
  expect([2, 3, 4].map((seq) => contains(absorbed, { by: 'b', seq }))).toEqual([true, true, false]);
  expect(contains(absorbed, { by: 'c', seq: 1 })).toBe(false);
  expect(contains(undefined, { by: 'b', seq: 3 })).toBe(false);
});

test('a split draft has an id of its origin, its writer and a number if that is in use', () => {
  const id = (used: readonly string[], base: { by: string; seq: number } | null = { by: 'b', seq: 2 }) =>
    splitId('d1', 'a', base, (free) => !used.includes(free));
  expect(id([])).toBe('d1~a.b2');
  expect(id([], null)).toBe('d1~a.');
  expect(id(['d1~a.b2'])).toBe('d1~a.b2.1');
  expect(id(['d1~a.b2', 'd1~a.b2.1'])).toBe('d1~a.b2.2');
});
