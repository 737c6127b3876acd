/** Defects of other offices' drafts, and similar forms that are correct. Words are made up. */
import { describe, expect, test } from 'vitest';
import { clauses, shown, findingsIn } from '../drafts.ts';

const levels = (...words: readonly string[]) =>
  findingsIn(clauses(...words)).map((one) => one.replace(/dieu-1\.khoan-/, ''));

describe('levels that are named before their ranges', () => {
  test.each([
    [
      'a gap and an overlap beside a reversed range',
      [
        'Xuất sắc: từ 95 điểm đến 100 điểm.',
        'Tốt: từ 80 điểm đến dưới 90 điểm.',
        'Khá: từ 65 điểm đến 80 điểm.',
        'Vừa: từ 65 điểm đến dưới 50 điểm.',
        'Yếu: dưới 50 điểm.',
      ],
      [
        'khoang-trong 1 từ 95 điểm đến 100 điểm',
        'khoang-chong 2 từ 80 điểm đến dưới 90 điểm',
        'khoang-nguoc 4 từ 65 điểm đến dưới 50 điểm',
      ],
    ],
    [
      'a verb between the name and the range',
      [
        'Xuất sắc: đạt từ 90 điểm đến 100 điểm.',
        'Tốt: đạt từ 75 điểm đến dưới 90 điểm.',
        'Khá: đạt từ 50 đến dưới 70 điểm.',
        'Yếu: đạt dưới 55 điểm.',
      ],
      ['khoang-trong 2 từ 75 điểm đến dưới 90 điểm', 'khoang-chong 3 từ 50 đến dưới 70 điểm'],
    ],
    [
      'no words before the range',
      [
        'Từ đủ 6 tuổi đến dưới 11 tuổi: vé loại một.',
        'Từ đủ 11 tuổi đến dưới 15 tuổi: vé loại hai.',
        'Từ đủ 16 tuổi trở lên: vé loại ba.',
      ],
      ['khoang-trong 3 Từ đủ 16 tuổi trở lên'],
    ],
    [
      'the same short words before it',
      [
        'Nộp chậm dưới 10 ngày: nhắc nhở.',
        'Nộp chậm từ 10 ngày đến 20 ngày: phê bình.',
        'Nộp chậm từ 20 ngày trở lên: kiểm điểm.',
      ],
      ['khoang-chong 3 từ 20 ngày trở lên'],
    ],
    [
      'amounts a month',
      [
        'Thu nhập dưới 2.000.000 đồng/tháng: mức một.',
        'Thu nhập từ 2.000.000 đồng/tháng đến 3.000.000 đồng/tháng: mức hai.',
        'Thu nhập trên 3.500.000 đồng/tháng: mức ba.',
      ],
      ['khoang-trong 3 trên 3.500.000 đồng/tháng'],
    ],
    ['levels that meet', ['Tốt: từ 80 điểm trở lên.', 'Khá: từ 65 điểm đến dưới 80 điểm.', 'Yếu: dưới 65 điểm.'], []],
    ['limits that are no levels', ['Tổ trưởng: không quá 5 ngày.', 'Tổ viên: ít nhất 3 ngày.'], []],
    [
      'amounts for several people',
      ['Xã: từ 3 ngày đến 5 ngày.', 'Huyện: từ 5 ngày đến 7 ngày.', 'Tỉnh: từ 3 ngày đến 5 ngày.'],
      [],
    ],
  ])('%s', (_, words, found) => {
    expect(levels(...words)).toEqual(found);
  });

  test('large numbers are reported as they are printed', () => {
    const [found] = shown(clauses('Hộ có thu nhập dưới 2.000.000 đồng.', 'Hộ có thu nhập trên 3.500.000 đồng.'));
    expect(found?.why).toContain('từ 2.000.000 đồng đến 3.500.000 đồng');
  });
});

test.each([
  ['ngày 31/11', 'hằng năm', ['ngày-31/11']],
  ['ngày 31 tháng 4', 'hằng năm', ['x']],
  ['ngày 30 tháng 02', 'hằng năm', ['x']],
  ['ngày 29 tháng 02', 'của năm nhuận', []],
  ['ngày 30/11', 'hằng năm', []],
  ['ngày 25/30', 'đã định', []],
])('a day of every year: %s', (day, rest, found) => {
  const rules = shown(clauses(`Báo cáo trước ${day} ${rest}.`, 'Hết.')).filter(({ rule }) => rule === 'ngay-khong-co');
  expect(rules.map(({ words }) => words)).toEqual(found.map(() => day));
});

describe('the decision that an attachment names', () => {
  const issued = (own: string, named: string) =>
    `ỦY BAN NHÂN DÂN XÃ A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ${own}\nA, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nBan hành Quy chế trồng cây\nỦY BAN NHÂN DÂN XÃ A\nCăn cứ Luật Cây;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy chế.\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Lợi\n\nQUY CHẾ\nTrồng cây\n(Ban hành kèm theo Quyết định số ${named})\nĐiều 1. Cây\nTrồng cây.\n`;
  const found = (own: string, named: string) =>
    shown(issued(own, named))
      .filter(({ rule }) => rule === 'kem-theo-khac')
      .map(({ words }) => words);
  test.each([
    [
      '12/QĐ-UBND',
      '13/QĐ-UBND ngày 05 tháng 3 năm 2024 của UBND xã A',
      ['Quyết định số 13/QĐ-UBND ngày 05 tháng 3 năm 2024'],
    ],
    ['12/QĐ-UBND', '12/QĐ-UBND ngày 06/3/2024 của UBND xã A', ['Quyết định số 12/QĐ-UBND ngày 06/3/2024']],
    ['12/QĐ-UBND', '12/QĐ-UBND ngày 05/3/2024 của UBND xã A', []],
    ['12 /QĐ-UBND', '12/QĐ-UBND ngày 05/3/2024 của UBND xã A', []],
    ['/QĐ-UBND', '12/QĐ-UBND ngày 05/3/2024 của UBND xã A', []],
    ['12/QĐ-UBND', '3/QĐ-HĐND ngày 05/3/2020 của HĐND xã A', []],
  ])('number %s, named %s', (own, named, expected) => {
    expect(found(own, named)).toEqual(expected);
  });
});

test('two clauses with the same words', () => {
  expect(
    findingsIn(clauses('Trưởng thôn báo cáo việc trồng cây.', 'Hộ trồng cây.', 'Trưởng thôn báo cáo việc trồng cây.')),
  ).toEqual(['trung-loi dieu-1.khoan-3 Trưởng thôn báo cáo việc trồng cây.']);
  expect(findingsIn(clauses('Trồng cây xanh.', 'Trồng cây xanh.'))).toEqual([]);
});

test('points that do not add up to the total before “gồm”', () => {
  const text = (third: number) =>
    `QUY CHẾ\nVề cây\nĐiều 1. Điểm\n1. Tổng điểm 100, gồm:\na) Trồng: tối đa 40 điểm;\nb) Chăm: tối đa 30 điểm;\nc) Bón: tối đa ${third} điểm.\n2. Hết.\n`;
  expect(findingsIn(text(20))).toEqual(['tong-sai dieu-1.khoan-1 Tổng điểm 100']);
  expect(findingsIn(text(30))).toEqual([]);
});

test('ranges of two units, and scales of several clauses, are not defects', () => {
  expect(
    findingsIn(clauses('Phạt tù từ 06 tháng đến 03 năm.', 'Doanh thu từ trên 500 triệu đồng đến 03 tỷ đồng.')),
  ).toEqual([]);
  const fines = ['dưới 10.000.000 đồng', 'từ 10.000.000 đồng đến dưới 30.000.000 đồng', 'từ 30.000.000 đồng trở lên'];
  const scale = (what: string) =>
    `${what}:\n${fines.map((fine, at) => `${'abc'.charAt(at)}) Phạt tiền đối với hành vi có số tiền vi phạm ${fine};`).join('\n')}`;
  expect(findingsIn(clauses(scale('Thu sai phí'), scale('Không thu phí')))).toEqual([]);
});
