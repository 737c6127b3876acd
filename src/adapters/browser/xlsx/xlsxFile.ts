/**
 * Tables as XLSX files (ECMA-376): a sheet each, text as inline strings, numbers as numbers. Loaded only when a file is
 * requested. Written by hand because the existing libraries compress large sheets in workers created from strings,
 * which the site's policy forbids, or in one long task.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { SummaryTable } from '../../../domain/report/summaryTable.ts';
import { columnName, lastColumn, worksheet } from './worksheet.ts';
import { CONTENT_TYPES, escaped, MAIN, OFFICE_NAMESPACE, PACKAGE, part } from './xml.ts';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The ZIP format has no dates before 1980; a fixed date gives the same bytes for the same table. */
const DAY = new Date('2000-01-01T00:00:00');

/** A table and the name of its sheet. */
export interface Sheet {
  readonly name: string;
  readonly table: SummaryTable;
}

/**
 * Tables as sheets whose heading row is frozen and repeated on every printed page; each prints one A4 page wide. Text
 * is stored as text, so it cannot run as a formula. Made in small steps.
 * @param sheets at least one
 */
export function* xlsxSteps(sheets: readonly Sheet[]): Generator<void, Blob> {
  return new Blob(yield* zipSteps(sheets), { type: `${KIND}.sheet` });
}

/** Bytes compressed in one step. */
const PIECE = 50_000;

/** The pieces of the file. */
function* zipSteps(sheets: readonly Sheet[]): Generator<void, Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const worksheets: Record<string, string> = {};
  for (const [at, { table }] of sheets.entries())
    worksheets[`xl/worksheets/sheet${at + 1}.xml`] = yield* worksheet(table);
  for (const [name, xml] of Object.entries({ ...filesAround(sheets), ...worksheets })) {
    const file = new ZipDeflate(name);
    file.mtime = DAY;
    zip.add(file);
    const bytes = strToU8(part(xml));
    for (let from = 0; from < bytes.length; from += PIECE) {
      file.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length);
      yield;
    }
  }
  zip.end();
  return pieces;
}

function filesAround(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(sheets.map(({ table }, at) => ({ table, name: sheetNames(sheets)[at] ?? '' }))),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
  };
}

/** The names as spreadsheets accept them: at most 31 characters, some characters not at all, none twice. */
function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const used = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31);
    const words = plain.trim() === '' ? 'Bảng' : plain;
    const own = used.has(words.toLowerCase()) ? `${words.slice(0, 27)} ${at + 1}` : words;
    used.add(own.toLowerCase());
    return own;
  });
}

function contentTypes(count: number): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...Array.from({ length: count }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
  ];
  return (
    `<Types xmlns="${CONTENT_TYPES}">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    parts.map(([name, kind]) => `<Override PartName="${name}" ContentType="${KIND}.${kind}+xml"/>`).join('') +
    '</Types>'
  );
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE_NAMESPACE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** The sheets' names, their print areas, and what is repeated on every printed page. */
function workbook(sheets: readonly Sheet[]): string {
  const named = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const defined = sheets.flatMap(({ name, table: { columns, rows, frozen = 0 } }, at) => {
    const sheet = `'${escaped(name)}'!`;
    const define = (what: string, range: string) =>
      `<definedName name="_xlnm.${what}" localSheetId="${at}">${range}</definedName>`;
    const repeated = frozen === 0 ? '' : `${sheet}$A:$${columnName(frozen - 1)},`;
    return [
      define('Print_Area', `${sheet}$A$1:$${lastColumn(columns)}$${rows.length + 1}`),
      define('Print_Titles', `${repeated}${sheet}$1:$1`),
    ];
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_NAMESPACE}"><sheets>${named.join('')}</sheets>` +
    `<definedNames>${defined.join('')}</definedNames></workbook>`
  );
}

const LINE = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const style = (font: number, fill: number, alignment: string) =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="1" xfId="0"` +
  ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
  `<alignment ${alignment} wrapText="1"/></xf>`;

/** Style 0: text. Style 1: the heading row. Style 2: numbers. All are wrapped and have borders. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>` +
  '<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${LINE}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3">${style(0, 0, 'vertical="top"')}${style(1, 2, 'horizontal="center" vertical="center"')}` +
  `${style(0, 0, 'horizontal="center" vertical="top"')}</cellXfs></styleSheet>`;
