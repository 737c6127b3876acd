import { expect, test } from 'vitest';
import { citedWords } from '../../../../src/domain/report/office/citedWords.ts';
import { ground, regulation } from '../ground.ts';

test('has the official words of every clause that conditions cite, complete', () => {
  const words = citedWords(regulation.text, ground.ruleset);
  expect(words['dieu-12.khoan-3']?.[0]).toBe('3. Hoàn thành nhiệm vụ');
  expect(words['dieu-12.khoan-4.diem-dd']?.join(' ')).toMatch(/^đ\) .*kỷ luật/u);
  for (const { clause } of ground.ruleset.levels) expect(words[clause]?.length).toBeGreaterThan(0);
  // Nothing else is included.
  expect(words['dieu-4']).toBeUndefined();
});
