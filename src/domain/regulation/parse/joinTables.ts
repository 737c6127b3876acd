import { opensAttachment } from './front.ts';
import type { SourceLine } from './normalise.ts';
import { markOf } from './marks.ts';
import type { Report } from './report.ts';

/**
 * The lines with each table as one line. A table is two or more lines one directly under the other, below an article's beginning, with
 * equally many cells; its heading row has words in two cells and is itself no article, clause or point (word processors set a tab after
 * those too). Any other tab is a space. Reports a row with more or fewer cells than the heading row.
 */
export function joinTables(lines: readonly SourceLine[], report: Report): readonly SourceLine[] {
  const joined: SourceLine[] = [];
  let inArticle = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const mark = markOf(line.text);
    if (mark?.kind === 'article') inArticle = true;
    // Below the last article, tabs only set recipients and signature side by side.
    else if (/^(?:Nơi nhận|TM\.|KT\.|TL\.)/.test(line.text) || opensAttachment(line.text)) inArticle = false;
    const rows = inArticle && mark === null && hasTwoCells(line) ? rowsFrom(lines, index) : 1;
    if (rows < 2) {
      joined.push(line);
      continue;
    }
    const table = lines.slice(index, index + rows);
    for (const row of table) {
      if (row.cells.length === line.cells.length) continue;
      report(
        row.line,
        `hàng có ${row.cells.length} ô: ${row.cells.map((cell) => `“${cell}”`).join(' ')}`,
        `${line.cells.length} ô như hàng đầu của bảng (dòng ${line.line})`,
        'Thêm dấu tab cho ô trống, hoặc bỏ dấu tab thừa; nếu đây không phải một hàng của bảng thì đặt một dòng trống trước nó.',
      );
    }
    joined.push({ ...line, text: table.map(({ cells }) => cells.join('\t')).join('\n') });
    index += rows - 1;
  }
  return joined;
}

function hasTwoCells({ cells }: SourceLine): boolean {
  return cells.filter((cell) => cell !== '').length > 1;
}

/** How many lines from `first` on are rows of one table: 1 where the next line is no row like it. */
function rowsFrom(lines: readonly SourceLine[], first: number): number {
  const next = lines[first + 1];
  if (next === undefined || next.gap === 'blank' || next.cells.length !== lines[first]?.cells.length) return 1;
  let end = first + 1;
  for (let row = lines[end]; row !== undefined && row.gap !== 'blank' && row.cells.length > 1; row = lines[end])
    end += 1;
  return end - first;
}
