import { expect, test } from 'vitest';
import { draftGroups } from '../../../src/domain/draft/draftGroups.ts';
import { blankDraft } from '../report/reportContext.ts';

const item = (unit: string, year: number | null, role = 'truong-phong') => ({
  draft: { ...blankDraft(role, unit), id: unit, year },
});
const items = [
  item('Phòng Tư pháp', 2025),
  item('Phòng Nội vụ', 2026),
  item('UBND xã Tân Khai', null, 'chu-tich-ubnd-xa'),
  item('Phòng Y tế', 2026),
  item('Đài Truyền thanh', 2025),
];
const names: Readonly<Record<string, string>> = {
  'truong-phong': 'Trưởng phòng',
  'chu-tich-ubnd-xa': 'Chủ tịch UBND xã',
};
const grouped = (words: string) =>
  draftGroups(items, words, (role) => names[role] ?? role).map(
    ({ year, items: found }) => [year, found.map(({ draft }) => draft.unit)] as const,
  );

test('groups are ordered by year, the latest first and no year last, and keep the order within a group', () => {
  expect(grouped('')).toEqual([
    [2026, ['Phòng Nội vụ', 'Phòng Y tế']],
    [2025, ['Phòng Tư pháp', 'Đài Truyền thanh']],
    [null, ['UBND xã Tân Khai']],
  ]);
});

test.each([
  ['tu phap', ['Phòng Tư pháp']],
  ['TƯ PHÁP', ['Phòng Tư pháp']],
  ['dai', ['Đài Truyền thanh']],
  ['phong 2026', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['chu tich', ['UBND xã Tân Khai']],
  ['khong co', []],
  [' phong   2026 ', ['Phòng Nội vụ', 'Phòng Y tế']],
  ['  ', ['Phòng Nội vụ', 'Phòng Y tế', 'Phòng Tư pháp', 'Đài Truyền thanh', 'UBND xã Tân Khai']],
])('the query %j finds %j', (words, units) => {
  expect(grouped(words).flatMap(([, found]) => found)).toEqual(units);
});

test('the group without a year is last, wherever its drafts are in the list', () => {
  const first = [item('A', null), item('B', 2026), item('C', 2024)];
  for (const given of [first, [...first].reverse()])
    expect(draftGroups(given, '', String).map(({ year }) => year)).toEqual([2026, 2024, null]);
});
