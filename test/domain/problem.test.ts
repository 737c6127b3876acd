import { expect, test } from 'vitest';
import { ContentError, printRemark } from '../../src/domain/problem.ts';

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

test('no place in the code is said of content that has to be mended', () => {
  const error = new ContentError([{ file: 'a.yaml', line: 1, found: 'x', expected: 'y', fix: 'z' }]);
  expect(error.stack).toBeUndefined();
  expect(String(error)).toBe('ContentError: a.yaml:1\n  gặp:      x\n  cần:      y\n  cách sửa: z');
});

test('a mistake repeated in a file is printed once, with its lines', () => {
  const at = (file: string, line: number) => ({ file, line, found: '"dieu-9"', expected: 'mã', fix: 'Sửa mã.' });
  const { message, problems } = new ContentError([at('a.yaml', 3), at('a.yaml', 5), at('b.yaml', 3), at('a.yaml', 9)]);
  expect(message.split('\n').filter((line) => /^\S|gặp/.test(line))).toEqual([
    'a.yaml:3',
    '  gặp:      "dieu-9" (cũng ở dòng 5, 9)',
    'b.yaml:3',
    '  gặp:      "dieu-9"',
  ]);
  expect(problems).toHaveLength(4);
});
