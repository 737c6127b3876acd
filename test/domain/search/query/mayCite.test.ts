import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayCite } from '../../../../src/domain/search/query/mayCite.ts';
import { readQuery } from '../../../../src/domain/search/query/query.ts';
import { provisionIndexOf } from '../../../../src/domain/search/text/provisionIndex.ts';
import { officialSearchText, textWith } from '../official.ts';

describe('a query of words alone', () => {
  it.each([
    'đạo đức',
    'cải cách hành chính',
    'một cửa',
    'mục tiêu',
    'điều kiện',
    'thành phần',
    'điểm nghẽn',
    'mức',
    '',
  ])('“%s” needs no reading of citations', (typed) => expect(mayCite(typed)).toBe(false));
});

describe('a query that may name a provision', () => {
  it.each([
    'điều 12',
    '12',
    'khoan2',
    'chương ii',
    'PHẦN THỨ NHẤT',
    'điểm đ',
    'diemdd',
    'tiết i',
    'phụ  lục',
    'mục số I',
  ])('“%s” is recognised', (typed) => expect(mayCite(typed)).toBe(true));

  const texts = [
    provisionIndexOf(officialSearchText()),
    textWith([
      'dieu-1',
      'dieu-1.khoan-1',
      'dieu-1.khoan-1.diem-a',
      ['chuong-1', 'Chương I'],
      ['phu-luc-1', 'Phụ lục I'],
    ]),
  ];
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'điều khoản điểm tiết mục tiểu phần chương phụ lục mẫu quyết quy định qđ số thứ nhất của và xã'.split(' '),
      ),
      fc.constantFrom(
        ...'dieu khoan diem tiet muc phan chuong phu luc mau d k c ch m dd a b ii iv x so thu hai'.split(' '),
      ),
      fc.constantFrom('12', '1', '٣', ' ', '  ', '\u00a0', ',', '.', '-', '\u200b', '\u0301', 'Ð', 'ĐIỀU', 'đỉnh'),
    ),
    { maxLength: 8 },
  );

  it('is never missed: without the signs, no citation is found in any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          pieces.map((list) => list.join(' ')),
        ),
        fc.constantFrom(...texts),
        (typed, text) => {
          fc.pre(!mayCite(typed));
          expect(readQuery(typed, text, 'dieu-1')).toEqual({ citations: [], words: typed.trim() });
        },
      ),
      { numRuns: 300 },
    );
  });
});
