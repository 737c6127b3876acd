import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { xlsxSteps } from '../../../../src/adapters/browser/xlsx/xlsxFile.ts';
import { finished } from '../../../../src/domain/steps.ts';
import { summaryRow } from '../../../../src/domain/report/summaryRow.ts';
import { summaryTable, type SummaryTable } from '../../../../src/domain/report/summaryTable.ts';
import { printable } from '../../../../src/domain/printable.ts';
import { anyText } from '../../../domain/draft/arbitraries.ts';
import { blankDraft, fullDraft, reportContext, mixedDraft, TIME } from '../../../domain/report/reportContext.ts';
import { hasSoffice, isFull, onlyFull, runs } from '../../../full.ts';

const MAIN = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

async function bytesOf(table: SummaryTable, sheet = 'bang'): Promise<Uint8Array> {
  return new Uint8Array(await finished(xlsxSteps([{ name: sheet, table }])).arrayBuffer());
}

async function filesOf(table: SummaryTable, sheet = 'bang'): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await bytesOf(table, sheet));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The cell values as a spreadsheet reads them: strings and numbers. */
async function cellsOf(table: SummaryTable): Promise<readonly (readonly (string | number | null)[])[]> {
  const document = XmlDocument.fromString((await filesOf(table))['xl/worksheets/sheet1.xml'] ?? '');
  try {
    return document.find('//x:row', MAIN).map((row) =>
      row.find('x:c', MAIN).map((cell) => {
        const number = cell.get('x:v', MAIN)?.content;
        return number === undefined
          ? (cell.get('x:is/x:t', MAIN)?.content.replaceAll('_x005F_', '_') ?? null)
          : Number(number);
      }),
    );
  } finally {
    document.dispose();
  }
}

const columns = [
  { name: 'Đơn vị', width: 30 },
  { name: 'Chỉ số', width: 10 },
];

describe('the XLSX file', () => {
  test('has the parts of a workbook, all well-formed, and no formula', async () => {
    const files = await filesOf(
      { columns, rows: [['=HYPERLINK("http://x.test")', 87.5]] },
      'a/b[c]: tên sheet dài hơn ba mươi mốt chữ',
    );
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    for (const xml of Object.values(files)) XmlDocument.fromString(xml).dispose();
    expect(/<sheet name="([^"]*)"/.exec(files['xl/workbook.xml'] ?? '')?.[1]).toBe('a b c   tên sheet dài hơn ba mư');
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    for (const part of ['/xl/workbook.xml', '/xl/worksheets/sheet1.xml', '/xl/styles.xml'])
      expect(files['[Content_Types].xml']).toContain(`PartName="${part}"`);
  });

  test('keeps strings as strings and numbers as numbers', async () => {
    const rows = [
      ['=1+1', 87.5],
      ['007', -2],
      ['_x000D_ <b>&"', null],
      ['Phòng\nNội vụ', 0],
    ] as const;
    expect(await cellsOf({ columns, rows })).toEqual([['Đơn vị', 'Chỉ số'], ...rows]);
  });

  test('is well-formed and has the text shown on pages, for any input', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          anyText.map((text) => text.slice(0, 5_000)),
          { maxLength: 4 },
        ),
        async (texts) => {
          const cells = await cellsOf({ columns, rows: texts.map((text) => [`\u202e${text}\u000bx`, 1]) });
          expect(cells.slice(1)).toEqual(texts.map((text) => [printable(`${text}\nx`), 1]));
        },
      ),
      runs(60, 20),
    );
  });

  test('may have several sheets, each with its own print setup, frozen columns and name', async () => {
    const table = { columns, rows: [['Phòng', 1]] } as const;
    const sheets = [
      { name: 'Bảng', table: { ...table, frozen: 1 } },
      { name: 'Số theo mức', table: { ...table, upright: true as const } },
      { name: 'bảng', table },
      { name: '', table },
    ];
    const files = unzipSync(new Uint8Array(await finished(xlsxSteps(sheets)).arrayBuffer()));
    const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    for (const name of Object.keys(files)) XmlDocument.fromString(xml(name)).dispose();
    const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['Bảng', 'Số theo mức', 'bảng 3', 'Bảng 4']);
    expect(xml('xl/workbook.xml')).toContain("'Bảng'!$A:$A,'Bảng'!$1:$1</definedName>");
    expect(xml('xl/worksheets/sheet1.xml')).toContain(
      '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight"',
    );
    expect(xml('xl/worksheets/sheet2.xml')).toContain('orientation="portrait"');
    expect(xml('[Content_Types].xml')).toContain('PartName="/xl/worksheets/sheet4.xml"');
  });

  test('may have more than 26 columns', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `c${at}`, width: 5 }));
    expect((await filesOf({ columns: many, rows: [] }))['xl/worksheets/sheet1.xml']).toContain('r="AD1"');
  });

  test('prints all columns on one landscape A4 page, with the heading row on every page', async () => {
    const files = await filesOf(
      {
        columns,
        rows: [
          ['Phòng', 1],
          ['UBND xã', 2],
        ],
      },
      "d'a",
    );
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    // Some programs reject a sheet whose elements are not in schema order.
    const order = [
      'sheetPr',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    expect([...sheet.matchAll(/<(\w+)/g)].map(([, name = '']) => name).filter((name) => order.includes(name))).toEqual(
      order,
    );
    const names = XmlDocument.fromString(files['xl/workbook.xml'] ?? '');
    expect(names.find('//x:definedName', MAIN).map((name) => name.content)).toEqual(["'d a'!$A$1:$B$3", "'d a'!$1:$1"]);
    names.dispose();
  });

  test('has rows high enough for their wrapped text, up to the maximum', async () => {
    const rows = [
      ['Phòng', 1],
      ['Phòng Tài nguyên và Môi trường, bộ phận một cửa', 1],
      ['x'.repeat(57), 1],
      ['một\nhai\nba', 1],
      ['x '.repeat(9_000), 1],
    ] as const;
    const narrow = [
      { name: 'Kết quả theo cách hiểu “Đúng câu chữ”', width: 14 },
      { name: 'Chỉ số', width: 10 },
    ];
    const sheet = (await filesOf({ columns: narrow, rows }))['xl/worksheets/sheet1.xml'] ?? '';
    const lines = [...sheet.matchAll(/<row [^>]*ht="([\d.]+)"/g)].map(([, height]) => Number(height) / 15.75);
    expect(lines.slice(0, 5)).toEqual([4, 1, 4, 4, 3]);
    expect(lines[5]).toBe(409 / 15.75);
    expect(sheet).not.toContain('customHeight');
    for (const style of (await filesOf({ columns, rows }))['xl/styles.xml']?.match(/<alignment [^>]*>/g) ?? [''])
      expect(style).toContain('wrapText="1"');
  });
});

const run = promisify(execFile);
describe.skipIf(!isFull)(`in LibreOffice${onlyFull}`, () => {
  test('the table of four self-checks prints on one landscape A4 page with complete headings', async ({ skip }) => {
    if (!hasSoffice()) return skip('there is no soffice here');
    const folder = await mkdtemp(join(tmpdir(), 'bang-'));
    try {
      const drafts = [fullDraft(), mixedDraft, blankDraft('chu-tich-ubnd-xa', 'x'.repeat(57)), fullDraft()];
      const rows = drafts.flatMap((draft, at) => {
        const row = summaryRow(
          reportContext,
          { key: String(at), file: `phieu-tu-danh-gia-${at}.json` },
          draft,
          null,
          TIME,
        );
        return row === null ? [] : [row];
      });
      const table = summaryTable(reportContext.ruleset, rows);
      await writeFile(join(folder, 'bang.xlsx'), await bytesOf(table, '212-qd-ubnd-2021'));
      await run('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'bang.xlsx'),
      ]);
      if (!existsSync(join(folder, 'bang.pdf'))) return skip('this LibreOffice has no Calc');
      const document = await getDocumentProxy(new Uint8Array(await readFile(join(folder, 'bang.pdf'))));
      const { totalPages, text } = await extractText(document, { mergePages: false });
      expect(totalPages).toBe(1);
      const [, , width = 0, height = 0] = (await document.getPage(1)).view;
      expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
      // Fonts decide where lines break and in which order letters are written. What is left out is the page number.
      const letters = (given: string) => [...given.normalize('NFC').replace(/\s/g, '')].sort().join('');
      const cells = [table.columns.map(({ name }) => name), ...table.rows].flat();
      expect(letters(text.join('').replace('Trang 1/1', ''))).toBe(letters(cells.join('')));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
