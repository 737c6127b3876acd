import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../../src/adapters/browser/files/csv.ts';
import { printable } from '../../../../src/domain/printable.ts';
import { anyText } from '../../../domain/draft/arbitraries.ts';

/** Parses CSV according to RFC 4180. */
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

/** Formula signs, characters that may hide them, and separators, close together. */
const oddText = fc.oneof(
  anyText,
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '﹢',
      '⁻',
      '\u2212',
      ' ',
      '\t',
      '\r',
      '\n',
      ';',
      ',',
      '"',
      "'",
      'a',
      '1',
      '\u200b',
      '\ufeff',
      '\u202e',
      '\u200d',
      '\ufe0f',
      '\u0301',
      '\u3164',
      '\u0000',
    ),
    maxLength: 12,
  }),
  fc
    .tuple(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('=1+1', '@x', '+1'))
    .map((parts) => parts.join('')),
);

/** The first visible character, in its NFKC form. */
function firstInSight(text: string): string {
  const [first = ''] = [...text].filter(
    (character) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && !/\p{Default_Ignorable_Code_Point}/u.test(character),
  );
  return first.normalize('NFKC');
}

const columns = [
  { name: 'Đơn vị', width: 1 },
  { name: 'Chỉ số', width: 1 },
];

describe('the CSV file', () => {
  test('starts with a BOM and has numbers with a point', () => {
    expect(
      csvText({
        columns,
        rows: [
          ['UBND xã Tân Khai', 87.5],
          ['Phòng “A”, tổ "B"', null],
        ],
      }),
    ).toBe('\uFEFFĐơn vị,Chỉ số\r\nUBND xã Tân Khai,87.5\r\n"Phòng “A”, tổ ""B""",\r\n');
  });

  test.each([
    '=1+1',
    '+84 123',
    '-2',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '﹢1',
    '﹣1',
    '﹦1',
    '﹫x',
    '⁼1',
    '₊1',
    '\u22122',
  ])('neutralises a cell that starts like a formula (%j)', (cell) => {
    const [, row] = readCsv(csvText({ columns, rows: [[cell, -2.5]] }).slice(1));
    expect(row).toEqual([`'${cell}`, '-2.5']);
  });

  test.each([
    ' ',
    '\t',
    '\r',
    '\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\u202e',
    '\u200d',
    '\ufe0f',
    '\u0301',
    '\u0000',
    '\u3164',
    '\u180e',
  ])('neutralises a formula after a leading %j', (blank) => {
    for (const sign of ['=1+1', '@x', '﹢1']) {
      const [, [cell = ''] = []] = readCsv(csvText({ columns, rows: [[`${blank}${sign}`, null]] }).slice(1));
      expect(cell).toBe(`'${printable(`${blank}${sign}`)}`);
    }
  });

  test.each([';', '\t', '\n', '; ', ';\u200d'])(
    'neutralises a formula after %j, which some programs take for a separator',
    (separator) => {
      const [, [cell = ''] = []] = readCsv(csvText({ columns, rows: [[`Phòng${separator}=1+1`, null]] }).slice(1));
      expect(cell.replace(/\s|\u200d/g, '')).toBe(`Phòng${separator.includes(';') ? ';' : ''}'=1+1`);
    },
  );

  test('keeps all text as shown on pages, with only apostrophes added', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(oddText, fc.option(fc.integer())), { maxLength: 5 }), (rows) => {
        const read = readCsv(csvText({ columns, rows }).slice(1)).slice(1);
        const bare = (text: string) => text.replaceAll("'", '');
        expect(read.map(([text = '']) => bare(text))).toEqual(rows.map(([text]) => bare(printable(text))));
        expect(read.map(([, number]) => number)).toEqual(
          rows.map(([, number]) => (number === null ? '' : String(number))),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('has no cell that visibly starts with a formula sign, for any separator', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const line = csvText({ columns, rows: [[text, null]] }).slice(1);
        const [, [cell = ''] = []] = readCsv(line);
        expect(line).not.toMatch(/\p{Bidi_Control}/u);
        for (const piece of cell.split(/[;\t\n]/)) expect(firstInSight(piece)).not.toMatch(/^[=+\-@\u2212]/);
      }),
      { numRuns: 1_000 },
    );
  });
});
