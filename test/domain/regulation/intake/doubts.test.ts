import { expect, test } from 'vitest';
import { doubtsOf } from '../../../../src/domain/regulation/intake/doubts.ts';
import { parsed } from '../official.ts';

test('syllables split by a PDF program raise one doubt', () => {
  const text = parsed('Điều 1. Một\n1. Chính ph ủ và c ủa Lu ật.\n2. Ngày 01 tháng 7 n ăm 2011.');
  expect(doubtsOf(text)).toEqual([{ line: 2, words: expect.stringMatching(/^3 chữ bị tách đôi, ví dụ “ph ủ”/) }]);
});

test('letters of points raise no doubt', () => {
  const text = parsed('Điều 1. Một\n1. Điểm b ở trên.\n2. Điểm c áp dụng; cột x và y.');
  expect(doubtsOf(text)).toEqual([]);
});
