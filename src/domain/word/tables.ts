/** Tables of a Word document as text: rows as lines, cells set off by tabs. */
import type { RemarkCounter } from './remarkCounter.ts';
import { columnSpan } from './runs.ts';
import { attributeOf, childOf, childrenOf, childValue, type XmlElement } from './xml.ts';

/** Elements that only hold blocks, rows or cells. */
export const WRAPPERS = ['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag'];

/** Words that show that a table only lays out a letterhead or a footer side by side. */
const LAYOUT =
  /CỘNG H(?:ÒA|OÀ) (?:XÃ HỘI|XHCN)|Độc lập ?[-–—] ?Tự do|(?:^|\n)\s*(?:Nơi nhận|NƠI NHẬN)\s*:?|(?:^|\n)\s*(?:TM|KT|TL|TUQ)\s?\.\s?\p{Lu}|SAO Y/u;

/**
 * A table as one block with a line for each row; as paragraphs if it is only used for layout, or has one column.
 * @param blocksOf the paragraphs and tables in a cell, each as one block of text
 */
export function tableBlocks(
  table: XmlElement,
  blocksOf: (cell: XmlElement) => readonly string[],
  remarks: RemarkCounter,
): readonly string[] {
  const rows = rowsOf(table).filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined);
  const cells = rows.map((row) =>
    cellsOf(row).map((cell) => ({ cell, blocks: isGoingOn(cell) ? [] : blocksOf(cell) })),
  );
  const words = cells.flatMap((row) => row.map(({ blocks }) => blocks.join('\n'))).join('\n');
  const columns = Math.max(0, ...cells.map((row) => row.length));
  // A single row is not a table of figures: it lays out columns of signatures or of a form side by side.
  if (columns < 2 || rows.length === 1 || (columns <= 3 && rows.length <= 4 && LAYOUT.test(words)))
    return cells.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  const lines = cells.map((row, at) => {
    const before = spanBefore(rows[at]);
    const printed = row.flatMap(({ cell, blocks }) => {
      const wide = columnSpan(childValue(childOf(cell, 'tcPr'), 'gridSpan'));
      const first = isGoingOn(cell) ? '↑' : blocks.map((block) => cellWords(block, remarks)).join(' ⏎ ');
      return [first, ...Array.from({ length: wide - 1 }, () => (isGoingOn(cell) ? '↑' : '←'))];
    });
    return [...Array.from({ length: before }, () => ''), ...printed].join('\t');
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) =>
    child.localName === 'tr' ? [child] : WRAPPERS.includes(child.localName ?? '') ? rowsOf(child) : [],
  );
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) =>
    child.localName === 'tc' ? [child] : WRAPPERS.includes(child.localName ?? '') ? cellsOf(child) : [],
  );
}

/** One block of a cell on one line; a table within a cell row by row. */
function cellWords(block: string, remarks: RemarkCounter): string {
  if (/\t/.test(block) && /\n/.test(block)) {
    remarks.add(
      'nested',
      '',
      (count) => `${count} bảng nằm trong ô của bảng khác được chép thành từng dòng trong ô ấy.`,
    );
    return block
      .split('\n')
      .map((row) => row.replaceAll('\t', ' | '))
      .join(' ⏎ ');
  }
  return block
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .replaceAll('\t', ' ')
    .trim();
}

/** True for a cell that continues the one above. */
function isGoingOn(cell: XmlElement): boolean {
  const merge = childOf(childOf(cell, 'tcPr'), 'vMerge');
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

/** Columns that a row leaves out at its beginning. */
function spanBefore(row: XmlElement | undefined): number {
  const before = childValue(childOf(row, 'trPr'), 'gridBefore');
  return before === undefined ? 0 : columnSpan(before);
}
