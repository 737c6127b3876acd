import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/adapters/browser/csv.ts';
import { anyText } from '../../domain/draft/arbitraries.ts';

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const token = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
  let at = 0;
  for (;;) {
    token.lastIndex = at;
    const [whole, inQuotes, plain] = token.exec(text) ?? [''];
    rows.at(-1)?.push(inQuotes === undefined ? (plain ?? '') : inQuotes.replaceAll('""', '"'));
    at += whole?.length ?? 0;
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at >= text.length) return rows;
      rows.push([]);
    } else if (text[at] === ',') at += 1;
    else throw new Error(`unreadable at ${at}`);
  }
}

const columns = [{ name: 'Đơn vị', width: 1 }, { name: 'Chỉ số', width: 1 }];

describe('the CSV file', () => {
  test('begins with the mark by which spreadsheets know UTF-8; numbers have a point', () => {
    expect(csvText({ columns, rows: [['UBND xã Tân Khai', 87.5], ['Phòng “A”, tổ "B"', null]] })).toBe('\uFEFFĐơn vị,Chỉ số\r\nUBND xã Tân Khai,87.5\r\n"Phòng “A”, tổ ""B""",\r\n');
  });

  test.each(['=1+1', '+84 123', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', ' =1+1', '\u00a0@x'])('a cell that begins as a formula (%j) is made harmless', (cell) => {
    const [, row] = readCsv(csvText({ columns, rows: [[cell, -2.5]] }).slice(1));
    expect(row).toEqual([`'${cell}`, '-2.5']);
  });

  test('gives back whatever was entered, and no cell of words begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, fc.option(fc.integer())), { maxLength: 5 }), (rows) => {
        const read = readCsv(csvText({ columns, rows }).slice(1)).slice(1);
        expect(read.map(([text = '']) => text.replace(/^'(?=\s*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(rows.map(([text]) => text));
        for (const [text = ''] of read) expect(text).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
      { numRuns: 200 },
    );
  });
});
