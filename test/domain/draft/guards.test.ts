import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { is, LIMITS } from '../../../src/domain/draft/guards.ts';

type Leaf = keyof typeof is;

const SOUND: Readonly<Record<Leaf, readonly unknown[]>> = {
  id: ['a', 'D1~x.2', '_', 'x'.repeat(LIMITS.name)],
  slug: ['212-qd-ubnd-2021', 'A_b', 'x'.repeat(LIMITS.name)],
  provision: ['dieu-4', 'dieu-12.khoan-4.diem-dd', 'quyet-dinh.dieu-1'],
  fact: ['parIndex', 'flags.discipline', 'the-che'],
  version: ['', 'x'.repeat(LIMITS.name), '😀'.repeat(LIMITS.name)],
  figure: ['8', '87.5', '😀'.repeat(LIMITS.figure)],
  yesNo: [true, false],
  answer: ['assured', 'deficient', 'notDone', 'notApplicable', 'dat', 'dat-mot-phan'],
  shortfall: ['late', 'quality', 'effect'],
  year: [2000, 2100],
  revision: [0, Number.MAX_SAFE_INTEGER],
  time: ['2026-11-03T07:05:00.000Z', '2026-11-03T07:05:00Z', '2026-11-03T07:05:00.5Z'],
};

const UNSOUND: Readonly<Record<Leaf, readonly unknown[]>> = {
  id: ['', 'a b', 'a/b', 'á', 'a\n', 'constructor', '__proto__', 'x'.repeat(LIMITS.name + 1)],
  slug: ['', '-a', '_a', 'a.b', 'a\n', 'toString', 'x'.repeat(LIMITS.name + 1)],
  provision: ['', 'Dieu-4', 'dieu-4.', 'dieu--4', 'dieu-4..khoan-1', 'constructor', 'đ'],
  fact: ['', 'a.', '.a', 'a..b', 'valueOf', 'x'.repeat(LIMITS.name + 1)],
  version: [1, null, 'x'.repeat(LIMITS.name + 1), '😀'.repeat(LIMITS.name + 1)],
  figure: ['', 87.5, 'x'.repeat(LIMITS.figure + 1), '😀'.repeat(LIMITS.figure + 1)],
  yesNo: ['true', 0, 1, null],
  answer: ['', 'Assured', 'assured ', 'đạt', 'a--b', 'constructor', 'x'.repeat(LIMITS.name + 1), null, ['assured'], 0],
  shortfall: ['', 'chưa đều', 'a b', null],
  year: [1999, 2101, 2026.5, '2026', NaN, Infinity, null],
  revision: [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, NaN, '0'],
  time: [
    '',
    '2026-11-03',
    '2026-13-03T07:05:00Z',
    '2026-11-03T25:05:00Z',
    '2026-11-03T07:05:00',
    '2026-11-03T07:05:00.0000Z',
    '2026-11-03T07:05:00+07:00',
    1,
  ],
};

describe.each(Object.keys(is) as Leaf[])('%s', (leaf) => {
  test.each(SOUND[leaf])('accepts %j', (value) => expect(is[leaf](value)).toBe(true));
  test.each(UNSOUND[leaf])('rejects %j', (value) => expect(is[leaf](value)).toBe(false));

  test('returns a boolean for any value, and false for objects and lists', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        const taken = is[leaf](value);
        expect(typeof taken).toBe('boolean');
        if (typeof value === 'object' || typeof value === 'function') expect(taken).toBe(false);
      }),
      { endOnFailure: true },
    );
  });
});
