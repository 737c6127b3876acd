/**
 * Finds tables in a source: consecutive lines with tabs, including pasted merged cells and cells with several
 * paragraphs.
 */
import { lastOf } from '../../../baseline.ts';
import { annexCaption } from '../words/annexCaptions.ts';
import type { SourceLine } from '../words/normalise.ts';
import { markOf } from '../words/marks.ts';
import type { ReportProblem } from '../report/report.ts';
import { CELL_BREAK, FROM_ABOVE, FROM_LEFT } from '../../tree/tables.ts';

/**
 * Notation in van-ban.txt: a paragraph break in a cell; a cell merged with the one on the left, or with the one above.
 */
const WRITTEN_BREAK = ' ?⏎ ?';
const WRITTEN_LEFT = '←';
const WRITTEN_ABOVE = '↑';

/** The first cell of a row of column names. */
const TABLE_HEAD = /^(?:STT|TT|Stt|Số TT|SỐ TT|Số thứ tự)$/;

interface Row {
  readonly line: number;
  cells: string[];
}

/**
 * Joins each table into one line. A table is two or more consecutive lines with at least two cells each. Its heading
 * row has words in two cells and is not an article, clause or point (word processors put tabs after their numbers too).
 * Other tabs are spaces.
 * A line without a tab between two rows is the rest of an unfinished row or a full-width row. Reports rows whose cells
 * cannot be matched to columns.
 */
export function joinTables(
  lines: readonly SourceLine[],
  report: ReportProblem,
  mayStand: (index: number) => boolean,
): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const end =
      mayStand(index) && markOf(line.text) === null && hasTwoCells(line) ? endOfTable(lines, index) : index + 1;
    if (end - index < 2) {
      joined.push(line);
      continue;
    }
    const rows = alignRows(gatherRows(lines.slice(index, end)), report);
    joined.push({ ...line, text: rows.map(({ cells }) => cells.join('\t')).join('\n'), block: 'table' });
    index = end - 1;
  }
  return joined;
}

function hasTwoCells({ cells }: SourceLine): boolean {
  return cells.filter((cell) => cell !== '').length > 1;
}

/** Index after the last row. A line without a tab belongs to the table only if more rows follow. */
function endOfTable(lines: readonly SourceLine[], first: number): number {
  let end = first + 1;
  for (let index = first + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.gap === 'blank' || line.block !== undefined) break;
    if (line.cells.length > 1 && !(hasTwoCells(line) || line.cells.length === lines[first]?.cells.length)) break;
    if (line.cells.length > 1) end = index + 1;
    else if (index - end >= 6 || markOf(line.text)?.kind === 'article' || annexCaption(line.text) !== null) break;
  }
  // A row of column names starts a table even if copying has cut the empty cells off its other rows: they are reported.
  if (end - first > 1 && TABLE_HEAD.test(lines[first]?.cells[0] ?? '') && (lines[first]?.cells.length ?? 0) > 2)
    return end;
  // At least two rows have to be of full width; otherwise the tabs are just spaces.
  const width = widthOf(lines.slice(first, end));
  return lines.slice(first, end).filter(({ cells }) => cells.length === width).length < 2 ? first + 1 : end;
}

/** Joins lines that are parts of one row: “1⇥Keo” + “Tràm⇥1.000” is a row whose second cell has two paragraphs. */
function gatherRows(lines: readonly SourceLine[]): Row[] {
  const width = widthOf(lines);
  const rows: Row[] = [];
  for (const { cells, line, text } of lines) {
    const open = lastOf(rows);
    const own = cells.map(readCell);
    const together = (open?.cells.length ?? 0) + own.length - 1;
    const isPartial = open !== undefined && open.cells.length > 1 && open.cells.length < width && own.length < width;
    const isRest = isPartial && (rows.length > 1 ? together <= width : together === width);
    if (open !== undefined && (isRest || (own.length === 1 && goesOn(open, text)))) {
      const [head = '', ...others] = own;
      open.cells = [...open.cells.slice(0, -1), `${lastOf(open.cells) ?? ''}${CELL_BREAK}${head}`, ...others];
    } else rows.push({ line, cells: own });
  }
  return rows;
}

function widthOf(lines: readonly SourceLine[]): number {
  return lines.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/** True if a line without a tab continues the last cell before it. */
function goesOn(open: Row | undefined, text: string): boolean {
  const last = lastOf(open?.cells ?? []) ?? '';
  return (open?.cells.length ?? 0) > 1 && last !== '' && (/^[\p{Ll}(+-]/u.test(text) || /[,;:]$/.test(last));
}

function readCell(words: string): string {
  if (words === WRITTEN_LEFT) return FROM_LEFT;
  return words === WRITTEN_ABOVE ? FROM_ABOVE : words.replace(new RegExp(WRITTEN_BREAK, 'g'), CELL_BREAK);
}

/** Expands every row to all columns if its merged cells can be determined. */
function alignRows(rows: Row[], report: ReportProblem): readonly Row[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [first, second] = rows;
  if (first !== undefined && second !== undefined && first.cells.length < width && second.cells.length === width) {
    first.cells = headOver(first.cells, second.cells) ?? first.cells;
    second.cells = second.cells.map((words, column) =>
      words === '' && first.cells[column] !== FROM_LEFT && first.cells[column] !== '' ? FROM_ABOVE : words,
    );
  }
  for (const row of rows) {
    if (row.cells.length === width || row.cells.length === 1) continue;
    const [name = '', ...others] = row.cells;
    // Totals span the columns before the sums.
    if (/^(?:Tổng|TỔNG|Cộng|CỘNG)/.test(name))
      row.cells = [name, ...Array.from({ length: width - row.cells.length }, () => FROM_LEFT), ...others];
    else if (row.cells.length === 2 && /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(name) && /\p{L}{2}/u.test(others[0] ?? ''))
      // The name of a group, with its number: “II”, “Đất khác”.
      row.cells = [...row.cells, ...Array.from({ length: width - row.cells.length }, () => FROM_LEFT)];
    else {
      report(
        row.line,
        `hàng có ${row.cells.length} ô: ${row.cells.map((cell) => `“${cell.trim()}”`).join(' ')}`,
        `${width} ô như hàng dài nhất của bảng (bảng từ dòng ${first?.line ?? row.line})`,
        'Thêm dấu tab cho ô trống, “←” cho ô mà ô bên trái kéo sang, hoặc bỏ dấu tab thừa; nếu đây không phải một hàng của bảng thì đặt một dòng trống trước nó.',
      );
    }
  }
  return rows;
}

/**
 * Expands a heading row that has fewer cells than the row of column names below it: cells with nothing below span one
 * column, the others share the remaining columns evenly. Null if that is impossible.
 */
function headOver(cells: readonly string[], below: readonly string[]): string[] | null {
  const alone = below.filter((words) => words === '').length;
  const sharing = cells.length - alone;
  const share = (below.length - alone) / sharing;
  if (sharing < 1 || !Number.isInteger(share)) return null;
  const whole: string[] = [];
  for (const words of cells) {
    const isAlone = below[whole.length] === '';
    whole.push(words, ...Array.from({ length: isAlone ? 0 : share - 1 }, () => FROM_LEFT));
  }
  return whole.length === below.length ? whole : null;
}
