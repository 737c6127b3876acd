/**
 * Tables as XLSX files (ECMA-376): one sheet, words as inline strings, numbers as numbers. Only fetched when a file is
 * asked for. Written by hand, because the libraries for it compress larger sheets in workers made from strings, which
 * the site's policy forbids.
 */
import { strToU8, zipSync } from 'fflate';
import type { SummaryTable } from '../../../domain/report/summaryTable.ts';
import { lastColumn, worksheet } from './worksheet.ts';
import { CONTENT_TYPES, escaped, MAIN, OFFICE, PACKAGE, part } from './xml.ts';

const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Zip files cannot be older than this; a fixed day makes the same table the same bytes. */
const DAY = new Date('2000-01-01T00:00:00');

/**
 * A table as one sheet whose heading row stays in sight, and on paper stands again on every page; it prints one A4 page
 * wide, landscape. Words are stored as words, so that none can run as a formula.
 * @param sheet its name, at most 31 letters
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
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** The sheet by its name, what of it is printed, and the row that every printed page begins with. */
function workbook({ columns, rows }: SummaryTable, name: string): string {
  const sheet = escaped(name);
  const defined = (what: string, range: string) =>
    `<definedName name="_xlnm.${what}" localSheetId="0">'${sheet}'!${range}</definedName>`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets>` +
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

/** Style 0: words. Style 1: the heading row. Style 2: numbers. All are wrapped and ruled. */
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
