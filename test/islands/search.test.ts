import { describe, expect, it } from 'vitest';
import type { Found, Hit } from '../../src/domain/search/results/found.ts';
import { targetOf } from '../../src/islands/search/arrows.ts';
import { currentArticleOf, regulationOf } from '../../src/islands/search/currentArticle.ts';
import { foundSentence } from '../../src/islands/search/sentences.ts';

describe('currentArticleOf', () => {
  it.each([
    ['van-ban/212-qd-ubnd-2021/dieu-12/', { slug: '212-qd-ubnd-2021', article: 'dieu-12' }],
    ['van-ban/212-qd-ubnd-2021/dieu-5a/index.html', { slug: '212-qd-ubnd-2021', article: 'dieu-5a' }],
    ['van-ban/212-qd-ubnd-2021/', null],
    ['van-ban/212-qd-ubnd-2021/quyet-dinh/', null],
    ['van-ban/212-qd-ubnd-2021/toan-van/', null],
    ['tim-kiem/', null],
    ['', null],
    ['x/van-ban/s/dieu-1/', null],
  ])('finds the current article in %s', (path, here) => {
    expect(currentArticleOf(path)).toEqual(here);
  });
});

describe('regulationOf', () => {
  it.each([
    ['van-ban/212-qd-ubnd-2021/dieu-12/', '212-qd-ubnd-2021'],
    ['van-ban/212-qd-ubnd-2021/', '212-qd-ubnd-2021'],
    ['van-ban/', null],
    ['van-ban/trang-2/', null],
    ['tim-kiem/', null],
  ])('finds the regulation of %s', (path, slug) => {
    expect(regulationOf(path)).toBe(slug);
  });
});

describe('targetOf', () => {
  it.each([
    ['ArrowDown', -1, 3, 0],
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 2, 3, 1],
    ['ArrowUp', 0, 3, -1],
    ['ArrowUp', -1, 3, null],
    ['Home', 2, 3, 0],
    ['End', 0, 3, 2],
    // In the field these keys move within the text.
    ['Home', -1, 3, null],
    ['End', -1, 3, null],
    ['ArrowDown', -1, 0, null],
    ['a', 1, 3, null],
    ['Tab', 1, 3, null],
  ])('maps %s at %i of %i', (key, at, count, target) => {
    expect(targetOf(key, at, count)).toBe(target);
  });
});

const hit = (name: string): Hit => ({
  address: 'van-ban/s/',
  id: '',
  name,
  regulation: 'r',
  heading: '',
  excerpt: [],
  note: null,
  former: null,
});
const none: Found = {
  provisions: [],
  missing: [],
  text: [],
  former: [],
  notes: [],
  mentions: false,
  textCount: 0,
  formerCount: 0,
  notesCount: 0,
  how: 'whole',
  similar: [],
};

describe('foundSentence', () => {
  it.each<readonly [found: Partial<Found>, sentence: string]>([
    [{}, 'Không tìm thấy.'],
    [{ textCount: 12, notesCount: 1 }, '12 chỗ trong văn bản, 1 trong ghi chú.'],
    [{ notesCount: 2 }, '2 trong ghi chú.'],
    [{ formerCount: 2 }, '2 trong lời văn trước đây.'],
    [
      { textCount: 3, formerCount: 2, notesCount: 1 },
      '3 chỗ trong văn bản, 2 trong lời văn trước đây, 1 trong ghi chú.',
    ],
    [{ provisions: [hit('khoản 2 Điều 12')] }, 'Có khoản 2 Điều 12.'],
    [
      { provisions: [hit('Điều 2'), hit('Điều 2 của Quyết định')], textCount: 1, mentions: true },
      '2 nơi: Điều 2, Điều 2 của Quyết định. 1 chỗ trong văn bản.',
    ],
    [{ missing: [{ sentence: 'Điều 12 có 4 khoản.', near: [] }] }, 'Điều 12 có 4 khoản.'],
    [{ textCount: 3, how: 'slips' }, 'Không có đúng chữ đã gõ; gần giống: 3 chỗ trong văn bản.'],
    [{ textCount: 3, how: 'some' }, 'Không chỗ nào có đủ các chữ đã gõ; có một phần: 3 chỗ trong văn bản.'],
  ])('sums up %o', (found, sentence) => {
    expect(foundSentence({ ...none, ...found })).toBe(sentence);
  });
});
