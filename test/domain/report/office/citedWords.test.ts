import { expect, test } from 'vitest';
import { citedWords } from '../../../../src/domain/report/office/citedWords.ts';
import { reportContext, regulation } from '../reportContext.ts';

test('has the official words of every clause that conditions cite, complete', () => {
  const words = citedWords(regulation.text, reportContext.ruleset);
  expect(words['dieu-12.khoan-3']?.[0]).toBe('3. Hoàn thành nhiệm vụ');
  expect(words['dieu-12.khoan-4.diem-dd']?.join(' ')).toMatch(/^đ\) .*kỷ luật/u);
  for (const { clause } of reportContext.ruleset.levels) expect(words[clause]?.length).toBeGreaterThan(0);
  // Nothing else is included.
  expect(words['dieu-4']).toBeUndefined();
});
