import { describe, expect, test } from 'vitest';
import { dutiesOf, official } from '../official.ts';

const PHONG = [
  'truong-phong',
  'truong-phong-noi-vu',
  'truong-phong-tu-phap',
  'chanh-van-phong',
  'truong-phong-tai-chinh-ke-hoach',
];
const SU_NGHIEP = ['thu-truong-don-vi-su-nghiep', 'truong-dai-truyen-thanh'];
const XA = ['chu-tich-ubnd-xa'];
const ALL = [...PHONG, ...SU_NGHIEP, ...XA];

test.each([
  ['truong-phong', 42],
  ['truong-phong-noi-vu', 47],
  ['truong-phong-tu-phap', 43],
  ['chanh-van-phong', 44],
  ['truong-phong-tai-chinh-ke-hoach', 43],
  ['thu-truong-don-vi-su-nghiep', 40],
  ['truong-dai-truyen-thanh', 41],
  ['chu-tich-ubnd-xa', 45],
])('%s has %i duties, each once', (role, count) => {
  expect(dutiesOf(role)).toHaveLength(count);
  expect(new Set(dutiesOf(role)).size).toBe(count);
});

test('there are these eight roles', () => {
  expect(official.roles.map(({ id }) => id).sort()).toEqual([...ALL].sort());
});

/** Provisions that bind only some roles, with the number of duties in them. */
const EXCEPTIONS: readonly (readonly [provision: string, roles: readonly string[], duties: number])[] = [
  ['dieu-6.khoan-2.diem-dd', [...PHONG, ...XA], 1],
  ['dieu-9.khoan-3', [...PHONG, ...XA], 1],
  ['dieu-6.khoan-2.diem-e', ['chanh-van-phong', ...XA], 1],
  ['dieu-7.khoan-1', [...PHONG, ...SU_NGHIEP], 3],
  ['dieu-7.khoan-2', XA, 3],
  ['dieu-8.khoan-5', XA, 1],
  ['dieu-8.khoan-6', XA, 1],
  ['dieu-11.khoan-1', ['truong-phong-noi-vu'], 5],
  ['dieu-11.khoan-2', ['truong-phong-tu-phap'], 1],
  ['dieu-11.khoan-3', ['chanh-van-phong'], 1],
  ['dieu-11.khoan-4', ['truong-phong-tai-chinh-ke-hoach'], 1],
  ['dieu-11.khoan-5', ['truong-dai-truyen-thanh'], 1],
];

function within(duty: string, provision: string): boolean {
  return duty === provision || duty.startsWith(`${provision}.`);
}

describe.each(EXCEPTIONS)('%s', (provision, roles, count) => {
  test('binds exactly its roles, with all its duties', () => {
    const bound = Object.fromEntries(
      ALL.map((role) => [role, dutiesOf(role).filter((duty) => within(duty, provision)).length]),
    );
    expect(bound).toEqual(Object.fromEntries(ALL.map((role) => [role, roles.includes(role) ? count : 0])));
  });

  test('is declared with its roles, clause and reason', () => {
    const declared = official.exceptions.filter((exception) => exception.provision === provision);
    expect(declared).toHaveLength(1);
    expect([...(declared[0]?.roles ?? [])].sort()).toEqual([...roles].sort());
    expect(declared[0]?.clause).toBe(provision);
    expect(declared[0]?.because).toMatch(/\S/);
  });
});

test('every other duty binds every role', () => {
  expect(official.exceptions.map(({ provision }) => provision).sort()).toEqual(
    EXCEPTIONS.map(([provision]) => provision).sort(),
  );
  const common = (role: string) =>
    dutiesOf(role).filter((duty) => !EXCEPTIONS.some(([provision]) => within(duty, provision)));
  expect(common('truong-phong')).toHaveLength(37);
  for (const role of ALL) expect(common(role)).toEqual(common('truong-phong'));
});

test('Điều 11 heads have these fields', () => {
  const fields = Object.fromEntries(
    official.roles.flatMap(({ id, items }) =>
      items['fieldIndexes'] === undefined ? [] : [[id, items['fieldIndexes'].map((item) => item.id)]],
    ),
  );
  expect(fields).toEqual({
    'truong-phong-noi-vu': ['chi-dao-dieu-hanh', 'to-chuc-bo-may', 'doi-ngu'],
    'truong-phong-tu-phap': ['the-che'],
    'chanh-van-phong': ['thu-tuc-hanh-chinh', 'hien-dai-hoa'],
    'truong-phong-tai-chinh-ke-hoach': ['tai-chinh-cong'],
    'truong-dai-truyen-thanh': ['tuyen-truyen'],
  });
});
