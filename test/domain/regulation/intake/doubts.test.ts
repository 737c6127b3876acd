import { expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { parsed } from '../official.ts';

test('syllables split by a PDF program raise one doubt', () => {
  const text = parsed('Điều 1. Một\n1. Chính ph ủ và c ủa Lu ật.\n2. Ngày 01 tháng 7 n ăm 2011.');
  expect(doubtsOf(text)).toEqual([{ line: 2, words: expect.stringMatching(/^3 chữ bị tách đôi, ví dụ “ph ủ”/) }]);
});

test('new words without quotation marks raise a doubt, orders below an order do not', () => {
  const doubts = (below: string): readonly string[] => {
    const source = `THÔNG TƯ\nSửa đổi\nĐiều 1. Sửa đổi khoản 1 Điều 5 Thông tư số 01/2020/TT-BNV như sau:\n${below}\nĐiều 2. Hiệu lực\nTừ ngày ký.\n`;
    const { text } = parseRegulation(source, 'x');
    return text === null ? [] : doubtsOf(text).map(({ words }) => words);
  };
  expect(doubts('1. Nộp đơn.\n2. Nhận đơn.')).toEqual([expect.stringContaining('không có đoạn nào trong ngoặc kép')]);
  expect(doubts('1. Sửa đổi điểm a như sau: “a) Đơn;”.\n2. Bãi bỏ điểm b.')).toEqual([]);
  expect(doubts('“1. Nộp đơn.\n2. Nhận đơn.”.')).toEqual([]);
});

test('letters of points raise no doubt', () => {
  const text = parsed('Điều 1. Một\n1. Điểm b ở trên.\n2. Điểm c áp dụng; cột x và y.');
  expect(doubtsOf(text)).toEqual([]);
});
