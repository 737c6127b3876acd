import { expect, test } from 'vitest';
import { rate } from '../../../../src/domain/rating/engine/rate.ts';
import type { Facts } from '../../../../src/domain/rating/ruleset.ts';
import { certaintySentence } from '../../../../src/domain/rating/wording/certainty.ts';
import { answersOf, caseOf, official } from '../official.ts';

const none = { flags: { ideology: false, corruption: false, discipline: false }, taskCompletion: 100 };

test.each<readonly [string, Partial<Facts>, string]>([
  ['nothing known', { answers: {}, parIndex: null }, 'Chưa đủ câu trả lời để xác định một mức'],
  ['the index missing', { parIndex: null }, 'Chưa đủ số liệu để xác định một mức'],
  ['all agree', { parIndex: 95 }, 'Mọi cách hiểu cùng kết quả'],
  ['one differs', { parIndex: 85 }, '1 trong 4 cách hiểu cho kết quả khác: Điều 12 không quy định'],
  [
    'two differ alike',
    { parIndex: 87.5, answers: answersOf('truong-phong', [3, 'deficient']) },
    '2 trong 4 cách hiểu cho kết quả khác: Điều 12 không quy định',
  ],
])('%s', (_, given, sentence) => {
  const rating = rate(official, caseOf({ ...none, ...given }));
  expect(certaintySentence(official, rating).split('. ')[0]).toBe(sentence);
});
