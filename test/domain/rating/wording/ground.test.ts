import { expect, test } from 'vitest';
import { groundSentence } from '../../../../src/domain/rating/wording/ground.ts';
import { plainWords } from '../../../../src/domain/rating/wording/sentence.ts';
import { official } from '../official.ts';

test.each<readonly [readonly string[], string | null]>([
  [['hoan-thanh'], 'Dự kiến theo khoản 3 Điều 12'],
  [['gap'], 'Xem Điều 14'],
  [['gap', 'hoan-thanh', 'khong-hoan-thanh', 'tot'], 'Đã loại Xuất sắc (khoản 1 Điều 12)'],
  [['gap', 'khong-hoan-thanh'], 'Đã loại Xuất sắc, Tốt, Hoàn thành (các khoản 1, 2, 3 Điều 12)'],
  [['gap', 'hoan-thanh', 'khong-hoan-thanh', 'tot', 'xuat-sac'], null],
])('%j: %s', (possible, words) => {
  const sentence = groundSentence(official, possible);
  expect(sentence === null ? null : plainWords(sentence)).toBe(words);
});
