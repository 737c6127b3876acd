/** Finds where quotations start that are not between double marks, or not on a line of their own. */
import { lastOf } from '../../../baseline.ts';
import { isSinglyQuoted, quoteDepths } from '../../tree/blocks.ts';
import type { Remarks } from '../report/remarks.ts';
import type { Line } from '../words/line.ts';

/** An order with the start of a quotation that goes on below: “… như sau: “Điều 5. Tên”. */
const OPENS_INSIDE =
  /^(.*(?:như sau|sau đây|thành|là) ?:) ?(([“"«])(?:Điều|Chương|Mục|Phụ lục|PHỤ LỤC|\d|\p{Ll}\d?\)).*)$/su;

/** The lines, with quotations that open in the line of their order and end in a later one on a line of their own. */
export function withOwnOpening(lines: readonly Line[], remarks: Remarks): readonly Line[] {
  return lines.flatMap((line, index): readonly Line[] => {
    const [, order = '', quoted = ''] = line.block === undefined ? (OPENS_INSIDE.exec(line.text) ?? []) : [];
    if (order === '' || lastOf(quoteDepths(order)) !== 0 || lastOf(quoteDepths(quoted)) === 0) return [line];
    let depth = lastOf(quoteDepths(quoted)) ?? 0;
    const end = lines
      .slice(index + 1, index + 1 + MAX_LINES)
      .findIndex(({ text }) => (depth = lastOf(quoteDepths(text, depth)) ?? depth) === 0);
    if (end < 0) return [line];
    remarks.add(
      'opened',
      line.line,
      (at) => `Đoạn trích dẫn mở ngoặc kép trong dòng của lệnh và đóng ở dòng sau (${at}); được tách thành đoạn riêng.`,
    );
    return [
      { ...line, text: order },
      { ...line, text: quoted, hard: true },
    ];
  });
}

/** A quotation of more lines than this that did not start on a line of its own is hardly one. */
const MAX_LINES = 1000;

/** Index after the last line of a quotation between single marks that starts at a line; 0 if none does. */
export function singleEnd(lines: readonly Line[], start: number): number {
  if (!/^[‘']/u.test(lines[start]?.text ?? '')) return 0;
  let words = '';
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index += 1) {
    const line = lines[index];
    if (line === undefined || line.block !== undefined) return 0;
    words += `${words === '' ? '' : '\n'}${line.text}`;
    if (/[’'] ?[.,;:)]*$/u.test(line.text)) return isSinglyQuoted(words) ? index + 1 : 0;
  }
  return 0;
}
