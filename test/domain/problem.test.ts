import { expect, test } from 'vitest';
import { printRemark } from '../../src/domain/problem.ts';

test('a remark does not read as an error to fix', () => {
  const remark = {
    file: 'rating.yaml',
    line: 7,
    found: 'điều kiện "a" nói hai lần',
    expected: 'một lần',
    fix: 'Giữ nguyên.',
  };
  expect(printRemark(remark)).toBe('rating.yaml:7\n  lưu ý: điều kiện "a" nói hai lần. Giữ nguyên.');
});
