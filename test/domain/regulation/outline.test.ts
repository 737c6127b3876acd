import { describe, expect, it } from 'vitest';
import { chapterOf, divisionsOf, flatOutline, neighboursOf, outlineOf } from '../../../src/domain/regulation/outline.ts';
import { officialText, parsed } from './official.ts';

const text = officialText();
const nested = parsed(['Điều 1. Một.', 'Phần thứ nhất', 'TÊN', 'Chương I.', 'Mục 1. TÊN', 'Điều 2. Hai.', 'Điều 2a. Tên gọi', '1. Nội dung.', 'Phần thứ hai', 'TÊN', 'Điều 3. Ba.'].join('\n\n'));

describe('outline', () => {
  it('lists the chapters of the official text with their articles', () => {
    const outline = outlineOf(text.regulation);
    expect(outline.map(({ id, kind, caption, entries }) => [id, kind, caption, entries.map((entry) => entry.id).join(' ')])).toEqual([
      ['chuong-1', 'chapter', 'Chương I', 'dieu-1 dieu-2 dieu-3'],
      ['chuong-2', 'chapter', 'Chương II', 'dieu-4 dieu-5 dieu-6 dieu-7 dieu-8 dieu-9 dieu-10 dieu-11'],
      ['chuong-3', 'chapter', 'Chương III', 'dieu-12 dieu-13 dieu-14 dieu-15'],
      ['chuong-4', 'chapter', 'Chương IV', 'dieu-16 dieu-17'],
    ]);
    expect(outline[2]?.entries[0]).toEqual({ id: 'dieu-12', kind: 'article', caption: 'Điều 12', heading: 'Đánh giá, xếp loại chất lượng', entries: [] });
    expect(text.decision && outlineOf(text.decision).map(({ id, heading }) => [id, heading])).toEqual([['quyet-dinh.dieu-1', null], ['quyet-dinh.dieu-2', null], ['quyet-dinh.dieu-3', null]]);
  });

  it('flattens parts, chapters and sections with their depth', () => {
    expect(flatOutline(nested.regulation).map(({ id, caption, heading, depth }) => [id, caption, heading, depth])).toEqual([
      ['dieu-1', 'Điều 1', null, 0],
      ['phan-1', 'Phần thứ nhất', 'TÊN', 0],
      ['phan-1.chuong-1', 'Chương I', null, 1],
      ['phan-1.chuong-1.muc-1', 'Mục 1', 'TÊN', 2],
      ['dieu-2', 'Điều 2', null, 3],
      ['dieu-2a', 'Điều 2a', 'Tên gọi', 3],
      ['phan-2', 'Phần thứ hai', 'TÊN', 0],
      ['dieu-3', 'Điều 3', null, 1],
    ]);
  });
});

describe('neighbours', () => {
  it.each([
    ['dieu-1', null, 'dieu-2'],
    ['dieu-3', 'dieu-2', 'dieu-4'],
    ['dieu-12.khoan-4.diem-dd', 'dieu-11', 'dieu-13'],
    ['dieu-17', 'dieu-16', null],
    ['quyet-dinh.dieu-1', null, 'quyet-dinh.dieu-2'],
    ['quyet-dinh.dieu-3', 'quyet-dinh.dieu-2', null],
    ['dieu-18', null, null],
    ['chuong-2', null, null],
    ['', null, null],
  ])('of %s', (id, previous, next) => {
    const found = neighboursOf(text, id);
    expect([found.previous?.id ?? null, found.next?.id ?? null]).toEqual([previous, next]);
  });
});

describe('divisions around a unit', () => {
  it.each([
    ['dieu-1', 'chuong-1'], ['dieu-11.khoan-1.diem-dd', 'chuong-2'], ['dieu-12', 'chuong-3'], ['dieu-17', 'chuong-4'],
    ['quyet-dinh.dieu-1', undefined], ['chuong-2', undefined], ['dieu-99', undefined], ['ky', undefined],
  ])('chapter of %s', (id, chapter) => {
    expect(chapterOf(text, id)?.id).toBe(chapter);
  });

  it('stand outermost first', () => {
    expect(divisionsOf(nested, 'dieu-2a.khoan-1').map(({ id }) => id)).toEqual(['phan-1', 'phan-1.chuong-1', 'phan-1.chuong-1.muc-1']);
    expect(divisionsOf(nested, 'phan-1.chuong-1').map(({ id }) => id)).toEqual(['phan-1']);
    expect(divisionsOf(nested, 'dieu-1')).toEqual([]);
    expect(chapterOf(nested, 'dieu-3')).toBeNull();
  });
});
