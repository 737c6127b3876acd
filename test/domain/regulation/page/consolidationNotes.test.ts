import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../../src/domain/regulation/amend/history.ts';
import type { AmendingText } from '../../../../src/domain/regulation/amend/operation/operation.ts';
import { consolidationOf } from '../../../../src/domain/regulation/page/consolidation.ts';
import { indexById } from '../../../../src/domain/regulation/tree/walk.ts';
import { GARDEN } from '../amend/garden.ts';
import { amending } from '../amend/texts.ts';

const META = {
  instrument: 'Quyết định',
  number: '01/2020/QĐ-UBND',
  date: '2019-12-20',
  title: 'Quy định chăm sóc cây xanh',
  issuer: { name: 'Sở Xây dựng', short: 'Sở' },
  inForceFrom: '2020-01-01',
};

/** The consolidated garden, each footnote as `id: words`. */
function consolidated(...texts: readonly AmendingText[]) {
  const { history, problems } = historyOf(GARDEN, '2020-01-01', texts, '2099-01-01');
  expect(problems).toEqual([]);
  const consolidation = consolidationOf(META, history, history.current);
  if (consolidation === null) throw new Error('no consolidation');
  const notes = [...indexById(history.current.text).keys(), ''].flatMap((id) =>
    consolidation.marksAt(id).map((mark) => `${id}: ${consolidation.footnotes[mark - 1]?.join(' | ') ?? ''}`),
  );
  return { ...consolidation, notes, history };
}

const BY = 'Quyết định số 02/2020/QĐ-UBND sửa đổi, có hiệu lực kể từ ngày 01 tháng 01 năm 2021.';

describe('the footnotes of a consolidated text', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.',
      [`dieu-3.khoan-1: Khoản này được sửa đổi, bổ sung theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Bổ sung Điều 3a vào sau Điều 3 như sau:\n“Điều 3a. Bón\nBón phân.”.',
      [`dieu-3a: Điều này được bổ sung theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Bãi bỏ điểm b khoản 1 Điều 5.',
      [`dieu-5.khoan-1.diem-b: Điểm này được bãi bỏ theo quy định tại Điều 1 của ${BY}`],
    ],
    ['Bãi bỏ Mục 2 Chương II.', [`chuong-2.muc-2: Mục này được bãi bỏ theo quy định tại Điều 1 của ${BY}`]],
    ['Bãi bỏ Phụ lục II.', [`phu-luc-2: Phụ lục này được bãi bỏ theo quy định tại Điều 1 của ${BY}`]],
    [
      'Sửa đổi tên Điều 4 như sau:\n“Điều 4. Nước”.',
      [`dieu-4: Tên Điều này được sửa đổi, bổ sung theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Bãi bỏ đoạn 2 khoản 2 Điều 3.',
      [`dieu-3.khoan-2: Một đoạn của khoản này được sửa đổi, bổ sung theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Thay thế cụm từ “cơ quan” bằng cụm từ “đơn vị” tại Điều 4.',
      [`dieu-4: Cụm từ “cơ quan” được thay thế bằng cụm từ “đơn vị” theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Bỏ cụm từ “của cơ quan” tại Điều 4.',
      [`dieu-4: Cụm từ “của cơ quan” được bỏ theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Đánh số lại Điều 6 thành Điều 6a.',
      [`dieu-6a: Điều này trước đây là Điều 6, được đánh số lại theo quy định tại Điều 1 của ${BY}`],
    ],
    [
      'Ngưng hiệu lực thi hành khoản 2 Điều 3 từ ngày 01/01/2021.',
      [
        'dieu-3.khoan-2: Khoản này ngưng hiệu lực thi hành từ ngày 01 tháng 01 năm 2021 cho đến khi có quy định khác theo quy định tại Điều 1 của Quyết định số 02/2020/QĐ-UBND sửa đổi.',
      ],
    ],
  ])('%s', (orders, expected) => {
    expect(consolidated(amending(`Điều 1. ${orders}`)).notes).toEqual(expected);
  });

  it('name the changes that made the present words, not those that these replaced', () => {
    const { notes } = consolidated(
      amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.', '2021-01-01'),
      amending('Điều 1. Sửa đổi Điều 3 như sau:\n“Điều 3. Tưới\n1. Tưới ít.”.', '2022-01-01', '03/2021/QĐ-UBND'),
    );
    expect(notes.map((note) => note.slice(0, 60))).toEqual([expect.stringMatching(/^dieu-3: Điều này được sửa đổi/)]);
  });

  it('name a correction of the order', () => {
    const { notes } = consolidated(
      amending('Điều 1. Sửa đổi khoản 1 Điều 3 như sau:\n“1. Tưới đều.”.', '2021-01-01'),
      amending(
        'Điều 1. Tại Điều 1 Quyết định số 02/2020/QĐ-UBND, “Tưới đều” được đính chính thành “Tưới ít”.',
        '2022-01-01',
        '03/2021/QĐ-UBND',
      ),
    );
    expect(notes.join()).toMatch(/\(đã được (?:sửa đổi|đính chính) bởi Điều 1 của Quyết định số 03\/2021\/QĐ-UBND\)/);
  });

  it('have the recitals and final provisions of the amending text, quoted', () => {
    const text = amending(
      'Căn cứ Luật Cây xanh;\nĐiều 1. Bãi bỏ Điều 6.\nĐiều 2. Hiệu lực\nQuyết định này có hiệu lực từ ngày 01/01/2021.',
    );
    const { notes, isRepealed, lead, amending: list } = consolidated(text);
    expect(notes).toEqual([
      expect.stringMatching(
        /^tieu-de: Quyết định số 02\/2020\/QĐ-UBND sửa đổi có căn cứ ban hành như sau: \| “Căn cứ Luật Cây xanh;”$/,
      ),
      expect.stringMatching(/^dieu-6: Điều này được bãi bỏ/),
      expect.stringMatching(/^chuong-3: Điều 2 của .* quy định như sau: \| “Điều 2. Hiệu lực \| Quyết định này .*”$/),
    ]);
    expect(isRepealed('dieu-6')).toBe(true);
    expect(isRepealed('dieu-5')).toBe(false);
    expect(lead).toBe(
      'Quyết định số 01/2020/QĐ-UBND ngày 20 tháng 12 năm 2019 của Sở Xây dựng quy định chăm sóc cây xanh, có hiệu lực kể từ ngày 01 tháng 01 năm 2020, được sửa đổi, bổ sung bởi:',
    );
    expect(list).toEqual([
      '1. Quyết định số 02/2020/QĐ-UBND ngày 01 tháng 01 năm 2020 sửa đổi, có hiệu lực kể từ ngày 01 tháng 01 năm 2021.',
    ]);
  });

  it('are none for the text as issued', () => {
    const { history } = consolidated(amending('Điều 1. Bãi bỏ Điều 6.'));
    expect(consolidationOf(META, history, history.versions[0])).toBeNull();
  });
});
