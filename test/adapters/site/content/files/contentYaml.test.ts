/** Mistakes in YAML, and values in Vietnamese notation: one message each, with its line and its fix. */
import { expect, test } from 'vitest';
import { readYaml } from '../../../../../src/adapters/site/content/files/contentYaml.ts';

const problemsOf = (source: string) => readYaml(source, 'tep.yaml').problems;

/** Name, source, line, a part of what was found, a part of the fix. */
test.each<[name: string, source: string, line: number, found: RegExp, fix: RegExp]>([
  ['a tab', 'a:\n\tb: 1\n\tc: 2\n', 2, /dấu tab/, /dấu cách/],
  ['a colon in a value', 'a: 1\nname: Điều 1: Mở đầu\n', 2, /hai dấu hai chấm/, /nháy đơn/],
  ['a quote that stays open', 'a: "b"\nc: "mở\nd: 1\ne: 2\n', 2, /dấu nháy mở mà không đóng/, /Đóng nháy/],
  ['a brace that stays open', 'a: { b: 1, c: 2\nd: 3\n', 2, /mở mà không đóng/, /Thêm dấu \}/],
  ['a bracket that stays open at the end', 'a: [b, c\n', 2, /mở mà không đóng/, /\]/],
  ['no comma between entries', 'a: { b: "1" c: 2 }\n', 1, /thiếu dấu phẩy/, /dấu phẩy/],
  [
    'a colon in a value within braces',
    'a: { b: Hạn gửi: 10/12, c: 2 }\n',
    1,
    /thiếu dấu phẩy/,
    /dấu hai chấm .* nháy đơn/,
  ],
  ['a comma too many', 'a: [b, , c]\n', 1, /dấu phẩy thừa/, /Bỏ dấu phẩy/],
  [
    'no space after a colon',
    'a: 1\nb:2\nc: 3\n',
    2,
    /không đọc được thành "khóa: giá trị"/,
    /dấu hai chấm và một dấu cách/,
  ],
  ['a line that is none', 'a: 1\nchữ\n', 2, /không đọc được thành "khóa: giá trị"/, /dấu hai chấm/],
  ['a key beside items', 'a:\n- b: 1\n  c: 2\n d: 3\n', 4, /không có dấu gạch/, /"- "/],
  ['a line indented less', 'a:\n  b: 1\n c: 2\n', 3, /thụt dòng không đều/, /bằng nhau/],
  ['a line indented more', 'a: 1\n  b: 2\n', 1, /thụt dòng không đều/, /bằng nhau/],
  ['a dash indented less', 'a:\n  - b\n - c\n', 3, /thụt dòng không đều/, /bằng nhau/],
  ['words after a quote', "a: 'b's'\n", 1, /chữ thừa sau giá trị/, /nháy đơn/],
  ['a brace too many', 'a: { b: 1 }}\n', 1, /\} hoặc \] thừa/, /Bỏ dấu/],
  ['no comma between numbers', 'a: { b: 1 c: 2 }\n', 1, /thiếu dấu phẩy/, /dấu phẩy/],
  ['a dash on the line of a key', 'a: - b\n', 1, /cùng dòng với khóa/, /Xuống dòng/],
  ['a value that begins with a mark', 'a: %b\n', 1, /bắt đầu bằng một dấu/, /nháy đơn/],
  ['a value that begins with a star', 'a: *b\n', 1, /"\*b"/, /nháy đơn/],
  ['a value that begins with an exclamation mark', 'a: !b c\n', 1, /dấu !/, /nháy đơn/],
  ['a key twice', 'a: 1\nb: 2\na: 3\n', 3, /viết hai lần ở cùng một chỗ: "a"/, /đổi tên/],
  ['several documents', 'a: 1\n---\nb: 2\n', 2, /nhiều tài liệu/, /---/],
  ['bytes that are no UTF-8', 'a: 1\nname: T\uFFFDt\n', 2, /không phải mã UTF-8/, /UTF-8/],
  ['a thousand with a dot', 'min: 0\nmax: 1.000\n', 2, /số "1\.000"/, /viết 1000\. .* viết 1\./],
  ['a hundred and twenty-five thousandths', 'max: 2.125\n', 1, /số "2\.125"/, /viết 2125\. .* viết 2\.1250\./],
])('%s', (_name, source, line, found, fix) => {
  const problems = problemsOf(source);
  expect(problems).toEqual([
    {
      file: 'tep.yaml',
      line,
      found: expect.stringMatching(found),
      expected: expect.any(String),
      fix: expect.stringMatching(fix),
    },
  ]);
  expect(problems[0]!.found).not.toMatch(/[a-z]{4,} [a-z]{4,}/);
});

test('every repeated key is reported, up to the first other mistake', () => {
  expect(problemsOf('a: 1\na: 2\nb: 1\nb: 2\n')).toHaveLength(2);
  expect(problemsOf('a: 1\na: 2\nb: "mở\nb: 2\nb: 3\n').map(({ line }) => line)).toEqual([2, 3]);
});

test('numbers that can only mean one thing are read', () => {
  expect(readYaml('[0.125, 1.5, 1000, 12.25, 1000.125, -0.001, "1.000"]', 'a.yaml')).toMatchObject({
    data: [0.125, 1.5, 1000, 12.25, 1000.125, -0.001, '1.000'],
    problems: [],
  });
  expect(readYaml('a: &a [1]\nb: *a\n', 'a.yaml').data).toEqual({ a: [1], b: [1] });
});
