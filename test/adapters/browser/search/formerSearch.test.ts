/** Searching former wordings: what is found besides the text in force, in which order, and without repetition. */
import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { createSearch } from '../../../../src/adapters/browser/search/searchIndex.ts';
import type { Found } from '../../../../src/domain/search/results/found.ts';
import type { SearchText } from '../../../../src/domain/search/text/searchText.ts';

const then = (until: string, at: string) => ({ former: { until, at } });
const text: SearchText = {
  slug: 'vuon',
  name: 'Nội quy 1',
  title: 'Vườn',
  decision: null,
  regulation: 'Nội quy',
  units: [
    { id: 'dieu-1', heading: 'Giờ mở cửa', text: '' },
    { id: 'dieu-1.khoan-1', text: 'Vườn mở cửa từ sáu giờ, trừ ngày mưa bão.' },
    { id: 'dieu-1.khoan-2', text: '' },
    { id: 'dieu-2', heading: 'Khách', text: 'Khách xuất trình thẻ khi vào vườn.' },
  ],
  former: [
    { id: 'dieu-1.khoan-2', text: 'Khách nộp lệ phí trước giờ đóng cửa.', ...then('2024-01-31', 'dieu-1/#khoan-2') },
    { id: 'dieu-1.khoan-1', text: 'Vườn mở cửa từ bảy giờ.', ...then('2023-06-30', 'dieu-1/#khoan-1') },
    {
      id: 'dieu-1.khoan-1',
      text: 'Vườn mở cửa từ bảy giờ ba mươi.',
      ...then('2022-05-31', 'lich-su/#ngay-2022-06-01'),
    },
  ],
};
const engine = await createSearch([text]);
const plain = await createSearch([{ ...text, former: [] }]);
const ids = (found: Found) => [found.text.map(({ id }) => id), found.former.map(({ id }) => id)];
const search = (typed: string) => ask(engine, typed, 10);

describe('a search in an amended text', () => {
  it('finds the words of a repealed unit, with the last day, the marked quotation and the place of the change', () => {
    for (const typed of ['lệ phí', 'le phi', 'LỆ PHÍ'.normalize('NFD')]) {
      const found = search(typed);
      expect(found).toMatchObject({ textCount: 0, formerCount: 1, how: 'whole', similar: [] });
      expect(found.former).toEqual([
        {
          address: 'van-ban/vuon/dieu-1/#khoan-2',
          id: 'dieu-1.khoan-2',
          name: 'khoản 2 Điều 1',
          regulation: 'Nội quy 1',
          heading: 'Giờ mở cửa',
          excerpt: [
            { text: 'Khách nộp ', hit: false },
            { text: 'lệ phí', hit: true },
            { text: ' trước giờ đóng cửa.', hit: false },
          ],
          note: null,
          former: '31/01/2024',
        },
      ]);
    }
  });

  it('lists units in force apart from former ones, and the same as without them', () => {
    for (const typed of ['khách', 'vườn mở cửa', 'giờ', 'điều 1', 'mưa bão', 'khach vao vuon']) {
      expect(search(typed).text, typed).toEqual(ask(plain, typed, 10).text);
      expect(search(typed).text.every(({ former }) => former === null)).toBe(true);
    }
    expect(ids(search('khách'))).toEqual([['dieu-2'], ['dieu-1.khoan-2']]);
  });

  it('does not list words as former that the unit still has, and gives only the latest wording of each unit', () => {
    expect(ids(search('vườn mở cửa'))).toEqual([['dieu-1.khoan-1'], []]);
    expect(search('bảy giờ').former).toMatchObject([{ id: 'dieu-1.khoan-1', former: '30/6/2023' }]);
    expect(search('bảy giờ ba mươi').former).toMatchObject([
      { former: '31/5/2022', address: 'van-ban/vuon/lich-su/#ngay-2022-06-01' },
    ]);
  });

  it('takes exact former words before misspelt present ones, and never guesses in former wordings', () => {
    expect(ask(plain, 'lệ phí', 10).formerCount).toBe(0);
    expect(search('bay gio')).toMatchObject({ textCount: 0, formerCount: 1 });
    expect(search('le phy').formerCount).toBe(0);
  });

  it('lists as many as asked for, and counts all', () => {
    expect(ask(engine, 'giờ', 0)).toMatchObject({ former: [], formerCount: 1 });
  });
});
