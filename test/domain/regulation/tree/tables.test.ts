import { describe, expect, test } from 'vitest';
import { parseRegulation } from '../../../../src/domain/regulation/parse/parse.ts';
import { printText } from '../../../../src/domain/regulation/parse/printText.ts';
import { isTable, tableOf } from '../../../../src/domain/regulation/tree/tables.ts';
import { articlesOf } from '../../../../src/domain/regulation/tree/walk.ts';
import { parsed, withoutLines } from '../official.ts';

const article = (source: string) => articlesOf(parsed(source).regulation)[0]?.node;

describe('a table in a text', () => {
  test.each([
    [
      'paragraphs each on a line of its own',
      'Điều 1. Mức điểm\nMức điểm như sau:\nTT\tViệc\tĐiểm\n1\tHọp tổ\t10\n2\tBáo cáo\t\nĐiểm do phường chấm.\nĐiều 2. Hiệu lực\nCó hiệu lực từ ngày ký.',
    ],
    [
      'paragraphs set off by empty lines',
      'Điều 1. Mức điểm\n\nMức điểm như sau:\nTT\tViệc\tĐiểm\n1\tHọp tổ\t10\n2\tBáo cáo\t\n\nĐiểm do phường chấm.\n\nĐiều 2. Hiệu lực\n\nCó hiệu lực từ ngày ký.',
    ],
    [
      'spaces and carriage returns around the cells',
      'Điều 1. Mức điểm\r\nMức điểm như sau:\r\nTT \t Việc\t\u00A0Điểm\r\n1\tHọp  tổ\t10 \r\n2\tBáo cáo\t\r\nĐiểm do phường chấm.\r\nĐiều 2. Hiệu lực\r\nCó hiệu lực từ ngày ký.',
    ],
  ])('is a separate paragraph: %s', (_, source) => {
    expect(article(source)).toMatchObject({
      heading: 'Mức điểm',
      paragraphs: ['Mức điểm như sau:', 'TT\tViệc\tĐiểm\n1\tHọp tổ\t10\n2\tBáo cáo\t', 'Điểm do phường chấm.'],
    });
    expect(withoutLines(parsed(printText(parsed(source))))).toEqual(withoutLines(parsed(source)));
  });

  test('may number its rows like clauses, since its heading row comes first', () => {
    expect(article('Điều 1. Mức điểm\n1. Bảng:\nTT\tĐiểm\n1.\t10\n2.\t20\n2. Hết.')?.children).toMatchObject([
      { label: '1', paragraphs: ['Bảng:', 'TT\tĐiểm\n1.\t10\n2.\t20'] },
      { label: '2' },
    ]);
  });

  test('may come first in its unit, without becoming a title', () => {
    const source = 'Điều 1.\nViệc\tĐiểm\nHọp\t10\n';
    expect(article(source)).toMatchObject({ heading: null, paragraphs: ['Việc\tĐiểm\nHọp\t10'] });
    expect(withoutLines(parsed(printText(parsed(source))))).toEqual(withoutLines(parsed(source)));
  });

  test('with rows of different length is rejected with the row and the start of the table', () => {
    const { text, problems } = parseRegulation('Điều 1. Mức điểm\nTT\tViệc\tĐiểm\n1\tHọp\t10\n2\tBáo cáo\n', 'x.txt');
    expect(text).toBeNull();
    expect(problems).toMatchObject([
      {
        file: 'x.txt',
        line: 4,
        found: 'hàng có 2 ô: “2” “Báo cáo”',
        expected: '3 ô như hàng dài nhất của bảng (bảng từ dòng 2)',
      },
    ]);
  });

  test.each([
    ['a tab after the numbers of clauses', 'Điều 1.\tTên\n1.\tMột.\n2.\tHai.\n'],
    ['a tab that indents', 'Điều 1. Tên\n\tMột câu.\n\tHai câu.\n'],
    ['one line alone', 'Điều 1. Tên\nMột\tcâu.\nHai câu.\n'],
    ['lines with an empty one between', 'Điều 1. Tên\n\nMột\tcâu.\n\nHai\tcâu.\n'],
    [
      'recipients beside a signature',
      'Điều 1. Tên\nMột câu.\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\tLê Lợi\n',
    ],
    ['a letterhead', 'ỦY BAN NHÂN DÂN\tCỘNG HÒA\nPHƯỜNG A\tĐộc lập\nQUY CHẾ\nThi đua\nĐiều 1. Tên\nMột câu.'],
  ])('is not detected in %s', (_, source) => {
    expect(JSON.stringify(parsed(source))).not.toContain('\\t');
  });
});

test('tableOf returns each cell with its position in the paragraph', () => {
  const paragraph = 'Việc\tĐiểm\nHọp\t';
  expect(isTable('Việc Điểm')).toBe(false);
  expect(tableOf('Việc Điểm')).toBeNull();
  const own = { columns: 1, rows: 1 };
  expect(tableOf(paragraph)).toEqual({
    rows: [
      [
        { words: 'Việc', start: 0, end: 4, ...own },
        { words: 'Điểm', start: 5, end: 9, ...own },
      ],
      [
        { words: 'Họp', start: 10, end: 13, ...own },
        { words: '', start: 14, end: 14, ...own },
      ],
    ],
    head: 1,
    columns: 2,
  });
  for (const cell of tableOf(paragraph)?.rows.flat() ?? [])
    expect(paragraph.slice(cell.start, cell.end)).toBe(cell.words);
});

describe('a table with merged cells', () => {
  const tableIn = (source: string) => {
    const paragraph = articlesOf(parsed(source).regulation)[0]?.node.paragraphs.find(isTable) ?? '';
    return tableOf(paragraph);
  };
  const shape = (source: string) =>
    tableIn(source)?.rows.map((row) => row.map(({ words, columns, rows }) => `${words} ${columns}×${rows}`));

  test('has a header of two rows, as pasted from Word', () => {
    const source = 'Điều 1. Mức\nSTT\tLoại\tMức\n\t\tVùng I\tVùng II\n1\tKeo\t1\t2\nHết.';
    expect(shape(source)).toEqual([
      ['STT 1×2', 'Loại 1×2', 'Mức 2×1'],
      ['Vùng I 1×1', 'Vùng II 1×1'],
      ['1 1×1', 'Keo 1×1', '1 1×1', '2 1×1'],
    ]);
    expect(tableIn(source)?.head).toBe(2);
  });

  test('is read from the notation with ← and ↑, and printed the same way', () => {
    const source = 'Điều 1. Mức\nA\tB\t←\n↑\tC ⏎ D\tE\n1\t2\t3\n';
    expect(shape(source)).toEqual([
      ['A 1×2', 'B 2×1'],
      ['C\u2028D 1×1', 'E 1×1'],
      ['1 1×1', '2 1×1', '3 1×1'],
    ]);
    expect(withoutLines(parsed(printText(parsed(source))))).toEqual(withoutLines(parsed(source)));
  });

  test('spans a single cell over the whole width, and a total over the columns before it', () => {
    expect(shape('Điều 1. Mức\nA\tB\tC\n1\tx\t2\nI. Cây\n2\ty\t3\nTổng cộng\t5\n')).toEqual([
      ['A 1×1', 'B 1×1', 'C 1×1'],
      ['1 1×1', 'x 1×1', '2 1×1'],
      ['I. Cây 3×1'],
      ['2 1×1', 'y 1×1', '3 1×1'],
      ['Tổng cộng 2×1', '5 1×1'],
    ]);
  });

  test('counts a row of column numbers as part of the header', () => {
    expect(tableIn('Điều 1. Mức\nA\tB\n(1)\t(2)\nx\ty\n')?.head).toBe(2);
  });
});
