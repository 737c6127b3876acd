/**
 * Tables as XLSX files (ECMA-376): one sheet, text as inline strings, numbers as numbers. Loaded only when a file is
 * requested. Written by hand because the existing libraries compress large sheets in workers created from strings,
 * which the site's policy forbids.
 */
import { strToU8, zipSync } from 'fflate';
import type { SummaryTable } from '../../../domain/report/summaryTable.ts';
import { lastColumn, worksheet } from './worksheet.ts';
import { CONTENT_TYPES, escaped, MAIN, OFFICE_NAMESPACE, PACKAGE, part } from './xml.ts';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The ZIP format has no dates before 1980; a fixed date gives the same bytes for the same table. */
const DAY = new Date('2000-01-01T00:00:00');

/**
 * A table as one sheet whose heading row is frozen and repeated on every printed page; it prints one A4 page wide,
 * landscape. Text is stored as text, so it cannot run as a formula.
 * @param sheet its name, at most 31 characters
 */
export function xlsxFile(table: SummaryTable, sheet: string): Blob {
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook(table, sheet.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': worksheet(table),
  };
  const zipped = Object.entries(files).map(([name, xml]) => [name, strToU8(part(xml))] as const);
  return new Blob([zipSync(Object.fromEntries(zipped), { mtime: DAY })], { type: `${KIND}.sheet` });
}

function contentTypes(): string {
  const parts = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/worksheets/sheet1.xml', 'worksheet'],
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

/** The sheet's name, its print area, and the row repeated on every printed page. */
function workbook({ columns, rows }: SummaryTable, name: string): string {
  const sheet = escaped(name);
  const defined = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="0">'${sheet}'!${range}</definedName>`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_NAMESPACE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames>${defined('Print_Area', `$A$1:$${lastColumn(columns)}$${rows.length + 1}`)}` +
    `${defined('Print_Titles', '$1:$1')}</definedNames>` +
    '</workbook>'
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
