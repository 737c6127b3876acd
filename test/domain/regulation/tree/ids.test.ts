import { describe, expect, it } from 'vitest';
import {
  anchorInWhole,
  articleIdOf,
  labelOfSlug,
  labelSlug,
  parentId,
  pageAnchorOf,
  POINT_LETTERS,
  provisionWords,
} from '../../../../src/domain/regulation/tree/ids.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { officialText } from '../official.ts';

describe('ids', () => {
  it.each([
    ['dieu-12', 'dieu-12', '', 'dieu-12', 'Điều 12', 'dieu-12', null],
    ['dieu-12.khoan-4', 'dieu-12', 'khoan-4', 'dieu-12-khoan-4', 'khoản 4 Điều 12', 'dieu-12', 'dieu-12'],
    [
      'dieu-12.khoan-4.diem-dd',
      'dieu-12',
      'khoan-4-diem-dd',
      'dieu-12-khoan-4-diem-dd',
      'điểm đ khoản 4 Điều 12',
      'dieu-12',
      'dieu-12.khoan-4',
    ],
    ['dieu-5a.diem-d', 'dieu-5a', 'diem-d', 'dieu-5a-diem-d', 'điểm d Điều 5a', 'dieu-5a', 'dieu-5a'],
    ['quyet-dinh.dieu-1', 'quyet-dinh', 'dieu-1', 'quyet-dinh-dieu-1', 'Điều 1', 'quyet-dinh.dieu-1', 'quyet-dinh'],
    [
      'quyet-dinh.dieu-1.khoan-2',
      'quyet-dinh',
      'dieu-1-khoan-2',
      'quyet-dinh-dieu-1-khoan-2',
      'khoản 2 Điều 1',
      'quyet-dinh.dieu-1',
      'quyet-dinh.dieu-1',
    ],
    ['quyet-dinh.can-cu-3', 'quyet-dinh', 'can-cu-3', 'quyet-dinh-can-cu-3', '', null, 'quyet-dinh'],
    ['quyet-dinh.noi-nhan.7', 'quyet-dinh', 'noi-nhan-7', 'quyet-dinh-noi-nhan-7', '', null, 'quyet-dinh.noi-nhan'],
    ['chuong-2', '', 'chuong-2', 'chuong-2', '', null, null],
    ['phan-1.chuong-2.muc-3', '', 'phan-1-chuong-2-muc-3', 'phan-1-chuong-2-muc-3', '', null, 'phan-1.chuong-2'],
    ['ky.chuc-vu', 'toan-van', 'ky-chuc-vu', 'ky-chuc-vu', '', null, 'ky'],
    ['muc-1.tieu-muc-2', '', 'muc-1-tieu-muc-2', 'muc-1-tieu-muc-2', '', null, 'muc-1'],
    ['muc-ii', 'toan-van', 'muc-ii', 'muc-ii', '', null, null],
    [
      'phan-a.muc-i.khoan-1',
      'toan-van',
      'phan-a-muc-i-khoan-1',
      'phan-a-muc-i-khoan-1',
      'khoản 1',
      null,
      'phan-a.muc-i',
    ],
    [
      'dieu-1.khoan-1.diem-a.tiet-iv',
      'dieu-1',
      'khoan-1-diem-a-tiet-iv',
      'dieu-1-khoan-1-diem-a-tiet-iv',
      'tiết iv điểm a khoản 1 Điều 1',
      'dieu-1',
      'dieu-1.khoan-1.diem-a',
    ],
    [
      'dieu-1.khoan-1.diem-1-2',
      'dieu-1',
      'khoan-1-diem-1-2',
      'dieu-1-khoan-1-diem-1-2',
      'điểm 1.2 khoản 1 Điều 1',
      'dieu-1',
      'dieu-1.khoan-1',
    ],
    ['phu-luc-1.muc-ii', 'phu-luc-1', 'muc-ii', 'phu-luc-1-muc-ii', '', null, 'phu-luc-1'],
    ['phu-luc', 'phu-luc', '', 'phu-luc', '', null, null],
  ])('of %s have page, anchor, words, article and parent', (id, page, anchor, whole, words, article, parent) => {
    expect(pageAnchorOf(id)).toEqual({ page, anchor });
    expect(anchorInWhole(id)).toBe(whole);
    expect(provisionWords(id)).toBe(words);
    expect(articleIdOf(id)).toBe(article);
    expect(parentId(id)).toBe(parent);
  });

  it.each([
    ['đ', 'dd'],
    ['d', 'd'],
    ['5đ', '5dd'],
    ['đ1', 'dd1'],
    ['12', '12'],
    ['5a', '5a'],
  ])('convert label %s to slug %s and back', (label, slug) => {
    expect(labelSlug(label)).toBe(slug);
    expect(labelOfSlug(slug)).toBe(label);
  });

  it('have a separate ASCII slug for every drafting letter', () => {
    const slugs = POINT_LETTERS.map(labelSlug);
    expect(POINT_LETTERS.join('')).toBe('abcdđeghiklmnopqrstuvxy');
    expect(new Set(slugs).size).toBe(23);
    expect(slugs.filter((slug) => !/^[a-z]+$/.test(slug))).toEqual([]);
    expect(labelSlug('Đ')).toBe('dd');
  });

  it('of the official text have unique pages with anchors, and unique anchors in the whole text', () => {
    const ids = [...indexById(officialText()).keys()];
    const places = ids.map((id) => `${pageAnchorOf(id).page}#${pageAnchorOf(id).anchor}`);
    expect(ids.length).toBeGreaterThan(100);
    expect(new Set(places).size).toBe(ids.length);
    expect(new Set(ids.map(anchorInWhole)).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9.-]+$/.test(id))).toEqual([]);
  });

  it('have their parents in the index', () => {
    const index = indexById(officialText());
    const orphans = [...index.keys()].filter(
      (id) => id.includes('.') && parentId(id) !== 'quyet-dinh' && !index.has(parentId(id) ?? ''),
    );
    expect(orphans).toEqual([]);
  });
});
