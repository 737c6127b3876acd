import { describe, expect, it } from 'vitest';
import { isOrder } from '../../../../../src/domain/regulation/amend/orders/orderForms.ts';
import { readOrderSentence } from '../../../../../src/domain/regulation/amend/orders/orderSentence.ts';

/** The units of an order, each as `act: Điều 2 > khoản 6 (part) [number] after …`. */
function unitsOf(sentence: string): readonly string[] {
  const words = (steps: readonly { readonly level: string; readonly label: string }[]) =>
    steps.map(({ level, label }) => `${level} ${label}`).join(' > ');
  return readOrderSentence(sentence).units.map(({ act, steps, part, addressee, after }) => {
    const partWords = part === null || typeof part === 'string' ? part : Object.entries(part).flat().join(' ');
    return [
      `${act}: ${words(steps)}`,
      partWords === null ? '' : ` (${partWords})`,
      addressee === null || addressee.number === null
        ? ''
        : ` [${addressee.number}${addressee.attached ? ' attached' : ''}]`,
      after === null ? '' : ` after ${words(after)}`,
    ].join('');
  });
}

describe('the units of an order', () => {
  it.each<readonly [string, readonly string[]]>([
    [
      'Sửa đổi, bổ sung điểm c khoản 6 và bổ sung khoản 12 Điều 2 như sau:',
      ['amend: article 2 > clause 6 > point c', 'insert: article 2 > clause 12'],
    ],
    [
      'Sửa đổi, bổ sung khoản 1, điểm a, điểm e và điểm g khoản 2 Điều 22 như sau:',
      [
        'amend: article 22 > clause 1',
        'amend: article 22 > clause 2 > point a',
        'amend: article 22 > clause 2 > point e',
        'amend: article 22 > clause 2 > point g',
      ],
    ],
    ['Sửa đổi điểm b(iii) khoản 2 Điều 22 như sau:', ['amend: article 22 > clause 2 > point b > subpoint iii']],
    ['Sửa đổi khoản 2 như sau:', ['amend: clause 2']],
    ['Bổ sung Mục 3 Chương II như sau:', ['insert: chapter II > section 3']],
    ['Bổ sung Điều 5a vào sau Điều 5 như sau:', ['insert: article 5a after article 5']],
    ['Bổ sung Điều 5a sau Điều 5 như sau:', ['insert: article 5a after article 5']],
    [
      'Bổ sung các điểm đ, e vào sau điểm d khoản 2 Điều 7 như sau:',
      [
        'insert: article 7 > clause 2 > point đ after article 7 > clause 2 > point d',
        'insert: article 7 > clause 2 > point e after article 7 > clause 2 > point d',
      ],
    ],
    ['Bổ sung khoản 5 vào Điều 26 như sau:', ['insert: article 26 > clause 5']],
    ['Bãi bỏ các Điều 3, 4 và 5.', ['repeal: article 3', 'repeal: article 4', 'repeal: article 5']],
    [
      'Bãi bỏ khoản 2, khoản 3 Điều 4; Điều 9.',
      ['repeal: article 4 > clause 2', 'repeal: article 4 > clause 3', 'repeal: article 9'],
    ],
    [
      'Bãi bỏ Điều 29 Thông tư số 39/2016/TT-NHNN và Điều 32g Thông tư số 39/2016/TT-NHNN đã được sửa đổi, bổ sung bởi khoản 11 Điều 1 Thông tư số 06/2023/TT-NHNN.',
      ['repeal: article 29 [39/2016/TT-NHNN]', 'repeal: article 32g [39/2016/TT-NHNN]'],
    ],
    [
      'Ngưng hiệu lực thi hành khoản 8, khoản 9 Điều 8 của Thông tư số 39/2016/TT-NHNN (đã được bổ sung theo khoản 2 Điều 1 Thông tư số 06/2023/TT-NHNN) từ ngày 01 tháng 9 năm 2023.',
      ['suspend: article 8 > clause 8 [39/2016/TT-NHNN]', 'suspend: article 8 > clause 9 [39/2016/TT-NHNN]'],
    ],
    ['Khoản 2 Điều 5 được sửa đổi, bổ sung như sau:', ['amend: article 5 > clause 2']],
    ['Điều 5 được sửa đổi như sau:', ['amend: article 5']],
    ['Điểm c khoản 2 được bổ sung như sau:', ['insert: clause 2 > point c']],
    ['Khoản 2 và khoản 3 Điều 4 được bãi bỏ.', ['repeal: article 4 > clause 2', 'repeal: article 4 > clause 3']],
    ['Sửa đổi tên Điều 5 như sau:', ['amend: article 5 (heading)']],
    ['Sửa đổi tên Chương II như sau:', ['amend: chapter II (heading)']],
    ['Sửa đổi, bổ sung đoạn mở đầu khoản 2 Điều 5 như sau:', ['amend: article 5 > clause 2 (opening)']],
    ['Sửa đổi đoạn thứ hai khoản 2 Điều 5 như sau:', ['amend: article 5 > clause 2 (paragraph 1)']],
    ['Sửa đổi câu thứ hai khoản 2 Điều 5 như sau:', ['amend: article 5 > clause 2 (sentence 1)']],
    ['Bổ sung đoạn cuối vào khoản 2 Điều 5 như sau:', ['insert: article 5 > clause 2 (paragraph -1)']],
    [
      'Sửa đổi khoản 2 Điều 5 Quy định ban hành kèm theo Quyết định số 212/QĐ-UBND như sau:',
      ['amend: article 5 > clause 2 [212/QĐ-UBND attached]'],
    ],
    ['Sửa đổi Điều 2 Quyết định số 212/QĐ-UBND như sau:', ['amend: article 2 [212/QĐ-UBND]']],
    ['Sửa đổi, bổ sung một số điều của Thông tư số 39/2016/TT-NHNN', []],
  ])('%s', (sentence, units) => {
    expect(unitsOf(sentence)).toEqual(units);
  });

  it('does not read quoted words as part of the order', () => {
    expect(unitsOf('Thay thế cụm từ “bãi bỏ Điều 7” bằng cụm từ “bãi bỏ Điều 8” tại khoản 1 Điều 3.')).toEqual([
      'amend: article 3 > clause 1',
    ]);
  });

  it('names the text even if it cites only “some articles” of it', () => {
    expect(readOrderSentence('Sửa đổi, bổ sung một số điều của Thông tư số 39/2016/TT-NHNN').addressee).toEqual({
      number: '39/2016/TT-NHNN',
      attached: false,
    });
    expect(
      readOrderSentence(
        'Sửa đổi, bổ sung một số điều của Quy định về làm việc ban hành kèm theo Quyết định số 212/QĐ-UBND',
      ).addressee,
    ).toEqual({ number: '212/QĐ-UBND', attached: true });
  });
});

describe('the words that an order changes', () => {
  it.each<readonly [string, readonly (readonly [string, string])[] | null]>([
    ['Thay thế cụm từ “Phòng Nội vụ” bằng cụm từ “Sở Nội vụ” tại Điều 14.', [['Phòng Nội vụ', 'Sở Nội vụ']]],
    [
      'Thay thế các cụm từ “A”, “B” và “C” bằng cụm từ “D” tại Điều 14.',
      [
        ['A', 'D'],
        ['B', 'D'],
        ['C', 'D'],
      ],
    ],
    [
      'Thay các từ “A” và “B” lần lượt bằng các từ “C” và “D” tại Điều 14.',
      [
        ['A', 'C'],
        ['B', 'D'],
      ],
    ],
    ['Bỏ cụm từ “hằng năm” tại điểm a khoản 1 Điều 3.', [['hằng năm', '']]],
    ['Bãi bỏ cụm từ “hằng năm” tại điểm a khoản 1 Điều 3.', [['hằng năm', '']]],
    [
      'Bổ sung cụm từ “và cấp xã” vào sau cụm từ “cấp huyện” tại khoản 2 Điều 4.',
      [['cấp huyện', 'cấp huyện và cấp xã']],
    ],
    ['Bổ sung cụm từ “các” trước cụm từ “xã” tại khoản 2 Điều 4.', [['xã', 'các xã']]],
    ['Tại khoản 2 Điều 3, cụm từ “một” được sửa thành “hai”.', [['một', 'hai']]],
    ['Tại khoản 2 Điều 3 đã in: “một”, nay sửa lại là: “hai”.', [['một', 'hai']]],
    ['Đính chính cụm từ “một” tại khoản 2 Điều 3 thành cụm từ “hai”.', [['một', 'hai']]],
    ['Thay thế các cụm từ “A”, “B” bằng “C”, “D”, “E” tại Điều 1.', null],
    ['Sửa đổi “x” ở đâu đó', null],
    ['Bãi bỏ Điều 7.', []],
  ])('%s', (sentence, words) => {
    expect(readOrderSentence(sentence).words?.map(({ words: from, by }) => [from, by]) ?? null).toEqual(words);
  });
});

it.each([
  ['Sửa đổi Điều 5 như sau:', true],
  ['BÃI BỎ Điều 5.', true],
  ['Tại khoản 2 Điều 3, cụm từ “một” được sửa thành “hai”.', true],
  ['Khoản 2 Điều 5 được sửa đổi, bổ sung như sau:', true],
  ['Khoản vay được cấp theo Điều 5', false],
  ['Trách nhiệm tổ chức thực hiện', false],
  ['Thông tư này có hiệu lực thi hành từ ngày 01 tháng 9 năm 2023', false],
  ['Bộ trưởng ban hành quy định sửa đổi', false],
])('distinguishes orders from other sentences: %s', (words, expected) => {
  expect(isOrder(words)).toBe(expected);
});
