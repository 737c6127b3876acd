import { expect, test } from 'vitest';
import { answersLeftOut } from '../../../../src/domain/draft/edit/roleChange.ts';
import { emptyDraft } from '../arbitraries.ts';

test('answersLeftOut counts the answers at duties that the new role lacks', () => {
  const draft = {
    ...emptyDraft('d1'),
    entries: {
      'dieu-4.khoan-1': { answer: 'assured' as const },
      'dieu-5.khoan-1': { answer: 'notDone' as const },
      'dieu-6.khoan-1': { note: 'ghi' },
      'dieu-9.khoan-1': { answer: 'assured' as const },
    },
  };
  const from = ['dieu-4.khoan-1', 'dieu-5.khoan-1', 'dieu-6.khoan-1', 'dieu-7.khoan-1'];
  expect(answersLeftOut(draft, from, ['dieu-4.khoan-1'])).toBe(1);
  expect(answersLeftOut(draft, from, [])).toBe(2);
  expect(answersLeftOut(draft, from, from)).toBe(0);
  expect(answersLeftOut(draft, ['toString'], [])).toBe(0);
});
