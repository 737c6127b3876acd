import type { SummaryCell, SummaryTable } from '../../../domain/report/summaryTable.ts';
import { linesOf } from './lines.ts';
import { escaped, MAIN } from './xml.ts';

/** Maximum length of a cell's text in spreadsheet programs. */
const LONGEST = 32_000;
/** Height of a line at 12 points, and the maximum height of a row, in points. */
const LINE_HEIGHT = 15.75;
const TALLEST = 409;

/**
 * The table as a worksheet: headings in the first row, with filters and frozen; prints as A4, all columns on one page.
 * A step for each row.
 */
export function* worksheet({ columns, rows, frozen = 0, upright }: SummaryTable): Generator<void, string> {
  const widths = columns.map(({ width }) => width);
  const cols = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const head = rowOf(
    columns.map(({ name }) => name),
    widths,
    1,
    1,
  );
  const body: string[] = [];
  for (const [i, cells] of rows.entries()) {
    body.push(rowOf(cells, widths, i + 2, 0));
    yield;
  }
  // The schema requires these elements in this order.
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    `${paneOf(frozen)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${cols}</cols><sheetData>${head}${body.join('')}</sheetData>` +
    `<autoFilter ref="A1:${lastColumn(columns)}${rows.length + 1}"/>` +
    // Inches: 8 mm at the sides, 10 mm at the top, 14 mm at the bottom for the page number.
    '<pageMargins left="0.315" right="0.315" top="0.394" bottom="0.551" header="0.2" footer="0.25"/>' +
    `<pageSetup paperSize="9" orientation="${upright === true ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
  );
}

/** The heading row stays in view, and this many columns on the left. */
function paneOf(columns: number): string {
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const active = columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${across} ySplit="1" topLeftCell="${columnName(columns)}2" activePane="${active}" state="frozen"/>`;
}

/** Letters of the last column. */
export function lastColumn(columns: SummaryTable['columns']): string {
  return columnName(columns.length - 1);
}

/**
 * LibreOffice cuts wrapped text to one line if a row has no height. Without `customHeight`, programs still adjust the
 * row when its text changes.
 */
function rowOf(cells: readonly SummaryCell[], widths: readonly number[], at: number, style: number): string {
  const lines = cells.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, widths[i] ?? 0) : 1));
  const height = Math.min(Math.max(1, ...lines) * LINE_HEIGHT, TALLEST);
  const content = cells.map((cell, i) => cellOf(cell, `${columnName(i)}${at}`, style)).join('');
  return `<row r="${at}" ht="${height}">${content}</row>`;
}

function cellOf(cell: SummaryCell, at: string, style: number): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${style}"/>`;
  if (typeof cell === 'number') return `<c r="${at}" s="2"><v>${cell}</v></c>`;
  const words = escaped(cell.slice(0, LONGEST));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(at: number): string {
  return (at >= 26 ? columnName(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}
