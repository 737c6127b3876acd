import { describe, expect, it } from 'vitest';
import { divisionsOf, neighboursOf } from '../../../../src/domain/regulation/tree/outline.ts';
import { officialText, parsed } from '../official.ts';

const text = officialText();
const nested = parsed(
  [
    'Điều 1. Một.',
    'Phần thứ nhất',
    'TÊN',
    'Chương I.',
    'Mục 1. TÊN',
    'Điều 2. Hai.',
    'Điều 2a. Tên gọi',
    '1. Nội dung.',
    'Phần thứ hai',
    'TÊN',
    'Điều 3. Ba.',
  ].join('\n\n'),
);

describe('neighbours', () => {
  it.each([
    ['dieu-1', null, 'dieu-2'],
    ['dieu-3', 'dieu-2', 'dieu-4'],
    ['dieu-12.khoan-4.diem-dd', 'dieu-11', 'dieu-13'],
    ['dieu-17', 'dieu-16', null],
    ['quyet-dinh.dieu-1', null, null],
    ['dieu-18', null, null],
    ['chuong-2', null, null],
    ['', null, null],
  ])('of %s are found', (id, previous, next) => {
    const found = neighboursOf(text, id);
    expect([found.previous?.id ?? null, found.next?.id ?? null]).toEqual([previous, next]);
  });
});

describe('divisions around a unit', () => {
  it.each([
    ['dieu-1', 'chuong-1'],
    ['dieu-11.khoan-1.diem-dd', 'chuong-2'],
    ['dieu-12', 'chuong-3'],
    ['dieu-17', 'chuong-4'],
    ['quyet-dinh.dieu-1', undefined],
    ['chuong-2', undefined],
    ['dieu-99', undefined],
    ['ky', undefined],
  ])('of %s are found', (id, chapter) => {
    expect(divisionsOf(text, id)[0]?.id).toBe(chapter);
  });

  it('are ordered from the outermost', () => {
    expect(divisionsOf(nested, 'dieu-2a.khoan-1').map(({ id }) => id)).toEqual([
      'phan-1',
      'phan-1.chuong-1',
      'phan-1.chuong-1.muc-1',
    ]);
    expect(divisionsOf(nested, 'phan-1.chuong-1').map(({ id }) => id)).toEqual(['phan-1']);
    expect(divisionsOf(nested, 'dieu-1')).toEqual([]);
    expect(divisionsOf(nested, 'dieu-3').map(({ id }) => id)).toEqual(['phan-2']);
  });
});
