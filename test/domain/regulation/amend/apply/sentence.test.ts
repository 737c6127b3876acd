/** One sentence of a unit is changed only where it is clear which one is meant. */
import { describe, expect, test } from 'vitest';
import { amendedBase, amending, readText, unitLines } from '../texts.ts';

const BASE = (words: string) => ({
  number: '01/2020/QĐ-UBND',
  text: readText(`QUYẾT ĐỊNH\nVề cây\nĐiều 1. Tưới cây\n1. ${words}\n2. Khác.\nĐiều 2. Hiệu lực\nTừ ngày ký.\n`),
});

const after = (words: string, order: string): string => {
  const { text, refused } = amendedBase(BASE(words), [amending(`Điều 1. ${order}`)]);
  return refused[0] ?? unitLines(text).find((line) => line.startsWith('dieu-1.khoan-1')) ?? '';
};

describe('one of several sentences of a paragraph', () => {
  test.each([
    ['Sửa đổi câu thứ hai khoản 1 Điều 1 như sau: “Hai mới.”.', 'dieu-1.khoan-1: Một. Hai mới. Ba.'],
    ['Sửa đổi câu đầu khoản 1 Điều 1 như sau: “Đầu”.', 'dieu-1.khoan-1: Đầu. Hai. Ba.'],
    ['Bãi bỏ câu thứ hai khoản 1 Điều 1.', 'dieu-1.khoan-1: Một. Ba.'],
    ['Bãi bỏ câu cuối cùng khoản 1 Điều 1.', 'dieu-1.khoan-1: Một. Hai.'],
  ])('%s', (order, expected) => {
    expect(after('Một. Hai. Ba.', order)).toBe(expected);
  });

  test.each(['Nộp tại TP. Hồ Chí Minh. Hai.', 'Ông Nguyễn A. Bình ký. Hai.'])('is unclear in “%s”', (words) => {
    expect(after(words, 'Bãi bỏ câu cuối khoản 1 Điều 1.')).toContain('không rõ câu nào của khoản 1 Điều 1');
  });
});
