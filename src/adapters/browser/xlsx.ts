/**
 * Tables as XLSX files (ECMA-376): one sheet, words as inline strings, numbers as numbers. Only fetched when a file is asked for.
 * Written by hand, because the libraries for it compress larger sheets in workers made from strings, which the site's policy forbids.
 */
import { strToU8, zipSync } from 'fflate';
import { printable } from '../../domain/printable.ts';
import type { SummaryCell, SummaryTable } from '../../domain/report/summaryTable.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Most letters of a cell that spreadsheets take. */
const LONGEST = 32_000;

/** Zip files cannot be older than this; a fixed day makes the same table the same bytes. */
const DAY = new Date('2000-01-01T00:00:00');

/** A table as one sheet with its heading row fixed. Words are stored as words, so that none can run as a formula. @param sheet its name, at most 31 letters */
export function xlsxFile(table: SummaryTable, sheet: string): Blob {
  const bytes = zipSync(
    {
      '[Content_Types].xml': part(
        `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
          `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.main+xml"/>${['worksheet', 'styles'].map((kind) => `<Override PartName="/xl/${kind}${kind === 'styles' ? '' : 's/sheet1'}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join('')}</Types>`,
      ),
      '_rels/.rels': part(relations([['officeDocument', 'xl/workbook.xml']])),
      'xl/workbook.xml': part(`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': part(relations([['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']])),
      'xl/styles.xml': part(STYLES),
      'xl/worksheets/sheet1.xml': part(sheetOf(table)),
    },
    { mtime: DAY },
  );
  return new Blob([bytes], { type: TYPE });
}

/** Style 0: plain, wrapped, from the top. Style 1: the same in bold. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="2">${[0, 1].map((font) => `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`).join('')}</cellXfs></styleSheet>`;

function part(xml: string): Uint8Array {
  return strToU8(HEAD + xml);
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
}

function sheetOf({ columns, rows }: SummaryTable): string {
  const widths = columns.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const head = rowOf(columns.map(({ name }) => name), 1, 1);
  const body = rows.map((cells, i) => rowOf(cells, i + 2, 0)).join('');
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths}</cols><sheetData>${head}${body}</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${rows.length + 1}"/></worksheet>`
  );
}

function rowOf(cells: readonly SummaryCell[], at: number, style: number): string {
  return `<row r="${at}">${cells.map((cell, i) => cellOf(cell, `${columnName(i)}${at}`, style)).join('')}</row>`;
}

function cellOf(cell: SummaryCell, at: string, style: number): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, LONGEST))}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

/** What XML cannot hold or nobody sees is left out; what spreadsheets would take for an escape of theirs (`_x000D_`) stays what it is. */
function escaped(words: string): string {
  return printable(words)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
