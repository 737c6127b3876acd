/** What the page says after files were read. */
import type { Gathered } from '../../adapters/browser/office/gatherFiles.ts';

/** After the table of an earlier visit was loaded. @param left items not read, because reading was stopped */
export function reopenedSentence(rows: number, left: number): string {
  return left === 0
    ? `Đã mở lại bảng gồm ${rows} bản giữ trên máy này.`
    : `Đã dừng. Đã mở lại ${rows} bản giữ trên máy này. Còn ${left} mục chưa đọc.`;
}

/** After files were added. @param left items not read, because reading was stopped */
export function resultSentence(before: Gathered, after: Gathered, stopped: boolean, left: number): string {
  const added = `${stopped ? 'Đã dừng. ' : ''}Đã thêm ${count(after) - count(before)} bản vào bảng`;
  const problems = after.problems.length - before.problems.length;
  const rest = left === 0 ? '' : ` Còn ${left} mục chưa đọc.`;
  return (problems === 0 ? `${added}.` : `${added}; có ${problems} chỗ cần xem ở mục “Tệp cần xem lại”.`) + rest;
}

/** Rows in all tables. */
export function count({ tables }: Gathered): number {
  return [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0);
}
