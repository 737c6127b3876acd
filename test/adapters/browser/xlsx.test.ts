import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { xlsxFile } from '../../../src/adapters/browser/xlsx.ts';
import type { SummaryTable } from '../../../src/domain/report/summaryTable.ts';
import { printable } from '../../../src/domain/printable.ts';
import { anyText } from '../../domain/draft/arbitraries.ts';

const MAIN = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

async function filesOf(table: SummaryTable, sheet = 'bang'): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await xlsxFile(table, sheet).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The cells as a spreadsheet reads them: words as words, numbers as numbers. */
async function cellsOf(table: SummaryTable): Promise<readonly (readonly (string | number | null)[])[]> {
  const document = XmlDocument.fromString((await filesOf(table))['xl/worksheets/sheet1.xml'] ?? '');
  try {
    return document.find('//x:row', MAIN).map((row) =>
      row.find('x:c', MAIN).map((cell) => {
        const number = cell.get('x:v', MAIN)?.content;
        return number === undefined ? (cell.get('x:is/x:t', MAIN)?.content.replaceAll('_x005F_', '_') ?? null) : Number(number);
      }),
    );
  } finally {
    document.dispose();
  }
}

const columns = [{ name: 'Đơn vị', width: 30 }, { name: 'Chỉ số', width: 10 }];

describe('the XLSX file', () => {
  test('has the parts that a workbook needs, each well-formed, and no formula', async () => {
    const files = await filesOf({ columns, rows: [['=HYPERLINK("http://x.test")', 87.5]] }, 'a/b[c]: tên sheet dài hơn ba mươi mốt chữ');
    expect(Object.keys(files).sort()).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    for (const xml of Object.values(files)) XmlDocument.fromString(xml).dispose();
    expect(/<sheet name="([^"]*)"/.exec(files['xl/workbook.xml'] ?? '')?.[1]).toBe('a b c   tên sheet dài hơn ba mư');
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    for (const part of ['/xl/workbook.xml', '/xl/worksheets/sheet1.xml', '/xl/styles.xml']) expect(files['[Content_Types].xml']).toContain(`PartName="${part}"`);
  });

  test('keeps words as words and numbers as numbers', async () => {
    const rows = [['=1+1', 87.5], ['007', -2], ['_x000D_ <b>&"', null], ['Phòng\nNội vụ', 0]] as const;
    expect(await cellsOf({ columns, rows })).toEqual([['Đơn vị', 'Chỉ số'], ...rows]);
  });

  test('is well-formed and says what pages show, whatever was entered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText.map((text) => text.slice(0, 5_000)), { maxLength: 4 }), async (texts) => {
        const cells = await cellsOf({ columns, rows: texts.map((text) => [`\u202e${text}\u000bx`, 1]) });
        expect(cells.slice(1)).toEqual(texts.map((text) => [printable(`${text}\nx`), 1]));
      }),
      { numRuns: 60 },
    );
  });

  test('has more columns than letters', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `c${at}`, width: 5 }));
    expect((await filesOf({ columns: many, rows: [] }))['xl/worksheets/sheet1.xml']).toContain('r="AD1"');
  });
});
